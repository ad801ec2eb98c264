// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/directions.h"
#include "session/session.h"

#include <vector>

// Which way a metric is better, as the user said on the Runs page and as experiments state it.
namespace runlane::ui {

class Settings;

[[nodiscard]] analysis::Directions ownDirections(const Settings& settings);
// Keeps directions.own() for the next start.
void saveOwnDirections(Settings& settings, const analysis::Directions& directions);
// The user's own and what the experiments of the runs state. Window thread.
[[nodiscard]] analysis::Directions directionsOf(const Settings& settings,
    const session::Session& session, const std::vector<session::RunRef>& runs);

} // namespace runlane::ui
