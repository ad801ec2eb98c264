// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLabel;
class QPushButton;

namespace runlane::ui {

class FittingButton;

// The row of buttons above the table of runs.
struct RunsTools
{
    QPushButton* group = nullptr;
    QPushButton* tree = nullptr;
    QPushButton* onlyDiffering = nullptr;
    FittingButton* moreDiffering = nullptr; // while only differing columns are shown
    QPushButton* sort = nullptr;
    QLabel* columnCount = nullptr;
    QPushButton* columns = nullptr;
    QPushButton* exporting = nullptr;
};

} // namespace runlane::ui
