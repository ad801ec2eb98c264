// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/number_text.h"

#include <QString>

#include <string_view>

namespace runlane::models {

// Whether a value is shown as its kind and length instead of its text.
[[nodiscard]] bool isLongValue(std::string_view text);
// "{…} 214 characters", "[…] 80 characters", else the beginning of the text in one line.
[[nodiscard]] QString longValueText(std::string_view text, const NumberText& numbers);

} // namespace runlane::models
