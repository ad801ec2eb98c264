// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window_actions.h"

#include <QDialog>

#include <vector>

namespace runlane::ui {

// Every shortcut that works, by menu, made from the live actions, and the keys of lists and charts.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    ShortcutsDialog(const std::vector<WindowActions::Entry>& entries, QWidget* parent = nullptr);
};

} // namespace runlane::ui
