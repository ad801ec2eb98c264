// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace runlane::stores::sqlite {

// Remembers where texts met lately were stored, one in each slot: rows of one table repeat their
// keys and values, and a look here is cheaper than one into the pool. The texts are the pool's.
class RecentTexts
{
public:
    // The stored copy; empty when the text is not among the remembered ones.
    [[nodiscard]] std::string_view find(std::string_view text) const
    {
        const std::string_view known = m_slots[slotOf(text)];
        return known == text ? known : std::string_view();
    }
    void remember(std::string_view stored) { m_slots[slotOf(stored)] = stored; }

private:
    static constexpr std::size_t kSlotBits = 12;

    static std::uint64_t word(const char* bytes, std::size_t size)
    {
        std::uint64_t value = 0;
        std::memcpy(&value, bytes, size);
        return value;
    }
    static std::size_t slotOf(std::string_view text)
    {
        constexpr std::size_t kWord = sizeof(std::uint64_t);
        const std::size_t size = text.size() < kWord ? text.size() : kWord;
        const std::uint64_t head = word(text.data(), size);
        const std::uint64_t tail = word(text.data() + text.size() - size, size);
        const std::uint64_t mixed =
            (head * 0x9E3779B97F4A7C15U) ^ (tail * 0xC2B2AE3D27D4EB4FU) ^ text.size();
        return static_cast<std::size_t>((mixed * 0x9E3779B97F4A7C15U) >> (64 - kSlotBits));
    }

    std::array<std::string_view, std::size_t{1} << kSlotBits> m_slots{};
};

} // namespace runlane::stores::sqlite
