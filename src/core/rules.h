// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnostic.h"

#include <string>
#include <string_view>

namespace runlane::core {

// name: stable id in JSON and doctor output; fault: the row of the fault catalogue, may be empty;
// message/effect/remedy: English patterns in the translation context "Problem".
struct RuleInfo
{
    Rule rule;
    std::string_view name;
    std::string_view fault;
    Severity severity;
    std::string_view message;
    std::string_view effect;
    std::string_view remedy;
};

[[nodiscard]] const RuleInfo& ruleInfo(Rule rule);
[[nodiscard]] std::string englishMessage(const Diagnostic& diagnostic);
[[nodiscard]] std::string_view severityName(Severity severity);

} // namespace runlane::core
