// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/sqlite/journal_plan.h"

#include <gtest/gtest.h>

// The table of faults-and-hardening, section 3.2.
namespace runlane::stores::sqlite {

namespace {

FileFacts file(std::uint64_t bytes)
{
    return {true, bytes, 1, 1, 1};
}

std::string headerBytes(char version)
{
    std::string bytes("SQLite format 3\0", 16);
    bytes.resize(100, '\0');
    bytes[16] = 0x10; // 4096
    bytes[18] = version;
    bytes[19] = version;
    bytes[31] = 7; // pages
    return bytes;
}

} // namespace

TEST(JournalPlan, HeaderIsReadBeforeSqlite)
{
    const Header header = parseHeader(headerBytes(2));
    EXPECT_EQ(header.kind, HeaderKind::Database);
    EXPECT_TRUE(header.isWal);
    EXPECT_EQ(header.pageBytes, 4096U);
    EXPECT_EQ(header.pageCount, 7U);
    EXPECT_FALSE(parseHeader(headerBytes(1)).isWal);
    EXPECT_EQ(parseHeader("").kind, HeaderKind::Empty);
    EXPECT_EQ(parseHeader("version https://git-lfs.github.com/spec/v1\n").kind,
        HeaderKind::GitLfsPointer);
    EXPECT_EQ(parseHeader("PK").kind, HeaderKind::Foreign);
    EXPECT_EQ(parseHeader(std::string(100, 'x')).kind, HeaderKind::Foreign);
}

TEST(JournalPlan, EveryStateHasItsWay)
{
    const Header rollback = parseHeader(headerBytes(1));
    const Header wal = parseHeader(headerBytes(2));
    constexpr SharedMemorySupport kWorks = SharedMemorySupport::Works;
    DatabaseFacts facts;
    facts.main = file(4096);
    EXPECT_EQ(chooseWay(facts, rollback, kWorks), OpenWay::ReadOnly);
    EXPECT_EQ(chooseWay(facts, wal, kWorks), OpenWay::Immutable);
    facts.wal = file(0);
    EXPECT_EQ(chooseWay(facts, wal, kWorks), OpenWay::Immutable);
    facts.wal = file(1000);
    EXPECT_EQ(chooseWay(facts, wal, kWorks), OpenWay::PrivateCopy);
    facts.shm = file(32768);
    EXPECT_EQ(chooseWay(facts, wal, kWorks), OpenWay::SharedMemoryRead);
    EXPECT_EQ(chooseWay(facts, wal, SharedMemorySupport::Unknown), OpenWay::PrivateCopy);
}

TEST(JournalPlan, F84RemoteFileSystemsAreCopied)
{
    EXPECT_TRUE(isRemoteFileSystem(0x6969)) << "NFS";
    EXPECT_TRUE(isRemoteFileSystem(0x65735546)) << "FUSE: sshfs, document portal";
    EXPECT_TRUE(isRemoteFileSystem(0xFF534D42)) << "CIFS";
    EXPECT_FALSE(isRemoteFileSystem(0xEF53)) << "ext4";
    EXPECT_FALSE(isRemoteFileSystem(0x9123683E)) << "btrfs";
    EXPECT_FALSE(isRemoteFileSystem(0x01021994)) << "tmpfs";
    EXPECT_FALSE(isRemoteFileSystem(0x794C7630)) << "overlay";
    DatabaseFacts facts;
    facts.main = file(4096);
    facts.isRemote = true;
    constexpr SharedMemorySupport kWorks = SharedMemorySupport::Works;
    for (const char version : {char{1}, char{2}}) {
        const Header header = parseHeader(headerBytes(version));
        EXPECT_EQ(chooseWay(facts, header, kWorks), OpenWay::PrivateCopy);
    }
    facts.main = file(kLargestCopyBytes + 1);
    EXPECT_EQ(chooseWay(facts, parseHeader(headerBytes(1)), kWorks), OpenWay::ReadOnly);
}

TEST(JournalPlan, PathsAreEncodedForTheUri)
{
    EXPECT_EQ(databaseUri("/a b/c?d#e%f.db", "mode=ro"), "file:/a%20b/c%3Fd%23e%25f.db?mode=ro");
    EXPECT_EQ(databaseUri("/\xED\x95\x9C.db", "mode=ro"), "file:/%ED%95%9C.db?mode=ro");
}

} // namespace runlane::stores::sqlite
