// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/made_store.h"

#include "support/shared_data.h"

#include <cstdlib>
#include <filesystem>

namespace runlane::bench {

namespace fs = std::filesystem;

std::optional<std::string> madeStore(
    const std::string& kind, const std::string& name, const std::string& options)
{
    const char* named = std::getenv("RUNLANE_BENCH_STORES");
    const fs::path folder = named != nullptr ? named : RUNLANE_BENCH_FOLDER;
    const fs::path store = folder / name;
    if (!fs::exists(store)) {
        const fs::path script = tests::sharedFolder() / "bench" / "make_store.py";
        if (!fs::exists(script)) {
            return std::nullopt;
        }
        fs::create_directories(folder);
        const std::string command =
            "python3 '" + script.string() + "' " + kind + " '" + store.string() + "' " + options;
        if (std::system(command.c_str()) != 0) {
            return std::nullopt;
        }
    }
    return store.string();
}

} // namespace runlane::bench
