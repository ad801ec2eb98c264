// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/query_histories.h"

#include <algorithm>
#include <map>

namespace runlane::analysis {

namespace {

constexpr std::size_t kReadsAtOnce = 256; // series held in memory at one time

struct Gap
{
    std::uint32_t row = 0;
    std::string key;
};

// Rows and keys of which at least one value is not known, in the order of rows.
std::vector<Gap> gapsOf(RunColumns& columns, const std::vector<HistoryValue>& wanted,
    const std::vector<std::uint32_t>& rows)
{
    std::map<std::string, std::vector<std::shared_ptr<const NumberColumn>>> byKey;
    for (const HistoryValue& value : wanted) {
        byKey[value.key].push_back(columns.histories(value));
    }
    std::vector<Gap> gaps;
    for (const std::uint32_t row : rows) {
        for (const auto& [key, known] : byKey) {
            const bool isUnread = std::any_of(known.begin(), known.end(),
                [&](const auto& column) { return column->states[row] == NumberState::Unread; });
            if (isUnread) {
                gaps.push_back({row, key});
            }
        }
    }
    return gaps;
}

void addValues(RunColumns& columns, const std::vector<HistoryValue>& wanted,
    std::span<const Gap> gaps, const std::vector<core::MetricSeries>& series)
{
    for (const HistoryValue& value : wanted) {
        std::vector<RunColumns::ReadValue> read;
        for (std::size_t i = 0; i < gaps.size(); ++i) {
            if (gaps[i].key == value.key) {
                read.push_back({gaps[i].row,
                    i < series.size() ? historyValue(series[i], value) : std::nullopt});
            }
        }
        if (!read.empty()) {
            columns.addHistories(value, read);
        }
    }
}

core::Expected<void> fillGaps(RunColumns& columns, const std::vector<HistoryValue>& wanted,
    const std::vector<Gap>& gaps, const QueryWork& work)
{
    work.progress.done = 0;
    work.progress.total = gaps.size();
    for (std::size_t from = 0; from < gaps.size(); from += kReadsAtOnce) {
        const std::span<const Gap> some =
            std::span(gaps).subspan(from, std::min(kReadsAtOnce, gaps.size() - from));
        std::vector<HistoryRead> reads;
        for (const Gap& gap : some) {
            reads.push_back({std::string(columns.snapshot().runs[gap.row].id), gap.key});
        }
        const auto series = work.reader(reads, work.stop);
        if (!series) {
            return core::Unexpected(series.error());
        }
        addValues(columns, wanted, some, *series);
        work.progress.done += some.size();
    }
    return {};
}

} // namespace

core::Expected<QueryResult> evaluateReading(RunColumns& columns,
    std::span<const std::uint32_t> rows, const RunQuery& query, const QueryContext& context,
    const QueryWork& work)
{
    QueryResult result = evaluateQuery(columns, rows, query, context, work.stop);
    const bool isStopped = work.stop.stop_requested();
    if (!isStopped && !result.undecided.empty() && work.reader) {
        const std::vector<HistoryValue> wanted = query.histories();
        const auto filled =
            fillGaps(columns, wanted, gapsOf(columns, wanted, result.undecided), work);
        if (!filled) {
            return core::Unexpected(filled.error());
        }
        result = evaluateQuery(columns, rows, query, context, work.stop);
    }
    if (work.stop.stop_requested()) {
        return core::makeError(core::ErrorCode::Cancelled, {});
    }
    return result;
}

} // namespace runlane::analysis
