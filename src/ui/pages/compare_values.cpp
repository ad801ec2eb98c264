// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_values.h"

#include "analysis/value_tree.h"

namespace runlane::ui {

std::optional<std::string> prettyJson(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos
        || std::string_view("{[(").find(text[first]) == std::string_view::npos) {
        return std::nullopt;
    }
    const auto value = analysis::parseValue(text);
    return value ? std::optional<std::string>(analysis::prettyValue(*value)) : std::nullopt;
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
