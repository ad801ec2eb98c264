// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/mutations.h"

#include <sys/stat.h>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace runlane::tests {

namespace {

namespace fs = std::filesystem;

std::string bytesOf(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void write(const fs::path& file, const std::string& bytes)
{
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

// Everything below root but artifacts, in a fixed order.
std::vector<fs::path> targets(const fs::path& root, bool (*accepts)(const fs::directory_entry&))
{
    std::vector<fs::path> all;
    for (auto at = fs::recursive_directory_iterator(root); at != fs::end(at); ++at) {
        if (at->path().filename() == "artifacts") {
            at.disable_recursion_pending();
        } else if (accepts(*at)) {
            all.push_back(at->path());
        }
    }
    std::sort(all.begin(), all.end());
    return all;
}

bool isFile(const fs::directory_entry& entry)
{
    return entry.is_regular_file();
}

bool isAnything(const fs::directory_entry&)
{
    return true;
}

std::string withCarriageReturns(const std::string& text)
{
    std::string result;
    for (const char c : text) {
        result += c == '\n' ? "\r\n" : std::string(1, c);
    }
    return result;
}

std::string replaceBy(const fs::path& target, const fs::path& root, Dice& dice)
{
    fs::remove_all(target);
    switch (dice.roll(4)) {
    case 0:
        ::mkfifo(target.c_str(), 0600);
        return "replace by a pipe";
    case 1:
        fs::create_directory(target);
        return "replace by a folder";
    case 2:
        fs::create_symlink(root, target);
        return "replace by a link";
    default:
        write(target, "x");
        return "replace by a file";
    }
}

} // namespace

std::string mutateBytes(const fs::path& file, Dice& dice)
{
    std::string bytes = bytesOf(file);
    const std::size_t at = dice.roll(bytes.size());
    std::string what;
    switch (dice.roll(6)) {
    case 0:
        bytes.resize(at);
        what = "truncate";
        break;
    case 1:
        std::fill(bytes.begin() + static_cast<std::ptrdiff_t>(at),
            bytes.begin()
                + static_cast<std::ptrdiff_t>(std::min(bytes.size(), at + 1 + dice.roll(512))),
            '\0');
        what = "zero";
        break;
    case 2:
        for (std::size_t i = 0; i < 1 + dice.roll(8) && !bytes.empty(); ++i) {
            char& byte = bytes[dice.roll(bytes.size())];
            byte = static_cast<char>(static_cast<unsigned char>(byte) ^ (1U << dice.roll(8)));
        }
        what = "flip bits";
        break;
    case 3:
        bytes = withCarriageReturns(bytes);
        what = "CRLF";
        break;
    case 4:
        bytes.insert(0, "\xEF\xBB\xBF");
        what = "byte order mark";
        break;
    default:
        bytes.clear();
        what = "empty";
        break;
    }
    write(file, bytes);
    return what;
}

Mutation mutateTree(const fs::path& root, Dice& dice)
{
    const std::vector<fs::path> files = targets(root, &isFile);
    const std::vector<fs::path> all = targets(root, &isAnything);
    const fs::path file = files[dice.roll(files.size())];
    const fs::path any = all[dice.roll(all.size())];
    const auto relative = [&](const fs::path& path) {
        return path.lexically_relative(root).string();
    };
    switch (dice.roll(10)) {
    case 0:
        fs::remove_all(any);
        return {"delete " + relative(any), {relative(any)}};
    case 1: {
        const char* suffix = dice.roll(2) == 0 ? " (1)" : "copy";
        fs::rename(any, any.string() + suffix);
        return {"rename " + relative(any), {relative(any)}};
    }
    case 2: {
        const fs::path other = files[dice.roll(files.size())];
        const std::string kept = bytesOf(other);
        write(other, bytesOf(file));
        write(file, kept);
        return {"swap " + relative(file) + " and " + relative(other),
            {relative(file), relative(other)}};
    }
    case 3:
        fs::permissions(any, fs::perms::none);
        return {"forbid " + relative(any), {relative(any)}};
    case 4: {
        const std::string what = replaceBy(any, root, dice);
        return {what + " " + relative(any), {relative(any)}};
    }
    default:
        return {mutateBytes(file, dice) + " " + relative(file), {relative(file)}};
    }
}

} // namespace runlane::tests
