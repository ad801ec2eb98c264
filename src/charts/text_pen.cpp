// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/text_pen.h"

#include <QPainter>

#include <cmath>

namespace runlane::charts {

namespace {

constexpr double kPaperEnlargement = 16;
constexpr double kPointsPerPixel = 72.0 / 96.0;

} // namespace

TextKind tickText()
{
    return {Face::Number, figures::metrics().chartText, QFont::Normal};
}

TextKind nameText()
{
    return {Face::Text, figures::metrics().chartText, QFont::Normal};
}

TextKind titleText()
{
    return {Face::Text, figures::metrics().baseText, QFont::DemiBold};
}

TextKind noteText()
{
    return {Face::Text, figures::metrics().note, QFont::Normal};
}

TextKind noteNumber()
{
    return {Face::Number, figures::metrics().note, QFont::Normal};
}

TextKind withWeight(TextKind kind, QFont::Weight weight)
{
    kind.weight = weight;
    return kind;
}

TextPen::TextPen(const ChartStyle& style, PaintTarget target)
    : m_style(style)
    , m_target(target)
    , m_enlarged(target == PaintTarget::Paper ? kPaperEnlargement : 1.0)
{
}

const TextPen::Entry& TextPen::entry(TextKind kind) const
{
    for (const Entry& known : m_entries) {
        if (known.kind == kind) {
            return known;
        }
    }
    QFont font = kind.face == Face::Number ? m_style.number : m_style.text;
    const double sizePx = kind.sizePx * m_style.scale;
    if (m_target == PaintTarget::Paper) {
        font.setPixelSize(static_cast<int>(std::lround(sizePx * kPaperEnlargement)));
        font.setHintingPreference(QFont::PreferNoHinting);
    } else {
        font.setPointSizeF(sizePx * kPointsPerPixel);
    }
    font.setWeight(kind.weight);
    m_entries.push_back({kind, font, QFontMetricsF(font)});
    return m_entries.back();
}

double TextPen::width(const QString& text, TextKind kind) const
{
    return entry(kind).metrics.horizontalAdvance(text) / m_enlarged;
}

double TextPen::capHeight(TextKind kind) const
{
    return entry(kind).metrics.capHeight() / m_enlarged;
}

double TextPen::lineHeight(TextKind kind) const
{
    return entry(kind).metrics.height() / m_enlarged;
}

double TextPen::baseline(double centreY, TextKind kind) const
{
    return centreY + capHeight(kind) / 2;
}

QString TextPen::elided(
    const QString& text, TextKind kind, double widthPx, Qt::TextElideMode mode) const
{
    return entry(kind).metrics.elidedText(text, mode, widthPx * m_enlarged);
}

void TextPen::draw(
    QPainter& painter, QPointF at, const QString& text, TextKind kind, QColor color) const
{
    if (text.isEmpty()) {
        return;
    }
    painter.save();
    painter.setPen(color);
    painter.setFont(entry(kind).font);
    if (m_target == PaintTarget::Paper) {
        painter.translate(at);
        painter.scale(1 / m_enlarged, 1 / m_enlarged);
        painter.drawText(QPointF(0, 0), text);
    } else {
        painter.drawText(at, text);
    }
    painter.restore();
}

void TextPen::draw(QPainter& painter, const QRectF& box, Qt::Alignment across, const QString& text,
    TextKind kind) const
{
    double x = box.left();
    if (across.testFlag(Qt::AlignRight)) {
        x = box.right() - width(text, kind);
    } else if (across.testFlag(Qt::AlignHCenter)) {
        x = box.center().x() - width(text, kind) / 2;
    }
    draw(painter, QPointF(x, baseline(box.center().y(), kind)), text, kind, painter.pen().color());
}

} // namespace runlane::charts
