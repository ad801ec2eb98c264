// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/display_text.h"
#include "models/runs_model.h"

#include "analysis/run_cell.h"

#include <algorithm>
#include <cmath>

// What the cells and headers of the table of runs say.
namespace runlane::models {

namespace {

constexpr qsizetype kLongText = 40;

QVariant alignment(Qt::Alignment horizontal)
{
    return QVariant::fromValue((horizontal | Qt::AlignVCenter).toInt());
}

QString familyTitle(analysis::ColumnFamily family)
{
    switch (family) {
    case analysis::ColumnFamily::Attribute:
        return RunsModel::tr("Attribute");
    case analysis::ColumnFamily::Param:
        return RunsModel::tr("Param");
    case analysis::ColumnFamily::Metric:
        return RunsModel::tr("Metric");
    case analysis::ColumnFamily::Tag:
        return RunsModel::tr("Tag");
    }
    return {};
}

bool isRightAligned(const RunColumn& column)
{
    return column.isNumeric || column.id.key == "duration";
}

} // namespace

struct RunsModel::Cell
{
    const core::Run* run = nullptr;
    std::uint32_t runIndex = 0;
    int childCount = 0;
    const RunColumn* column = nullptr;
};

RunsModel::Cell RunsModel::cell(const QModelIndex& index) const
{
    const RunNode& node = m_tree.nodes[static_cast<std::size_t>(index.internalId())];
    return {&m_snapshot->runs[node.run], node.run, static_cast<int>(node.children.size()),
        &m_columns.column(static_cast<std::size_t>(index.column()))};
}

QVariant RunsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    if (m_tree.nodes[static_cast<std::size_t>(index.internalId())].group >= 0) {
        return groupData(index, role);
    }
    const Cell at = cell(index);
    switch (role) {
    case Qt::AccessibleTextRole:
        return accessibleText(index, at);
    case Qt::TextAlignmentRole:
        return alignment(isRightAligned(*at.column) ? Qt::AlignRight : Qt::AlignLeft);
    case FamilyRole:
        return static_cast<int>(at.column->id.family);
    case KeyRole:
        return toText(at.column->id.key);
    case KindRole:
    case RunIdRole:
    case ExperimentIdRole:
    case StatusRole:
    case DeletedRole:
    case ComparedStyleRole:
    case BaselineRole:
    case HiddenRole:
        return rowData(at, role);
    default:
        break;
    }
    switch (at.column->id.family) {
    case analysis::ColumnFamily::Metric:
        return metricData(at, role);
    case analysis::ColumnFamily::Attribute:
        return attributeData(at, role);
    case analysis::ColumnFamily::Param:
    case analysis::ColumnFamily::Tag:
        return textData(at, role);
    }
    return {};
}

QVariant RunsModel::rowData(const Cell& cell, int role) const
{
    const auto compared = m_compared.find(std::string(cell.run->id));
    const bool isCompared = compared != m_compared.end();
    switch (role) {
    case KindRole:
        return static_cast<int>(RunRow::Run);
    case RunIdRole:
        return toText(cell.run->id);
    case ExperimentIdRole:
        return toText(cell.run->experimentId);
    case StatusRole:
        return static_cast<int>(state(*cell.run));
    case DeletedRole:
        return cell.run->stage == core::LifecycleStage::Deleted;
    case ComparedStyleRole:
        return isCompared ? compared->second.styleIndex : -1;
    case BaselineRole:
        return isCompared && compared->second.baseline == ComparedMark::Baseline::Yes;
    case HiddenRole:
        return isCompared && compared->second.shown == ComparedMark::Shown::Hidden;
    default:
        return {};
    }
}

RunState RunsModel::state(const core::Run& run) const
{
    switch (run.status) {
    case core::RunStatus::Running:
        return m_silentRuns.count(run.id) != 0 ? RunState::Stale : RunState::Running;
    case core::RunStatus::Scheduled:
        return RunState::Scheduled;
    case core::RunStatus::Finished:
        return RunState::Finished;
    case core::RunStatus::Failed:
        return RunState::Failed;
    case core::RunStatus::Killed:
        return RunState::Killed;
    case core::RunStatus::Unknown:
        break;
    }
    return RunState::Unknown;
}

QVariant RunsModel::metricData(const Cell& cell, int role) const
{
    const RunColumn& column = *cell.column;
    const core::MetricValue* value = column.metrics[cell.runIndex];
    if (value == nullptr) {
        switch (role) {
        case Qt::DisplayRole:
            return NumberText::missing();
        case IsMissingRole:
            return true;
        case Qt::ToolTipRole:
            return toolTipOf(tr("Not logged"));
        default:
            return {};
        }
    }
    const bool isFinite = std::isfinite(value->value);
    switch (role) {
    case Qt::DisplayRole:
        return m_text.number(value->value, column.decimals);
    case SortRole:
        return value->value;
    case FullTextRole:
        return NumberText::full(value->value);
    case StepRole:
        return value->step == 0 ? QVariant() : m_text.step(value->step);
    case BestRole:
        return column.best.has_value() && *column.best == value->value;
    case IsNonFiniteRole:
        return !isFinite;
    case IsMissingRole:
        return false;
    case MetricBarRole:
        return isFinite && column.barMinimum < column.barMaximum ? std::clamp(
                   (value->value - column.barMinimum) / (column.barMaximum - column.barMinimum),
                   0.0, 1.0)
                                                                 : QVariant();
    case Qt::ToolTipRole:
        return toolTipOf(tr("%1\nStep %2, logged %3")
                             .arg(NumberText::full(value->value), m_text.integer(value->step),
                                 NumberText::fullTime(value->timestampMillis)));
    default:
        return {};
    }
}

QVariant RunsModel::textData(const Cell& cell, int role) const
{
    const core::KeyValue* value = cell.column->texts[cell.runIndex];
    if (value == nullptr) {
        return role == Qt::DisplayRole ? NumberText::missing()
            : role == IsMissingRole    ? QVariant(true)
                                       : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(value->value);
    case SortRole:
        return cell.column->isNumeric ? QVariant(analysis::parseNumber(value->value).value_or(0))
                                      : QVariant(toText(value->value));
    case FullTextRole:
        return toText(value->value);
    case IsMissingRole:
        return false;
    case Qt::ToolTipRole: {
        const QString full = toText(value->value);
        const bool isLong = full.size() > kLongText || full.contains(QLatin1Char('\n'));
        return isLong ? toolTipOf(full) : QVariant();
    }
    default:
        return {};
    }
}

QVariant RunsModel::attributeData(const Cell& cell, int role) const
{
    const std::string& key = cell.column->id.key;
    if (key == "start_time" || key == "end_time") {
        return timeData(cell, role);
    }
    if (key == "duration") {
        return durationData(cell, role);
    }
    if (key == "name" && role == NoteRole) {
        return cell.childCount == 0 ? QVariant() : tr("%Ln nested", nullptr, cell.childCount);
    }
    std::string_view text;
    QString shown;
    if (key == "status") {
        text = cell.run->status == core::RunStatus::Unknown ? cell.run->statusText
                                                            : core::statusName(cell.run->status);
        shown = stateText(state(*cell.run), cell.run->statusText);
    } else if (key == "experiment") {
        const auto name = m_experimentNames.find(cell.run->experimentId);
        text = name == m_experimentNames.end() ? cell.run->experimentId : name->second;
    } else if (key == "name") {
        text = core::displayName(*cell.run);
    } else {
        text = analysis::runCell(*m_snapshot, *cell.run, cell.column->id).text;
    }
    switch (role) {
    case Qt::DisplayRole:
        return text.empty() ? NumberText::missing() : shown.isEmpty() ? oneLine(text) : shown;
    case SortRole:
        return text.empty() ? QVariant() : shown.isEmpty() ? toText(text) : shown;
    case FullTextRole:
        return toText(text);
    case IsMissingRole:
        return text.empty();
    case Qt::ToolTipRole:
        return key == "name" || text.size() > static_cast<std::size_t>(kLongText)
            ? toolTipOf(toText(text))
            : QVariant();
    default:
        return {};
    }
}

QVariant RunsModel::timeData(const Cell& cell, int role) const
{
    const std::optional<std::int64_t> millis =
        cell.column->id.key == "end_time" ? cell.run->endTimeMillis : cell.run->startTimeMillis;
    switch (role) {
    case Qt::DisplayRole:
        return millis ? NumberText::tableTime(*millis, m_snapshot->readAtMillis)
                      : NumberText::missing();
    case SortRole:
        return millis ? QVariant(static_cast<qlonglong>(*millis)) : QVariant();
    case FullTextRole:
        return millis ? NumberText::fullTime(*millis) : QString();
    case IsMissingRole:
        return !millis.has_value();
    case Qt::ToolTipRole:
        return millis ? toolTipOf(tr("%1, %2 ago")
                                      .arg(NumberText::fullTime(*millis),
                                          NumberText::ago(*millis, m_snapshot->readAtMillis)))
                      : QVariant();
    default:
        return {};
    }
}

QVariant RunsModel::durationData(const Cell& cell, int role) const
{
    std::optional<std::int64_t> millis = core::durationMillis(*cell.run);
    const bool isGoingOn = cell.run->status == core::RunStatus::Running && !cell.run->endTimeMillis
        && cell.run->startTimeMillis;
    if (isGoingOn) {
        millis = std::max<std::int64_t>(0, m_snapshot->readAtMillis - *cell.run->startTimeMillis);
    }
    switch (role) {
    case Qt::DisplayRole:
        return millis ? m_text.duration(*millis) : NumberText::missing();
    case SortRole:
        return millis ? QVariant(static_cast<qlonglong>(*millis)) : QVariant();
    case FullTextRole:
        return millis ? m_text.duration(*millis, analysis::DurationDetail::Full) : QString();
    case IsMissingRole:
        return !millis.has_value();
    case Qt::ToolTipRole:
        return !millis ? QVariant()
            : isGoingOn
            ? toolTipOf(
                tr("Running for %1").arg(m_text.duration(*millis, analysis::DurationDetail::Full)))
            : toolTipOf(m_text.duration(*millis, analysis::DurationDetail::Full));
    default:
        return {};
    }
}

QString RunsModel::accessibleText(const QModelIndex& index, const Cell& cell) const
{
    QStringList parts{data(index, Qt::DisplayRole).toString()};
    if (data(index, IsMissingRole).toBool()) {
        parts = QStringList{tr("Not logged")};
    }
    if (data(index, BestRole).toBool()) {
        parts << tr("best of the column");
    }
    const QString step = data(index, StepRole).toString();
    if (!step.isEmpty()) {
        parts << tr("step %1").arg(step.mid(1));
    }
    if (cell.column->id.key == "name") {
        const QString note = data(index, NoteRole).toString();
        if (!note.isEmpty()) {
            parts << note;
        }
        const int style = rowData(cell, ComparedStyleRole).toInt();
        if (style >= 0) {
            parts << tr("compared as run %1").arg(style + 1);
        }
        if (rowData(cell, BaselineRole).toBool()) {
            parts << tr("baseline");
        }
        if (rowData(cell, HiddenRole).toBool()) {
            parts << tr("hidden");
        }
    }
    return parts.join(QStringLiteral(", "));
}

QVariant RunsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const RunColumn& shown = column(section);
    switch (role) {
    case Qt::DisplayRole:
        return columnTitle(shown.id);
    case Qt::ToolTipRole:
        return shown.id.family == analysis::ColumnFamily::Attribute
            ? toolTipOf(columnTitle(shown.id))
            : toolTipOf(tr("%1: %2").arg(familyTitle(shown.id.family), toText(shown.id.key)));
    case Qt::TextAlignmentRole:
        return alignment(isRightAligned(shown) ? Qt::AlignRight : Qt::AlignLeft);
    case FamilyRole:
        return static_cast<int>(shown.id.family);
    case KeyRole:
    case FullTextRole:
        return toText(shown.id.key);
    default:
        return {};
    }
}

QString RunsModel::barScaleText(int column) const
{
    const RunColumn& shown = m_columns.column(static_cast<std::size_t>(column));
    return shown.barMinimum < shown.barMaximum
        ? tr("%1 to %2")
              .arg(m_text.number(shown.barMinimum, shown.decimals),
                  m_text.number(shown.barMaximum, shown.decimals))
        : QString();
}

} // namespace runlane::models
