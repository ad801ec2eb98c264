// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colors.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme_controller.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>

namespace runlane::tests {

using namespace runlane::ui;

namespace {

QColor hex(const char* text)
{
    return QColor(QString::fromLatin1(text));
}

} // namespace

TEST(Theme, PaletteHoldsTheTokensOfBothThemes)
{
    ThemeController controller;
    controller.setChoice(ThemeChoice::Light);
    EXPECT_EQ(QApplication::palette().color(QPalette::Window), hex("#F3F4F6"));
    EXPECT_EQ(QApplication::palette().color(QPalette::Base), hex("#FFFFFF"));
    EXPECT_EQ(QApplication::palette().color(QPalette::Highlight), hex("#E7EEFA"));
    EXPECT_EQ(QApplication::palette().color(QPalette::HighlightedText), hex("#1B1F24"));
    EXPECT_EQ(QApplication::palette().color(QPalette::Disabled, QPalette::Text), hex("#7D8590"));
    controller.setChoice(ThemeChoice::Dark);
    EXPECT_EQ(QApplication::palette().color(QPalette::Window), hex("#1C1E22"));
    EXPECT_EQ(QApplication::palette().color(QPalette::Button), hex("#22252A"));
    EXPECT_EQ(QApplication::palette().color(QPalette::PlaceholderText), hex("#A2ABB6"));
}

TEST(Theme, DarkIsAWindowDarkerThanItsText)
{
    QPalette palette;
    palette.setColor(QPalette::Window, hex("#202020"));
    palette.setColor(QPalette::WindowText, hex("#F0F0F0"));
    EXPECT_EQ(kindOf(palette), figures::ThemeKind::Dark);
    palette.setColor(QPalette::Window, hex("#EFEFEF"));
    palette.setColor(QPalette::WindowText, hex("#000000"));
    EXPECT_EQ(kindOf(palette), figures::ThemeKind::Light);
}

TEST(Theme, ChangesAreAnnouncedOnceWidgetsAreRestyled)
{
    ThemeController controller;
    controller.setChoice(ThemeChoice::Light);
    const std::unique_ptr<QLabel> label(
        plainLabel(QStringLiteral("n"), FontRole::Note, Tone::Quiet));
    QColor seen;
    QObject::connect(&controller, &ThemeController::themeChanged, label.get(),
        [&] { seen = label->palette().color(QPalette::WindowText); });
    controller.setChoice(ThemeChoice::Dark);
    EXPECT_EQ(seen, hex("#A2ABB6"));
}

TEST(Theme, TextSizeIsKeptBetween80And200PerCent)
{
    ThemeController controller;
    controller.setFontPercent(500);
    EXPECT_EQ(controller.fontPercent(), 200);
    controller.setFontPercent(1);
    EXPECT_EQ(controller.fontPercent(), 80);
    controller.setFontPercent(100);
    EXPECT_NEAR(controller.font(FontRole::Base).pointSizeF(), 12.5 * 72 / 96, 1e-9);
    controller.setFontPercent(200);
    EXPECT_NEAR(controller.font(FontRole::Base).pointSizeF(), 25.0 * 72 / 96, 1e-9);
    EXPECT_EQ(controller.px(26), 52);
}

TEST(Theme, DensitySetsRowsAndControls)
{
    ThemeController controller;
    struct Expected
    {
        Density density;
        int row;
        int control;
    };
    for (const Expected& expected : {Expected{Density::Compact, 22, 24},
             Expected{Density::Normal, 26, 26}, Expected{Density::Relaxed, 32, 30}}) {
        controller.setDensity(expected.density);
        EXPECT_EQ(applicationStyle()->rowHeight(), expected.row);
        EXPECT_EQ(applicationStyle()->controlHeight(), expected.control);
        const QPushButton button(QStringLiteral("Export"));
        EXPECT_EQ(button.sizeHint().height(), expected.control);
    }
}

TEST(Fonts, NumbersHaveDigitsOfOneWidthWhereSuchAFamilyExists)
{
    const QStringList families = textFamilies(FontChoice::Runlane);
    const bool isPossible = std::any_of(families.cbegin(), families.cend(), hasTabularDigits);
    if (!isPossible) {
        GTEST_SKIP() << "no family with tabular digits is installed";
    }
    const QFontMetricsF metrics(FontSet().font(FontRole::Number));
    const double zero = metrics.horizontalAdvance(QLatin1Char('0'));
    for (char digit = '1'; digit <= '9'; ++digit) {
        EXPECT_NEAR(metrics.horizontalAdvance(QLatin1Char(digit)), zero, 0.01) << digit;
    }
}

TEST(Icons, EveryIconDrawsInTheColourAsked)
{
    ThemeController controller;
    controller.setChoice(ThemeChoice::Light);
    EXPECT_GE(iconNames().size(), 43);
    for (const QString& name : iconNames()) {
        QImage image(32, 32, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintIcon(painter, name, QRectF(0, 0, 32, 32), Qt::black);
        painter.end();
        int dark = 0;
        for (int y = 0; y < 32; ++y) {
            for (int x = 0; x < 32; ++x) {
                dark += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
            }
        }
        EXPECT_GT(dark, 8) << name.toStdString();
    }
}

TEST(Icons, FollowTheTheme)
{
    ThemeController controller;
    const QIcon quiet = icon(QStringLiteral("folder"));
    controller.setChoice(ThemeChoice::Light);
    const QImage light = quiet.pixmap(16, 16).toImage();
    controller.setChoice(ThemeChoice::Dark);
    const QImage dark = quiet.pixmap(16, 16).toImage();
    EXPECT_NE(light, dark);
    EXPECT_NE(dark, quiet.pixmap(QSize(16, 16), QIcon::Normal, QIcon::On).toImage());
}

TEST(Labels, F58NeverReadHtml)
{
    const std::unique_ptr<QLabel> label(plainLabel(QStringLiteral("<b>run</b>")));
    EXPECT_EQ(label->textFormat(), Qt::PlainText);
    EXPECT_EQ(
        plainToolTip(QStringLiteral("<img src=x>\nb")), QStringLiteral("&lt;img src=x&gt;<br>b"));
}

TEST(Controls, SegmentsChangeByKeyboardAndStopAtTheEnds)
{
    ThemeController controller;
    SegmentedControl control;
    control.addSegment(QStringLiteral("Row %"));
    control.addSegment(QStringLiteral("Counts"));
    const QSignalSpy changes(&control, &SegmentedControl::currentChanged);
    QTest::keyClick(&control, Qt::Key_Left);
    EXPECT_EQ(control.currentIndex(), 0);
    QTest::keyClick(&control, Qt::Key_Right);
    QTest::keyClick(&control, Qt::Key_Right);
    EXPECT_EQ(control.currentIndex(), 1);
    EXPECT_EQ(changes.count(), 1);
    EXPECT_EQ(control.accessibleDescription(), QStringLiteral("Counts"));
}

TEST(Controls, SearchFieldIsClearedByEscape)
{
    ThemeController controller;
    SearchField field(QStringLiteral("Find"));
    field.setText(QStringLiteral("acc"));
    QTest::keyClick(&field, Qt::Key_Escape);
    EXPECT_TRUE(field.text().isEmpty());
}

TEST(Controls, DashesAreThoseOfTheRunStyles)
{
    EXPECT_TRUE(dashPattern(figures::Dash::Solid, 2).empty());
    EXPECT_EQ(dashPattern(figures::Dash::Dashed, 2), (std::vector<double>{4, 2}));
    EXPECT_EQ(dashPattern(figures::Dash::DashDot, 1), (std::vector<double>{9, 3, 2, 3}));
    EXPECT_EQ(swatchName(1), QStringLiteral("run 2, orange, dashed"));
}

} // namespace runlane::tests
