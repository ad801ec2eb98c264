// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string_view>

namespace runlane::exports {

// Takes the text piece by piece; returning false ends the output (a closed pipe, a full disk).
using TextSink = std::function<bool(std::string_view)>;

} // namespace runlane::exports
