// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports/groups_json.h"

#include "exports/json_values.h"

#include <utility>

namespace runlane::exports {

namespace {

Json summaryJson(const analysis::GroupSummary& summary, const std::string& bestRunId)
{
    Json json{{"n", summary.n}, {"count", summary.count}};
    if (summary.n > 0) {
        json["mean"] = numberJson(summary.mean);
    }
    if (summary.n > 1) {
        json["sd"] = numberJson(summary.deviation);
    }
    if (summary.count > 0) {
        json["min"] = numberJson(summary.minimum);
        json["max"] = numberJson(summary.maximum);
    }
    if (summary.best) {
        json["best"] = numberJson(*summary.best);
        json["best_run_id"] = bestRunId;
    }
    return json;
}

} // namespace

std::string groupsJson(const GroupsOutput& output)
{
    Json groups = Json::array();
    for (const GroupOutput& group : output.groups) {
        Json by = Json::object();
        for (std::size_t i = 0; i < output.columns.size(); ++i) {
            by[output.columns[i]] = group.values[i] ? Json(*group.values[i]) : Json(nullptr);
        }
        Json metrics = Json::object();
        for (std::size_t i = 0; i < output.summarised.size(); ++i) {
            metrics[output.summarised[i]] = summaryJson(group.summaries[i], group.bestRunIds[i]);
        }
        groups.push_back(
            {{"by", std::move(by)}, {"run_ids", group.runIds}, {"metrics", std::move(metrics)}});
    }
    return jsonText({{"schema", "runlane.groups/1"}, {"group_by", output.columns},
               {"groups", std::move(groups)}})
        + '\n';
}

} // namespace runlane::exports
