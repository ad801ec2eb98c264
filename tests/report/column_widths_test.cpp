// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/column_widths.h"

#include <gmock/gmock.h>

namespace runlane::report {
namespace {

using ::testing::DoubleNear;
using ::testing::ElementsAre;

constexpr double kTolerance = 1e-6;

TEST(ColumnWidths, RestIsSpreadEvenly)
{
    EXPECT_THAT(shareWidth({{10, 10}, {30, 20}}, 100),
        ElementsAre(DoubleNear(40, kTolerance), DoubleNear(60, kTolerance)));
}

TEST(ColumnWidths, WidestGiveWayFirst)
{
    EXPECT_THAT(shareWidth({{20, 5}, {90, 5}, {200, 5}}, 100),
        ElementsAre(
            DoubleNear(20, kTolerance), DoubleNear(40, kTolerance), DoubleNear(40, kTolerance)));
}

TEST(ColumnWidths, MinimaAreKept)
{
    EXPECT_THAT(shareWidth({{80, 80}, {80, 5}}, 100),
        ElementsAre(DoubleNear(80, kTolerance), DoubleNear(20, kTolerance)));
}

TEST(ColumnWidths, MinimaTooWideAreScaled)
{
    EXPECT_THAT(shareWidth({{150, 150}, {50, 50}}, 100),
        ElementsAre(DoubleNear(75, kTolerance), DoubleNear(25, kTolerance)));
}

TEST(ColumnWidths, NoColumns)
{
    EXPECT_THAT(shareWidth({}, 100), ElementsAre());
}

} // namespace
} // namespace runlane::report
