// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/report_source.h"

#include "report/build_report.h"
#include "ui/metric_directions.h"

#include <algorithm>
#include <iterator>

namespace runlane::ui {

ReportSource::ReportSource(session::Session& session, const Settings& settings, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_settings(settings)
    , m_pictureTask(session.pool(), session.mailbox())
{
    connect(&session.comparison(), &session::Comparison::changed, this, &ReportSource::changed);
    connect(&session, &session::Session::seriesChanged, this, &ReportSource::changed);
    connect(&session, &session::Session::evaluationsChanged, this, &ReportSource::changed);
    connect(&session, &session::Session::problemsChanged, this, &ReportSource::changed);
    connect(&session, &session::Session::storeChanged, this, &ReportSource::changed);
    connect(&session, &session::Session::storeClosed, this, &ReportSource::changed);
}

report::ReportInput ReportSource::collect()
{
    m_isReading = false;
    m_missing.clear();
    std::vector<session::RunRef> refs;
    report::ReportInput input;
    const auto& baseline = m_session.comparison().baseline();
    for (const session::ComparedRun& entry : m_session.comparison().shownRuns()) {
        report::ReportRun run;
        run.snapshot = m_session.snapshot(entry.ref.store);
        run.run = run.snapshot == nullptr ? nullptr : run.snapshot->findRun(entry.ref.runId);
        if (run.run == nullptr) {
            continue;
        }
        run.style = figures::runStyle(entry.styleIndex);
        run.role = baseline == entry.ref ? report::RunRole::Baseline : report::RunRole::Compared;
        addEvaluations(entry.ref, run);
        addProblems(entry.ref, run);
        refs.push_back(entry.ref);
        input.runs.push_back(std::move(run));
    }
    m_directions = directionsOf(m_settings, m_session, refs);
    input.directions = m_directions;
    addSeries(refs, input);
    readPictures(m_missing);
    return input;
}

bool ReportSource::hasOtherDirections() const
{
    return m_directions.own() != ownDirections(m_settings).own();
}

void ReportSource::addSeries(const std::vector<session::RunRef>& refs, report::ReportInput& input)
{
    std::vector<report::ReportRun>& runs = input.runs;
    std::vector<const core::Run*> all;
    std::transform(runs.begin(), runs.end(), std::back_inserter(all),
        [](const report::ReportRun& run) { return run.run; });
    const std::vector<std::string> keys =
        report::chooseCurveKeys(all, input.directions, report::kCurveCandidates);
    for (std::size_t i = 0; i < runs.size(); ++i) {
        for (const std::string& key : keys) {
            if (core::findKey(runs[i].run->metrics, key) == nullptr) {
                continue;
            }
            if (auto series = m_session.series(refs[i], key)) {
                runs[i].series.push_back(std::move(series));
            } else {
                m_isReading = true;
            }
        }
    }
    m_session.requestSeries(refs, keys);
}

void ReportSource::addEvaluations(const session::RunRef& ref, report::ReportRun& run)
{
    run.evaluations = m_session.evaluations(ref);
    m_session.requestEvaluations({ref});
    if (run.evaluations == nullptr) {
        m_isReading = true;
        return;
    }
    for (const PictureFile& file : pictureFiles(ref)) {
        const auto known = m_pictures.find(file.filePath);
        if (known == m_pictures.end()) {
            m_missing.push_back(file.filePath);
        } else if (!known->second.isNull()) {
            run.pictures.push_back({file.source, file.kind, known->second});
        }
    }
}

void ReportSource::addProblems(const session::RunRef& ref, report::ReportRun& run) const
{
    for (core::Diagnostic& problem : m_session.problems(ref.store)) {
        if (problem.runId == ref.runId) {
            run.problems.push_back(std::move(problem));
        }
    }
}

std::vector<ReportSource::PictureFile> ReportSource::pictureFiles(const session::RunRef& ref) const
{
    std::vector<PictureFile> files;
    const auto evidence = m_session.evidence(ref);
    if (evidence == nullptr) {
        return files;
    }
    for (const core::Evidence& entry : *evidence) {
        const auto* picture = std::get_if<core::Picture>(&entry.content);
        if (picture != nullptr && picture->kind != core::PictureKind::Other) {
            files.push_back({QString::fromStdString(entry.source), picture->kind,
                QString::fromStdString(entry.filePath)});
        }
    }
    return files;
}

void ReportSource::readPictures(std::vector<QString> paths)
{
    if (paths.empty()) {
        return;
    }
    m_isReading = true;
    if (m_pictureTask.isRunning() && paths == m_beingRead) {
        return;
    }
    m_beingRead = paths;
    m_pictureTask.start(
        [files = std::move(paths)](const std::stop_token& stop, core::Progress& /*progress*/) {
            Pictures pictures;
            for (const QString& file : files) {
                if (stop.stop_requested()) {
                    break;
                }
                pictures[file] = report::readPicture(file);
            }
            return pictures;
        },
        [this](Pictures pictures) {
            m_pictures.merge(pictures);
            Q_EMIT changed();
        });
}

} // namespace runlane::ui
