// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/display_text.h"
#include "models/runs_model.h"

#include <cmath>
#include <set>

// What the group rows of the table of runs say.
namespace runlane::models {

namespace {

constexpr qsizetype kMaximumListed = 20;

struct Summary
{
    std::size_t n = 0;
    double mean = 0;
    double deviation = 0; // of the sample, n - 1; 0 for n < 2
};

// Of the finite values of finished runs.
Summary summarise(
    const core::StoreSnapshot& snapshot, const RunGroup& group, const RunColumn& column)
{
    Summary summary;
    double squares = 0; // Welford's sum of squared differences from the mean
    for (const std::uint32_t run : group.runs) {
        const core::MetricValue* value = column.metrics[run];
        if (value == nullptr || !std::isfinite(value->value)
            || snapshot.runs[run].status != core::RunStatus::Finished) {
            continue;
        }
        ++summary.n;
        const double difference = value->value - summary.mean;
        summary.mean += difference / static_cast<double>(summary.n);
        squares += difference * (value->value - summary.mean);
    }
    if (summary.n > 1) {
        summary.deviation = std::sqrt(squares / static_cast<double>(summary.n - 1));
    }
    return summary;
}

} // namespace

QVariant RunsModel::groupData(const QModelIndex& index, int role) const
{
    const RunNode& node = m_tree.nodes[static_cast<std::size_t>(index.internalId())];
    const RunGroup& group = m_tree.groups[static_cast<std::size_t>(node.group)];
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
    if (shown.id.family == analysis::ColumnFamily::Attribute) {
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

const RunsModel::GroupCell& RunsModel::groupCell(const RunNode& node, int column) const
{
    const auto [at, isNew] = m_groupCells.try_emplace({node.group, column});
    if (isNew) {
        const RunGroup& group = m_tree.groups[static_cast<std::size_t>(node.group)];
        const RunColumn& shown = this->column(column);
        at->second = shown.id.family == analysis::ColumnFamily::Metric ? groupMetric(group, shown)
                                                                       : groupText(group, shown);
    }
    return at->second;
}

QVariant RunsModel::groupTitle(const RunGroup& group, int role) const
{
    const QString value = group.value
        ? oneLine(*group.value)
        : tr("%1 not logged").arg(m_grouping ? columnTitle(*m_grouping) : QString());
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return value;
    case FullTextRole:
        return group.value ? toText(*group.value) : QString();
    case NoteRole:
        return tr("%Ln runs", nullptr, static_cast<int>(group.runs.size()));
    case IsMissingRole:
        return !group.value.has_value();
    case Qt::ToolTipRole:
        return toolTipOf(m_grouping ? tr("%1: %2").arg(columnTitle(*m_grouping), value) : value);
    default:
        return {};
    }
}

RunsModel::GroupCell RunsModel::groupMetric(const RunGroup& group, const RunColumn& column) const
{
    const Summary summary = summarise(*m_snapshot, group, column);
    GroupCell made;
    if (summary.n == 0) {
        made.text = NumberText::missing();
        made.isMissing = true;
        return made;
    }
    const QString n = m_text.integer(static_cast<std::int64_t>(summary.n));
    made.text = m_text.number(summary.mean, column.decimals);
    made.full = NumberText::full(summary.mean);
    made.sortValue = summary.mean;
    made.note = summary.n < 2
        ? tr("n %1").arg(n)
        : tr("± %1 n %2").arg(m_text.number(summary.deviation, column.decimals), n);
    made.toolTip =
        tr("Mean of finished runs %1, standard deviation %2, n %3")
            .arg(made.full,
                summary.n < 2 ? NumberText::missing() : NumberText::full(summary.deviation), n);
    return made;
}

RunsModel::GroupCell RunsModel::groupText(const RunGroup& group, const RunColumn& column) const
{
    std::set<std::string_view> values;
    for (const std::uint32_t run : group.runs) {
        if (const core::KeyValue* value = column.texts[run]) {
            values.insert(value->value);
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

QModelIndex RunsModel::indexOfGroup(const RunTree& tree, const RunGroup& group, int column) const
{
    for (const int node : tree.roots) {
        const RunNode& root = tree.nodes[static_cast<std::size_t>(node)];
        if (root.group >= 0
            && tree.groups[static_cast<std::size_t>(root.group)].value == group.value) {
            return createIndex(root.row, column, static_cast<quintptr>(node));
        }
    }
    return {};
}

} // namespace runlane::models
