// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>

class QPushButton;
class QVBoxLayout;

namespace runlane::ui {

// Puts a dialog's buttons at the right of a row at the end of its column, with room at both sides.
void addFoot(QVBoxLayout& column, std::initializer_list<QPushButton*> buttons, int sidePx = 0);

} // namespace runlane::ui
