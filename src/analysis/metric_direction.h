// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace runlane::analysis {

enum class Direction { Unknown, HigherIsBetter, LowerIsBetter };

// Direction of a metric by its usual name, after taking away prefixes (training_, val_, path
// segments) and suffixes (_on_data_x, -1_valid, /v1/mean). Unknown for neutral and unknown names.
[[nodiscard]] Direction metricDirection(std::string_view key);

} // namespace runlane::analysis
