// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"
#include "commands/store_runs.h"

#include "analysis/directions.h"
#include "analysis/metric_summary.h"
#include "analysis/run_diff.h"
#include "exports/compare_table.h"
#include "stores/environment.h"

#include <algorithm>
#include <map>
#include <utility>

namespace runlane::app {

namespace {

using Environment = std::vector<core::EnvironmentFile>;

// A run whose artifacts cannot be listed has no environment files.
Environment readEnvironment(
    const LoadedStore& loaded, const core::Run& run, const std::vector<stores::MovedFolder>& moved)
{
    core::Progress progress;
    core::DiagnosticSink sink;
    const auto listing =
        loaded.store->listArtifacts(*loaded.snapshot, run, moved, {{}, progress, sink});
    return listing ? stores::readEnvironment(*listing, {}) : Environment();
}

using Points = std::map<std::string, std::optional<analysis::SummaryPoint>, std::less<>>;

core::Expected<Points> choosePoints(const LoadedStore& loaded, const core::Run& run,
    const analysis::MetricChoice& choice, const analysis::Directions& directions)
{
    std::vector<stores::HistoryRequest> requests;
    for (const core::MetricValue& metric : run.metrics) {
        requests.push_back({std::string(run.id), std::string(metric.key)});
    }
    core::Progress progress;
    core::DiagnosticSink sink;
    const auto histories =
        loaded.store->loadHistories(*loaded.snapshot, requests, {{}, progress, sink});
    if (!histories) {
        return tl::unexpected(histories.error());
    }
    const auto other = std::find_if(histories->begin(), histories->end(),
        [&](const core::MetricSeries& series) { return series.key == choice.other; });
    Points points;
    for (const core::MetricSeries& series : *histories) {
        const analysis::Direction direction = directions.of(series.key);
        const auto summary = analysis::summarise(series,
            analysis::summaryKey(series.key, choice, directions.of(choice.other)),
            other == histories->end() ? core::MetricSeries() : *other);
        points[series.key] = analysis::summaryPoint(
            summary, analysis::resolvedView(choice.view, direction), direction);
    }
    return points;
}

analysis::MetricChooser chooserOf(Points points)
{
    return [points = std::move(points)](const core::MetricValue& latest) {
        const auto at = points.find(latest.key);
        return analysis::ChosenMetric{at == points.end() ? std::nullopt : at->second, false};
    };
}

// Metrics whose best value is the last one because nobody knows which way is better.
void noteUnknownDirections(const analysis::RunDiff& diff, Output& output)
{
    constexpr std::size_t kMostNamed = 5;
    std::string names;
    std::size_t count = 0;
    for (const analysis::DiffRow& row : diff.rows) {
        if (row.section == analysis::DiffSection::Metrics
            && row.direction == analysis::Direction::Unknown) {
            names += count == 0 ? row.key : count < kMostNamed ? ", " + row.key : "";
            ++count;
        }
    }
    if (count > kMostNamed) {
        names += " and " + std::to_string(count - kMostNamed) + " more";
    }
    if (count > 0) {
        output.complain("whether higher or lower is better is not known of " + names
            + "; the last value stands for the best, --value min or max chooses another");
    }
}

int write(
    const CompareArguments& arguments, const exports::CompareInput& comparison, Output& output)
{
    if (arguments.target.format == "json") {
        const auto json = [&](const exports::TextSink& sink) {
            sink(exports::compareJson(comparison));
        };
        return deliverText(json, arguments.target, output);
    }
    const auto format = exports::tableFormatOf(arguments.target.format);
    const exports::Table table = exports::compareTable(
        comparison, format ? exports::compareDetail(*format) : exports::CompareDetail::ForPrograms);
    return deliverTable(exports::streamOf(table), arguments.target, output);
}

struct Chosen
{
    std::vector<StoreRun> runs;
    std::optional<std::size_t> baseline;
};

core::Expected<Chosen> chooseRuns(
    const std::vector<LoadedStore>& stores, const CompareArguments& arguments)
{
    std::vector<std::string> words = arguments.runs;
    if (!arguments.baseline.empty()) {
        words.push_back(arguments.baseline);
    }
    Chosen chosen;
    for (const std::string& word : words) {
        const auto found = findRun(stores, arguments.places, word);
        if (!found) {
            return core::Unexpected(found.error());
        }
        auto at = std::find(chosen.runs.begin(), chosen.runs.end(), *found);
        if (at == chosen.runs.end()) {
            at = chosen.runs.insert(at, *found);
        }
        chosen.baseline = static_cast<std::size_t>(at - chosen.runs.begin());
    }
    if (arguments.baseline.empty()) {
        chosen.baseline.reset();
    }
    return chosen;
}

exports::CompareInput inputOf(const std::vector<LoadedStore>& stores, const Chosen& chosen,
    const CompareArguments& arguments, analysis::RunDiff diff)
{
    exports::CompareInput comparison;
    for (const StoreRun& run : chosen.runs) {
        comparison.runs.push_back({stores[run.store].snapshot, run.run});
    }
    for (std::size_t i = 0; i < diff.rows.size(); ++i) {
        if (diff.rows[i].differs || !arguments.onlyDifferences) {
            comparison.rows.push_back(i);
        }
    }
    comparison.diff = std::make_shared<const analysis::RunDiff>(std::move(diff));
    comparison.value = analysis::parseChoice(arguments.value).value_or(analysis::MetricChoice());
    comparison.layout = arguments.isTransposed ? exports::CompareLayout::RunsDown
                                               : exports::CompareLayout::RunsAcross;
    return comparison;
}

// Adds what the experiments of the runs say of their metrics.
analysis::Directions withStated(analysis::Directions directions,
    const std::vector<LoadedStore>& stores, const std::vector<StoreRun>& runs)
{
    for (const StoreRun& run : runs) {
        analysis::addStatedDirection(directions, *stores[run.store].snapshot, *run.run);
    }
    return directions;
}

std::string choiceFault(const std::string& text,
    const std::optional<analysis::MetricChoice>& choice, const analysis::Directions& directions)
{
    if (!choice) {
        return "--value " + text
            + " is none of last, first, min, max, best, meanN, stepN, at(KEY); see --help";
    }
    if (choice->view == analysis::MetricView::AtBestOf
        && directions.of(choice->other) == analysis::Direction::Unknown) {
        return "--value " + text + ": whether higher or lower is better is not known of "
            + choice->other;
    }
    return {};
}

} // namespace

int runCompare(const CompareArguments& arguments, Output& output)
{
    const auto fail = [&](const core::Error& error) {
        output.complain(error);
        return exitCodeOf(error);
    };
    const auto stores = loadStores(arguments.places, output);
    if (!stores) {
        return fail(stores.error());
    }
    const auto chosen = chooseRuns(*stores, arguments);
    if (!chosen) {
        return fail(chosen.error());
    }
    const auto choice = analysis::parseChoice(arguments.value.empty() ? "last" : arguments.value);
    const analysis::Directions directions = withStated(arguments.directions, *stores, chosen->runs);
    if (const std::string fault = choiceFault(arguments.value, choice, directions);
        !fault.empty()) {
        output.complain(fault);
        return kExitUsage;
    }
    std::vector<Environment> environments;
    environments.reserve(chosen->runs.size());
    std::vector<analysis::DiffInput> inputs;
    for (const StoreRun& run : chosen->runs) {
        const LoadedStore& loaded = (*stores)[run.store];
        environments.push_back(readEnvironment(loaded, *run.run, arguments.moved));
        inputs.push_back({run.run, loaded.snapshot.get(), &environments.back(), {}});
        if (choice->view != analysis::MetricView::Last) {
            auto points = choosePoints(loaded, *run.run, *choice, directions);
            if (!points) {
                return fail(points.error());
            }
            inputs.back().metric = chooserOf(std::move(*points));
        }
    }
    analysis::RunDiff diff =
        analysis::compareRuns(inputs, chosen->baseline, analysis::ValueDetail::ByKey, directions);
    if (choice->view == analysis::MetricView::Best) {
        noteUnknownDirections(diff, output);
    }
    return write(arguments, inputOf(*stores, *chosen, arguments, std::move(diff)), output);
}

} // namespace runlane::app
