// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/runs_history_menu.h"

#include "models/display_text.h"
#include "ui/dialogs/question.h"
#include "ui/widgets/labels.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QCompleter>
#include <QCoreApplication>
#include <QInputDialog>
#include <QMenu>

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace runlane::ui {

using analysis::MetricChoice;
using analysis::MetricView;

namespace {

constexpr std::uint32_t kMeanCounts[] = {5, 10, 50, 100};
constexpr int kUsualPoints = 20;
constexpr int kMostPoints = 1'000'000;
constexpr std::size_t kMostOthers = 40;

using Choose = std::function<void(const MetricChoice&)>;

class HistoryMenu
{
    Q_DECLARE_TR_FUNCTIONS(runlane::ui::HistoryMenu)

public:
    HistoryMenu(QWidget* owner, HistoryOffers offers, Choose choose)
        : m_owner(owner)
        , m_offers(std::move(offers))
        , m_choose(std::move(choose))
    {
    }

    void fill(QMenu& menu) const
    {
        add(menu, {}, tr("Last"));
        add(menu, {MetricView::Maximum}, tr("Maximum"));
        add(menu, {MetricView::Minimum}, tr("Minimum"));
        add(menu, {MetricView::Best}, tr("Best, by direction"));
        add(menu, {MetricView::First}, tr("First"));
        fillMeans(*menu.addMenu(tr("Mean of the last")));
        addAsking(menu, isNow(MetricView::AtStep),
            isNow(MetricView::AtStep) ? tr("At step %L1…").arg(m_offers.now->step) : tr("At step…"),
            [owner = m_owner, offers = m_offers, choose = m_choose] {
                askStep(owner, offers, choose);
            });
        fillOthers(*menu.addMenu(tr("At the best step of")));
    }

private:
    [[nodiscard]] bool isNow(MetricView view) const
    {
        return m_offers.now && m_offers.now->view == view;
    }

    void add(QMenu& menu, const MetricChoice& choice, const QString& title) const
    {
        QAction* action = menu.addAction(
            plainActionText(title), m_owner, [choose = m_choose, choice] { choose(choice); });
        action->setCheckable(m_offers.now.has_value());
        action->setChecked(m_offers.now == choice);
    }

    void addAsking(
        QMenu& menu, bool isChecked, const QString& title, const std::function<void()>& ask) const
    {
        QAction* action = menu.addAction(plainActionText(title), m_owner, ask);
        action->setCheckable(m_offers.now.has_value());
        action->setChecked(isChecked);
    }

    void fillMeans(QMenu& menu) const
    {
        const bool isListed = !isNow(MetricView::MeanOfLast)
            || std::find(std::begin(kMeanCounts), std::end(kMeanCounts), m_offers.now->count)
                != std::end(kMeanCounts);
        for (const std::uint32_t count : kMeanCounts) {
            add(menu, {MetricView::MeanOfLast, count},
                tr("%Ln points", nullptr, static_cast<int>(count)));
        }
        if (!isListed) {
            add(menu, *m_offers.now,
                tr("%Ln points", nullptr, static_cast<int>(m_offers.now->count)));
        }
        addAsking(menu, false, tr("Other number…"),
            [owner = m_owner, offers = m_offers, choose = m_choose] {
                askPoints(owner, offers, choose);
            });
    }

    void fillOthers(QMenu& menu) const
    {
        const auto& others = m_offers.others;
        for (std::size_t i = 0; i < std::min(others.size(), kMostOthers); ++i) {
            add(menu, {MetricView::AtBestOf, 0, others[i]}, models::oneLine(others[i]));
        }
        if (others.size() > kMostOthers) {
            const bool isListed = isNow(MetricView::AtBestOf)
                && std::find(others.begin(), others.begin() + kMostOthers, m_offers.now->other)
                    != others.begin() + kMostOthers;
            if (isNow(MetricView::AtBestOf) && !isListed) {
                add(menu, *m_offers.now, models::oneLine(m_offers.now->other));
            }
            addAsking(menu, false, tr("Another of %L1…").arg(others.size()),
                [owner = m_owner, offers = m_offers, choose = m_choose] {
                    askOther(owner, offers, choose);
                });
        }
        menu.setEnabled(!others.empty());
    }

    static void askStep(QWidget* owner, const HistoryOffers& offers, const Choose& choose)
    {
        constexpr std::int64_t kLeast = std::numeric_limits<int>::min();
        constexpr std::int64_t kMost = std::numeric_limits<int>::max();
        const bool isShown = offers.now && offers.now->view == MetricView::AtStep;
        const std::int64_t proposed = isShown ? offers.now->step : offers.step;
        askNumber(owner,
            {tr("Value at a step"), tr("The last value logged at or before the step"), tr("Show")},
            {static_cast<int>(kLeast), static_cast<int>(kMost),
                static_cast<int>(std::clamp(proposed, kLeast, kMost))},
            [choose](int step) {
                choose({MetricView::AtStep, 0, {}, step});
            });
    }

    static void askPoints(QWidget* owner, const HistoryOffers& offers, const Choose& choose)
    {
        const bool isShown = offers.now && offers.now->view == MetricView::MeanOfLast;
        askNumber(owner, {tr("Mean of the last points"), tr("Number of points"), tr("Show")},
            {1, kMostPoints, isShown ? static_cast<int>(offers.now->count) : kUsualPoints},
            [choose](int count) {
                choose({MetricView::MeanOfLast, static_cast<std::uint32_t>(count)});
            });
    }

    static void askOther(QWidget* owner, const HistoryOffers& offers, const Choose& choose)
    {
        QInputDialog* dialog = newQuestion(owner,
            {tr("Value at the best step of a metric"),
                tr("Metric whose best step is taken in each run"), tr("Show")});
        QStringList titles;
        for (const std::string& other : offers.others) {
            titles << models::oneLine(other);
        }
        dialog->setComboBoxItems(titles);
        dialog->setComboBoxEditable(true);
        auto* names = dialog->findChild<QComboBox*>();
        names->completer()->setFilterMode(Qt::MatchContains);
        names->completer()->setCompletionMode(QCompleter::PopupCompletion);
        QAbstractButton* show = acceptButton(*dialog);
        QObject::connect(
            dialog, &QInputDialog::textValueChanged, show, [show, titles](const QString& text) {
                show->setEnabled(titles.contains(text.trimmed()));
            });
        QObject::connect(dialog, &QInputDialog::textValueSelected, owner,
            [choose, titles, others = offers.others](const QString& text) {
                const auto at = titles.indexOf(text.trimmed());
                if (at >= 0) {
                    choose({MetricView::AtBestOf, 0, others[static_cast<std::size_t>(at)]});
                }
            });
        dialog->open();
    }

    QWidget* m_owner;
    HistoryOffers m_offers;
    Choose m_choose;
};

} // namespace

void fillHistoryMenu(QMenu& menu, QWidget* owner, const HistoryOffers& offers, const Choose& choose)
{
    HistoryMenu(owner, offers, choose).fill(menu);
}

} // namespace runlane::ui
