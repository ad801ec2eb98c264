// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run.h"

#include <algorithm>
#include <cstddef>
#include <vector>

// Runs keep their items and texts apart in memory, so that a loop over all runs waits for each of
// them; asked for some turns ahead they have come by then. Never needed, never wrong.
// Inlined by force: a compiler drops the call of a function that only asks.
namespace runlane::analysis {

inline constexpr std::size_t kTurnsAhead = 12;

// place: of the one item that will be looked at.
template <class Item>
[[gnu::always_inline]] inline void lookAhead(const std::vector<Item>& items, std::size_t place)
{
    __builtin_prefetch(items.data() + std::min(place, items.size()));
}

// Of all items, the first of them.
template <class Item>
[[gnu::always_inline]] inline void lookAhead(const std::vector<Item>& items)
{
    constexpr std::size_t kStride = std::max<std::size_t>(64 / sizeof(Item), 1);
    constexpr std::size_t kMost = 16 * kStride;
    for (std::size_t place = 0; place < std::min(items.size(), kMost); place += kStride) {
        __builtin_prefetch(items.data() + place);
    }
}

// Name, id, params and tags.
[[gnu::always_inline]] inline void lookAhead(const core::Run& run)
{
    __builtin_prefetch(run.name.data());
    __builtin_prefetch(run.id.data());
    lookAhead(run.params);
    lookAhead(run.tags);
}

} // namespace runlane::analysis
