// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/query_evaluate.h"

#include <algorithm>

namespace runlane::analysis {

namespace {

constexpr std::int64_t kDayMillis = 86400000;

char lowerLetter(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isSameIgnoringCase(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
        [](char x, char y) { return lowerLetter(x) == lowerLetter(y); });
}

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

// Status and stage have fixed words: without quotes in any letter case, in quotes as MLflow has it.
bool textEquals(std::string_view value, const QueryValue& wanted, const QueryField& field)
{
    if (wanted.number) {
        const auto number = parseQueryNumber(value);
        return number ? *number == *wanted.number : value == wanted.text;
    }
    const bool isFixedWord = field.kind == FieldKind::Text && !wanted.isQuoted
        && (field.key == "status" || field.key == "stage");
    return isFixedWord ? isSameIgnoringCase(value, wanted.text) : value == wanted.text;
}

std::int64_t offsetMillis(std::int64_t utcMillis, const QueryContext& context)
{
    const std::int32_t seconds = context.utcOffsetSecondsAt ? context.utcOffsetSecondsAt(utcMillis)
                                                            : context.utcOffsetSeconds;
    return std::int64_t{seconds} * 1000;
}

std::int64_t utcOfLocal(std::int64_t localMillis, const QueryContext& context)
{
    const std::int64_t guess = localMillis - offsetMillis(localMillis, context);
    return localMillis - offsetMillis(guess, context);
}

} // namespace

bool numberHolds(double value, const QueryClause& clause)
{
    if (clause.comparison == Comparison::Between) {
        return value >= *clause.values[0].number && value <= *clause.values[1].number;
    }
    return std::any_of(clause.values.begin(), clause.values.end(), [&](const QueryValue& one) {
        return compareNumbers(value, *one.number, clause.comparison);
    });
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
        return clause.pattern->isFoundIn(value);
    default:
        return false;
    }
}

TimeValue placedTime(const TimeValue& value, const QueryContext& context)
{
    const auto moved = [&](std::int64_t shift) {
        return TimeValue{
            TimeValue::Base::Absolute, value.beginMillis + shift, value.endMillis + shift};
    };
    switch (value.base) {
    case TimeValue::Base::Absolute:
        return value;
    case TimeValue::Base::Local:
        return {TimeValue::Base::Absolute, utcOfLocal(value.beginMillis, context),
            utcOfLocal(value.endMillis, context)};
    case TimeValue::Base::Now:
        return moved(context.nowMillis);
    case TimeValue::Base::Midnight: {
        const std::int64_t local = context.nowMillis + offsetMillis(context.nowMillis, context);
        const std::int64_t intoDay = ((local % kDayMillis) + kDayMillis) % kDayMillis;
        return moved(context.nowMillis - intoDay);
    }
    }
    return value;
}

bool timeHolds(std::int64_t millis, Comparison comparison, const std::vector<TimeValue>& times)
{
    const TimeValue& first = times.front();
    switch (comparison) {
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
    case Comparison::In:
        return std::any_of(times.begin(), times.end(), [&](const TimeValue& one) {
            return millis >= one.beginMillis && millis < one.endMillis;
        });
    case Comparison::Between:
        return millis >= first.beginMillis && millis < times[1].endMillis;
    default:
        return false;
    }
}

ColumnFamily familyOf(FieldKind kind)
{
    return kind == FieldKind::Metric ? ColumnFamily::Metric
        : kind == FieldKind::Param   ? ColumnFamily::Param
        : kind == FieldKind::Tag     ? ColumnFamily::Tag
                                     : ColumnFamily::Attribute;
}

bool containsWord(std::string_view text, std::string_view word)
{
    if (word.empty()) {
        return true;
    }
    if (text.size() < word.size()) {
        return false;
    }
    const char first = word.front();
    const std::size_t last = text.size() - word.size();
    for (std::size_t at = 0; at <= last; ++at) {
        if (lowerLetter(text[at]) != first) {
            continue;
        }
        std::size_t same = 1;
        while (same < word.size() && lowerLetter(text[at + same]) == word[same]) {
            ++same;
        }
        if (same == word.size()) {
            return true;
        }
    }
    return false;
}

ManyTexts::ManyTexts(const core::StoreSnapshot& snapshot, std::string_view key)
    : m_snapshot(snapshot)
    , m_key(key)
{
    if (key.rfind("dataset.", 0) == 0) {
        for (const core::Dataset& dataset : snapshot.datasets) {
            m_datasets.emplace(dataset.id, &dataset);
        }
    }
    if (key == "model") {
        for (const core::LoggedModel& model : snapshot.loggedModels) {
            m_models.emplace(model.sourceRunId, model.name);
        }
    }
    if (key == "model" || key == "registered_model") {
        for (const core::RegisteredModel& model : snapshot.registeredModels) {
            for (const core::ModelVersion& version : model.versions) {
                m_models.emplace(version.runId, model.name);
            }
        }
    }
}

void ManyTexts::addDatasets(const core::Run& run)
{
    for (const core::RunInput& input : run.inputs) {
        if (m_key == "dataset.context") {
            for (const core::KeyValue& tag : input.tags) {
                if (tag.key == "mlflow.data.context") {
                    m_values.push_back(tag.value);
                }
            }
            continue;
        }
        const auto at = m_datasets.find(input.sourceId);
        if (at != m_datasets.end()) {
            m_values.push_back(m_key == "dataset.name" ? at->second->name : at->second->digest);
        }
    }
}

const std::vector<std::string_view>& ManyTexts::of(const core::Run& run)
{
    m_values.clear();
    if (m_key == "parent") {
        const std::string_view id = core::parentRunId(run);
        if (!id.empty()) {
            const core::Run* parent = m_snapshot.findRun(id);
            m_values.push_back(id);
            if (parent != nullptr) {
                m_values.push_back(core::displayName(*parent));
            }
        }
    } else if (m_key == "model" || m_key == "registered_model") {
        const auto [begin, end] = m_models.equal_range(run.id);
        for (auto at = begin; at != end; ++at) {
            m_values.push_back(at->second);
        }
    } else {
        addDatasets(run);
    }
    return m_values;
}

} // namespace runlane::analysis
