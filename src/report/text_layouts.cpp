// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/layouts.h"

#include <QPainter>

#include <algorithm>

namespace runlane::report {

namespace {

const figures::Theme& printTheme()
{
    return figures::theme(figures::ThemeKind::Print);
}

TextStyle makeStyle(double sizePx, double linePx, int weight, figures::Color color)
{
    TextStyle style;
    style.sizePx = sizePx;
    style.linePx = linePx;
    style.notePx = sizePx;
    style.weight = weight;
    style.color = color;
    return style;
}

// Lines of one text that may be parted between pages.
class TextBlockLayout : public BlockLayout
{
public:
    TextBlockLayout(FlowedText text, double spaceBefore, Keep keep)
        : m_text(std::move(text))
        , m_spaceBefore(spaceBefore)
        , m_keep(keep)
    {
    }

    [[nodiscard]] MeasuredBlock measure() const override
    {
        MeasuredBlock block;
        block.spaceBefore = m_spaceBefore;
        block.pieces.assign(std::max<std::size_t>(1, m_text.lineCount()), m_text.lineHeight());
        block.firstTogether = 2;
        block.lastTogether = 2;
        block.keep = m_keep;
        return block;
    }
    void paint(QPainter& painter, QPointF topLeft, const PlacedPart& part) const override
    {
        m_text.paint(painter, topLeft, part.firstPiece, part.pieceCount);
    }

private:
    FlowedText m_text;
    double m_spaceBefore;
    Keep m_keep;
};

class TitleLayout : public BlockLayout
{
public:
    TitleLayout(FlowedText title, FlowedText subtitle)
        : m_title(std::move(title))
        , m_subtitle(std::move(subtitle))
    {
    }

    [[nodiscard]] MeasuredBlock measure() const override
    {
        MeasuredBlock block;
        block.pieces = {m_title.height() + m_subtitle.height()};
        block.keep = Keep::WithNext;
        return block;
    }
    void paint(QPainter& painter, QPointF topLeft, const PlacedPart&) const override
    {
        m_title.paint(painter, topLeft);
        m_subtitle.paint(painter, topLeft + QPointF(0, m_title.height()));
    }

private:
    FlowedText m_title;
    FlowedText m_subtitle;
};

// Headline and paragraphs behind a rule. Pieces are lines, so a long summary runs on.
class VerdictLayout : public BlockLayout
{
public:
    VerdictLayout(std::vector<FlowedText> texts, const PageStyle& style)
        : m_texts(std::move(texts))
        , m_style(style)
    {
    }

    [[nodiscard]] MeasuredBlock measure() const override
    {
        MeasuredBlock block;
        block.spaceBefore = m_style.spaceBlock;
        for (std::size_t t = 0; t < m_texts.size(); ++t) {
            block.pieces.insert(
                block.pieces.end(), m_texts[t].lineCount(), m_texts[t].lineHeight());
            block.pieces.back() += t + 1 < m_texts.size() ? m_style.cellPadY : 0;
        }
        block.firstTogether = 3;
        block.lastTogether = 2;
        return block;
    }
    void paint(QPainter& painter, QPointF topLeft, const PlacedPart& part) const override
    {
        painter.fillRect(
            QRectF(topLeft, QSizeF(m_style.boxRule, part.height)), toQColor(printTheme().text));
        double y = topLeft.y();
        std::size_t piece = 0;
        for (std::size_t t = 0; t < m_texts.size(); ++t) {
            for (std::size_t line = 0; line < m_texts[t].lineCount(); ++line, ++piece) {
                if (piece < part.firstPiece || piece >= part.firstPiece + part.pieceCount) {
                    continue;
                }
                m_texts[t].paint(painter, QPointF(topLeft.x() + m_style.boxIndent, y), line, 1);
                y += m_texts[t].lineHeight();
                y += line + 1 == m_texts[t].lineCount() ? m_style.cellPadY : 0;
            }
        }
    }

private:
    std::vector<FlowedText> m_texts;
    const PageStyle& m_style;
};

class KeyValueLayout : public BlockLayout
{
public:
    KeyValueLayout(std::vector<std::pair<FlowedText, FlowedText>> rows, const PageStyle& style)
        : m_rows(std::move(rows))
        , m_style(style)
    {
    }

    [[nodiscard]] MeasuredBlock measure() const override
    {
        MeasuredBlock block;
        block.spaceBefore = m_style.spaceTight;
        for (const auto& row : m_rows) {
            block.pieces.push_back(rowHeight(row));
        }
        block.firstTogether = 2;
        return block;
    }
    void paint(QPainter& painter, QPointF topLeft, const PlacedPart& part) const override
    {
        double y = topLeft.y();
        for (std::size_t i = part.firstPiece; i < part.firstPiece + part.pieceCount; ++i) {
            m_rows[i].first.paint(painter, QPointF(topLeft.x(), y));
            m_rows[i].second.paint(painter, QPointF(topLeft.x() + m_style.keyColumn, y));
            y += rowHeight(m_rows[i]);
        }
    }

private:
    [[nodiscard]] static double rowHeight(const std::pair<FlowedText, FlowedText>& row)
    {
        return std::max(row.first.height(), row.second.height());
    }

    std::vector<std::pair<FlowedText, FlowedText>> m_rows;
    const PageStyle& m_style;
};

} // namespace

TextStyle bodyStyle(const PageStyle& style)
{
    return makeStyle(style.bodyText, style.bodyLine, 400, printTheme().text);
}

TextStyle captionStyle(const PageStyle& style)
{
    return makeStyle(style.captionText, style.captionLine, 400, printTheme().text2);
}

std::optional<FlowedText> flowCaption(
    const Caption& caption, double widthPx, const LayoutContext& context)
{
    if (caption.label.isEmpty() && caption.text.isEmpty()) {
        return std::nullopt;
    }
    FlowedText text({{caption.label, SpanStyle::Strong}, {QStringLiteral(" ")}, {caption.text}},
        captionStyle(context.style), context.fonts);
    text.setWidth(widthPx);
    return text;
}

std::unique_ptr<BlockLayout> layOutTitle(
    const TitleBlock& block, double widthPx, const LayoutContext& context)
{
    const PageStyle& style = context.style;
    FlowedText title({{block.title}},
        makeStyle(style.titleText, style.titleLine, 600, printTheme().text), context.fonts);
    FlowedText subtitle({{block.subtitle}},
        makeStyle(style.subtitleText, style.subtitleLine, 400, printTheme().text2), context.fonts);
    title.setWidth(widthPx);
    subtitle.setWidth(widthPx);
    return std::make_unique<TitleLayout>(std::move(title), std::move(subtitle));
}

std::unique_ptr<BlockLayout> layOutHeading(
    const HeadingBlock& block, double widthPx, const LayoutContext& context)
{
    const PageStyle& style = context.style;
    FlowedText text({{block.text}},
        makeStyle(style.headingText, style.headingLine, 600, printTheme().text), context.fonts);
    text.setWidth(widthPx);
    return std::make_unique<TextBlockLayout>(std::move(text), style.spaceHeading, Keep::WithNext);
}

std::unique_ptr<BlockLayout> layOutParagraph(
    const ParagraphBlock& block, double widthPx, const LayoutContext& context)
{
    const bool isCaption = block.size == ParagraphSize::Caption;
    FlowedText flowed(block.text,
        isCaption ? captionStyle(context.style) : bodyStyle(context.style), context.fonts);
    flowed.setWidth(widthPx);
    return std::make_unique<TextBlockLayout>(
        std::move(flowed), context.style.spaceTight, Keep::Free);
}

std::unique_ptr<BlockLayout> layOutVerdict(
    const VerdictBlock& block, double widthPx, const LayoutContext& context)
{
    const PageStyle& style = context.style;
    std::vector<FlowedText> texts;
    texts.emplace_back(Spans{{block.headline}},
        makeStyle(style.verdictText, style.verdictLine, 600, printTheme().text), context.fonts);
    for (const Spans& paragraph : block.paragraphs) {
        texts.emplace_back(paragraph, bodyStyle(style), context.fonts);
    }
    for (FlowedText& text : texts) {
        text.setWidth(widthPx - style.boxIndent);
    }
    return std::make_unique<VerdictLayout>(std::move(texts), style);
}

std::unique_ptr<BlockLayout> layOutKeyValues(
    const KeyValueBlock& block, double widthPx, const LayoutContext& context)
{
    const PageStyle& style = context.style;
    const TextStyle keyStyle = makeStyle(style.tableText, style.bodyLine, 400, printTheme().text2);
    const TextStyle valueStyle = makeStyle(style.tableText, style.bodyLine, 400, printTheme().text);
    std::vector<std::pair<FlowedText, FlowedText>> rows;
    for (const auto& [key, value] : block.rows) {
        FlowedText keyText({{key}}, keyStyle, context.fonts);
        FlowedText valueText({{value}}, valueStyle, context.fonts);
        keyText.setWidth(style.keyColumn - style.cellPadX);
        valueText.setWidth(widthPx - style.keyColumn);
        rows.emplace_back(std::move(keyText), std::move(valueText));
    }
    return std::make_unique<KeyValueLayout>(std::move(rows), style);
}

} // namespace runlane::report
