// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/error_text.h"

#include <gtest/gtest.h>

#include <set>

namespace runlane::tests {

using namespace runlane::ui;

TEST(ErrorText, EveryCodeHasItsOwnSentenceAndRemedy)
{
    std::set<QString> sentences;
    for (int code = 0; code < core::kErrorCodeCount; ++code) {
        const core::Error error{static_cast<core::ErrorCode>(code), "PLACE", "said", 7};
        const ErrorText text = errorText(error);
        EXPECT_FALSE(text.sentence.isEmpty()) << code;
        EXPECT_FALSE(text.remedy.isEmpty()) << code;
        EXPECT_FALSE(text.sentence.contains(QLatin1Char('%'))) << text.sentence.toStdString();
        EXPECT_FALSE(text.sentence.endsWith(QLatin1Char('.'))) << text.sentence.toStdString();
        EXPECT_FALSE(text.remedy.endsWith(QLatin1Char('.'))) << text.remedy.toStdString();
        EXPECT_EQ(text.detail, QStringLiteral("said"));
        sentences.insert(text.sentence);
    }
    EXPECT_EQ(sentences.size(), static_cast<std::size_t>(core::kErrorCodeCount));
}

TEST(ErrorText, NamesThePlaceAsPlainText)
{
    const core::Error error{core::ErrorCode::NotAStore, "<img src=x> %2", {}, 0};
    EXPECT_TRUE(errorText(error).sentence.contains(QStringLiteral("<img src=x> %2")));
}

TEST(ErrorText, NamesTheCharacterOfAQuery)
{
    const core::Error error{core::ErrorCode::BadQuery, "params.lr => 1", {}, 11};
    EXPECT_TRUE(errorText(error).sentence.contains(QStringLiteral("11")));
}

} // namespace runlane::tests
