// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "command_line.h"

namespace runlane::app {

// Opens the window, or hands its places over to the one that is open, and runs until it is closed.
// Returns the exit code.
[[nodiscard]] int runWindow(const WindowOptions& options, int& argumentCount, char** arguments);

} // namespace runlane::app
