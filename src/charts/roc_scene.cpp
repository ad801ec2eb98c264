// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/roc_scene.h"

#include "charts/line_paint.h"
#include "charts/marks.h"
#include "charts/scene_parts.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace runlane::charts {

namespace {

constexpr double kTitlePx = 28;
constexpr double kPaperTitlePx = 20;
constexpr double kNoticePx = 21;
constexpr double kTopPx = 8;
constexpr double kBelowPx = 38;
constexpr double kRightPx = 14;
constexpr double kTurnedNamePx = 18;
constexpr double kLabelRoomPx = 12;
constexpr double kNameCentrePx = 26;
constexpr double kLegendSpacePx = 6;
// Place of the inset in shares of the plot.
constexpr double kInsetLeft = 0.38;
constexpr double kInsetRight = 0.98;
constexpr double kInsetTop = 0.33;
constexpr double kInsetBottom = 0.95;
constexpr double kInsetBelowPx = 20;
constexpr double kInsetRightPx = 14;
constexpr double kInsetTopPx = 9;
constexpr double kLeastInsetPx = 90;

std::vector<LegendEntry> legendEntries(const figures::RocFigure& figure)
{
    std::vector<LegendEntry> entries;
    for (const figures::RocLine& line : figure.lines) {
        QString label = toQString(line.label);
        if (!line.areaText.empty()) {
            label += QLatin1String("  ") + toQString(line.areaText);
        }
        entries.push_back({label, line.style});
    }
    return entries;
}

QRectF onPixels(const QRectF& area)
{
    return {std::floor(area.left()) + 0.5, std::floor(area.top()) + 0.5,
        std::max(1.0, std::floor(area.width())), std::max(1.0, std::floor(area.height()))};
}

double distance(QPointF point, QPointF from, QPointF to)
{
    const QPointF along = to - from;
    const double length = QPointF::dotProduct(along, along);
    const double share =
        length > 0 ? std::clamp(QPointF::dotProduct(point - from, along) / length, 0.0, 1.0) : 0.0;
    const QPointF gap = point - (from + along * share);
    return std::hypot(gap.x(), gap.y());
}

} // namespace

RocScene::RocScene()
    : m_axes(m_scene, 0)
    , m_insetAxes(m_scene, 3)
    , m_behind(new PaintItem(-1))
    , m_main(new PaintItem(1))
    , m_insetFrame(new PaintItem(2))
    , m_insetCurves(new PaintItem(4))
    , m_texts(new PaintItem(5))
{
    m_scene.setItemIndexMethod(QGraphicsScene::NoIndex);
    for (PaintItem* item : {m_behind, m_main, m_insetFrame, m_insetCurves, m_texts}) {
        m_scene.addItem(item);
    }
}

RocScene::~RocScene() = default;

void RocScene::arrange(std::shared_ptr<const figures::RocFigure> figure, const ChartStyle& style,
    const QRectF& area, const SceneOptions& options)
{
    m_figure = std::move(figure);
    m_style = style;
    m_options = options;
    m_area = area;
    m_scene.setSceneRect(area);
    const TextPen pen(m_style, m_options.target);
    place(pen);
    const bool isEmpty = !m_figure->emptyReason.isEmpty();
    m_axes.setState(isEmpty ? AxesChart::State::Hidden : AxesChart::State::Shown);
    m_axes.setAxes(m_figure->x, m_figure->y, m_style);
    m_axes.setPlotArea(m_area, m_map.area);
    placeInset(pen);
    m_behind->setPaint(area, [this](QPainter& painter) { paintBehind(painter); });
    m_main->setPaint(area, [this](QPainter& painter) { paintMain(painter); });
    m_insetFrame->setPaint(area, [this](QPainter& painter) { paintInsetFrame(painter); });
    m_insetCurves->setPaint(area, [this](QPainter& painter) { paintInsetCurves(painter); });
    m_texts->setPaint(area, [this](QPainter& painter) { paintTexts(painter); });
}

void RocScene::place(const TextPen& pen)
{
    const double scale = pen.scale();
    const bool isPaper = m_options.target == PaintTarget::Paper;
    const bool hasTitle = !m_figure->title.empty() || !m_figure->titleNote.isEmpty();
    const double titleHeight = hasTitle ? (isPaper ? kPaperTitlePx : kTitlePx) * scale : 0;
    m_title =
        QRectF(m_area.left(), m_area.top(), m_area.width() - m_options.titleReservePx, titleHeight);
    double top = m_title.bottom();
    m_notice = QRectF();
    if (!m_figure->notices.empty()) {
        m_notice = QRectF(m_area.left(), top, m_area.width(), kNoticePx * scale);
        top = m_notice.bottom() + 3;
    }
    double bottom = m_area.bottom() - kBelowPx * scale;
    m_legend = QRectF();
    if (m_options.legend == LegendRow::Shown) {
        const double height = legendHeight(legendEntries(*m_figure), m_area.width(), pen);
        m_legend = QRectF(m_area.left(), m_area.bottom() - height, m_area.width(), height);
        bottom -= height + kLegendSpacePx;
    }
    const double left = (kTurnedNamePx + kLabelRoomPx) * scale + widestLabel(m_figure->y, pen);
    const double side =
        std::max(20.0, std::min(m_area.width() - left - kRightPx, bottom - top - kTopPx));
    m_map = plotMap(
        m_figure->x, m_figure->y, onPixels(QRectF(m_area.left() + left, top + kTopPx, side, side)));
}

void RocScene::placeInset(const TextPen& pen)
{
    m_insetArea = QRectF();
    if (m_figure->inset && m_figure->emptyReason.isEmpty()) {
        const QRectF& plot = m_map.area;
        const QRectF area(QPointF(plot.left() + kInsetLeft * plot.width(),
                              plot.top() + kInsetTop * plot.height()),
            QPointF(plot.left() + kInsetRight * plot.width(),
                plot.top() + kInsetBottom * plot.height()));
        const double left = kLabelRoomPx * pen.scale() + widestLabel(m_figure->inset->y, pen);
        const QRectF inner =
            area.adjusted(left, kInsetTopPx, -kInsetRightPx, -kInsetBelowPx * pen.scale());
        if (inner.width() >= kLeastInsetPx && inner.height() >= kLeastInsetPx) {
            m_insetArea = onPixels(area);
            m_insetMap = plotMap(m_figure->inset->x, m_figure->inset->y, onPixels(inner));
            m_insetAxes.setAxes(m_figure->inset->x, m_figure->inset->y, m_style);
            m_insetAxes.setPlotArea(m_insetArea, m_insetMap.area);
        }
    }
    m_insetAxes.setState(
        m_insetArea.isEmpty() ? AxesChart::State::Hidden : AxesChart::State::Shown);
}

figures::Emphasis RocScene::emphasisOf(const figures::RocLine& line) const
{
    if (m_options.highlightedRunId.empty()) {
        return line.emphasis;
    }
    return line.runId == m_options.highlightedRunId ? figures::Emphasis::Highlighted
                                                    : figures::Emphasis::Faded;
}

void RocScene::paintBehind(QPainter& painter) const
{
    if (m_figure->emptyReason.isEmpty()) {
        paintGrid(painter, m_figure->x, m_figure->y, m_map.area, *m_style.theme);
    }
}

void RocScene::paintMain(QPainter& painter) const
{
    if (!m_figure->emptyReason.isEmpty()) {
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen chance = runPen(toQColor(m_style.theme->line), 1, m_options.target);
    chance.setDashPattern({2, 3});
    painter.setPen(chance);
    if (m_figure->showsChanceLine) {
        painter.drawLine(m_map.area.bottomLeft(), m_map.area.topRight());
    }
    if (m_figure->chanceLevel) {
        const double y = m_map.y(*m_figure->chanceLevel);
        painter.drawLine(QPointF(m_map.area.left(), y), QPointF(m_map.area.right(), y));
    }
    painter.restore();
    paintCurves(painter, m_map);
}

void RocScene::paintCurves(QPainter& painter, const PlotMap& map) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setClipRect(map.area.adjusted(-1, -1, 1, 1), Qt::IntersectClip);
    for (const bool isStrong : {false, true}) {
        for (const figures::RocLine& line : m_figure->lines) {
            if ((emphasisOf(line) == figures::Emphasis::Highlighted) == isStrong) {
                paintCurve(painter, line, map);
            }
        }
    }
    painter.restore();
    painter.save();
    painter.setClipRect(map.area.adjusted(-4, -4, 4, 4), Qt::IntersectClip);
    for (const figures::RocLine& line : m_figure->lines) {
        if (line.operatingPoint) {
            const QPen pen = linePen({line.style, emphasisOf(line)}, m_style, m_options.target);
            paintMarker(painter, map.point(line.operatingPoint->x, line.operatingPoint->y),
                line.style, pen.color(), toQColor(m_style.theme->base));
        }
    }
    painter.restore();
}

void RocScene::paintCurve(QPainter& painter, const figures::RocLine& line, const PlotMap& map) const
{
    QPen pen = linePen({line.style, emphasisOf(line)}, m_style, m_options.target);
    setDash(pen, line.style.dash);
    painter.setPen(pen);
    for (const QPolygonF& polygon : polygons(line.x, line.y, map)) {
        painter.drawPolyline(polygon);
    }
}

void RocScene::paintInsetFrame(QPainter& painter) const
{
    if (m_insetArea.isEmpty()) {
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, m_options.target == PaintTarget::Paper);
    painter.setPen(QPen(toQColor(m_style.theme->line), 1));
    const figures::RocInset& inset = *m_figure->inset;
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(m_map.point(inset.x.minimum, inset.y.maximum),
        m_map.point(inset.x.maximum, inset.y.minimum)));
    painter.setBrush(toQColor(m_style.theme->base));
    painter.drawRect(m_insetArea);
    paintGrid(painter, inset.x, inset.y, m_insetMap.area, *m_style.theme);
    painter.restore();
}

void RocScene::paintInsetCurves(QPainter& painter) const
{
    if (!m_insetArea.isEmpty()) {
        paintCurves(painter, m_insetMap);
    }
}

void RocScene::paintTexts(QPainter& painter) const
{
    const TextPen pen(m_style, m_options.target);
    const figures::Theme& theme = *m_style.theme;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_title.height() > 0) {
        paintTitleRow(painter, m_title,
            {toQString(m_figure->title), messageText(m_figure->titleNote), {}}, pen, theme);
    }
    paintNotice(painter, m_notice, m_figure->notices, pen, theme);
    const QRectF& plot = m_map.area;
    if (!m_figure->emptyReason.isEmpty()) {
        paintEmptyReason(painter, QRectF(m_area.left(), plot.top(), m_area.width(), plot.height()),
            m_figure->emptyReason, pen, theme);
        painter.restore();
        return;
    }
    painter.setPen(toQColor(theme.text2));
    paintXLabels(painter, m_figure->x, {plot, {}}, pen);
    paintYLabels(painter, m_figure->y, {plot, {}}, pen);
    if (!m_insetArea.isEmpty()) {
        paintXLabels(painter, m_figure->inset->x, {m_insetMap.area, {}}, pen);
        paintYLabels(painter, m_figure->inset->y, {m_insetMap.area, {}}, pen);
    }
    pen.draw(painter,
        QRectF(plot.left(), plot.bottom() + kNameCentrePx * pen.scale(), plot.width(), 0),
        Qt::AlignRight, messageText(m_figure->x.name), nameText());
    painter.save();
    painter.translate(m_area.left() + kTurnedNamePx / 2 * pen.scale(), plot.center().y());
    painter.rotate(-90);
    pen.draw(
        painter, QRectF(0, 0, 0, 0), Qt::AlignHCenter, messageText(m_figure->y.name), nameText());
    painter.restore();
    if (m_options.legend == LegendRow::Shown) {
        paintLegend(painter, m_legend, legendEntries(*m_figure), pen, m_style);
    }
    painter.restore();
}

std::optional<std::size_t> RocScene::lineNear(QPointF position, double withinPx) const
{
    const bool isInInset = !m_insetArea.isEmpty() && m_insetArea.contains(position);
    const PlotMap& map = isInInset ? m_insetMap : m_map;
    std::optional<std::size_t> found;
    double best = withinPx;
    for (std::size_t i = 0; i < m_figure->lines.size(); ++i) {
        const figures::RocLine& line = m_figure->lines[i];
        for (std::size_t k = 1; k < std::min(line.x.size(), line.y.size()); ++k) {
            const double gap = distance(
                position, map.point(line.x[k - 1], line.y[k - 1]), map.point(line.x[k], line.y[k]));
            if (gap < best) {
                best = gap;
                found = i;
            }
        }
    }
    return found;
}

void RocScene::render(QPainter& painter)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, m_options.target == PaintTarget::Paper);
    m_scene.render(&painter, m_area, m_area, Qt::IgnoreAspectRatio);
    painter.restore();
}

} // namespace runlane::charts
