// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/run_set.h"
#include "analysis/run_table.h"

#include <QFrame>
#include <QStringList>

#include <functional>
#include <set>
#include <vector>

class QCheckBox;
class QLabel;
class QPushButton;
class QStandardItem;
class QStandardItemModel;
class QTreeView;

namespace runlane::ui {

class SearchField;

// Columns shown before the user chose any: name, status, start, duration, the params that differ
// and the metrics most runs have. known: analysis::discoverColumns of the rows. More than one
// experiment or store adds their names. longOnes are left out.
struct DefaultColumnsRequest
{
    const std::vector<analysis::ColumnInfo>* known = nullptr;
    std::set<analysis::ColumnId> longOnes;
    std::size_t experimentCount = 0;
    std::size_t storeCount = 0;
};
[[nodiscard]] std::vector<analysis::ColumnId> defaultColumns(const DefaultColumnsRequest& request);

// Params with values too long for a narrow column.
[[nodiscard]] std::set<analysis::ColumnId> longColumns(
    const analysis::RunSet& runs, const std::vector<std::uint32_t>& rows);

// "Params"
[[nodiscard]] QString columnFamilyTitle(analysis::ColumnFamily family);
// Whether every word is in the title, in any letter case; a word that ends with a slash is what a
// part of the name begins with: "val/" is not in "eval/".
[[nodiscard]] bool isFound(const analysis::ColumnId& column, const QStringList& words);

// Attributes that can be columns, in their order.
[[nodiscard]] const std::vector<analysis::ColumnId>& attributeColumns();

// To and from the settings.
[[nodiscard]] QStringList columnTexts(const std::vector<analysis::ColumnId>& columns);
// The name of the run is always the first column of a table, never of itself one to group by.
[[nodiscard]] std::vector<analysis::ColumnId> columnsOf(const QStringList& texts);
[[nodiscard]] std::vector<analysis::ColumnId> groupsOf(const QStringList& texts);

// A popup with every column that can be shown: a search, families with check boxes, all that match
// at once.
class ColumnChooser : public QFrame
{
    Q_OBJECT

public:
    explicit ColumnChooser(QWidget* parent = nullptr);

    // chosen: in their order; the first, the name, is always shown.
    void setColumns(const std::vector<analysis::ColumnInfo>& known,
        const std::vector<analysis::ColumnId>& chosen);
    [[nodiscard]] const std::vector<analysis::ColumnId>& chosen() const { return m_chosen; }
    void popupBelow(QWidget* button);

Q_SIGNALS:
    void chosenChanged();
    void defaultsRequested();

private:
    void refill();
    void addFamily(analysis::ColumnFamily family, const QStringList& words);
    void addChoices(const analysis::ColumnId& metric,
        const std::function<void(const analysis::ColumnId&)>& add) const;
    void onItemChanged(QStandardItem* item);
    void setMatching(Qt::CheckState state);
    void setChosen(const analysis::ColumnId& column, Qt::CheckState state);
    [[nodiscard]] bool isChosen(const analysis::ColumnId& column) const;
    void updateFamilies();

    SearchField* m_search;
    QCheckBox* m_onlyDiffering;
    QTreeView* m_tree;
    QLabel* m_nothing;
    QStandardItemModel* m_model;
    QPushButton* m_showMatching;
    QPushButton* m_hideMatching;
    std::vector<analysis::ColumnInfo> m_known;
    std::vector<analysis::ColumnId> m_chosen;
    bool m_isFilling = false;
};

} // namespace runlane::ui
