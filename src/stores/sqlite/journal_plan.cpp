// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/sqlite/journal_plan.h"

#include <sys/stat.h>
#include <sys/vfs.h>

#include <algorithm>
#include <array>

namespace runlane::stores::sqlite {

namespace {

constexpr std::string_view kMagic("SQLite format 3\0", 16);
constexpr std::string_view kLfsPrefix = "version https://git-lfs";

FileFacts factsOf(const std::string& path)
{
    struct stat raw;
    FileFacts facts;
    if (::stat(path.c_str(), &raw) == 0) {
        facts.exists = true;
        facts.bytes = static_cast<std::uint64_t>(raw.st_size);
        facts.changedNanos = std::int64_t{raw.st_mtim.tv_sec} * 1'000'000'000 + raw.st_mtim.tv_nsec;
        facts.device = raw.st_dev;
        facts.inode = raw.st_ino;
    }
    return facts;
}

std::uint32_t bigEndian(std::string_view bytes)
{
    std::uint32_t number = 0;
    for (const char byte : bytes) {
        number = (number << 8U) | static_cast<unsigned char>(byte);
    }
    return number;
}

} // namespace

bool isRemoteFileSystem(std::uint64_t type)
{
    // Magic numbers of statfs(2): NFS, SMB, CIFS, SMB2, FUSE, AFS (two), Coda, 9P, Ceph, Lustre,
    // GFS2, OCFS2, NCP.
    static constexpr std::array<std::uint64_t, 14> kRemote{0x6969, 0x517B, 0xFF534D42, 0xFE534D42,
        0x65735546, 0x5346414F, 0x6B414653, 0x73757245, 0x01021997, 0x00C36400, 0x0BD00BD0,
        0x01161970, 0x7461636F, 0x564C};
    return std::find(kRemote.begin(), kRemote.end(), type) != kRemote.end();
}

DatabaseFacts lookAt(const std::string& path)
{
    DatabaseFacts facts{
        factsOf(path), factsOf(path + "-wal"), factsOf(path + "-shm"), factsOf(path + "-journal")};
    struct statfs system;
    facts.isRemote = ::statfs(path.c_str(), &system) == 0
        && isRemoteFileSystem(static_cast<std::uint32_t>(system.f_type));
    return facts;
}

Header parseHeader(std::string_view firstBytes)
{
    Header header;
    if (firstBytes.empty()) {
        header.kind = HeaderKind::Empty;
        return header;
    }
    if (firstBytes.substr(0, kLfsPrefix.size()) == kLfsPrefix) {
        header.kind = HeaderKind::GitLfsPointer;
        return header;
    }
    if (firstBytes.size() < 100 || firstBytes.substr(0, kMagic.size()) != kMagic) {
        return header;
    }
    header.kind = HeaderKind::Database;
    const std::uint32_t pageBytes = bigEndian(firstBytes.substr(16, 2));
    header.pageBytes = pageBytes == 1 ? 65536 : pageBytes;
    header.isWal = firstBytes[18] == 2 || firstBytes[19] == 2;
    const bool isCountValid = firstBytes.substr(24, 4) == firstBytes.substr(92, 4);
    header.pageCount = isCountValid ? bigEndian(firstBytes.substr(28, 4)) : 0;
    return header;
}

OpenWay chooseWay(const DatabaseFacts& facts, const Header& header, SharedMemorySupport support)
{
    if (facts.isRemote && facts.bytesToCopy() <= kLargestCopyBytes) {
        return OpenWay::PrivateCopy;
    }
    if (!header.isWal) {
        return OpenWay::ReadOnly;
    }
    if (!facts.wal.exists || facts.wal.bytes == 0) {
        return OpenWay::Immutable;
    }
    const bool canShare = facts.shm.exists && facts.shm.bytes > 0;
    return canShare && support == SharedMemorySupport::Works ? OpenWay::SharedMemoryRead
                                                             : OpenWay::PrivateCopy;
}

std::string databaseUri(const std::string& path, std::string_view query)
{
    static constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string uri = "file:";
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        const bool isPlain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')
            || (byte >= '0' && byte <= '9') || byte == '/' || byte == '.' || byte == '-'
            || byte == '_';
        if (isPlain) {
            uri += c;
        } else {
            uri += '%';
            uri += kHex[byte >> 4U];
            uri += kHex[byte & 15U];
        }
    }
    uri += '?';
    uri += query;
    return uri;
}

} // namespace runlane::stores::sqlite
