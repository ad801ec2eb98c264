// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/store_runs.h"

#include <algorithm>
#include <filesystem>
#include <set>

namespace runlane::app {

namespace {

bool isRepeated(const std::vector<LoadedStore>& stores, std::size_t store)
{
    for (std::size_t i = 0; i < store; ++i) {
        if (stores[i].snapshot == stores[store].snapshot) {
            return true;
        }
    }
    return false;
}

// The runs that fit: by id in any store, else by beginnings and names. isUnclear: one store alone
// holds several.
struct Fits
{
    std::vector<StoreRun> runs;
    bool isUnclear = false;
};

Fits fitting(const std::vector<LoadedStore>& stores, std::string_view word)
{
    Fits fits;
    for (std::size_t i = 0; i < stores.size(); ++i) {
        const core::Run* run = stores[i].snapshot->findRun(word);
        if (run != nullptr && !isRepeated(stores, i)) {
            fits.runs.push_back({i, run});
        }
    }
    if (!fits.runs.empty()) {
        return fits;
    }
    for (std::size_t i = 0; i < stores.size(); ++i) {
        const auto run = findRun(*stores[i].snapshot, word);
        if (isRepeated(stores, i)) {
            continue;
        }
        if (run) {
            fits.runs.push_back({i, *run});
        }
        fits.isUnclear =
            fits.isUnclear || (!run && run.error().code == core::ErrorCode::AmbiguousRun);
    }
    return fits;
}

std::set<std::string> namesOf(
    const LoadedStore& loaded, const std::string& place, std::size_t number)
{
    return {place, loaded.snapshot->store.displayName, loaded.snapshot->store.path,
        std::filesystem::path(loaded.snapshot->store.path).filename().string(),
        std::to_string(number + 1)};
}

} // namespace

core::Expected<std::vector<LoadedStore>> loadStores(
    const std::vector<std::string>& places, Output& output)
{
    std::vector<LoadedStore> stores;
    for (const std::string& place : places) {
        auto loaded = loadStore(place);
        if (!loaded) {
            return core::Unexpected(loaded.error());
        }
        const auto before =
            std::find_if(stores.begin(), stores.end(), [&](const LoadedStore& other) {
                return other.snapshot->store.path == loaded->snapshot->store.path;
            });
        if (before != stores.end()) {
            stores.push_back(LoadedStore(*before));
            continue;
        }
        complainOfOthers(*loaded, output);
        stores.push_back(std::move(*loaded));
    }
    return stores;
}

core::Expected<StoreRun> findRun(const std::vector<LoadedStore>& stores,
    const std::vector<std::string>& places, std::string_view word)
{
    if (stores.size() == 1) {
        const auto run = findRun(*stores.front().snapshot, word);
        if (run) {
            return StoreRun{0, *run};
        }
    }
    const Fits fits = fitting(stores, word);
    if (fits.runs.size() == 1 && !fits.isUnclear) {
        return fits.runs.front();
    }
    for (std::size_t i = 0; i < stores.size(); ++i) {
        for (const std::string& name : namesOf(stores[i], places[i], i)) {
            const bool isNamed = !name.empty() && word.size() > name.size() + 1
                && word.substr(0, name.size()) == name && word[name.size()] == ':';
            if (!isNamed) {
                continue;
            }
            const auto run = findRun(*stores[i].snapshot, word.substr(name.size() + 1));
            if (run) {
                return StoreRun{i, *run};
            }
            return core::makeError(run.error().code, std::string(word));
        }
    }
    if (fits.runs.size() > 1) {
        const StoreRun& last = fits.runs.back();
        return core::makeError(core::ErrorCode::AmbiguousRun, std::string(word),
            "or name its store, " + std::to_string(last.store + 1) + ':' + std::string(word)
                + " for that in " + stores[last.store].snapshot->store.path);
    }
    return core::makeError(
        fits.isUnclear ? core::ErrorCode::AmbiguousRun : core::ErrorCode::NoSuchRun,
        std::string(word));
}

} // namespace runlane::app
