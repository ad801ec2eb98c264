// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_values.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <cctype>
#include <utility>

namespace runlane::ui {

namespace {

constexpr std::size_t kMaximumBytes = 1'000'000;

// Length of the string literal that begins at text[start], its quotes included; 0: it has no end.
std::size_t stringLength(std::string_view text, std::size_t start)
{
    const char quote = text[start];
    for (std::size_t i = start + 1; i < text.size(); ++i) {
        if (text[i] == '\\') {
            ++i;
        } else if (text[i] == quote) {
            return i - start + 1;
        }
    }
    return 0;
}

// A Python string literal as JSON string; nothing for escapes that JSON does not know.
std::optional<std::string> jsonString(std::string_view literal)
{
    std::string out = "\"";
    const std::string_view inner = literal.substr(1, literal.size() - 2);
    for (std::size_t i = 0; i < inner.size(); ++i) {
        const char c = inner[i];
        if (c == '"') {
            out += "\\\"";
        } else if (c != '\\') {
            out += c;
        } else if (++i < inner.size() && inner[i] == '\'') {
            out += '\'';
        } else if (i < inner.size()
            && std::string_view("\"\\/bfnrtu").find(inner[i]) != std::string_view::npos) {
            out += '\\';
            out += inner[i];
        } else {
            return std::nullopt;
        }
    }
    return out + '"';
}

std::size_t wordLength(std::string_view text, std::size_t start)
{
    std::size_t end = start;
    while (end < text.size()
        && (std::isalnum(static_cast<unsigned char>(text[end])) != 0
            || std::string_view("+-._").find(text[end]) != std::string_view::npos)) {
        ++end;
    }
    return end - start;
}

std::string jsonWord(std::string_view word)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kWords{
        {{"True", "true"}, {"False", "false"}, {"None", "null"}}};
    for (const auto& [python, json] : kWords) {
        if (word == python) {
            return std::string(json);
        }
    }
    return std::string(word);
}

} // namespace

std::optional<std::string> jsonOfPython(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        if (c == '\'' || c == '"') {
            const std::size_t length = stringLength(text, i);
            const auto string = length == 0 ? std::nullopt : jsonString(text.substr(i, length));
            if (!string) {
                return std::nullopt;
            }
            out += *string;
            i += length;
        } else if (const std::size_t length = wordLength(text, i); length > 0) {
            out += jsonWord(text.substr(i, length));
            i += length;
        } else {
            // Trailing commas are Python's; brackets of tuples become those of lists.
            const std::size_t next = text.find_first_not_of(" \t\r\n", i + 1);
            const bool isTrailing = c == ',' && next != std::string_view::npos
                && std::string_view(")]}").find(text[next]) != std::string_view::npos;
            out += isTrailing ? ' ' : c == '(' ? '[' : c == ')' ? ']' : c;
            ++i;
        }
    }
    return out;
}

std::optional<std::string> prettyJson(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (text.size() > kMaximumBytes || first == std::string_view::npos
        || std::string_view("{[(").find(text[first]) == std::string_view::npos) {
        return std::nullopt;
    }
    const auto parse = [](std::string_view json) {
        return QJsonDocument::fromJson(
            QByteArray(json.data(), static_cast<qsizetype>(json.size())));
    };
    QJsonDocument document = parse(text);
    if (document.isNull()) {
        const auto json = jsonOfPython(text);
        if (!json) {
            return std::nullopt;
        }
        document = parse(*json);
    }
    if (document.isNull()) {
        return std::nullopt;
    }
    std::string pretty = document.toJson(QJsonDocument::Indented).toStdString();
    // Qt indents by four.
    std::string out;
    for (std::size_t i = 0; i < pretty.size();) {
        const std::size_t end = std::min(pretty.find('\n', i), pretty.size() - 1);
        const std::size_t content = std::min(pretty.find_first_not_of(' ', i), end);
        out.append((content - i) / 2, ' ');
        out.append(pretty, content, end - content + 1);
        i = end + 1;
    }
    return out;
}

ValueTexts comparableTexts(std::string_view before, std::string_view after)
{
    const auto prettyBefore = prettyJson(before);
    const auto prettyAfter = prettyJson(after);
    const bool isJson = (prettyBefore || before.empty()) && (prettyAfter || after.empty())
        && (prettyBefore || prettyAfter);
    if (isJson) {
        return {ValueForm::Json, prettyBefore.value_or(std::string()),
            prettyAfter.value_or(std::string())};
    }
    return {ValueForm::Text, std::string(before), std::string(after)};
}

} // namespace runlane::ui
