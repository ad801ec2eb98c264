// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/scene_parts.h"

#include "charts/marks.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace runlane::charts {

namespace {

constexpr double kTitleGapPx = 8;
constexpr double kLeastTitlePx = 60;
constexpr double kNoticeEdgePx = 2;
constexpr double kNoticePadPx = 10;
constexpr double kSignPx = 13;
constexpr double kLegendMarkPx = 28;
constexpr double kLegendGapPx = 18;
constexpr double kLegendLinePx = 18;

struct PlacedEntry
{
    LegendEntry entry;
    QRectF area;
};

std::vector<PlacedEntry> placeLegend(
    const std::vector<LegendEntry>& entries, double widthPx, const TextPen& pen)
{
    std::vector<PlacedEntry> placed;
    double x = 0;
    double y = 0;
    const double line = kLegendLinePx * pen.scale();
    for (const LegendEntry& entry : entries) {
        const double textRoom = widthPx - kLegendMarkPx - kTitleGapPx;
        PlacedEntry next{entry, {}};
        next.entry.label = pen.elided(entry.label, noteText(), textRoom, Qt::ElideMiddle);
        const double width = kLegendMarkPx + kTitleGapPx + pen.width(next.entry.label, noteText());
        if (x > 0 && x + width > widthPx) {
            x = 0;
            y += line;
        }
        next.area = QRectF(x, y, width, line);
        placed.push_back(std::move(next));
        x += width + kLegendGapPx;
    }
    return placed;
}

} // namespace

void paintTitleRow(QPainter& painter, const QRectF& row, const TitleRow& texts, const TextPen& pen,
    const figures::Theme& theme)
{
    const double least = std::min(pen.width(texts.title, titleText()), kLeastTitlePx * pen.scale());
    double room = row.width();
    painter.save();
    painter.setPen(toQColor(theme.text2));
    const double rightWidth = pen.width(texts.rightNote, noteNumber());
    if (!texts.rightNote.isEmpty() && rightWidth + kTitleGapPx + least <= room) {
        pen.draw(painter, row, Qt::AlignRight, texts.rightNote, noteNumber());
        room -= rightWidth + kTitleGapPx;
    }
    const double noteWidth = pen.width(texts.note, noteText());
    const double wholeTitle = pen.width(texts.title, titleText());
    if (!texts.note.isEmpty() && wholeTitle + kTitleGapPx + noteWidth <= room) {
        pen.draw(painter, row.adjusted(wholeTitle + kTitleGapPx, 0, 0, 0), Qt::AlignLeft,
            texts.note, noteText());
    }
    painter.setPen(toQColor(theme.text));
    pen.draw(painter, row, Qt::AlignLeft,
        pen.elided(texts.title, titleText(), std::max(room, least), Qt::ElideMiddle), titleText());
    painter.restore();
}

void paintNotice(QPainter& painter, const QRectF& row, const std::vector<core::Message>& notices,
    const TextPen& pen, const figures::Theme& theme)
{
    if (notices.empty() || row.isEmpty()) {
        return;
    }
    painter.save();
    painter.fillRect(row, toQColor(theme.warnFill));
    painter.fillRect(
        QRectF(row.left(), row.top(), kNoticeEdgePx, row.height()), toQColor(theme.warnEdge));
    const double size = kSignPx * pen.scale();
    const QRectF sign(row.left() + kNoticePadPx, row.center().y() - size / 2, size, size);
    paintWarningSign(painter, sign, toQColor(theme.warn));
    QRectF text = row;
    text.setLeft(sign.right() + 6);
    text.setRight(row.right() - 6);
    painter.setPen(toQColor(theme.text));
    if (notices.size() > 1) {
        const QString more = QStringLiteral("+%1").arg(notices.size() - 1);
        pen.draw(painter, text, Qt::AlignRight, more, noteText());
        text.setRight(text.right() - pen.width(more, noteText()) - kTitleGapPx);
    }
    pen.draw(painter, text, Qt::AlignLeft,
        pen.elided(messageText(notices.front()), noteText(), text.width(), Qt::ElideRight),
        noteText());
    painter.restore();
}

void paintEmptyReason(QPainter& painter, const QRectF& area, const core::Message& reason,
    const TextPen& pen, const figures::Theme& theme)
{
    painter.save();
    painter.setPen(toQColor(theme.text2));
    pen.draw(painter, area, Qt::AlignHCenter,
        pen.elided(messageText(reason), noteText(), area.width(), Qt::ElideRight), noteText());
    painter.restore();
}

double legendHeight(const std::vector<LegendEntry>& entries, double widthPx, const TextPen& pen)
{
    const auto placed = placeLegend(entries, widthPx, pen);
    return placed.empty() ? 0 : placed.back().area.bottom();
}

void paintLegend(QPainter& painter, const QRectF& area, const std::vector<LegendEntry>& entries,
    const TextPen& pen, const ChartStyle& style)
{
    painter.save();
    for (const PlacedEntry& placed : placeLegend(entries, area.width(), pen)) {
        const QRectF at = placed.area.translated(area.topLeft());
        paintRunMark(placed.entry.style, painter,
            QRectF(at.left(), at.top(), kLegendMarkPx, at.height()), style);
        painter.setPen(toQColor(style.theme->text));
        pen.draw(painter, at.adjusted(kLegendMarkPx + kTitleGapPx, 0, 0, 0), Qt::AlignLeft,
            placed.entry.label, noteText());
    }
    painter.restore();
}

} // namespace runlane::charts
