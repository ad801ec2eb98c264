// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// A parsed JSON text. Members keep the order of the file.
namespace runlane::stores::artifacts {

struct JsonValue;
struct JsonMember;
using JsonArray = std::vector<JsonValue>;
using JsonObject = std::vector<JsonMember>;

struct JsonValue
{
    std::variant<std::monostate, bool, std::int64_t, double, std::string, JsonArray, JsonObject>
        content;

    [[nodiscard]] const JsonArray* array() const { return std::get_if<JsonArray>(&content); }
    [[nodiscard]] const JsonObject* object() const { return std::get_if<JsonObject>(&content); }
    [[nodiscard]] bool isScalar() const { return array() == nullptr && object() == nullptr; }
    // Value of the first member of that name, or null.
    [[nodiscard]] const JsonValue* member(std::string_view name) const;
    // Number, or text that is one ("inf"); null and others have none.
    [[nodiscard]] std::optional<double> number() const;
    // A scalar as cell text: null is empty, true is "True", numbers read back the same; lists are
    // written as JSON.
    [[nodiscard]] std::string text() const;
};

struct JsonMember
{
    std::string first; // name
    JsonValue second;
};

// NaN, Infinity and -Infinity are accepted as texts of that name.
// Nesting deeper than 64 and other faults are BadFormat with the line.
[[nodiscard]] core::Expected<JsonValue> parseJson(std::string_view text);
// JSON Lines as one array.
[[nodiscard]] core::Expected<JsonValue> parseJsonLines(std::string_view text);

} // namespace runlane::stores::artifacts
