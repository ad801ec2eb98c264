// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports/json_output.h"

#include "exports/json_values.h"

namespace runlane::exports {

namespace {

using analysis::DiffCell;
using analysis::DiffRow;

std::string_view sectionName(analysis::DiffSection section)
{
    switch (section) {
    case analysis::DiffSection::Metrics:
        return "metrics";
    case analysis::DiffSection::Params:
        return "params";
    case analysis::DiffSection::Tags:
        return "tags";
    case analysis::DiffSection::Source:
        return "source";
    }
    return "";
}

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

Json rowJson(const DiffRow& row)
{
    Json values = Json::array();
    Json deltas = Json::array();
    Json best = Json::array();
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        values.push_back(valueJson(row, row.cells[i]));
        deltas.push_back(optionalJson(row.cells[i].delta));
        if (row.cells[i].isBest) {
            best.push_back(i);
        }
    }
    Json json{{"section", sectionName(row.section)}, {"key", row.key}, {"differs", row.differs},
        {"values", std::move(values)}};
    if (row.value == analysis::DiffValue::Number) {
        json["deltas"] = std::move(deltas);
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
        rowList.push_back(rowJson(*row));
    }
    return jsonText({{"schema", "runlane.compare/1"}, {"runs", std::move(runList)},
               {"baseline", diff.baseline ? Json(runs[*diff.baseline]->id) : Json(nullptr)},
               {"rows", std::move(rowList)}})
        + '\n';
}

} // namespace runlane::exports
