// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/text_pen.h"
#include "core/text.h"
#include "figures/theme.h"

#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

// Parts curve, ROC and matrix charts have in common.
namespace runlane::charts {

// Title at the left, its note behind it, another note at the right edge; whatever finds no room is
// left out, the title is elided.
struct TitleRow
{
    QString title;
    QString note;
    QString rightNote;
};
void paintTitleRow(QPainter& painter, const QRectF& row, const TitleRow& texts, const TextPen& pen,
    const figures::Theme& theme);

// Warn fill with an edge, a sign and one line; more notices are counted behind it.
void paintNotice(QPainter& painter, const QRectF& row, const std::vector<core::Message>& notices,
    const TextPen& pen, const figures::Theme& theme);

void paintEmptyReason(QPainter& painter, const QRectF& area, const core::Message& reason,
    const TextPen& pen, const figures::Theme& theme);

struct LegendEntry
{
    QString label;
    figures::RunStyle style;
};
[[nodiscard]] double legendHeight(
    const std::vector<LegendEntry>& entries, double widthPx, const TextPen& pen);
void paintLegend(QPainter& painter, const QRectF& area, const std::vector<LegendEntry>& entries,
    const TextPen& pen, const ChartStyle& style);

} // namespace runlane::charts
