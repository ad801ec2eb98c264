// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace runlane::core {

// First MLflow release whose databases carry this Alembic revision, "2.18"; "after 3.11" for the
// ones up to 3.17 whose first release is not known; empty for a revision that is not MLflow's or
// newer. Source: MLflow's migrations.
[[nodiscard]] std::string_view releaseOfRevision(std::string_view revision);

} // namespace runlane::core
