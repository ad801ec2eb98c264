// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/query_parser.h"

#include <algorithm>
#include <array>
#include <charconv>

// Functions of a metric's history: max(metrics.acc), at_step(metrics.acc, 100).
namespace runlane::analysis {

namespace {

struct Function
{
    std::string_view name;
    HistoryFunction function;
};
constexpr std::array<Function, 6> kFunctions{
    {{"min", HistoryFunction::Minimum}, {"max", HistoryFunction::Maximum},
        {"first", HistoryFunction::First}, {"last", HistoryFunction::Last},
        {"best", HistoryFunction::Best}, {"at_step", HistoryFunction::AtStep}}};

bool isFunctionName(std::string_view written, std::string_view name)
{
    return std::equal(written.begin(), written.end(), name.begin(), name.end(), [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
    });
}

std::string functionNames()
{
    std::string names;
    for (const Function& one : kFunctions) {
        names += (names.empty() ? "" : ", ") + std::string(one.name);
    }
    return names;
}

} // namespace

std::optional<QueryField> QueryParser::parseFunction()
{
    const auto at = std::find_if(kFunctions.begin(), kFunctions.end(),
        [&](const Function& one) { return isFunctionName(peek().text, one.name); });
    if (at == kFunctions.end()) {
        fail(peek(), QueryPart::Field,
            queryMessage(RUNLANE_TEXT("Query", "There is no function %1; there are %2"),
                {peek().text, functionNames()}));
        return std::nullopt;
    }
    m_at += 2; // name and parenthesis
    const Lexeme metric = peek();
    const bool isMetric = metric.kind == LexemeKind::Bare || metric.kind == LexemeKind::BackQuoted
        || metric.kind == LexemeKind::Quoted;
    const bool isOther = metric.entity && *metric.entity != "metrics" && *metric.entity != "metric";
    if (!isMetric || isKeyword(metric) || isOther || metric.text.empty()) {
        fail(metric, QueryPart::Field,
            queryMessage(RUNLANE_TEXT("Query", "Expected a metric such as metrics.acc")));
        return std::nullopt;
    }
    ++m_at;
    QueryField field;
    field.kind = FieldKind::Metric;
    field.key = metric.text;
    field.function = at->function;
    if (field.function == HistoryFunction::Best && !placeBest(field, metric)) {
        return std::nullopt;
    }
    if (field.function == HistoryFunction::AtStep && !parseStep(field)) {
        return std::nullopt;
    }
    if (peek().kind != LexemeKind::Close) {
        fail(peek(), QueryPart::Operator,
            queryMessage(RUNLANE_TEXT("Query", "Expected a closing parenthesis")));
        return std::nullopt;
    }
    ++m_at;
    return field;
}

bool QueryParser::placeBest(QueryField& field, const Lexeme& metric)
{
    const Direction direction =
        m_directions == nullptr ? Direction::HigherIsBetter : m_directions->of(field.key);
    if (direction == Direction::Unknown) {
        fail(metric, QueryPart::Field,
            queryMessage(
                RUNLANE_TEXT("Query",
                    "It is not known whether more or less of %1 is better; use min() or max()"),
                {field.key}));
        return false;
    }
    field.function =
        direction == Direction::LowerIsBetter ? HistoryFunction::Minimum : HistoryFunction::Maximum;
    return true;
}

bool QueryParser::parseStep(QueryField& field)
{
    if (peek().kind != LexemeKind::Comma) {
        fail(peek(), QueryPart::Value,
            queryMessage(
                RUNLANE_TEXT("Query", "Expected a comma and a step, at_step(metrics.acc, 100)")));
        return false;
    }
    ++m_at;
    const std::string& text = peek().text;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), field.step);
    if (peek().kind != LexemeKind::Bare || result.ec != std::errc()
        || result.ptr != text.data() + text.size()) {
        fail(peek(), QueryPart::Value, queryMessage(RUNLANE_TEXT("Query", "Expected a step")));
        return false;
    }
    ++m_at;
    return true;
}

} // namespace runlane::analysis
