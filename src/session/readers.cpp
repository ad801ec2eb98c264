// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/readers.h"

#include <optional>
#include <utility>

namespace runlane::session {

namespace {

core::Expected<std::vector<FoundStore>> findAndOpen(
    const std::string& place, const std::stop_token& stop)
{
    auto locations = stores::findStores(place);
    if (!locations) {
        return tl::unexpected(std::move(locations).error());
    }
    std::vector<FoundStore> found;
    std::optional<core::Error> firstError;
    for (const stores::StoreLocation& location : *locations) {
        if (stop.stop_requested()) {
            return core::makeError(core::ErrorCode::Cancelled, place);
        }
        auto store = stores::openStore(location);
        if (store) {
            found.push_back({std::move(*store), [location] { return stores::openStore(location); },
                location.onlyExperimentId, location.onlyRunId});
        } else if (!firstError) {
            firstError = std::move(store).error();
        }
    }
    if (found.empty()) {
        return tl::unexpected(
            firstError.value_or(core::Error{core::ErrorCode::NotAStore, place, {}, 0}));
    }
    return found;
}

} // namespace

Readers defaultReaders()
{
    return {findAndOpen, stores::readEvidence,
        [](const core::Evidence& evidence) { return analysis::evaluate(evidence); }};
}

} // namespace runlane::session
