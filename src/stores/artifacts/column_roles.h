// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/artifacts/table.h"

#include <string>
#include <vector>

namespace runlane::stores::artifacts {

// A column that holds the score of one class.
struct ClassColumn
{
    std::string className; // labelText of the rest of the column name
    const TableColumn* column = nullptr;
};

// Which column says what, by the usual names (case, spaces and '-' do not matter).
struct ColumnRoles
{
    const TableColumn* actual = nullptr;
    const TableColumn* predicted = nullptr;
    const TableColumn* score = nullptr; // numbers, or lists with one number a class
    const TableColumn* confidence = nullptr; // score of the predicted class, no ROC from it
    const TableColumn* sampleId = nullptr;
    const TableColumn* count = nullptr; // how many samples a row stands for
    std::vector<ClassColumn> classScores; // in file order
    std::vector<std::string> notes;
};

[[nodiscard]] ColumnRoles columnRoles(const Table& table);

} // namespace runlane::stores::artifacts
