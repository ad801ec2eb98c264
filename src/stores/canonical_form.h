// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace runlane::stores {

// The text with Hangul syllables and accented Latin letters taken apart as Unicode's form NFD has
// them, which is how macOS used to write file names: equal for names that look the same. Other
// letters stay as they are. text: valid UTF-8.
[[nodiscard]] std::string canonicalForm(std::string_view text);

} // namespace runlane::stores
