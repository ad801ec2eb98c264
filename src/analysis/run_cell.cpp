// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/run_cell.h"

namespace runlane::analysis {

namespace {

RunCell textCell(std::string_view text)
{
    RunCell cell;
    cell.kind = RunCell::Kind::Text;
    cell.text = text;
    return cell;
}

RunCell timeCell(const std::optional<std::int64_t>& millis)
{
    RunCell cell;
    if (millis) {
        cell.kind = RunCell::Kind::Integer;
        cell.integer = *millis;
    }
    return cell;
}

RunCell itemCell(const std::vector<core::KeyValue>& items, std::string_view key)
{
    const core::KeyValue* item = core::findKey(items, key);
    return item != nullptr ? textCell(item->value) : RunCell();
}

RunCell attributeCell(
    const core::StoreSnapshot& snapshot, const core::Run& run, std::string_view key)
{
    if (key == "name") {
        return textCell(core::displayName(run));
    }
    if (key == "run_id") {
        return textCell(run.id);
    }
    if (key == "status") {
        return textCell(
            run.status == core::RunStatus::Unknown ? run.statusText : core::statusName(run.status));
    }
    if (key == "start_time") {
        return timeCell(run.startTimeMillis);
    }
    if (key == "end_time") {
        return timeCell(run.endTimeMillis);
    }
    if (key == "duration") {
        return timeCell(core::durationMillis(run));
    }
    if (key == "user") {
        return run.userId.empty() ? itemCell(run.tags, "mlflow.user") : textCell(run.userId);
    }
    if (key == "source") {
        return itemCell(run.tags, "mlflow.source.name");
    }
    if (key == "notes") {
        return itemCell(run.tags, "mlflow.note.content");
    }
    if (key == "parent") {
        return itemCell(run.tags, "mlflow.parentRunId");
    }
    if (key == "git_commit") {
        return itemCell(run.tags, "mlflow.source.git.commit");
    }
    if (key == "experiment") {
        const core::Experiment* experiment = snapshot.findExperiment(run.experimentId);
        return textCell(experiment != nullptr ? experiment->name : run.experimentId);
    }
    if (key == "experiment_id") {
        return textCell(run.experimentId);
    }
    if (key == "artifact_uri") {
        return run.artifactUri.empty() ? RunCell() : textCell(run.artifactUri);
    }
    return key == "stage" ? textCell(core::stageName(run.stage)) : RunCell();
}

} // namespace

RunCell runCell(const core::StoreSnapshot& snapshot, const core::Run& run, const ColumnId& column)
{
    switch (column.family) {
    case ColumnFamily::Attribute:
        return attributeCell(snapshot, run, column.key);
    case ColumnFamily::Param:
        return itemCell(run.params, column.key);
    case ColumnFamily::Tag:
        return itemCell(run.tags, column.key);
    case ColumnFamily::Metric:
        break;
    }
    RunCell cell;
    if (const core::MetricValue* metric = core::findKey(run.metrics, column.key);
        metric != nullptr) {
        cell.kind = RunCell::Kind::Number;
        cell.number = metric->value;
    }
    return cell;
}

} // namespace runlane::analysis
