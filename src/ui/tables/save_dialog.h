// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings.h"

class QFileDialog;

namespace runlane::ui {

// A dialog that asks where a file goes: it opens in the folder of the last file written, at first
// the user's documents, never in an opened store, and remembers the folder chosen. It deletes
// itself when closed. The caller sets name, filters and suffix, and opens it. Window thread;
// settings must outlive it.
[[nodiscard]] QFileDialog* saveDialog(QWidget* parent, const QString& title, Settings& settings);

} // namespace runlane::ui
