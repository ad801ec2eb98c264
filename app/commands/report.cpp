// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"

#include "analysis/directions.h"
#include "core/store_guard.h"
#include "report/build_report.h"
#include "report/pdf_writer.h"
#include "ui/figure_painter.h"
#include "ui/translator.h"

#include <QApplication>
#include <QDateTime>

#include <algorithm>
#include <cstdlib>

namespace runlane::app {

namespace {

// Charts are laid out by widgets classes, which need an application, but no display.
class HeadlessApplication
{
public:
    HeadlessApplication()
    {
        if (QCoreApplication::instance() == nullptr) {
            qputenv("QT_QPA_PLATFORM", "offscreen");
            m_application = std::make_unique<QApplication>(m_count, m_arguments);
        }
    }

private:
    int m_count = 1;
    char m_name[8] = "runlane";
    char* m_arguments[2] = {m_name, nullptr};
    std::unique_ptr<QApplication> m_application;
};

class ReportJob
{
public:
    ReportJob(const LoadedStore& loaded, std::vector<const core::Run*> runs,
        const std::vector<stores::MovedFolder>& moved, Output& output)
        : m_loaded(loaded)
        , m_runs(std::move(runs))
        , m_moved(moved)
        , m_output(output)
    {
    }

    [[nodiscard]] core::Expected<report::ReportInput> readInput(
        const core::Run* baseline, const analysis::Directions& own)
    {
        report::ReportInput input;
        input.directions = own;
        for (std::size_t i = 0; i < m_runs.size(); ++i) {
            report::ReportRun run;
            run.snapshot = m_loaded.snapshot;
            run.run = m_runs[i];
            run.style = figures::runStyle(i);
            run.role =
                m_runs[i] == baseline ? report::RunRole::Baseline : report::RunRole::Compared;
            if (const auto done = readEvaluations(run); !done) {
                return core::Unexpected(done.error());
            }
            analysis::addStatedDirection(input.directions, *m_loaded.snapshot, *m_runs[i]);
            input.runs.push_back(std::move(run));
        }
        if (const auto done = readSeries(input); !done) {
            return core::Unexpected(done.error());
        }
        collectProblems(input);
        return input;
    }

private:
    [[nodiscard]] stores::Work work() { return {std::stop_token(), m_progress, m_problems}; }

    [[nodiscard]] core::Expected<void> readEvaluations(report::ReportRun& run)
    {
        const auto listing =
            m_loaded.store->listArtifacts(*m_loaded.snapshot, *run.run, m_moved, work());
        if (!listing) {
            return core::Unexpected(listing.error());
        }
        if (const std::string missing = missingArtifactsText(*run.run, *listing);
            !missing.empty()) {
            m_output.complain(missing);
        }
        const auto evidence = stores::readEvidence(*run.run, *listing, work());
        if (!evidence) {
            return core::Unexpected(evidence.error());
        }
        auto evaluations = std::make_shared<std::vector<analysis::Evaluation>>();
        for (const core::Evidence& one : *evidence) {
            evaluations->push_back(analysis::evaluate(one));
            if (const auto* picture = std::get_if<core::Picture>(&one.content)) {
                const QString path = QString::fromStdString(one.filePath);
                run.pictures.push_back(
                    {QString::fromStdString(one.source), picture->kind, report::readPicture(path)});
            }
        }
        run.evaluations = std::move(evaluations);
        return {};
    }

    [[nodiscard]] core::Expected<void> readSeries(report::ReportInput& input)
    {
        std::vector<stores::HistoryRequest> requests;
        std::vector<std::size_t> owners;
        for (const std::string& key :
            report::chooseCurveKeys(m_runs, input.directions, report::kMostCharts)) {
            for (std::size_t i = 0; i < m_runs.size(); ++i) {
                requests.push_back({std::string(m_runs[i]->id), key});
                owners.push_back(i);
            }
        }
        auto series = m_loaded.store->loadHistories(*m_loaded.snapshot, requests, work());
        if (!series) {
            return core::Unexpected(series.error());
        }
        for (std::size_t i = 0; i < series->size(); ++i) {
            input.runs[owners[i]].series.push_back(
                std::make_shared<const core::MetricSeries>(std::move((*series)[i])));
        }
        return {};
    }

    void collectProblems(report::ReportInput& input)
    {
        std::vector<core::Diagnostic> problems = m_problems.take();
        const auto& known = m_loaded.snapshot->problems;
        problems.insert(problems.end(), known.begin(), known.end());
        for (report::ReportRun& run : input.runs) {
            std::copy_if(problems.begin(), problems.end(), std::back_inserter(run.problems),
                [&](const core::Diagnostic& problem) { return problem.runId == run.run->id; });
        }
    }

    const LoadedStore& m_loaded;
    std::vector<const core::Run*> m_runs;
    const std::vector<stores::MovedFolder>& m_moved;
    Output& m_output;
    core::Progress m_progress;
    core::DiagnosticSink m_problems;
};

std::string commandLineOf(const ReportArguments& arguments)
{
    std::string line = "runlane report " + arguments.place;
    for (const std::string& run : arguments.runs) {
        line += " --run " + run;
    }
    if (!arguments.baseline.empty()) {
        line += " --baseline " + arguments.baseline;
    }
    for (const stores::MovedFolder& move : arguments.moved) {
        line += " --artifacts " + move.from + "=" + move.to;
    }
    for (const auto& [metric, direction] : arguments.directions.own()) {
        line += " --direction " + analysis::directionText(metric, direction);
    }
    return line + " -o " + arguments.target;
}

bool endsInPdf(const std::string& target)
{
    return target.size() > 4
        && QString::fromStdString(target).endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive);
}

} // namespace

int runReport(const ReportArguments& arguments, Output& output)
{
    const auto fail = [&](const core::Error& error) {
        output.complain(error);
        return exitCodeOf(error);
    };
    if (!endsInPdf(arguments.target)) {
        output.complain("the output must end in .pdf: " + arguments.target);
        return kExitUsage;
    }
    if (const auto allowed = core::mayWriteFile(arguments.target); !allowed) {
        return fail(allowed.error());
    }
    const auto loaded = loadStore(arguments.place);
    if (!loaded) {
        return fail(loaded.error());
    }
    complainOfOthers(*loaded, output);
    std::vector<std::string> words = arguments.runs;
    const core::Run* baseline = nullptr;
    if (!arguments.baseline.empty()) {
        words.push_back(arguments.baseline);
        const auto found = findRun(*loaded->snapshot, arguments.baseline);
        if (!found) {
            return fail(found.error());
        }
        baseline = *found;
    }
    const auto runs = findRuns(*loaded->snapshot, words);
    if (!runs) {
        return fail(runs.error());
    }
    const HeadlessApplication application;
    ui::Translator translator;
    translator.setLanguage(arguments.language.empty() ? QStringLiteral("en")
                                                      : QString::fromStdString(arguments.language));
    ReportJob job(*loaded, *runs, arguments.moved, output);
    auto input = job.readInput(baseline, arguments.directions);
    if (!input) {
        return fail(input.error());
    }
    input->title = QString::fromStdString(arguments.title);
    input->version = QStringLiteral(RUNLANE_VERSION);
    input->commandLine = QString::fromStdString(commandLineOf(arguments));
    input->createdAt = QDateTime::currentDateTime();
    const auto paper = QString::fromStdString(arguments.paper).toLower() == QLatin1String("letter")
        ? report::Paper::Letter
        : report::Paper::A4;
    const report::Pages pages(report::buildReport(*input), paper, ui::printFigurePainter());
    const auto written = report::writePdf(pages, QString::fromStdString(arguments.target));
    if (!written) {
        return fail(written.error());
    }
    output.write(arguments.target + ": " + std::to_string(pages.count())
        + (pages.count() == 1 ? " page\n" : " pages\n"));
    return kExitSuccess;
}

} // namespace runlane::app
