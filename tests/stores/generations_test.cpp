// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/expected_files.h"
#include "support/shared_data.h"

#include <gtest/gtest.h>

namespace runlane::tests {

// MLflow 0.1, 1.30 (SQLite), 3.11 (files) and a database of 3.11 with its WAL: the copy that every
// machine has.
TEST(Generations, BundledStoresEqualTheirExpectedFiles)
{
    compareArchive(dataFolder() / "generations" / "generations.tar.xz", "generations", 4);
}

} // namespace runlane::tests
