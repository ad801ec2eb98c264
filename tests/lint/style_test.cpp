// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lint/source_files.h"

#include <gtest/gtest.h>

#include <regex>

namespace runlane::tests {

namespace {

struct Refusal
{
    std::regex pattern;
    std::string reason;
    std::set<std::string> exceptFiles;
};

const std::vector<Refusal>& refusals()
{
    static const std::vector<Refusal> kRefusals{
        {std::regex("processEvents"), "nested event handling", {}},
        {std::regex("QEventLoop"), "nested event loop", {}},
        {std::regex("[.>]exec\\(\\)"), "a modal loop; open() or popup() instead",
            {"app/window.cpp", "app/gui_main.cpp", "app/main.cpp"}},
        {std::regex("BlockingQueuedConnection"), "blocks the window", {}},
        {std::regex("->terminate\\("), "ends a thread in the middle of its work", {}},
        {std::regex("sleep_for|usleep|QThread::(m|u)?sleep|QTest::qSleep"),
            "a sleep; wait for the event instead", {}},
        {std::regex("setUseOpenGL"), "crashes without a display and is missing from PDF", {}},
        {std::regex("createDefaultAxes"), "ranges are the figure's", {}},
        {std::regex("QMessageBox::(information|warning|critical|question)"), "modal; use a banner",
            {}},
        {std::regex("QtConcurrent|QThreadPool"), "use async/worker_pool", {}},
        {std::regex("std::views|std::format\\b"), "does not compile with clang 14", {}},
        {std::regex("\\b(TODO|FIXME|XXX|HACK)\\b"), "left over", {"tests/lint/style_test.cpp"}},
        {std::regex("[\"' ]/(work|root)/"), "a path of one machine", {"tests/lint/style_test.cpp"}},
    };
    return kRefusals;
}

std::vector<SourceFile> code()
{
    return sourceFiles({"src", "app", "tests"}, {".h", ".cpp"});
}

} // namespace

TEST(Style, RefusedCallsDoNotOccur)
{
    for (const SourceFile& file : code()) {
        if (file.name == "tests/lint/style_test.cpp") {
            continue;
        }
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            for (const Refusal& refusal : refusals()) {
                const bool isRefused = refusal.exceptFiles.count(file.name) == 0
                    && std::regex_search(file.lines[i], refusal.pattern);
                EXPECT_FALSE(isRefused) << file.name << ":" << i + 1 << ": " << refusal.reason;
            }
        }
    }
}

TEST(Style, FilesStaySmall)
{
    for (const SourceFile& file : code()) {
        const std::size_t limit = file.path.extension() == ".h" ? 300 : 600;
        EXPECT_LE(file.lines.size(), limit) << file.name;
    }
    for (const SourceFile& file :
        sourceFiles({"src", "app", "tests", "resources", "packaging"}, {".txt"})) {
        if (file.path.filename() == "CMakeLists.txt") {
            EXPECT_LE(file.lines.size(), 150U) << file.name;
        }
    }
}

TEST(Style, EveryFileNamesItsLicence)
{
    for (const SourceFile& file : sourceFiles({"src", "app", "tests", "packaging", "resources"},
             {".h", ".cpp", ".sh", ".py", ".cmake"})) {
        const std::string head = file.text.substr(0, 400);
        EXPECT_NE(head.find("SPDX-License-Identifier: GPL-3.0-or-later"), std::string::npos)
            << file.name;
        EXPECT_NE(head.find("SPDX-FileCopyrightText:"), std::string::npos) << file.name;
    }
}

TEST(Style, HeadersAreGuarded)
{
    for (const SourceFile& file : sourceFiles({"src", "app"}, {".h"})) {
        EXPECT_NE(file.text.find("#pragma once"), std::string::npos) << file.name;
    }
}

TEST(Style, PublicHeadersHaveNoBoolParameters)
{
    static const std::regex kBoolParameter("[(,]\\s*(const )?bool [a-z]\\w*\\s*[,)=]");
    static const std::regex kOverride("\\boverride\\b|Q_PROPERTY|std::function");
    for (const SourceFile& file : sourceFiles({"src"}, {".h"})) {
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            const bool isBad = std::regex_search(file.lines[i], kBoolParameter)
                && !std::regex_search(file.lines[i], kOverride)
                && file.lines[i].find("set") == std::string::npos
                && file.text.find("Q_SIGNALS") == std::string::npos;
            EXPECT_FALSE(isBad) << file.name << ":" << i + 1 << ": " << file.lines[i];
        }
    }
}

} // namespace runlane::tests
