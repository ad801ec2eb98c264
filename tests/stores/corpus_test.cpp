// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/expected_files.h"
#include "support/shared_data.h"

#include <gtest/gtest.h>

// Every store of the reference data against the values an independent reader found.
namespace runlane::tests {

namespace {

void compareShared(const std::string& archive, const std::string& folder, std::size_t fewest)
{
    const std::filesystem::path packed = sharedFolder() / archive;
    if (!std::filesystem::exists(packed)) {
        GTEST_SKIP() << "no reference data at " << packed;
    }
    compareArchive(packed, folder, fewest);
}

} // namespace

TEST(Corpus, RealStoresEqualTheirExpectedFiles)
{
    compareShared("corpus/stores.tar.xz", "stores", 70);
}

TEST(Corpus, EveryGenerationEqualsItsExpectedFile)
{
    compareShared("generations/generations.tar.xz", "generations", 18);
}

TEST(Corpus, EvaluationStoresEqualTheirExpectedFiles)
{
    compareShared("evaluation/evaluation.tar.xz", "evaluation", 6);
}

} // namespace runlane::tests
