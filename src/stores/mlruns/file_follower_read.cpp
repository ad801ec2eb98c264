// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/mlruns/catalogue.h"
#include "stores/mlruns/file_follower.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

// Reading what changed in a folder store.
namespace runlane::stores::mlruns {

namespace {

constexpr std::int64_t kSettledMillis = 5000;

bool isBelow(const core::Diagnostic& problem, const std::string& path)
{
    return problem.path.compare(0, path.size(), path) == 0
        && (problem.path.size() == path.size() || problem.path[path.size()] == '/');
}

bool isOfLines(core::Rule rule)
{
    static constexpr std::array<core::Rule, 5> kRules{core::Rule::MetricLineUnreadable,
        core::Rule::MetricLinesUnreadable, core::Rule::MetricFileEmpty,
        core::Rule::MetricLastLineHeldBack, core::Rule::LineTailCut};
    return std::find(kRules.begin(), kRules.end(), rule) != kRules.end();
}

bool saysBroken(const std::vector<core::Diagnostic>& problems)
{
    static constexpr std::array<core::Rule, 6> kRules{core::Rule::RunMetaMissing,
        core::Rule::RunMetaEmpty, core::Rule::RunMetaUnreadable, core::Rule::ExperimentMetaMissing,
        core::Rule::ExperimentMetaEmpty, core::Rule::ExperimentMetaUnreadable};
    return std::any_of(problems.begin(), problems.end(), [](const core::Diagnostic& problem) {
        return std::find(kRules.begin(), kRules.end(), problem.rule) != kRules.end();
    });
}

// What is known is kept until the file is whole, or old.
bool isInTheMaking(const std::vector<core::Diagnostic>& problems)
{
    return std::any_of(problems.begin(), problems.end(), [](const core::Diagnostic& problem) {
        return problem.rule == core::Rule::MetaInTheMaking;
    });
}

void reportAll(SnapshotEdit& edit, std::vector<core::Diagnostic> problems)
{
    for (core::Diagnostic& problem : problems) {
        edit.problems().report(std::move(problem));
    }
}

void setMetric(
    core::Run& run, std::string_view key, const core::MetricValue& value, core::TextPool& pool)
{
    const auto at = std::lower_bound(run.metrics.begin(), run.metrics.end(), key,
        [](const core::MetricValue& metric, std::string_view wanted) {
            return metric.key < wanted;
        });
    const bool isKnown = at != run.metrics.end() && at->key == key;
    if (value.points == 0) {
        if (isKnown) {
            run.metrics.erase(at);
        }
        return;
    }
    core::MetricValue next = value;
    next.key = isKnown ? at->key : pool.intern(key);
    if (isKnown) {
        *at = next;
    } else {
        run.metrics.insert(at, next);
    }
}

template <class Item, class IsOld>
void eraseIf(std::vector<Item>& items, IsOld isOld)
{
    items.erase(std::remove_if(items.begin(), items.end(), isOld), items.end());
}

} // namespace

FollowAnswer FileFollower::readParts(Round& round)
{
    SnapshotEdit edit(m_known, m_pool);
    Reader reader(round.root, *m_pool, edit.problems(), round.stop);
    for (const std::string& path : round.changes.goneExperiments) {
        removeExperiment(edit, path);
    }
    for (const std::string& path : round.changes.experiments) {
        readExperimentAgain(round, edit, path);
    }
    if (round.changes.size() > kMostParts) {
        return {};
    }
    for (const auto& [experiment, name] : round.changes.items) {
        readItem(round, edit, experiment, name);
    }
    for (const auto& [place, files] : round.changes.grown) {
        const auto mark = m_experiments.find(place.first);
        if (mark != m_experiments.end() && mark->second.items.count(place.second) != 0) {
            readGrown(round, edit, mark->second, mark->second.items.at(place.second),
                {place.second, files});
        }
    }
    if (round.changes.isRegistry) {
        edit.dropProblems(
            [](const core::Diagnostic& problem) { return isBelow(problem, "models"); });
        edit.frame().registeredModels = readRegistry(reader);
        edit.touch();
    }
    return edit.finish(round.request.nowMillis);
}

void FileFollower::removeExperiment(SnapshotEdit& edit, const std::string& path)
{
    const auto mark = m_experiments.find(path);
    if (mark == m_experiments.end()) {
        return;
    }
    const std::string id = mark->second.folder.name;
    const std::string prefix = path + "/";
    for (const core::Run& run : m_known->runs) {
        if (run.folder.substr(0, prefix.size()) == prefix) {
            edit.removeRun(run);
        }
    }
    core::StoreSnapshot& frame = edit.frame();
    const auto isOfThis = [&](const auto& item) { return item.experimentId == id; };
    eraseIf(frame.experiments, [&](const core::Experiment& item) { return item.id == id; });
    eraseIf(frame.datasets, isOfThis);
    eraseIf(frame.loggedModels, isOfThis);
    frame.traceCount -= std::min(frame.traceCount, mark->second.traceCount);
    edit.dropProblems([&](const core::Diagnostic& problem) { return isBelow(problem, path); });
    edit.touch();
    m_experiments.erase(mark);
}

void FileFollower::readExperimentAgain(Round& round, SnapshotEdit& edit, const std::string& path)
{
    const auto found = m_experiments.find(path);
    if (found == m_experiments.end()) {
        return; // gone
    }
    ExperimentMark& mark = found->second;
    mark.stamps = stampsOf(round.root, path);
    mark.stampedMillis = round.request.nowMillis;
    mark.isDue = false;
    core::DiagnosticSink met;
    Reader own(round.root, *m_pool, met, round.stop);
    ExperimentContent content;
    const bool isExperiment = readExperiment(own, mark.folder, content);
    std::vector<core::Diagnostic> problems = met.take();
    const std::string& id = mark.folder.name;
    core::StoreSnapshot& frame = edit.frame();
    const auto known = std::find_if(frame.experiments.begin(), frame.experiments.end(),
        [&](const core::Experiment& experiment) { return experiment.id == id; });
    const bool isBroken = saysBroken(problems);
    const bool isKept = isInTheMaking(problems) || (isBroken && !mark.isBroken);
    if (isKept && known != frame.experiments.end() && mark.stamps[0].exists) {
        mark.isBroken = isBroken; // perhaps being written: one more look
        mark.isDue = true;
        return;
    }
    mark.isBroken = isBroken;
    edit.dropProblems([&](const core::Diagnostic& problem) {
        return problem.runId.empty() && isBelow(problem, path);
    });
    reportAll(edit, std::move(problems));
    const bool wasKnown = known != frame.experiments.end();
    if (wasKnown) {
        frame.experiments.erase(known);
    }
    eraseIf(
        frame.datasets, [&](const core::Dataset& dataset) { return dataset.experimentId == id; });
    if (isExperiment) {
        frame.traceCount += content.experiment.traceCount - mark.traceCount;
        mark.traceCount = content.experiment.traceCount;
        frame.experiments.push_back(content.experiment);
        std::move(
            content.datasets.begin(), content.datasets.end(), std::back_inserter(frame.datasets));
    }
    edit.touch();

    std::set<std::string> names;
    for (const std::string& name : content.runFolders) {
        if (m_location.onlyRunId.empty() || name == m_location.onlyRunId) {
            names.insert(name);
        }
    }
    for (const std::string& name : content.modelFolders) {
        names.insert("models/" + name);
    }
    for (const std::string& name : names) {
        const auto [item, isNew] = mark.items.try_emplace(name);
        if (isNew) {
            item->second.kind =
                name.compare(0, 7, "models/") == 0 ? ItemKind::Model : ItemKind::Run;
            round.changes.items.emplace_back(path, name);
        }
    }
    for (auto item = mark.items.begin(); item != mark.items.end();) {
        item = names.count(item->first) == 0 ? mark.items.erase(item) : std::next(item);
    }
    const std::string prefix = path + "/";
    for (const core::Run& run : m_known->runs) {
        if (run.folder.substr(0, prefix.size()) == prefix
            && names.count(std::string(run.folder.substr(prefix.size()))) == 0) {
            edit.removeRun(run);
        }
    }
    eraseIf(frame.loggedModels, [&](const core::LoggedModel& model) {
        return model.experimentId == id && names.count("models/" + std::string(model.id)) == 0;
    });
    edit.dropProblems([&](const core::Diagnostic& problem) {
        return !problem.runId.empty() && names.count(problem.runId) == 0
            && isBelow(problem, path + "/" + problem.runId);
    });
}

void FileFollower::readItem(
    Round& round, SnapshotEdit& edit, const std::string& experiment, const std::string& name)
{
    const auto mark = m_experiments.find(experiment);
    if (mark == m_experiments.end() || mark->second.items.count(name) == 0) {
        return;
    }
    Item& item = mark->second.items.at(name);
    const std::string path = joined(experiment, name);
    item.isDue = false;
    item.meta = stampOf(round.root, (path + "/meta.yaml").c_str());
    item.readFromMillis = round.request.nowMillis;
    if (item.kind == ItemKind::Run) {
        readRunAgain(round, edit, mark->second, item, name);
    } else {
        readModelAgain(round, edit, mark->second, name);
    }
}

void FileFollower::readRunAgain(
    Round& round, SnapshotEdit& edit, ExperimentMark& mark, Item& item, const std::string& name)
{
    const std::string path = joined(mark.folder.path, name);
    if (item.close != nullptr) {
        item.close->files = filesOf(round, path);
        item.close->stampedMillis = round.request.nowMillis;
        item.close->waiting.clear();
    }
    core::DiagnosticSink met;
    Reader reader(round.root, *m_pool, met, round.stop);
    std::optional<core::Run> run =
        readRun(reader, mark.folder, m_pool->intern(mark.folder.name), name);
    std::vector<core::Diagnostic> problems = met.take();
    const core::Run* known = edit.findRun(name, path);
    const bool isBroken = saysBroken(problems);
    if ((isInTheMaking(problems) || (isBroken && !item.isBroken)) && known != nullptr) {
        item.isBroken = isBroken; // perhaps being written: one more look
        item.isDue = true;
        return;
    }
    item.isBroken = isBroken;
    item.isDue = std::any_of(problems.begin(), problems.end(), [&](const auto& problem) {
        return problem.rule == core::Rule::MetricLastLineHeldBack
            && ageMillis(round.root, problem.path.c_str()) < kSettledMillis;
    });
    edit.dropProblems([&](const core::Diagnostic& problem) { return isBelow(problem, path); });
    reportAll(edit, std::move(problems));
    if (run) {
        edit.putRun(std::move(*run));
    } else if (known != nullptr) {
        edit.removeRun(*known);
    }
}

void FileFollower::readModelAgain(
    Round& round, SnapshotEdit& edit, ExperimentMark& mark, const std::string& name)
{
    const std::string id = name.substr(7);
    const std::string path = joined(mark.folder.path, name);
    edit.dropProblems([&](const core::Diagnostic& problem) { return isBelow(problem, path); });
    Reader reader(round.root, *m_pool, edit.problems(), round.stop);
    std::optional<core::LoggedModel> model =
        readLoggedModel(reader, mark.folder, m_pool->intern(mark.folder.name), id);
    std::vector<core::LoggedModel>& models = edit.frame().loggedModels;
    eraseIf(models, [&](const core::LoggedModel& known) {
        return known.id == id && known.experimentId == mark.folder.name;
    });
    if (model) {
        const auto at = std::lower_bound(models.begin(), models.end(), *model,
            [](const core::LoggedModel& a, const core::LoggedModel& b) {
                return std::tie(a.experimentId, a.id) < std::tie(b.experimentId, b.id);
            });
        models.insert(at, std::move(*model));
    }
    edit.touch();
}

void FileFollower::readGrown(Round& round, SnapshotEdit& edit, ExperimentMark& mark, Item& item,
    const std::pair<std::string, std::vector<std::string>>& grown)
{
    const std::string path = joined(mark.folder.path, grown.first);
    const core::Run* known = edit.findRun(grown.first, path);
    if (known == nullptr) {
        return;
    }
    core::Run run = *known;
    Reader reader(round.root, *m_pool, edit.problems(), round.stop);
    reader.concern(grown.first);
    for (const std::string& file : grown.second) {
        const std::string filePath = joined(path, file);
        edit.dropProblems([&](const core::Diagnostic& problem) {
            return problem.path == filePath && isOfLines(problem.rule);
        });
        const std::optional<TailReading> reading =
            readMetricTail(reader, filePath, item.close->tails[file]);
        if (!reading) {
            item.isDue = true;
            continue;
        }
        reader.reportScan(reading->scan, filePath);
        setMetric(run, std::string_view(file).substr(8), reading->value, *m_pool);
        if (reading->isWaiting) {
            item.close->waiting.push_back(file);
        }
    }
    if (run.status == core::RunStatus::Running) {
        WriteTimes times;
        for (const auto& [file, stamp] : item.close->files) {
            const std::int64_t millis = stamp.isFolder ? 0 : stamp.modifiedNanos / 1'000'000;
            const bool isMetric = file.compare(0, 8, "metrics/") == 0;
            times.newest = std::max(times.newest, millis);
            times.newestMetric = std::max(times.newestMetric, isMetric ? millis : 0);
        }
        run.lastWriteMillis = trustedWriteMillis(run, times);
    }
    edit.putRun(std::move(run));
}

core::Expected<FollowAnswer> FileFollower::readWhole(const Round& round)
{
    m_known.reset(); // the next look begins anew
    core::Progress progress;
    core::DiagnosticSink problems;
    CatalogueRequest request;
    Work work{round.stop, progress, problems};
    return CatalogueJob(m_location, m_info, request, work)
        .run()
        .map([](core::SnapshotPtr snapshot) {
            return FollowAnswer{FollowExtent::Whole, std::move(snapshot), {}};
        });
}

} // namespace runlane::stores::mlruns
