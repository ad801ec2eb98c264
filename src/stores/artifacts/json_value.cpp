// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/artifacts/json_value.h"

#include "core/text.h"
#include "stores/artifacts/text_values.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace runlane::stores::artifacts {

namespace {

constexpr std::size_t kDepthLimit = 64;

// Builds the tree without recursion; refuses depth before memory is spent on it.
class TreeBuilder : public nlohmann::json_sax<nlohmann::json>
{
public:
    JsonValue root;
    std::string fault;
    std::size_t faultPosition = 0;

    bool null() override { return put({}); }
    bool boolean(bool value) override { return put({value}); }
    bool number_integer(std::int64_t value) override { return put({value}); }
    bool number_unsigned(std::uint64_t value) override
    {
        if (value > static_cast<std::uint64_t>(INT64_MAX)) {
            return put({static_cast<double>(value)});
        }
        return put({static_cast<std::int64_t>(value)});
    }
    bool number_float(double value, const std::string& /*written*/) override
    {
        return put({value});
    }
    bool string(std::string& value) override { return put({std::move(value)}); }
    bool binary(binary_t& /*value*/) override { return false; }
    bool start_object(std::size_t /*size*/) override { return open({JsonObject()}); }
    bool key(std::string& name) override
    {
        m_key = std::move(name);
        return true;
    }
    bool end_object() override { return close(); }
    bool start_array(std::size_t /*size*/) override { return open({JsonArray()}); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t position, const std::string& /*token*/,
        const nlohmann::detail::exception& error) override
    {
        fault = error.what();
        faultPosition = position;
        return false;
    }

private:
    JsonValue* place(JsonValue value)
    {
        if (m_open.empty()) {
            root = std::move(value);
            return &root;
        }
        if (auto* array = std::get_if<JsonArray>(&m_open.back()->content)) {
            array->push_back(std::move(value));
            return &array->back();
        }
        auto& object = std::get<JsonObject>(m_open.back()->content);
        object.push_back({std::move(m_key), std::move(value)});
        return &object.back().second;
    }
    bool put(JsonValue value)
    {
        place(std::move(value));
        return true;
    }
    bool open(JsonValue value)
    {
        if (m_open.size() >= kDepthLimit) {
            fault = "nested deeper than " + std::to_string(kDepthLimit) + " levels";
            return false;
        }
        m_open.push_back(place(std::move(value)));
        return true;
    }
    bool close()
    {
        m_open.pop_back();
        return true;
    }

    std::vector<JsonValue*> m_open;
    std::string m_key;
};

// Quotes the bare words NaN, Infinity and -Infinity, which JSON itself does not have.
std::string withQuotedWords(std::string_view text)
{
    constexpr std::array<std::string_view, 4> kWords{"NaN", "nan", "-Infinity", "Infinity"};
    std::string quoted;
    bool isInString = false;
    std::size_t copied = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isInString) {
            i += c == '\\' ? 1 : 0;
            isInString = c != '"';
            continue;
        }
        if (c == '"') {
            isInString = true;
            continue;
        }
        if (c != 'N' && c != 'n' && c != '-' && c != 'I') {
            continue;
        }
        for (const std::string_view word : kWords) {
            if (text.substr(i, word.size()) == word) {
                quoted.append(text.substr(copied, i - copied)).append(1, '"');
                quoted.append(word).append(1, '"');
                copied = i + word.size();
                i = copied - 1;
                break;
            }
        }
    }
    if (copied > 0) {
        quoted.append(text.substr(copied));
    }
    return quoted;
}

std::string_view withoutByteOrderMark(std::string_view text)
{
    constexpr std::string_view kMark = "\xEF\xBB\xBF";
    if (text.substr(0, kMark.size()) == kMark) {
        text.remove_prefix(kMark.size());
    }
    return text;
}

// nlohmann's message without its own prefix "[json.exception.parse_error.101] ".
std::string shortFault(const std::string& fault)
{
    const std::size_t end = fault.find("] ");
    return end == std::string::npos ? fault : fault.substr(end + 2, 200);
}

std::int64_t lineOf(std::string_view text, std::size_t position)
{
    return 1
        + std::count(text.begin(),
            text.begin() + static_cast<std::ptrdiff_t>(std::min(position, text.size())), '\n');
}

void appendText(std::string& out, const JsonValue& value)
{
    if (const JsonArray* array = value.array()) {
        out += '[';
        for (std::size_t i = 0; i < array->size(); ++i) {
            out += i == 0 ? "" : ", ";
            appendText(out, (*array)[i]);
        }
        out += ']';
    } else if (value.object() != nullptr) {
        out += "{...}";
    } else {
        out += value.text();
    }
}

} // namespace

const JsonValue* JsonValue::member(std::string_view name) const
{
    if (const JsonObject* members = object()) {
        for (const JsonMember& one : *members) {
            if (one.first == name) {
                return &one.second;
            }
        }
    }
    return nullptr;
}

std::optional<double> JsonValue::number() const
{
    if (const auto* whole = std::get_if<std::int64_t>(&content)) {
        return static_cast<double>(*whole);
    }
    if (const auto* real = std::get_if<double>(&content)) {
        return *real;
    }
    if (const auto* text = std::get_if<std::string>(&content)) {
        return parseNumber(*text);
    }
    return std::nullopt;
}

std::string JsonValue::text() const
{
    if (const auto* flag = std::get_if<bool>(&content)) {
        return *flag ? "True" : "False";
    }
    if (const auto* whole = std::get_if<std::int64_t>(&content)) {
        return std::to_string(*whole);
    }
    if (const auto* real = std::get_if<double>(&content)) {
        return core::shortestText(*real);
    }
    if (const auto* own = std::get_if<std::string>(&content)) {
        return *own;
    }
    std::string list;
    if (!isScalar()) {
        appendText(list, *this);
    }
    return list;
}

core::Expected<JsonValue> parseJson(std::string_view text)
{
    text = withoutByteOrderMark(text);
    const std::string quoted = withQuotedWords(text);
    const std::string_view source = quoted.empty() ? text : std::string_view(quoted);
    TreeBuilder builder;
    if (!nlohmann::json::sax_parse(source.begin(), source.end(), &builder)) {
        return core::makeError(core::ErrorCode::BadFormat, {}, shortFault(builder.fault),
            lineOf(source, builder.faultPosition));
    }
    return std::move(builder.root);
}

core::Expected<JsonValue> parseJsonLines(std::string_view text)
{
    text = withoutByteOrderMark(text);
    JsonArray rows;
    std::int64_t line = 0;
    while (!text.empty()) {
        ++line;
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view one = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (one.empty()) {
            continue;
        }
        core::Expected<JsonValue> row = parseJson(one);
        if (!row) {
            // The last line of a file that is still being written may be half a line.
            if (text.empty() && !rows.empty()) {
                break;
            }
            row.error().line = line;
            return tl::unexpected(row.error());
        }
        rows.push_back(std::move(*row));
    }
    return JsonValue{std::move(rows)};
}

} // namespace runlane::stores::artifacts
