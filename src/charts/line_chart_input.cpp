// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/crosshair.h"
#include "charts/line_chart_view.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>
#include <cmath>

// The line chart under mouse and keys.
namespace runlane::charts {

namespace {

constexpr double kHoverPx = 5;
constexpr double kWheelStep = 120;
constexpr double kZoomFactor = 1.25;
constexpr int kManySteps = 10;

} // namespace

void LineChartView::hover(QPointF position)
{
    const auto line =
        isReady() ? lineNear(*m_figure, m_scene.map(), position, kHoverPx) : std::nullopt;
    const QString run = line ? toQString(m_figure->lines[*line].runId) : QString();
    if (run != m_hovered) {
        m_hovered = run;
        Q_EMIT runHovered(run);
    }
}

void LineChartView::mouseMoveEvent(QMouseEvent* event)
{
    if (!isReady() || !m_isArranged) {
        return;
    }
    const QPointF position = event->position();
    if (m_drag == Drag::Pan) {
        pan(position.x() - m_dragTo);
        m_dragTo = position.x();
        return;
    }
    m_dragTo = position.x();
    const QRectF& plot = m_scene.map().area;
    if (m_drag == Drag::None && !plot.adjusted(-4, -4, 4, 4).contains(position)) {
        leaveEvent(event);
        return;
    }
    moveCrosshair(m_scene.map().xValue(std::clamp(position.x(), plot.left(), plot.right())));
    if (m_drag == Drag::None) {
        hover(position);
    } else {
        update();
    }
}

void LineChartView::leaveEvent(QEvent*)
{
    if (!m_hovered.isEmpty()) {
        m_hovered.clear();
        Q_EMIT runHovered({});
    }
    if (m_readout && m_drag == Drag::None) {
        setCrosshair(std::nullopt);
        Q_EMIT crosshairLeft();
    }
}

void LineChartView::mousePressEvent(QMouseEvent* event)
{
    const bool isPlain = event->button() == Qt::LeftButton;
    const bool isInside =
        isReady() && m_isArranged && m_scene.map().area.contains(event->position());
    if (!isInside || (!isPlain && event->button() != Qt::MiddleButton)) {
        ChartWidget::mousePressEvent(event);
        return;
    }
    const bool isPan = !isPlain || event->modifiers().testFlag(Qt::ShiftModifier);
    m_drag = isPan ? Drag::Pan : Drag::Zoom;
    m_dragFrom = event->position().x();
    m_dragTo = m_dragFrom;
}

void LineChartView::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_drag == Drag::Zoom) {
        m_drag = Drag::None;
        finishZoom(event->position().x());
    }
    m_drag = Drag::None;
    update();
}

void LineChartView::finishZoom(double px)
{
    if (!isReady() || std::abs(px - m_dragFrom) < kLeastDragPx) {
        return;
    }
    const QRectF& plot = m_scene.map().area;
    const double from = std::clamp(std::min(px, m_dragFrom), plot.left(), plot.right());
    const double to = std::clamp(std::max(px, m_dragFrom), plot.left(), plot.right());
    Q_EMIT rangeRequested(m_scene.map().xValue(from), m_scene.map().xValue(to));
}

void LineChartView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (isReady() && m_scene.map().area.contains(event->position())) {
        m_drag = Drag::None;
        Q_EMIT rangeReset();
    }
}

void LineChartView::wheelEvent(QWheelEvent* event)
{
    const bool isZoom = event->modifiers().testFlag(Qt::ControlModifier);
    if (!isZoom || !isReady() || !m_isArranged || !m_scene.map().area.contains(event->position())) {
        event->ignore();
        return;
    }
    const double steps = event->angleDelta().y() / kWheelStep;
    zoom(std::pow(kZoomFactor, -steps), m_scene.map().xValue(event->position().x()));
    event->accept();
}

void LineChartView::zoom(double factor, double aroundX)
{
    const figures::Axis& x = m_figure->x;
    Q_EMIT rangeRequested(
        aroundX - (aroundX - x.minimum) * factor, aroundX + (x.maximum - aroundX) * factor);
}

void LineChartView::pan(double px)
{
    const figures::Axis& x = m_figure->x;
    const double shift = -px / m_scene.map().area.width() * (x.maximum - x.minimum);
    Q_EMIT rangeRequested(x.minimum + shift, x.maximum + shift);
}

void LineChartView::stepCrosshair(figures::StepDirection direction, int count)
{
    double x = crosshair().value_or(direction == figures::StepDirection::Forward
            ? std::nextafter(m_figure->x.minimum, -1e300)
            : std::nextafter(m_figure->x.maximum, 1e300));
    for (int i = 0; i < count; ++i) {
        const auto next = figures::neighbourX(*m_figure, x, direction);
        if (!next) {
            break;
        }
        x = *next;
    }
    moveCrosshair(x);
    announce();
}

void LineChartView::jumpCrosshair(figures::StepDirection end)
{
    moveCrosshair(end == figures::StepDirection::Back ? m_figure->x.minimum : m_figure->x.maximum);
    announce();
}

void LineChartView::announce()
{
    if (!m_readout) {
        return;
    }
    QStringList parts{toQString(m_readout->xText)};
    for (const figures::ReadoutEntry& entry : m_readout->entries) {
        parts << toQString(m_figure->lines[entry.line].label) + QLatin1Char(' ')
                + toQString(entry.text);
    }
    setAccessibleDescription(parts.join(QStringLiteral(", ")));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

bool LineChartView::handleZoomKey(int key)
{
    const double middle = crosshair().value_or((m_figure->x.minimum + m_figure->x.maximum) / 2);
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(1 / kZoomFactor, middle);
        return true;
    case Qt::Key_Minus:
        zoom(kZoomFactor, middle);
        return true;
    case Qt::Key_0:
        Q_EMIT rangeReset();
        return true;
    case Qt::Key_L:
        Q_EMIT logToggled();
        return true;
    case Qt::Key_R:
        Q_EMIT rawToggled();
        return true;
    case Qt::Key_T:
        Q_EMIT tableRequested();
        return true;
    default:
        return false;
    }
}

void LineChartView::keyPressEvent(QKeyEvent* event)
{
    const auto modifiers = event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    if (!m_figure || modifiers != Qt::NoModifier) {
        ChartWidget::keyPressEvent(event);
        return;
    }
    const int count = event->modifiers().testFlag(Qt::ShiftModifier) ? kManySteps : 1;
    if (isReady() && event->key() == Qt::Key_Left) {
        stepCrosshair(figures::StepDirection::Back, count);
    } else if (isReady() && event->key() == Qt::Key_Right) {
        stepCrosshair(figures::StepDirection::Forward, count);
    } else if (isReady() && event->key() == Qt::Key_Home) {
        jumpCrosshair(figures::StepDirection::Back);
    } else if (isReady() && event->key() == Qt::Key_End) {
        jumpCrosshair(figures::StepDirection::Forward);
    } else if (event->key() == Qt::Key_Escape && m_readout) {
        setCrosshair(std::nullopt);
        Q_EMIT crosshairLeft();
    } else if (!handleZoomKey(event->key())) {
        ChartWidget::keyPressEvent(event);
    }
}

} // namespace runlane::charts
