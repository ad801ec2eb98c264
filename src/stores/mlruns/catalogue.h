// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/mlruns/layout.h"
#include "stores/store.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace runlane::stores::mlruns {

// Reads a whole file store once: experiments one after the other, runs and logged models by a
// thread for each processor, and by more when these are found to wait for the disk.
class CatalogueJob
{
public:
    CatalogueJob(const StoreLocation& location, const core::StoreInfo& info,
        const CatalogueRequest& request, Work& work);
    [[nodiscard]] core::Expected<core::SnapshotPtr> run();

private:
    enum class ItemKind { Run, Model };
    struct Item
    {
        ItemKind kind = ItemKind::Run;
        std::size_t experiment = 0; // index of the experiment's folder
        std::string name;
    };
    struct Batch
    {
        std::mutex mutex;
        std::vector<core::Run> runs; // finished, guarded by mutex
        std::vector<core::LoggedModel> models; // finished, guarded by mutex
        std::shared_ptr<core::TextPool> pool = std::make_shared<core::TextPool>();
        std::map<TimeUnit, std::uint64_t> guessedUnits;
        std::atomic<std::int64_t> busyNanos{0}; // time the worker's processor spent on it
    };

    void readFolders(Reader& reader);
    void addItems(ExperimentContent& content);
    void readItems(int root);
    void readItem(Reader& reader, std::size_t index, Batch& batch);
    void work(int root, Batch& batch);
    [[nodiscard]] bool isWaitingForDisk(std::chrono::nanoseconds elapsed) const;
    void sendPartial();
    [[nodiscard]] std::shared_ptr<core::StoreSnapshot> collect();
    void reportGuessedUnits(const Reader& reader);
    // A folder without runs beside a database is most often only the database's artifact root.
    void reportDatabase(const core::StoreSnapshot& snapshot);

    const StoreLocation& m_location;
    const core::StoreInfo& m_info;
    const CatalogueRequest& m_request;
    Work& m_work;
    std::shared_ptr<core::TextPool> m_pool = std::make_shared<core::TextPool>();
    std::vector<ExperimentFolder> m_folders;
    std::vector<std::string_view> m_experimentIds; // of m_folders
    std::vector<Item> m_items; // runs before models
    core::StoreSnapshot m_frame; // everything but the runs
    std::atomic<std::size_t> m_next{0};
    std::vector<std::unique_ptr<Batch>> m_batches;
    std::mutex m_mutex;
    std::condition_variable m_finished;
    std::size_t m_finishedWorkers = 0;
};

// The opened folder itself may be a link.
[[nodiscard]] Descriptor openFollowing(const std::string& path);

} // namespace runlane::stores::mlruns
