// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/files.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <memory>
#include <system_error>

namespace runlane::stores {

namespace {

constexpr std::size_t kFirstReadBytes = 64UL * 1024;
constexpr std::size_t kKeptBytes = 8UL * 1024 * 1024;

static_assert(kHere == AT_FDCWD);

struct CloseFolder
{
    void operator()(DIR* folder) const { closedir(folder); }
};

EntryKind kindOfMode(mode_t mode)
{
    if (S_ISREG(mode)) {
        return EntryKind::File;
    }
    if (S_ISDIR(mode)) {
        return EntryKind::Folder;
    }
    return S_ISLNK(mode) ? EntryKind::Link : EntryKind::Other;
}

EntryKind kindOf(int folder, const dirent& entry)
{
    switch (entry.d_type) {
    case DT_REG:
        return EntryKind::File;
    case DT_DIR:
        return EntryKind::Folder;
    case DT_LNK:
        return EntryKind::Link;
    case DT_UNKNOWN: {
        struct stat facts;
        return fstatat(folder, entry.d_name, &facts, AT_SYMLINK_NOFOLLOW) == 0
            ? kindOfMode(facts.st_mode)
            : EntryKind::Other;
    }
    default:
        return EntryKind::Other;
    }
}

ReadResult failure(int error)
{
    if (error == ENOENT || error == ESTALE) {
        return ReadResult::Missing;
    }
    return error == ELOOP || error == EISDIR || error == ENXIO ? ReadResult::NotRegular
                                                               : ReadResult::Failed;
}

bool isRegular(int file)
{
    struct stat facts;
    return ::fstat(file, &facts) == 0 && S_ISREG(facts.st_mode);
}

} // namespace

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept
{
    std::swap(m_fd, other.m_fd);
    return *this;
}

Descriptor::~Descriptor()
{
    if (m_fd >= 0) {
        ::close(m_fd);
    }
}

Descriptor openFolder(int at, const char* path)
{
    return Descriptor(
        ::openat(at, path, O_RDONLY | O_DIRECTORY | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW));
}

Descriptor openFolders(int at, std::string_view path)
{
    Descriptor folder = openFolder(at, ".");
    while (!path.empty() && folder.isOpen()) {
        const std::size_t end = std::min(path.find('/'), path.size());
        if (end > 0) {
            folder = openFolder(folder.get(), std::string(path.substr(0, end)).c_str());
        }
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return folder;
}

Listing listFolder(Descriptor folder)
{
    Listing listing;
    const std::unique_ptr<DIR, CloseFolder> stream(
        folder.isOpen() ? fdopendir(folder.get()) : nullptr);
    if (!stream) {
        listing.error = errno;
        return listing;
    }
    const int fd = folder.release();
    errno = 0;
    while (const dirent* entry = readdir(stream.get())) {
        const std::string_view name(entry->d_name);
        if (name != "." && name != "..") {
            listing.entries.push_back({std::string(name), kindOf(fd, *entry)});
        }
        errno = 0;
    }
    listing.error = errno;
    std::sort(listing.entries.begin(), listing.entries.end(),
        [](const Entry& a, const Entry& b) { return a.name < b.name; });
    return listing;
}

Listing listFolder(int at, const char* path)
{
    Descriptor folder = openFolder(at, path);
    if (!folder.isOpen()) {
        return {{}, errno};
    }
    return listFolder(std::move(folder));
}

ReadResult readFile(int at, const char* path, std::size_t limitBytes, FileText& text)
{
    return readFileFrom(at, path, 0, limitBytes, text);
}

ReadResult readFileFrom(
    int at, const char* path, std::uint64_t offset, std::size_t limitBytes, FileText& text)
{
    text.size = 0;
    text.error = 0;
    const Descriptor file(
        ::openat(at, path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY | O_NOFOLLOW));
    if (!file.isOpen()) {
        text.error = errno;
        return failure(errno);
    }
    if (offset > 0 && ::lseek(file.get(), static_cast<off_t>(offset), SEEK_SET) < 0) {
        text.error = errno;
        return ReadResult::Failed;
    }
    if (text.storage.size() < kFirstReadBytes || text.storage.size() > kKeptBytes) {
        text.storage.resize(kFirstReadBytes);
        text.storage.shrink_to_fit();
    }
    for (;;) {
        const std::size_t room = text.storage.size() - text.size;
        const ssize_t got = ::read(file.get(), text.storage.data() + text.size, room);
        if (got < 0) {
            if (errno == EINTR) {
                continue;
            }
            text.error = errno;
            return failure(errno);
        }
        text.size += static_cast<std::size_t>(got);
        if (text.size == 0 && !isRegular(file.get())) {
            return ReadResult::NotRegular;
        }
        if (text.size > limitBytes) {
            text.size = 0;
            return ReadResult::TooLarge;
        }
        if (static_cast<std::size_t>(got) < room) {
            return ReadResult::Ok;
        }
        text.storage.resize(text.storage.size() * 4);
    }
}

bool exists(int at, const char* path)
{
    struct stat facts;
    return ::fstatat(at, path, &facts, AT_SYMLINK_NOFOLLOW) == 0;
}

std::int64_t ageMillis(int at, const char* path)
{
    struct stat facts;
    if (::fstatat(at, path, &facts, AT_SYMLINK_NOFOLLOW) != 0) {
        return -1;
    }
    return nowMillis()
        - (std::int64_t{facts.st_mtim.tv_sec} * 1000 + facts.st_mtim.tv_nsec / 1'000'000);
}

std::int64_t nowMillis()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::system_clock::now().time_since_epoch())
        .count();
}

std::string errorText(int error)
{
    return std::generic_category().message(error);
}

std::string joined(std::string_view folder, std::string_view name)
{
    std::string path;
    path.reserve(folder.size() + 1 + name.size());
    path += folder;
    if (!folder.empty()) {
        path += '/';
    }
    path += name;
    return path;
}

} // namespace runlane::stores
