// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/fixtures.h"

#include <gtest/gtest.h>

#include <chrono>

namespace runlane::tests {

// A healthy store of the runs A and B, into which a test plants one fault. Run B must always be
// whole: one bad item costs that item, everything else shows.
class PlantedStore : public testing::Test
{
protected:
    void SetUp() override { writeHealthyStore(m_folder); }

    // Path of something in run A.
    [[nodiscard]] static std::string run(const std::string& rest)
    {
        return "mlruns/0/" + kRunA + "/" + rest;
    }
    // Metadata written just now may still be in the making; that of these stores is settled.
    void settle() const
    {
        namespace fs = std::filesystem;
        const auto hourAgo = fs::file_time_type::clock::now() - std::chrono::hours(1);
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(m_folder.path())) {
            if (entry.path().filename() == "meta.yaml" && entry.is_regular_file()) {
                fs::last_write_time(entry.path(), hourAgo);
            }
        }
    }
    [[nodiscard]] Loaded loaded() const
    {
        settle();
        return load(m_folder.text() + "/mlruns");
    }
    static void expectOtherRunWhole(const Loaded& result)
    {
        ASSERT_NE(result.snapshot, nullptr) << englishText(result.error);
        const core::Run* other = result.snapshot->findRun(kRunB);
        ASSERT_NE(other, nullptr) << problemText(result);
        EXPECT_EQ(other->name, "run b");
        EXPECT_EQ(other->params.size(), 1U);
        EXPECT_EQ(other->tags.size(), 1U);
        ASSERT_EQ(other->metrics.size(), 1U);
        EXPECT_EQ(other->metrics[0].points, 2U);
    }
    Loaded loadedWith(const std::string& path, std::string_view content)
    {
        m_folder.write(path, content);
        Loaded result = loaded();
        expectOtherRunWhole(result);
        return result;
    }

    TemporaryFolder m_folder;
};

} // namespace runlane::tests
