// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/query_parts.h"
#include "analysis/run_cell.h"
#include "analysis/run_table.h"

#include <algorithm>
#include <cmath>

namespace runlane::analysis {

namespace {

constexpr std::int64_t kDayMillis = 86400000;

struct Subject
{
    const core::StoreSnapshot& snapshot;
    const core::Run& run;
    const QueryContext& context;
};

bool compareNumbers(double value, double wanted, Comparison comparison)
{
    switch (comparison) {
    case Comparison::Equal:
    case Comparison::In:
        return value == wanted;
    case Comparison::NotEqual:
        return value != wanted;
    case Comparison::Greater:
        return value > wanted;
    case Comparison::GreaterEqual:
        return value >= wanted;
    case Comparison::Less:
        return value < wanted;
    case Comparison::LessEqual:
        return value <= wanted;
    default:
        return false;
    }
}

bool numberHolds(double value, const QueryClause& clause)
{
    if (clause.comparison == Comparison::Between) {
        return value >= *clause.values[0].number && value <= *clause.values[1].number;
    }
    return std::any_of(clause.values.begin(), clause.values.end(), [&](const QueryValue& one) {
        return compareNumbers(value, *one.number, clause.comparison);
    });
}

std::string lowered(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
        [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

// Status and stage have fixed words, written in any letter case.
bool isFixedWord(const QueryField& field)
{
    return field.kind == FieldKind::Text && (field.key == "status" || field.key == "stage");
}

bool textEquals(std::string_view value, const QueryValue& wanted, const QueryField& field)
{
    if (wanted.number) {
        const auto number = parseNumber(value);
        return number ? *number == *wanted.number : value == wanted.text;
    }
    return isFixedWord(field) ? lowered(value) == lowered(wanted.text) : value == wanted.text;
}

bool textHolds(std::string_view value, const QueryClause& clause)
{
    switch (clause.comparison) {
    case Comparison::Equal:
        return textEquals(value, clause.values[0], clause.field);
    case Comparison::NotEqual:
        return !textEquals(value, clause.values[0], clause.field);
    case Comparison::In:
        return std::any_of(clause.values.begin(), clause.values.end(),
            [&](const QueryValue& one) { return textEquals(value, one, clause.field); });
    case Comparison::Like:
        return isLike(value, clause.values[0].text, LetterCase::Kept);
    case Comparison::ILike:
        return isLike(value, clause.values[0].text, LetterCase::Ignored);
    case Comparison::Matches:
        return matchesPattern(value, *clause.pattern);
    default: {
        const auto number = parseNumber(value);
        return number && numberHolds(*number, clause);
    }
    }
}

TimeValue placed(const TimeValue& value, const QueryContext& context)
{
    const std::int64_t offset = std::int64_t{context.utcOffsetSeconds} * 1000;
    std::int64_t shift = 0;
    switch (value.base) {
    case TimeValue::Base::Absolute:
        break;
    case TimeValue::Base::Local:
        shift = -offset;
        break;
    case TimeValue::Base::Now:
        shift = context.nowMillis;
        break;
    case TimeValue::Base::Midnight: {
        const std::int64_t local = context.nowMillis + offset;
        const std::int64_t intoDay = ((local % kDayMillis) + kDayMillis) % kDayMillis;
        shift = context.nowMillis - intoDay;
        break;
    }
    }
    return {TimeValue::Base::Absolute, value.beginMillis + shift, value.endMillis + shift};
}

bool timeHolds(std::int64_t millis, const QueryClause& clause, const QueryContext& context)
{
    const TimeValue first = placed(clause.values[0].time, context);
    switch (clause.comparison) {
    case Comparison::Equal:
        return millis >= first.beginMillis && millis < first.endMillis;
    case Comparison::NotEqual:
        return millis < first.beginMillis || millis >= first.endMillis;
    case Comparison::Greater:
        return millis >= first.endMillis;
    case Comparison::GreaterEqual:
        return millis >= first.beginMillis;
    case Comparison::Less:
        return millis < first.beginMillis;
    case Comparison::LessEqual:
        return millis < first.endMillis;
    case Comparison::Between:
        return millis >= first.beginMillis
            && millis < placed(clause.values[1].time, context).endMillis;
    default:
        return false;
    }
}

std::optional<double> extremeOf(const core::MetricSeries& series, HistoryFunction function)
{
    std::optional<double> found;
    for (const double value : series.values) {
        const bool isBetter = std::isfinite(value)
            && (!found || (function == HistoryFunction::Minimum ? value < *found : value > *found));
        if (isBetter) {
            found = value;
        }
    }
    return found;
}

std::optional<double> valueAtStep(const core::MetricSeries& series, std::int64_t step)
{
    const auto after = std::upper_bound(series.steps.begin(), series.steps.end(), step);
    if (after == series.steps.begin() || *(after - 1) != step) {
        return std::nullopt;
    }
    return series.values[static_cast<std::size_t>(after - series.steps.begin()) - 1];
}

HistoryFunction resolved(const QueryField& field)
{
    if (field.function != HistoryFunction::Best) {
        return field.function;
    }
    return field.direction == Direction::LowerIsBetter ? HistoryFunction::Minimum
                                                       : HistoryFunction::Maximum;
}

std::optional<double> metricValue(const Subject& subject, const QueryField& field)
{
    const core::MetricValue* latest = core::findKey(subject.run.metrics, field.key);
    const HistoryFunction function = resolved(field);
    if (function == HistoryFunction::None || function == HistoryFunction::Last) {
        return latest != nullptr ? std::optional(latest->value) : std::nullopt;
    }
    const bool isExtreme =
        function == HistoryFunction::Minimum || function == HistoryFunction::Maximum;
    if (latest != nullptr && latest->points > 0 && isExtreme) {
        const double value =
            function == HistoryFunction::Minimum ? latest->minimum : latest->maximum;
        return std::isnan(value) ? std::nullopt : std::optional(value);
    }
    const auto series =
        subject.context.history ? subject.context.history(subject.run, field.key) : nullptr;
    if (series == nullptr || series->size() == 0) {
        return std::nullopt;
    }
    if (isExtreme) {
        return extremeOf(*series, function);
    }
    return function == HistoryFunction::First ? std::optional(series->values.front())
                                              : valueAtStep(*series, field.step);
}

// nullopt: the run has none.
std::optional<std::string_view> textValue(const Subject& subject, const QueryField& field)
{
    const auto present = [](std::string_view text) {
        return text.empty() ? std::nullopt : std::optional(text);
    };
    const auto item = [&](const std::vector<core::KeyValue>& items) {
        const core::KeyValue* found = core::findKey(items, field.key);
        return found != nullptr ? std::optional(found->value) : std::nullopt;
    };
    if (field.kind == FieldKind::Param) {
        return item(subject.run.params);
    }
    if (field.kind == FieldKind::Tag) {
        return item(subject.run.tags);
    }
    if (field.key == "name") {
        return subject.run.name;
    }
    if (field.key == "artifact_uri") {
        return present(subject.run.artifactUri);
    }
    if (field.key == "experiment_id") {
        return subject.run.experimentId;
    }
    const RunCell cell =
        runCell(subject.snapshot, subject.run, {ColumnFamily::Attribute, field.key});
    return cell.kind == RunCell::Kind::Text ? std::optional(cell.text) : std::nullopt;
}

std::vector<std::string_view> datasetValues(const Subject& subject, const std::string& key)
{
    std::vector<std::string_view> values;
    for (const core::RunInput& input : subject.run.inputs) {
        if (key == "context") {
            for (const core::KeyValue& tag : input.tags) {
                if (tag.key == "mlflow.data.context") {
                    values.push_back(tag.value);
                }
            }
            continue;
        }
        const auto& datasets = subject.snapshot.datasets;
        const auto at = std::find_if(datasets.begin(), datasets.end(),
            [&](const core::Dataset& dataset) { return dataset.id == input.sourceId; });
        if (at != datasets.end()) {
            values.push_back(key == "name" ? at->name : at->digest);
        }
    }
    return values;
}

// Whether the comparison holds; nullopt when the run has nothing to compare.
std::optional<bool> holds(const QueryClause& clause, const Subject& subject)
{
    const bool isNull = clause.comparison == Comparison::IsNull;
    switch (clause.field.kind) {
    case FieldKind::Metric: {
        const auto value = metricValue(subject, clause.field);
        return value ? std::optional(!isNull && numberHolds(*value, clause)) : std::nullopt;
    }
    case FieldKind::Time: {
        const auto millis = clause.field.key == "start_time" ? subject.run.startTimeMillis
                                                             : subject.run.endTimeMillis;
        return millis ? std::optional(!isNull && timeHolds(*millis, clause, subject.context))
                      : std::nullopt;
    }
    case FieldKind::Duration: {
        const auto millis = core::durationMillis(subject.run);
        return millis ? std::optional(!isNull && numberHolds(static_cast<double>(*millis), clause))
                      : std::nullopt;
    }
    case FieldKind::Dataset: {
        const auto values = datasetValues(subject, clause.field.key);
        if (values.empty()) {
            return std::nullopt;
        }
        return !isNull && std::any_of(values.begin(), values.end(), [&](std::string_view value) {
            return textHolds(value, clause) != clause.isNegated;
        }) != clause.isNegated;
    }
    default: {
        const auto text = textValue(subject, clause.field);
        return text ? std::optional(!isNull && textHolds(*text, clause)) : std::nullopt;
    }
    }
}

bool clauseMatches(const QueryClause& clause, const Subject& subject)
{
    const std::optional<bool> result = holds(clause, subject);
    if (clause.comparison == Comparison::IsNull) {
        return result.has_value() == clause.isNegated;
    }
    return result.has_value() && *result != clause.isNegated;
}

} // namespace

bool nodeMatches(const QueryNode& node, const core::StoreSnapshot& snapshot, const core::Run& run,
    const QueryContext& context)
{
    const auto matches = [&](const std::unique_ptr<QueryNode>& child) {
        return nodeMatches(*child, snapshot, run, context);
    };
    switch (node.kind) {
    case QueryNode::Kind::And:
        return std::all_of(node.children.begin(), node.children.end(), matches);
    case QueryNode::Kind::Or:
        return std::any_of(node.children.begin(), node.children.end(), matches);
    case QueryNode::Kind::Not:
        return !matches(node.children.front());
    case QueryNode::Kind::Clause:
        return clauseMatches(node.clause, {snapshot, run, context});
    case QueryNode::Kind::Word:
        return runContains(run, node.word);
    }
    return false;
}

} // namespace runlane::analysis
