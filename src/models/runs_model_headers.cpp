// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/display_text.h"
#include "models/runs_model.h"

// What the headers of the table of runs say.
namespace runlane::models {

namespace {

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

} // namespace

QString RunsModel::headerToolTip(const RunColumn& column) const
{
    QStringList lines{tr("%1: %2").arg(familyTitle(column.id.family), toText(column.id.key))};
    if (!choiceTitle(column.id.choice).isEmpty()) {
        lines << tr("Shown: %1").arg(choiceTitle(column.id.choice));
    }
    if (column.id.family == analysis::ColumnFamily::Metric && m_values != nullptr) {
        const analysis::Direction direction = m_values->directions().of(column.id.key);
        lines << (direction == analysis::Direction::HigherIsBetter ? tr("Higher is better")
                : direction == analysis::Direction::LowerIsBetter  ? tr("Lower is better")
                                                                   : tr("No direction"));
    }
    return lines.join(QLatin1Char('\n'));
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
            : toolTipOf(headerToolTip(shown));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            ((shown.isRightAligned() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter).toInt());
    case NoteRole:
        return choiceTitle(shown.id.choice);
    case ColumnRole:
        return QString::fromStdString(analysis::columnText(shown.id));
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
