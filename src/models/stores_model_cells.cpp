// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/display_text.h"
#include "models/stores_model.h"

#include <algorithm>

namespace runlane::models {

namespace {

constexpr qsizetype kShortNote = 300;

QVariant alignment(int column)
{
    const Qt::Alignment horizontal = column == StoresModel::Name ? Qt::AlignLeft : Qt::AlignRight;
    return QVariant::fromValue((horizontal | Qt::AlignVCenter).toInt());
}

QString ownTags(const core::Experiment& experiment)
{
    QStringList tags;
    for (const core::KeyValue& tag : experiment.tags) {
        if (tag.key.substr(0, 7) != "mlflow.") {
            tags.append(oneLine(tag.key) + QLatin1Char('=') + oneLine(tag.value, 60));
        }
    }
    return tags.join(QStringLiteral(", "));
}

} // namespace

QVariant StoresModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return alignment(index.column());
    }
    const StoreRow& row = rowOf(index);
    if (!index.parent().isValid()) {
        return storeData(row, index.column(), role);
    }
    const Group& group = groupOf(index);
    if (row.isGrouped && !index.parent().parent().isValid()) {
        return workspaceData(row, group, index.column(), role);
    }
    return experimentData(
        row, group.shown[static_cast<std::size_t>(index.row())], index.column(), role);
}

QVariant StoresModel::workspaceData(
    const StoreRow& row, const Group& group, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return column == Name ? oneLine(group.workspace.toStdString()) : QString();
    case Qt::ToolTipRole:
        return toolTipOf(tr("Workspace %1").arg(group.workspace));
    case Qt::AccessibleTextRole:
        return column == Name ? tr("Workspace %1").arg(group.workspace) : QString();
    case FullTextRole:
    case KeyRole:
        return group.workspace;
    case KindRole:
        return static_cast<int>(Kind::Workspace);
    case StoreRole:
        return row.entry.id;
    case CountRole:
        return static_cast<qlonglong>(group.shown.size());
    default:
        return {};
    }
}

QString StoresModel::experimentToolTip(const Experiment& experiment) const
{
    QStringList lines{experiment.name};
    if (experiment.stored == nullptr) {
        return lines.front();
    }
    const core::Experiment& stored = *experiment.stored;
    lines.append(tr("Id: %1").arg(experiment.id));
    if (experiment.isDeleted) {
        lines.append(tr("Deleted"));
    }
    if (stored.creationTimeMillis.has_value()) {
        lines.append(tr("Created: %1").arg(NumberText::time(*stored.creationTimeMillis)));
    }
    if (stored.lastUpdateTimeMillis.has_value()) {
        lines.append(tr("Updated: %1").arg(NumberText::time(*stored.lastUpdateTimeMillis)));
    }
    if (!stored.artifactLocation.empty()) {
        lines.append(tr("Artifacts: %1").arg(toText(stored.artifactLocation)));
    }
    if (experiment.deletedRuns > 0) {
        lines.append(tr("Deleted runs: %1").arg(m_text.integer(experiment.deletedRuns)));
    }
    if (stored.traceCount > 0) {
        lines.append(tr("Traces: %1, counted only")
                         .arg(m_text.integer(static_cast<std::int64_t>(stored.traceCount))));
    }
    if (const QString tags = ownTags(stored); !tags.isEmpty()) {
        lines.append(tr("Tags: %1").arg(tags));
    }
    if (const core::KeyValue* note = core::findKey(stored.tags, "mlflow.note.content")) {
        lines.append(QString());
        lines.append(toText(note->value).left(kShortNote));
    }
    return lines.join(QLatin1Char('\n'));
}

QString StoresModel::agoText(std::int64_t millis) const
{
    return millis == 0 ? QString() : NumberText::ago(millis, m_nowMillis);
}

QVariant StoresModel::storeData(const StoreRow& row, int column, int role) const
{
    const StoreEntry& entry = row.entry;
    switch (role) {
    case Qt::DisplayRole:
        return column == Name ? oneLine(entry.name.toStdString()) : QString();
    case Qt::ToolTipRole:
        return toolTipOf(
            entry.message.isEmpty() ? entry.place : tr("%1\n%2").arg(entry.place, entry.message));
    case Qt::AccessibleTextRole:
        return column == Name ? tr("%1, %Ln runs", nullptr, row.runs).arg(entry.name) : QString();
    case FullTextRole:
        return entry.name;
    case KindRole:
        return static_cast<int>(Kind::Store);
    case StoreRole:
        return entry.id;
    case PathRole:
        return entry.place;
    case StatusRole:
        return static_cast<int>(entry.state);
    case WarningRole:
        return entry.message.isEmpty() ? QVariant() : QVariant(entry.message);
    case CountRole:
        return static_cast<qlonglong>(row.runs);
    case FamilyRole:
        return entry.snapshot == nullptr ? QVariant()
                                         : QVariant(static_cast<int>(entry.snapshot->store.kind));
    default:
        return {};
    }
}

QVariant StoresModel::experimentData(
    const StoreRow& row, const Experiment& experiment, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return column == Name ? experiment.name
            : column == Runs  ? m_text.integer(experiment.runs)
                              : agoText(experiment.lastActivityMillis);
    case Qt::ToolTipRole:
        return column == Activity && experiment.lastActivityMillis != 0
            ? toolTipOf(
                tr("Last activity %1").arg(NumberText::fullTime(experiment.lastActivityMillis)))
            : toolTipOf(experimentToolTip(experiment));
    case Qt::AccessibleTextRole:
        return column == Name ? accessibleName(experiment)
                              : experimentData(row, experiment, column, Qt::DisplayRole);
    case SortRole:
        return column == Name ? QVariant(experiment.name)
            : column == Runs  ? QVariant(experiment.runs)
                              : QVariant(static_cast<qlonglong>(experiment.lastActivityMillis));
    case FullTextRole:
        return experiment.name;
    case KindRole:
        return static_cast<int>(Kind::Experiment);
    case StoreRole:
        return row.entry.id;
    case ExperimentIdRole:
    case KeyRole:
        return experiment.id;
    case CountRole:
        return static_cast<qlonglong>(experiment.runs);
    case NoteRole:
        return agoText(experiment.lastActivityMillis);
    case DeletedRole:
        return experiment.isDeleted;
    default:
        return {};
    }
}

QString StoresModel::accessibleName(const Experiment& experiment)
{
    const QString name = tr("%1, %Ln runs", nullptr, experiment.runs).arg(experiment.name);
    return experiment.isDeleted ? tr("%1, deleted").arg(name) : name;
}

QVariant StoresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("Name");
    case Runs:
        return tr("Runs");
    case Activity:
        return tr("Last activity");
    default:
        return {};
    }
}

} // namespace runlane::models
