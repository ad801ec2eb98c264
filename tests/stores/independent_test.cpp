// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/store_facts.h"
#include "stores/store_reading.h"
#include "support/shared_data.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <iostream>
#include <limits>
#include <memory>

// Full histories, and what the expected files of databases leave out, against a second reader
// written in Python (independent_reader.py).
namespace runlane::tests {

namespace {

namespace fs = std::filesystem;

std::uint32_t crc32(const std::string& bytes)
{
    std::uint32_t crc = ~0U;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
        }
    }
    return ~crc;
}

std::string shown(double value)
{
    if (std::isnan(value)) {
        return "NaN";
    }
    if (std::isinf(value)) {
        return value > 0 ? "Infinity" : "-Infinity";
    }
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%.17g", value);
    return text.data();
}

template <class Number>
void pack(std::string& bytes, Number number)
{
    std::array<char, sizeof(Number)> raw{};
    std::memcpy(raw.data(), &number, sizeof number);
    bytes.append(raw.data(), raw.size());
}

std::string history(const core::MetricSeries& series)
{
    std::vector<std::size_t> written(series.size());
    for (std::size_t i = 0; i < series.size(); ++i) {
        written[series.logOrder[i]] = i;
    }
    std::string bytes;
    for (const std::size_t at : written) {
        const double value = series.values[at];
        pack(bytes, series.timestampsMillis[at]);
        pack(bytes, std::isnan(value) ? std::numeric_limits<double>::quiet_NaN() : value);
        pack(bytes, series.steps[at]);
    }
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%zu %08x", series.size(), crc32(bytes));
    return text.data();
}

std::string summary(const core::MetricValue& metric)
{
    return shown(metric.value) + " " + std::to_string(metric.timestampMillis) + " "
        + std::to_string(metric.step) + " " + std::to_string(metric.points) + " "
        + std::to_string(metric.nanPoints) + " " + shown(metric.minimum) + " "
        + shown(metric.maximum);
}

std::string tagList(const std::vector<core::KeyValue>& tags)
{
    std::vector<std::string> items;
    for (const core::KeyValue& tag : tags) {
        items.push_back(std::string(tag.key) + "=" + std::string(tag.value));
    }
    std::sort(items.begin(), items.end());
    std::string all;
    for (const std::string& item : items) {
        all += (all.empty() ? "" : ",") + item;
    }
    return all;
}

void addModels(Facts& facts, const core::StoreSnapshot& snapshot)
{
    for (const core::LoggedModel& model : snapshot.loggedModels) {
        const std::string path = "model " + std::string(model.id) + "/";
        facts[path + "place"] =
            std::string(model.experimentId) + " " + std::string(model.artifactLocation);
        for (const core::KeyValue& param : model.params) {
            facts[path + "param/" + std::string(param.key)] = param.value;
        }
        for (const core::KeyValue& tag : model.tags) {
            facts[path + "tag/" + std::string(tag.key)] = tag.value;
        }
        for (const core::MetricValue& metric : model.metrics) {
            facts[path + "metric/" + std::string(metric.key)] = summary(metric);
        }
    }
    for (const core::RegisteredModel& model : snapshot.registeredModels) {
        facts["registered " + std::string(model.name) + "/workspace"] = model.workspace;
    }
}

void addInputs(Facts& facts, const core::StoreSnapshot& snapshot)
{
    for (const core::Dataset& set : snapshot.datasets) {
        std::string all;
        for (const std::string_view part : {set.experimentId, set.name, set.digest, set.sourceType,
                 set.source, set.schema, set.profile}) {
            all += (all.empty() ? "" : "|") + std::string(part);
        }
        facts["dataset " + std::string(set.id)] = all;
    }
    for (const core::Run& run : snapshot.runs) {
        const std::string id(run.id);
        for (const core::RunInput& input : run.inputs) {
            facts["input " + id + "/" + std::string(input.sourceId)] = tagList(input.tags);
        }
        for (const core::RunOutput& output : run.outputs) {
            facts["output " + id + "/" + std::string(output.destinationId)] =
                std::to_string(output.step);
        }
    }
    for (const core::Experiment& experiment : snapshot.experiments) {
        facts["experiment " + std::string(experiment.id) + "/workspace"] = experiment.workspace;
    }
    facts["traces"] = std::to_string(snapshot.traceCount);
}

Facts factsHere(const Reading& reading)
{
    Facts facts;
    const core::StoreSnapshot& snapshot = *reading.snapshot;
    std::size_t at = 0;
    for (const core::Run& run : snapshot.runs) {
        for (const core::MetricValue& metric : run.metrics) {
            const std::string base = std::string(run.experimentId) + "/" + std::string(run.id) + "/"
                + std::string(metric.key);
            facts["history " + base] = history(reading.histories.at(at++));
            facts["latest " + base] = summary(metric);
        }
    }
    if (snapshot.store.kind == core::StoreKind::Sqlite) {
        addModels(facts, snapshot);
        addInputs(facts, snapshot);
    }
    return facts;
}

Facts factsElsewhere(const core::StoreInfo& store)
{
    const std::string reader =
        std::string(RUNLANE_SOURCE_DIR) + "/tests/stores/independent_reader.py";
    const std::string command = "python3 '" + reader + "' "
        + std::string(core::storeKindName(store.kind)) + " '" + store.path + "'";
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    std::string text;
    std::array<char, 65536> buffer{};
    while (const std::size_t got = fread(buffer.data(), 1, buffer.size(), pipe.get())) {
        text.append(buffer.data(), got);
    }
    return nlohmann::json::parse(text).get<Facts>();
}

void compareArchive(const fs::path& archive, const std::string& folder)
{
    const TemporaryFolder temporary;
    ASSERT_TRUE(unpack(archive, temporary.path())) << archive;
    std::size_t stores = 0;
    std::size_t facts = 0;
    std::size_t points = 0;
    for (const fs::directory_entry& file : fs::directory_iterator(temporary.path() / folder)) {
        const std::string name = file.path().filename().string();
        const bool isOtherView = name.find(".as-mlflow.") != std::string::npos
            || name.find(".without-wal.") != std::string::npos;
        if (name.find(".expected.") == std::string::npos || isOtherView) {
            continue;
        }
        const nlohmann::json expected = nlohmann::json::parse(std::ifstream(file.path()));
        const fs::path root = temporary.path() / folder / name.substr(0, name.find(".expected."))
            / expected["root"].get<std::string>();
        const Reading reading = readEverything(root.string());
        ASSERT_EQ(reading.error, "") << name;
        const Facts wanted = factsElsewhere(reading.snapshot->store);
        const std::vector<std::string> found = differences(wanted, factsHere(reading));
        EXPECT_TRUE(found.empty()) << name << ": " << found.size() << " differences";
        for (std::size_t i = 0; i < std::min<std::size_t>(found.size(), 8); ++i) {
            ADD_FAILURE() << name << ": " << found[i].substr(0, 300);
        }
        ++stores;
        facts += wanted.size();
        for (const core::MetricSeries& series : reading.histories) {
            points += series.size();
        }
    }
    EXPECT_GT(stores, 0U);
    std::cout << "[ second   ] " << folder << ": " << stores << " stores, " << facts << " values, "
              << points << " points of full histories\n";
}

} // namespace

TEST(SecondReader, AgreesOnTheBundledGenerations)
{
    compareArchive(dataFolder() / "generations" / "generations.tar.xz", "generations");
}

TEST(SecondReader, AgreesOnEverySharedStore)
{
    bool isThere = false;
    for (const auto& [archive, folder] : {std::pair{"corpus/stores.tar.xz", "stores"},
             std::pair{"generations/generations.tar.xz", "generations"},
             std::pair{"evaluation/evaluation.tar.xz", "evaluation"}}) {
        if (fs::exists(sharedFolder() / archive)) {
            isThere = true;
            compareArchive(sharedFolder() / archive, folder);
        }
    }
    if (!isThere) {
        GTEST_SKIP() << "no reference data at " << sharedFolder();
    }
}

} // namespace runlane::tests
