// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/block_layout.h"

#include "report/layouts.h"

namespace runlane::report {

namespace {

class Visitor
{
public:
    Visitor(double widthPx, const LayoutContext& context)
        : m_width(widthPx)
        , m_context(context)
    {
    }

    auto operator()(const TitleBlock& block) const
    {
        return layOutTitle(block, m_width, m_context);
    }
    auto operator()(const HeadingBlock& block) const
    {
        return layOutHeading(block, m_width, m_context);
    }
    auto operator()(const ParagraphBlock& block) const
    {
        return layOutParagraph(block, m_width, m_context);
    }
    auto operator()(const VerdictBlock& block) const
    {
        return layOutVerdict(block, m_width, m_context);
    }
    auto operator()(const NoteBlock& block) const
    {
        return layOutParagraph({{{block.text}}}, m_width, m_context);
    }
    auto operator()(const TableBlock& block) const
    {
        return layOutTable(block, m_width, m_context);
    }
    auto operator()(const FigureRowBlock& block) const
    {
        return layOutFigures(block, m_width, m_context);
    }
    auto operator()(const PicturesBlock& block) const
    {
        return layOutPictures(block, m_width, m_context);
    }
    auto operator()(const KeyValueBlock& block) const
    {
        return layOutKeyValues(block, m_width, m_context);
    }
    auto operator()(const ColumnsBlock& block) const
    {
        return layOutColumns(block, m_width, m_context);
    }

private:
    double m_width;
    const LayoutContext& m_context;
};

} // namespace

std::unique_ptr<BlockLayout> layOut(
    const Block& block, double widthPx, const LayoutContext& context)
{
    return std::visit(Visitor(widthPx, context), block.content);
}

} // namespace runlane::report
