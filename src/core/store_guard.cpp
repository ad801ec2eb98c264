// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store_guard.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <string_view>

namespace runlane::core {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kHeadBytes = 4096;
constexpr int kMostEntries = 2000; // of a folder that are looked into

std::string headOf(const fs::path& path)
{
    std::error_code ignored;
    if (!fs::is_regular_file(path, ignored)) {
        return {};
    }
    std::ifstream file(path, std::ios::binary);
    std::string head(kHeadBytes, '\0');
    file.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(std::max<std::streamsize>(file.gcount(), 0)));
    return head;
}

bool isDatabase(const fs::path& path)
{
    return headOf(path).rfind("SQLite format 3", 0) == 0;
}

bool isPartOfDatabase(const fs::path& path)
{
    const std::string text = path.string();
    const auto isBeside = [&](std::string_view ending) {
        return text.ends_with(ending)
            && isDatabase(fs::path(text.substr(0, text.size() - ending.size())));
    };
    constexpr std::array<std::string_view, 3> kEndings{"-wal", "-shm", "-journal"};
    return isDatabase(path) || std::any_of(kEndings.begin(), kEndings.end(), isBeside);
}

bool isExperiment(const fs::path& folder)
{
    return headOf(folder / "meta.yaml").find("artifact_location:") != std::string::npos;
}

bool isRun(const fs::path& folder)
{
    return headOf(folder / "meta.yaml").find("artifact_uri:") != std::string::npos;
}

bool holdsExperiments(const fs::path& folder)
{
    std::error_code error;
    int count = 0;
    for (fs::directory_iterator at(folder, error), end; !error && at != end && count < kMostEntries;
         at.increment(error), ++count) {
        if (isExperiment(at->path())) {
            return true;
        }
    }
    return false;
}

bool isInStoreFolder(const fs::path& path)
{
    fs::path folder = path.parent_path();
    if (holdsExperiments(folder)) {
        return true;
    }
    for (; folder.has_relative_path(); folder = folder.parent_path()) {
        if (isExperiment(folder) || isRun(folder)) {
            return true;
        }
    }
    return false;
}

} // namespace

Expected<void> mayWriteFile(const std::string& path)
{
    std::error_code error;
    const fs::path absolute = fs::absolute(path, error);
    const fs::path target = fs::weakly_canonical(absolute, error);
    const fs::path& checked = error ? absolute : target;
    if (isPartOfDatabase(checked) || isInStoreFolder(checked)) {
        return makeError(ErrorCode::StoreFile, path);
    }
    return {};
}

} // namespace runlane::core
