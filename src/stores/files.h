// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Plain reading of folders and files below an open folder. Nothing blocks on special files, nothing
// follows links, every descriptor is closed on exec.
namespace runlane::stores {

class Descriptor
{
public:
    Descriptor() = default;
    explicit Descriptor(int fd)
        : m_fd(fd)
    {
    }
    Descriptor(Descriptor&& other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
    {
    }
    Descriptor& operator=(Descriptor&& other) noexcept;
    ~Descriptor();

    [[nodiscard]] int get() const { return m_fd; }
    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    [[nodiscard]] int release() { return std::exchange(m_fd, -1); }

private:
    int m_fd = -1;
};

enum class EntryKind { File, Folder, Link, Other };

struct Entry
{
    std::string name;
    EntryKind kind = EntryKind::File;
};

// error: errno of the failure, 0 on success.
struct Listing
{
    std::vector<Entry> entries; // by name
    int error = 0;
};

enum class ReadResult { Ok, Missing, NotRegular, TooLarge, Failed };

// Text of one file, kept between reads so that its memory is used again.
struct FileText
{
    std::vector<char> storage;
    std::size_t size = 0;
    int error = 0;

    [[nodiscard]] std::string_view view() const { return {storage.data(), size}; }
};

inline constexpr int kHere = -100; // AT_FDCWD

[[nodiscard]] Descriptor openFolder(int at, const char* path);
// Opens the folders of a '/' separated path one in the other, so that none of them is a link.
[[nodiscard]] Descriptor openFolders(int at, std::string_view path);
// Consumes the descriptor.
[[nodiscard]] Listing listFolder(Descriptor folder);
[[nodiscard]] Listing listFolder(int at, const char* path);
[[nodiscard]] ReadResult readFile(int at, const char* path, std::size_t limitBytes, FileText& text);
// What stands behind the first offset bytes.
[[nodiscard]] ReadResult readFileFrom(
    int at, const char* path, std::uint64_t offset, std::size_t limitBytes, FileText& text);
[[nodiscard]] bool exists(int at, const char* path);
// Milliseconds since the file was last written, negative when it cannot be known.
[[nodiscard]] std::int64_t ageMillis(int at, const char* path);
[[nodiscard]] std::int64_t nowMillis();
[[nodiscard]] std::string errorText(int error);
// folder/name; name alone when folder is empty.
[[nodiscard]] std::string joined(std::string_view folder, std::string_view name);

} // namespace runlane::stores
