// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

namespace runlane::models {

class CompareModel;

// The same comparison with one row a run: column 0 is the run, then one column for each attribute
// that the source shows unfolded. Cells have the source's roles; headers have DisplayRole, KeyRole,
// NoteRole and FamilyRole (int: analysis::DiffSection). Follows the source, which must outlive it.
class TransposedCompareModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit TransposedCompareModel(CompareModel& source, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(
        const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    void announceChange();

    CompareModel& m_source;
};

} // namespace runlane::models
