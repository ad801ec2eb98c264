// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules.h"
#include "stores/store.h"
#include "support/temporary_folder.h"

#include <string>
#include <utility>
#include <vector>

struct sqlite3;

// Small stores built in code.
namespace runlane::tests {

inline const std::string kRunA = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
inline const std::string kRunB = "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb";
inline const std::string kRunC = "cccccccccccccccccccccccccccccccc";

[[nodiscard]] std::string experimentMeta(const std::string& id, const std::string& name);
// MLflow 2.x; experiment and id as in the folder.
[[nodiscard]] std::string runMeta(const std::string& experiment, const std::string& id);

// mlruns with experiment 0 and two healthy runs A and B of one param, tag and metric each.
void writeHealthyStore(const TemporaryFolder& folder);

// Writable database, for building and for standing in as the trainer.
class Database
{
public:
    explicit Database(const std::string& path);
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;
    ~Database();
    void run(const std::string& sql) const;

private:
    sqlite3* m_handle = nullptr;
};

// The core tables of MLflow 2.22 with experiment 0 and the runs A and B.
void writeHealthyDatabase(const std::string& path);
void createTables(const Database& database);

struct Loaded
{
    core::SnapshotPtr snapshot;
    core::Error error;
    stores::StorePtr store;
};
[[nodiscard]] Loaded load(
    const std::string& place, stores::HistoryDetail detail = stores::HistoryDetail::CountPoints);
[[nodiscard]] std::size_t count(const Loaded& loaded, core::Rule rule);
// The first problem of the rule; a test failure when there is none.
[[nodiscard]] core::Diagnostic problem(const Loaded& loaded, core::Rule rule);
// Every problem on one line each, for failure messages.
[[nodiscard]] std::string problemText(const Loaded& loaded);

// path, type, size, mtime, mode and content hash of everything below a folder, by another process.
[[nodiscard]] std::string manifest(const std::string& folder);

} // namespace runlane::tests
