// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/follow.h"
#include "stores/snapshot_edit.h"
#include "stores/sqlite/connection.h"
#include "stores/sqlite/schema.h"
#include "stores/sqlite/table_reader.h"
#include "stores/store.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace runlane::stores::sqlite {

// What tells two states of a database apart without reading all of it.
struct DatabaseRows
{
    std::unordered_map<std::string, std::uint64_t> runs; // id to a hash of its row
    std::map<std::string, std::int64_t, std::less<>> lastRows; // by table
    std::uint64_t sideHash = 0; // of experiments, registered and logged models
    bool isComplete = false; // false: a table was busy
};

// Follows a database by the stamps of the file, its -wal and its -journal. Nothing is open between
// two looks: an idle connection would keep a trainer from removing its WAL at its end, and a disk
// from being unmounted. Only when a stamp changed a connection is made, by the opening procedure as
// ever, and only runs with new rows, changed rows of the table of runs, active runs and those on
// the screen are read again. A tag of another run that was overwritten in place shows within five
// minutes.
class DatabaseFollower final : public Follower
{
public:
    explicit DatabaseFollower(const StoreLocation& location);

    [[nodiscard]] core::Expected<FollowAnswer> follow(
        const FollowRequest& request, const std::stop_token& stop) override;

private:
    [[nodiscard]] core::Expected<FollowAnswer> read(
        const FollowRequest& request, const std::stop_token& stop);
    [[nodiscard]] core::Expected<FollowAnswer> readWhole(
        DatabaseRows rows, const FollowRequest& request, const std::stop_token& stop);
    [[nodiscard]] bool needsWhole(
        const DatabaseRows& rows, const Schema& schema, std::int64_t nowMillis) const;
    // Ids of the runs to be read again, sorted.
    [[nodiscard]] std::vector<std::string> changedRuns(
        const DatabaseRows& rows, TableReader& reader, const FollowRequest& request) const;
    [[nodiscard]] FollowAnswer readSome(const std::vector<std::string>& ids,
        const DatabaseRows& rows, TableReader& reader, std::int64_t nowMillis);

    StoreLocation m_location;
    core::SnapshotPtr m_known;
    std::shared_ptr<core::TextPool> m_pool;
    std::shared_ptr<const PrivateCopy> m_copy;
    DatabaseFacts m_facts;
    bool m_isDue = false; // to be read whatever the stamps say
    std::optional<DatabaseRows> m_rows;
    std::int64_t m_wholeMillis = 0; // when everything was read last
};

} // namespace runlane::stores::sqlite
