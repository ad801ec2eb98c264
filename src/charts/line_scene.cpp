// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/line_scene.h"

#include "charts/scene_parts.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace runlane::charts {

namespace {

// Distances in px at 100 %.
struct Margins
{
    double side; // of the title row and notices
    double title;
    double notice;
    double aboveCurves;
    double left; // at least, for axis labels
    double right;
    double below; // labels and name of the x axis
};

constexpr Margins kScreenMargins{11, 28, 21, 8, 55, 14, 38};
constexpr Margins kPaperMargins{0, 20, 20, 8, 46, 12, 36};
constexpr double kLabelRoomPx = 12; // beside y labels: ticks, gap
constexpr double kNameCentrePx = 26; // name of the x axis below the axis line
constexpr double kNameHeightPx = 15; // turned name of the y axis
constexpr double kEndGapPx = 6;
constexpr double kMostEndLabelShare = 0.26;
constexpr double kBehindZ = -1;
constexpr double kAxesZ = 0;
constexpr double kCurvesZ = 1;
constexpr double kTextsZ = 2;
constexpr double kLegendSpacePx = 6;

const Margins& margins(PaintTarget target)
{
    return target == PaintTarget::Screen ? kScreenMargins : kPaperMargins;
}

std::vector<LegendEntry> legendEntries(const figures::LineFigure& figure)
{
    std::vector<LegendEntry> entries;
    for (const figures::FigureLine& line : figure.lines) {
        if (line.role == figures::LineRole::Value) {
            entries.push_back({toQString(line.label), line.style});
        }
    }
    std::stable_sort(entries.begin(), entries.end(),
        [](const LegendEntry& a, const LegendEntry& b) { return a.style.index < b.style.index; });
    return entries;
}

QRectF onPixels(const QRectF& area)
{
    const double left = std::floor(area.left()) + 0.5;
    const double top = std::floor(area.top()) + 0.5;
    const double right = std::floor(area.right()) + 0.5;
    const double bottom = std::floor(area.bottom()) + 0.5;
    return {QPointF(left, top), QPointF(std::max(right, left + 1), std::max(bottom, top + 1))};
}

} // namespace

LineScene::LineScene()
    : m_axes(m_scene, kAxesZ)
    , m_behind(new PaintItem(kBehindZ))
    , m_curves(new PaintItem(kCurvesZ))
    , m_texts(new PaintItem(kTextsZ))
{
    m_scene.setItemIndexMethod(QGraphicsScene::NoIndex);
    for (PaintItem* item : {m_behind, m_curves, m_texts}) {
        m_scene.addItem(item);
    }
}

LineScene::~LineScene() = default;

QSizeF LineScene::plotSize(const QSizeF& size, const ChartStyle& style)
{
    const Margins& m = kScreenMargins;
    return {std::max(20.0, size.width() - m.left * style.scale - m.right),
        std::max(20.0, size.height() - (m.title + m.below) * style.scale - m.aboveCurves)};
}

void LineScene::arrange(std::shared_ptr<const figures::LineFigure> figure, const ChartStyle& style,
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
    m_behind->setPaint(area, [this](QPainter& painter) { paintBehind(painter); });
    m_curves->setPaint(area, [this](QPainter& painter) { paintCurves(painter); });
    m_texts->setPaint(area, [this](QPainter& painter) { paintTexts(painter); });
}

void LineScene::place(const TextPen& pen)
{
    const Margins& m = margins(m_options.target);
    const double scale = pen.scale();
    m_title = QRectF(m_area.left() + m.side, m_area.top(),
        m_area.width() - 2 * m.side - m_options.titleReservePx, m.title * scale);
    double top = m_title.bottom();
    m_notice = QRectF();
    if (!m_figure->notices.empty()) {
        const double inset = std::max(0.0, m.side - 2);
        m_notice = QRectF(m_area.left() + inset, top, m_area.width() - 2 * inset, m.notice * scale);
        top = m_notice.bottom() + 3;
    }
    double bottom = m_area.bottom() - m.below * scale;
    m_legend = QRectF();
    if (m_options.legend == LegendRow::Shown) {
        const double height = legendHeight(legendEntries(*m_figure), m_area.width(), pen);
        m_legend = QRectF(m_area.left(), m_area.bottom() - height, m_area.width(), height);
        bottom -= height + kLegendSpacePx;
    }
    const double nameRoom = m_figure->y.name.isEmpty() ? 0 : kNameHeightPx * scale;
    const double left = std::max(
        m.left * scale, m.side + (widestLabel(m_figure->y, pen) + kLabelRoomPx * scale) + nameRoom);
    const double right = m_area.right() - std::max(m.right, endLabelRoom(pen));
    m_map = plotMap(m_figure->x, m_figure->y,
        onPixels(
            QRectF(QPointF(m_area.left() + left, top + m.aboveCurves), QPointF(right, bottom))));
}

double LineScene::endLabelRoom(const TextPen& pen) const
{
    if (!m_figure->showsEndLabels || m_options.legend == LegendRow::Shown
        || m_options.target == PaintTarget::Paper) {
        return 0;
    }
    double widest = 0;
    for (const figures::FigureLine& line : m_figure->lines) {
        if (line.role == figures::LineRole::Value) {
            widest = std::max(widest, pen.width(toQString(line.label), nameText()));
        }
    }
    const double most = m_area.width() * kMostEndLabelShare;
    return std::min(widest, most) + kEndGapPx + margins(m_options.target).side;
}

void LineScene::paintBehind(QPainter& painter) const
{
    if (m_figure->emptyReason.isEmpty()) {
        paintGrid(painter, m_figure->x, m_figure->y, m_map.area, *m_style.theme);
    }
}

void LineScene::paintCurves(QPainter& painter) const
{
    if (m_figure->emptyReason.isEmpty()) {
        paintLines(
            painter, *m_figure, m_map, {&m_style, m_options.target, m_options.highlightedRunId});
    }
}

void LineScene::paintTexts(QPainter& painter) const
{
    const TextPen pen(m_style, m_options.target);
    const figures::Theme& theme = *m_style.theme;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintTitleRow(painter, m_title,
        {toQString(m_figure->title), messageText(m_figure->titleNote),
            m_options.target == PaintTarget::Screen ? messageText(m_figure->pointsNote)
                                                    : QString()},
        pen, theme);
    paintNotice(painter, m_notice, m_figure->notices, pen, theme);
    if (!m_figure->emptyReason.isEmpty()) {
        paintEmptyReason(painter, m_map.area, m_figure->emptyReason, pen, theme);
        painter.restore();
        return;
    }
    painter.setPen(toQColor(theme.text2));
    paintXLabels(painter, m_figure->x, {m_map.area, {}}, pen);
    paintYLabels(painter, m_figure->y, {m_map.area, {}}, pen);
    const QRectF& plot = m_map.area;
    pen.draw(painter,
        QRectF(plot.left(), plot.bottom() + kNameCentrePx * pen.scale(), plot.width(), 0),
        Qt::AlignRight, messageText(m_figure->x.name), nameText());
    paintEndLabels(painter, pen);
    if (m_options.legend == LegendRow::Shown) {
        paintLegend(painter, m_legend, legendEntries(*m_figure), pen, m_style);
    }
    painter.restore();
}

void LineScene::paintEndLabels(QPainter& painter, const TextPen& pen) const
{
    const double room = endLabelRoom(pen);
    if (room <= 0) {
        return;
    }
    const double width = room - kEndGapPx - margins(m_options.target).side + 1;
    for (const figures::FigureLine& line : m_figure->lines) {
        if (line.role != figures::LineRole::Value || line.parts.empty()) {
            continue;
        }
        const auto emphasis = emphasisOf(line, m_options.highlightedRunId);
        const bool isStrong = emphasis == figures::Emphasis::Highlighted;
        const TextKind kind = withWeight(nameText(), isStrong ? QFont::DemiBold : QFont::Normal);
        const double y = m_map.y(line.parts.back().y.back());
        const QRectF box(m_map.area.right() + kEndGapPx, y, width, 0);
        painter.setPen(toQColor(isStrong ? m_style.theme->text : m_style.theme->text2));
        pen.draw(painter, box, Qt::AlignLeft,
            pen.elided(toQString(line.label), kind, width, Qt::ElideMiddle), kind);
    }
}

void LineScene::render(QPainter& painter)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, m_options.target == PaintTarget::Paper);
    m_scene.render(&painter, m_area, m_area, Qt::IgnoreAspectRatio);
    painter.restore();
}

} // namespace runlane::charts
