// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/column_widths.h"
#include "report/layouts.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

namespace runlane::report {

namespace {

constexpr double kMinimumTextColumn = 62;
constexpr std::size_t kUnsplitRows = 8;

const figures::Theme& printTheme()
{
    return figures::theme(figures::ThemeKind::Print);
}

struct CellLayout
{
    FlowedText text;
    std::optional<FlowedText> note;
    std::optional<figures::RunStyle> mark;
};

struct ColumnLayout
{
    ColumnKind kind = ColumnKind::Text;
    double left = 0;
    double width = 0;
    double noteWidth = 0; // with the gap before it
};

class TableLayout : public BlockLayout
{
public:
    TableLayout(const TableBlock& block, double widthPx, const LayoutContext& context)
        : m_context(context)
        , m_style(context.style)
        , m_width(widthPx)
        , m_groups(block.groups)
    {
        for (const TableColumn& column : block.columns) {
            ColumnLayout layout;
            layout.kind = column.kind;
            m_columns.push_back(layout);
            Spans title{{column.title}};
            if (!column.titleNote.isEmpty()) {
                title.push_back({QStringLiteral(" ") + column.titleNote, SpanStyle::Note});
            }
            m_header.emplace_back(title, headerStyle(column.kind), context.fonts);
        }
        for (const std::vector<TableCell>& row : block.rows) {
            addRow(row);
        }
        placeColumns();
        for (const std::vector<CellLayout>& row : m_rows) {
            m_heights.push_back(rowHeight(row));
        }
        for (const ColumnGroup& group : m_groups) {
            m_groupTitles.emplace_back(
                Spans{{group.title}}, headerStyle(ColumnKind::Text), context.fonts);
        }
        m_caption = flowCaption(block.caption, widthPx, context);
    }

    [[nodiscard]] MeasuredBlock measure() const override
    {
        MeasuredBlock block;
        block.spaceBefore = m_style.spaceTable;
        block.head = groupHeight() + headerHeight();
        block.pieces = m_heights;
        block.tail = m_caption ? m_caption->height() + m_style.spaceTight : 0;
        const bool isSmall = m_rows.size() <= kUnsplitRows;
        block.firstTogether = isSmall ? m_rows.size() : 3;
        block.lastTogether = 2;
        if (block.pieces.empty()) {
            block.pieces = {0};
        }
        return block;
    }

    void paint(QPainter& painter, QPointF topLeft, const PlacedPart& part) const override
    {
        double y = topLeft.y();
        paintRule(painter, topLeft.x(), y, m_style.rule);
        y = paintGroups(painter, topLeft.x(), y);
        for (std::size_t c = 0; c < m_header.size(); ++c) {
            const double x = topLeft.x() + m_columns[c].left + m_style.cellPadX;
            const double rise = headerHeight() - m_style.cellPadY - m_header[c].height();
            m_header[c].paint(painter, QPointF(x, y + rise));
        }
        y += headerHeight();
        paintRule(painter, topLeft.x(), y, m_style.thinRule);
        const std::size_t end = std::min(m_rows.size(), part.firstPiece + part.pieceCount);
        for (std::size_t r = part.firstPiece; r < end; ++r) {
            paintRow(painter, QPointF(topLeft.x(), y), m_rows[r]);
            y += m_heights[r];
            if (r + 1 < end) {
                painter.fillRect(
                    QRectF(topLeft.x(), y - 0.3, m_width, 0.6), toQColor(printTheme().grid));
            }
        }
        paintRule(painter, topLeft.x(), y, m_style.rule);
        if (part.hasTail && m_caption) {
            m_caption->paint(painter, QPointF(topLeft.x(), y + m_style.spaceTight));
        }
    }

private:
    [[nodiscard]] TextStyle cellStyle(ColumnKind kind) const
    {
        TextStyle style;
        style.sizePx = m_style.tableText;
        style.linePx = m_style.tableLine;
        style.notePx = m_style.noteText;
        style.color = printTheme().text;
        if (kind == ColumnKind::Number) {
            style.face = Face::Number;
            style.alignment = Qt::AlignRight;
        }
        return style;
    }
    [[nodiscard]] TextStyle headerStyle(ColumnKind kind) const
    {
        TextStyle style = cellStyle(kind);
        style.face = Face::Text;
        style.weight = 600;
        return style;
    }

    void addRow(const std::vector<TableCell>& row)
    {
        std::vector<CellLayout> cells;
        for (std::size_t c = 0; c < m_columns.size(); ++c) {
            const TableCell empty;
            const TableCell& cell = c < row.size() ? row[c] : empty;
            CellLayout layout{FlowedText(cell.text, cellStyle(m_columns[c].kind), m_context.fonts),
                {}, cell.mark};
            if (!cell.note.isEmpty()) {
                layout.note.emplace(Spans{{cell.note, SpanStyle::Note}},
                    cellStyle(ColumnKind::Number), m_context.fonts);
                m_columns[c].noteWidth = std::max(
                    m_columns[c].noteWidth, layout.note->naturalWidth() + m_style.spaceTight);
            }
            cells.push_back(std::move(layout));
        }
        m_rows.push_back(std::move(cells));
    }

    [[nodiscard]] double markRoom(const CellLayout& cell) const
    {
        return cell.mark ? m_style.markWidth + m_style.markGap : 0;
    }

    void placeColumns()
    {
        std::vector<ColumnDemand> demands;
        for (std::size_t c = 0; c < m_columns.size(); ++c) {
            double natural = 0;
            for (const std::vector<CellLayout>& row : m_rows) {
                natural = std::max(natural, row[c].text.naturalWidth() + markRoom(row[c]));
            }
            natural += m_columns[c].noteWidth;
            const bool isNumber = m_columns[c].kind == ColumnKind::Number;
            const double wide = std::max(natural, m_header[c].naturalWidth());
            const double narrow =
                isNumber ? natural : std::min(wide, kMinimumTextColumn + m_columns[c].noteWidth);
            const double padding = 2 * m_style.cellPadX + 1;
            demands.push_back({wide + padding, narrow + padding});
        }
        const std::vector<double> widths = shareWidth(demands, m_width);
        double left = 0;
        for (std::size_t c = 0; c < m_columns.size(); ++c) {
            m_columns[c].left = left;
            m_columns[c].width = widths[c];
            left += widths[c];
            const double inner = widths[c] - 2 * m_style.cellPadX;
            m_header[c].setWidth(inner);
            for (std::vector<CellLayout>& row : m_rows) {
                row[c].text.setWidth(inner - m_columns[c].noteWidth - markRoom(row[c]));
                if (row[c].note) {
                    row[c].note->setWidth(m_columns[c].noteWidth);
                }
            }
        }
    }

    [[nodiscard]] double rowHeight(const std::vector<CellLayout>& row) const
    {
        double height = m_style.tableLine;
        for (const CellLayout& cell : row) {
            height = std::max(height, cell.text.height());
        }
        return height + 2 * m_style.cellPadY;
    }
    [[nodiscard]] double headerHeight() const
    {
        double height = m_style.tableLine;
        for (const FlowedText& title : m_header) {
            height = std::max(height, title.height());
        }
        return height + 2 * m_style.cellPadY + 1;
    }
    [[nodiscard]] double groupHeight() const
    {
        return m_groups.empty() ? 0 : m_style.tableLine + 2 * m_style.cellPadY;
    }

    void paintRule(QPainter& painter, double x, double y, double thickness) const
    {
        painter.fillRect(
            QRectF(x, y - thickness / 2, m_width, thickness), toQColor(printTheme().text));
    }

    double paintGroups(QPainter& painter, double x, double y) const
    {
        std::size_t column = 0;
        for (std::size_t g = 0; g < m_groups.size(); ++g) {
            const std::size_t last = column + m_groups[g].columnCount - 1;
            const double left = m_columns[column].left + m_style.cellPadX;
            const double right = m_columns[last].left + m_columns[last].width - m_style.cellPadX;
            column = last + 1;
            if (m_groups[g].title.isEmpty()) {
                continue;
            }
            painter.save();
            painter.setClipRect(QRectF(x + left, y, right - left, groupHeight()));
            const double rise = std::max(0.0, (right - left - m_groupTitles[g].naturalWidth()) / 2);
            m_groupTitles[g].paint(painter, QPointF(x + left + rise, y + m_style.cellPadY));
            painter.restore();
            painter.fillRect(QRectF(x + left, y + groupHeight(), right - left, m_style.thinRule),
                toQColor(printTheme().line));
        }
        return y + groupHeight();
    }

    void paintRow(QPainter& painter, QPointF topLeft, const std::vector<CellLayout>& row) const
    {
        for (std::size_t c = 0; c < row.size(); ++c) {
            const CellLayout& cell = row[c];
            const ColumnLayout& column = m_columns[c];
            QPointF at = topLeft + QPointF(column.left + m_style.cellPadX, m_style.cellPadY);
            if (cell.mark && m_context.painter.runMark) {
                const double rise = (m_style.tableLine - m_style.markHeight) / 2;
                m_context.painter.runMark(*cell.mark, painter,
                    QRectF(at + QPointF(0, rise), QSizeF(m_style.markWidth, m_style.markHeight)));
            }
            cell.text.paint(painter, at + QPointF(markRoom(cell), 0));
            if (cell.note) {
                const double right = column.width - 2 * m_style.cellPadX;
                cell.note->paint(painter, at + QPointF(right - column.noteWidth, 0));
            }
        }
    }

    const LayoutContext& m_context;
    const PageStyle& m_style;
    double m_width;
    std::vector<ColumnGroup> m_groups;
    std::vector<FlowedText> m_groupTitles;
    std::vector<ColumnLayout> m_columns;
    std::vector<FlowedText> m_header;
    std::vector<std::vector<CellLayout>> m_rows;
    std::vector<double> m_heights;
    std::optional<FlowedText> m_caption;
};

} // namespace

std::unique_ptr<BlockLayout> layOutTable(
    const TableBlock& block, double widthPx, const LayoutContext& context)
{
    return std::make_unique<TableLayout>(block, widthPx, context);
}

} // namespace runlane::report
