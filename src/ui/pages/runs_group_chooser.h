// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/run_table.h"

#include <QFrame>

#include <vector>

class QLabel;
class QPushButton;
class QStandardItem;
class QStandardItemModel;
class QTreeView;

namespace runlane::ui {

class SearchField;

// A popup with everything that runs can be grouped by: a search, families with check boxes, the
// levels in their order. Space checks, Alt+Up and Alt+Down move a level outwards and inwards.
class GroupChooser : public QFrame
{
    Q_OBJECT

public:
    explicit GroupChooser(QWidget* parent = nullptr);

    // chosen: outermost first; those that are not offered are kept.
    void setOffers(const std::vector<analysis::ColumnId>& offers,
        const std::vector<analysis::ColumnId>& chosen);
    [[nodiscard]] const std::vector<analysis::ColumnId>& chosen() const { return m_chosen; }
    void popupBelow(QWidget* button);

Q_SIGNALS:
    void chosenChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refill();
    void addFamily(analysis::ColumnFamily family, const QStringList& words);
    void onItemChanged(QStandardItem* item);
    void moveLevel(int step); // the current level; -1 outwards
    void updateLevels();
    void take(std::vector<analysis::ColumnId> chosen);
    [[nodiscard]] std::vector<analysis::ColumnId>::const_iterator current() const;

    SearchField* m_search;
    QTreeView* m_tree;
    QLabel* m_nothing;
    QLabel* m_levels;
    QStandardItemModel* m_model;
    QPushButton* m_outwards;
    QPushButton* m_inwards;
    QPushButton* m_none;
    std::vector<analysis::ColumnId> m_offers;
    std::vector<analysis::ColumnId> m_chosen;
    bool m_isFilling = false;
};

} // namespace runlane::ui
