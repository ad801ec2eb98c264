// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/query_checks.h"

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const std::shared_ptr<runlane::core::StoreSnapshot> snapshot = runlane::tests::oddRuns();
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const std::string broken = runlane::tests::brokenPromise(*snapshot, text);
    if (!broken.empty()) {
        std::fprintf(stderr, "%s\n", broken.c_str());
        std::abort();
    }
    return 0;
}
