// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/display_text.h"
#include "models/runs_model.h"

#include <algorithm>
#include <cmath>

// What the cells and headers of the table of runs say.
namespace runlane::models {

namespace {

constexpr qsizetype kLongText = 40;
constexpr std::size_t kLongNumber = 10; // a fraction longer than this is shown rounded

QVariant alignment(Qt::Alignment horizontal)
{
    return QVariant::fromValue((horizontal | Qt::AlignVCenter).toInt());
}

enum class Absence { NotLogged, HistoryComes, ValueComes };

QString absenceText(Absence absence)
{
    switch (absence) {
    case Absence::HistoryComes:
        return RunsModel::tr("The history is being read");
    case Absence::ValueComes:
        return RunsModel::tr("Still being read");
    case Absence::NotLogged:
        break;
    }
    return RunsModel::tr("Not logged");
}

// A value that was not logged, or that is still to come.
QVariant absentData(Absence absence, int role)
{
    const bool isWaiting = absence != Absence::NotLogged;
    switch (role) {
    case Qt::DisplayRole:
        return isWaiting ? QString(QChar(0x2026)) : NumberText::missing();
    case IsMissingRole:
        return true;
    case WaitingRole:
        return isWaiting;
    case Qt::ToolTipRole:
        return toolTipOf(absenceText(absence));
    default:
        return {};
    }
}

} // namespace

struct RunsModel::Cell
{
    const core::Run* run = nullptr;
    std::uint32_t row = 0; // of the set
    int childCount = 0;
    const RunColumn* column = nullptr;
};

RunsModel::Cell RunsModel::cell(const QModelIndex& index) const
{
    const analysis::RunNode& node = m_tree.nodes[static_cast<std::size_t>(index.internalId())];
    return {&m_values->runs().run(node.run), node.run, static_cast<int>(node.children.size()),
        &m_columns.column(static_cast<std::size_t>(index.column()))};
}

bool RunsModel::isBeingRead(const Cell& cell) const
{
    return !m_storesBeingRead.empty()
        && m_storesBeingRead.count(m_values->runs().storeIdOf(cell.row)) != 0;
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
        return alignment(at.column->isRightAligned() ? Qt::AlignRight : Qt::AlignLeft);
    case FamilyRole:
        return static_cast<int>(at.column->id.family);
    case KeyRole:
        return toText(at.column->id.key);
    case KindRole:
    case RunIdRole:
    case StoreRole:
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
    const auto found = m_markOfRow.find(cell.row);
    const ComparedMark* mark = found == m_markOfRow.end() ? nullptr : &m_compared[found->second];
    switch (role) {
    case KindRole:
        return static_cast<int>(RunRow::Run);
    case RunIdRole:
        return toText(cell.run->id);
    case StoreRole:
        return m_values->runs().storeIdOf(cell.row);
    case ExperimentIdRole:
        return toText(cell.run->experimentId);
    case StatusRole:
        return static_cast<int>(state(cell.row));
    case DeletedRole:
        return cell.run->stage == core::LifecycleStage::Deleted;
    case ComparedStyleRole:
        return mark != nullptr ? mark->styleIndex : -1;
    case BaselineRole:
        return mark != nullptr && mark->baseline == ComparedMark::Baseline::Yes;
    case HiddenRole:
        return mark != nullptr && mark->shown == ComparedMark::Shown::Hidden;
    default:
        return {};
    }
}

RunState RunsModel::state(std::uint32_t row) const
{
    const analysis::RunSet& runs = m_values->runs();
    return stateOf(*runs.stores()[runs.storeOf(row)].snapshot, runs.run(row));
}

QVariant RunsModel::metricData(const Cell& cell, int role) const
{
    const RunColumn& column = *cell.column;
    const analysis::ValueColumn& values = *column.values;
    const analysis::Presence presence = values.presence[cell.row];
    if (presence != analysis::Presence::Present) {
        return absentData(presence == analysis::Presence::Waiting ? Absence::HistoryComes
                : isBeingRead(cell)                               ? Absence::ValueComes
                                                                  : Absence::NotLogged,
            role);
    }
    const double value = values.numbers[cell.row];
    const bool isFinite = std::isfinite(value);
    const bool hasStep = column.id.choice.view != analysis::MetricView::MeanOfLast;
    switch (role) {
    case Qt::DisplayRole:
        return m_text.number(value, column.decimals);
    case SortRole:
        return value;
    case FullTextRole:
        return NumberText::full(value);
    case StepRole:
        return column.hasSteps && hasStep ? QVariant(m_text.step(values.steps[cell.row]))
                                          : QVariant();
    case BarEndRole:
        return value > column.barMaximum ? 1 : value < column.barMinimum ? -1 : 0;
    case BestRole:
        return column.best.has_value() && *column.best == value;
    case WorstRole:
        return column.worst.has_value() && *column.worst == value;
    case IsNonFiniteRole:
        return !isFinite;
    case IsMissingRole:
        return false;
    case MetricBarRole:
        return isFinite && column.barMinimum < column.barMaximum ? std::clamp(
                   (value - column.barMinimum) / (column.barMaximum - column.barMinimum), 0.0, 1.0)
                                                                 : QVariant();
    case Qt::ToolTipRole:
        return toolTipOf(metricToolTip(cell));
    default:
        return {};
    }
}

QString RunsModel::metricToolTip(const Cell& cell) const
{
    const analysis::ValueColumn& values = *cell.column->values;
    const analysis::MetricChoice& choice = cell.column->id.choice;
    const QString full = NumberText::full(values.numbers[cell.row]);
    const QString step = m_text.integer(values.steps[cell.row]);
    if (choice.view == analysis::MetricView::Last) {
        const core::MetricValue* value = core::findKey(cell.run->metrics, cell.column->id.key);
        return tr("%1\nStep %2, logged %3")
            .arg(full, step,
                value == nullptr ? QString() : NumberText::fullTime(value->timestampMillis));
    }
    QStringList lines{full,
        choice.view == analysis::MetricView::MeanOfLast
            ? choiceTitle(choice)
            : tr("%1, step %2").arg(choiceTitle(choice), step)};
    if (cell.row < values.points.size()) {
        const auto points = static_cast<int>(values.points[cell.row]);
        const std::uint32_t odd = values.nonFinite[cell.row];
        lines << (odd == 0 ? tr("%Ln points", nullptr, points)
                           : tr("%Ln points, %1 of them not finite", nullptr, points)
                                 .arg(m_text.integer(odd)));
    }
    return lines.join(QLatin1Char('\n'));
}

QVariant RunsModel::textData(const Cell& cell, int role) const
{
    const analysis::ValueColumn& values = *cell.column->values;
    if (values.isMissing(cell.row)) {
        return absentData(isBeingRead(cell) ? Absence::ValueComes : Absence::NotLogged, role);
    }
    const std::string_view value = values.text(cell.row);
    const bool isRounded = cell.column->isNumeric && value.size() > kLongNumber
        && value.find('.') != std::string_view::npos;
    switch (role) {
    case Qt::DisplayRole:
        return isRounded ? m_text.number(values.textNumbers[values.codes[cell.row]])
                         : oneLine(value);
    case SortRole:
        return cell.column->isNumeric ? QVariant(values.textNumbers[values.codes[cell.row]])
                                      : QVariant(toText(value));
    case FullTextRole:
        return toText(value);
    case IsMissingRole:
        return false;
    case Qt::ToolTipRole: {
        const QString full = toText(value);
        const bool isLong =
            isRounded || full.size() > kLongText || full.contains(QLatin1Char('\n'));
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
    const std::string_view text = cell.column->values->text(cell.row);
    QString shown;
    if (key == "status") {
        shown = stateText(state(cell.row), cell.run->statusText);
    } else if (key == "parent" && !text.empty()) {
        shown = parentName(m_values->runs().storeIdOf(cell.row), text);
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

QString RunsModel::parentName(int store, std::string_view id) const
{
    const std::uint32_t row = m_values->runs().find(store, id);
    return row == analysis::kNoRow ? oneLine(id)
                                   : oneLine(core::displayName(m_values->runs().run(row)));
}

QVariant RunsModel::timeData(const Cell& cell, int role) const
{
    const std::optional<std::int64_t> millis =
        cell.column->id.key == "end_time" ? cell.run->endTimeMillis : cell.run->startTimeMillis;
    switch (role) {
    case Qt::DisplayRole:
        return millis ? NumberText::tableTime(*millis, m_readAtMillis) : NumberText::missing();
    case SortRole:
        return millis ? QVariant(static_cast<qlonglong>(*millis)) : QVariant();
    case FullTextRole:
        return millis ? NumberText::fullTime(*millis) : QString();
    case IsMissingRole:
        return !millis.has_value();
    case Qt::ToolTipRole:
        return millis ? toolTipOf(tr("%1, %2 ago")
                                      .arg(NumberText::fullTime(*millis),
                                          NumberText::ago(*millis, m_readAtMillis)))
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
        millis = std::max<std::int64_t>(0, m_readAtMillis - *cell.run->startTimeMillis);
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
    if (data(index, WaitingRole).toBool()) {
        parts = QStringList{
            absenceText(isBeingRead(cell) ? Absence::ValueComes : Absence::HistoryComes)};
    } else if (data(index, IsMissingRole).toBool()) {
        parts = QStringList{tr("Not logged")};
    }
    if (data(index, WorstRole).toBool()) {
        parts << tr("worst of the column");
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

} // namespace runlane::models
