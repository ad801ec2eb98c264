// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/compare_model.h"

#include "models/display_text.h"

#include <QCoreApplication>
#include <array>
#include <cmath>

namespace runlane::models {

using analysis::DiffCell;
using analysis::DiffRow;
using analysis::DiffSection;
using analysis::DiffValue;
using analysis::Direction;

namespace {

constexpr std::size_t kLongValueBytes = 60;
constexpr std::size_t kCommitLength = 8;
constexpr qsizetype kLongValuePreview = 24;

QString sectionName(DiffSection section)
{
    switch (section) {
    case DiffSection::Metrics:
        return QCoreApplication::translate("CompareModel", "Metrics");
    case DiffSection::Params:
        return QCoreApplication::translate("CompareModel", "Params");
    case DiffSection::Tags:
        return QCoreApplication::translate("CompareModel", "Tags");
    case DiffSection::Source:
        return QCoreApplication::translate("CompareModel", "Data set and source");
    }
    return {};
}

QString foldText(DiffSection section, std::size_t count)
{
    const auto number = static_cast<qulonglong>(count);
    switch (section) {
    case DiffSection::Metrics:
        return count == 1 ? CompareModel::tr("1 identical metric hidden")
                          : CompareModel::tr("%L1 identical metrics hidden").arg(number);
    case DiffSection::Params:
        return count == 1 ? CompareModel::tr("1 identical param hidden")
                          : CompareModel::tr("%L1 identical params hidden").arg(number);
    case DiffSection::Tags:
        return count == 1 ? CompareModel::tr("1 identical tag hidden")
                          : CompareModel::tr("%L1 identical tags hidden").arg(number);
    case DiffSection::Source:
        return count == 1 ? CompareModel::tr("1 identical entry hidden")
                          : CompareModel::tr("%L1 identical entries hidden").arg(number);
    }
    return {};
}

QString sourceName(const std::string& key)
{
    struct Name
    {
        std::string_view key;
        const char* text;
    };
    static constexpr std::array<Name, 9> kNames{{
        {"status", QT_TRANSLATE_NOOP("runlane::models::CompareModel", "Status")},
        {"start_time", QT_TRANSLATE_NOOP("runlane::models::CompareModel", "Started")},
        {"duration", QT_TRANSLATE_NOOP("runlane::models::CompareModel", "Duration")},
        {"user", QT_TRANSLATE_NOOP("runlane::models::CompareModel", "User")},
        {"source", QT_TRANSLATE_NOOP("runlane::models::CompareModel", "Source")},
        {"git_commit", QT_TRANSLATE_NOOP("runlane::models::CompareModel", "Git commit")},
        {"git_branch", QT_TRANSLATE_NOOP("runlane::models::CompareModel", "Git branch")},
        {"data_set", QT_TRANSLATE_NOOP("runlane::models::CompareModel", "Data set")},
        {"parent", QT_TRANSLATE_NOOP("runlane::models::CompareModel", "Parent run")},
    }};
    for (const Name& name : kNames) {
        if (name.key == key) {
            return CompareModel::tr(name.text);
        }
    }
    return toText(key);
}

RunState stateOf(core::RunStatus status)
{
    switch (status) {
    case core::RunStatus::Running:
        return RunState::Running;
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

int signOf(double value)
{
    return value > 0 ? 1 : value < 0 ? -1 : 0;
}

int betterSign(Direction direction, double delta)
{
    switch (direction) {
    case Direction::HigherIsBetter:
        return signOf(delta);
    case Direction::LowerIsBetter:
        return -signOf(delta);
    case Direction::Unknown:
        break;
    }
    return 0;
}

} // namespace

bool isLongValue(std::string_view text)
{
    return text.size() > kLongValueBytes || text.find('\n') != std::string_view::npos;
}

QString longValueText(std::string_view text, const NumberText& numbers)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    const char opening = first == std::string_view::npos ? ' ' : text[first];
    const QString length = numbers.integer(static_cast<std::int64_t>(toText(text).size()));
    if (opening == '{') {
        return CompareModel::tr("{…} %1 characters").arg(length);
    }
    if (opening == '[') {
        return CompareModel::tr("[…] %1 characters").arg(length);
    }
    return CompareModel::tr("%1 %2 characters", "start of a long value, its length")
        .arg(oneLine(text, kLongValuePreview), length);
}

QVariant CompareModel::sectionData(const Node& node, int role) const
{
    if (role == Qt::DisplayRole) {
        return sectionName(node.section);
    }
    if (role != NoteRole) {
        return {};
    }
    const auto total = static_cast<qulonglong>(m_diff.rowCount(node.section));
    if (m_runs.size() < 2) {
        return tr("%L1", "number of attributes").arg(total);
    }
    const auto differing = static_cast<qulonglong>(m_diff.differingCount(node.section));
    const QString counts = tr("%L1 of %L2 differ").arg(differing).arg(total);
    if (node.section != DiffSection::Metrics || !m_diff.baseline) {
        return counts;
    }
    return tr("%1, change from the baseline: %2 not tested", "counts, triangle")
        .arg(counts, QStringLiteral("\u25B3"));
}

QVariant CompareModel::foldData(const Node& node, int role) const
{
    if (role == Qt::DisplayRole) {
        return foldText(node.section, node.children.size());
    }
    return {};
}

QVariant CompareModel::nameData(const DiffRow& row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return row.section == DiffSection::Source ? sourceName(row.key) : oneLine(row.key);
    case KeyRole:
    case FullTextRole:
        return toText(row.key);
    case Qt::ToolTipRole:
        return toolTipOf(toText(row.key));
    case DiffersRole:
        return row.differs;
    case NoteRole:
        if (row.section == DiffSection::Metrics) {
            const auto at = static_cast<std::size_t>(&row - m_diff.rows.data());
            return m_formats[at].hasSteps ? tr("last", "latest value of a metric") : QString();
        }
        return {};
    default:
        return {};
    }
}

QVariant CompareModel::valueData(std::size_t diffRow, std::size_t run, int role) const
{
    const DiffRow& row = m_diff.rows[diffRow];
    const DiffCell& cell = row.cells[run];
    const bool isNumber = row.value == DiffValue::Number;
    switch (role) {
    case Qt::DisplayRole:
        return cell.isPresent ? valueText(diffRow, run) : NumberText::missing();
    case FullTextRole:
        return cell.isPresent ? fullText(diffRow, run) : QString();
    case Qt::ToolTipRole:
        return cell.isPresent ? toolTipOf(cellToolTip(diffRow, run)) : QString();
    case Qt::AccessibleTextRole:
        return accessibleText(diffRow, run);
    case Qt::TextAlignmentRole:
        return static_cast<int>((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SortRole:
        return cell.isPresent && isNumber ? QVariant(cell.number) : QVariant();
    case KeyRole:
        return toText(row.key);
    case StepRole:
        return cell.isPresent && isNumber && m_formats[diffRow].hasSteps ? m_numbers.step(cell.step)
                                                                         : QString();
    case BestRole:
        return cell.isBest;
    case TintedRole:
        return cell.isTinted;
    case DiffersRole:
        return row.differs;
    case IsMissingRole:
        return !cell.isPresent;
    case IsNonFiniteRole:
        return isNumber && cell.isPresent && !std::isfinite(cell.number);
    case IsLongRole:
        return row.value == DiffValue::Text && cell.isPresent && isLongValue(cell.text);
    case BaselineRole:
        return m_diff.baseline.value_or(0) == run;
    default:
        return deltaData(diffRow, run, role);
    }
}

QVariant CompareModel::deltaData(std::size_t diffRow, std::size_t run, int role) const
{
    const DiffRow& row = m_diff.rows[diffRow];
    const DiffCell& cell = row.cells[run];
    if (!cell.delta) {
        return {};
    }
    switch (role) {
    case DeltaRole:
        return *cell.delta;
    case DeltaTextRole:
        return deltaText(cell, m_formats[diffRow].decimals);
    case DirectionRole:
        return signOf(*cell.delta);
    case BetterRole:
        return betterSign(row.direction, *cell.delta);
    case SupportedRole:
        return false;
    default:
        return {};
    }
}

QString CompareModel::valueText(std::size_t diffRow, std::size_t run) const
{
    const DiffRow& row = m_diff.rows[diffRow];
    const DiffCell& cell = row.cells[run];
    switch (row.value) {
    case DiffValue::Number:
        return m_numbers.number(cell.number, m_formats[diffRow].decimals);
    case DiffValue::TimeMillis:
        return NumberText::time(cell.millis);
    case DiffValue::DurationMillis:
        return m_numbers.duration(cell.millis);
    case DiffValue::Text:
        break;
    }
    if (row.section == DiffSection::Source && row.key == "status") {
        return stateText(stateOf(runAt(run).status), cell.text);
    }
    if (row.section == DiffSection::Source && row.key == "git_commit") {
        return oneLine(cell.text.substr(0, kCommitLength));
    }
    return isLongValue(cell.text) ? longValueText(cell.text, m_numbers) : oneLine(cell.text);
}

QString CompareModel::fullText(std::size_t diffRow, std::size_t run) const
{
    const DiffRow& row = m_diff.rows[diffRow];
    const DiffCell& cell = row.cells[run];
    switch (row.value) {
    case DiffValue::Number:
        return NumberText::full(cell.number);
    case DiffValue::TimeMillis:
        return NumberText::fullTime(cell.millis);
    case DiffValue::DurationMillis:
        return m_numbers.duration(cell.millis, analysis::DurationDetail::Full);
    case DiffValue::Text:
        break;
    }
    return toText(cell.text);
}

QString CompareModel::deltaText(const DiffCell& cell, int decimals) const
{
    const double delta = *cell.delta;
    if (delta == 0) {
        return {};
    }
    if (m_deltaKind == DeltaKind::Absolute) {
        return m_numbers.number(std::abs(delta), decimals);
    }
    if (!cell.relativeDelta) {
        return NumberText::missing();
    }
    const double share = std::abs(*cell.relativeDelta);
    constexpr double kOneDecimal = 0.9995;
    const QString percent = m_numbers.percent(share, share < kOneDecimal ? 1 : 0);
    return tr("%1%", "per cent").arg(percent);
}

QString CompareModel::cellToolTip(std::size_t diffRow, std::size_t run) const
{
    const DiffRow& row = m_diff.rows[diffRow];
    const DiffCell& cell = row.cells[run];
    if (row.value != DiffValue::Number) {
        return fullText(diffRow, run);
    }
    QStringList lines{fullText(diffRow, run)};
    if (m_formats[diffRow].hasSteps) {
        lines << tr("Last value, at step %1").arg(m_numbers.integer(cell.step));
    }
    if (cell.isBest) {
        lines << tr("Best of these runs");
    }
    if (cell.delta) {
        const QString sign = *cell.delta > 0 ? QStringLiteral("+") : QString();
        lines << tr("%1 from the baseline, not tested").arg(sign + NumberText::full(*cell.delta));
    }
    return lines.join(QLatin1Char('\n'));
}

QString CompareModel::accessibleText(std::size_t diffRow, std::size_t run) const
{
    const DiffCell& cell = m_diff.rows[diffRow].cells[run];
    if (!cell.isPresent) {
        return tr("not logged");
    }
    QStringList parts{valueText(diffRow, run)};
    if (cell.isBest) {
        parts << tr("best");
    }
    if (cell.isTinted) {
        parts << tr("differs");
    }
    if (cell.delta && *cell.delta != 0) {
        const QString change = deltaText(cell, m_formats[diffRow].decimals);
        parts << (*cell.delta > 0 ? tr("%1 higher than the baseline")
                                  : tr("%1 lower than the baseline"))
                     .arg(change);
    }
    return parts.join(QStringLiteral(", "));
}

QVariant CompareModel::runData(std::size_t run, int role) const
{
    if (run >= m_runs.size()) {
        return {};
    }
    const ComparedColumn& column = m_runs[run];
    const bool isBaseline = m_diff.baseline == run;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return oneLine(core::displayName(runAt(run)));
    case FullTextRole:
        return toText(core::displayName(runAt(run)));
    case NoteRole: {
        const auto started = runAt(run).startTimeMillis;
        return isBaseline ? tr("Baseline") : started ? NumberText::time(*started) : QString();
    }
    case Qt::ToolTipRole:
        return toolTipOf(
            toText(core::displayName(runAt(run))) + QLatin1Char('\n') + toText(runAt(run).id));
    case RunIdRole:
        return toText(column.runId);
    case StoreRole:
        return column.store;
    case ComparedStyleRole:
        return static_cast<int>(column.styleIndex);
    case BaselineRole:
        return isBaseline;
    default:
        return {};
    }
}

} // namespace runlane::models
