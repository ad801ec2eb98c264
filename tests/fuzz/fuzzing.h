// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

// What every fuzz target defines: what to start from and what to do with one input.
namespace runlane::fuzz {

[[nodiscard]] std::vector<std::string> seeds();
void feed(std::string_view input);

// Ends the program as a crash, so that libFuzzer keeps the input.
inline void require(bool isTrue, const char* what)
{
    if (!isTrue) {
        std::cerr << "broken promise: " << what << "\n";
        std::abort();
    }
}

} // namespace runlane::fuzz

// Writes the seeds into the first folder on the command line.
extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv)
{
    namespace fs = std::filesystem;
    for (int i = 1; i < *argc; ++i) {
        const fs::path folder = (*argv)[i];
        if (!fs::is_directory(folder)) {
            continue;
        }
        const std::vector<std::string> all = runlane::fuzz::seeds();
        for (std::size_t n = 0; n < all.size(); ++n) {
            std::ofstream(folder / ("seed-" + std::to_string(n)), std::ios::binary) << all[n];
        }
        break;
    }
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    runlane::fuzz::feed({reinterpret_cast<const char*>(data), size});
    return 0;
}
