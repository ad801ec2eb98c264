// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/environment.h"

#include "support/temporary_folder.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

namespace runlane::stores {

namespace {

ArtifactFile fileAt(const tests::TemporaryFolder& folder, const std::string& path)
{
    ArtifactFile file;
    file.path = path;
    file.filePath = (folder.path() / path).string();
    return file;
}

} // namespace

TEST(Environment, FilesAreFoundByNameAndReadAsText)
{
    const tests::TemporaryFolder folder;
    folder.write("model/requirements.txt", "numpy==1.26.0\n");
    folder.write("model/conda.yaml", "name: e\xff\n");
    folder.write("model/my-requirements.txt", "no\n");
    ArtifactListing listing;
    for (const char* path : {"model/conda.yaml", "model/my-requirements.txt",
             "model/python_env.yaml", "model/requirements.txt"}) {
        listing.files.push_back(fileAt(folder, path));
    }
    const auto files = readEnvironment(listing, {});
    ASSERT_EQ(files.size(), 3U);
    EXPECT_EQ(files[0].path, "model/conda.yaml");
    EXPECT_EQ(files[0].text, "name: e\uFFFD\n"); // valid UTF-8, whatever is stored
    EXPECT_EQ(files[1].path, "model/python_env.yaml");
    EXPECT_EQ(files[1].problem, "not found");
    EXPECT_EQ(files[2].text, "numpy==1.26.0\n");
    EXPECT_EQ(files[2].problem, "");
}

TEST(Environment, HugeAndStrangeFilesAreNamedWithTheirProblem)
{
    const tests::TemporaryFolder folder;
    folder.write("requirements.txt", std::string(1'000'001, 'x'));
    std::filesystem::create_directory(folder.path() / "conda.yaml");
    ArtifactListing listing;
    listing.files = {fileAt(folder, "conda.yaml"), fileAt(folder, "requirements.txt")};
    const auto files = readEnvironment(listing, {});
    ASSERT_EQ(files.size(), 2U);
    EXPECT_EQ(files[0].problem, "not a file");
    EXPECT_EQ(files[1].problem, "larger than 1 MB");
    EXPECT_EQ(files[1].text, "");
}

TEST(Environment, ReadingStopsWhenAsked)
{
    const tests::TemporaryFolder folder;
    folder.write("requirements.txt", "a\n");
    ArtifactListing listing;
    listing.files = {fileAt(folder, "requirements.txt")};
    std::stop_source stop;
    stop.request_stop();
    EXPECT_TRUE(readEnvironment(listing, stop.get_token()).empty());
}

} // namespace runlane::stores
