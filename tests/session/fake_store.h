// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/store.h"

#include <atomic>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace runlane::tests {

// One run of a made-up store.
struct FakeRun
{
    std::string id;
    std::string experiment = "1";
    std::vector<std::string> metrics = {}; // sorted
};

inline core::SnapshotPtr fakeSnapshot(const std::string& path, const std::vector<FakeRun>& runs)
{
    auto snapshot = std::make_shared<core::StoreSnapshot>();
    snapshot->text = std::make_shared<core::TextPool>();
    snapshot->store.path = path;
    core::Experiment experiment;
    experiment.id = "1";
    experiment.name = "leaf-disease";
    snapshot->experiments.push_back(experiment);
    for (const FakeRun& fake : runs) {
        core::Run run;
        run.id = snapshot->text->keep(fake.id);
        run.experimentId = snapshot->text->keep(fake.experiment);
        for (const std::string& key : fake.metrics) {
            core::MetricValue metric;
            metric.key = snapshot->text->keep(key);
            run.metrics.push_back(metric);
        }
        snapshot->runs.push_back(run);
    }
    core::seal(*snapshot);
    return snapshot;
}

// Waits until somebody opens it or the work is asked to stop.
class Gate
{
public:
    void open() { m_opened.set_value(); }
    // False when the work was asked to stop.
    [[nodiscard]] bool pass(const std::stop_token& stop)
    {
        while (m_future.wait_for(std::chrono::milliseconds(1)) != std::future_status::ready) {
            if (stop.stop_requested()) {
                return false;
            }
        }
        return true;
    }

private:
    std::promise<void> m_opened;
    std::shared_future<void> m_future = m_opened.get_future().share();
};

using FakeFollow =
    std::function<core::Expected<stores::FollowAnswer>(const stores::FollowRequest& request)>;

class FakeFollower : public stores::Follower
{
public:
    explicit FakeFollower(FakeFollow answer)
        : m_answer(std::move(answer))
    {
    }
    [[nodiscard]] core::Expected<stores::FollowAnswer> follow(
        const stores::FollowRequest& request, const std::stop_token&) override
    {
        return m_answer(request);
    }

private:
    FakeFollow m_answer;
};

// What a fake store answers; shared by the test and the store, changed only between readings.
struct FakeAnswers
{
    std::mutex mutex;
    std::vector<FakeRun> runs{{"a"}, {"b"}};
    std::vector<core::Diagnostic> problems;
    std::optional<core::Error> error;
    std::shared_ptr<Gate> catalogueGate; // waited for after the first part
    std::shared_ptr<Gate> historyGate;
    std::size_t pointsPerSeries = 3;
    double firstValue = 1;
    std::atomic<int> catalogueReads{0};
    std::atomic<int> historyReads{0};
    std::atomic<int> seriesRead{0};
    std::atomic<int> seriesReadOn{0}; // of a known one
    FakeFollow follow; // empty: the store cannot be followed
    std::atomic<int> checks{0};
    core::StoreKind kind = core::StoreKind::Files;
};

class FakeStore : public stores::Store
{
public:
    FakeStore(std::string path, std::shared_ptr<FakeAnswers> answers)
        : m_answers(std::move(answers))
    {
        m_info.path = std::move(path);
    }

    [[nodiscard]] const core::StoreInfo& info() const override { return m_info; }

    [[nodiscard]] core::Expected<core::SnapshotPtr> loadCatalogue(
        const stores::CatalogueRequest& request, stores::Work work) const override
    {
        std::unique_lock lock(m_answers->mutex);
        ++m_answers->catalogueReads;
        const std::vector<FakeRun> runs = m_answers->runs;
        const std::optional<core::Error> error = m_answers->error;
        const std::shared_ptr<Gate> gate = m_answers->catalogueGate;
        const std::vector<core::Diagnostic> problems = m_answers->problems;
        lock.unlock();
        work.progress.total = runs.size();
        if (request.onPartial && gate != nullptr) {
            request.onPartial(fakeSnapshot(m_info.path, {runs.front()}));
            work.progress.done = 1;
        }
        if (gate != nullptr && !gate->pass(work.stop)) {
            return core::makeError(core::ErrorCode::Cancelled, m_info.path);
        }
        if (error) {
            return tl::unexpected(*error);
        }
        auto snapshot = std::make_shared<core::StoreSnapshot>(*fakeSnapshot(m_info.path, runs));
        snapshot->problems = problems;
        snapshot->store.kind = m_answers->kind;
        return snapshot;
    }

    [[nodiscard]] core::Expected<void> verify(stores::Work /*work*/) const override
    {
        ++m_answers->checks;
        return {};
    }

    [[nodiscard]] core::Expected<std::vector<core::MetricSeries>> loadHistories(
        const core::StoreSnapshot& /*snapshot*/,
        const std::vector<stores::HistoryRequest>& requests, stores::Work work) const override
    {
        ++m_answers->historyReads;
        if (m_answers->historyGate != nullptr && !m_answers->historyGate->pass(work.stop)) {
            return core::makeError(core::ErrorCode::Cancelled, m_info.path);
        }
        std::vector<core::MetricSeries> all;
        for (const stores::HistoryRequest& request : requests) {
            if (request.key == "broken") {
                return core::makeError(core::ErrorCode::ReadFailed, "metrics/broken", "I/O error");
            }
            ++m_answers->seriesRead;
            m_answers->seriesReadOn += request.known != nullptr ? 1 : 0;
            core::MetricSeries series;
            series.runId = request.runId;
            series.key = request.key;
            const std::size_t points = request.key == "absent" ? 0 : m_answers->pointsPerSeries;
            for (std::size_t i = 0; i < points; ++i) {
                series.steps.push_back(static_cast<std::int64_t>(i));
                series.timestampsMillis.push_back(0);
                series.values.push_back(m_answers->firstValue + static_cast<double>(i));
                series.logOrder.push_back(static_cast<std::uint32_t>(i));
            }
            all.push_back(std::move(series));
        }
        work.problems.report(
            core::Rule::MetricLineUnreadable, "metrics/" + requests.front().key, 7);
        return all;
    }

    [[nodiscard]] core::Expected<stores::ArtifactListing> listArtifacts(
        const core::StoreSnapshot& /*snapshot*/, const core::Run& run,
        const std::vector<stores::MovedFolder>& moved, stores::Work /*work*/) const override
    {
        if (run.id == "unlistable") {
            return core::makeError(core::ErrorCode::PermissionDenied, "artifacts", "denied");
        }
        stores::ArtifactListing listing;
        listing.root = moved.empty() ? "/store/artifacts" : moved.front().to;
        listing.files.push_back({"eval/predictions.csv", "/store/eval/predictions.csv", 10});
        return listing;
    }

    [[nodiscard]] std::unique_ptr<stores::Follower> makeFollower() const override
    {
        return m_answers->follow ? std::make_unique<FakeFollower>(m_answers->follow) : nullptr;
    }

private:
    core::StoreInfo m_info;
    std::shared_ptr<FakeAnswers> m_answers;
};

} // namespace runlane::tests
