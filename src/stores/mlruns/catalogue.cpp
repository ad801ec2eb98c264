// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/mlruns/catalogue.h"

#include "stores/checks.h"
#include "stores/detect.h"

#include <fcntl.h>

#include <algorithm>
#include <cerrno>
#include <ctime>
#include <thread>
#include <tuple>

namespace runlane::stores::mlruns {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t kMostWorkers = 8;
constexpr auto kFirstPartial = 30ms;
constexpr auto kPartialInterval = 100ms;

std::size_t workerCount(std::size_t items, std::size_t most)
{
    return std::min(
        {std::max<std::size_t>(items / 8, 1), std::max<std::size_t>(most, 1), kMostWorkers});
}

std::int64_t threadBusyNanos()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return time.tv_sec * std::int64_t{1'000'000'000} + time.tv_nsec;
}

} // namespace

Descriptor openFollowing(const std::string& path)
{
    return Descriptor(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_NONBLOCK | O_CLOEXEC));
}

CatalogueJob::CatalogueJob(const StoreLocation& location, const core::StoreInfo& info,
    const CatalogueRequest& request, Work& work)
    : m_location(location)
    , m_info(info)
    , m_request(request)
    , m_work(work)
{
}

core::Expected<core::SnapshotPtr> CatalogueJob::run()
{
    const Descriptor root = openFollowing(m_info.path);
    if (!root.isOpen()) {
        return core::makeError(
            errno == EACCES ? core::ErrorCode::PermissionDenied : core::ErrorCode::NotFound,
            m_info.path, errorText(errno));
    }
    Reader reader(root.get(), *m_pool, m_work.problems, m_work.stop);
    m_frame.readFromMillis = nowMillis();
    m_frame.store = m_info;
    m_frame.text = m_pool;
    readFolders(reader);
    readItems(root.get());
    if (m_work.stop.stop_requested()) {
        return core::makeError(core::ErrorCode::Cancelled, m_info.path);
    }
    const std::shared_ptr<core::StoreSnapshot> snapshot = collect();
    checkSnapshot(*snapshot, m_work.problems, nowMillis());
    reportGuessedUnits(reader);
    reportDatabase(*snapshot);
    snapshot->problems = m_work.problems.take();
    return snapshot;
}

void CatalogueJob::readFolders(Reader& reader)
{
    for (ExperimentFolder& folder : experimentFolders(reader, m_location.onlyExperimentId)) {
        if (reader.isStopped()) {
            return;
        }
        ExperimentContent content;
        if (!readExperiment(reader, folder, content)) {
            continue;
        }
        addItems(content);
        m_frame.traceCount += content.experiment.traceCount;
        m_experimentIds.push_back(content.experiment.id);
        m_frame.experiments.push_back(std::move(content.experiment));
        std::move(
            content.datasets.begin(), content.datasets.end(), std::back_inserter(m_frame.datasets));
        m_folders.push_back(std::move(folder));
    }
    m_frame.registeredModels = readRegistry(reader);
    std::stable_partition(m_items.begin(), m_items.end(),
        [](const Item& item) { return item.kind == ItemKind::Run; });
    m_work.progress.total = m_items.size();
}

void CatalogueJob::addItems(ExperimentContent& content)
{
    for (std::string& name : content.runFolders) {
        if (m_location.onlyRunId.empty() || name == m_location.onlyRunId) {
            m_items.push_back({ItemKind::Run, m_folders.size(), std::move(name)});
        }
    }
    for (std::string& name : content.modelFolders) {
        m_items.push_back({ItemKind::Model, m_folders.size(), std::move(name)});
    }
}

void CatalogueJob::readItems(int root)
{
    using Clock = std::chrono::steady_clock;
    std::vector<std::jthread> threads;
    const auto start = [&](std::size_t workers) {
        while (m_batches.size() < workers) {
            m_batches.push_back(std::make_unique<Batch>());
            threads.emplace_back([this, root, own = m_batches.back().get()] { work(root, *own); });
        }
    };
    const Clock::time_point began = Clock::now();
    start(workerCount(m_items.size(), std::thread::hardware_concurrency()));
    auto wait = kFirstPartial;
    std::unique_lock lock(m_mutex);
    while (
        !m_finished.wait_for(lock, wait, [&] { return m_finishedWorkers == m_batches.size(); })) {
        lock.unlock();
        if (isWaitingForDisk(Clock::now() - began)) {
            start(workerCount(m_items.size(), kMostWorkers));
        }
        sendPartial();
        lock.lock();
        wait = wait == kFirstPartial ? kPartialInterval : wait * 3 / 2;
    }
}

bool CatalogueJob::isWaitingForDisk(std::chrono::nanoseconds elapsed) const
{
    std::int64_t busy = 0;
    for (const std::unique_ptr<Batch>& batch : m_batches) {
        busy += batch->busyNanos;
    }
    return busy * 2 < elapsed.count() * static_cast<std::int64_t>(m_batches.size());
}

void CatalogueJob::work(int root, Batch& batch)
{
    Reader reader(root, *batch.pool, m_work.problems, m_work.stop);
    while (!reader.isStopped()) {
        const std::size_t index = m_next.fetch_add(1);
        if (index >= m_items.size()) {
            break;
        }
        readItem(reader, index, batch);
        batch.busyNanos = threadBusyNanos();
        ++m_work.progress.done;
    }
    batch.guessedUnits = reader.guessedUnits();
    const std::lock_guard lock(m_mutex);
    ++m_finishedWorkers;
    m_finished.notify_all();
}

void CatalogueJob::readItem(Reader& reader, std::size_t index, Batch& batch)
{
    const Item& item = m_items[index];
    const ExperimentFolder& folder = m_folders[item.experiment];
    const std::string_view experimentId = m_experimentIds[item.experiment];
    if (item.kind == ItemKind::Run) {
        if (std::optional<core::Run> run = readRun(reader, folder, experimentId, item.name)) {
            const std::lock_guard lock(batch.mutex);
            batch.runs.push_back(std::move(*run));
        }
        return;
    }
    if (std::optional<core::LoggedModel> model =
            readLoggedModel(reader, folder, experimentId, item.name)) {
        const std::lock_guard lock(batch.mutex);
        batch.models.push_back(std::move(*model));
    }
}

void CatalogueJob::sendPartial()
{
    if (m_request.onPartial && !m_work.stop.stop_requested()) {
        m_request.onPartial(collect());
    }
}

std::shared_ptr<core::StoreSnapshot> CatalogueJob::collect()
{
    auto snapshot = std::make_shared<core::StoreSnapshot>(m_frame);
    snapshot->runs.reserve(m_items.size());
    for (const std::unique_ptr<Batch>& batch : m_batches) {
        const std::lock_guard lock(batch->mutex);
        snapshot->runs.insert(snapshot->runs.end(), batch->runs.begin(), batch->runs.end());
        snapshot->loggedModels.insert(
            snapshot->loggedModels.end(), batch->models.begin(), batch->models.end());
        snapshot->otherText.push_back(batch->pool);
    }
    std::sort(snapshot->loggedModels.begin(), snapshot->loggedModels.end(),
        [](const core::LoggedModel& a, const core::LoggedModel& b) {
            return std::tie(a.experimentId, a.id) < std::tie(b.experimentId, b.id);
        });
    snapshot->readAtMillis = nowMillis();
    core::seal(*snapshot);
    return snapshot;
}

void CatalogueJob::reportGuessedUnits(const Reader& reader)
{
    std::map<TimeUnit, std::uint64_t> total = reader.guessedUnits();
    for (const std::unique_ptr<Batch>& batch : m_batches) {
        for (const auto& [unit, count] : batch->guessedUnits) {
            total[unit] += count;
        }
    }
    for (const auto& [unit, count] : total) {
        core::Diagnostic guess;
        guess.rule = core::Rule::MetricTimeUnitGuessed;
        guess.severity = core::Severity::Info;
        guess.arguments = {std::string(timeUnitName(unit))};
        guess.count = count;
        m_work.problems.report(std::move(guess));
    }
}

void CatalogueJob::reportDatabase(const core::StoreSnapshot& snapshot)
{
    const bool isPart = !m_location.onlyExperimentId.empty();
    const std::string database =
        isPart || !snapshot.runs.empty() ? std::string() : databaseNear(m_info.path);
    if (!database.empty()) {
        m_work.problems.report(core::Rule::OtherStoreNearby, {}, 0, {database});
    }
}

} // namespace runlane::stores::mlruns
