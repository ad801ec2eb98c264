// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"

#include "exports/run_table.h"

#include <map>

namespace runlane::app {

namespace {

struct Activity
{
    std::size_t active = 0;
    std::size_t deleted = 0;
    std::optional<std::int64_t> last;
};

std::map<std::string_view, Activity> activityByExperiment(const core::StoreSnapshot& snapshot)
{
    std::map<std::string_view, Activity> activity;
    for (const core::Run& run : snapshot.runs) {
        Activity& entry = activity[run.experimentId];
        ++(run.stage == core::LifecycleStage::Active ? entry.active : entry.deleted);
        if (run.startTimeMillis && (!entry.last || *run.startTimeMillis > *entry.last)) {
            entry.last = run.startTimeMillis;
        }
    }
    return activity;
}

exports::Table experimentTable(
    const core::StoreSnapshot& snapshot, const std::vector<std::uint32_t>& rows)
{
    using exports::Alignment;
    exports::Table table;
    table.columns = {{"Experiment id", Alignment::Left}, {"Name", Alignment::Left},
        {"Runs", Alignment::Right}, {"Deleted runs", Alignment::Right},
        {"Last run", Alignment::Left}, {"Stage", Alignment::Left}};
    const auto activity = activityByExperiment(snapshot);
    for (const std::uint32_t row : rows) {
        const core::Experiment& experiment = snapshot.experiments[row];
        const auto at = activity.find(experiment.id);
        const Activity counts = at == activity.end() ? Activity() : at->second;
        table.rows.push_back({{std::string(experiment.id), {}, {}},
            {std::string(experiment.name), {}, {}}, {std::to_string(counts.active), {}, {}},
            {std::to_string(counts.deleted), {}, {}}, exports::zonedTimeCell(counts.last),
            {std::string(core::stageName(experiment.stage)), {}, {}}});
    }
    return table;
}

} // namespace

int runList(const ListArguments& arguments, Output& output)
{
    const auto loaded = loadStore(arguments.place);
    if (!loaded) {
        output.complain(loaded.error());
        return exitCodeOf(loaded.error());
    }
    complainOfOthers(*loaded, output);
    const core::StoreSnapshot& snapshot = *loaded->snapshot;
    std::vector<std::uint32_t> rows;
    for (std::uint32_t i = 0; i < snapshot.experiments.size(); ++i) {
        const bool isActive = snapshot.experiments[i].stage == core::LifecycleStage::Active;
        if (isActive || arguments.deleted == DeletedItems::Shown) {
            rows.push_back(i);
        }
    }
    if (arguments.target.format == "json") {
        return deliverText(exports::experimentsJson(snapshot, rows), arguments.target, output);
    }
    return deliverTable(experimentTable(snapshot, rows), arguments.target, output);
}

} // namespace runlane::app
