// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnostic.h"
#include "core/snapshot.h"

#include <cstdint>

namespace runlane::stores {

// What only shows when everything has been read: double names and ids, inputs without a target,
// names that differ in case only, runs that fell silent. snapshot is sealed.
void checkSnapshot(
    const core::StoreSnapshot& snapshot, core::DiagnosticSink& problems, std::int64_t nowMillis);

} // namespace runlane::stores
