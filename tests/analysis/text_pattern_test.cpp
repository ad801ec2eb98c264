// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/text_pattern.h"

#include <gtest/gtest.h>

#include <string>

namespace runlane::analysis {
namespace {

bool isFound(std::string_view pattern, std::string_view text)
{
    const auto compiled = TextPattern::compile(pattern);
    EXPECT_TRUE(compiled) << pattern;
    return compiled && compiled->isFoundIn(text);
}

// Expected values: re.search of Python 3.11.
TEST(TextPattern, FindsWhatPythonFinds)
{
    struct Case
    {
        const char* pattern;
        const char* text;
        bool isFound;
    };
    const Case cases[] = {{"", "", true}, {"a", "xay", true}, {"^a", "xa", false},
        {"a$", "xa", true}, {"a|b", "xb", true}, {"^(a|b)*c$", "ababc", true},
        {"^(a|b)*c$", "abadc", false}, {"^a{2,3}$", "a", false}, {"^a{2,3}$", "aaa", true},
        {"^a{2,3}$", "aaaa", false}, {"^a{2}$", "aa", true}, {"^a{2,}$", "aaaaa", true},
        {"^(ab){2}$", "abab", true}, {"[a-c]+d", "xxabcd", true}, {"[^a-c]", "abc", false},
        {"[^a-c]", "abcd", true}, {"[]a]", "]", true}, {"[a-]", "-", true}, {"[\\d_]", "_", true},
        {"[^\\d]", "5", false}, {"\\d+-\\d+", "a12-3", true}, {"\\D", "123", false},
        {"\\s", "a b", true}, {"\\w+", "--", false}, {"\\W", "ab", false},
        {"\\bs1\\b", "run-s1-x", true}, {"\\bs1\\b", "runs1", false}, {"\\Bs1", "runs1", true},
        {"a.c", "abc", true}, {"a.c", "a\nc", false}, {"a\\.c", "abc", false},
        {"a\\.c", "a.c", true}, {"colou?r", "color", true}, {"a+?b", "aab", true},
        {"(?:ab)+$", "xabab", true}, {"(?i)ABC", "xabc", true}, {"(?i)[a-c]+$", "ABC", true},
        {"(a*)*b", "aaac", false}, {"(a*)*$", "b", true}, {"(|a)b", "b", true}, {"a{", "a{", true},
        {"가.다", "가나다", true}, {"^[가-힣]+$", "한글", true}, {"^[가-힣]+$", "한a", false},
        {"[^가]", "가", false}, {"é", "caf\xc3\xa9", true}, {"(?i)É", "caf\xc3\xa9", true},
        {"\\t", "a\tb", true}};
    for (const Case& one : cases) {
        EXPECT_EQ(isFound(one.pattern, one.text), one.isFound) << one.pattern << " in " << one.text;
    }
}

// Expected values: the syntax page of RE2. Python's \w has letters beyond ASCII.
TEST(TextPattern, ClassesAreAsciiAndPropertiesAreNot)
{
    EXPECT_FALSE(isFound("\\w", "é"));
    EXPECT_FALSE(isFound("\\d", "٣"));
    EXPECT_TRUE(isFound("^\\p{L}+$", "café"));
    EXPECT_TRUE(isFound("^\\p{Hangul}+$", "한글"));
    EXPECT_FALSE(isFound("\\p{Hangul}", "abc"));
}

TEST(TextPattern, SaysWhatItCannotDoAndWhere)
{
    const auto error = [](std::string_view pattern) {
        const auto compiled = TextPattern::compile(pattern);
        if (compiled) {
            return std::string("none");
        }
        const char* const kinds[] = {"syntax", "unsupported", "large"};
        return std::string(kinds[static_cast<int>(compiled.error().kind)]) + " "
            + std::to_string(compiled.error().position);
    };
    EXPECT_EQ(error("ab)"), "syntax 0");
    EXPECT_EQ(error("ab("), "syntax 0");
    EXPECT_EQ(error("x[a"), "syntax 1");
    EXPECT_EQ(error("a|*"), "syntax 2");
    EXPECT_EQ(error("ab{3,2}"), "large 2");
    EXPECT_EQ(error("x[z-a]"), "syntax 2");
    EXPECT_EQ(error("a\\"), "syntax 0");
    EXPECT_EQ(error("x(?=y)"), "unsupported 1");
    EXPECT_EQ(error("x(?<!y)"), "unsupported 1");
    EXPECT_EQ(error("(a)\\1"), "unsupported 3");
    EXPECT_EQ(error("a{2000}"), "large 1");
    EXPECT_EQ(error("((a{100}){100}){100}").substr(0, 5), "large");
    EXPECT_EQ(error(std::string(2000, 'a')), "large 1000");
}

// Each of these takes a search that tries again exponential time.
TEST(TextPattern, NothingMakesItSlow)
{
    const std::string text(9000, 'a');
    EXPECT_FALSE(isFound("(a+)+$b", text));
    EXPECT_FALSE(isFound("(a|aa)+b", text));
    EXPECT_FALSE(isFound("(a*)*(a*)*(a*)*b", text));
    EXPECT_FALSE(isFound("(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)b", text));
    EXPECT_FALSE(isFound("^(([a-z])+.)+[A-Z]([a-z])+$", text));
}

TEST(TextPattern, LikeIsThatOfSql)
{
    const auto like = [](std::string_view text, std::string_view pattern) {
        return isLike(text, pattern, LetterCase::Kept);
    };
    EXPECT_TRUE(like("", ""));
    EXPECT_TRUE(like("", "%"));
    EXPECT_FALSE(like("", "_"));
    EXPECT_TRUE(like("abc", "a%"));
    EXPECT_FALSE(like("abc", "A%"));
    EXPECT_TRUE(isLike("abc", "A%", LetterCase::Ignored));
    EXPECT_TRUE(like("a\nb", "a%b"));
    EXPECT_TRUE(like("한글", "__"));
    EXPECT_FALSE(like("한", "__"));
    EXPECT_FALSE(like("한", "%__"));
    EXPECT_TRUE(like("한글x", "%_x"));
    EXPECT_FALSE(like("한글", "한"));
    EXPECT_TRUE(like("aXbXc", "%X%c"));
    EXPECT_TRUE(like("100%", "100%"));
    EXPECT_FALSE(like(std::string(3000, 'a'), "%a%a%a%a%a%a%a%a%b"));
}

} // namespace
} // namespace runlane::analysis
