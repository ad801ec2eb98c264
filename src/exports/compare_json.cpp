// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports/compare_table.h"
#include "exports/json_values.h"

#include <numeric>

namespace runlane::exports {

namespace {

using analysis::DiffCell;
using analysis::DiffRow;

Json valueJson(const DiffRow& row, const DiffCell& cell)
{
    if (!cell.isPresent) {
        return nullptr;
    }
    switch (row.value) {
    case analysis::DiffValue::Text:
        return cell.text;
    case analysis::DiffValue::Number:
        return numberJson(cell.number);
    case analysis::DiffValue::TimeMillis:
    case analysis::DiffValue::DurationMillis:
        return cell.millis;
    }
    return nullptr;
}

Json directionJson(analysis::Direction direction)
{
    switch (direction) {
    case analysis::Direction::HigherIsBetter:
        return "higher";
    case analysis::Direction::LowerIsBetter:
        return "lower";
    case analysis::Direction::Unknown:
        break;
    }
    return nullptr;
}

void addMetric(Json& json, const DiffRow& row, const std::vector<std::size_t>& runs)
{
    Json deltas = Json::array();
    Json relative = Json::array();
    Json changes = Json::array();
    Json steps = Json::array();
    Json best = Json::array();
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const DiffCell& cell = row.cells[runs[i]];
        const auto change = analysis::judgedChange(row, cell);
        deltas.push_back(optionalJson(cell.delta));
        relative.push_back(optionalJson(cell.relativeDelta));
        changes.push_back(change ? Json(analysis::changeId(*change)) : Json(nullptr));
        steps.push_back(cell.isPresent ? Json(cell.step) : Json(nullptr));
        if (cell.isBest) {
            best.push_back(i);
        }
    }
    json["deltas"] = std::move(deltas);
    json["relative_deltas"] = std::move(relative);
    json["changes"] = std::move(changes);
    json["direction"] = directionJson(row.direction);
    json["steps"] = std::move(steps);
    json["best"] = std::move(best);
}

Json rowJson(
    const analysis::RunDiff& diff, const DiffRow& row, const std::vector<std::size_t>& runs)
{
    Json values = Json::array();
    for (const std::size_t run : runs) {
        values.push_back(valueJson(row, row.cells[run]));
    }
    Json json{{"section", analysis::sectionId(row.section)}, {"key", row.key},
        {"differs", row.differs}, {"values", std::move(values)}};
    if (row.owner) {
        json["part_of"] = diff.rows[*row.owner].key;
    }
    if (row.value == analysis::DiffValue::Number) {
        addMetric(json, row, runs);
    }
    return json;
}

} // namespace

std::string compareJson(const CompareInput& input)
{
    const analysis::RunDiff& diff = *input.diff;
    std::vector<std::size_t> shown = input.shownRuns;
    if (shown.empty()) {
        shown.resize(input.runs.size());
        std::iota(shown.begin(), shown.end(), std::size_t{0});
    }
    const std::string value = analysis::choiceText(input.value);
    Json runList = Json::array();
    for (const std::size_t number : shown) {
        const ComparedRun& run = input.runs[number];
        runList.push_back({{"run_id", run.run->id}, {"name", core::displayName(*run.run)},
            {"store", run.snapshot->store.path}});
    }
    Json rowList = Json::array();
    for (const std::size_t row : input.rows) {
        rowList.push_back(rowJson(diff, diff.rows[row], shown));
    }
    const ComparedRun* baseline = diff.baseline ? &input.runs[*diff.baseline] : nullptr;
    return jsonText({{"schema", "runlane.compare/1"}, {"runs", std::move(runList)},
               {"baseline", baseline != nullptr ? Json(baseline->run->id) : Json(nullptr)},
               {"baseline_store",
                   baseline != nullptr ? Json(baseline->snapshot->store.path) : Json(nullptr)},
               {"value", value.empty() ? "last" : value}, {"rows", std::move(rowList)}})
        + '\n';
}

} // namespace runlane::exports
