// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/line_chart_view.h"
#include "ui/pages/curves_board.h"
#include "ui/pages/curves_export.h"
#include "ui/pages/curves_page.h"
#include "ui/widgets/cell_table_view.h"
#include "ui/window_fixture.h"

#include <QComboBox>
#include <QFile>
#include <QSlider>
#include <QStackedWidget>
#include <QToolButton>

namespace runlane::tests {

namespace {

using charts::LineChartView;

class CurvesPage : public Window
{
protected:
    // Metrics: acc (two points), loss/train and loss/val (five points), final (one point), stuck
    // (three points, all at step 0), system/cpu.
    void openCurves()
    {
        writeStore(m_folder);
        for (const char digit : {'a', 'b', 'c'}) {
            const std::string folder = "mlruns/1/" + runId(digit) + "/metrics/";
            const std::string shift(1, static_cast<char>(digit - 'a' + '1'));
            std::string falling;
            for (int step = 0; step < 5; ++step) {
                falling += std::to_string(1700000000000 + step * 1000) + " 0."
                    + std::to_string(9 - step) + shift + " " + std::to_string(step * 10) + "\n";
            }
            m_folder.write(folder + "loss/train", falling);
            m_folder.write(folder + "loss/val", falling);
            m_folder.write(folder + "system/cpu", falling);
            m_folder.write(folder + "final", "1700000000000 0.5 0\n");
            m_folder.write(
                folder + "stuck", "1700000000000 1 0\n1700000001000 2 0\n1700000002000 3 0\n");
        }
        m_window->resize(1280, 900); // charts are drawn where they are in sight
        m_window->openPlace(place());
        ASSERT_TRUE(waitUntil([this] {
            return !m_session.stores().empty()
                && m_session.stores().front().state == session::StoreState::Ready;
        }));
        m_session.comparison().addAll({ref('a'), ref('b')});
        m_window->showPage(QStringLiteral("curves"));
        m_page = m_window->findChild<ui::CurvesPage*>();
        ASSERT_NE(m_page, nullptr);
    }

    [[nodiscard]] LineChartView* drawn(const std::string& key)
    {
        LineChartView* found = nullptr;
        waitUntil([&] {
            found = m_page->board().view(key);
            return found != nullptr && found->figure() != nullptr
                && !found->figure()->lines.empty();
        });
        return found;
    }

    ui::CurvesPage* m_page = nullptr;
};

} // namespace

TEST_F(CurvesPage, OneChartForEachMetricInSections)
{
    openCurves();
    LineChartView* train = drawn("loss/train");
    ASSERT_NE(train, nullptr);
    ASSERT_TRUE(waitUntil([this] { return m_page->board().chartCount() == 5; }));
    EXPECT_EQ(train->figure()->title, "loss/train");
    EXPECT_EQ(train->figure()->lines.size(), 2U);
    EXPECT_EQ(train->figure()->lines[0].loggedPoints, 5U);
    EXPECT_EQ(train->accessibleName(), QStringLiteral("Curves of loss/train, 2 run(s)"));
    EXPECT_EQ(m_page->statusText(), QStringLiteral("5 charts, 2 runs, x linked"));
}

TEST_F(CurvesPage, SystemMetricsAreFoldedAtFirst)
{
    openCurves();
    ASSERT_NE(drawn("loss/train"), nullptr);
    EXPECT_EQ(m_page->board().view("system/cpu"), nullptr);
    EXPECT_EQ(m_page->board().folded().count("system"), 1U);
}

TEST_F(CurvesPage, MetricsOfOnePointStandInATable)
{
    openCurves();
    ASSERT_NE(drawn("loss/train"), nullptr);
    ASSERT_TRUE(
        waitUntil([this] { return m_page->board().singleTable().cells().rowCount() == 1; }));
    const auto& rows = m_page->board().singleTable().cells().rows();
    EXPECT_EQ(rows[0][0].text, QStringLiteral("final"));
    EXPECT_EQ(rows[0][1].text, QStringLiteral("0.5"));
    EXPECT_EQ(m_page->board().view("final"), nullptr);
}

TEST_F(CurvesPage, MetricsWhoseStepsAreAllEqualAreDrawnInLogOrder)
{
    openCurves();
    LineChartView* stuck = drawn("stuck");
    ASSERT_NE(stuck, nullptr);
    EXPECT_EQ(stuck->figure()->xMode, analysis::XMode::LogOrder);
    EXPECT_EQ(stuck->figure()->notices.size(), 1U);
}

TEST_F(CurvesPage, CrosshairByKeysIsLinkedOverChartsOfTheSameX)
{
    openCurves();
    LineChartView* train = drawn("loss/train");
    LineChartView* val = drawn("loss/val");
    LineChartView* stuck = drawn("stuck");
    ASSERT_TRUE(train && val && stuck);
    QTest::keyClick(train, Qt::Key_Home);
    QTest::keyClick(train, Qt::Key_Right);
    EXPECT_EQ(train->crosshair(), std::optional<double>(10));
    EXPECT_EQ(val->crosshair(), std::optional<double>(10));
    EXPECT_EQ(stuck->crosshair(), std::nullopt);
    auto* table = m_page->dockPart()->findChild<ui::CellTableView*>();
    ASSERT_NE(table, nullptr);
    ASSERT_EQ(table->cells().rowCount(), 2);
    EXPECT_EQ(table->cells().rows()[0][1].text, QStringLiteral("0.81"));
    QTest::keyClick(train, Qt::Key_End);
    EXPECT_EQ(train->crosshair(), std::optional<double>(40));
    QTest::keyClick(train, Qt::Key_Escape);
    EXPECT_EQ(val->crosshair(), std::nullopt);
}

TEST_F(CurvesPage, ZoomIsLinkedAndReset)
{
    openCurves();
    LineChartView* train = drawn("loss/train");
    LineChartView* val = drawn("loss/val");
    ASSERT_TRUE(train && val);
    Q_EMIT train->rangeRequested(10, 20);
    EXPECT_DOUBLE_EQ(train->figure()->x.minimum, 10);
    EXPECT_DOUBLE_EQ(val->figure()->x.maximum, 20);
    QTest::keyClick(val, Qt::Key_0);
    EXPECT_DOUBLE_EQ(train->figure()->x.minimum, 0);
    EXPECT_DOUBLE_EQ(val->figure()->x.maximum, 40);
    find<QToolButton>(QStringLiteral("Link x"))->click();
    Q_EMIT train->rangeRequested(10, 20);
    EXPECT_DOUBLE_EQ(train->figure()->x.maximum, 20);
    EXPECT_DOUBLE_EQ(val->figure()->x.maximum, 40);
}

TEST_F(CurvesPage, LogKeyChangesOneChart)
{
    openCurves();
    LineChartView* train = drawn("loss/train");
    LineChartView* val = drawn("loss/val");
    ASSERT_TRUE(train && val);
    QTest::keyClick(train, Qt::Key_L);
    ASSERT_TRUE(waitUntil([&] { return train->figure()->y.scale == figures::AxisScale::Log10; }));
    EXPECT_EQ(val->figure()->y.scale, figures::AxisScale::Linear);
    EXPECT_EQ(find<QComboBox>(QStringLiteral("Y axis"))->currentIndex(), 2);
}

TEST_F(CurvesPage, SmoothingKeepsRawBehind)
{
    openCurves();
    LineChartView* train = drawn("loss/train");
    ASSERT_NE(train, nullptr);
    find<QSlider>(QStringLiteral("Smoothing"))->setValue(60);
    ASSERT_TRUE(waitUntil([&] { return train->figure()->lines.size() == 4; }));
    EXPECT_EQ(train->figure()->lines[0].role, figures::LineRole::RawBehindSmoothed);
    QTest::keyClick(train, Qt::Key_R);
    ASSERT_TRUE(waitUntil([&] { return train->figure()->lines.size() == 2; }));
}

TEST_F(CurvesPage, HiddenRunsAreNotDrawn)
{
    openCurves();
    LineChartView* train = drawn("loss/train");
    ASSERT_NE(train, nullptr);
    m_session.comparison().setVisibility(ref('a'), session::Visibility::Hidden);
    ASSERT_TRUE(waitUntil([&] { return train->figure()->lines.size() == 1; }));
    EXPECT_EQ(train->figure()->lines[0].label, "run-b");
}

TEST_F(CurvesPage, WithoutRunsItSaysWhereToChooseThem)
{
    openCurves();
    m_session.comparison().clear();
    EXPECT_NE(find<QWidget>(QStringLiteral("X axis")), nullptr);
    EXPECT_TRUE(m_page->statusText().isEmpty());
    EXPECT_FALSE(m_page->board().isVisible());
}

TEST_F(CurvesPage, ExportsEveryPointAsCsv)
{
    openCurves();
    ASSERT_NE(drawn("loss/train"), nullptr);
    const std::string csv = ui::curvesAsCsv(m_page->curves(), {"loss/train"});
    const std::string first = "run_id,run,metric,step,timestamp,value\r\n" + runId('a')
        + ",run-a,loss/train,0,1700000000000,0.91\r\n";
    EXPECT_EQ(csv.substr(0, first.size()), first);
    EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 11);
}

TEST_F(CurvesPage, ExportsChartsAsPdfAndPictures)
{
    openCurves();
    ASSERT_NE(drawn("loss/train"), nullptr);
    ASSERT_NE(drawn("loss/val"), nullptr);
    const auto figures = m_page->exportFigures();
    ASSERT_GE(figures.size(), 2U);
    const QString folder = QString::fromStdString(m_folder.text());
    const charts::ChartStyle style = charts::defaultChartStyle(figures::ThemeKind::Light);
    ASSERT_TRUE(charts::saveFiguresAsPdf(
        figures, folder + QStringLiteral("/all.pdf"), QStringLiteral("Curves"), style));
    QFile pdf(folder + QStringLiteral("/all.pdf"));
    ASSERT_TRUE(pdf.open(QIODevice::ReadOnly));
    EXPECT_TRUE(pdf.readAll().startsWith("%PDF-"));
    ASSERT_TRUE(ui::savePictures(figures, folder, ui::PictureKind::Svg, style));
    EXPECT_TRUE(QFile::exists(folder + QStringLiteral("/loss_train.svg")));
}

} // namespace runlane::tests
