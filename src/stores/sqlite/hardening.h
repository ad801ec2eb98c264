// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3;

namespace runlane::stores::sqlite {

// Switches, limits and the list of allowed actions of faults-and-hardening, section 3.2, 5 to 7.
void applySwitches(sqlite3* database);
void applyLimits(sqlite3* database);
void applyAuthorizer(sqlite3* database);

} // namespace runlane::stores::sqlite
