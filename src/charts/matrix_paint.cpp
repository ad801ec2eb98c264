// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/matrix_paint.h"

#include "charts/marks.h"
#include "charts/scene_parts.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace runlane::charts {

namespace {

constexpr double kTitlePx = 24;
constexpr double kLabelRowPx = 20;
constexpr double kCaptionPx = 22;
constexpr double kLabelGapPx = 7;
constexpr double kMostLabelPx = 96;
constexpr double kLeastCellPx = 26;
constexpr double kUsualCellPx = 34;
constexpr double kMostCellPx = 44;
constexpr double kLeastTinyCellPx = 4;
constexpr std::size_t kMostClassesWithText = 25;
constexpr double kCellPadPx = 6;
constexpr double kSwatchPx = 10;
constexpr double kSmallestTextPx = 8;
constexpr int kLegendSteps = 13;
constexpr double kLegendStepPx = 11;
constexpr double kLegendBarPx = 8;

double widest(const std::vector<std::string>& labels, const TextPen& pen)
{
    double width = 0;
    for (const std::string& label : labels) {
        width = std::max(width, pen.width(toQString(label), noteText()));
    }
    return std::min(width, kMostLabelPx * pen.scale());
}

double widestCell(const figures::MatrixFigure& figure, const TextPen& pen)
{
    double width = 0;
    for (const figures::MatrixCell& cell : figure.cells) {
        width = std::max(
            width, pen.width(toQString(cell.text), withWeight(noteNumber(), QFont::Medium)));
    }
    return width;
}

struct Frame
{
    double rowLabels = 0;
    double columnLabels = 0;
    double title = 0;
    double caption = 0;
    bool isTurned = false;
};

Frame frameOf(const figures::MatrixFigure& figure, double cellPx, const TextPen& pen,
    const MatrixOptions& options)
{
    Frame frame;
    const double labels = widest(figure.labels, pen);
    frame.isTurned = labels > cellPx + 4;
    frame.rowLabels =
        options.rowLabels == RowLabels::Shown ? labels + kLabelGapPx * pen.scale() : 0;
    frame.columnLabels = frame.isTurned ? labels + kLabelGapPx : kLabelRowPx * pen.scale();
    frame.title = kTitlePx * pen.scale();
    const bool hasCaption =
        !figure.caption.isEmpty() || figure.meaning == figures::MatrixMeaning::Difference;
    frame.caption = hasCaption ? kCaptionPx * pen.scale() : 0;
    return frame;
}

double leastCell(const figures::MatrixFigure& figure)
{
    return figure.labels.size() > kMostClassesWithText ? kLeastTinyCellPx : kLeastCellPx;
}

void paintTitle(QPainter& painter, const figures::MatrixFigure& figure, const QRectF& row,
    const TextPen& pen, const ChartStyle& style)
{
    QRectF text = row;
    if (figure.style) {
        const double size = kSwatchPx * pen.scale();
        paintSwatch(painter, QRectF(row.left(), row.center().y() - size / 2, size, size),
            toQColor(figures::runColor(*style.theme, *figure.style)));
        text.setLeft(row.left() + size + 6);
    }
    const double starPx = figure.isBaseline ? 14 * pen.scale() : 0;
    const QString title = pen.elided(toQString(figure.title), titleText(),
        std::max(20.0, text.width() - starPx - 4), Qt::ElideMiddle);
    painter.setPen(toQColor(style.theme->text));
    pen.draw(painter, text, Qt::AlignLeft, title, titleText());
    if (figure.isBaseline) {
        const double x = text.left() + pen.width(title, titleText()) + 5;
        const double size = 11 * pen.scale();
        paintStar(painter, QRectF(x, text.center().y() - size / 2, size, size),
            toQColor(style.theme->text));
    }
}

void paintLabels(QPainter& painter, const figures::MatrixFigure& figure, const MatrixLayout& layout,
    const TextPen& pen)
{
    const double every = std::max(1.0, std::ceil(13 * pen.scale() / layout.cellPx));
    const auto step = static_cast<std::size_t>(every);
    const double most = kMostLabelPx * pen.scale();
    for (std::size_t i = 0; i < layout.count; i += step) {
        const QString label =
            pen.elided(toQString(figure.labels[i]), noteText(), most, Qt::ElideMiddle);
        if (!layout.rowLabels.isEmpty()) {
            const QRectF cell = layout.cell(i, 0);
            pen.draw(painter,
                QRectF(layout.rowLabels.left(), cell.top(),
                    layout.rowLabels.width() - kLabelGapPx * pen.scale(), cell.height()),
                Qt::AlignRight, label, noteText());
        }
        const QRectF cell = layout.cell(0, i);
        if (!layout.hasTurnedLabels) {
            pen.draw(painter,
                QRectF(cell.left(), layout.columnLabels.top(), cell.width(),
                    layout.columnLabels.height()),
                Qt::AlignHCenter, label, noteText());
            continue;
        }
        painter.save();
        painter.translate(cell.center().x(), layout.columnLabels.bottom() - 5);
        painter.rotate(-90);
        pen.draw(painter, QRectF(0, 0, 0, 0), Qt::AlignLeft, label, noteText());
        painter.restore();
    }
}

void paintHatch(QPainter& painter, const QRectF& cell, const figures::Theme& theme)
{
    painter.save();
    painter.fillRect(cell, toQColor(theme.base));
    painter.setClipRect(cell, Qt::IntersectClip);
    painter.setPen(QPen(toQColor(theme.hair), 1));
    for (double x = cell.left() - cell.height(); x < cell.right(); x += 5) {
        painter.drawLine(QPointF(x, cell.bottom()), QPointF(x + cell.height(), cell.top()));
    }
    painter.restore();
}

void paintCell(QPainter& painter, const figures::MatrixCell& cell, const QRectF& area,
    const TextPen& pen, const figures::Theme& theme)
{
    if (cell.isHatched) {
        paintHatch(painter, area, theme);
    } else {
        painter.fillRect(area, toQColor(cell.fill));
    }
    if (cell.text.empty()) {
        return;
    }
    TextKind kind = noteNumber();
    kind.weight = cell.isDiagonal ? QFont::Medium : QFont::Normal;
    const QString text = toQString(cell.text);
    while (pen.width(text, kind) > area.width() - 2 && kind.sizePx > kSmallestTextPx) {
        kind.sizePx -= 0.5;
    }
    if (pen.width(text, kind) > area.width()) {
        return;
    }
    painter.setPen(toQColor(cell.isHatched ? theme.text2 : cell.textColor));
    pen.draw(painter, area, Qt::AlignHCenter, text, kind);
}

void paintCaption(QPainter& painter, const figures::MatrixFigure& figure,
    const MatrixLayout& layout, const TextPen& pen, const figures::Theme& theme)
{
    if (layout.caption.isEmpty()) {
        return;
    }
    double x = layout.caption.left();
    painter.setPen(toQColor(theme.text2));
    if (figure.meaning == figures::MatrixMeaning::Difference) {
        const QString range =
            QCoreApplication::translate("Charts", "%1 to %2")
                .arg(toQString(figure.scaleMinimumText), toQString(figure.scaleMaximumText));
        const double room = layout.caption.width() - kLabelGapPx - pen.width(range, noteNumber());
        const double width = std::clamp(room / kLegendSteps, 2.0, kLegendStepPx * pen.scale());
        const double height = kLegendBarPx * pen.scale();
        for (int i = 0; i < kLegendSteps; ++i) {
            const double share = -1.0 + 2.0 * i / (kLegendSteps - 1);
            painter.fillRect(QRectF(x, layout.caption.center().y() - height / 2, width, height),
                toQColor(figures::divergingColor(theme, share)));
            x += width;
        }
        x += kLabelGapPx;
        pen.draw(painter, QRectF(x, layout.caption.center().y(), 0, 0), Qt::AlignLeft, range,
            noteNumber());
        return;
    }
    pen.draw(painter, layout.caption, Qt::AlignLeft, messageText(figure.caption), noteNumber());
}

} // namespace

QRectF MatrixLayout::cell(std::size_t row, std::size_t column) const
{
    const double gap = cellPx > 2 * kLeastTinyCellPx ? 1 : 0;
    return {cells.left() + static_cast<double>(column) * cellPx,
        cells.top() + static_cast<double>(row) * cellPx, cellPx - gap, cellPx - gap};
}

std::optional<std::size_t> MatrixLayout::cellAt(QPointF position) const
{
    if (!cells.contains(position) || cellPx <= 0) {
        return std::nullopt;
    }
    const auto column = static_cast<std::size_t>((position.x() - cells.left()) / cellPx);
    const auto row = static_cast<std::size_t>((position.y() - cells.top()) / cellPx);
    if (row >= count || column >= count) {
        return std::nullopt;
    }
    return row * count + column;
}

MatrixLayout layOutMatrix(const figures::MatrixFigure& figure, const QRectF& area,
    const TextPen& pen, const MatrixOptions& options)
{
    MatrixLayout layout;
    layout.count = figure.labels.size();
    const double count = std::max(1.0, static_cast<double>(layout.count));
    Frame frame = frameOf(figure, kUsualCellPx * pen.scale(), pen, options);
    const auto fitting = [&](const Frame& f) {
        const double across = (area.width() - f.rowLabels) / count;
        const double down = (area.height() - f.title - f.columnLabels - f.caption) / count;
        return std::clamp(
            std::floor(std::min(across, down)), leastCell(figure), kMostCellPx * pen.scale());
    };
    layout.cellPx = fitting(frame);
    frame = frameOf(figure, layout.cellPx, pen, options);
    layout.cellPx = fitting(frame);
    layout.hasTurnedLabels = frame.isTurned;
    const double side = layout.cellPx * count;
    const double left = std::floor(area.left() + frame.rowLabels);
    const double top = std::floor(area.top() + frame.title + frame.columnLabels);
    layout.cells = QRectF(left, top, side, side);
    layout.title = QRectF(left, area.top(), std::max(side, area.right() - left), frame.title);
    layout.columnLabels = QRectF(left, layout.title.bottom(), side, top - layout.title.bottom());
    if (options.rowLabels == RowLabels::Shown) {
        layout.rowLabels = QRectF(area.left(), top, left - area.left(), side);
    }
    layout.caption = frame.caption > 0
        ? QRectF(left, top + side, std::max(side, area.right() - left), frame.caption)
        : QRectF();
    return layout;
}

QSizeF preferredMatrixSize(
    const figures::MatrixFigure& figure, const TextPen& pen, const MatrixOptions& options)
{
    const double usual = figure.labels.size() > kMostClassesWithText ? 13 : kUsualCellPx;
    const double cell =
        std::min(kMostCellPx, std::max(usual, widestCell(figure, pen) + kCellPadPx)) * pen.scale();
    const Frame frame = frameOf(figure, cell, pen, options);
    const double side = cell * std::max(1.0, static_cast<double>(figure.labels.size()));
    return {std::max(frame.rowLabels + side, 120 * pen.scale()),
        frame.title + frame.columnLabels + side + frame.caption};
}

void paintMatrix(QPainter& painter, const figures::MatrixFigure& figure, const MatrixLayout& layout,
    const ChartStyle& style, const MatrixOptions& options)
{
    const TextPen pen(style, options.target);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintTitle(painter, figure, layout.title, pen, style);
    if (!figure.emptyReason.isEmpty() || figure.cells.size() != layout.count * layout.count) {
        paintEmptyReason(painter, layout.title.translated(0, layout.title.height()),
            figure.emptyReason, pen, *style.theme);
        painter.restore();
        return;
    }
    painter.setPen(toQColor(style.theme->text2));
    paintLabels(painter, figure, layout, pen);
    painter.setRenderHint(QPainter::Antialiasing, options.target == PaintTarget::Paper);
    for (std::size_t row = 0; row < layout.count; ++row) {
        for (std::size_t column = 0; column < layout.count; ++column) {
            paintCell(painter, figure.cells[row * layout.count + column], layout.cell(row, column),
                pen, *style.theme);
        }
    }
    painter.setRenderHint(QPainter::Antialiasing);
    paintCaption(painter, figure, layout, pen, *style.theme);
    painter.restore();
}

} // namespace runlane::charts
