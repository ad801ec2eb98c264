// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace runlane::figures {

enum class AxisScale { Linear, Log10 };
enum class TimeTicks { None, Duration, Date };

// position is in axis coordinates: log10(value) on a logarithmic axis.
struct Tick
{
    double position = 0;
    std::string label;
};

// minimum < maximum, in axis coordinates.
struct Axis
{
    std::string name; // "step", "False positive rate"
    AxisScale scale = AxisScale::Linear;
    double minimum = 0;
    double maximum = 1;
    std::vector<Tick> ticks;
    bool showsGrid = true;
};

} // namespace runlane::figures
