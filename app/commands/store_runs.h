// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands/command.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// Runs of several stores on one command line.
namespace runlane::app {

struct StoreRun
{
    std::size_t store = 0;
    const core::Run* run = nullptr;

    friend bool operator==(const StoreRun&, const StoreRun&) = default;
};

// Opens and reads the store at each place, one that is named twice once; says what else lies there.
// One store a place, in their order: a repeated place gets the store read before.
[[nodiscard]] core::Expected<std::vector<LoadedStore>> loadStores(
    const std::vector<std::string>& places, Output& output);

// A run by what findRun takes, looked for in all stores; STORE:RUN names the store by its place as
// it was written, its name or its number from 1 on. stores: one a place.
[[nodiscard]] core::Expected<StoreRun> findRun(const std::vector<LoadedStore>& stores,
    const std::vector<std::string>& places, std::string_view word);

} // namespace runlane::app
