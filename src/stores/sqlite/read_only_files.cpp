// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/sqlite/read_only_files.h"

#include <sqlite3.h>

namespace runlane::stores::sqlite {

namespace {

constexpr const char* kName = "runlane-read";
constexpr int kScratch = SQLITE_OPEN_TEMP_DB | SQLITE_OPEN_TEMP_JOURNAL | SQLITE_OPEN_TRANSIENT_DB
    | SQLITE_OPEN_SUBJOURNAL;

sqlite3_vfs* system()
{
    static sqlite3_vfs* const kSystem = sqlite3_vfs_find(nullptr);
    return kSystem;
}

int openToRead(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    if (name != nullptr && (flags & kScratch) == 0) {
        flags &= ~(SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_DELETEONCLOSE);
        flags |= SQLITE_OPEN_READONLY;
    }
    return system()->xOpen(system(), name, file, flags, outFlags);
}

int removeNothing(sqlite3_vfs*, const char*, int)
{
    return SQLITE_IOERR_DELETE;
}

const char* registered()
{
    if (system() == nullptr) {
        return nullptr;
    }
    static sqlite3_vfs files = *system();
    files.pNext = nullptr;
    files.zName = kName;
    files.xOpen = &openToRead;
    files.xDelete = &removeNothing;
    return sqlite3_vfs_register(&files, 0) == SQLITE_OK ? kName : nullptr;
}

} // namespace

const char* readOnlyFiles()
{
    static const char* const kRegistered = registered();
    return kRegistered;
}

} // namespace runlane::stores::sqlite
