// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exports/table.h"

#include <QString>

#include <string>
#include <vector>

class QAbstractItemModel;
class QModelIndex;
class QTreeView;

namespace runlane::ui {

// Rows of a tree in the order they are shown, expanded ones with their children.
[[nodiscard]] std::vector<QModelIndex> shownRows(const QTreeView& tree);

// Cells of a model that speaks models::Role as a table that leaves the program: text as shown,
// exact from FullTextRole, best marked; missing values are empty. rows: column 0.
[[nodiscard]] exports::Table tableOf(const QAbstractItemModel& model,
    const std::vector<QModelIndex>& rows, const std::vector<int>& columns);

// What goes to the clipboard: text, and the same as HTML when it has some.
struct ClipboardTexts
{
    std::string text;
    std::string html;
};
// Text with tabs, and HTML. On any thread.
[[nodiscard]] ClipboardTexts clipboardTexts(const exports::Table& table);
void copyToClipboard(const ClipboardTexts& texts);

// As text with tabs and as HTML, for spreadsheets and word processors.
void copyToClipboard(const exports::Table& table);
// In one format, as text.
void copyToClipboard(const exports::Table& table, exports::TableFormat format);

} // namespace runlane::ui
