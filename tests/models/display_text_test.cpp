// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/display_text.h"

#include <gtest/gtest.h>

namespace runlane::tests {

TEST(DisplayText, F57OneLineHasNoControlCharacters)
{
    EXPECT_EQ(models::oneLine("a\nb\tc\x1b[0m"), QStringLiteral("a b c [0m"));
    EXPECT_EQ(models::oneLine("a\u2028b"), QStringLiteral("a b"));
}

TEST(DisplayText, OneLineIsCutWithAnEllipsis)
{
    EXPECT_EQ(models::oneLine("abcdef", 3), QStringLiteral("abc\u2026"));
    EXPECT_EQ(models::oneLine("abc", 3), QStringLiteral("abc"));
    EXPECT_EQ(models::oneLine(std::string(100'000, 'x')).size(), 201);
    EXPECT_EQ(models::oneLine("가나다", 3), QStringLiteral("가나다"));
}

TEST(DisplayText, ToolTipsAreEscaped)
{
    const QString tip = models::toolTipOf(QStringLiteral("<img src='x'>&\n2 < 3"));
    EXPECT_FALSE(tip.contains(QStringLiteral("<img")));
    EXPECT_TRUE(tip.contains(QStringLiteral("&lt;img src='x'&gt;&amp;\n2 &lt; 3")));
    EXPECT_TRUE(models::toolTipOf({}).isEmpty());
    EXPECT_LT(models::toolTipOf(QString(1'000'000, QLatin1Char('x'))).size(), 3000);
}

TEST(DisplayText, ArgumentsAreFilledInOnce)
{
    EXPECT_EQ(models::translated({"Problem", "%1 is not a time: %2", {"%2", "x"}}),
        QStringLiteral("%2 is not a time: x"));
    EXPECT_EQ(models::translated({"", "50 % of %9", {"a"}}), QStringLiteral("50 % of %9"));
}

TEST(DisplayText, UnknownStatusIsShownAsStored)
{
    EXPECT_EQ(models::stateText(models::RunState::Finished), QStringLiteral("Finished"));
    EXPECT_EQ(models::stateText(models::RunState::Unknown, "PAUSED"), QStringLiteral("PAUSED"));
    EXPECT_EQ(models::stateText(models::RunState::Unknown), QStringLiteral("Unknown"));
}

} // namespace runlane::tests
