// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/display_text.h"
#include "models/runs_model.h"

#include <optional>
#include <set>
#include <string_view>

// What the group rows of the table of runs say.
namespace runlane::models {

namespace {

constexpr qsizetype kMaximumListed = 20;

// What every run has of its own: a group has nothing to say.
const std::set<std::string_view> kOwnAttributes{"status", "run_id", "parent"};

} // namespace

QVariant RunsModel::groupData(const QModelIndex& index, int role) const
{
    const analysis::RunNode& node = m_tree.nodes[static_cast<std::size_t>(index.internalId())];
    const analysis::RunGroup& group = m_tree.groups[static_cast<std::size_t>(node.group)];
    const RunColumn& shown = column(index.column());
    switch (role) {
    case KindRole:
        return static_cast<int>(RunRow::Group);
    case CountRole:
        return static_cast<qlonglong>(group.runs.size());
    case FamilyRole:
        return static_cast<int>(shown.id.family);
    case KeyRole:
        return toText(shown.id.key);
    case ComparedStyleRole:
        return -1;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            ((shown.isNumeric ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter).toInt());
    case Qt::AccessibleTextRole: {
        const QString text = groupData(index, Qt::DisplayRole).toString();
        const QString note = groupData(index, NoteRole).toString();
        return note.isEmpty() ? text : tr("%1, %2").arg(text, note);
    }
    default:
        break;
    }
    if (index.column() == 0) {
        return groupTitle(group, role);
    }
    if (shown.id.family == analysis::ColumnFamily::Attribute
        && (shown.values->hasNumbers() || kOwnAttributes.count(shown.id.key) != 0)) {
        return {};
    }
    const GroupCell& at = groupCell(node, index.column());
    switch (role) {
    case Qt::DisplayRole:
        return at.text;
    case NoteRole:
        return at.note.isEmpty() ? QVariant() : QVariant(at.note);
    case FullTextRole:
        return at.full;
    case SortRole:
        return at.sortValue;
    case IsMissingRole:
        return at.isMissing;
    case DiffersRole:
        return at.differs;
    case Qt::ToolTipRole:
        return toolTipOf(at.toolTip);
    default:
        return {};
    }
}

const RunsModel::GroupCell& RunsModel::groupCell(const analysis::RunNode& node, int column) const
{
    const auto [at, isNew] = m_groupCells.try_emplace({node.group, column});
    if (isNew) {
        const analysis::RunGroup& group = m_tree.groups[static_cast<std::size_t>(node.group)];
        const RunColumn& shown = this->column(column);
        at->second = shown.id.family == analysis::ColumnFamily::Metric ? groupMetric(group, shown)
                                                                       : groupText(group, shown);
    }
    return at->second;
}

QString RunsModel::groupValueText(const analysis::RunGroup& group) const
{
    const analysis::ColumnId& column = m_arrangement.grouping[group.level];
    if (!group.value) {
        return tr("%1 not logged").arg(columnTitle(column));
    }
    if (column.family == analysis::ColumnFamily::Attribute && !group.runs.empty()) {
        if (column.key == "status") {
            const core::RunStatus status = m_values->runs().run(group.runs.front()).status;
            return stateText(stateOf(status), *group.value);
        }
        if (column.key == "parent") {
            return parentName(m_values->runs().storeIdOf(group.runs.front()), *group.value);
        }
    }
    return oneLine(*group.value);
}

QVariant RunsModel::groupTitle(const analysis::RunGroup& group, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return m_arrangement.grouping.size() < 2 || !group.value
            ? groupValueText(group)
            : tr("%1: %2").arg(
                columnTitle(m_arrangement.grouping[group.level]), groupValueText(group));
    case FullTextRole:
        return group.value ? toText(*group.value) : QString();
    case NoteRole:
        return tr("%Ln runs", nullptr, static_cast<int>(group.runs.size()));
    case IsMissingRole:
        return !group.value.has_value();
    case Qt::ToolTipRole:
        return toolTipOf(tr("%1: %2").arg(
            columnTitle(m_arrangement.grouping[group.level]), groupValueText(group)));
    default:
        return {};
    }
}

RunsModel::GroupCell RunsModel::groupMetric(
    const analysis::RunGroup& group, const RunColumn& column) const
{
    const analysis::GroupSummary summary =
        analysis::summariseGroup(*m_values, column.id, group.runs);
    GroupCell made;
    tellStatistic(made, summary, column);
    if (summary.count == 0) {
        return made;
    }
    const auto integer = [this](std::size_t number) {
        return m_text.integer(static_cast<std::int64_t>(number));
    };
    QStringList lines;
    if (summary.n > 0) {
        lines << tr("Mean of finished runs %1, standard deviation %2, n %3")
                     .arg(NumberText::full(summary.mean),
                         summary.n < 2 ? NumberText::missing()
                                       : NumberText::full(summary.deviation),
                         integer(summary.n));
    }
    lines << tr("Of all %1 values: minimum %2, maximum %3")
                 .arg(integer(summary.count), NumberText::full(summary.minimum),
                     NumberText::full(summary.maximum));
    if (summary.best) {
        lines << tr("Best %1 in %2")
                     .arg(NumberText::full(*summary.best),
                         oneLine(core::displayName(m_values->runs().run(summary.bestRun))));
    }
    made.toolTip = lines.join(QLatin1Char('\n'));
    return made;
}

void RunsModel::tellStatistic(
    GroupCell& cell, const analysis::GroupSummary& summary, const RunColumn& column) const
{
    const auto integer = [this](std::size_t number) {
        return m_text.integer(static_cast<std::int64_t>(number));
    };
    const GroupStatistic statistic = groupStatistic();
    if (statistic == GroupStatistic::Count) {
        cell.text = integer(summary.count);
        cell.full = QString::number(summary.count);
        cell.sortValue = static_cast<qlonglong>(summary.count);
        return;
    }
    const std::optional<double> value = analysis::statisticOf(summary, statistic);
    cell.isMissing = !value.has_value();
    cell.text = value ? m_text.number(*value, column.decimals) : NumberText::missing();
    if (value) {
        cell.full = NumberText::full(*value);
        cell.sortValue = *value;
    }
    if (!value) {
        return;
    }
    cell.note = statistic != GroupStatistic::Mean ? tr("n %1").arg(integer(summary.count))
        : summary.n < 2
        ? tr("n %1").arg(integer(summary.n))
        : tr("± %1 n %2")
              .arg(m_text.number(summary.deviation, column.decimals), integer(summary.n));
}

RunsModel::GroupCell RunsModel::groupText(
    const analysis::RunGroup& group, const RunColumn& column) const
{
    std::set<std::string_view> values;
    for (const std::uint32_t run : group.runs) {
        if (!column.values->isMissing(run)) {
            values.insert(column.values->text(run));
        }
    }
    GroupCell made;
    made.isMissing = values.empty();
    made.differs = values.size() > 1;
    if (values.empty()) {
        made.text = NumberText::missing();
        return made;
    }
    if (values.size() == 1) {
        made.text = oneLine(*values.begin());
        made.full = toText(*values.begin());
        made.sortValue = made.full;
        return made;
    }
    made.text = tr("%1×").arg(m_text.integer(static_cast<std::int64_t>(values.size())));
    made.full = made.text;
    QStringList listed;
    for (const std::string_view value : values) {
        if (listed.size() == kMaximumListed) {
            listed << QString(QChar(0x2026));
            break;
        }
        listed << oneLine(value, 60);
    }
    made.toolTip = listed.join(QLatin1Char('\n'));
    return made;
}

} // namespace runlane::models
