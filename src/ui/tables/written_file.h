// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/messages.h"

#include <QString>

namespace runlane::ui {

// Says in a toast that the file was written, with actions that open it and its folder.
void tellWritten(Messages& messages, const QString& text, const QString& path);

} // namespace runlane::ui
