// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/golden.h"

#include "charts/chart_style.h"
#include "charts/crosshair.h"
#include "charts/paint_figure.h"
#include "charts/roc_scene.h"
#include "charts/sample_figures.h"

#include <QPainter>

namespace runlane::tests {

namespace {

QImage canvas(QSize size, const charts::ChartStyle& style)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(charts::toQColor(style.theme->base));
    return image;
}

QImage screenCurves(CurveShape shape, figures::ThemeKind theme)
{
    const auto figure = sampleCurves(shape);
    const charts::ChartStyle style = charts::defaultChartStyle(theme);
    QImage image = canvas({320, 346}, style);
    QPainter painter(&image);
    charts::LineScene scene;
    const QRectF area(0, 0, 320, 346);
    scene.arrange(figure, style, area, {});
    scene.render(painter);
    const auto readout = figures::readout(*figure, 2632);
    if (readout) {
        charts::paintCrosshair(painter, *figure, *readout, {area, scene.map()}, style);
    }
    painter.end();
    return image;
}

template <class Figure>
QImage onPaper(const Figure& figure, QSize size)
{
    const charts::ChartStyle style = charts::defaultChartStyle(figures::ThemeKind::Print);
    QImage image = canvas(size, style);
    QPainter painter(&image);
    charts::paintFigure(figure, painter, QRectF(QPointF(8, 8), QSizeF(size) - QSizeF(16, 16)),
        style, {charts::PaintTarget::Paper, charts::LegendRow::Shown, charts::RowLabels::Shown});
    painter.end();
    return image;
}

} // namespace

TEST(ChartGolden, CurvesWithCrosshairLight)
{
    expectGolden(screenCurves(CurveShape::Falling, figures::ThemeKind::Light),
        QStringLiteral("charts/curves-light"));
}

TEST(ChartGolden, SmoothedCurvesDark)
{
    expectGolden(screenCurves(CurveShape::Noisy, figures::ThemeKind::Dark),
        QStringLiteral("charts/smoothed-dark"));
}

TEST(ChartGolden, CurvesOnPaper)
{
    expectGolden(onPaper(*sampleCurves(CurveShape::Falling), {400, 340}),
        QStringLiteral("charts/curves-paper"));
}

TEST(ChartGolden, RocWithInset)
{
    const charts::ChartStyle style = charts::defaultChartStyle(figures::ThemeKind::Light);
    QImage image = canvas({380, 400}, style);
    QPainter painter(&image);
    charts::RocScene scene;
    scene.arrange(sampleRoc(), style, QRectF(4, 4, 372, 392), {});
    scene.render(painter);
    painter.end();
    expectGolden(image, QStringLiteral("charts/roc-light"));
}

TEST(ChartGolden, MatricesLightAndDark)
{
    for (const auto theme : {figures::ThemeKind::Light, figures::ThemeKind::Dark}) {
        const charts::ChartStyle style = charts::defaultChartStyle(theme);
        QImage image = canvas({480, 240}, style);
        QPainter painter(&image);
        charts::PaintOptions options;
        options.target = charts::PaintTarget::Screen;
        charts::paintFigure(*sampleMatrix(figures::MatrixMeaning::Shares, theme), painter,
            QRectF(8, 4, 240, 232), style, options);
        options.rowLabels = charts::RowLabels::Hidden;
        charts::paintFigure(*sampleMatrix(figures::MatrixMeaning::Difference, theme), painter,
            QRectF(270, 4, 200, 232), style, options);
        painter.end();
        expectGolden(image,
            theme == figures::ThemeKind::Light ? QStringLiteral("charts/matrices-light")
                                               : QStringLiteral("charts/matrices-dark"));
    }
}

} // namespace runlane::tests
