// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/cell_clauses.h"
#include "models/display_text.h"
#include "models/runs_model.h"

#include <algorithm>
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
    case Qt::CheckStateRole:
        return index.column() == 0 ? QVariant(groupCheck(node.group)) : QVariant();
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
    case ShortNoteRole:
        return at.shortNote.isEmpty() ? QVariant() : QVariant(at.shortNote);
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

Qt::CheckState RunsModel::groupCheck(int group) const
{
    if (m_markOfRow.empty()) {
        return Qt::Unchecked;
    }
    m_groupChecks.resize(m_tree.groups.size());
    std::optional<Qt::CheckState>& known = m_groupChecks[static_cast<std::size_t>(group)];
    if (!known) {
        const std::vector<std::uint32_t>& runs =
            m_tree.groups[static_cast<std::size_t>(group)].runs;
        const auto compared = std::count_if(runs.begin(), runs.end(),
            [this](std::uint32_t run) { return m_markOfRow.count(run) != 0; });
        known = compared == 0                                   ? Qt::Unchecked
            : static_cast<std::size_t>(compared) == runs.size() ? Qt::Checked
                                                                : Qt::PartiallyChecked;
    }
    return *known;
}

QString RunsModel::groupValueText(const analysis::RunGroup& group) const
{
    const analysis::ColumnId& column = m_arrangement.grouping[group.level];
    if (!group.value) {
        return tr("%1 not logged").arg(columnTitle(column));
    }
    const std::vector<std::uint32_t>& runs = group.runs.empty() ? group.guests : group.runs;
    if (column.family == analysis::ColumnFamily::Attribute && !runs.empty()) {
        if (column.key == "status") {
            const core::RunStatus status = m_values->runs().run(runs.front()).status;
            return stateText(stateOf(status), *group.value);
        }
        if (column.key == "parent") {
            return parentName(m_values->runs().storeIdOf(runs.front()), *group.value);
        }
    }
    return oneLine(*group.value);
}

std::optional<std::string> RunsModel::groupClause(
    const QModelIndex& index, const analysis::QueryContext& context) const
{
    const analysis::RunNode& node = m_tree.nodes[static_cast<std::size_t>(index.internalId())];
    if (node.group < 0) {
        return std::nullopt;
    }
    const analysis::RunGroup& group = m_tree.groups[static_cast<std::size_t>(node.group)];
    const analysis::ColumnId& column = m_arrangement.grouping[group.level];
    const std::vector<std::uint32_t>& runs = group.runs.empty() ? group.guests : group.runs;
    const analysis::ValueColumnPtr values = m_values->column(column);
    // A parent without a value may stand in the group of its nested runs.
    const auto run = std::find_if(runs.begin(), runs.end(),
        [&](std::uint32_t row) { return values->isMissing(row) != group.value.has_value(); });
    return run == runs.end()
        ? std::nullopt
        : analysis::cellClause(*m_values, *run, column, analysis::ClauseOperator::Equal, context);
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
    case NoteRole: {
        const QString runs = tr("%Ln runs", nullptr, static_cast<int>(group.runs.size()));
        return group.guests.empty()
            ? runs
            : tr("%1 and %2 pinned", "number of runs in a group, further ones that do not match")
                  .arg(runs, m_text.integer(static_cast<std::int64_t>(group.guests.size())));
    }
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
    tellCounts(made, summary, column, group.runs.size());
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
}

void RunsModel::tellCounts(GroupCell& cell, const analysis::GroupSummary& summary,
    const RunColumn& column, std::size_t runs) const
{
    if (cell.isMissing || groupStatistic() == GroupStatistic::Count) {
        return;
    }
    const bool isMean = groupStatistic() == GroupStatistic::Mean;
    const std::size_t n = isMean ? summary.n : summary.count;
    const QString count = tr("n %1").arg(m_text.integer(static_cast<std::int64_t>(n)));
    const QString deviation = !isMean || n < 2
        ? QString()
        : tr("± %1").arg(m_text.number(summary.deviation, column.decimals));
    cell.note = deviation.isEmpty() ? count : deviation + QLatin1Char(' ') + count;
    cell.shortNote = n != runs ? cell.note : deviation;
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
