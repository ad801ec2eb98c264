// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/run_table.h"

#include <QFrame>
#include <QStringList>

#include <functional>
#include <optional>

class QLabel;
class QStandardItem;
class QStandardItemModel;
class QTreeView;
class QVBoxLayout;

namespace runlane::ui {

class SearchField;

// A popup that lists columns by family with check boxes and a search. What is listed, and what
// stands around the list, is up to the subclass.
class KeyPopup : public QFrame
{
    Q_OBJECT

protected:
    struct Texts
    {
        QString name;
        QString search; // placeholder
        QString nothing; // where nothing is found
        QString list; // accessible name
    };

    KeyPopup(const Texts& texts, QWidget* parent);

    // Adds a box for each column of the family that is wanted below head, which is dropped when it
    // stays empty.
    virtual void listFamily(
        analysis::ColumnFamily family, const QStringList& words, QStandardItem& head) = 0;
    virtual void listed() = 0; // after the list was made anew
    // column: nothing for the box of a family.
    virtual void boxClicked(
        QStandardItem& item, const std::optional<analysis::ColumnId>& column) = 0;

    void refill(); // lists anew what the search finds
    void quietly(const std::function<void()>& change); // boxes, without boxClicked()
    void popupAt(const QPoint& globalCorner);
    [[nodiscard]] static QStandardItem* boxOf(
        const analysis::ColumnId& column, Qt::CheckState state);
    [[nodiscard]] static std::optional<analysis::ColumnId> columnOf(const QModelIndex& index);
    // Whether every word is in the title, in any letter case; a word that ends with a slash is what
    // a part of the name begins with: "val/" is not in "eval/".
    [[nodiscard]] static bool isFound(const analysis::ColumnId& column, const QStringList& words);

    [[nodiscard]] QVBoxLayout& parts() { return *m_parts; } // the search, then the list
    [[nodiscard]] SearchField& search() { return *m_search; }
    [[nodiscard]] QTreeView& tree() { return *m_tree; }
    [[nodiscard]] QStandardItemModel& items() { return *m_items; }

private:
    QVBoxLayout* m_parts;
    SearchField* m_search;
    QTreeView* m_tree;
    QLabel* m_nothing;
    QStandardItemModel* m_items;
    bool m_isQuiet = false;
};

} // namespace runlane::ui
