// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace runlane::analysis {

// Descending order of numbers that are not NaN. Linear time for long lists (radix sort of the bit
// patterns), so that a million scores take some milliseconds.
void sortDescending(std::vector<double>& values);

} // namespace runlane::analysis
