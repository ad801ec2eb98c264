// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/line_chart_view.h"

#include "charts/crosshair.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace runlane::charts {

namespace {

constexpr double kBandShare = 0.14;
constexpr double kButtonPx = 24;

} // namespace

LineChartView::LineChartView(QWidget* parent)
    : ChartWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LineChartView::setFigure(std::shared_ptr<const figures::LineFigure> figure)
{
    const std::optional<double> place = crosshair();
    m_figure = std::move(figure);
    m_isArranged = false;
    m_readout.reset();
    if (m_figure) {
        int runs = 0;
        for (const figures::FigureLine& line : m_figure->lines) {
            runs += line.role == figures::LineRole::Value ? 1 : 0;
        }
        setAccessibleName(tr("Curves of %1, %n run(s)", nullptr, runs).arg(pictureName()));
        setAccessibleDescription(messageText(m_figure->accessibleDescription));
        if (place) {
            m_readout = figures::readout(*m_figure, *place);
        }
    }
    refresh();
}

QSizeF LineChartView::plotSize() const
{
    return LineScene::plotSize(size(), chartStyle());
}

bool LineChartView::isReady() const
{
    return m_figure != nullptr && m_figure->emptyReason.isEmpty() && !m_figure->lines.empty();
}

void LineChartView::setCrosshair(std::optional<double> x)
{
    m_readout = x && isReady() ? figures::readout(*m_figure, *x) : std::nullopt;
    update();
}

std::optional<double> LineChartView::crosshair() const
{
    return m_readout ? std::optional<double>(m_readout->x) : std::nullopt;
}

void LineChartView::setHighlightedRun(const std::string& runId)
{
    if (runId == m_highlighted) {
        return;
    }
    m_highlighted = runId;
    m_isArranged = false;
    refresh();
}

void LineChartView::setTitleReserve(double px)
{
    m_titleReserve = px;
    m_isArranged = false;
    refresh();
}

QRect LineChartView::titleButtonArea() const
{
    const int side = qRound(kButtonPx * chartStyle().scale);
    return {width() - side - 6, 3, side, side};
}

std::optional<AnyFigure> LineChartView::anyFigure() const
{
    return m_figure ? std::optional<AnyFigure>(m_figure) : std::nullopt;
}

QString LineChartView::pictureName() const
{
    return m_figure ? toQString(m_figure->title) : QString();
}

SceneOptions LineChartView::sceneOptions() const
{
    SceneOptions options;
    options.titleReservePx = m_titleReserve;
    const bool isKnown = std::any_of(m_figure->lines.begin(), m_figure->lines.end(),
        [this](const figures::FigureLine& line) { return line.runId == m_highlighted; });
    options.highlightedRunId = isKnown ? m_highlighted : std::string();
    return options;
}

void LineChartView::arrange()
{
    m_scene.arrange(m_figure, chartStyle(), QRectF(rect()), sceneOptions());
    m_isArranged = true;
}

void LineChartView::paintStatic(QPainter& painter)
{
    paintCard(painter);
    if (m_figure) {
        arrange();
        m_scene.render(painter);
    }
}

void LineChartView::paintOverlay(QPainter& painter)
{
    if (!isReady()) {
        return;
    }
    if (m_readout) {
        paintCrosshair(
            painter, *m_figure, *m_readout, {QRectF(rect()), m_scene.map()}, chartStyle());
    }
    if (m_drag == Drag::Zoom && std::abs(m_dragTo - m_dragFrom) >= kLeastDragPx) {
        const QRectF& plot = m_scene.map().area;
        const double left = std::max(std::min(m_dragFrom, m_dragTo), plot.left());
        const double right = std::min(std::max(m_dragFrom, m_dragTo), plot.right());
        const QRectF band(QPointF(left, plot.top()), QPointF(right, plot.bottom()));
        painter.fillRect(band, toQColor(chartStyle().theme->accent, kBandShare));
        painter.setPen(QPen(toQColor(chartStyle().theme->accent), 1));
        painter.drawLine(band.topLeft(), band.bottomLeft());
        painter.drawLine(band.topRight(), band.bottomRight());
    }
}

void LineChartView::resizeEvent(QResizeEvent* event)
{
    m_isArranged = false;
    ChartWidget::resizeEvent(event);
    Q_EMIT plotSizeChanged();
}

bool LineChartView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || !m_figure) {
        return ChartWidget::event(event);
    }
    const auto* help = static_cast<QHelpEvent*>(event);
    QStringList lines;
    if (m_isArranged && m_scene.noticeArea().contains(help->pos())) {
        for (const core::Message& notice : m_figure->notices) {
            lines << messageText(notice).toHtmlEscaped();
        }
    } else if (m_isArranged && m_scene.titleArea().contains(help->pos())) {
        lines << toQString(m_figure->title).toHtmlEscaped();
    }
    if (lines.isEmpty()) {
        QToolTip::hideText();
    } else {
        QToolTip::showText(help->globalPos(), lines.join(QStringLiteral("<br>")), this);
    }
    return true;
}

void LineChartView::moveCrosshair(double x)
{
    const std::optional<double> before = crosshair();
    setCrosshair(x);
    if (m_readout && before != crosshair()) {
        Q_EMIT crosshairMoved(m_readout->x);
    }
}

} // namespace runlane::charts
