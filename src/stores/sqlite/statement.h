// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/sqlite/connection.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3_stmt;

namespace runlane::stores::sqlite {

enum class StepResult { Row, Done, Failed };

// One prepared statement. Values are checked for their type before they are taken.
class Statement
{
public:
    Statement(Connection& connection, const std::string& sql);
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    ~Statement();

    [[nodiscard]] bool isReady() const { return m_statement != nullptr; }
    // 1-based. text must outlive the steps.
    void bind(int place, std::int64_t number);
    void bind(int place, std::string_view text);
    // The value of a column in the row where another statement stands.
    void bind(int place, const Statement& other, int column);
    [[nodiscard]] StepResult step();
    // Releases the read lock.
    void reset();
    // Result code of the last failure.
    [[nodiscard]] int code() const { return m_code; }

    [[nodiscard]] bool isNull(int column) const;
    // Bytes of any value but NULL.
    [[nodiscard]] std::optional<std::string_view> text(int column) const;
    // Whole numbers, also when stored as 1.0; nothing for text and NULL.
    [[nodiscard]] std::optional<std::int64_t> whole(int column) const;
    [[nodiscard]] std::optional<double> real(int column) const;
    // "text", "blob", ... for messages.
    [[nodiscard]] std::string_view typeName(int column) const;

private:
    Connection& m_connection;
    sqlite3_stmt* m_statement = nullptr;
    int m_code = 0;
};

} // namespace runlane::stores::sqlite
