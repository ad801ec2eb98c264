// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot.h"

#include <filesystem>
#include <string>
#include <vector>

// The invariant of reading damaged stores (faults-and-hardening, section 1): nothing is lost
// without a word. Counted here by a walk of its own.
namespace runlane::tests {

struct Census
{
    std::size_t folders = 0; // that may be experiments or runs
    std::size_t listed = 0;
    std::size_t explained = 0;
    std::size_t lines = 0; // of metric files in listed runs
    std::size_t points = 0;
    std::size_t explainedLines = 0;
    std::size_t values = 0; // files of params and tags in listed runs
    std::size_t keptValues = 0;
    std::size_t explainedValues = 0;
    std::vector<std::string> lost; // neither listed nor explained

    [[nodiscard]] bool isConserved() const
    {
        return lost.empty() && folders == listed + explained && lines == points + explainedLines
            && values == keptValues + explainedValues;
    }
    [[nodiscard]] std::string text() const;
};

// root: the mlruns folder the snapshot was read from, with all histories counted.
[[nodiscard]] Census takeCensus(
    const std::filesystem::path& root, const core::StoreSnapshot& snapshot);

} // namespace runlane::tests
