// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/paginator.h"

#include <gtest/gtest.h>

#include <random>

namespace runlane::report {
namespace {

MeasuredBlock block(std::vector<double> pieces)
{
    MeasuredBlock result;
    result.pieces = std::move(pieces);
    return result;
}

PlacedPart part(std::size_t index, std::size_t first, std::size_t count, double top, double height)
{
    PlacedPart result;
    result.block = index;
    result.firstPiece = first;
    result.pieceCount = count;
    result.top = top;
    result.height = height;
    return result;
}

PlacedPart lastPart(
    std::size_t index, std::size_t first, std::size_t count, double top, double height)
{
    PlacedPart result = part(index, first, count, top, height);
    result.hasTail = true;
    return result;
}

TEST(Paginator, NoBlocksMakeNoPages)
{
    EXPECT_TRUE(paginate({}, 100).empty());
}

TEST(Paginator, StacksBlocksWithSpaceBetweenButNotAtTheTop)
{
    MeasuredBlock first = block({20});
    first.spaceBefore = 10;
    MeasuredBlock second = block({30});
    second.spaceBefore = 10;
    const auto pages = paginate({first, second}, 100);
    ASSERT_EQ(pages.size(), 1U);
    EXPECT_EQ(pages[0], (PlacedPage{lastPart(0, 0, 1, 0, 20), lastPart(1, 0, 1, 30, 30)}));
}

TEST(Paginator, BlockThatFitsExactlyStays)
{
    const auto pages = paginate({block({40}), block({60})}, 100);
    ASSERT_EQ(pages.size(), 1U);
}

TEST(Paginator, UnsplittableBlockMovesToTheNextPage)
{
    const auto pages = paginate({block({60}), block({41})}, 100);
    ASSERT_EQ(pages.size(), 2U);
    EXPECT_EQ(pages[1], PlacedPage{lastPart(1, 0, 1, 0, 41)});
}

TEST(Paginator, TableIsSplitBetweenRowsAndItsHeadRepeats)
{
    MeasuredBlock table = block(std::vector<double>(10, 10));
    table.head = 15;
    const auto pages = paginate({table}, 80);
    ASSERT_EQ(pages.size(), 2U);
    EXPECT_EQ(pages[0], PlacedPage{part(0, 0, 6, 0, 75)});
    EXPECT_EQ(pages[1], PlacedPage{lastPart(0, 6, 4, 0, 55)});
}

TEST(Paginator, CaptionStaysWithTheLastRow)
{
    MeasuredBlock table = block(std::vector<double>(5, 10));
    table.tail = 20;
    const auto pages = paginate({block({45}), table}, 100);
    ASSERT_EQ(pages.size(), 2U);
    EXPECT_EQ(pages[0].back(), part(1, 0, 4, 45, 40));
    EXPECT_EQ(pages[1], PlacedPage{lastPart(1, 4, 1, 0, 30)});
}

TEST(Paginator, NoSingleLineIsLeftBehindOrAlone)
{
    MeasuredBlock text = block(std::vector<double>(6, 10));
    text.firstTogether = 2;
    text.lastTogether = 2;
    // Five lines would fit: the last two go on together.
    auto pages = paginate({block({50}), text}, 100);
    EXPECT_EQ(pages[0].back(), part(1, 0, 4, 50, 40));
    // One line would fit: the whole text goes on.
    pages = paginate({block({85}), text}, 100);
    EXPECT_EQ(pages[0].size(), 1U);
    EXPECT_EQ(pages[1].front(), lastPart(1, 0, 6, 0, 60));
}

TEST(Paginator, HeadingGoesWithTheStartOfWhatItNames)
{
    MeasuredBlock heading = block({20});
    heading.keep = Keep::WithNext;
    MeasuredBlock table = block(std::vector<double>(10, 10));
    table.head = 10;
    table.firstTogether = 3;
    // 30 left: heading 20 + head 10 + three rows 30 do not fit.
    const auto pages = paginate({block({70}), heading, table}, 100);
    ASSERT_EQ(pages.size(), 3U);
    EXPECT_EQ(pages[0].size(), 1U);
    EXPECT_EQ(pages[1].front().block, 1U);
    EXPECT_EQ(pages[1].back().block, 2U);
}

TEST(Paginator, ChainHigherThanAPageDoesNotLoop)
{
    MeasuredBlock heading = block({20});
    heading.keep = Keep::WithNext;
    const auto pages = paginate({heading, block({150}), block({10})}, 100);
    ASSERT_EQ(pages.size(), 3U);
    EXPECT_EQ(pages[1], PlacedPage{lastPart(1, 0, 1, 0, 150)});
}

// Random stacks: every piece once and in order, nothing below the page's end unless it is alone.
TEST(Paginator, PlacesEveryPieceOnceAndInsideThePage)
{
    std::mt19937 random(7);
    std::uniform_int_distribution<std::size_t> count(1, 20);
    std::uniform_real_distribution<double> height(1, 30);
    for (int round = 0; round < 300; ++round) {
        std::vector<MeasuredBlock> blocks(count(random));
        for (MeasuredBlock& item : blocks) {
            item.pieces.resize(count(random));
            for (double& piece : item.pieces) {
                piece = height(random);
            }
            item.spaceBefore = height(random);
            item.head = height(random);
            item.tail = height(random);
            item.firstTogether = count(random) % 4 + 1;
            item.lastTogether = count(random) % 4 + 1;
            item.keep = count(random) > 15 ? Keep::WithNext : Keep::Free;
        }
        std::size_t block = 0;
        std::size_t piece = 0;
        for (const PlacedPage& page : paginate(blocks, 120)) {
            ASSERT_FALSE(page.empty());
            double bottom = 0;
            for (const PlacedPart& placed : page) {
                ASSERT_EQ(placed.block, block);
                ASSERT_EQ(placed.firstPiece, piece);
                ASSERT_GE(placed.top, bottom);
                bottom = placed.top + placed.height;
                piece += placed.pieceCount;
                const bool ends = piece == blocks[block].pieces.size();
                ASSERT_EQ(placed.hasTail, ends);
                block += ends ? 1U : 0U;
                piece = ends ? 0U : piece;
            }
            ASSERT_LE(bottom, 120.02);
        }
        ASSERT_EQ(block, blocks.size());
    }
}

} // namespace
} // namespace runlane::report
