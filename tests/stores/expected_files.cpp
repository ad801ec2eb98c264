// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/expected_files.h"

#include "stores/store_facts.h"
#include "stores/store_reading.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iostream>

namespace runlane::tests {

namespace {

namespace fs = std::filesystem;

// Files that say what MLflow itself, or a reader without the WAL, would see.
bool isOtherView(const std::string& name)
{
    return name.find(".as-mlflow.") != std::string::npos
        || name.find(".without-wal.") != std::string::npos;
}

// Differences that are known and right, by expected file: a part of their path and how many.
// mlflow-3.11-migrated/mlruns is the store of mlflow-3.11-file, whose expected file holds the
// points that name a data set with spaces; this one was written without them.
struct KnownDifference
{
    std::string file;
    std::string part;
    std::size_t count;
};

const std::vector<KnownDifference>& knownDifferences()
{
    static const std::vector<KnownDifference> kKnown{
        {"mlflow-3.11-migrated.expected.mlruns.json", "m-9dffeb273e774a939e955e2252fd19d3/metrics/",
            7},
        {"mlflow-3.11-migrated.expected.mlruns.json", "b1f392e44cca4e00afc3783c6a01d82a/metrics/",
            14},
    };
    return kKnown;
}

std::size_t dropKnown(const std::string& file, std::vector<std::string>& found)
{
    std::size_t dropped = 0;
    for (const KnownDifference& known : knownDifferences()) {
        const auto isKnown = [&](const std::string& difference) {
            return difference.find(known.part) != std::string::npos
                && difference.find("not expected") != std::string::npos;
        };
        if (known.file == file) {
            const auto end = std::remove_if(found.begin(), found.end(), isKnown);
            EXPECT_EQ(static_cast<std::size_t>(found.end() - end), known.count) << file;
            found.erase(end, found.end());
            dropped += known.count;
        }
    }
    return dropped;
}

std::vector<fs::path> expectedFiles(const fs::path& folder)
{
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (name.find(".expected.") != std::string::npos && !isOtherView(name)) {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

void comparePoints(const Reading& reading, const std::string& store)
{
    for (const core::MetricSeries& series : reading.histories) {
        const core::Run* run = reading.snapshot->findRun(series.runId);
        const core::MetricValue* metric = core::findKey(run->metrics, series.key);
        const bool isDuplicate =
            std::count_if(reading.snapshot->runs.begin(), reading.snapshot->runs.end(),
                [&](const core::Run& other) { return other.id == run->id; })
            > 1;
        if (!isDuplicate) {
            EXPECT_EQ(series.size(), metric->points)
                << store << " " << series.runId << " " << series.key;
        }
    }
}

void compareFolder(const fs::path& folder, std::size_t fewest)
{
    std::size_t stores = 0;
    std::size_t facts = 0;
    std::size_t points = 0;
    std::size_t documented = 0;
    for (const fs::path& file : expectedFiles(folder)) {
        const std::string name = file.filename().string();
        const nlohmann::json expected = nlohmann::json::parse(std::ifstream(file));
        const fs::path store =
            folder / name.substr(0, name.find(".expected.")) / expected["root"].get<std::string>();
        const Reading reading = readEverything(store.string());
        ASSERT_EQ(reading.error, "") << name;
        const Facts wanted = expectedFacts(expected);
        std::vector<std::string> found =
            differences(wanted, factsOf(*reading.snapshot, reading.histories));
        documented += dropKnown(name, found);
        EXPECT_TRUE(found.empty()) << name << ": " << found.size() << " differences";
        for (std::size_t i = 0; i < std::min<std::size_t>(found.size(), 12); ++i) {
            ADD_FAILURE() << name << ": " << found[i].substr(0, 400);
        }
        comparePoints(reading, name);
        ++stores;
        facts += wanted.size();
        for (const core::MetricSeries& series : reading.histories) {
            points += series.size();
        }
    }
    EXPECT_GE(stores, fewest);
    std::cout << "[ equality ] " << folder.filename().string() << ": " << stores << " stores, "
              << facts << " values, " << points << " points, " << documented
              << " documented differences\n";
}

} // namespace

void compareArchive(const fs::path& archive, const std::string& folder, std::size_t fewest)
{
    const TemporaryFolder temporary;
    ASSERT_TRUE(unpack(archive, temporary.path())) << archive;
    compareFolder(temporary.path() / folder, fewest);
}

} // namespace runlane::tests
