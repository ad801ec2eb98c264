// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_text.h"

#include <QFontMetrics>

#include <gtest/gtest.h>

namespace runlane::ui {

namespace {

class CutTexts : public testing::Test
{
protected:
    [[nodiscard]] int widthOf(const QString& text) const
    {
        return m_metrics.horizontalAdvance(text);
    }
    [[nodiscard]] QString cut(
        int width, const QStringList& words, Qt::TextElideMode elide = Qt::ElideMiddle) const
    {
        return cutAround(m_text, m_metrics, width, elide, words);
    }

    const QFontMetrics m_metrics{fontFor(FontRole::Base)};
    const QString m_text =
        QStringLiteral("s3://bucket/project/augment=flip/crop=224/normalize=imagenet/seed=41/end");
};

} // namespace

TEST_F(CutTexts, ShowWhatWasFoundWhereverItStands)
{
    const int width = widthOf(m_text) / 3;
    for (const char* word :
        {"bucket", "augment", "flip", "CROP", "224", "imagenet", "seed", "end"}) {
        for (const Qt::TextElideMode elide : {Qt::ElideMiddle, Qt::ElideRight}) {
            const QString shown = cut(width, {QLatin1String(word)}, elide);
            EXPECT_TRUE(shown.contains(QLatin1String(word), Qt::CaseInsensitive))
                << word << " in " << shown.toStdString();
            EXPECT_LE(widthOf(shown), width) << word;
            EXPECT_NE(shown, m_text);
        }
    }
}

TEST_F(CutTexts, AreCutAsEverWithoutAHit)
{
    const int width = widthOf(m_text) / 3;
    const QString usual = m_metrics.elidedText(m_text, Qt::ElideMiddle, width);
    EXPECT_EQ(cut(width, {}), usual);
    EXPECT_EQ(cut(width, {QStringLiteral("elsewhere")}), usual);
    EXPECT_EQ(cut(width, {QStringLiteral("s3")}), usual); // in sight anyway
    EXPECT_EQ(cut(widthOf(m_text), {QStringLiteral("crop")}), m_text);
}

TEST_F(CutTexts, ShowTheFirstWordThatIsThereAndNeverMoreThanFits)
{
    const int width = widthOf(m_text) / 4;
    const QString shown = cut(width, {QStringLiteral("elsewhere"), QStringLiteral("crop")});
    EXPECT_TRUE(shown.contains(QStringLiteral("crop"))) << shown.toStdString();
    const int narrow = widthOf(QStringLiteral("imag"));
    EXPECT_LE(widthOf(cut(narrow, {QStringLiteral("imagenet")})), narrow);
}

} // namespace runlane::ui
