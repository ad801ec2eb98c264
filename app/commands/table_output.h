// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"
#include "exports/table.h"

#include <functional>
#include <string>

namespace runlane::app {

// Where a table or a document goes and how. file empty: standard output.
struct Target
{
    std::string format = "table"; // table, csv, tsv, markdown, latex, html, xlsx; json elsewhere
    std::string file;
    std::string sheet = "Runs"; // of a workbook
    exports::FormulaGuard guard = exports::FormulaGuard::On;
};

// Nothing when target can be written, else what is wrong: a workbook needs a file.
[[nodiscard]] std::string targetFault(const Target& target);

// Both give the exit code; a file is written whole or not at all.
int deliverTable(const exports::TableStream& table, const Target& target, Output& output);
int deliverTable(const exports::Table& table, const Target& target, Output& output);
using TextWriter = std::function<void(const exports::TextSink& sink)>;
int deliverText(const TextWriter& write, const Target& target, Output& output);
int deliverText(const std::string& text, const Target& target, Output& output);

} // namespace runlane::app
