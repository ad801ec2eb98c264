// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/start_card.h"
#include "ui/theme/colors.h"
#include "ui/theme/runlane_style.h"
#include "ui/widgets/controls.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <array>
#include <cmath>

namespace runlane::ui {

namespace {

// A picture of what the program makes, not data: two normal distributions apart by separation give
// the points (1 - F(t), 1 - F(t - separation)) and the area F(separation / sqrt 2).
struct PreviewCurve
{
    double separation;
    std::size_t styleIndex;
};
constexpr std::array<PreviewCurve, 3> kCurves{{{2.66, 0}, {1.66, 1}, {0.91, 3}}};
constexpr std::array<std::array<int, 3>, 3> kMatrix{{{92, 5, 3}, {8, 85, 7}, {2, 10, 88}}};

double normalShareAbove(double t)
{
    return 0.5 * std::erfc(t / std::sqrt(2.0));
}

double areaOf(const PreviewCurve& curve)
{
    return 1.0 - normalShareAbove(curve.separation / std::sqrt(2.0));
}

// A small deterministic unevenness, as a curve of a few hundred samples has it.
double unevenness(double x, std::size_t curve)
{
    const double phase = 34.0 + 19.0 * static_cast<double>(curve);
    return 0.011 * std::sin(phase * x) * std::sin(3.14159265 * x);
}

QPolygonF curvePoints(const QRectF& plot, const PreviewCurve& curve, std::size_t index)
{
    QPolygonF points;
    double reached = 0;
    constexpr int kSteps = 96;
    for (int i = 0; i <= kSteps; ++i) {
        const double t = 4.0 + curve.separation - i * (8.0 + curve.separation) / kSteps;
        const double x = normalShareAbove(t);
        const double y =
            std::clamp(normalShareAbove(t - curve.separation) + unevenness(x, index), reached, 1.0);
        reached = y;
        points.append(QPointF(plot.left() + x * plot.width(), plot.bottom() - y * plot.height()));
    }
    return points;
}

void paintRoc(QPainter& painter, const QRectF& plot)
{
    const figures::Theme& theme = applicationTheme();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen chance(toQColor(theme.hair), 1, Qt::DashLine);
    painter.setPen(chance);
    painter.drawLine(plot.bottomLeft(), plot.topRight());
    for (std::size_t i = kCurves.size(); i-- > 0;) {
        constexpr double kWidthPx = 1.5;
        const figures::RunStyle style = figures::runStyle(kCurves[i].styleIndex);
        QPen pen(toQColor(figures::runColor(theme, style)), kWidthPx);
        pen.setCapStyle(Qt::FlatCap);
        const std::vector<double> pattern = dashPattern(style.dash, kWidthPx);
        if (!pattern.empty()) {
            pen.setDashPattern(QList<qreal>(pattern.begin(), pattern.end()));
        }
        painter.setPen(pen);
        painter.drawPolyline(curvePoints(plot, kCurves[i], i));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(toQColor(theme.line), 1));
    painter.drawPolyline(QPolygonF({plot.topLeft(), plot.bottomLeft(), plot.bottomRight()}));
}

void paintLegend(QPainter& painter, const QPointF& topLeft)
{
    painter.setFont(fontFor(FontRole::Note));
    painter.setPen(toneColor(Tone::Quiet));
    painter.drawText(QRectF(topLeft, QSizeF(scaledPx(60), scaledPx(16))),
        Qt::AlignLeft | Qt::AlignVCenter, QCoreApplication::translate("StartPage", "AUC"));
    double y = topLeft.y() + scaledPx(20);
    for (const PreviewCurve& curve : kCurves) {
        paintSwatchLine(painter, QRectF(topLeft.x(), y, scaledPx(16), scaledPx(16)),
            figures::runStyle(curve.styleIndex));
        painter.setFont(fontFor(FontRole::NoteNumber));
        painter.setPen(toneColor(Tone::Text));
        painter.drawText(QRectF(topLeft.x() + scaledPx(22), y, scaledPx(40), scaledPx(16)),
            Qt::AlignLeft | Qt::AlignVCenter, QLocale().toString(areaOf(curve), 'f', 2));
        y += scaledPx(18);
    }
}

void paintMatrix(QPainter& painter, const QRectF& square)
{
    const figures::Theme& theme = applicationTheme();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(fontFor(FontRole::NoteNumber));
    const double side = square.width() / 3;
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column) {
            const int value = kMatrix.at(row).at(column);
            const QRectF cell(square.left() + static_cast<double>(column) * side,
                square.top() + static_cast<double>(row) * side, side - 1, side - 1);
            const figures::Color fill = figures::sequentialColor(theme, value / 100.0);
            painter.fillRect(cell, toQColor(fill));
            painter.setPen(toQColor(figures::textOn(fill)));
            painter.drawText(cell, Qt::AlignCenter, QLocale().toString(value));
        }
    }
}

} // namespace

void paintSamplePreview(QPainter& painter, const QRectF& rect)
{
    painter.save();
    const double height = rect.height();
    const double matrixSide = std::min(height, scaledPx(117) * 1.0);
    const double plotWidth = std::min(rect.width() - matrixSide - scaledPx(112), height * 1.5);
    if (plotWidth > scaledPx(60)) {
        const QRectF plot(std::floor(rect.left()) + 0.5, std::floor(rect.top()) + 0.5,
            std::floor(plotWidth), std::floor(height) - 4);
        paintRoc(painter, plot);
        paintLegend(painter, QPointF(plot.right() + scaledPx(22), rect.top() + scaledPx(19)));
    }
    paintMatrix(painter,
        QRectF(
            std::round(rect.right() - matrixSide), std::round(rect.top()), matrixSide, matrixSide));
    painter.restore();
}

} // namespace runlane::ui
