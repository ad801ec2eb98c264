// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "exports/table.h"

#include <string>

namespace runlane::exports {

struct WorkbookOptions
{
    std::string sheetName = "Runs"; // at most 31 characters, none of []:*?/ and backslash
};

// Writes table as an Office Open XML workbook (.xlsx) to path, which is written over: numbers and
// local times with their types, everything else as text that is never a formula; the header frozen
// and with filters, the best bold. NaN and infinities are text. A text longer than a cell may be
// (32,767) is cut with an ellipsis. Errors: TooLarge beyond 1,048,575 rows or 16,384 columns,
// Cancelled when fill ended it, WriteFailed.
[[nodiscard]] core::Expected<void> writeWorkbook(
    const TableStream& table, const std::string& path, const WorkbookOptions& options = {});

} // namespace runlane::exports
