// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractItemView;

namespace runlane::ui {

// Puts the selected rows of a table (all rows when nothing is selected) on the clipboard, with its
// header, as text with tabs and as HTML.
void copyTable(const QAbstractItemView& view);

} // namespace runlane::ui
