// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QWidget;

namespace runlane::ui {

// The Escape key goes to the widget, when it has the focus and isWanted, and not to a shortcut of
// the window (which stops what is being read). The widget owns what is made for it.
void keepEscapeKey(QWidget* widget, std::function<bool()> isWanted);

} // namespace runlane::ui
