// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session_private.h"

// Artifacts of runs and the evaluations found in them, read on demand.
namespace runlane::session {

namespace {

std::size_t byteCount(const std::vector<std::string>& texts)
{
    std::size_t bytes = texts.size() * sizeof(std::string);
    for (const std::string& text : texts) {
        bytes += text.capacity() > 15 ? text.capacity() : 0;
    }
    return bytes;
}

std::size_t byteCount(const core::Evidence& evidence)
{
    std::size_t bytes = sizeof evidence;
    if (const auto* table = std::get_if<core::PredictionTable>(&evidence.content)) {
        const std::size_t numbers = table->score.size() + table->actualValues.size()
            + table->predictedValues.size() + table->classes.size() * table->rowCount;
        bytes += byteCount(table->sampleIds) + byteCount(table->actual)
            + byteCount(table->predicted) + numbers * sizeof(double);
    } else if (const auto* curves =
                   std::get_if<std::vector<core::CurvePoints>>(&evidence.content)) {
        for (const core::CurvePoints& curve : *curves) {
            bytes += curve.x.size() * 3 * sizeof(double);
        }
    }
    return bytes;
}

std::size_t byteCount(const analysis::Evaluation& evaluation)
{
    std::size_t numbers = evaluation.actualValues.size() + evaluation.predictedValues.size()
        + evaluation.labels.size() * evaluation.labels.size();
    for (const analysis::RocCurve& curve : evaluation.roc) {
        numbers += curve.falsePositiveRates.size() * 3;
    }
    for (const analysis::PrCurve& curve : evaluation.precisionRecall) {
        numbers += curve.precisions.size() * 3;
    }
    return sizeof evaluation + numbers * sizeof(double);
}

core::Diagnostic asProblem(const core::Error& error, const std::string& runId)
{
    return {core::Rule::FileUnreadable, core::Severity::Error, error.where, error.line,
        {error.detail}, runId, 1};
}

} // namespace

std::shared_ptr<const std::vector<analysis::Evaluation>> Session::evaluations(
    const RunRef& ref) const
{
    const auto found = m_private->evidence.find(ref).value;
    return found == nullptr
        ? nullptr
        : std::shared_ptr<const std::vector<analysis::Evaluation>>(found, &found->evaluations);
}

std::shared_ptr<const std::vector<core::Evidence>> Session::evidence(const RunRef& ref) const
{
    const auto found = m_private->evidence.find(ref).value;
    return found == nullptr
        ? nullptr
        : std::shared_ptr<const std::vector<core::Evidence>>(found, &found->evidence);
}

void Session::requestEvaluations(const std::vector<RunRef>& runs)
{
    for (const RunRef& ref : runs) {
        if (run(ref) == nullptr) {
            continue;
        }
        const auto cached = m_private->evidence.find(ref);
        const bool isHere = cached.value != nullptr
            && cached.generation == m_private->sources.at(ref.store).generation;
        if (!isHere && m_private->pendingEvidence.insert(ref).second) {
            readEvidence(ref);
        }
    }
}

void Session::readEvidence(const RunRef& ref)
{
    using Result = core::Expected<RunEvidence>;
    const Source& source = m_private->sources.at(ref.store);
    const std::size_t generation = source.generation;
    auto work = [store = source.found.store, moved = source.moved, from = snapshot(ref.store),
                    runId = ref.runId,
                    readers = m_private->readers](const stores::Work& job) -> Result {
        const core::Run& run = *from->findRun(runId);
        auto listing = store->listArtifacts(*from, run, *moved, job);
        if (!listing) {
            return tl::unexpected(std::move(listing).error());
        }
        auto evidence = readers.readEvidence(run, *listing, job);
        if (!evidence) {
            return tl::unexpected(std::move(evidence).error());
        }
        RunEvidence result;
        result.evidence = std::move(*evidence);
        for (const core::Evidence& item : result.evidence) {
            if (job.stop.stop_requested()) {
                return core::makeError(core::ErrorCode::Cancelled, runId);
            }
            result.evaluations.push_back(readers.evaluate(item));
        }
        return result;
    };
    auto done = [this, ref, generation, moved = source.moved](
                    Result result, std::vector<core::Diagnostic> problems) {
        m_private->pendingEvidence.erase(ref);
        const bool isCancelled = !result && result.error().code == core::ErrorCode::Cancelled;
        if (isCancelled || m_private->sources.count(ref.store) == 0) {
            return;
        }
        if (m_private->sources.at(ref.store).moved != moved) {
            requestEvaluations({ref});
            return;
        }
        if (!result) {
            problems.push_back(asProblem(result.error(), ref.runId));
            result = RunEvidence{};
        }
        std::size_t bytes = sizeof(RunEvidence);
        for (const core::Evidence& item : result->evidence) {
            bytes += byteCount(item);
        }
        for (const analysis::Evaluation& item : result->evaluations) {
            bytes += byteCount(item);
        }
        m_private->evidence.insert(
            ref, std::make_shared<const RunEvidence>(std::move(*result)), bytes, generation);
        addProblems(ref.store, std::move(problems));
        gatherSignal(m_private->evaluationsTimer);
    };
    m_private->run<Result>(tr("Reading evaluations"), ref.store, std::move(work), std::move(done));
}

std::shared_ptr<const stores::ArtifactListing> Session::artifacts(const RunRef& ref) const
{
    return m_private->artifacts.find(ref).value;
}

void Session::requestArtifacts(const std::vector<RunRef>& runs)
{
    for (const RunRef& ref : runs) {
        if (run(ref) == nullptr) {
            continue;
        }
        const auto cached = m_private->artifacts.find(ref);
        const bool isHere = cached.value != nullptr
            && cached.generation == m_private->sources.at(ref.store).generation;
        if (!isHere && m_private->pendingArtifacts.insert(ref).second) {
            readArtifacts(ref);
        }
    }
}

void Session::readArtifacts(const RunRef& ref)
{
    using Result = core::Expected<stores::ArtifactListing>;
    const Source& source = m_private->sources.at(ref.store);
    const std::size_t generation = source.generation;
    auto work = [store = source.found.store, moved = source.moved, from = snapshot(ref.store),
                    runId = ref.runId](const stores::Work& job) {
        return store->listArtifacts(*from, *from->findRun(runId), *moved, job);
    };
    auto done = [this, ref, generation, moved = source.moved](
                    Result result, std::vector<core::Diagnostic> problems) {
        m_private->pendingArtifacts.erase(ref);
        const bool isCancelled = !result && result.error().code == core::ErrorCode::Cancelled;
        if (isCancelled || m_private->sources.count(ref.store) == 0) {
            return;
        }
        if (m_private->sources.at(ref.store).moved != moved) {
            requestArtifacts({ref});
            return;
        }
        if (!result) {
            problems.push_back(asProblem(result.error(), ref.runId));
            result = stores::ArtifactListing{};
        }
        std::size_t bytes = sizeof(stores::ArtifactListing);
        for (const stores::ArtifactFile& file : result->files) {
            bytes += sizeof file + file.path.size() + file.filePath.size();
        }
        m_private->artifacts.insert(ref,
            std::make_shared<const stores::ArtifactListing>(std::move(*result)), bytes, generation);
        addProblems(ref.store, std::move(problems));
        gatherSignal(m_private->artifactsTimer);
    };
    m_private->run<Result>(tr("Listing artifacts"), ref.store, std::move(work), std::move(done));
}

std::vector<stores::MovedFolder> Session::movedFolders(StoreId id) const
{
    const auto source = m_private->sources.find(id);
    return source == m_private->sources.end() ? std::vector<stores::MovedFolder>()
                                              : *source->second.moved;
}

void Session::setMovedFolders(StoreId id, std::vector<stores::MovedFolder> moved)
{
    const auto source = m_private->sources.find(id);
    if (source == m_private->sources.end() || *source->second.moved == moved) {
        return;
    }
    source->second.moved =
        std::make_shared<const std::vector<stores::MovedFolder>>(std::move(moved));
    const auto isPlaceProblem = [](const core::Diagnostic& problem) {
        return problem.rule == core::Rule::ArtifactsNotFound
            || problem.rule == core::Rule::ArtifactsRemote
            || problem.rule == core::Rule::ArtifactsOutside;
    };
    std::erase_if(source->second.laterProblems, isPlaceProblem);
    const auto isOfStore = [id](const RunRef& ref) { return ref.store == id; };
    m_private->evidence.eraseIf(isOfStore);
    m_private->artifacts.eraseIf(isOfStore);
    gatherSignal(m_private->problemsTimer);
    gatherSignal(m_private->evaluationsTimer);
    gatherSignal(m_private->artifactsTimer);
}

} // namespace runlane::session
