// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"

#include "core/text.h"

namespace runlane::app {

namespace {

exports::Table curveTable(const std::vector<core::MetricSeries>& series)
{
    using exports::Alignment;
    exports::Table table;
    table.columns = {{"run_id", Alignment::Left}, {"metric", Alignment::Left},
        {"step", Alignment::Right}, {"timestamp", Alignment::Right}, {"value", Alignment::Right}};
    for (const core::MetricSeries& one : series) {
        for (std::size_t i = 0; i < one.size(); ++i) {
            table.rows.push_back(
                {{one.runId, {}, {}}, {one.key, {}, {}}, {std::to_string(one.steps[i]), {}, {}},
                    {std::to_string(one.timestampsMillis[i]), {}, {}},
                    {core::shortestText(one.values[i]), {}, {}}});
        }
    }
    return table;
}

} // namespace

int runCurves(const CurvesArguments& arguments, Output& output)
{
    const auto fail = [&](const core::Error& error) {
        output.complain(error);
        return exitCodeOf(error);
    };
    const auto loaded = loadStore(arguments.place);
    if (!loaded) {
        return fail(loaded.error());
    }
    complainOfOthers(*loaded, output);
    const auto runs = findRuns(*loaded->snapshot, arguments.runs);
    if (!runs) {
        return fail(runs.error());
    }
    std::vector<stores::HistoryRequest> requests;
    for (const std::string& metric : arguments.metrics) {
        bool isKnown = false;
        for (const core::Run* run : *runs) {
            isKnown = isKnown || core::findKey(run->metrics, metric) != nullptr;
            requests.push_back({std::string(run->id), metric});
        }
        if (!isKnown) {
            return fail({core::ErrorCode::NoSuchMetric, metric, {}, 0});
        }
    }
    core::Progress progress;
    core::DiagnosticSink problems;
    const auto series = loaded->store->loadHistories(
        *loaded->snapshot, requests, {std::stop_token(), progress, problems});
    if (!series) {
        return fail(series.error());
    }
    if (arguments.target.format == "json") {
        return deliverText(exports::curvesJson(*series), arguments.target, output);
    }
    return deliverTable(curveTable(*series), arguments.target, output);
}

} // namespace runlane::app
