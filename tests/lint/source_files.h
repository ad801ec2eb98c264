// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace runlane::tests {

struct SourceFile
{
    std::filesystem::path path;
    std::string name; // relative to the project, '/' separated
    std::string text;
    std::vector<std::string> lines;
};

inline std::vector<std::string> splitLines(const std::string& text)
{
    std::vector<std::string> lines;
    std::string line;
    for (const char c : text) {
        if (c == '\n') {
            lines.push_back(line);
            line.clear();
        } else {
            line += c;
        }
    }
    if (!line.empty()) {
        lines.push_back(line);
    }
    return lines;
}

// Every file below the named folders of the project that has one of the endings.
inline std::vector<SourceFile> sourceFiles(
    const std::vector<std::string>& folders, const std::set<std::string>& endings)
{
    const std::filesystem::path top = RUNLANE_SOURCE_DIR;
    std::vector<SourceFile> files;
    for (const std::string& folder : folders) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(top / folder)) {
            if (!entry.is_regular_file() || endings.count(entry.path().extension().string()) == 0) {
                continue;
            }
            std::ifstream stream(entry.path(), std::ios::binary);
            SourceFile file;
            file.path = entry.path();
            file.name = std::filesystem::relative(entry.path(), top).generic_string();
            file.text.assign(std::istreambuf_iterator<char>(stream), {});
            file.lines = splitLines(file.text);
            files.push_back(std::move(file));
        }
    }
    return files;
}

} // namespace runlane::tests
