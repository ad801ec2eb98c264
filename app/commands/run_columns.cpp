// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/run_columns.h"

#include "core/text.h"
#include "session/summary_reader.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace runlane::app {

namespace {

using analysis::ColumnFamily;
using analysis::ColumnId;

std::optional<ColumnId> keyIn(const core::StoreSnapshot& snapshot, const std::string& word)
{
    for (const core::Run& run : snapshot.runs) {
        if (core::findKey(run.metrics, word) != nullptr) {
            return ColumnId{ColumnFamily::Metric, word};
        }
        if (core::findKey(run.params, word) != nullptr) {
            return ColumnId{ColumnFamily::Param, word};
        }
        if (core::findKey(run.tags, word) != nullptr) {
            return ColumnId{ColumnFamily::Tag, word};
        }
    }
    return std::nullopt;
}

core::Expected<ColumnId> columnOf(const core::StoreSnapshot& snapshot, const std::string& word)
{
    if (const auto column = analysis::parseColumn(word)) {
        return *column;
    }
    if (const auto bare = keyIn(snapshot, word)) {
        return *bare;
    }
    const auto chosen = analysis::parseColumn("metrics." + word);
    if (chosen && analysis::needsHistory(*chosen) && keyIn(snapshot, chosen->key)) {
        return *chosen;
    }
    return core::makeError(core::ErrorCode::BadQuery, word,
        "No attribute, metric, param or tag of this name; write metrics.KEY, params.KEY or "
        "tags.KEY, and after a metric :max, :min, :best, :first, :mean10 or :at(KEY)",
        1);
}

// acc:foo, where acc is known and acc:foo is not.
std::optional<core::Error> unknownOrder(
    const core::StoreSnapshot& snapshot, const std::string& word)
{
    const std::size_t colon = word.rfind(':');
    const auto keyOf = [](const std::string& text) {
        const auto column = analysis::parseColumn(text);
        return column ? column->key : text;
    };
    const auto chosen = analysis::parseColumn(word);
    const auto isKnown = [&](const std::string& text) {
        const auto column = analysis::parseColumn(text);
        return (column && column->family == ColumnFamily::Attribute)
            || keyIn(snapshot, keyOf(text)).has_value();
    };
    const bool isChoice =
        analysis::parseColumn(chosen ? word : "metrics." + word).value_or(ColumnId()).choice
        != analysis::MetricChoice();
    if (colon == std::string::npos || colon == 0 || isChoice || isKnown(word)
        || !isKnown(word.substr(0, colon))) {
        return std::nullopt;
    }
    return core::Error{core::ErrorCode::BadQuery, word,
        '"' + word.substr(colon)
            + "\" is no order; write :asc or :desc, and before it after a "
              "metric :max, :min, :best, :first, :mean10 or :at(KEY)",
        static_cast<std::int64_t>(colon) + 1};
}

core::Expected<analysis::SortKey> sortKeyOf(const core::StoreSnapshot& snapshot, std::string word)
{
    analysis::SortKey key;
    const auto takeSuffix = [&](std::string_view suffix) {
        const std::size_t begin = word.size() - std::min(word.size(), suffix.size());
        const bool ends = begin > 0
            && std::equal(suffix.begin(), suffix.end(),
                word.begin() + static_cast<std::ptrdiff_t>(begin),
                [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b); });
        if (ends) {
            word.resize(word.size() - suffix.size());
        }
        return ends;
    };
    if (takeSuffix(":desc")) {
        key.direction = analysis::SortDirection::Descending;
    } else {
        takeSuffix(":asc");
    }
    if (const auto error = unknownOrder(snapshot, word)) {
        return core::Unexpected(*error);
    }
    return columnOf(snapshot, word).map([&](ColumnId column) {
        key.column = std::move(column);
        return key;
    });
}

} // namespace

core::Expected<std::vector<ColumnId>> columnsOf(
    const core::StoreSnapshot& snapshot, const std::vector<std::string>& words)
{
    std::vector<ColumnId> columns;
    for (const std::string& word : words) {
        auto column = columnOf(snapshot, word);
        if (!column) {
            return core::Unexpected(column.error());
        }
        columns.push_back(std::move(*column));
    }
    return columns;
}

core::Expected<std::vector<analysis::SortKey>> sortKeysOf(
    const core::StoreSnapshot& snapshot, const std::vector<std::string>& words)
{
    std::vector<analysis::SortKey> keys;
    for (const std::string& word : words) {
        auto key = sortKeyOf(snapshot, word);
        if (!key) {
            return core::Unexpected(key.error());
        }
        keys.push_back(std::move(*key));
    }
    return keys;
}

analysis::Directions statedDirections(const core::StoreSnapshot& snapshot,
    const std::vector<std::uint32_t>& rows, const analysis::Directions& own)
{
    std::set<std::string_view> ids;
    for (const std::uint32_t row : rows) {
        ids.insert(snapshot.runs[row].experimentId);
    }
    analysis::Directions directions = own;
    for (const core::Experiment& experiment : snapshot.experiments) {
        if (ids.count(experiment.id) != 0) {
            analysis::addStatedDirection(directions, experiment);
        }
    }
    return directions;
}

core::Expected<analysis::RunValuesPtr> valuesFor(const LoadedStore& loaded,
    const std::vector<std::uint32_t>& rows, const std::vector<ColumnId>& columns,
    const analysis::Directions& directions)
{
    const analysis::RunSetPtr runs = analysis::runSetOf(loaded.snapshot);
    std::map<analysis::SummaryKey, std::vector<analysis::MetricSummary>> summaries;
    for (const analysis::SummaryKey& key : analysis::neededSummaries(columns, directions)) {
        std::vector<std::uint32_t> wanted;
        for (const std::uint32_t row : rows) {
            if (core::findKey(runs->run(row).metrics, key.key) != nullptr) {
                wanted.push_back(row);
            }
        }
        core::Progress progress;
        core::DiagnosticSink problems;
        session::ReadSummaries read = session::readSummaries(
            *loaded.store, *loaded.snapshot, key, wanted, {std::stop_token(), progress, problems});
        if (!read.result) {
            return core::Unexpected(read.result.error());
        }
        std::vector<analysis::MetricSummary>& all = summaries[key];
        all.resize(runs->size());
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            all[wanted[i]] = read.ofRun[i];
        }
    }
    analysis::HistoryColumns histories;
    for (const ColumnId& column : columns) {
        if (analysis::needsHistory(column)) {
            const auto& all = summaries.at(analysis::summaryKeyOf(column, directions));
            histories[column] =
                analysis::historyColumn(runs->size(), column.choice.view, directions.of(column.key),
                    [&](std::uint32_t row) { return analysis::HistoryEntry{&all[row]}; });
        }
    }
    return std::make_shared<const analysis::RunValues>(runs, std::move(histories), directions);
}

} // namespace runlane::app
