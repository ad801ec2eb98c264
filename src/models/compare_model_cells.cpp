// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/compare_model.h"

#include "models/display_text.h"
#include "models/long_value.h"
#include "models/run_columns.h"

#include <cmath>

namespace runlane::models {

using analysis::DiffCell;
using analysis::DiffRow;
using analysis::DiffSection;
using analysis::DiffValue;

namespace {

constexpr std::size_t kCommitLength = 8;

int signOf(double value)
{
    return value > 0 ? 1 : value < 0 ? -1 : 0;
}

int betterSign(const DiffRow& row, const DiffCell& cell)
{
    const auto change = analysis::judgedChange(row, cell);
    return change == analysis::Change::Better ? 1 : change == analysis::Change::Worse ? -1 : 0;
}

// Files say how many packages they name; a package without a version may have any.
QString environmentText(const DiffRow& row, const DiffCell& cell)
{
    if (row.owner) {
        return cell.text.empty() ? CompareModel::tr("any version") : oneLine(cell.text);
    }
    if (cell.partCount == 0) {
        return oneLine(cell.text);
    }
    return cell.partCount == 1 ? CompareModel::tr("1 package")
                               : CompareModel::tr("%L1 packages").arg(cell.partCount);
}

} // namespace

QVariant CompareModel::valueData(std::size_t diffRow, std::size_t run, int role) const
{
    const DiffRow& row = m_diff->rows[diffRow];
    const DiffCell& cell = row.cells[run];
    const bool isNumber = row.value == DiffValue::Number;
    switch (role) {
    case Qt::DisplayRole:
        return cell.isPresent ? valueText(diffRow, run)
            : cell.isPending  ? QStringLiteral("\u2026")
                              : NumberText::missing();
    case NoteRole:
        return cell.isPresent ? noteText(diffRow, run) : QString();
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
        return m_diff->baseline.value_or(0) == run;
    default:
        return deltaData(diffRow, run, role);
    }
}

QVariant CompareModel::deltaData(std::size_t diffRow, std::size_t run, int role) const
{
    const DiffRow& row = m_diff->rows[diffRow];
    const DiffCell& cell = row.cells[run];
    if (!cell.delta) {
        return {};
    }
    switch (role) {
    case DeltaRole:
        return *cell.delta;
    case DeltaTextRole:
        return deltaText(cell, m_formats[diffRow].decimals);
    case RelativeDeltaTextRole:
        return m_deltaKind == DeltaKind::Both ? shareText(cell) : QString();
    case DirectionRole:
        return signOf(*cell.delta);
    case BetterRole:
        return betterSign(row, cell);
    case SupportedRole:
        return false;
    default:
        return {};
    }
}

QString CompareModel::noteText(std::size_t diffRow, std::size_t run) const
{
    const DiffCell& cell = m_diff->rows[diffRow].cells[run];
    if (cell.isSameNumber) {
        return tr("same number", "texts differ, their numbers do not");
    }
    QStringList parts;
    const auto add = [&](std::uint32_t count, const QString& pattern) {
        if (count > 0) {
            parts << pattern.arg(count);
        }
    };
    add(cell.changedParts, tr("%L1 changed", "parts of a value"));
    add(cell.addedParts, tr("%L1 added", "parts of a value"));
    add(cell.removedParts, tr("%L1 removed", "parts of a value"));
    return parts.join(QStringLiteral(", "));
}

QString CompareModel::valueText(std::size_t diffRow, std::size_t run) const
{
    const DiffRow& row = m_diff->rows[diffRow];
    const DiffCell& cell = row.cells[run];
    switch (row.value) {
    case DiffValue::Number:
        return m_numbers.number(cell.number, m_formats[diffRow].decimals);
    case DiffValue::TimeMillis:
        return m_formats[diffRow].hasSeconds ? NumberText::fullTime(cell.millis)
                                             : NumberText::time(cell.millis);
    case DiffValue::DurationMillis:
        return m_numbers.duration(cell.millis);
    case DiffValue::Text:
        break;
    }
    if (row.section == DiffSection::Environment) {
        return environmentText(row, cell);
    }
    if (row.section == DiffSection::Source && row.key == "status") {
        return stateText(stateOf(*m_runs[run].snapshot, runAt(run)), cell.text);
    }
    if (row.section == DiffSection::Source && row.key == "git_commit") {
        return oneLine(cell.text.substr(0, kCommitLength));
    }
    if (cell.text.empty()) {
        return tr("(empty)", "a value without text");
    }
    return isLongValue(cell.text) ? longValueText(cell.text, m_numbers) : oneLine(cell.text);
}

QString CompareModel::fullText(std::size_t diffRow, std::size_t run) const
{
    const DiffRow& row = m_diff->rows[diffRow];
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
    if (*cell.delta == 0) {
        return {};
    }
    if (m_deltaKind != DeltaKind::Relative) {
        return m_numbers.number(std::abs(*cell.delta), decimals);
    }
    return cell.relativeDelta ? shareText(cell) : NumberText::missing();
}

// Nothing where nothing changed and where the baseline has no share: it is 0.
QString CompareModel::shareText(const DiffCell& cell) const
{
    if (*cell.delta == 0 || !cell.relativeDelta) {
        return {};
    }
    const double share = std::abs(*cell.relativeDelta);
    constexpr double kOneDecimal = 0.9995;
    const QString percent = m_numbers.percent(share, share < kOneDecimal ? 1 : 0);
    return tr("%1%", "per cent").arg(percent);
}

QString CompareModel::valueLine(analysis::Direction direction, std::int64_t step) const
{
    const QString stepText = m_numbers.integer(step);
    switch (analysis::resolvedView(m_value.view, direction)) {
    case analysis::MetricView::Last:
        return tr("Last value, at step %1").arg(stepText);
    case analysis::MetricView::Minimum:
        return tr("Smallest value, at step %1").arg(stepText);
    case analysis::MetricView::Maximum:
        return tr("Largest value, at step %1").arg(stepText);
    default:
        return tr("%1: value of step %2").arg(choiceTitle(m_value), stepText);
    }
}

QString CompareModel::changeLine(const DiffCell& cell) const
{
    const auto sign = [](double value) {
        return value > 0 ? QStringLiteral("+") : value < 0 ? QStringLiteral("\u2212") : QString();
    };
    const double delta = *cell.delta;
    const QString change = sign(delta) + NumberText::full(std::abs(delta));
    const QString share = shareText(cell);
    return share.isEmpty()
        ? tr("%1 from the baseline, not tested").arg(change)
        : tr("%1 (%2) from the baseline, not tested").arg(change, sign(delta) + share);
}

QString CompareModel::cellToolTip(std::size_t diffRow, std::size_t run) const
{
    const DiffRow& row = m_diff->rows[diffRow];
    const DiffCell& cell = row.cells[run];
    if (row.value != DiffValue::Number) {
        return fullText(diffRow, run);
    }
    QStringList lines{fullText(diffRow, run)};
    if (m_formats[diffRow].hasSteps) {
        lines << valueLine(row.direction, cell.step);
    }
    if (cell.isBest) {
        lines << tr("Best of these runs");
    }
    if (cell.delta) {
        lines << changeLine(cell);
    }
    return lines.join(QLatin1Char('\n'));
}

QString CompareModel::accessibleText(std::size_t diffRow, std::size_t run) const
{
    const DiffCell& cell = m_diff->rows[diffRow].cells[run];
    if (!cell.isPresent) {
        return cell.isPending ? tr("being read") : tr("not logged");
    }
    QStringList parts{valueText(diffRow, run)};
    const QString note = noteText(diffRow, run);
    if (!note.isEmpty()) {
        parts << note;
    }
    if (cell.isBest) {
        parts << tr("best");
    }
    if (cell.isTinted) {
        parts << tr("differs");
    }
    if (cell.delta && *cell.delta != 0) {
        QString change = deltaText(cell, m_formats[diffRow].decimals);
        if (m_deltaKind == DeltaKind::Both && cell.relativeDelta) {
            change = tr("%1 (%2)", "change, its share").arg(change, shareText(cell));
        }
        parts << (*cell.delta > 0 ? tr("%1 higher than the baseline")
                                  : tr("%1 lower than the baseline"))
                     .arg(change);
        const int better = betterSign(m_diff->rows[diffRow], cell);
        if (better != 0) {
            parts << (better > 0 ? tr("better") : tr("worse"));
        }
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace runlane::models
