// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace runlane::core {

enum class Severity { Info, Warning, Error };

// What is wrong with one item of a store. Names and texts of each rule stand in rules.h.
enum class Rule {
    ExperimentMetaMissing,
    ExperimentMetaLost,
    ExperimentMetaEmpty,
    ExperimentMetaUnreadable,
    ExperimentIdDiffers,
    ExperimentStageDiffers,
    MetaInTheMaking,
    RunMetaMissing,
    RunMetaEmpty,
    RunMetaUnreadable,
    RunIdDiffers,
    RunExperimentDiffers,
    RunStatusUnknown,
    RunTimeUnreadable,
    RunSilent,
    DuplicateRunId,
    DuplicateExperimentName,
    NotARunFolder,
    ArtifactsOnlyFolder,
    MetricLineUnreadable,
    MetricLinesUnreadable,
    MetricFileEmpty,
    MetricLastLineHeldBack,
    MetricTimeUnitGuessed,
    TextNotUtf8,
    LineTailCut,
    GitLfsPointer,
    NotRegularFile,
    FileUnreadable,
    FileTooLarge,
    LinkNotFollowed,
    SyncDuplicate,
    NamesDifferInCaseOnly,
    NamesDifferInFormOnly,
    CloudPlaceholder,
    YamlTagIgnored,
    ModelMetaUnreadable,
    InputTargetMissing,
    TableMissing,
    ColumnTypeUnexpected,
    OrphanRow,
    ExperimentRowMissing,
    DatabaseTruncated,
    DatabaseSnapshotUsed,
    DatabaseRowsCut,
    DatabaseRowTooLarge,
    DatabaseCheckFailed,
    DatabaseBeingUpgraded,
    SchemaRefused,
    LatestWithoutHistory,
    HistoryWithoutLatest,
    EvidenceUnreadable,
    EvidenceAmbiguous,
    LoggedValueDiffers,
    ArtifactsNotFound,
    ArtifactsRemote,
    ArtifactsOutside,
    OtherStoreNearby,
};
inline constexpr int kRuleCount = static_cast<int>(Rule::OtherStoreNearby) + 1;

// One explained item. path: relative to the opened store where possible; line: 1-based, 0 = none;
// arguments fill %1.. of the rule's message; runId: the run it concerns, or empty.
struct Diagnostic
{
    Rule rule = Rule::FileUnreadable;
    Severity severity = Severity::Warning;
    std::string path;
    std::int64_t line = 0;
    std::vector<std::string> arguments;
    std::string runId;
    std::uint64_t count = 1;

    friend bool operator==(const Diagnostic&, const Diagnostic&) = default;
};

// Collects diagnostics; report() may be called from any thread.
class DiagnosticSink
{
public:
    void report(Diagnostic diagnostic);
    // Uses the rule's usual severity.
    void report(Rule rule, std::string path, std::int64_t line = 0,
        std::vector<std::string> arguments = {}, std::string runId = {});
    // Everything so far, ordered by path, line and rule; the sink is empty afterwards.
    [[nodiscard]] std::vector<Diagnostic> take();
    [[nodiscard]] std::size_t size() const;

private:
    mutable std::mutex m_mutex;
    std::vector<Diagnostic> m_items;
};

} // namespace runlane::core
