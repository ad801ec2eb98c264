// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/text_diff.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace runlane::analysis {

namespace {

std::string marked(std::string_view line, const std::vector<TextSpan>& spans)
{
    std::string out;
    std::size_t at = 0;
    for (const TextSpan& span : spans) {
        out.append(line.substr(at, span.begin - at)).append("<");
        out.append(line.substr(span.begin, span.size)).append(">");
        at = span.begin + span.size;
    }
    return out.append(line.substr(at));
}

std::vector<std::string> changes(std::string_view before, std::string_view after)
{
    const auto words = changedWords(before, after);
    return words
        ? std::vector<std::string>{marked(before, words->removed), marked(after, words->added)}
        : std::vector<std::string>{};
}

using Sides = std::vector<std::string>;

} // namespace

TEST(WordDiff, MarksWordsNotLetters)
{
    EXPECT_EQ(changes("lr 0.001 with warmup", "lr 0.003 with warmup"),
        (Sides{"lr <0.001> with warmup", "lr <0.003> with warmup"}));
    EXPECT_EQ(changes("  \"flip\": \"h\",", "  \"flip\": \"hv\","),
        (Sides{"  \"flip\": \"<h>\",", "  \"flip\": \"<hv>\","}));
    EXPECT_EQ(changes("the quick fox jumps", "the fox jumps"),
        (Sides{"the <quick >fox jumps", "the fox jumps"}));
    EXPECT_EQ(changes("same", "same"), (Sides{"same", "same"}));
}

TEST(WordDiff, KoreanSyllablesStandAlone)
{
    EXPECT_EQ(
        changes("학습률을 낮춤", "학습률을 높임"), (Sides{"학습률을 <낮춤>", "학습률을 <높임>"}));
    EXPECT_EQ(changes("첫 번째 시도", "두 번째 시도"), (Sides{"<첫> 번째 시도", "<두> 번째 시도"}));
}

TEST(WordDiff, LinesThatShareLittleAreNotMarked)
{
    EXPECT_TRUE(changes("completely different text", "nothing alike here at all").empty());
    std::string longLine;
    for (int i = 0; i < 2'100; ++i) {
        longLine += "w ";
    }
    EXPECT_TRUE(changes(longLine, longLine + "x").empty());
}

TEST(WordDiff, FirstRemovedLineBelongsToTheFirstAddedOne)
{
    auto lines = diffLines("keep\nlr = 0.1\nwd = 0.5\nend\n", "keep\nlr = 0.2\nend\nmore\n");
    markWords(lines);
    std::vector<std::string> shown;
    for (const DiffLine& line : lines) {
        const char* sign = line.change == LineChange::Same ? " "
            : line.change == LineChange::Removed           ? "-"
                                                           : "+";
        shown.push_back(sign + marked(line.text, line.words));
    }
    EXPECT_EQ(shown,
        (std::vector<std::string>{
            " keep", "-lr = <0.1>", "-wd = 0.5", "+lr = <0.2>", " end", "+more"}));
}

} // namespace runlane::analysis
