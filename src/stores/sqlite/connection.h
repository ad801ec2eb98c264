// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "stores/sqlite/file_gate.h"
#include "stores/sqlite/journal_plan.h"
#include "stores/sqlite/private_copy.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>

struct sqlite3;

namespace runlane::stores::sqlite {

// One hardened read-only connection, for one thread.
class Connection
{
public:
    // Changes when another connection commits, and when it changes the schema.
    struct Versions
    {
        std::int64_t schema = 0;
        std::int64_t data = 0;

        friend bool operator==(const Versions&, const Versions&) = default;
    };

    // copy: one made before, used again when the original is unchanged; may be null.
    [[nodiscard]] static core::Expected<std::unique_ptr<Connection>> open(
        const std::string& path, std::shared_ptr<const PrivateCopy> copy, std::stop_token stop);
    // For a statement that reads the whole file: never on the original where its lock would keep a
    // writer waiting.
    [[nodiscard]] static core::Expected<std::unique_ptr<Connection>> openToCheck(
        const std::string& path, std::shared_ptr<const PrivateCopy> copy, std::stop_token stop);
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();

    [[nodiscard]] sqlite3* get() const { return m_database; }
    [[nodiscard]] OpenWay way() const { return m_way; }
    [[nodiscard]] const Header& header() const { return m_header; }
    // Null unless way() is PrivateCopy.
    [[nodiscard]] const std::shared_ptr<const PrivateCopy>& copy() const { return m_copy; }
    // An immutable database that changed since it was opened: what was read may be torn.
    [[nodiscard]] bool isStale() const;
    [[nodiscard]] bool isStopped() const { return m_stop.stop_requested(); }
    [[nodiscard]] Versions versions() const;
    // A statement may run for this long from now on.
    void restartClock();
    // The last failure as an error.
    [[nodiscard]] core::Unexpected failure(int code) const;

private:
    enum class Purpose { Reading, Checking };

    Connection(std::string path, std::stop_token stop);
    [[nodiscard]] static core::Expected<std::unique_ptr<Connection>> openFor(Purpose purpose,
        const std::string& path, std::shared_ptr<const PrivateCopy> copy, std::stop_token stop);
    [[nodiscard]] std::int64_t pragma(const char* sql) const;
    [[nodiscard]] core::Expected<void> openAs(OpenWay way);
    [[nodiscard]] int openFile(const std::string& uri, int flags);
    void close();
    void harden();
    [[nodiscard]] int firstRead();
    static int onProgress(void* self);

    std::string m_path;
    std::stop_token m_stop;
    sqlite3* m_database = nullptr;
    Purpose m_purpose = Purpose::Reading;
    OpenWay m_way = OpenWay::ReadOnly;
    Header m_header;
    DatabaseFacts m_facts; // when opened
    std::shared_ptr<const PrivateCopy> m_copy;
    ConnectionPass m_pass;
    std::chrono::steady_clock::time_point m_deadline;
};

// Whether readonly_shm reads a WAL without touching its index here; tried once on a file of our
// own.
[[nodiscard]] SharedMemorySupport sharedMemorySupport();

} // namespace runlane::stores::sqlite
