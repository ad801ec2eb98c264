// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/runs_legend.h"

#include "ui/pages/runs_table.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/runlane_style.h"
#include "ui/theme/style_paint.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/tables.h"

#include <QHBoxLayout>
#include <QPainter>

namespace runlane::ui {

RunsLegend::RunsLegend(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(scaledPx(12), 1, scaledPx(12), 0);
    row->setSpacing(scaledPx(6));
    row->addStretch(1);
    row->addWidget(new KeyHint(tr("Space"), this));
    row->addWidget(plainLabel(tr("compare"), FontRole::Note, Tone::Quiet, this));
}

QSize RunsLegend::sizeHint() const
{
    return {scaledPx(400), scaledPx(34)};
}

void RunsLegend::setContent(const LegendContent& content)
{
    m_content = content;
    update();
}

void RunsLegend::paintEvent(QPaintEvent* /*event*/)
{
    const figures::Theme& theme = applicationTheme();
    QPainter painter(this);
    painter.fillRect(rect(), toQColor(theme.base));
    painter.setFont(fontFor(FontRole::Note));
    const int end = width() - scaledPx(110);
    int left = scaledPx(12);
    const auto add = [&](const QString& text, int lead) {
        const int textWidth = painter.fontMetrics().horizontalAdvance(text);
        if (left + lead + textWidth > end) {
            left = end;
            return false;
        }
        painter.setPen(toQColor(theme.text2));
        painter.drawText(QRect(left + lead, 0, textWidth + 1, height()), Qt::AlignVCenter, text);
        left += lead + textWidth + scaledPx(16);
        return true;
    };
    if (m_content.hasBest) {
        const QPointF mark(left + scaledPx(7), height() / 2.0);
        if (add(tr("best in column"), scaledPx(11))) {
            paintBestMark(painter, mark);
        }
    }
    if (m_content.hasWorst) {
        const QPointF mark(left + scaledPx(7), height() / 2.0);
        if (add(tr("worst"), scaledPx(11))) {
            paintWorstMark(painter, mark);
        }
    }
    if (!m_content.barScale.isEmpty()) {
        add(tr("Bar: %1").arg(m_content.barScale), 0);
    }
    if (m_content.hasSteps) {
        add(tr("@ step of the value"), 0);
    }
    add(tr("%1 not logged").arg(QStringLiteral("\u2013")), 0);
    if (m_content.isReading) {
        add(tr("%1 still being read").arg(QChar(0x2026)), 0);
    }
    if (!m_content.groups.isEmpty()) {
        add(tr("Groups: %1, 5×: five values").arg(m_content.groups), 0);
    }
    if (m_content.hasStale) {
        const int side = scaledPx(14);
        const QRectF mark(left, (height() - side) / 2.0, side, side);
        if (add(tr("says running, silent for long"), side + scaledPx(4))) {
            paintIcon(painter, QStringLiteral("clock"), mark, toQColor(theme.warn));
        }
    }
}

} // namespace runlane::ui
