// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/files.h"
#include "stores/sqlite/connection.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cstdlib>

namespace runlane::stores::sqlite {

namespace {

struct Database
{
    sqlite3* handle = nullptr;

    Database(const std::string& uri, int flags)
    {
        sqlite3_open_v2(uri.c_str(), &handle, flags | SQLITE_OPEN_URI, nullptr);
    }
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    ~Database() { sqlite3_close_v2(handle); }

    [[nodiscard]] bool run(const char* sql) const
    {
        return sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    }
};

std::string content(const std::string& path)
{
    FileText text;
    return readFile(kHere, path.c_str(), 64UL * 1024 * 1024, text) == ReadResult::Ok
        ? std::string(text.view())
        : std::string();
}

bool writeFile(const std::string& path, const std::string& bytes)
{
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    return file.isOpen()
        && ::write(file.get(), bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size());
}

// A row that stands only in the WAL must be seen and the index must stay as it is.
bool readsWithoutWriting(const std::string& folder)
{
    const std::string original = joined(folder, "a.db");
    const std::string copied = joined(folder, "b.db");
    {
        const Database writer(
            databaseUri(original, "mode=rwc"), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
        if (!writer.run(
                "PRAGMA synchronous=OFF; PRAGMA journal_mode=WAL; "
                "PRAGMA wal_autocheckpoint=0; CREATE TABLE t(x); INSERT INTO t VALUES(7)")) {
            return false;
        }
        for (const char* suffix : {"", "-wal", "-shm"}) {
            if (!writeFile(copied + suffix, content(original + suffix))) {
                return false;
            }
        }
    }
    const std::string index = content(copied + "-shm");
    const Database reader(databaseUri(copied, "mode=ro&readonly_shm=1"), SQLITE_OPEN_READONLY);
    return reader.run("SELECT x FROM t") && content(copied + "-shm") == index;
}

SharedMemorySupport tryIt()
{
    const char* runtime = std::getenv("XDG_RUNTIME_DIR");
    std::string folder = runtime != nullptr && *runtime == '/' ? runtime : "/tmp";
    folder += "/runlane-probe-XXXXXX";
    if (::mkdtemp(folder.data()) == nullptr) {
        return SharedMemorySupport::Unknown;
    }
    const bool works = readsWithoutWriting(folder);
    for (const Entry& entry : listFolder(kHere, folder.c_str()).entries) {
        ::unlink(joined(folder, entry.name).c_str());
    }
    ::rmdir(folder.c_str());
    return works ? SharedMemorySupport::Works : SharedMemorySupport::Unknown;
}

} // namespace

SharedMemorySupport sharedMemorySupport()
{
    static const SharedMemorySupport kSupport = tryIt();
    return kSupport;
}

} // namespace runlane::stores::sqlite
