// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/metric_direction.h"
#include "core/snapshot.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What differs between runs, as a table of rows (keys) and cells (runs).
namespace runlane::analysis {

enum class DiffSection { Metrics, Params, Tags, Source };
inline constexpr int kDiffSectionCount = 4;

// How a cell's value is shown.
enum class DiffValue { Text, Number, TimeMillis, DurationMillis };

// text: as stored (numbers shortest). isTinted: another value than the baseline's (than the first
// run's when there is no baseline); a missing value differs from a present one. delta: value minus
// baseline, metrics only; relativeDelta: delta / |baseline|, nothing when the baseline is 0 or not
// finite.
struct DiffCell
{
    bool isPresent = false;
    bool isTinted = false;
    bool isBest = false;
    std::string_view text;
    double number = 0;
    std::int64_t millis = 0;
    std::int64_t step = 0;
    std::optional<double> delta;
    std::optional<double> relativeDelta;
};

// Keys of Source rows: status, start_time, duration, user, source, git_commit, git_branch,
// data_set, parent.
struct DiffRow
{
    DiffSection section = DiffSection::Params;
    std::string key;
    DiffValue value = DiffValue::Text;
    Direction direction = Direction::Unknown;
    bool differs = false;
    std::vector<DiffCell> cells; // one a run, in their order
};

struct DiffInput
{
    const core::Run* run = nullptr;
    const core::StoreSnapshot* snapshot = nullptr;
};

// Rows ordered by section and key. The texts point into the snapshots and into ownedTexts.
struct RunDiff
{
    std::vector<DiffRow> rows;
    std::size_t runCount = 0;
    std::optional<std::size_t> baseline;
    std::vector<std::shared_ptr<const std::string>> ownedTexts;

    [[nodiscard]] std::size_t rowCount(DiffSection section) const;
    [[nodiscard]] std::size_t differingCount(DiffSection section) const;
};

// runs: 1 or more; baseline: index into runs. Tags that start with "mlflow." are left out of Tags.
[[nodiscard]] RunDiff compareRuns(
    const std::vector<DiffInput>& runs, std::optional<std::size_t> baseline);

} // namespace runlane::analysis
