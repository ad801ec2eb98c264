// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"

#include <charconv>
#include <cstdlib>
#include <string_view>

#include <sys/ioctl.h>
#include <unistd.h>

namespace runlane::app {

std::size_t terminalColumns()
{
    constexpr std::size_t kUsual = 80;
    if (isatty(STDOUT_FILENO) == 0) {
        return 0;
    }
    const char* const variable = std::getenv("COLUMNS");
    const std::string_view stated = variable == nullptr ? "" : variable;
    std::size_t columns = 0;
    const auto read = std::from_chars(stated.data(), stated.data() + stated.size(), columns);
    if (read.ec == std::errc() && read.ptr == stated.data() + stated.size() && columns > 0) {
        return columns;
    }
    winsize size{};
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : kUsual;
}

} // namespace runlane::app
