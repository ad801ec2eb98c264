// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/paint_figure.h"

#include "charts/roc_scene.h"
#include "core/store_guard.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace runlane::charts {

namespace {

constexpr QSizeF kLinePicture(480, 340);
constexpr QSizeF kRocPicture(420, 460);
constexpr double kPicturePadPx = 12;
constexpr double kPointsPerPx = 72.0 / 96.0;
constexpr double kPngRatio = 2;
constexpr double kPagePadPx = 48;
constexpr double kPageGapPx = 20;
constexpr double kPageFigurePx = 250;
constexpr int kColumns = 2;

// The caller's figure outlives the scene.
template <class Figure>
std::shared_ptr<const Figure> borrowed(const Figure& figure)
{
    return {std::shared_ptr<const Figure>(), &figure};
}

SceneOptions sceneOptions(const PaintOptions& options)
{
    SceneOptions result;
    result.target = options.target;
    result.legend = options.legend;
    return result;
}

PaintOptions pictureOptions()
{
    return {PaintTarget::Paper, LegendRow::Shown, RowLabels::Shown};
}

core::Unexpected writeError(const QString& filePath, const QString& detail)
{
    return core::makeError(
        core::ErrorCode::WriteFailed, filePath.toStdString(), detail.toStdString());
}

core::Expected<void> writeWhole(const QString& filePath, const QByteArray& bytes)
{
    const QFileInfo target(filePath);
    if (target.exists() && !target.isFile()) {
        return writeError(filePath, QStringLiteral("not a regular file"));
    }
    if (auto allowed = core::mayWriteFile(filePath.toStdString()); !allowed) {
        return allowed;
    }
    QSaveFile file(filePath);
    file.setDirectWriteFallback(false);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return writeError(filePath, file.errorString());
    }
    return {};
}

QRectF pictureArea(const QSizeF& size)
{
    return QRectF(QPointF(0, 0), size)
        .adjusted(kPicturePadPx, kPicturePadPx, -kPicturePadPx, -kPicturePadPx);
}

QByteArray pngBytes(const AnyFigure& figure, const ChartStyle& style)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    figureImage(figure, style, kPngRatio).save(&buffer, "PNG");
    return bytes;
}

QByteArray svgBytes(const AnyFigure& figure, const ChartStyle& style)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const QSizeF size = pictureSize(figure, style);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setResolution(96);
    svg.setSize(size.toSize());
    svg.setViewBox(QRectF(QPointF(0, 0), size));
    QPainter painter(&svg);
    paintFigure(figure, painter, pictureArea(size), printStyle(style), pictureOptions());
    painter.end();
    return bytes;
}

QByteArray pdfBytes(const AnyFigure& figure, const ChartStyle& style)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const QSizeF size = pictureSize(figure, style);
    QPdfWriter pdf(&buffer);
    pdf.setResolution(96);
    pdf.setCreator(QStringLiteral("Runlane"));
    pdf.setPageLayout(QPageLayout(QPageSize(size * kPointsPerPx, QPageSize::Point),
        QPageLayout::Portrait, QMarginsF(), QPageLayout::Point));
    QPainter painter(&pdf);
    paintFigure(figure, painter, pictureArea(size), printStyle(style), pictureOptions());
    painter.end();
    return bytes;
}

} // namespace

void paintFigure(const figures::LineFigure& figure, QPainter& painter, const QRectF& area,
    const ChartStyle& style, const PaintOptions& options)
{
    LineScene scene;
    scene.arrange(borrowed(figure), style, area, sceneOptions(options));
    scene.render(painter);
}

void paintFigure(const figures::RocFigure& figure, QPainter& painter, const QRectF& area,
    const ChartStyle& style, const PaintOptions& options)
{
    RocScene scene;
    scene.arrange(borrowed(figure), style, area, sceneOptions(options));
    scene.render(painter);
}

void paintFigure(const figures::MatrixFigure& figure, QPainter& painter, const QRectF& area,
    const ChartStyle& style, const PaintOptions& options)
{
    const MatrixOptions matrix{options.target, options.rowLabels};
    const TextPen pen(style, options.target);
    paintMatrix(painter, figure, layOutMatrix(figure, area, pen, matrix), style, matrix);
}

void paintFigure(const AnyFigure& figure, QPainter& painter, const QRectF& area,
    const ChartStyle& style, const PaintOptions& options)
{
    std::visit([&](const auto& one) { paintFigure(*one, painter, area, style, options); }, figure);
}

QSizeF pictureSize(const AnyFigure& figure, const ChartStyle& style)
{
    if (const auto* matrix = std::get_if<std::shared_ptr<const figures::MatrixFigure>>(&figure)) {
        const TextPen pen(printStyle(style), PaintTarget::Paper);
        const QSizeF size =
            preferredMatrixSize(**matrix, pen, {PaintTarget::Paper, RowLabels::Shown});
        return {std::ceil(size.width()) + 2 * kPicturePadPx,
            std::ceil(size.height()) + 2 * kPicturePadPx};
    }
    return std::holds_alternative<std::shared_ptr<const figures::RocFigure>>(figure) ? kRocPicture
                                                                                     : kLinePicture;
}

QImage figureImage(const AnyFigure& figure, const ChartStyle& style, double pixelRatio)
{
    const QSizeF size = pictureSize(figure, style);
    QImage image((size * pixelRatio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(pixelRatio);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintFigure(figure, painter, pictureArea(size), printStyle(style), pictureOptions());
    return image;
}

core::Expected<void> saveFigure(
    const AnyFigure& figure, const QString& filePath, const ChartStyle& style)
{
    const QString ending = QFileInfo(filePath).suffix().toLower();
    if (ending == QLatin1String("png")) {
        return writeWhole(filePath, pngBytes(figure, style));
    }
    if (ending == QLatin1String("svg")) {
        return writeWhole(filePath, svgBytes(figure, style));
    }
    if (ending == QLatin1String("pdf")) {
        return writeWhole(filePath, pdfBytes(figure, style));
    }
    return writeError(filePath, QStringLiteral("pictures are .png, .svg or .pdf"));
}

core::Expected<void> saveFiguresAsPdf(const std::vector<AnyFigure>& figures,
    const QString& filePath, const QString& title, const ChartStyle& style)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    pdf.setResolution(96);
    pdf.setTitle(title);
    pdf.setCreator(QStringLiteral("Runlane"));
    pdf.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF()));
    const QRectF page = QRectF(QPointF(0, 0), QSizeF(pdf.width(), pdf.height()))
                            .adjusted(kPagePadPx, kPagePadPx, -kPagePadPx, -kPagePadPx);
    const double width = (page.width() - kPageGapPx * (kColumns - 1)) / kColumns;
    QPainter painter(&pdf);
    QPointF at = page.topLeft();
    int column = 0;
    for (const AnyFigure& figure : figures) {
        if (at.y() + kPageFigurePx > page.bottom()) {
            pdf.newPage();
            at = page.topLeft();
        }
        paintFigure(figure, painter, QRectF(at, QSizeF(width, kPageFigurePx)), printStyle(style),
            pictureOptions());
        column = (column + 1) % kColumns;
        at.setX(page.left() + column * (width + kPageGapPx));
        at.setY(column == 0 ? at.y() + kPageFigurePx + kPageGapPx : at.y());
    }
    painter.end();
    return writeWhole(filePath, bytes);
}

} // namespace runlane::charts
