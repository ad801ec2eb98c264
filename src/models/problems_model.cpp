// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/problems_model.h"

#include "core/rules.h"
#include "models/display_text.h"
#include "models/number_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace runlane::models {

namespace {

QString pattern(std::string_view english, const std::vector<std::string>& arguments)
{
    return translated({"Problem", std::string(english), arguments});
}

QString shortened(QString text)
{
    text.replace(QLatin1Char('\n'), QLatin1Char(' '));
    return text;
}

} // namespace

QString problemText(const core::Diagnostic& problem)
{
    const QString text = pattern(core::ruleInfo(problem.rule).message, problem.arguments);
    return problem.count > 1 ? ProblemsModel::tr("%1 (%2 times)").arg(text).arg(problem.count)
                             : text;
}

QString problemEffect(const core::Diagnostic& problem)
{
    return pattern(core::ruleInfo(problem.rule).effect, problem.arguments);
}

QString problemRemedy(const core::Diagnostic& problem)
{
    return pattern(core::ruleInfo(problem.rule).remedy, problem.arguments);
}

QString severityText(core::Severity severity)
{
    switch (severity) {
    case core::Severity::Info:
        return ProblemsModel::tr("Note");
    case core::Severity::Warning:
        return ProblemsModel::tr("Warning");
    case core::Severity::Error:
        return ProblemsModel::tr("Error");
    }
    return {};
}

void ProblemsModel::setProblems(std::vector<ProblemRow> problems)
{
    beginResetModel();
    m_problems = std::move(problems);
    endResetModel();
}

int ProblemsModel::count(core::Severity severity) const
{
    return static_cast<int>(std::count_if(m_problems.begin(), m_problems.end(),
        [&](const ProblemRow& row) { return row.problem.severity == severity; }));
}

int ProblemsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

int ProblemsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ProblemsModel::text(const ProblemRow& row, int column) const
{
    switch (column) {
    case Problem:
        return problemText(row.problem);
    case Where: {
        const QString path = toText(row.problem.path);
        return row.storeName.isEmpty() ? path
            : path.isEmpty()           ? row.storeName
                                       : tr("%1: %2").arg(row.storeName, path);
    }
    case Line:
        return row.problem.line > 0 ? QString::number(row.problem.line) : QString();
    case Effect:
        return problemEffect(row.problem);
    case Remedy:
        return problemRemedy(row.problem);
    default:
        return {};
    }
}

QVariant ProblemsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const ProblemRow& row = m_problems[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return shortened(text(row, index.column()));
    case FullTextRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return toolTipOf(text(row, index.column()));
    case Qt::AccessibleTextRole:
        return index.column() == Problem ? tr("%1: %2").arg(
                   severityText(row.problem.severity), shortened(text(row, index.column())))
                                         : shortened(text(row, index.column()));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            ((index.column() == Line ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter).toInt());
    case SortRole:
        return index.column() == Line ? QVariant(static_cast<qlonglong>(row.problem.line))
                                      : QVariant(text(row, index.column()));
    case SeverityRole:
        return static_cast<int>(row.problem.severity);
    case PathRole:
        return toText(row.problem.path);
    case LineRole:
        return static_cast<qlonglong>(row.problem.line);
    case RunIdRole:
        return toText(row.problem.runId);
    case StoreRole:
        return row.store;
    case KeyRole:
        return toText(core::ruleInfo(row.problem.rule).name);
    case CountRole:
        return static_cast<qlonglong>(row.problem.count);
    default:
        return {};
    }
}

QVariant ProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Problem:
        return tr("Problem");
    case Where:
        return tr("Where");
    case Line:
        return tr("Line");
    case Effect:
        return tr("Effect");
    case Remedy:
        return tr("What you can do");
    default:
        return {};
    }
}

void ProblemsModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount) {
        return;
    }
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    std::vector<std::size_t> rows(m_problems.size());
    std::iota(rows.begin(), rows.end(), 0U);
    std::vector<QString> texts;
    texts.reserve(rows.size());
    for (const ProblemRow& row : m_problems) {
        texts.push_back(text(row, column));
    }
    const auto isBefore = [&](std::size_t a, std::size_t b) {
        const core::Diagnostic& left = m_problems[a].problem;
        const core::Diagnostic& right = m_problems[b].problem;
        if (column == Problem && left.severity != right.severity) {
            return left.severity > right.severity;
        }
        return column == Line ? left.line < right.line
                              : QString::localeAwareCompare(texts[a], texts[b]) < 0;
    };
    std::stable_sort(rows.begin(), rows.end(), [&](std::size_t a, std::size_t b) {
        return order == Qt::AscendingOrder ? isBefore(a, b) : isBefore(b, a);
    });
    std::vector<int> newRow(rows.size());
    std::vector<ProblemRow> sorted;
    sorted.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        newRow[rows[i]] = static_cast<int>(i);
        sorted.push_back(std::move(m_problems[rows[i]]));
    }
    m_problems = std::move(sorted);
    for (const QModelIndex& old : persistentIndexList()) {
        changePersistentIndex(
            old, index(newRow[static_cast<std::size_t>(old.row())], old.column()));
    }
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

} // namespace runlane::models
