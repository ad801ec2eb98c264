// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run.h"
#include "core/snapshot.h"
#include "core/text.h"
#include "models/roles.h"

#include <QString>

#include <string_view>

namespace runlane::models {

[[nodiscard]] QString toText(std::string_view utf8);

// One line of at most maximumLength characters: line ends and tabs become spaces, "…" when cut.
[[nodiscard]] QString oneLine(std::string_view utf8, qsizetype maximumLength = 200);

// Plain text as a tooltip: escaped, line ends kept, cut after 2,000 characters.
[[nodiscard]] QString toolTipOf(const QString& plain);

// pattern with %1 .. replaced by the arguments, in the user's language.
[[nodiscard]] QString translated(const core::Message& message);

// Stale for a run that says RUNNING but was silent when the store was read.
[[nodiscard]] RunState stateOf(const core::StoreSnapshot& snapshot, const core::Run& run);
// Of a run nothing else is known of.
[[nodiscard]] RunState stateOf(core::RunStatus status);
// "Finished"; for an unknown status the word as stored.
[[nodiscard]] QString stateText(RunState state, std::string_view stored = {});

} // namespace runlane::models
