// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/conservation.h"
#include "stores/fixtures.h"
#include "stores/mutations.h"
#include "stores/other_user.h"
#include "stores/store_facts.h"
#include "support/shared_data.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <iostream>

// Damage of every kind in stores of every generation: the other runs stay as they are, nothing is
// lost without a word, nothing crashes. RUNLANE_MUTATIONS=10000 asks for more of it.
namespace runlane::tests {

namespace {

namespace fs = std::filesystem;

std::uint32_t mutationCount(std::uint32_t usual)
{
    const char* wanted = std::getenv("RUNLANE_MUTATIONS");
    return wanted == nullptr ? usual
                             : static_cast<std::uint32_t>(std::strtoul(wanted, nullptr, 10));
}

// Copied with everything readable, so that any user may read it.
void copyTree(const fs::path& from, const fs::path& to)
{
    fs::remove_all(to);
    fs::create_directories(to.parent_path());
    fs::copy(from, to, fs::copy_options::recursive | fs::copy_options::copy_symlinks);
}

// "run <experiment>/<id>/" of each run that lies below a touched path or above it.
std::vector<std::string> victims(
    const core::StoreSnapshot& snapshot, const std::vector<std::string>& touched)
{
    std::vector<std::string> prefixes;
    for (const core::Run& run : snapshot.runs) {
        const std::string folder = std::string(run.folder) + "/";
        const bool isTouched =
            std::any_of(touched.begin(), touched.end(), [&](const std::string& path) {
                return (path + "/").rfind(folder, 0) == 0 || folder.rfind(path + "/", 0) == 0;
            });
        if (isTouched) {
            prefixes.push_back(
                "run " + std::string(run.experimentId) + "/" + std::string(run.id) + "/");
        }
    }
    return prefixes;
}

Facts runFacts(const Facts& all, const std::vector<std::string>& without)
{
    Facts facts;
    for (const auto& [path, value] : all) {
        const bool isVictim = std::any_of(without.begin(), without.end(),
            [&, &place = path](const std::string& prefix) { return place.rfind(prefix, 0) == 0; });
        if (path.rfind("run ", 0) == 0 && !isVictim) {
            facts[path] = value;
        }
    }
    return facts;
}

// Facts of the runs that were there before; runs that damage adds (a renamed folder) do not count.
std::vector<std::string> lostFacts(const Facts& before, const Facts& after)
{
    std::vector<std::string> lost;
    for (const auto& [path, value] : before) {
        const auto at = after.find(path);
        if (at == after.end() || at->second != value) {
            lost.push_back(path + ": \"" + value + "\" became \""
                + (at == after.end() ? std::string("nothing") : at->second) + "\"");
        }
    }
    return lost;
}

class MutatedFolders
{
public:
    explicit MutatedFolders(fs::path origin)
        : m_origin(std::move(origin))
        , m_user(m_folder.path())
        , m_before(load(m_origin.string()))
    {
        if (m_before.snapshot != nullptr) {
            m_facts = factsOf(*m_before.snapshot, {});
        }
    }

    [[nodiscard]] bool isReadable() const { return m_before.snapshot != nullptr; }
    void expectConserved() const
    {
        const Census census = takeCensus(m_origin, *m_before.snapshot);
        EXPECT_TRUE(census.isConserved()) << m_origin << ": " << census.text();
        std::cout << "[ census   ] " << m_origin.filename() << ": " << census.text() << "\n";
    }
    // False when the damage left no store at all.
    bool damage(std::uint32_t seed)
    {
        const fs::path root = m_folder.path() / "store";
        copyTree(m_origin, root);
        Dice dice(seed);
        const Mutation mutation = mutateTree(root, dice);
        SCOPED_TRACE(
            "seed " + std::to_string(seed) + ": " + mutation.what + " in " + m_origin.string());
        Census census;
        const Loaded after = m_user.run([&] {
            Loaded loaded = load(root.string());
            if (loaded.snapshot != nullptr) {
                census = takeCensus(root, *loaded.snapshot);
            }
            return loaded;
        });
        if (after.snapshot == nullptr) {
            EXPECT_NE(englishText(after.error), "");
            return false;
        }
        const std::vector<std::string> untouchable = victims(*m_before.snapshot, mutation.touched);
        const std::vector<std::string> lost =
            lostFacts(runFacts(m_facts, untouchable), factsOf(*after.snapshot, {}));
        EXPECT_TRUE(lost.empty()) << lost.size() << " facts of other runs, first " << lost.front();
        EXPECT_TRUE(census.isConserved()) << census.text() << "\n" << problemText(after);
        return true;
    }

private:
    fs::path m_origin;
    TemporaryFolder m_folder;
    OtherUser m_user;
    Loaded m_before;
    Facts m_facts;
};

std::vector<fs::path> fileStores(const fs::path& below)
{
    std::vector<fs::path> stores;
    for (const fs::directory_entry& entry : fs::directory_iterator(below)) {
        const fs::path root = entry.path() / "mlruns";
        if (fs::is_directory(root) && fs::exists(root / "0" / "meta.yaml")) {
            stores.push_back(root);
        }
    }
    std::sort(stores.begin(), stores.end());
    return stores;
}

void damageFolders(const fs::path& archive, std::uint32_t times)
{
    const TemporaryFolder folder;
    ASSERT_TRUE(unpack(archive, folder.path()));
    writeHealthyStore(folder);
    std::vector<fs::path> stores = fileStores(folder.path() / "generations");
    ASSERT_FALSE(stores.empty());
    stores.push_back(folder.path() / "mlruns");
    std::size_t readable = 0;
    for (const fs::path& store : stores) {
        MutatedFolders mutated(store);
        ASSERT_TRUE(mutated.isReadable()) << store;
        mutated.expectConserved();
        for (std::uint32_t seed = 0; seed < times; ++seed) {
            readable += mutated.damage(seed) ? 1U : 0U;
        }
    }
    std::cout << "[ mutation ] " << stores.size() << " folders, " << times * stores.size()
              << " mutations, " << readable << " still a store\n";
}

} // namespace

TEST(Mutations, FoldersLoseOnlyWhatWasDamaged)
{
    damageFolders(dataFolder() / "generations" / "generations.tar.xz", mutationCount(12));
}

// A damaged database gives what can be read and says what cannot, or says why it is none.
TEST(Mutations, DatabasesNeverCrash)
{
    const TemporaryFolder folder;
    const std::string healthy = folder.text() + "/healthy.db";
    writeHealthyDatabase(healthy);
    const std::string damaged = folder.text() + "/damaged.db";
    std::size_t readable = 0;
    const std::uint32_t times = mutationCount(150);
    for (std::uint32_t seed = 0; seed < times; ++seed) {
        fs::copy_file(healthy, damaged, fs::copy_options::overwrite_existing);
        Dice dice(seed);
        const std::string what = mutateBytes(damaged, dice);
        const std::string before = std::to_string(fs::file_size(damaged));
        const Loaded after = load(damaged);
        EXPECT_EQ(std::to_string(fs::file_size(damaged)), before) << seed;
        if (after.snapshot == nullptr) {
            EXPECT_NE(englishText(after.error), "") << what;
            continue;
        }
        ++readable;
        const bool isWhole = what == "truncate" || what == "zero";
        EXPECT_TRUE(
            !isWhole || after.snapshot->runs.size() == 2 || !after.snapshot->problems.empty())
            << "seed " << seed << " lost runs without a word";
        core::Progress progress;
        core::DiagnosticSink problems;
        const auto histories = after.store->loadHistories(
            *after.snapshot, {{kRunA, "loss"}}, {{}, progress, problems});
        EXPECT_TRUE(histories || englishText(histories.error()) != "");
    }
    std::cout << "[ mutation ] " << times << " damaged databases, " << readable
              << " still readable\n";
}

} // namespace runlane::tests
