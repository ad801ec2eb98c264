// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace runlane::bench {

// A store made once by bench/make_store.py of the reference data, in $RUNLANE_BENCH_STORES or below
// the build folder; nothing when the reference data is absent. kind: "file", "sqlite" or "long";
// options: runs and what follows them.
[[nodiscard]] std::optional<std::string> madeStore(
    const std::string& kind, const std::string& name, const std::string& options);

} // namespace runlane::bench
