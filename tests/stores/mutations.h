// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

// Damage as disks, editors and sync programs do it, drawn from a seed.
namespace runlane::tests {

struct Mutation
{
    std::string what; // "truncate 0/ab.../metrics/loss", for failure messages
    std::vector<std::string> touched; // paths below the root, as they were before
};

// Numbers that are the same on every platform.
class Dice
{
public:
    explicit Dice(std::uint32_t seed)
        : m_engine(seed)
    {
    }
    // 0 to sides - 1
    std::size_t roll(std::size_t sides) { return sides == 0 ? 0 : m_engine() % sides; }

private:
    std::mt19937 m_engine;
};

// Damages one file or folder below root (or two, when they are swapped). Artifacts are left alone.
[[nodiscard]] Mutation mutateTree(const std::filesystem::path& root, Dice& dice);
// Damages the bytes of one file.
[[nodiscard]] std::string mutateBytes(const std::filesystem::path& file, Dice& dice);

} // namespace runlane::tests
