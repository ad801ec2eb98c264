// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/page_painter.h"

#include "report/layouts.h"

#include <QPageSize>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace runlane::report {

namespace {

constexpr double kPxPerPoint = 96.0 / 72.0;
constexpr double kDotsPerMeterAt96 = 96 / 0.0254;

} // namespace

struct Pages::Private
{
    Document document;
    Paper paper = Paper::A4;
    LayoutContext context;
    std::vector<std::unique_ptr<BlockLayout>> blocks;
    std::vector<PlacedPage> pages;

    [[nodiscard]] double contentWidth() const
    {
        return paperSize(paper).width() - 2 * context.style.marginSide;
    }
    [[nodiscard]] double footerTop() const
    {
        return paperSize(paper).height() - context.style.footerHeight;
    }
    [[nodiscard]] TextStyle runningStyle() const
    {
        TextStyle style = captionStyle(context.style);
        style.sizePx = context.style.runningText;
        style.linePx = context.style.runningLine;
        style.wrap = TextStyle::Wrap::Never;
        return style;
    }

    void layOutBlocks()
    {
        std::vector<MeasuredBlock> measured;
        for (const Block& block : document.blocks) {
            blocks.push_back(layOut(block, contentWidth(), context));
            measured.push_back(blocks.back()->measure());
            const bool followsHeading = measured.size() > 1
                && std::holds_alternative<HeadingBlock>(
                    document.blocks[measured.size() - 2].content);
            if (followsHeading) {
                measured.back().spaceBefore = context.style.spaceTight;
            }
        }
        pages = paginate(
            measured, footerTop() - context.style.contentBottomGap - context.style.contentTop);
        if (pages.empty()) {
            pages.emplace_back();
        }
    }

    // Text at the left and right end of one line; the left one gives way.
    void paintLine(QPainter& painter, double top, const QString& left, const QString& right) const
    {
        const TextStyle style = runningStyle();
        const double side = context.style.marginSide;
        const FlowedText rightText({{right}}, style, context.fonts);
        const double rightWidth = rightText.naturalWidth();
        rightText.paint(painter, QPointF(side + contentWidth() - rightWidth, top));
        const double room = contentWidth() - rightWidth - context.style.columnGap;
        const QFontMetricsF metrics(context.fonts.font(style.face, style.sizePx, style.weight));
        const QString shortened = metrics.elidedText(left, Qt::ElideMiddle, room * kTextScale);
        FlowedText({{shortened}}, style, context.fonts).paint(painter, QPointF(side, top));
    }

    void paintFrame(QPainter& painter, int index) const
    {
        const PageStyle& style = context.style;
        const double headerTop = style.headerBaseline - style.runningLine;
        paintLine(painter, headerTop, index == 0 ? document.headerText : document.title,
            document.dateText);
        const double footer = footerTop();
        painter.fillRect(QRectF(style.marginSide, footer, contentWidth(), 0.8),
            toQColor(figures::theme(figures::ThemeKind::Print).hair));
        const QString page =
            document.pagePattern.arg(index + 1).arg(static_cast<int>(pages.size()));
        double top = footer + style.spaceTight;
        for (std::size_t i = 0; i < std::max<std::size_t>(1, document.footerLines.size()); ++i) {
            const bool isLast = i + 1 >= document.footerLines.size();
            const QString left =
                i < document.footerLines.size() ? document.footerLines[i] : QString();
            paintLine(painter, top, left, isLast ? page : QString());
            top += style.runningLine;
        }
    }
};

QSizeF paperSize(Paper paper)
{
    const QPageSize size(paper == Paper::A4 ? QPageSize::A4 : QPageSize::Letter);
    return size.size(QPageSize::Point) * kPxPerPoint;
}

Pages::Pages(Document document, Paper paper, FigurePainter painter)
    : m_private(std::make_unique<Private>())
{
    m_private->document = std::move(document);
    m_private->paper = paper;
    m_private->context.painter = std::move(painter);
    m_private->layOutBlocks();
}

Pages::~Pages() = default;
Pages::Pages(Pages&&) noexcept = default;
Pages& Pages::operator=(Pages&&) noexcept = default;

const Document& Pages::document() const
{
    return m_private->document;
}

Paper Pages::paper() const
{
    return m_private->paper;
}

int Pages::count() const
{
    return static_cast<int>(m_private->pages.size());
}

void Pages::paint(QPainter& painter, int index) const
{
    painter.save();
    painter.setRenderHints(
        QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::LosslessImageRendering);
    m_private->paintFrame(painter, index);
    const PageStyle& style = m_private->context.style;
    for (const PlacedPart& part : m_private->pages[static_cast<std::size_t>(index)]) {
        painter.save();
        m_private->blocks[part.block]->paint(
            painter, QPointF(style.marginSide, style.contentTop + part.top), part);
        painter.restore();
    }
    painter.restore();
}

QImage Pages::image(int index, double scale) const
{
    const QSizeF size = paperSize(m_private->paper) * scale;
    QImage image(static_cast<int>(std::lround(size.width())),
        static_cast<int>(std::lround(size.height())), QImage::Format_RGB32);
    image.setDotsPerMeterX(static_cast<int>(kDotsPerMeterAt96));
    image.setDotsPerMeterY(static_cast<int>(kDotsPerMeterAt96));
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    paint(painter, index);
    return image;
}

} // namespace runlane::report
