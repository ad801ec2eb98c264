// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/block_layout.h"

#include <optional>

// The kinds of block layouts; layOut() chooses among them.
namespace runlane::report {

[[nodiscard]] TextStyle bodyStyle(const PageStyle& style);
[[nodiscard]] TextStyle captionStyle(const PageStyle& style);

// Caption of a table or figure; empty when the caption is.
[[nodiscard]] std::optional<FlowedText> flowCaption(
    const Caption& caption, double widthPx, const LayoutContext& context);

[[nodiscard]] std::unique_ptr<BlockLayout> layOutTitle(
    const TitleBlock& block, double widthPx, const LayoutContext& context);
[[nodiscard]] std::unique_ptr<BlockLayout> layOutHeading(
    const HeadingBlock& block, double widthPx, const LayoutContext& context);
[[nodiscard]] std::unique_ptr<BlockLayout> layOutParagraph(
    const ParagraphBlock& block, double widthPx, const LayoutContext& context);
[[nodiscard]] std::unique_ptr<BlockLayout> layOutVerdict(
    const VerdictBlock& block, double widthPx, const LayoutContext& context);
[[nodiscard]] std::unique_ptr<BlockLayout> layOutKeyValues(
    const KeyValueBlock& block, double widthPx, const LayoutContext& context);
[[nodiscard]] std::unique_ptr<BlockLayout> layOutTable(
    const TableBlock& block, double widthPx, const LayoutContext& context);
[[nodiscard]] std::unique_ptr<BlockLayout> layOutFigures(
    const FigureRowBlock& block, double widthPx, const LayoutContext& context);
[[nodiscard]] std::unique_ptr<BlockLayout> layOutPictures(
    const PicturesBlock& block, double widthPx, const LayoutContext& context);
[[nodiscard]] std::unique_ptr<BlockLayout> layOutColumns(
    const ColumnsBlock& block, double widthPx, const LayoutContext& context);

} // namespace runlane::report
