// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/roles.h"

#include <QAbstractListModel>
#include <QString>

#include <string>
#include <vector>

namespace runlane::models {

// One chosen run, as the Comparison dock shows it.
struct ComparisonEntry
{
    enum class Shown { Yes, Hidden };
    enum class Baseline { No, Yes };

    int store = 0;
    std::string runId;
    QString name;
    QString note; // "val/acc 0.935"
    int styleIndex = 0;
    Shown shown = Shown::Yes;
    Baseline baseline = Baseline::No;

    friend bool operator==(const ComparisonEntry&, const ComparisonEntry&) = default;
};

// The chosen runs in their order. Rows may be dragged; moveRows() moves at once and says so by
// rowMoved(), the owner then does the same to what the entries were made from.
class ComparisonModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    // Runs that stay keep their selection, whatever their place.
    void setEntries(std::vector<ComparisonEntry> entries);
    [[nodiscard]] const std::vector<ComparisonEntry>& entries() const { return m_entries; }
    [[nodiscard]] int rowOf(int store, const std::string& runId) const; // -1 when not there

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool moveRows(const QModelIndex& sourceParent, int sourceRow, int count,
        const QModelIndex& destinationParent, int destinationChild) override;

Q_SIGNALS:
    // The run at place from now stands at place to.
    void rowMoved(int from, int to);

private:
    std::vector<ComparisonEntry> m_entries;
};

} // namespace runlane::models
