// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"

#include "analysis/evaluation.h"
#include "core/text.h"

#include <cstdio>
#include <map>
#include <utility>

namespace runlane::app {

namespace {

using exports::Alignment;

std::string shortNumber(double value)
{
    char buffer[40];
    std::snprintf(buffer, sizeof buffer, "%.6g", value);
    return buffer;
}

exports::TableCell textCell(std::string text)
{
    return {std::move(text), {}, {}};
}

exports::TableCell measureCell(const analysis::Measure& measure)
{
    if (!measure.isDefined()) {
        const bool isUndefined =
            measure.reason == "zero_denominator" || measure.reason.rfind("single", 0) == 0;
        return isUndefined ? exports::TableCell{"undefined", std::string(), {}}
                           : exports::missingCell();
    }
    return {shortNumber(measure.value), core::shortestText(measure.value), {}};
}

core::Expected<std::vector<analysis::Evaluation>> evaluateRun(const LoadedStore& loaded,
    const core::Run& run, const EvaluateArguments& arguments, Output& output)
{
    core::Progress progress;
    core::DiagnosticSink problems;
    const stores::Work work{std::stop_token(), progress, problems};
    const auto listing = loaded.store->listArtifacts(*loaded.snapshot, run, arguments.moved, work);
    if (!listing) {
        return core::Unexpected(listing.error());
    }
    const auto evidence = stores::readEvidence(run, *listing, work);
    if (!evidence) {
        return core::Unexpected(evidence.error());
    }
    if (const std::string missing = missingArtifactsText(run, *listing); !missing.empty()) {
        output.complain(missing);
    }
    std::vector<analysis::Evaluation> evaluations;
    for (const core::Evidence& one : *evidence) {
        evaluations.push_back(analysis::evaluate(one, {arguments.positive}));
    }
    return evaluations;
}

exports::Table evaluationTable(
    const core::StoreSnapshot& snapshot, const std::vector<exports::RunEvaluations>& runs)
{
    exports::Table table;
    table.columns = {{"Run", Alignment::Left}, {"Source", Alignment::Left},
        {"Level", Alignment::Right}, {"n", Alignment::Right}};
    std::map<std::string, std::size_t> columnOf;
    for (const auto& run : runs) {
        for (const analysis::Evaluation& evaluation : run.evaluations) {
            for (const auto& entry : evaluation.values) {
                columnOf.emplace(entry.first, 0);
            }
        }
    }
    for (auto& entry : columnOf) {
        entry.second = table.columns.size();
        table.columns.push_back({entry.first, Alignment::Right});
    }
    for (const auto& run : runs) {
        const core::Run* found = snapshot.findRun(run.runId);
        for (const analysis::Evaluation& evaluation : run.evaluations) {
            std::vector<exports::TableCell> row(table.columns.size(), exports::missingCell());
            row[0] =
                textCell(found != nullptr ? std::string(core::displayName(*found)) : run.runId);
            row[1] = textCell(evaluation.source);
            row[2] = textCell(std::to_string(evaluation.level));
            if (evaluation.n > 0) {
                row[3] = textCell(std::to_string(evaluation.n));
            }
            for (const auto& entry : evaluation.values) {
                row[columnOf.at(entry.first)] = measureCell(entry.second);
            }
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

} // namespace

int runEvaluate(const EvaluateArguments& arguments, Output& output)
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
    std::vector<exports::RunEvaluations> results;
    for (const core::Run* run : *runs) {
        auto evaluations = evaluateRun(*loaded, *run, arguments, output);
        if (!evaluations) {
            return fail(evaluations.error());
        }
        if (evaluations->empty()) {
            output.complain("no evaluation found in run " + std::string(core::displayName(*run))
                + " (looked for predictions, curve points, matrices, counts and pictures)");
        }
        results.push_back({std::string(run->id), std::move(*evaluations)});
    }
    if (arguments.target.format == "json") {
        return deliverText(exports::evaluationsJson(results), arguments.target, output);
    }
    return deliverTable(evaluationTable(*loaded->snapshot, results), arguments.target, output);
}

} // namespace runlane::app
