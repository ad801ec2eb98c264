// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QObject;

namespace runlane::ui {

// From now on Return and Enter press the button that has the focus, as Space does, in every window
// of the application; in check boxes and radio buttons of a dialog they keep confirming the dialog.
// Lasts as long as owner. Window thread.
void pressButtonsWithReturn(QObject* owner);

} // namespace runlane::ui
