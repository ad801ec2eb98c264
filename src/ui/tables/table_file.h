// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "core/progress.h"
#include "exports/run_table.h"

#include <QString>

#include <memory>
#include <optional>
#include <stop_token>
#include <string>

namespace runlane::ui {

enum class FileFormat { Csv, Tsv, Json, Markdown, Latex, Html, Xlsx };

// Names for people, "CSV (*.csv)" for a file dialog, "csv".
[[nodiscard]] QString formatName(FileFormat format);
[[nodiscard]] QString formatFilter(FileFormat format);
[[nodiscard]] QString formatSuffix(FileFormat format);
// The format that the ending of a file's name stands for; nothing for another ending.
[[nodiscard]] std::optional<FileFormat> formatOfFile(const QString& path);

// The text format of a file; CSV for those that are none.
[[nodiscard]] exports::TableFormat textFormat(FileFormat format);

// How long work is watched and stopped.
struct TableWork
{
    std::stop_token stop;
    core::Progress& progress;
};

// Writes the table of runs to a file, whole or not at all. JSON holds the runs of its rows with
// everything they logged, whatever the columns; of several stores a list with one object a store.
// Reports rows to progress; ends with Cancelled when
// stop asks for it. For the worker pool.
[[nodiscard]] core::Expected<void> writeRunTable(
    const std::shared_ptr<const exports::RunTableInput>& input, const QString& path,
    FileFormat format, exports::FormulaGuard guard, const TableWork& work);

// A table and the name of its sheet in a workbook.
struct NamedTable
{
    exports::TableStream table;
    std::string name;
};
// The same for any table; not for JSON.
[[nodiscard]] core::Expected<void> writeTableFile(const NamedTable& table, const QString& path,
    FileFormat format, exports::FormulaGuard guard, const TableWork& work);
// Writes text, whole or not at all.
[[nodiscard]] core::Expected<void> writeTextFile(const QString& path, const std::string& text);

} // namespace runlane::ui
