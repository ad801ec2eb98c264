// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

// Pure geometry: measured blocks to pages. Units are those of the caller.
namespace runlane::report {

enum class Keep { Free, WithNext };

// A block is a stack of pieces (lines, rows) that may be parted between any two of them.
struct MeasuredBlock
{
    double spaceBefore = 0; // dropped at the top of a page
    double head = 0; // drawn above the first piece on every page of the block
    std::vector<double> pieces; // at least one
    double tail = 0; // below the last piece, on its page
    std::size_t firstTogether = 1; // fewest pieces before a page break
    std::size_t lastTogether = 1; // fewest pieces after one
    Keep keep = Keep::Free;
};

// Pieces firstPiece .. firstPiece + pieceCount - 1 of a block; top is that of the head.
struct PlacedPart
{
    std::size_t block = 0;
    std::size_t firstPiece = 0;
    std::size_t pieceCount = 0;
    double top = 0;
    double height = 0;
    bool hasTail = false;

    friend bool operator==(const PlacedPart&, const PlacedPart&) = default;
};
using PlacedPage = std::vector<PlacedPart>;

// Every piece is placed exactly once and in order. A page overflows only where one piece (with its
// head and tail) is higher than a page. No blocks: no pages.
[[nodiscard]] std::vector<PlacedPage> paginate(
    const std::vector<MeasuredBlock>& blocks, double pageHeight);

} // namespace runlane::report
