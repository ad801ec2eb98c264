// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/run_diff.h"

#include "analysis/run_diff_parts.h"
#include "analysis/run_table.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace runlane::analysis {

namespace {

bool isShownTag(const core::KeyValue& tag)
{
    return tag.key.substr(0, 7) != "mlflow.";
}

bool isAny(const core::KeyValue& /*item*/)
{
    return true;
}

struct TextRows
{
    DiffSection section = DiffSection::Params;
    const std::vector<core::KeyValue> core::Run::*items = nullptr;
    bool (*keep)(const core::KeyValue& item) = nullptr;
};

void addTextRows(
    RunDiff& diff, const std::vector<DiffInput>& runs, const TextRows& wanted, ValueDetail detail)
{
    std::map<std::string_view, std::vector<DiffCell>> byKey;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        for (const core::KeyValue& item : runs[i].run->*wanted.items) {
            if (!wanted.keep(item)) {
                continue;
            }
            auto& cells = byKey[item.key];
            cells.resize(runs.size());
            diffs::setText(cells[i], item.value);
        }
    }
    for (auto& entry : byKey) {
        DiffRow row;
        row.section = wanted.section;
        row.key = entry.first;
        row.cells = std::move(entry.second);
        diff.rows.push_back(std::move(row));
        if (detail == ValueDetail::ByKey) {
            diffs::addValueParts(diff);
        }
    }
}

DiffCell metricCell(const DiffInput& input, const core::MetricValue& metric)
{
    const ChosenMetric choice = input.metric
        ? input.metric(metric)
        : ChosenMetric{SummaryPoint{metric.value, metric.step}, false};
    DiffCell cell;
    cell.isPending = choice.isPending;
    if (choice.point) {
        cell.isPresent = true;
        cell.number = choice.point->value;
        cell.step = choice.point->step;
    }
    return cell;
}

void addMetricRows(RunDiff& diff, const std::vector<DiffInput>& runs, const Directions& directions)
{
    std::map<std::string_view, std::vector<DiffCell>> byKey;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        for (const core::MetricValue& metric : runs[i].run->metrics) {
            auto& cells = byKey[metric.key];
            cells.resize(runs.size());
            cells[i] = metricCell(runs[i], metric);
        }
    }
    for (auto& entry : byKey) {
        DiffRow row;
        row.section = DiffSection::Metrics;
        row.key = entry.first;
        row.value = DiffValue::Number;
        row.direction = directions.of(entry.first);
        row.cells = std::move(entry.second);
        diff.rows.push_back(std::move(row));
    }
}

bool isSame(const DiffRow& row, const DiffCell& a, const DiffCell& b)
{
    if (a.isPresent != b.isPresent) {
        return false;
    }
    switch (row.value) {
    case DiffValue::Text:
        return a.text == b.text;
    case DiffValue::Number:
        return a.number == b.number || (std::isnan(a.number) && std::isnan(b.number));
    case DiffValue::TimeMillis:
    case DiffValue::DurationMillis:
        return a.millis == b.millis;
    }
    return true;
}

void markBest(DiffRow& row)
{
    if (row.direction == Direction::Unknown || !row.differs) {
        return;
    }
    const double sign = row.direction == Direction::HigherIsBetter ? 1 : -1;
    const auto isCandidate = [](const DiffCell& cell) {
        return cell.isPresent && std::isfinite(cell.number);
    };
    if (std::count_if(row.cells.begin(), row.cells.end(), isCandidate) < 2) {
        return;
    }
    double best = -HUGE_VAL;
    for (const DiffCell& cell : row.cells) {
        if (isCandidate(cell)) {
            best = std::max(best, sign * cell.number);
        }
    }
    for (DiffCell& cell : row.cells) {
        cell.isBest = isCandidate(cell) && sign * cell.number == best;
    }
}

// Digits beyond these are lost when a text is read as a number.
bool isHeldByDouble(std::string_view text)
{
    constexpr std::ptrdiff_t kExactDigits = 15;
    return std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })
        <= kExactDigits;
}

void compareWith(const DiffRow& row, const DiffCell& reference, DiffCell& cell)
{
    if (cell.isPending || reference.isPending) {
        return;
    }
    cell.isTinted = !isSame(row, reference, cell);
    if (cell.isTinted && row.value == DiffValue::Text && cell.isPresent && reference.isPresent) {
        const auto number = parseNumber(cell.text);
        cell.isSameNumber = number && number == parseNumber(reference.text)
            && isHeldByDouble(cell.text) && isHeldByDouble(reference.text);
    }
    const bool hasDelta = row.value == DiffValue::Number && cell.isPresent && reference.isPresent
        && std::isfinite(cell.number) && std::isfinite(reference.number);
    if (hasDelta) {
        cell.delta = cell.number - reference.number;
        if (reference.number != 0) {
            cell.relativeDelta = *cell.delta / std::abs(reference.number);
        }
    }
}

void finishRow(DiffRow& row, std::optional<std::size_t> baseline)
{
    if (row.isIdentity) {
        return;
    }
    const std::size_t referenceRun = baseline.value_or(0);
    const DiffCell reference = row.cells[referenceRun];
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        DiffCell& cell = row.cells[i];
        compareWith(row, reference, cell);
        row.differs = row.differs || cell.isTinted;
        if (!baseline || i == referenceRun) {
            cell.delta.reset();
            cell.relativeDelta.reset();
        }
    }
    if (row.value == DiffValue::Number) {
        markBest(row);
    }
}

// How the parts of a row differ from those of the run the others are held against.
void countParts(RunDiff& diff)
{
    const std::size_t referenceRun = diff.baseline.value_or(0);
    for (const DiffRow& part : diff.rows) {
        if (!part.owner) {
            continue;
        }
        DiffRow& owner = diff.rows[*part.owner];
        const bool isInReference = part.cells[referenceRun].isPresent;
        for (std::size_t i = 0; i < part.cells.size(); ++i) {
            DiffCell& whole = owner.cells[i];
            if (whole.partCount == 0 || owner.cells[referenceRun].partCount == 0) {
                continue;
            }
            const DiffCell& cell = part.cells[i];
            whole.changedParts += cell.isPresent && isInReference && cell.isTinted ? 1U : 0U;
            whole.addedParts += cell.isPresent && !isInReference ? 1U : 0U;
            whole.removedParts += !cell.isPresent && isInReference ? 1U : 0U;
        }
    }
}

template <class Test>
std::size_t countRows(const RunDiff& diff, const Test& test)
{
    return static_cast<std::size_t>(std::count_if(diff.rows.begin(), diff.rows.end(),
        [&](const DiffRow& row) { return !row.owner && test(row); }));
}

} // namespace

std::string_view sectionId(DiffSection section)
{
    static constexpr std::array<std::string_view, kDiffSectionCount> kIds{
        "metrics", "params", "tags", "datasets", "source", "environment"};
    return kIds[static_cast<std::size_t>(section)];
}

std::size_t RunDiff::rowCount(DiffSection section) const
{
    return countRows(*this, [&](const DiffRow& row) { return row.section == section; });
}

std::size_t RunDiff::differingCount(DiffSection section) const
{
    return countRows(
        *this, [&](const DiffRow& row) { return row.section == section && row.differs; });
}

std::size_t RunDiff::rowCount() const
{
    return countRows(*this, [](const DiffRow& /*row*/) { return true; });
}

std::size_t RunDiff::differingCount() const
{
    return countRows(*this, [](const DiffRow& row) { return row.differs; });
}

std::optional<Change> judgedChange(const DiffRow& row, const DiffCell& cell)
{
    if (!cell.delta || row.direction == Direction::Unknown) {
        return std::nullopt;
    }
    if (*cell.delta == 0) {
        return Change::Equal;
    }
    const bool isHigherBetter = row.direction == Direction::HigherIsBetter;
    return (*cell.delta > 0) == isHigherBetter ? Change::Better : Change::Worse;
}

std::string_view changeId(Change change)
{
    switch (change) {
    case Change::Better:
        return "better";
    case Change::Worse:
        return "worse";
    case Change::Equal:
        break;
    }
    return "equal";
}

std::string storeLabel(
    const core::StoreSnapshot& store, const std::vector<const core::StoreSnapshot*>& others)
{
    const auto isNamesake = [&](const core::StoreSnapshot* other) {
        return other->store.path != store.store.path
            && other->store.displayName == store.store.displayName;
    };
    const bool needsPath =
        store.store.displayName.empty() || std::any_of(others.begin(), others.end(), isNamesake);
    return needsPath ? store.store.path : store.store.displayName;
}

std::string fullKey(const RunDiff& diff, std::size_t row)
{
    const DiffRow& shown = diff.rows[row];
    return shown.owner ? diff.rows[*shown.owner].key + ": " + shown.key : shown.key;
}

RunDiff compareRuns(const std::vector<DiffInput>& runs, std::optional<std::size_t> baseline,
    ValueDetail detail, const Directions& directions)
{
    RunDiff diff;
    diff.runCount = runs.size();
    diff.baseline = baseline;
    if (runs.empty()) {
        return diff;
    }
    addMetricRows(diff, runs, directions);
    addTextRows(diff, runs, {DiffSection::Params, &core::Run::params, isAny}, detail);
    addTextRows(diff, runs, {DiffSection::Tags, &core::Run::tags, isShownTag}, detail);
    diffs::addDatasetRows(diff, runs, detail);
    diffs::addSourceRows(diff, runs);
    diffs::addEnvironmentRows(diff, runs, detail);
    for (DiffRow& row : diff.rows) {
        finishRow(row, baseline);
    }
    countParts(diff);
    return diff;
}

} // namespace runlane::analysis
