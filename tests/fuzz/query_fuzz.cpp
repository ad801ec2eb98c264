// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzzing.h"
#include "support/query_checks.h"

// Queries people type, and patterns in them.
namespace runlane::fuzz {

std::vector<std::string> seeds()
{
    return {"metrics.loss < 0.5 and params.lr = '0.1'",
        "tags.`a b` like '%x_' or not (status = 'F')",
        "metrics.acc >= 1e-3 order by metrics.acc desc", "name matches /^a(b|c)*d+?$/",
        "run_id in ('a', 'b') and start_time > '2024-01-01'"};
}

void feed(std::string_view input)
{
    static const std::shared_ptr<core::StoreSnapshot> runs = tests::oddRuns();
    const std::string broken = tests::brokenPromise(*runs, input);
    require(broken.empty(), broken.c_str());
}

} // namespace runlane::fuzz
