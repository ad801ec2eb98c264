// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/flowed_text.h"

#include "figures/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace runlane::report {

namespace {

constexpr double kUnbounded = 1e7;

QTextCharFormat formatOf(SpanStyle span, const TextStyle& style, const Fonts& fonts)
{
    const figures::Theme& theme = figures::theme(figures::ThemeKind::Print);
    const double size = span == SpanStyle::Note ? style.notePx : style.sizePx;
    const int weight = span == SpanStyle::Strong ? 600
        : span == SpanStyle::Note                ? 400
                                                 : style.weight;
    QTextCharFormat format;
    format.setFont(fonts.font(style.face, size, weight));
    figures::Color color = style.color;
    if (span == SpanStyle::Quiet || span == SpanStyle::Note) {
        color = theme.text2;
    } else if (span == SpanStyle::Warn) {
        color = theme.warn;
    } else if (span == SpanStyle::Strong) {
        color = theme.text;
    }
    format.setForeground(toQColor(color));
    return format;
}

struct Paragraph
{
    QString text;
    QList<QTextLayout::FormatRange> formats;
};

enum class CharacterKind { Digit, Mark, Other };

CharacterKind kindOf(QChar character)
{
    const char16_t code = character.unicode();
    if (code >= u'0' && code <= u'9') {
        return CharacterKind::Digit;
    }
    return code > u' ' && code < u'\x7f' && !character.isLetter() ? CharacterKind::Mark
                                                                  : CharacterKind::Other;
}

// Adds text in ranges of digits, single marks and everything else. Ranges are shaped one by one, so
// that a font's contextual alternates ("64x64" as a multiplication sign, "->" as an arrow, raised
// marks beside digits) neither change what was logged nor lose its characters in the PDF.
void addRanges(Paragraph& paragraph, const QString& text, const QTextCharFormat& format)
{
    CharacterKind last = CharacterKind::Mark;
    for (const QChar character : text) {
        const CharacterKind kind = kindOf(character);
        if (paragraph.formats.isEmpty() || kind != last || kind == CharacterKind::Mark
            || paragraph.formats.back().format != format) {
            QTextLayout::FormatRange range;
            range.start = static_cast<int>(paragraph.text.size());
            range.length = 0;
            range.format = format;
            paragraph.formats << range;
        }
        ++paragraph.formats.back().length;
        paragraph.text += character;
        last = kind;
    }
}

std::vector<Paragraph> splitParagraphs(
    const Spans& spans, const TextStyle& style, const Fonts& fonts)
{
    std::vector<Paragraph> paragraphs(1);
    for (const Span& span : spans) {
        const QTextCharFormat format = formatOf(span.style, style, fonts);
        const QStringList parts = span.text.split(QLatin1Char('\n'));
        for (qsizetype i = 0; i < parts.size(); ++i) {
            if (i > 0) {
                paragraphs.emplace_back();
            }
            addRanges(paragraphs.back(), parts[i], format);
        }
    }
    return paragraphs;
}

} // namespace

QColor toQColor(figures::Color color)
{
    return {color.red, color.green, color.blue, color.alpha};
}

FlowedText::FlowedText(const Spans& spans, const TextStyle& style, const Fonts& fonts)
    : m_style(style)
{
    const QFont base = fonts.font(style.face, style.sizePx, style.weight);
    const QFontMetricsF metrics(base);
    m_ascent = metrics.ascent();
    m_textHeight = metrics.ascent() + metrics.descent();
    QTextOption option(style.alignment);
    option.setWrapMode(style.wrap == TextStyle::Wrap::Wrap
            ? QTextOption::WrapAtWordBoundaryOrAnywhere
            : QTextOption::NoWrap);
    option.setUseDesignMetrics(true);
    for (const Paragraph& paragraph : splitParagraphs(spans, style, fonts)) {
        auto layout = std::make_unique<QTextLayout>(paragraph.text, base);
        layout->setFormats(paragraph.formats);
        layout->setTextOption(option);
        layout->setCacheEnabled(true);
        m_paragraphs.push_back(std::move(layout));
    }
    breakLines(kUnbounded);
    for (const Line& line : m_lines) {
        const double width = m_paragraphs[line.paragraph]->lineAt(line.index).naturalTextWidth();
        m_naturalWidth = std::max(m_naturalWidth, width / kTextScale);
    }
}

FlowedText::~FlowedText() = default;
FlowedText::FlowedText(FlowedText&&) noexcept = default;
FlowedText& FlowedText::operator=(FlowedText&&) noexcept = default;

void FlowedText::setWidth(double widthPx)
{
    breakLines(std::ceil(std::max(1.0, widthPx) * kTextScale) + 1);
}

void FlowedText::breakLines(double scaledWidth)
{
    m_lines.clear();
    for (std::size_t p = 0; p < m_paragraphs.size(); ++p) {
        QTextLayout& layout = *m_paragraphs[p];
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(scaledWidth);
        }
        layout.endLayout();
        for (int i = 0; i < layout.lineCount(); ++i) {
            m_lines.push_back({p, i});
        }
    }
}

std::size_t FlowedText::lineCount() const
{
    return m_lines.size();
}

double FlowedText::height() const
{
    return static_cast<double>(m_lines.size()) * m_style.linePx;
}

void FlowedText::paint(
    QPainter& painter, QPointF topLeft, std::size_t first, std::size_t count) const
{
    painter.save();
    painter.translate(topLeft);
    painter.scale(1 / kTextScale, 1 / kTextScale);
    const double scaledLine = m_style.linePx * kTextScale;
    const double baseline = (scaledLine - m_textHeight) / 2 + m_ascent;
    for (std::size_t i = first; i < std::min(first + count, m_lines.size()); ++i) {
        const QTextLine line = m_paragraphs[m_lines[i].paragraph]->lineAt(m_lines[i].index);
        const double top = static_cast<double>(i - first) * scaledLine + baseline - line.ascent();
        line.draw(&painter, QPointF(0, top - line.y()));
    }
    painter.restore();
}

double textWidth(const QString& text, const TextStyle& style, const Fonts& fonts)
{
    return FlowedText({{text, SpanStyle::Normal}}, style, fonts).naturalWidth();
}

} // namespace runlane::report
