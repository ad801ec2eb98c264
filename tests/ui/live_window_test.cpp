// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/line_chart_view.h"
#include "ui/pages/curves_board.h"
#include "ui/pages/curves_page.h"
#include "ui/pages/runs_page.h"
#include "ui/pages/runs_query_field.h"
#include "ui/pages/runs_table.h"
#include "ui/status_line.h"
#include "ui/widgets/controls.h"
#include "ui/window_fixture.h"

#include <QAction>
#include <QScrollBar>
#include <QToolButton>

#include <fstream>

// What the window shows of a store that others write. Looks are made by hand.
namespace runlane::tests {

using namespace runlane::ui;
namespace fs = std::filesystem;

namespace {

class LiveWindow : public Window
{
protected:
    void openQuietly()
    {
        m_window->setLiveMode(session::LiveMode::Off);
        openStore();
    }

    void look()
    {
        QSignalSpy followed(&m_session, &session::Session::followed);
        ASSERT_TRUE(m_session.follow(m_session.stores().front().id, {ref('a')}));
        ASSERT_TRUE(followed.size() == 1 || followed.wait(20'000));
    }

    void append(const std::string& path, const std::string& text) const
    {
        std::ofstream(m_folder.path() / path, std::ios::app) << text;
    }

    void addRun(char digit) const
    {
        const fs::path folder = m_folder.path() / "mlruns/1";
        fs::copy(folder / runId('a'), folder / runId(digit), fs::copy_options::recursive);
        std::ifstream stream(folder / runId('a') / "meta.yaml");
        std::string meta((std::istreambuf_iterator<char>(stream)), {});
        for (auto at = meta.find(runId('a')); at != meta.npos; at = meta.find(runId('a'))) {
            meta.replace(at, 32, runId(digit));
        }
        std::ofstream(folder / runId(digit) / "meta.yaml") << meta;
    }

    [[nodiscard]] QToolButton* liveButton() const
    {
        const auto buttons = m_window->statusLine().findChildren<QToolButton*>();
        for (QToolButton* button : buttons) {
            if (button->text().startsWith(QStringLiteral("Live"))) {
                return button;
            }
        }
        return nullptr;
    }
};

} // namespace

TEST_F(LiveWindow, TheStatusLineSaysHowOftenAndSwitchesItOff)
{
    openStore();
    QToolButton* live = liveButton();
    ASSERT_NE(live, nullptr);
    EXPECT_TRUE(live->isVisible());
    EXPECT_EQ(live->text(), QStringLiteral("Live · 10 s"));
    EXPECT_FALSE(live->accessibleName().isEmpty());
    QTest::mouseClick(live, Qt::LeftButton);
    EXPECT_EQ(live->text(), QStringLiteral("Live off"));
    EXPECT_EQ(m_settings.liveMode(), session::LiveMode::Off);
    makeWindow(); // the next start
    EXPECT_EQ(m_window->live().mode(), session::LiveMode::Off);
    QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
    EXPECT_EQ(m_settings.liveMode(), session::LiveMode::On);
    EXPECT_EQ(m_window->live().mode(), session::LiveMode::On);
}

TEST_F(LiveWindow, NewRunsAndPointsLeaveTheUserWhereHeStands)
{
    openQuietly();
    m_window->showPage(QStringLiteral("runs"));
    auto* page = dynamic_cast<RunsPage*>(m_window->currentPage());
    ASSERT_NE(page, nullptr);
    page->queryField().setText(QStringLiteral("metrics.acc > 0.1"));
    RunsTable& table = page->table();
    table.setFocus(Qt::OtherFocusReason);
    ASSERT_TRUE(waitUntil([&] { return page->model().rowCount() == 3; }));
    table.setCurrentIndex(page->model().index(1, 0));
    const QString current = table.currentIndex().data(models::RunIdRole).toString();
    m_session.comparison().add(ref('c'));
    addRun('d');
    append("mlruns/1/" + runId('a') + "/metrics/acc", "1700000002000 0.875 2\n");
    look();
    EXPECT_EQ(page->model().rowCount(), 4);
    EXPECT_EQ(table.currentIndex().data(models::RunIdRole).toString(), current);
    EXPECT_EQ(page->queryField().text(), QStringLiteral("metrics.acc > 0.1"));
    EXPECT_EQ(m_session.comparison().runs().size(), 1U);
    EXPECT_EQ(core::findKey(m_session.run(ref('a'))->metrics, "acc")->value, 0.875);
    fs::remove_all(m_folder.path() / "mlruns/1" / runId('c'));
    look();
    EXPECT_EQ(page->model().rowCount(), 3);
    EXPECT_TRUE(m_session.comparison().runs().empty());
}

TEST_F(LiveWindow, CurvesGrowAndKeepTheirZoom)
{
    openQuietly();
    m_session.comparison().addAll({ref('a'), ref('b')});
    m_window->showPage(QStringLiteral("curves"));
    auto* page = m_window->findChild<ui::CurvesPage*>();
    ASSERT_NE(page, nullptr);
    charts::LineChartView* view = nullptr;
    const auto points = [&] {
        view = page->board().view("acc");
        return view == nullptr || view->figure() == nullptr || view->figure()->lines.empty()
            ? 0
            : view->figure()->lines[0].loggedPoints;
    };
    ASSERT_TRUE(waitUntil([&] { return points() == 2; }));
    Q_EMIT view->rangeRequested(0.25, 0.75);
    EXPECT_DOUBLE_EQ(view->figure()->x.minimum, 0.25);
    append("mlruns/1/" + runId('a') + "/metrics/acc", "1700000002000 0.875 2\n");
    look();
    ASSERT_TRUE(waitUntil([&] { return points() == 3; }));
    EXPECT_DOUBLE_EQ(view->figure()->x.minimum, 0.25);
    EXPECT_DOUBLE_EQ(view->figure()->x.maximum, 0.75);
}

TEST_F(LiveWindow, ALostStoreKeepsItsDataUnderABanner)
{
    openQuietly();
    m_window->showPage(QStringLiteral("runs"));
    const auto* area = m_window->findChild<BannerArea*>();
    fs::rename(m_folder.path() / "mlruns", m_folder.path() / "away");
    look();
    ASSERT_EQ(area->banners().size(), 1U);
    EXPECT_EQ(area->banners().front()->severity(), core::Severity::Warning);
    EXPECT_TRUE(area->banners().front()->text().contains(QStringLiteral("not reachable since")));
    EXPECT_EQ(dynamic_cast<RunsPage*>(m_window->currentPage())->model().rowCount(), 3);
    fs::rename(m_folder.path() / "away", m_folder.path() / "mlruns");
    look();
    EXPECT_TRUE(area->banners().empty());
}

} // namespace runlane::tests
