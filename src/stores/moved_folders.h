// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/location.h"

#include <optional>
#include <string>
#include <string_view>

// Artifact folders that were moved, as the user says.
namespace runlane::stores {

// What of place follows prefix, without a leading slash: "1/run/artifacts". Nothing when place does
// not lie below prefix (scheme, host, drive and every part compared) or the rest climbs.
[[nodiscard]] std::optional<std::string> pathBelow(
    const StoredPlace& place, const StoredPlace& prefix);

// The run whose artifacts the user pointed at.
struct MovedRun
{
    std::string runId;
    std::string experimentId;
    std::string artifactUri;
};

// Old and new prefix from one folder the user picked for a run: its artifact folder, the run's, the
// experiment's or a folder above them. The prefixes end above experiment and run, so that they
// serve every run of the same artifact root and open no more than that; when picked bears other
// names than the stored place, they serve this run alone. Nothing when picked does not exist, holds
// another store or does not hold this run. Reads folders.
[[nodiscard]] std::optional<MovedFolder> moveFromPick(
    const MovedRun& run, const std::string& picked);

// OLD=NEW as written on a command line; at the first "=" after which an existing folder is named.
// NEW becomes absolute.
[[nodiscard]] std::optional<MovedFolder> parseMove(std::string_view text);

} // namespace runlane::stores
