// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_widths.h"

#include "models/compare_model.h"
#include "models/compare_model_transposed.h"
#include "ui/pages/compare_table.h"
#include "ui/theme/runlane_style.h"

#include <QHeaderView>
#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

// How wide the columns of the comparison are.
namespace runlane::ui {

namespace {

constexpr std::size_t kMostWidths = 500;
constexpr int kNarrowestPx = 20;
constexpr int kWidestPx = 4'000;

constexpr int kNameColumnPx = 196;
constexpr int kRunColumnPx = 190;
constexpr int kWidestRunColumnPx = 260;
constexpr int kRunNameColumnPx = 270; // with its start
constexpr int kNumberColumnPx = 190;
constexpr int kTextColumnPx = 150;

} // namespace

CompareWidths::CompareWidths(const QStringList& texts)
{
    for (qsizetype i = 0; i + 1 < texts.size(); i += 2) {
        bool isNumber = false;
        const int width = texts[i + 1].toInt(&isNumber);
        if (isNumber && width >= kNarrowestPx && width <= kWidestPx) {
            set(texts[i], width);
        }
    }
}

std::optional<int> CompareWidths::of(const QString& column) const
{
    const auto at = std::find_if(
        m_widths.begin(), m_widths.end(), [&](const auto& known) { return known.first == column; });
    return at == m_widths.end() ? std::nullopt : std::optional(at->second);
}

void CompareWidths::set(const QString& column, int widthPx)
{
    forget(column);
    m_widths.emplace_back(column, widthPx);
    if (m_widths.size() > kMostWidths) {
        m_widths.erase(m_widths.begin());
    }
}

void CompareWidths::forget(const QString& column)
{
    std::erase_if(m_widths, [&](const auto& known) { return known.first == column; });
}

QStringList CompareWidths::texts() const
{
    QStringList texts;
    for (const auto& [column, width] : m_widths) {
        texts << column << QString::number(width);
    }
    return texts;
}

void CompareTable::setWidths(CompareWidths widths)
{
    m_widths = std::move(widths);
    fitColumns();
}

// Run ids are without a space, keys of attributes begin with their section and a line feed.
QString CompareTable::widthKey(int column) const
{
    const bool isDown = m_layout == CompareLayout::RunsDown;
    if (column == 0) {
        return isDown ? QStringLiteral("the runs") : QStringLiteral("the names");
    }
    const auto run = static_cast<std::size_t>(column - 1);
    return isDown                     ? expansionKey(m_transposed->sourceRow(column))
        : run < m_model.runs().size() ? QString::fromStdString(m_model.runs()[run].runId)
                                      : QString();
}

void CompareTable::keepWidth(int column, int widthPx)
{
    if (!m_isRestoring && column < header()->count()) {
        m_widths.set(widthKey(column), widthPx);
        Q_EMIT widthsChanged();
    }
}

void CompareTable::forgetWidth(int column)
{
    m_widths.forget(widthKey(column));
    fitColumns();
    Q_EMIT widthsChanged();
}

// Runs across share the room, within reason, whatever was dragged: nothing moves by itself then.
int CompareTable::usualWidth(int column) const
{
    const bool isDown = m_layout == CompareLayout::RunsDown;
    const int names = scaledPx(isDown ? kRunNameColumnPx : kNameColumnPx);
    if (column == 0) {
        return names;
    }
    if (!isDown) {
        return std::clamp((viewport()->width() - names) / (header()->count() - 1),
            scaledPx(kRunColumnPx), scaledPx(kWidestRunColumnPx));
    }
    const Qt::Alignment alignment(
        model()->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
    return scaledPx(alignment.testFlag(Qt::AlignRight) ? kNumberColumnPx : kTextColumnPx);
}

void CompareTable::fitColumns()
{
    const QScopedValueRollback<bool> guard(m_isRestoring, true);
    for (int column = 0; column < header()->count(); ++column) {
        header()->resizeSection(column, m_widths.of(widthKey(column)).value_or(usualWidth(column)));
    }
    if (header()->count() > 1) {
        freezeBaseline();
    }
}

} // namespace runlane::ui
