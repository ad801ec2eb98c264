// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/query_clauses.h"
#include "analysis/query_evaluate.h"
#include "analysis/query_vocabulary.h"

#include <algorithm>
#include <array>

namespace runlane::analysis {

namespace {

constexpr std::array<std::string_view, 14> kOperators{"=", "!=", ">", ">=", "<", "<=", "LIKE",
    "ILIKE", "IN", "BETWEEN", "MATCHES", "IS NULL", "IS NOT NULL", "IS NAN"};

std::string fieldOfHint(std::string_view written)
{
    const std::vector<Lexeme> lexemes = splitQuery(written);
    const bool isCall = lexemes.size() > 3 && lexemes[1].kind == LexemeKind::Open;
    const Lexeme& name = lexemes[isCall ? 2 : 0];
    if (isCall && !name.entity) {
        return fieldText({ColumnFamily::Metric, name.text});
    }
    const auto field = fieldOf(name);
    if (!field) {
        return {};
    }
    return field->key == "dataset.name" ? "dataset"
        : field->key == "parent"        ? "run.parent"
                                        : fieldText({familyOf(field->kind), field->key});
}

bool isAllowedBehind(std::string_view field, std::string_view comparison)
{
    const auto fault = queryFault(std::string(field) + ' ' + std::string(comparison) + ' ');
    const bool isWhole = comparison.substr(0, 3) == "IS ";
    return !fault || (!isWhole && fault->expected == QueryPart::Value);
}

} // namespace

const FieldHint* hintOf(std::span<const FieldHint> hints, std::string_view writtenField)
{
    const std::string field = fieldOfHint(writtenField);
    const auto at = std::find_if(
        hints.begin(), hints.end(), [&](const FieldHint& hint) { return hint.field == field; });
    return at == hints.end() || field.empty() ? nullptr : &*at;
}

std::vector<std::string> fieldOperators(std::string_view writtenField, const FieldHint* hint)
{
    const bool isNumber = hint != nullptr && hint->range.has_value();
    const bool isText = hint != nullptr && !isNumber && !hint->values.empty();
    std::vector<std::string> suitable;
    std::vector<std::string> others;
    for (const std::string_view one : kOperators) {
        const bool isOrder = one.front() == '<' || one.front() == '>' || one == "BETWEEN";
        const bool isSearch = one == "LIKE" || one == "ILIKE" || one == "MATCHES";
        const bool suits = !(isText && (isOrder || one == "IS NAN")) && !(isNumber && isSearch);
        if (isAllowedBehind(writtenField, one)) {
            (suits ? suitable : others).emplace_back(one);
        }
    }
    suitable.insert(suitable.end(), others.begin(), others.end());
    return suitable;
}

} // namespace runlane::analysis
