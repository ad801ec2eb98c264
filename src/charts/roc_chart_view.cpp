// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/roc_chart_view.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace runlane::charts {

namespace {

constexpr double kHoverPx = 6;

} // namespace

RocChartView::RocChartView(QWidget* parent)
    : ChartWidget(parent)
{
}

void RocChartView::setFigure(std::shared_ptr<const figures::RocFigure> figure)
{
    m_figure = std::move(figure);
    m_isArranged = false;
    if (m_figure) {
        const int runs = static_cast<int>(m_figure->lines.size());
        setAccessibleName(tr("%1 against %2, %n run(s)", nullptr, runs)
                              .arg(messageText(m_figure->y.name), messageText(m_figure->x.name)));
        setAccessibleDescription(messageText(m_figure->accessibleDescription));
    }
    refresh();
}

void RocChartView::setHighlightedRun(const std::string& runId)
{
    if (runId != m_highlighted) {
        m_highlighted = runId;
        refresh();
    }
}

std::optional<AnyFigure> RocChartView::anyFigure() const
{
    return m_figure ? std::optional<AnyFigure>(m_figure) : std::nullopt;
}

QString RocChartView::pictureName() const
{
    return m_figure ? messageText(m_figure->y.name) + QLatin1Char(' ') + toQString(m_figure->title)
                    : QString();
}

void RocChartView::paintStatic(QPainter& painter)
{
    if (!m_figure) {
        return;
    }
    SceneOptions options;
    const std::string& wanted = m_hovered.empty() ? m_highlighted : m_hovered;
    const bool isKnown = std::any_of(m_figure->lines.begin(), m_figure->lines.end(),
        [&](const figures::RocLine& line) { return line.runId == wanted; });
    options.highlightedRunId = isKnown ? wanted : std::string();
    m_scene.arrange(m_figure, chartStyle(), QRectF(rect()), options);
    m_isArranged = true;
    m_scene.render(painter);
}

void RocChartView::paintOverlay(QPainter&) { }

std::optional<std::size_t> RocChartView::lineAt(QPointF position) const
{
    if (!m_figure || !m_isArranged || !m_figure->emptyReason.isEmpty()) {
        return std::nullopt;
    }
    return m_scene.lineNear(position, kHoverPx);
}

QString RocChartView::describe(const figures::RocLine& line) const
{
    QString text = toQString(line.label);
    if (!line.areaText.empty()) {
        text += QStringLiteral(", ") + tr("area %1").arg(toQString(line.areaText));
    }
    return text;
}

void RocChartView::hover(const std::string& runId)
{
    if (runId != m_hovered) {
        m_hovered = runId;
        refresh();
        Q_EMIT runHovered(toQString(runId));
    }
}

void RocChartView::mouseMoveEvent(QMouseEvent* event)
{
    const auto line = lineAt(event->position());
    hover(line ? m_figure->lines[*line].runId : std::string());
}

void RocChartView::leaveEvent(QEvent*)
{
    hover({});
}

bool RocChartView::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip) {
        return ChartWidget::event(event);
    }
    const auto* help = static_cast<QHelpEvent*>(event);
    QStringList texts;
    if (m_isArranged && m_scene.noticeArea().contains(help->pos())) {
        for (const core::Message& notice : m_figure->notices) {
            texts << messageText(notice).toHtmlEscaped();
        }
    } else if (const auto line = lineAt(help->pos())) {
        texts << describe(m_figure->lines[*line]).toHtmlEscaped();
    }
    if (texts.isEmpty()) {
        QToolTip::hideText();
    } else {
        QToolTip::showText(help->globalPos(), texts.join(QStringLiteral("<br>")), this);
    }
    return true;
}

void RocChartView::keyPressEvent(QKeyEvent* event)
{
    const bool isStep = event->key() == Qt::Key_Down || event->key() == Qt::Key_Up;
    if (!isStep || !m_figure || m_figure->lines.empty()) {
        ChartWidget::keyPressEvent(event);
        return;
    }
    const auto count = static_cast<int>(m_figure->lines.size());
    int at = -1;
    for (int i = 0; i < count; ++i) {
        if (m_figure->lines[static_cast<std::size_t>(i)].runId == m_hovered) {
            at = i;
        }
    }
    at = event->key() == Qt::Key_Down ? (at + 1) % count : (at <= 0 ? count - 1 : at - 1);
    const figures::RocLine& line = m_figure->lines[static_cast<std::size_t>(at)];
    hover(line.runId);
    setAccessibleDescription(describe(line));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

} // namespace runlane::charts
