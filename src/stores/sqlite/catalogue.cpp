// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/sqlite/catalogue.h"

#include "core/text.h"
#include "stores/files.h"
#include "stores/mlruns/metric_lines.h"
#include "stores/mlruns/reader.h"

#include <algorithm>
#include <array>

namespace runlane::stores::sqlite {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr auto kFirstPartial = 20ms;
constexpr auto kPartialInterval = 100ms;
constexpr int kPartialShare = 10; // making partials takes at most a tenth of the time
constexpr std::size_t kShortBytes = 32;

std::optional<core::RunStatus> statusOf(std::string_view text)
{
    static constexpr std::array<std::string_view, 5> kNames{
        "RUNNING", "SCHEDULED", "FINISHED", "FAILED", "KILLED"};
    const auto at = std::find(kNames.begin(), kNames.end(), text);
    if (at != kNames.end()) {
        return static_cast<core::RunStatus>(at - kNames.begin());
    }
    if (text.size() == 1 && text[0] >= '1' && text[0] <= '5') {
        return static_cast<core::RunStatus>(text[0] - '1');
    }
    return std::nullopt;
}

} // namespace

Catalogue::Catalogue(TableReader& reader, const core::StoreInfo& info,
    const CatalogueRequest& request, std::shared_ptr<core::TextPool> pool)
    : m_reader(reader)
    , m_request(request)
    , m_snapshot(std::make_shared<core::StoreSnapshot>())
    , m_pool(*(m_snapshot->text = pool ? std::move(pool) : std::make_shared<core::TextPool>()))
    , m_nextPartial(Clock::now() + kFirstPartial)
{
    m_snapshot->store = info;
}

std::shared_ptr<core::StoreSnapshot> Catalogue::read()
{
    for (const std::string_view table : {"runs", "latest_metrics", "params", "tags"}) {
        m_reader.announce(table);
    }
    const bool countsPoints = m_request.histories == HistoryDetail::CountPoints;
    const bool needsHistory = countsPoints || !m_reader.schema().hasTable("latest_metrics");
    if (needsHistory) {
        m_reader.announce("metrics");
    }
    readExperiments();
    readRuns();
    m_hasRuns = true;
    m_reader.callBetweenChunks([this] { sendPartial(); });
    readPairs("tags", &core::Run::tags);
    nameRuns();
    readLatest();
    readPairs("params", &core::Run::params);
    if (needsHistory) {
        readHistoryFacts();
        mergeHistoryFacts();
    }
    m_reader.callBetweenChunks({});
    readDatasets();
    readInputs();
    readRegistry();
    readVersions();
    readLoggedModels();
    readLoggedModelParts();
    countTraces();
    addMissingExperiments();
    sortEverything();
    reportOrphans();
    m_snapshot->readAtMillis = nowMillis();
    core::seal(*m_snapshot);
    return m_snapshot;
}

std::shared_ptr<core::StoreSnapshot> Catalogue::readSome(const std::vector<std::string>& runIds)
{
    for (const std::string& id : runIds) {
        m_reader.restrictTo({"run_uuid", id});
        readRuns();
        readPairs("tags", &core::Run::tags);
        readPairs("params", &core::Run::params);
        readLatest();
    }
    m_reader.restrictTo({});
    nameRuns();
    return m_snapshot;
}

void Catalogue::readExperiments()
{
    const Columns columns{"experiment_id", "name", "artifact_location", "lifecycle_stage",
        "creation_time", "last_update_time", "workspace"};
    m_reader.forEachRow("experiments", columns, [&](const Statement& row) {
        core::Experiment experiment;
        experiment.id = intern(row.text(1));
        experiment.name = keep(row.text(2));
        experiment.artifactLocation = keep(row.text(3));
        experiment.storedStage = intern(row.text(4));
        experiment.stage = experiment.storedStage == "deleted" ? core::LifecycleStage::Deleted
                                                               : core::LifecycleStage::Active;
        experiment.creationTimeMillis = whole(row, 5, "experiments.creation_time");
        experiment.lastUpdateTimeMillis = whole(row, 6, "experiments.last_update_time");
        experiment.workspace = intern(row.text(7));
        m_experiments.emplace(experiment.id, m_snapshot->experiments.size());
        m_snapshot->experiments.push_back(std::move(experiment));
    });
    m_reader.forEachRow(
        "experiment_tags", {"experiment_id", "key", "value"}, [&](const Statement& row) {
            const auto at = m_experiments.find(row.text(1).value_or(""));
            if (at == m_experiments.end() || row.isNull(2)) {
                countOrphan("experiment_tags");
                return;
            }
            m_snapshot->experiments[at->second].tags.push_back(
                {intern(row.text(2)), keep(row.text(3))});
        });
}

void Catalogue::readRuns()
{
    const Columns columns{"run_uuid", "experiment_id", "name", "status", "lifecycle_stage",
        "start_time", "end_time", "user_id", "artifact_uri"};
    m_reader.forEachRow("runs", columns, [this](const Statement& row) { readRun(row); });
}

void Catalogue::readRun(const Statement& row)
{
    if (row.isNull(1)) {
        m_reader.problems().report(
            core::Rule::ColumnTypeUnexpected, {}, 0, {"runs.run_uuid", "nothing"});
        return;
    }
    core::Run run;
    run.id = keep(row.text(1));
    run.experimentId = intern(row.text(2));
    run.name = keep(row.text(3));
    const std::string_view status = intern(row.text(4));
    if (const std::optional<core::RunStatus> known = statusOf(status)) {
        run.status = *known;
    } else if (!status.empty()) {
        run.status = core::RunStatus::Unknown;
        run.statusText = status;
        m_reader.problems().report(
            core::Rule::RunStatusUnknown, {}, 0, {std::string(status)}, std::string(run.id));
    }
    run.stage =
        row.text(5) == "deleted" ? core::LifecycleStage::Deleted : core::LifecycleStage::Active;
    run.startTimeMillis = whole(row, 6, "runs.start_time");
    run.endTimeMillis = whole(row, 7, "runs.end_time");
    run.userId = intern(row.text(8));
    run.artifactUri = keep(row.text(9));
    m_runs.emplace(run.id, m_snapshot->runs.size());
    m_snapshot->runs.push_back(std::move(run));
}

void Catalogue::readPairs(std::string_view table, std::vector<core::KeyValue> core::Run::*items)
{
    std::size_t usual = 0;
    m_reader.forEachRow(table, {"run_uuid", "key", "value"}, [&](const Statement& row) {
        const std::size_t run = runIndex(row.text(1));
        if (run == kNoRun || row.isNull(2)) {
            countOrphan(table);
            return;
        }
        auto& pairs = m_snapshot->runs[run].*items;
        if (pairs.empty()) {
            pairs.reserve(usual);
        }
        pairs.push_back({intern(row.text(2)), keepValue(row.text(3))});
        usual = pairs.size();
    });
    for (core::Run& run : m_snapshot->runs) {
        auto& pairs = run.*items;
        const auto before = [](const core::KeyValue& a, const core::KeyValue& b) {
            return a.key < b.key;
        };
        if (!std::is_sorted(pairs.begin(), pairs.end(), before)) {
            std::stable_sort(pairs.begin(), pairs.end(), before);
        }
    }
}

void Catalogue::nameRuns()
{
    for (core::Run& run : m_snapshot->runs) {
        const core::KeyValue* tag =
            run.name.empty() ? core::findKey(run.tags, "mlflow.runName") : nullptr;
        if (tag != nullptr) {
            run.name = tag->value;
        }
    }
}

void Catalogue::addMissingExperiments()
{
    for (const core::Run& run : m_snapshot->runs) {
        if (m_experiments.count(run.experimentId) > 0) {
            continue;
        }
        core::Experiment experiment;
        experiment.id = run.experimentId;
        experiment.name = keep("experiment_" + std::string(run.experimentId));
        m_experiments.emplace(experiment.id, m_snapshot->experiments.size());
        m_snapshot->experiments.push_back(experiment);
        m_reader.problems().report(
            core::Rule::ExperimentRowMissing, {}, 0, {std::string(run.experimentId)});
    }
}

void Catalogue::sendPartial()
{
    const Clock::time_point start = Clock::now();
    if (!m_request.onPartial || !m_hasRuns || start < m_nextPartial) {
        return;
    }
    auto partial = std::make_shared<core::StoreSnapshot>(*m_snapshot);
    for (core::Run& run : partial->runs) {
        const auto byKey = [](const auto& a, const auto& b) { return a.key < b.key; };
        std::sort(run.tags.begin(), run.tags.end(), byKey);
        std::sort(run.params.begin(), run.params.end(), byKey);
        std::sort(run.metrics.begin(), run.metrics.end(), byKey);
    }
    partial->readAtMillis = nowMillis();
    core::seal(*partial);
    m_request.onPartial(std::move(partial));
    const Clock::time_point end = Clock::now();
    m_nextPartial =
        end + std::max<Clock::duration>(kPartialInterval, kPartialShare * (end - start));
}

std::size_t Catalogue::runIndex(std::optional<std::string_view> id)
{
    if (!id) {
        return kNoRun;
    }
    if (*id != m_lastRunId) {
        m_lastRunId = *id;
        const auto at = m_runs.find(*id);
        m_lastRun = at == m_runs.end() ? kNoRun : at->second;
    }
    return m_lastRun;
}

void Catalogue::countOrphan(std::string_view table)
{
    ++m_orphans[std::string(table)];
}

void Catalogue::reportOrphans()
{
    for (const auto& [table, count] : m_orphans) {
        core::Diagnostic orphans;
        orphans.rule = core::Rule::OrphanRow;
        orphans.severity = core::Severity::Info;
        orphans.arguments = {std::to_string(count), table};
        orphans.count = count;
        m_reader.problems().report(std::move(orphans));
    }
    for (const auto& [unit, count] : m_guessedUnits) {
        core::Diagnostic guess;
        guess.rule = core::Rule::MetricTimeUnitGuessed;
        guess.severity = core::Severity::Info;
        guess.arguments = {std::string(mlruns::timeUnitName(static_cast<mlruns::TimeUnit>(unit)))};
        guess.count = count;
        m_reader.problems().report(std::move(guess));
    }
}

std::string_view Catalogue::valid(std::string_view text)
{
    const bool isAscii = std::all_of(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (isAscii) {
        return text;
    }
    std::size_t bad = 0;
    m_repaired = core::validUtf8(text, &bad);
    if (bad > 0) {
        m_reader.problems().report(core::Rule::TextNotUtf8, {}, 0, {std::to_string(bad)});
    }
    return m_repaired;
}

std::string_view Catalogue::intern(std::optional<std::string_view> text)
{
    if (!text || text->empty()) {
        return {};
    }
    const std::string_view recent = m_recentKeys.find(*text);
    if (!recent.empty()) {
        return recent;
    }
    const std::string_view stored = m_pool.intern(valid(*text));
    m_recentKeys.remember(stored);
    return stored;
}

std::string_view Catalogue::keepValue(std::optional<std::string_view> text)
{
    if (!text || text->empty() || text->size() > kShortBytes) {
        return keep(text);
    }
    const std::string_view recent = m_recentValues.find(*text);
    if (!recent.empty()) {
        return recent;
    }
    const std::string_view stored = m_pool.keep(valid(*text));
    m_recentValues.remember(stored);
    return stored;
}

std::string_view Catalogue::keep(std::optional<std::string_view> text)
{
    return text ? m_pool.keep(valid(*text)) : std::string_view();
}

std::optional<std::int64_t> Catalogue::whole(
    const Statement& row, int column, std::string_view what)
{
    const std::optional<std::int64_t> number = row.whole(column);
    if (!number && !row.isNull(column)) {
        m_reader.problems().report(core::Rule::ColumnTypeUnexpected, {}, 0,
            {std::string(what), std::string(row.typeName(column))});
    }
    return number;
}

std::int64_t Catalogue::millis(std::int64_t timestamp)
{
    const mlruns::TimeUnit unit = mlruns::guessTimeUnit(timestamp);
    if (unit != mlruns::TimeUnit::Milliseconds) {
        ++m_guessedUnits[static_cast<int>(unit)];
    }
    return mlruns::toMillis(timestamp, unit);
}

} // namespace runlane::stores::sqlite
