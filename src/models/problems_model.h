// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnostic.h"
#include "models/roles.h"

#include <QAbstractTableModel>
#include <QString>

#include <vector>

namespace runlane::models {

// A problem and the store it belongs to.
struct ProblemRow
{
    core::Diagnostic problem;
    int store = 0;
    QString storeName; // shown before the path when several stores are open

    friend bool operator==(const ProblemRow&, const ProblemRow&) = default;
};

// What could not be shown, and why. Columns: Problem, Where, Line, Effect, What to do. Rows as
// given, or by a column through sort().
class ProblemsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Problem, Where, Line, Effect, Remedy, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setProblems(std::vector<ProblemRow> problems);

    [[nodiscard]] int count(core::Severity severity) const;
    [[nodiscard]] const std::vector<ProblemRow>& problems() const { return m_problems; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    [[nodiscard]] QString text(const ProblemRow& row, int column) const;

    std::vector<ProblemRow> m_problems;
};

// "Line cannot be read as a metric point: 0.3", translated.
[[nodiscard]] QString problemText(const core::Diagnostic& problem);
[[nodiscard]] QString problemEffect(const core::Diagnostic& problem);
[[nodiscard]] QString problemRemedy(const core::Diagnostic& problem);
[[nodiscard]] QString severityText(core::Severity severity);

} // namespace runlane::models
