// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports/json_output.h"

#include "exports/json_values.h"

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

Json rowJson(const analysis::RunDiff& diff, const DiffRow& row)
{
    Json values = Json::array();
    Json deltas = Json::array();
    Json steps = Json::array();
    Json best = Json::array();
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        values.push_back(valueJson(row, row.cells[i]));
        deltas.push_back(optionalJson(row.cells[i].delta));
        steps.push_back(row.cells[i].isPresent ? Json(row.cells[i].step) : Json(nullptr));
        if (row.cells[i].isBest) {
            best.push_back(i);
        }
    }
    Json json{{"section", analysis::sectionId(row.section)}, {"key", row.key},
        {"differs", row.differs}, {"values", std::move(values)}};
    if (row.owner) {
        json["part_of"] = diff.rows[*row.owner].key;
    }
    if (row.value == analysis::DiffValue::Number) {
        json["deltas"] = std::move(deltas);
        json["steps"] = std::move(steps);
        json["best"] = std::move(best);
    }
    return json;
}

} // namespace

std::string compareJson(const std::vector<const core::Run*>& runs, const analysis::RunDiff& diff,
    const std::vector<const analysis::DiffRow*>& rows)
{
    Json runList = Json::array();
    for (const core::Run* run : runs) {
        runList.push_back({{"run_id", run->id}, {"name", core::displayName(*run)}});
    }
    Json rowList = Json::array();
    for (const analysis::DiffRow* row : rows) {
        rowList.push_back(rowJson(diff, *row));
    }
    return jsonText({{"schema", "runlane.compare/1"}, {"runs", std::move(runList)},
               {"baseline", diff.baseline ? Json(runs[*diff.baseline]->id) : Json(nullptr)},
               {"rows", std::move(rowList)}})
        + '\n';
}

} // namespace runlane::exports
