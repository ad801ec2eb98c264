// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/display_text.h"
#include "models/run_columns.h"
#include "session/session.h"
#include "ui/metric_directions.h"
#include "ui/pages/runs_column_chooser.h"
#include "ui/pages/runs_columns.h"
#include "ui/pages/runs_history_menu.h"
#include "ui/pages/runs_page.h"
#include "ui/pages/runs_table.h"
#include "ui/settings.h"

#include <QActionGroup>
#include <QMenu>

#include <algorithm>
#include <iterator>

// What metric columns show of the histories, and which way is better.
namespace runlane::ui {

using analysis::ColumnFamily;
using analysis::ColumnId;
using analysis::Direction;
using analysis::MetricChoice;

namespace {

// All rows, from the first in sight down, then those above, then those that are not shown.
std::vector<std::uint32_t> fromSightOn(
    const RunsTable& table, const models::RunsModel& model, const std::vector<std::uint32_t>& all)
{
    const std::vector<std::uint32_t>& shown = model.rowOrder();
    const auto first =
        std::find(shown.begin(), shown.end(), model.rowAt(table.indexAt(QPoint(0, 0))));
    std::vector<std::uint32_t> rows(first, shown.end());
    rows.insert(rows.end(), shown.begin(), first);
    std::vector<std::uint32_t> known = rows;
    std::sort(known.begin(), known.end());
    std::copy_if(all.begin(), all.end(), std::back_inserter(rows), [&known](std::uint32_t row) {
        return !std::binary_search(known.begin(), known.end(), row);
    });
    return rows;
}

} // namespace

void RunsPage::readDirections()
{
    m_directions = ownDirections(m_context.settings);
}

void RunsPage::setDirection(const std::string& metric, std::optional<Direction> direction)
{
    if (direction) {
        m_directions.setOwn(metric, *direction);
    } else {
        m_directions.forgetOwn(metric);
    }
    saveOwnDirections(m_context.settings, m_directions);
    refresh();
}

// The user's own and what the chosen experiments state.
analysis::Directions RunsPage::directionsOf(const analysis::RunSet& runs) const
{
    analysis::Directions directions = m_directions;
    for (const analysis::RunStore& store : runs.stores()) {
        const auto chosen = std::find_if(m_stores.begin(), m_stores.end(),
            [&](const ChosenStore& each) { return each.id == store.id; });
        for (const core::Experiment& experiment : store.snapshot->experiments) {
            const bool isShown = chosen != m_stores.end()
                && (chosen->experiments.empty()
                    || std::find(
                           chosen->experiments.begin(), chosen->experiments.end(), experiment.id)
                        != chosen->experiments.end());
            if (isShown) {
                analysis::addStatedDirection(directions, experiment);
            }
        }
    }
    return directions;
}

// Columns and sort keys that need histories, by column and store; what is not here yet is null.
ColumnHistories RunsPage::historyParts(
    const analysis::RunSet& runs, const analysis::Directions& directions) const
{
    std::vector<ColumnId> wanted = m_chosen;
    for (const analysis::SortKey& key : m_sort) {
        wanted.push_back(key.column);
    }
    ColumnHistories parts;
    for (const ColumnId& id : wanted) {
        if (!analysis::needsHistory(id) || parts.count(id) != 0) {
            continue;
        }
        HistoryParts& own = parts[id];
        for (const analysis::RunStore& store : runs.stores()) {
            own.push_back(
                m_context.session.summaries(store.id, analysis::summaryKeyOf(id, directions)));
        }
    }
    return parts;
}

void RunsPage::requestSummaries()
{
    if (m_runs == nullptr) {
        return;
    }
    std::vector<ColumnId> wanted = m_chosen;
    for (const analysis::SortKey& key : m_sort) {
        wanted.push_back(key.column);
    }
    const auto keys = analysis::neededSummaries(wanted, directionsOf(*m_runs));
    if (keys.empty()) {
        return;
    }
    std::vector<std::vector<std::uint32_t>> rows(m_runs->stores().size());
    for (const std::uint32_t row : fromSightOn(*m_table, m_model, m_allRows)) {
        rows[m_runs->storeOf(row)].push_back(m_runs->indexOf(row));
    }
    for (std::size_t store = 0; store < rows.size(); ++store) {
        m_context.session.requestSummaries(m_runs->stores()[store].id, keys, rows[store]);
    }
}

void RunsPage::takeSummaries()
{
    const auto isHistory = [](const ColumnId& id) { return analysis::needsHistory(id); };
    const bool isSorted = std::any_of(m_sort.begin(), m_sort.end(),
        [&](const analysis::SortKey& key) { return isHistory(key.column); });
    if (!isSorted && std::none_of(m_chosen.begin(), m_chosen.end(), isHistory)) {
        return;
    }
    if (m_task.isRunning()) {
        m_isStale = true; // once more afterwards: what runs is not thrown away
    } else {
        refreshLater();
    }
}

// Puts another view of the same metric in a column's place.
void RunsPage::setChoice(const ColumnId& before, const MetricChoice& choice)
{
    ColumnId after = before;
    after.choice = choice;
    m_lastChoices[metricDirectionOf(before.key)] = choice;
    const auto known = std::find(m_chosen.begin(), m_chosen.end(), after);
    const auto at = std::find(m_chosen.begin(), m_chosen.end(), before);
    if (before == after || at == m_chosen.end()) {
        return;
    }
    if (known == m_chosen.end()) {
        *at = after;
    } else {
        m_chosen.erase(at);
    }
    for (analysis::SortKey& key : m_sort) {
        key.column = key.column == before ? after : key.column;
    }
    columnsChosen();
}

void RunsPage::addChoice(const ColumnId& beside, const MetricChoice& choice)
{
    const auto at = std::find(m_chosen.begin(), m_chosen.end(), beside);
    ColumnId added = beside;
    added.choice = choice;
    if (at != m_chosen.end()
        && std::find(m_chosen.begin(), m_chosen.end(), added) == m_chosen.end()) {
        m_chosen.insert(at + 1, added);
        columnsChosen();
    }
}

// m_chosen changed by the user.
void RunsPage::columnsChosen()
{
    m_chooser->setColumns(m_known, m_chosen);
    saveColumns();
    applyColumns();
    m_table->runsHeader().setSortKeys(m_sort);
    const bool hasHistories = std::any_of(m_chosen.begin(), m_chosen.end(), analysis::needsHistory);
    if (hasHistories) {
        refresh();
    }
}

Direction RunsPage::metricDirectionOf(const std::string& metric) const
{
    return m_runs == nullptr ? m_directions.of(metric) : directionsOf(*m_runs).of(metric);
}

void RunsPage::addMetricMenus(QMenu* menu, int column)
{
    const ColumnId id = m_model.column(column).id;
    HistoryOffers offers;
    for (const analysis::ColumnInfo& info : m_known) {
        if (info.id.family == ColumnFamily::Metric && info.id.key != id.key
            && metricDirectionOf(info.id.key) != Direction::Unknown) {
            offers.others.push_back(info.id.key);
        }
    }
    const auto latest = m_model.values()->column({ColumnFamily::Metric, id.key});
    offers.step = latest->steps.empty() // the last step of all
        ? 0
        : *std::max_element(latest->steps.begin(), latest->steps.end());
    QMenu* shown = menu->addMenu(tr("Show of the history"));
    fillHistoryMenu(*menu->addMenu(tr("Add column of the history")), this, offers,
        [this, id](const MetricChoice& choice) { addChoice(id, choice); });
    offers.now = id.choice;
    fillHistoryMenu(
        *shown, this, offers, [this, id](const MetricChoice& choice) { setChoice(id, choice); });
    addDirectionMenu(menu, id.key);
    QAction* bars = menu->addAction(tr("Bars in the cells"), this, [this, id] { toggleBars(id); });
    bars->setCheckable(true);
    bars->setChecked(m_table->hasBar(column));
    menu->addSeparator();
}

void RunsPage::addDirectionMenu(QMenu* menu, const std::string& metric)
{
    QMenu* directions = menu->addMenu(tr("Direction"));
    const Direction now = metricDirectionOf(metric);
    const auto add = [&](Direction direction, const QString& title) {
        QAction* action = directions->addAction(
            title, this, [this, metric, direction] { setDirection(metric, direction); });
        action->setCheckable(true);
        action->setChecked(direction == now);
    };
    add(Direction::HigherIsBetter, tr("Higher is better"));
    add(Direction::LowerIsBetter, tr("Lower is better"));
    add(Direction::Unknown, tr("No direction"));
    directions->addSeparator();
    QAction* usual = directions->addAction(
        tr("As the name says"), this, [this, metric] { setDirection(metric, std::nullopt); });
    usual->setEnabled(m_directions.own().count(metric) != 0);
}

} // namespace runlane::ui
