// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/chart_style.h"

#include <QFontMetricsF>
#include <QPointF>
#include <QRectF>

#include <vector>

class QPainter;

namespace runlane::charts {

enum class Face { Text, Number };

// sizePx at 96 dpi and 100 %.
struct TextKind
{
    Face face = Face::Text;
    double sizePx = 10.5;
    QFont::Weight weight = QFont::Normal;

    friend bool operator==(const TextKind&, const TextKind&) = default;
};

// Kinds of text in charts.
[[nodiscard]] TextKind tickText(); // 10.5, digits of one width
[[nodiscard]] TextKind nameText(); // 10.5: axis names, labels in the read-out
[[nodiscard]] TextKind titleText(); // 12.5, 600
[[nodiscard]] TextKind noteText(); // 11
[[nodiscard]] TextKind noteNumber(); // 11, digits of one width
[[nodiscard]] TextKind withWeight(TextKind kind, QFont::Weight weight);

// Measures and draws one-line texts; lengths in px of the painter. On paper text is laid out
// enlarged, so that nothing depends on the device. Window's thread.
class TextPen
{
public:
    TextPen(const ChartStyle& style, PaintTarget target);

    [[nodiscard]] double scale() const { return m_style.scale; }
    [[nodiscard]] double width(const QString& text, TextKind kind) const;
    [[nodiscard]] double capHeight(TextKind kind) const;
    [[nodiscard]] double lineHeight(TextKind kind) const;
    [[nodiscard]] QString elided(
        const QString& text, TextKind kind, double widthPx, Qt::TextElideMode mode) const;
    // at: left end of the base line.
    void draw(
        QPainter& painter, QPointF at, const QString& text, TextKind kind, QColor color) const;
    // Capitals are centred in the box; left, right or centred across.
    void draw(QPainter& painter, const QRectF& box, Qt::Alignment across, const QString& text,
        TextKind kind) const; // in the painter's pen colour
    // Base line for capitals centred at y.
    [[nodiscard]] double baseline(double centreY, TextKind kind) const;

private:
    struct Entry
    {
        TextKind kind;
        QFont font;
        QFontMetricsF metrics;
    };
    [[nodiscard]] const Entry& entry(TextKind kind) const;

    ChartStyle m_style;
    PaintTarget m_target;
    double m_enlarged; // font px for one px
    mutable std::vector<Entry> m_entries;
};

} // namespace runlane::charts
