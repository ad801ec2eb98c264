// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/question.h"
#include "ui/pages/runs_history_menu.h"

#include <QAbstractButton>
#include <QAction>
#include <QInputDialog>
#include <QMenu>
#include <QWidget>

#include <gtest/gtest.h>

#include <optional>
#include <string>

namespace runlane::tests {

using analysis::MetricChoice;
using analysis::MetricView;
using namespace runlane::ui;

namespace {

class HistoryMenu : public testing::Test
{
protected:
    void fill(const HistoryOffers& offers)
    {
        fillHistoryMenu(
            m_menu, &m_owner, offers, [this](const MetricChoice& choice) { m_chosen = choice; });
    }

    [[nodiscard]] QAction* action(const QString& text) const { return find(m_menu, text); }

    [[nodiscard]] QInputDialog* ask(const QString& text)
    {
        action(text)->trigger();
        return m_owner.findChild<QInputDialog*>();
    }

    [[nodiscard]] static QAction* find(const QMenu& menu, const QString& text)
    {
        for (QAction* action : menu.actions()) {
            if (action->text() == text) {
                return action;
            }
            QAction* below = action->menu() == nullptr ? nullptr : find(*action->menu(), text);
            if (below != nullptr) {
                return below;
            }
        }
        return nullptr;
    }

    QWidget m_owner;
    QMenu m_menu;
    std::optional<MetricChoice> m_chosen;
};

} // namespace

TEST_F(HistoryMenu, AsksForAStepAndProposesTheLast)
{
    fill({MetricChoice(), {"val/acc"}, 240});
    QInputDialog* dialog = ask(QStringLiteral("At step…"));
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->intValue(), 240);
    EXPECT_TRUE(acceptButton(*dialog)->isEnabled());
    dialog->setIntValue(-3);
    dialog->accept();
    EXPECT_EQ(m_chosen, (MetricChoice{MetricView::AtStep, 0, {}, -3}));
}

TEST_F(HistoryMenu, TakesTheStepItProposes)
{
    fill({MetricChoice(), {}, 0});
    EXPECT_TRUE(acceptButton(*ask(QStringLiteral("At step…")))->isEnabled());
}

TEST_F(HistoryMenu, MarksTheStepThatIsShown)
{
    fill({MetricChoice{MetricView::AtStep, 0, {}, 120}, {}, 240});
    EXPECT_TRUE(action(QStringLiteral("At step 120…"))->isChecked());
    EXPECT_FALSE(action(QStringLiteral("Last"))->isChecked());
    EXPECT_EQ(ask(QStringLiteral("At step 120…"))->intValue(), 120);
}

TEST_F(HistoryMenu, TakesAnyNumberOfPoints)
{
    fill({MetricChoice{MetricView::MeanOfLast, 7}, {}, 0});
    EXPECT_TRUE(action(QStringLiteral("7 points"))->isChecked());
    QInputDialog* dialog = ask(QStringLiteral("Other number…"));
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->intValue(), 7);
    dialog->setIntValue(33);
    dialog->accept();
    EXPECT_EQ(m_chosen, (MetricChoice{MetricView::MeanOfLast, 33}));
}

TEST_F(HistoryMenu, ReachesEveryMetricOfMany)
{
    HistoryOffers offers;
    for (int i = 0; i < 60; ++i) {
        offers.others.push_back("acc/" + std::to_string(i));
    }
    fill(offers);
    EXPECT_NE(action(QStringLiteral("acc/39")), nullptr);
    EXPECT_EQ(action(QStringLiteral("acc/40")), nullptr);
    QInputDialog* dialog = ask(QStringLiteral("Another of 60…"));
    ASSERT_NE(dialog, nullptr);
    const QAbstractButton* show = acceptButton(*dialog);
    dialog->setTextValue(QStringLiteral("acc"));
    EXPECT_FALSE(show->isEnabled());
    dialog->setTextValue(QStringLiteral("acc/57"));
    EXPECT_TRUE(show->isEnabled());
    dialog->accept();
    EXPECT_EQ(m_chosen, (MetricChoice{MetricView::AtBestOf, 0, "acc/57"}));
}

} // namespace runlane::tests
