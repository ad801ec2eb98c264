// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/roc_sort.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <functional>
#include <utility>

namespace runlane::analysis {

namespace {

constexpr std::size_t kShortList = 4096;
constexpr unsigned kDigitBits = 11;
constexpr std::size_t kDigits = 6; // 66 bits
constexpr std::size_t kBuckets = std::size_t(1) << kDigitBits;

// Ascending keys for descending numbers: negative numbers keep their bits, others are inverted
// below the sign.
std::uint64_t keyOf(double value)
{
    const auto bits = std::bit_cast<std::uint64_t>(value);
    constexpr std::uint64_t kSign = std::uint64_t(1) << 63U;
    return (bits & kSign) != 0 ? bits : ~(bits | kSign);
}

double valueOf(std::uint64_t key)
{
    constexpr std::uint64_t kSign = std::uint64_t(1) << 63U;
    return std::bit_cast<double>((key & kSign) != 0 ? key : ~key & ~kSign);
}

std::size_t digitOf(std::uint64_t key, std::size_t digit)
{
    return (key >> (digit * kDigitBits)) & (kBuckets - 1);
}

} // namespace

void sortDescending(std::vector<double>& values)
{
    if (values.size() < kShortList) {
        std::sort(values.begin(), values.end(), std::greater<>());
        return;
    }
    std::vector<std::uint64_t> keys(values.size());
    std::transform(values.begin(), values.end(), keys.begin(), keyOf);
    std::vector<std::array<std::size_t, kBuckets>> counts(kDigits);
    for (const std::uint64_t key : keys) {
        for (std::size_t digit = 0; digit < kDigits; ++digit) {
            ++counts[digit][digitOf(key, digit)];
        }
    }
    std::vector<std::uint64_t> sorted(keys.size());
    for (std::size_t digit = 0; digit < kDigits; ++digit) {
        std::array<std::size_t, kBuckets>& starts = counts[digit];
        if (starts[digitOf(keys.front(), digit)] == keys.size()) {
            continue;
        }
        std::size_t next = 0;
        for (std::size_t& start : starts) {
            next += std::exchange(start, next);
        }
        for (const std::uint64_t key : keys) {
            sorted[starts[digitOf(key, digit)]++] = key;
        }
        keys.swap(sorted);
    }
    std::transform(keys.begin(), keys.end(), values.begin(), valueOf);
}

} // namespace runlane::analysis
