// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session_private.h"
#include "stores/point_visits.h"

// Metric histories, read on demand.
namespace runlane::session {

namespace {

using Histories = core::Expected<std::vector<core::MetricSeries>>;

// One job reads at most so many series: results arrive little by little and use every thread.
constexpr std::size_t kSeriesPerJob = 32;

} // namespace

std::shared_ptr<const core::MetricSeries> Session::series(
    const RunRef& ref, const std::string& key) const
{
    return m_private->series.find({ref, key}).value;
}

bool Session::isCurrent(const RunRef& ref, const std::string& key) const
{
    const auto source = m_private->sources.find(ref.store);
    const auto cached = m_private->series.find({ref, key});
    return cached.value != nullptr && source != m_private->sources.end()
        && cached.generation == source->second.generation;
}

void Session::requestSeries(const std::vector<RunRef>& runs, const std::vector<std::string>& keys)
{
    std::map<StoreId, std::vector<stores::HistoryRequest>> wanted;
    for (const RunRef& ref : runs) {
        if (run(ref) == nullptr) {
            continue;
        }
        const std::size_t generation = m_private->sources.at(ref.store).generation;
        for (const std::string& key : keys) {
            const auto cached = m_private->series.find({ref, key});
            const bool isHere = cached.value != nullptr && cached.generation == generation;
            if (!isHere && m_private->pendingSeries.insert({ref, key}).second) {
                const bool isGrowth = m_private->sources.at(ref.store).scope == ReloadScope::Growth;
                wanted[ref.store].push_back({ref.runId, key, isGrowth ? cached.value : nullptr});
            }
        }
    }
    for (auto& [store, requests] : wanted) {
        for (std::size_t from = 0; from < requests.size(); from += kSeriesPerJob) {
            const std::size_t to = std::min(from + kSeriesPerJob, requests.size());
            readSeries(store,
                {requests.begin() + static_cast<std::ptrdiff_t>(from),
                    requests.begin() + static_cast<std::ptrdiff_t>(to)});
        }
    }
}

void Session::readSeries(StoreId id, std::vector<stores::HistoryRequest> requests)
{
    const Source& source = m_private->sources.at(id);
    const core::SnapshotPtr from = snapshot(id);
    const std::size_t generation = source.generation;
    auto work = [store = source.found.store, from, requests](
                    const stores::Work& job) { return store->loadHistories(*from, requests, job); };
    auto done = [this, id, generation, requests](
                    Histories result, std::vector<core::Diagnostic> problems) {
        const bool isCancelled = !result && result.error().code == core::ErrorCode::Cancelled;
        for (std::size_t i = 0; i < requests.size(); ++i) {
            const RunRef ref{id, requests[i].runId};
            m_private->pendingSeries.erase({ref, requests[i].key});
            if (isCancelled || m_private->sources.count(id) == 0) {
                continue;
            }
            core::MetricSeries series;
            series.runId = requests[i].runId;
            series.key = requests[i].key;
            if (result && i < result->size()) {
                series = std::move((*result)[i]);
            }
            const std::size_t bytes = series.byteCount();
            m_private->series.insert({ref, requests[i].key},
                std::make_shared<const core::MetricSeries>(std::move(series)), bytes, generation);
        }
        const auto current = m_private->sources.find(id);
        if (current != m_private->sources.end() && current->second.generation != generation) {
            for (const stores::HistoryRequest& request : requests) {
                requestSeries({{id, request.runId}}, {request.key});
            }
        }
        if (!result && !isCancelled) {
            problems.push_back({core::Rule::FileUnreadable, core::Severity::Error,
                result.error().where, result.error().line, {result.error().detail}, {}, 1});
        }
        addProblems(id, std::move(problems));
        if (!isCancelled) {
            gatherSignal(m_private->seriesTimer);
        }
    };
    m_private->run<Histories>(tr("Reading curves"), id, std::move(work), std::move(done));
}

analysis::HistoryReader Session::historyReader(StoreId id)
{
    const auto source = m_private->sources.find(id);
    const core::SnapshotPtr from = snapshot(id);
    if (source == m_private->sources.end() || from == nullptr
        || source->second.found.store == nullptr) {
        return {};
    }
    return [this, id, from, store = source->second.found.store,
               address = m_private->mailbox.address()](const core::PointRequest& request,
               const core::PointVisitor& visitor, const std::stop_token& stop) {
        core::Progress progress;
        core::DiagnosticSink sink;
        auto read = stores::visitPoints(*store, *from, request, visitor, {stop, progress, sink});
        std::vector<core::Diagnostic> problems = sink.take();
        if (!problems.empty()) {
            address.post([this, id, problems = std::move(problems)]() mutable {
                addProblems(id, std::move(problems));
            });
        }
        return read;
    };
}

} // namespace runlane::session
