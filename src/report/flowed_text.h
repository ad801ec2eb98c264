// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"
#include "report/fonts.h"

#include <QColor>
#include <QPointF>

#include <memory>
#include <vector>

class QPainter;
class QTextLayout;

namespace runlane::report {

[[nodiscard]] QColor toQColor(figures::Color color);

struct TextStyle
{
    double sizePx = 11.5;
    double linePx = 17; // distance of base lines
    double notePx = 9.5; // size of SpanStyle::Note
    int weight = 400;
    Face face = Face::Text;
    figures::Color color;
    Qt::Alignment alignment = Qt::AlignLeft;
    enum class Wrap { Wrap, Never } wrap = Wrap::Wrap;
};

// Text of several styles, broken into lines of a width. Lengths are px at 96 dpi.
class FlowedText
{
public:
    FlowedText(const Spans& spans, const TextStyle& style, const Fonts& fonts);
    ~FlowedText();
    FlowedText(FlowedText&&) noexcept;
    FlowedText& operator=(FlowedText&&) noexcept;

    // Breaks the lines anew. Newlines in the text break always.
    void setWidth(double widthPx);
    [[nodiscard]] double naturalWidth() const { return m_naturalWidth; }
    [[nodiscard]] std::size_t lineCount() const;
    [[nodiscard]] double lineHeight() const { return m_style.linePx; }
    [[nodiscard]] double height() const;
    // Lines first .. first + count - 1; topLeft is that of the first of them.
    void paint(QPainter& painter, QPointF topLeft, std::size_t first, std::size_t count) const;
    void paint(QPainter& painter, QPointF topLeft) const
    {
        paint(painter, topLeft, 0, lineCount());
    }

private:
    void breakLines(double scaledWidth);

    TextStyle m_style;
    std::vector<std::unique_ptr<QTextLayout>> m_paragraphs;
    struct Line
    {
        std::size_t paragraph = 0;
        int index = 0;
    };
    std::vector<Line> m_lines;
    double m_naturalWidth = 0;
    double m_ascent = 0;
    double m_textHeight = 0;
};

// Width of plain text in the style, px at 96 dpi.
[[nodiscard]] double textWidth(const QString& text, const TextStyle& style, const Fonts& fonts);

} // namespace runlane::report
