// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/directions.h"
#include "analysis/metric_summary.h"
#include "core/environment.h"
#include "core/snapshot.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What differs between runs, as a table of rows (keys) and cells (runs).
namespace runlane::analysis {

enum class DiffSection { Metrics, Params, Tags, Datasets, Source, Environment };
inline constexpr int kDiffSectionCount = 6;
// "metrics", "params", "tags", "datasets", "source", "environment".
[[nodiscard]] std::string_view sectionId(DiffSection section);

// How a cell's value is shown.
enum class DiffValue { Text, Number, TimeMillis, DurationMillis };

// text: as stored (numbers shortest). isTinted: another value than the baseline's (than the first
// run's when there is no baseline); a missing value differs from a present one. isSameNumber:
// tinted, but both texts are the same number ("0.10", "0.1"). isPending: not read yet, never a
// difference. delta: value minus baseline, metrics only; relativeDelta: delta / |baseline|, nothing
// when the baseline is 0 or not finite. partCount and what follows: of a row with parts, how many
// this run has and how they differ from the baseline's.
struct DiffCell
{
    bool isPresent = false;
    bool isTinted = false;
    bool isSameNumber = false;
    bool isPending = false;
    bool isBest = false;
    std::string_view text;
    double number = 0;
    std::int64_t millis = 0;
    std::int64_t step = 0;
    std::optional<double> delta;
    std::optional<double> relativeDelta;
    std::uint32_t partCount = 0;
    std::uint32_t changedParts = 0;
    std::uint32_t addedParts = 0;
    std::uint32_t removedParts = 0;
};

// Keys: metrics, params and tags as logged. Datasets: context, context/name where a run has several
// of one context, each with the parts name, digest, source, schema.COLUMN, profile.KEY. Source:
// store, run_id, experiment, stage (only when a run is deleted), status, start_time, end_time,
// duration, user, source, source_type, entry_point, git_commit, git_branch, git_repo, parent,
// models, model_versions, artifact_uri, note. Environment: the file's name, its path where a run
// has several of that name; parts are packages. isIdentity: says which run it is (run_id,
// artifact_uri), so that another value in every run is no difference: never tinted, never differs.
struct DiffRow
{
    DiffSection section = DiffSection::Params;
    std::string key; // of a part: its path below the owner
    DiffValue value = DiffValue::Text;
    Direction direction = Direction::Unknown;
    bool differs = false;
    bool isIdentity = false;
    std::optional<std::size_t> owner; // index of the row this one is a part of
    std::vector<DiffCell> cells; // one a run, in their order
};

// A metric's value: pending while its history is not read; no point when there is none to choose.
struct ChosenMetric
{
    std::optional<SummaryPoint> point;
    bool isPending = false;
};
using MetricChooser = std::function<ChosenMetric(const core::MetricValue& latest)>;

// environment: null while it is not read. metric: empty for the latest values.
struct DiffInput
{
    const core::Run* run = nullptr;
    const core::StoreSnapshot* snapshot = nullptr;
    const std::vector<core::EnvironmentFile>* environment = nullptr;
    MetricChooser metric = {};
};

// ByKey: dicts, lists, data sets and environment files that differ, or are of a single run, get
// their parts as rows.
enum class ValueDetail { Whole, ByKey };

// Rows ordered by section and key, parts directly after their owner. The texts point into the
// snapshots, the environment files and ownedTexts.
struct RunDiff
{
    std::vector<DiffRow> rows;
    std::size_t runCount = 0;
    std::optional<std::size_t> baseline;
    std::vector<std::shared_ptr<const std::string>> ownedTexts;

    // Of rows that are no parts.
    [[nodiscard]] std::size_t rowCount(DiffSection section) const;
    [[nodiscard]] std::size_t differingCount(DiffSection section) const;
    [[nodiscard]] std::size_t rowCount() const;
    [[nodiscard]] std::size_t differingCount() const;
};

// runs: 1 or more; baseline: index into runs. Tags that start with "mlflow." are left out of Tags.
// directions: of the metrics, by which changes are judged and the best is marked.
[[nodiscard]] RunDiff compareRuns(const std::vector<DiffInput>& runs,
    std::optional<std::size_t> baseline, ValueDetail detail = ValueDetail::Whole,
    const Directions& directions = {});

// A metric's change by its direction; nothing without a change or a direction.
enum class Change { Better, Worse, Equal };
[[nodiscard]] std::optional<Change> judgedChange(const DiffRow& row, const DiffCell& cell);
// "better", "worse", "equal".
[[nodiscard]] std::string_view changeId(Change change);

// Name of a store among others: its path where another one has the same name, or none is given.
[[nodiscard]] std::string storeLabel(
    const core::StoreSnapshot& store, const std::vector<const core::StoreSnapshot*>& others);

// Key of a row, that of a part with its owner's before it: "augment: flip".
[[nodiscard]] std::string fullKey(const RunDiff& diff, std::size_t row);

} // namespace runlane::analysis
