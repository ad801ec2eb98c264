// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bare_read.h"

#include <dirent.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <thread>
#include <vector>

namespace runlane::bench {

namespace {

void readFolder(const std::string& path, std::uint64_t& files, std::vector<std::string>* folders)
{
    DIR* stream = opendir(path.c_str());
    if (stream == nullptr) {
        return;
    }
    std::array<char, 65536> buffer{};
    while (const dirent* entry = readdir(stream)) {
        const std::string name(entry->d_name);
        if (name == "." || name == "..") {
            continue;
        }
        if (entry->d_type == DT_DIR) {
            const std::string below = path + "/" + name;
            if (folders != nullptr) {
                folders->push_back(below);
            } else {
                readFolder(below, files, nullptr);
            }
            continue;
        }
        const int file = openat(dirfd(stream), entry->d_name, O_RDONLY | O_CLOEXEC);
        while (read(file, buffer.data(), buffer.size()) > 0) { }
        close(file);
        ++files;
    }
    closedir(stream);
}

} // namespace

std::uint64_t readEveryFile(const std::string& root)
{
    std::uint64_t files = 0;
    std::vector<std::string> experiments;
    std::vector<std::string> runs;
    readFolder(root, files, &experiments);
    for (const std::string& experiment : experiments) {
        readFolder(experiment, files, &runs);
    }
    std::atomic<std::size_t> next{0};
    std::array<std::uint64_t, 2> counts{};
    {
        std::vector<std::jthread> threads;
        for (std::uint64_t& count : counts) {
            threads.emplace_back([&next, &runs, &count] {
                for (std::size_t i = next++; i < runs.size(); i = next++) {
                    readFolder(runs[i], count, nullptr);
                }
            });
        }
    }
    return files + counts[0] + counts[1];
}

std::uint64_t readEveryRow(const std::string& database)
{
    sqlite3* handle = nullptr;
    sqlite3_open_v2(database.c_str(), &handle, SQLITE_OPEN_READONLY, nullptr);
    std::uint64_t rows = 0;
    for (const char* sql : {"SELECT run_uuid, name, status, start_time FROM runs",
             "SELECT run_uuid, key, value FROM params", "SELECT run_uuid, key, value FROM tags",
             "SELECT run_uuid, key, value, timestamp, step, is_nan FROM latest_metrics"}) {
        sqlite3_stmt* statement = nullptr;
        sqlite3_prepare_v2(handle, sql, -1, &statement, nullptr);
        while (sqlite3_step(statement) == SQLITE_ROW) {
            rows += sqlite3_column_bytes(statement, 0) > 0 ? 1U : 0U;
        }
        sqlite3_finalize(statement);
    }
    sqlite3_close(handle);
    return rows;
}

bool executeSql(const std::string& database, const char* sql)
{
    sqlite3* handle = nullptr;
    const bool done =
        sqlite3_open_v2(database.c_str(), &handle, SQLITE_OPEN_READWRITE, nullptr) == SQLITE_OK
        && sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(handle);
    return done;
}

} // namespace runlane::bench
