// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/paginator.h"

#include <algorithm>
#include <numeric>

namespace runlane::report {

namespace {

constexpr double kSlack = 0.01;

double heightOf(const MeasuredBlock& block, std::size_t first, std::size_t count)
{
    const auto from = block.pieces.begin() + static_cast<std::ptrdiff_t>(first);
    const bool reachesEnd = first + count == block.pieces.size();
    return std::accumulate(from, from + static_cast<std::ptrdiff_t>(count), block.head)
        + (reachesEnd ? block.tail : 0.0);
}

class Pager
{
public:
    Pager(const std::vector<MeasuredBlock>& blocks, double pageHeight)
        : m_blocks(blocks)
        , m_pageHeight(pageHeight)
    {
    }

    std::vector<PlacedPage> run()
    {
        for (std::size_t i = 0; i < m_blocks.size(); ++i) {
            const bool startsChain = i == 0 || m_blocks[i - 1].keep == Keep::Free;
            if (startsChain && !isAtTop() && !chainFits(i)) {
                newPage();
            }
            place(i);
        }
        return std::move(m_pages);
    }

private:
    [[nodiscard]] bool isAtTop() const { return m_pages.empty() || m_pages.back().empty(); }
    void newPage()
    {
        m_pages.emplace_back();
        m_y = 0;
    }
    [[nodiscard]] double room(const MeasuredBlock& block) const
    {
        return m_pageHeight - m_y - (isAtTop() ? 0 : block.spaceBefore) + kSlack;
    }

    // Whether the blocks kept together from start on fit, the last of them at least in part.
    [[nodiscard]] bool chainFits(std::size_t start) const
    {
        double needed = 0;
        std::size_t i = start;
        for (; i + 1 < m_blocks.size() && m_blocks[i].keep == Keep::WithNext; ++i) {
            needed += m_blocks[i].spaceBefore + heightOf(m_blocks[i], 0, m_blocks[i].pieces.size());
        }
        needed += m_blocks[i].spaceBefore + heightOf(m_blocks[i], 0, smallestStart(m_blocks[i]));
        const double page = m_pageHeight + kSlack;
        return m_y + needed <= page || needed - m_blocks[start].spaceBefore > page;
    }

    [[nodiscard]] static std::size_t smallestStart(const MeasuredBlock& block)
    {
        const std::size_t count = block.pieces.size();
        return block.firstTogether + block.lastTogether > count
            ? count
            : std::max<std::size_t>(1, block.firstTogether);
    }

    // Most pieces from first on that may stand in the room given; 0: none.
    [[nodiscard]] static std::size_t piecesThatFit(
        const MeasuredBlock& block, std::size_t first, double available)
    {
        const std::size_t left = block.pieces.size() - first;
        if (heightOf(block, first, left) <= available) {
            return left;
        }
        std::size_t count = 0;
        while (count + 1 < left && heightOf(block, first, count + 1) <= available) {
            ++count;
        }
        const std::size_t last = std::max<std::size_t>(1, block.lastTogether);
        count = std::min(count, left > last ? left - last : 0);
        return first == 0 && count < block.firstTogether ? 0 : count;
    }

    void place(std::size_t index)
    {
        const MeasuredBlock& block = m_blocks[index];
        std::size_t first = 0;
        while (first < block.pieces.size()) {
            if (m_pages.empty()) {
                newPage();
            }
            std::size_t count = piecesThatFit(block, first, room(block));
            if (count == 0 && !isAtTop()) {
                newPage();
                continue;
            }
            if (count == 0) {
                count = forcedCount(block, first);
            }
            put(index, first, count);
            first += count;
            if (first < block.pieces.size()) {
                newPage();
            }
        }
    }

    // At the top of a page something must be placed, whatever is asked to stay together.
    [[nodiscard]] std::size_t forcedCount(const MeasuredBlock& block, std::size_t first) const
    {
        std::size_t count = 1;
        while (first + count < block.pieces.size()
            && heightOf(block, first, count + 1) <= m_pageHeight + kSlack) {
            ++count;
        }
        return count;
    }

    void put(std::size_t index, std::size_t first, std::size_t count)
    {
        const MeasuredBlock& block = m_blocks[index];
        PlacedPart part;
        part.block = index;
        part.firstPiece = first;
        part.pieceCount = count;
        part.top = m_y + (isAtTop() ? 0 : block.spaceBefore);
        part.height = heightOf(block, first, count);
        part.hasTail = first + count == block.pieces.size();
        m_y = part.top + part.height;
        m_pages.back().push_back(part);
    }

    const std::vector<MeasuredBlock>& m_blocks;
    double m_pageHeight;
    double m_y = 0;
    std::vector<PlacedPage> m_pages;
};

} // namespace

std::vector<PlacedPage> paginate(const std::vector<MeasuredBlock>& blocks, double pageHeight)
{
    return Pager(blocks, pageHeight).run();
}

} // namespace runlane::report
