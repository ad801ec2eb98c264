// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/line_paint.h"
#include "charts/matrix_view.h"
#include "charts/paint_figure.h"
#include "charts/roc_chart_view.h"
#include "charts/sample_figures.h"

#include <QAccessible>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gmock/gmock.h>

namespace runlane::tests {

TEST(LinePaint, SegmentsAreCutAtTheNeighbourhoodOfThePlot)
{
    const charts::PlotMap map{QRectF(0, 0, 100, 100), 0, 1, 0, 1};
    const auto parts = charts::polygons({-1000, 0.5, 1000}, {0.5, 0.5, 0.5}, map);
    ASSERT_EQ(parts.size(), 1U);
    EXPECT_DOUBLE_EQ(parts[0].first().x(), -4);
    EXPECT_DOUBLE_EQ(parts[0].last().x(), 104);
    EXPECT_DOUBLE_EQ(parts[0].first().y(), 50);
    EXPECT_TRUE(charts::polygons({2, 3}, {0.5, 0.5}, map).empty());
    EXPECT_TRUE(charts::polygons({0.5}, {0.5}, map).empty());
}

TEST(LinePaint, FindsTheLineUnderThePointer)
{
    figures::LineFigure figure;
    for (const double y : {0.2, 0.8}) {
        figures::FigureLine line;
        line.parts = {{{0, 1}, {y, y}}};
        figure.lines.push_back(line);
    }
    const charts::PlotMap map{QRectF(0, 0, 100, 100), 0, 1, 0, 1};
    EXPECT_EQ(charts::lineNear(figure, map, QPointF(50, 78), 5), std::optional<std::size_t>(0));
    EXPECT_EQ(charts::lineNear(figure, map, QPointF(50, 21), 5), std::optional<std::size_t>(1));
    EXPECT_EQ(charts::lineNear(figure, map, QPointF(50, 50), 5), std::nullopt);
}

TEST(MatrixView, ArrowKeysMoveTheCellCursor)
{
    charts::MatrixView view;
    view.setFigure(sampleMatrix(figures::MatrixMeaning::Shares, figures::ThemeKind::Light));
    view.resize(view.sizeHint());
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Down);
    EXPECT_EQ(view.currentCell(), std::optional<std::size_t>(6));
    QTest::keyClick(&view, Qt::Key_End);
    QTest::keyClick(&view, Qt::Key_Right);
    EXPECT_EQ(view.currentCell(), std::optional<std::size_t>(9));
    EXPECT_EQ(view.cellAt(view.cellArea(9).center()), std::optional<std::size_t>(9));
    EXPECT_GE(view.cellArea(9).width(), 25);
}

TEST(MatrixView, IsATableForAssistiveTechnology)
{
    charts::MatrixView view;
    view.setFigure(sampleMatrix(figures::MatrixMeaning::Shares, figures::ThemeKind::Light));
    QAccessibleInterface* face = QAccessible::queryAccessibleInterface(&view);
    ASSERT_NE(face, nullptr);
    QAccessibleTableInterface* table = face->tableInterface();
    ASSERT_NE(table, nullptr);
    EXPECT_EQ(table->rowCount(), 5);
    EXPECT_EQ(table->columnDescription(2), QStringLiteral("Blight"));
    QAccessibleInterface* cell = table->cellAt(1, 3);
    ASSERT_NE(cell, nullptr);
    EXPECT_EQ(cell->tableCellInterface()->rowIndex(), 1);
    EXPECT_EQ(cell->text(QAccessible::Name),
        QStringLiteral("true Mold, predicted Virus, 8.3 per cent, 16 of 192"));
    EXPECT_EQ(table->cellAt(5, 0), nullptr);
}

TEST(RocChartView, KeysGoThroughTheRuns)
{
    charts::RocChartView view;
    view.setFigure(sampleRoc());
    QSignalSpy hovered(&view, &charts::RocChartView::runHovered);
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_Up);
    ASSERT_EQ(hovered.size(), 2);
    EXPECT_EQ(hovered[0][0].toString(), QStringLiteral("run0"));
    EXPECT_EQ(hovered[1][0].toString(), QStringLiteral("run3"));
}

TEST(SaveFigure, WritesTheKindOfTheEnding)
{
    const QTemporaryDir folder;
    const charts::AnyFigure figure = std::shared_ptr<const figures::RocFigure>(sampleRoc());
    const charts::ChartStyle style = charts::defaultChartStyle(figures::ThemeKind::Dark);
    const auto headOf = [&](const QString& name) {
        EXPECT_TRUE(charts::saveFigure(figure, folder.filePath(name), style));
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll().toStdString();
    };
    EXPECT_THAT(headOf(QStringLiteral("a.png")), testing::StartsWith("\x89PNG"));
    EXPECT_THAT(headOf(QStringLiteral("a.pdf")), testing::StartsWith("%PDF-"));
    EXPECT_THAT(headOf(QStringLiteral("a.svg")), testing::HasSubstr("convnext-t-focal-s2"));
    const auto wrong = charts::saveFigure(figure, folder.filePath(QStringLiteral("a.bmp")), style);
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().code, core::ErrorCode::WriteFailed);
}

} // namespace runlane::tests
