// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/layouts.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace runlane::report {

namespace {

constexpr double kFigureGap = 18;
constexpr double kLegendGap = 18;
constexpr std::size_t kFreeEntries = 6;
constexpr double kTallestPicture = 420;

const figures::Theme& printTheme()
{
    return figures::theme(figures::ThemeKind::Print);
}

// Legend entries flowed into rows.
class Legend
{
public:
    Legend(const std::vector<LegendEntry>& entries, double widthPx, const LayoutContext& context)
        : m_context(context)
    {
        TextStyle style = captionStyle(context.style);
        style.color = printTheme().text;
        style.wrap = TextStyle::Wrap::Never;
        const double markRoom = context.style.markWidth + context.style.markGap;
        double x = 0;
        double y = 0;
        const double column = entries.size() > kFreeEntries ? columnWidth(entries, style) : 0;
        for (const LegendEntry& entry : entries) {
            const QString star = entry.isBaseline ? QStringLiteral(" ★") : QString();
            FlowedText text({{entry.label + star}}, style, context.fonts);
            const double width = std::min(widthPx, markRoom + text.naturalWidth());
            text.setWidth(width);
            if (x > 0 && x + std::max(width, column) > widthPx) {
                x = 0;
                y += text.lineHeight() + 1;
            }
            m_height = y + text.lineHeight();
            m_entries.push_back({std::move(text), entry.style, QPointF(x, y)});
            x += std::max(width, column) + kLegendGap;
        }
    }

    [[nodiscard]] double height() const
    {
        return m_entries.empty() ? 0 : m_height + m_context.style.spaceTight;
    }
    void paint(QPainter& painter, QPointF topLeft) const
    {
        const PageStyle& style = m_context.style;
        for (const Entry& entry : m_entries) {
            const QPointF at = topLeft + entry.at;
            const double rise = (entry.text.lineHeight() - style.markHeight) / 2;
            if (m_context.painter.runMark) {
                m_context.painter.runMark(entry.style, painter,
                    QRectF(at + QPointF(0, rise), QSizeF(style.markWidth, style.markHeight)));
            }
            entry.text.paint(painter, at + QPointF(style.markWidth + style.markGap, 0));
        }
    }

private:
    // Many entries stand in columns.
    [[nodiscard]] double columnWidth(
        const std::vector<LegendEntry>& entries, const TextStyle& style) const
    {
        double widest = 0;
        for (const LegendEntry& entry : entries) {
            widest = std::max(widest, textWidth(entry.label, style, m_context.fonts));
        }
        return widest + m_context.style.markWidth + m_context.style.markGap;
    }

    struct Entry
    {
        FlowedText text;
        figures::RunStyle style;
        QPointF at;
    };
    const LayoutContext& m_context;
    std::vector<Entry> m_entries;
    double m_height = 0;
};

class FigureRowLayout : public BlockLayout
{
public:
    FigureRowLayout(const FigureRowBlock& block, double widthPx, const LayoutContext& context)
        : m_block(block)
        , m_context(context)
        , m_legend(block.legend, widthPx, context)
        , m_caption(flowCaption(block.caption, widthPx, context))
    {
        const double count = static_cast<double>(
            std::max<std::size_t>({1, block.columnCount, block.figures.size()}));
        m_figureWidth = (widthPx - kFigureGap * (count - 1)) / count;
        m_figureHeight = m_figureWidth * block.heightShare;
    }

    [[nodiscard]] MeasuredBlock measure() const override
    {
        MeasuredBlock block;
        block.spaceBefore = m_context.style.spaceTable;
        block.pieces = {m_figureHeight + m_legend.height() + captionHeight()};
        return block;
    }

    void paint(QPainter& painter, QPointF topLeft, const PlacedPart&) const override
    {
        double x = topLeft.x();
        for (std::size_t i = 0; i < m_block.figures.size(); ++i) {
            if (m_block.hasRuleBeforeLast && i > 0 && i + 1 == m_block.figures.size()) {
                painter.fillRect(QRectF(x - kFigureGap / 2, topLeft.y(), 0.8, m_figureHeight),
                    toQColor(printTheme().hair));
            }
            paintFigure(
                m_block.figures[i], painter, QRectF(x, topLeft.y(), m_figureWidth, m_figureHeight));
            x += m_figureWidth + kFigureGap;
        }
        double y = topLeft.y() + m_figureHeight;
        if (m_legend.height() > 0) {
            m_legend.paint(painter, QPointF(topLeft.x(), y + m_context.style.spaceTight));
            y += m_legend.height();
        }
        if (m_caption) {
            m_caption->paint(painter, QPointF(topLeft.x(), y + m_context.style.spaceTight));
        }
    }

private:
    [[nodiscard]] double captionHeight() const
    {
        return m_caption ? m_caption->height() + m_context.style.spaceTight : 0;
    }
    void paintFigure(const Figure& figure, QPainter& painter, QRectF area) const
    {
        painter.save();
        const FigurePainter& paint = m_context.painter;
        if (const auto* line = std::get_if<std::shared_ptr<const figures::LineFigure>>(&figure)) {
            paint.line(**line, painter, area);
        } else if (const auto* roc =
                       std::get_if<std::shared_ptr<const figures::RocFigure>>(&figure)) {
            paint.roc(**roc, painter, area);
        } else if (const auto* matrix =
                       std::get_if<std::shared_ptr<const figures::MatrixFigure>>(&figure)) {
            paint.matrix(**matrix, painter, area);
        }
        painter.restore();
    }

    FigureRowBlock m_block;
    const LayoutContext& m_context;
    Legend m_legend;
    std::optional<FlowedText> m_caption;
    double m_figureWidth = 0;
    double m_figureHeight = 0;
};

// Rows of pictures; each row is a piece.
class PicturesLayout : public BlockLayout
{
public:
    PicturesLayout(const PicturesBlock& block, double widthPx, const LayoutContext& context)
        : m_context(context)
        , m_caption(flowCaption(block.caption, widthPx, context))
        , m_columns(std::max<std::size_t>(1, block.columnCount))
    {
        const double count = static_cast<double>(m_columns);
        m_pictureWidth = (widthPx - kFigureGap * (count - 1)) / count;
        TextStyle style = captionStyle(context.style);
        style.color = printTheme().text;
        style.weight = 600;
        for (const Picture& picture : block.pictures) {
            Item item{
                FlowedText({{picture.title}}, style, context.fonts), picture.style, picture.image};
            item.title.setWidth(m_pictureWidth - markRoom(item));
            if (!item.image.isNull()) {
                const double share = static_cast<double>(item.image.height())
                    / static_cast<double>(item.image.width());
                item.height = std::min(m_pictureWidth * share, kTallestPicture);
            }
            m_items.push_back(std::move(item));
        }
    }

    [[nodiscard]] MeasuredBlock measure() const override
    {
        MeasuredBlock block;
        block.spaceBefore = m_context.style.spaceTable;
        for (std::size_t first = 0; first < m_items.size(); first += m_columns) {
            block.pieces.push_back(rowHeight(first));
        }
        block.tail = m_caption ? m_caption->height() : 0;
        if (block.pieces.empty()) {
            block.pieces = {0};
        }
        return block;
    }

    void paint(QPainter& painter, QPointF topLeft, const PlacedPart& part) const override
    {
        double y = topLeft.y();
        for (std::size_t row = part.firstPiece; row < part.firstPiece + part.pieceCount; ++row) {
            const std::size_t first = row * m_columns;
            const std::size_t end = std::min(first + m_columns, m_items.size());
            for (std::size_t i = first; i < end; ++i) {
                const double x =
                    topLeft.x() + static_cast<double>(i - first) * (m_pictureWidth + kFigureGap);
                paintItem(painter, m_items[i], QPointF(x, y));
            }
            y += rowHeight(first);
        }
        if (part.hasTail && m_caption) {
            m_caption->paint(painter, QPointF(topLeft.x(), y));
        }
    }

private:
    struct Item
    {
        FlowedText title;
        std::optional<figures::RunStyle> style;
        QImage image;
        double height = 0;
    };

    [[nodiscard]] double markRoom(const Item& item) const
    {
        return item.style ? m_context.style.markWidth + m_context.style.markGap : 0;
    }
    [[nodiscard]] double rowHeight(std::size_t first) const
    {
        double height = 0;
        for (std::size_t i = first; i < std::min(first + m_columns, m_items.size()); ++i) {
            height = std::max(height, m_items[i].title.height() + m_items[i].height);
        }
        return height + 2 * m_context.style.spaceTight;
    }
    void paintItem(QPainter& painter, const Item& item, QPointF at) const
    {
        const PageStyle& style = m_context.style;
        if (item.style && m_context.painter.runMark) {
            const double rise = (style.captionLine - style.markHeight) / 2;
            m_context.painter.runMark(*item.style, painter,
                QRectF(at + QPointF(0, rise), QSizeF(style.markWidth, style.markHeight)));
        }
        item.title.paint(painter, at + QPointF(markRoom(item), 0));
        if (item.image.isNull()) {
            return;
        }
        const double width = item.height * static_cast<double>(item.image.width())
            / static_cast<double>(item.image.height());
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(
            QRectF(at.x(), at.y() + item.title.height() + style.spaceTight, width, item.height),
            item.image);
    }

    const LayoutContext& m_context;
    std::optional<FlowedText> m_caption;
    std::size_t m_columns;
    double m_pictureWidth = 0;
    std::vector<Item> m_items;
};

// Two stacks side by side as one piece.
class ColumnsLayout : public BlockLayout
{
public:
    ColumnsLayout(const ColumnsBlock& block, double widthPx, const LayoutContext& context)
        : m_offset((widthPx + context.style.columnGap) / 2)
        , m_spaceBefore(context.style.spaceTable)
    {
        const double width = (widthPx - context.style.columnGap) / 2;
        m_left = stack(block.left, width, context);
        m_right = stack(block.right, width, context);
    }

    [[nodiscard]] MeasuredBlock measure() const override
    {
        MeasuredBlock block;
        block.spaceBefore = m_spaceBefore;
        block.pieces = {std::max(m_left.height, m_right.height)};
        return block;
    }
    void paint(QPainter& painter, QPointF topLeft, const PlacedPart&) const override
    {
        m_left.paint(painter, topLeft);
        m_right.paint(painter, topLeft + QPointF(m_offset, 0));
    }

private:
    struct Stack
    {
        std::vector<std::unique_ptr<BlockLayout>> blocks;
        std::vector<PlacedPart> parts;
        double height = 0;

        void paint(QPainter& painter, QPointF topLeft) const
        {
            for (std::size_t i = 0; i < blocks.size(); ++i) {
                blocks[i]->paint(painter, topLeft + QPointF(0, parts[i].top), parts[i]);
            }
        }
    };

    static Stack stack(const std::vector<Block>& blocks, double width, const LayoutContext& context)
    {
        Stack result;
        for (const Block& block : blocks) {
            result.blocks.push_back(layOut(block, width, context));
            const MeasuredBlock measured = result.blocks.back()->measure();
            PlacedPart part;
            part.pieceCount = measured.pieces.size();
            part.hasTail = true;
            part.top = result.height + (result.height > 0 ? measured.spaceBefore : 0);
            part.height = measured.head + measured.tail;
            for (const double piece : measured.pieces) {
                part.height += piece;
            }
            result.height = part.top + part.height;
            result.parts.push_back(part);
        }
        return result;
    }

    double m_offset;
    double m_spaceBefore;
    Stack m_left;
    Stack m_right;
};

} // namespace

std::unique_ptr<BlockLayout> layOutFigures(
    const FigureRowBlock& block, double widthPx, const LayoutContext& context)
{
    return std::make_unique<FigureRowLayout>(block, widthPx, context);
}

std::unique_ptr<BlockLayout> layOutPictures(
    const PicturesBlock& block, double widthPx, const LayoutContext& context)
{
    return std::make_unique<PicturesLayout>(block, widthPx, context);
}

std::unique_ptr<BlockLayout> layOutColumns(
    const ColumnsBlock& block, double widthPx, const LayoutContext& context)
{
    return std::make_unique<ColumnsLayout>(block, widthPx, context);
}

} // namespace runlane::report
