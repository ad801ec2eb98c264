// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/environment.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "stores/files.h"

namespace runlane::stores {

namespace {

constexpr std::size_t kMaximumBytes = 1'000'000;
constexpr std::size_t kMostFiles = 64;

bool isEnvironmentFile(std::string_view path)
{
    static constexpr std::array<std::string_view, 4> kNames{
        "requirements.txt", "conda.yaml", "conda.yml", "python_env.yaml"};
    const std::size_t slash = path.rfind('/');
    const std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
    return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

std::string problemText(ReadResult result, const FileText& text)
{
    switch (result) {
    case ReadResult::Ok:
        return {};
    case ReadResult::Missing:
        return "not found";
    case ReadResult::NotRegular:
        return "not a file";
    case ReadResult::TooLarge:
        return "larger than 1 MB";
    case ReadResult::Failed:
        break;
    }
    return errorText(text.error);
}

} // namespace

std::vector<core::EnvironmentFile> readEnvironment(
    const ArtifactListing& artifacts, const std::stop_token& stop)
{
    std::vector<core::EnvironmentFile> files;
    FileText text;
    for (const ArtifactFile& file : artifacts.files) {
        if (stop.stop_requested() || files.size() >= kMostFiles) {
            break;
        }
        if (!isEnvironmentFile(file.path)) {
            continue;
        }
        const ReadResult result = readFile(kHere, file.filePath.c_str(), kMaximumBytes, text);
        core::EnvironmentFile read{file.path, {}, problemText(result, text)};
        if (read.problem.empty()) {
            read.text = core::validUtf8(text.view());
        }
        files.push_back(std::move(read));
    }
    return files;
}

} // namespace runlane::stores
