// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/store.h"

#include <cstddef>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace runlane::app {

enum class WindowReuse { HandOver, NewWindow };

// What the window is asked to open; paths are absolute or URIs.
struct WindowOptions
{
    std::vector<std::string> paths;
    std::vector<stores::MovedFolder> moved; // --artifacts, for every path; to be remembered
    bool sample = false;
    WindowReuse reuse = WindowReuse::HandOver;
};

// Either an exit code (a subcommand, --help, --version or wrong use was handled) or a window to
// open.
struct CommandLineResult
{
    std::optional<int> exitCode;
    WindowOptions window;
};

// arguments: without the program's name. terminalColumns: what tables for reading are fitted to, 0
// where out is no terminal. Needs no QApplication and no display.
[[nodiscard]] CommandLineResult runCommandLine(const std::vector<std::string>& arguments,
    std::ostream& out, std::ostream& err, std::size_t terminalColumns = 0);
// Columns of the terminal that standard output is: COLUMNS where it says so, else what the terminal
// says, else 80; 0 when it is none.
[[nodiscard]] std::size_t terminalColumns();

} // namespace runlane::app
