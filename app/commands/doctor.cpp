// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"

#include "core/rules.h"

#include <algorithm>

namespace runlane::app {

namespace {

exports::Table problemTable(const std::vector<core::Diagnostic>& problems)
{
    using exports::Alignment;
    exports::Table table;
    table.columns = {{"Severity", Alignment::Left}, {"Rule", Alignment::Left},
        {"Where", Alignment::Left}, {"Line", Alignment::Right}, {"Problem", Alignment::Left},
        {"Effect", Alignment::Left}, {"What to do", Alignment::Left}};
    for (const core::Diagnostic& problem : problems) {
        const core::RuleInfo& rule = core::ruleInfo(problem.rule);
        table.rows.push_back({{std::string(core::severityName(problem.severity)), {}, {}},
            {std::string(rule.name), {}, {}},
            problem.path.empty() ? exports::missingCell()
                                 : exports::TableCell{problem.path, {}, {}},
            problem.line > 0 ? exports::TableCell{std::to_string(problem.line), {}, {}}
                             : exports::missingCell(),
            {core::englishMessage(problem), {}, {}}, {std::string(rule.effect), {}, {}},
            {std::string(rule.remedy), {}, {}}});
    }
    return table;
}

// One line: what a store holds must not steer the terminal.
std::string plainLine(std::string text)
{
    for (char& c : text) {
        c = static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
    }
    return text;
}

// For reading: sentences need more room than a column of a table has.
std::string problemText(const core::Diagnostic& problem)
{
    const core::RuleInfo& rule = core::ruleInfo(problem.rule);
    std::string text = std::string(core::severityName(problem.severity)) + ": "
        + plainLine(core::englishMessage(problem)) + " (" + std::string(rule.name) + ")\n";
    if (!problem.path.empty()) {
        text += "    in " + plainLine(problem.path)
            + (problem.line > 0 ? ", line " + std::to_string(problem.line) : std::string()) + '\n';
    }
    const auto add = [&](std::string_view what, std::string_view sentence) {
        if (!sentence.empty()) {
            text.append("    ").append(what).append(sentence).append("\n");
        }
    };
    add("effect: ", rule.effect);
    add("what to do: ", rule.remedy);
    return text;
}

// What reading met and what looking at the whole file finds.
std::vector<core::Diagnostic> allProblems(const LoadedStore& loaded, Output& output)
{
    core::Progress progress;
    core::DiagnosticSink found;
    for (const core::Diagnostic& problem : loaded.snapshot->problems) {
        found.report(problem);
    }
    if (const auto checked = loaded.store->verify({{}, progress, found}); !checked) {
        output.complain(checked.error());
    }
    return found.take();
}

std::string summary(const core::StoreSnapshot& snapshot, std::size_t problems)
{
    const auto number = [](std::size_t count, const char* one, const char* many) {
        return std::to_string(count) + ' ' + (count == 1 ? one : many);
    };
    std::size_t series = 0;
    std::uint64_t points = 0;
    for (const core::Run& run : snapshot.runs) {
        series += run.metrics.size();
        for (const core::MetricValue& metric : run.metrics) {
            points += metric.points;
        }
    }
    return snapshot.store.path + ": "
        + number(snapshot.experiments.size(), "experiment", "experiments") + ", "
        + number(snapshot.runs.size(), "run", "runs") + ", "
        + number(series, "metric series", "metric series") + ", "
        + number(points, "metric point", "metric points") + ", "
        + number(problems, "problem", "problems") + '\n';
}

int deliverProblems(const core::StoreSnapshot& snapshot,
    const std::vector<core::Diagnostic>& problems, const Target& target, Output& output)
{
    if (target.format == "json") {
        return deliverText(exports::problemsJson(snapshot.store, problems), target, output);
    }
    if (target.format != "table") {
        return deliverTable(problemTable(problems), target, output);
    }
    const auto write = [&](const exports::TextSink& sink) {
        bool goesOn = sink(summary(snapshot, problems.size()));
        for (std::size_t i = 0; goesOn && i < problems.size(); ++i) {
            goesOn = sink('\n' + problemText(problems[i]));
        }
    };
    return deliverText(write, target, output);
}

} // namespace

int runDoctor(const DoctorArguments& arguments, Output& output)
{
    const auto loaded = loadStore(arguments.place, stores::HistoryDetail::CountPoints);
    if (!loaded) {
        output.complain(loaded.error());
        return exitCodeOf(loaded.error());
    }
    complainOfOthers(*loaded, output);
    const core::StoreSnapshot& snapshot = *loaded->snapshot;
    const std::vector<core::Diagnostic> problems = allProblems(*loaded, output);
    const int written = deliverProblems(snapshot, problems, arguments.target, output);
    const bool isSound = std::all_of(problems.begin(), problems.end(),
        [](const core::Diagnostic& problem) { return problem.severity == core::Severity::Info; });
    return written != kExitSuccess ? written : isSound ? kExitSuccess : kExitProblems;
}

} // namespace runlane::app
