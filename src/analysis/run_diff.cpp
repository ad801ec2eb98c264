// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/run_diff.h"

#include "analysis/run_cell.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <map>

namespace runlane::analysis {

namespace {

constexpr std::array<std::string_view, 9> kSourceKeys{"status", "start_time", "duration", "user",
    "source", "git_commit", "git_branch", "data_set", "parent"};

bool isShownTag(const core::KeyValue& tag)
{
    return tag.key.substr(0, 7) != "mlflow.";
}

bool isAny(const core::KeyValue& /*item*/)
{
    return true;
}

template <class Keep>
void addTextRows(RunDiff& diff, const std::vector<DiffInput>& runs, DiffSection section,
    const std::vector<core::KeyValue> core::Run::*items, const Keep& keep)
{
    std::map<std::string_view, std::vector<DiffCell>> byKey;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        for (const core::KeyValue& item : runs[i].run->*items) {
            if (!keep(item)) {
                continue;
            }
            auto& cells = byKey[item.key];
            cells.resize(runs.size());
            cells[i].isPresent = true;
            cells[i].text = item.value;
        }
    }
    for (auto& entry : byKey) {
        DiffRow row;
        row.section = section;
        row.key = entry.first;
        row.cells = std::move(entry.second);
        diff.rows.push_back(std::move(row));
    }
}

void addMetricRows(RunDiff& diff, const std::vector<DiffInput>& runs)
{
    std::map<std::string_view, std::vector<DiffCell>> byKey;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        for (const core::MetricValue& metric : runs[i].run->metrics) {
            auto& cells = byKey[metric.key];
            cells.resize(runs.size());
            cells[i].isPresent = true;
            cells[i].number = metric.value;
            cells[i].step = metric.step;
        }
    }
    for (auto& entry : byKey) {
        DiffRow row;
        row.section = DiffSection::Metrics;
        row.key = entry.first;
        row.value = DiffValue::Number;
        row.direction = metricDirection(entry.first);
        row.cells = std::move(entry.second);
        diff.rows.push_back(std::move(row));
    }
}

std::string dataSetText(const DiffInput& input)
{
    std::string text;
    for (const core::RunInput& used : input.run->inputs) {
        const auto& sets = input.snapshot->datasets;
        const auto at = std::find_if(sets.begin(), sets.end(),
            [&](const core::Dataset& set) { return set.id == used.sourceId; });
        if (at == sets.end()) {
            continue;
        }
        text += text.empty() ? "" : ", ";
        text.append(at->name).append(" ").append(at->digest);
    }
    return text;
}

DiffCell sourceCell(RunDiff& diff, const DiffInput& input, std::string_view key)
{
    DiffCell cell;
    const core::Run& run = *input.run;
    if (key == "data_set") {
        std::string text = dataSetText(input);
        cell.isPresent = !text.empty();
        if (cell.isPresent) {
            diff.ownedTexts.push_back(std::make_shared<const std::string>(std::move(text)));
            cell.text = *diff.ownedTexts.back();
        }
        return cell;
    }
    if (key == "git_branch") {
        const core::KeyValue* tag = core::findKey(run.tags, "mlflow.source.git.branch");
        cell.isPresent = tag != nullptr;
        cell.text = tag != nullptr ? tag->value : std::string_view();
        return cell;
    }
    if (key == "parent") {
        const core::Run* parent = input.snapshot->findRun(core::parentRunId(run));
        cell.isPresent = parent != nullptr;
        cell.text = parent != nullptr ? core::displayName(*parent) : std::string_view();
        return cell;
    }
    const RunCell found =
        runCell(*input.snapshot, run, {ColumnFamily::Attribute, std::string(key)});
    cell.isPresent = found.kind != RunCell::Kind::Missing;
    cell.text = found.text;
    cell.millis = found.integer;
    return cell;
}

void addSourceRows(RunDiff& diff, const std::vector<DiffInput>& runs)
{
    for (const std::string_view key : kSourceKeys) {
        DiffRow row;
        row.section = DiffSection::Source;
        row.key = key;
        row.value = key == "start_time" ? DiffValue::TimeMillis
            : key == "duration"         ? DiffValue::DurationMillis
                                        : DiffValue::Text;
        for (const DiffInput& input : runs) {
            row.cells.push_back(sourceCell(diff, input, key));
        }
        if (std::any_of(row.cells.begin(), row.cells.end(),
                [](const DiffCell& cell) { return cell.isPresent; })) {
            diff.rows.push_back(std::move(row));
        }
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

void finishRow(DiffRow& row, std::optional<std::size_t> baseline)
{
    const DiffCell& reference = row.cells[baseline.value_or(0)];
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        DiffCell& cell = row.cells[i];
        cell.isTinted = !isSame(row, reference, cell);
        row.differs = row.differs || cell.isTinted;
        const bool hasDelta = row.value == DiffValue::Number && baseline && i != *baseline
            && cell.isPresent && reference.isPresent && std::isfinite(cell.number)
            && std::isfinite(reference.number);
        if (hasDelta) {
            cell.delta = cell.number - reference.number;
            if (reference.number != 0) {
                cell.relativeDelta = *cell.delta / std::abs(reference.number);
            }
        }
    }
    if (row.value == DiffValue::Number) {
        markBest(row);
    }
}

} // namespace

std::size_t RunDiff::rowCount(DiffSection section) const
{
    return static_cast<std::size_t>(std::count_if(
        rows.begin(), rows.end(), [&](const DiffRow& row) { return row.section == section; }));
}

std::size_t RunDiff::differingCount(DiffSection section) const
{
    return static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(),
        [&](const DiffRow& row) { return row.section == section && row.differs; }));
}

RunDiff compareRuns(const std::vector<DiffInput>& runs, std::optional<std::size_t> baseline)
{
    RunDiff diff;
    diff.runCount = runs.size();
    diff.baseline = baseline;
    if (runs.empty()) {
        return diff;
    }
    addMetricRows(diff, runs);
    addTextRows(diff, runs, DiffSection::Params, &core::Run::params, isAny);
    addTextRows(diff, runs, DiffSection::Tags, &core::Run::tags, isShownTag);
    addSourceRows(diff, runs);
    for (DiffRow& row : diff.rows) {
        finishRow(row, baseline);
    }
    return diff;
}

} // namespace runlane::analysis
