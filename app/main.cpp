// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"
#include "gui_main.h"

#include <csignal>
#include <iostream>
#include <string>
#include <vector>

int main(int argc, char** argv)
{
    std::signal(SIGPIPE, SIG_IGN); // a closed pipe is an end, not a failure
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    const runlane::app::CommandLineResult result = runlane::app::runCommandLine(
        arguments, std::cout, std::cerr, runlane::app::terminalColumns());
    if (result.exitCode.has_value()) {
        return *result.exitCode;
    }
    return runlane::app::runWindow(result.window, argc, argv);
}
