// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/follow.h"
#include "stores/mlruns/layout.h"
#include "stores/mlruns/metric_tail.h"
#include "stores/snapshot_edit.h"
#include "stores/stamp.h"
#include "stores/store.h"

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace runlane::stores::mlruns {

// Follows a folder store. Each look takes the stamps of the root, of the experiments and of the
// meta.yaml of every run and logged model; of all files of active runs and of those on the screen;
// and of all files of a few other runs in turn. Stamps are taken before reading, so that what is
// written meanwhile shows at the next look.
class FileFollower final : public Follower
{
public:
    FileFollower(const StoreLocation& location, const core::StoreInfo& info);

    [[nodiscard]] core::Expected<FollowAnswer> follow(
        const FollowRequest& request, const std::stop_token& stop) override;

private:
    using Files = std::map<std::string, Stamp>; // by path below the run's folder
    enum class ItemKind { Run, Model };
    // More changed runs are read with everything else, by all threads.
    static constexpr std::size_t kMostParts = 200;

    // Every file of a run.
    struct CloseLook
    {
        Files files;
        std::map<std::string, std::optional<MetricTail>> tails; // by path below the run's folder
        std::vector<std::string> waiting; // metric files whose last line is unfinished
        std::int64_t stampedMillis = 0;
    };

    // A folder that is a run or a logged model, or is explained as none.
    struct Item
    {
        ItemKind kind = ItemKind::Run;
        Stamp meta;
        std::int64_t readFromMillis = 0;
        bool isBroken = false; // meta.yaml could not be used when it was read last
        bool isDue = false; // to be read again whatever its stamps say
        std::optional<std::uint64_t> seen; // of all its files when they were looked at last
        std::unique_ptr<CloseLook> close;
    };

    struct ExperimentMark
    {
        ExperimentFolder folder;
        std::array<Stamp, 6> stamps;
        std::int64_t stampedMillis = 0;
        bool isBroken = false;
        std::map<std::string, Item> items; // by name, logged models as "models/m-1"
        std::uint64_t traceCount = 0;
        bool isDue = false;
    };

    // What one look found: folders to read again, by path.
    struct Changes
    {
        std::vector<std::string> experiments;
        std::vector<std::string> goneExperiments;
        std::vector<std::pair<std::string, std::string>> items; // experiment, name
        // Metric files that grew, of runs that did not change otherwise.
        std::map<std::pair<std::string, std::string>, std::vector<std::string>> grown;
        bool isRegistry = false;
        bool isWhole = false;

        [[nodiscard]] bool isEmpty() const;
        [[nodiscard]] std::size_t size() const { return items.size() + grown.size(); }
    };

    // One look.
    struct Round
    {
        const FollowRequest& request;
        const std::stop_token& stop;
        int root = -1;
        Changes changes;
    };

    // file_follower.cpp
    void begin(const Round& round);
    void listExperiment(const Round& round, ExperimentMark& mark) const;
    [[nodiscard]] core::Expected<void> lookAtRoot(Round& round, const Stamp& root);
    void lookAtExperiments(Round& round);
    void lookAtItems(Round& round, ExperimentMark& mark);
    void lookClosely(Round& round);
    void lookAtOthers(Round& round);
    void lookAtFiles(Round& round, const std::string& experiment, const std::string& name);
    // Its files changed since they were looked at last or, at first, since they were read.
    [[nodiscard]] static bool hasNews(Item& item, const Files& files);
    [[nodiscard]] Files filesOf(const Round& round, const std::string& path) const;
    [[nodiscard]] std::array<Stamp, 6> stampsOf(int root, const std::string& path) const;

    // file_follower_read.cpp
    [[nodiscard]] FollowAnswer readParts(Round& round);
    void readExperimentAgain(Round& round, SnapshotEdit& edit, const std::string& path);
    void removeExperiment(SnapshotEdit& edit, const std::string& path);
    void readItem(
        Round& round, SnapshotEdit& edit, const std::string& experiment, const std::string& name);
    void readRunAgain(Round& round, SnapshotEdit& edit, ExperimentMark& mark, Item& item,
        const std::string& name);
    void readModelAgain(
        Round& round, SnapshotEdit& edit, ExperimentMark& mark, const std::string& name);
    void readGrown(Round& round, SnapshotEdit& edit, ExperimentMark& mark, Item& item,
        const std::pair<std::string, std::vector<std::string>>& grown);
    [[nodiscard]] core::Expected<FollowAnswer> readWhole(const Round& round);

    StoreLocation m_location;
    core::StoreInfo m_info;
    core::SnapshotPtr m_known;
    std::shared_ptr<core::TextPool> m_pool;
    Stamp m_root;
    Stamp m_trash;
    Files m_registry;
    std::map<std::string, ExperimentMark> m_experiments; // by path
    std::size_t m_looks = 0;
    std::pair<std::string, std::string> m_lastOther; // where the turn of the others stands
};

} // namespace runlane::stores::mlruns
