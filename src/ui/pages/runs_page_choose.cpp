// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/comparison.h"
#include "session/session.h"
#include "ui/comparison_steps.h"
#include "ui/dialogs/add_runs_dialog.h"
#include "ui/error_text.h"
#include "ui/messages.h"
#include "ui/pages/runs_page.h"
#include "ui/pages/runs_table.h"
#include "ui/pages/runs_views.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QDrag>
#include <QMimeData>

#include <algorithm>
#include <iterator>
#include <map>
#include <string_view>
#include <utility>

// Which runs are compared, hidden, pinned.
namespace runlane::ui {

using analysis::ColumnFamily;
using analysis::ColumnId;

namespace {

void removeFromComparison(const Context& context, const std::vector<session::RunRef>& refs)
{
    const std::set<session::RunRef> leaving(refs.begin(), refs.end());
    leaveComparison(context, [&](const session::RunRef& ref) { return leaving.count(ref) != 0; });
}

session::RunRef refOf(const analysis::RunSet& runs, std::uint32_t row)
{
    return {runs.storeIdOf(row), std::string(runs.run(row).id)};
}

// The first count runs of each group.
std::vector<std::uint32_t> firstOfGroups(
    const models::RunsModel& model, const std::vector<std::uint32_t>& rows, std::size_t count)
{
    const std::vector<std::vector<std::uint32_t>> groups = model.innermostGroups();
    std::vector<std::size_t> groupOfRow(model.values()->runs().size(), groups.size());
    for (std::size_t group = 0; group < groups.size(); ++group) {
        for (const std::uint32_t row : groups[group]) {
            groupOfRow[row] = group;
        }
    }
    std::vector<std::size_t> taken(groups.size(), 0);
    std::vector<std::uint32_t> first;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(first), [&](std::uint32_t row) {
        const std::size_t group = groupOfRow[row];
        return group < groups.size() && taken[group]++ < count;
    });
    return first;
}

std::vector<session::RunRef> runsFor(const models::RunsModel& model, const AddRunsChoice& choice)
{
    if (model.values() == nullptr) {
        return {};
    }
    const analysis::RunValues& values = *model.values();
    std::vector<std::uint32_t> rows = model.matchingRows();
    if (choice.sort && choice.which != AddRunsChoice::Which::All) {
        rows = analysis::sortRows(values, std::move(rows), {*choice.sort});
        const analysis::ValueColumnPtr column = values.column(choice.sort->column);
        std::erase_if(rows, [&](std::uint32_t row) { return column->isMissing(row); });
    }
    if (choice.which == AddRunsChoice::Which::BestPerGroup) {
        rows = firstOfGroups(model, rows, choice.count);
    } else if (choice.which == AddRunsChoice::Which::First && rows.size() > choice.count) {
        rows.resize(choice.count);
    }
    std::vector<session::RunRef> refs;
    for (const std::uint32_t row : rows) {
        refs.push_back(refOf(values.runs(), row));
    }
    return refs;
}

void drag(const std::vector<session::RunRef>& refs, QWidget* from)
{
    if (!refs.empty()) {
        auto* drag = new QDrag(from);
        drag->setMimeData(dragData(refs));
        drag->exec(Qt::CopyAction);
    }
}

} // namespace

std::vector<std::uint32_t> pinnedFirst(const analysis::RunSet& runs,
    const std::vector<std::uint32_t>& all, const std::vector<std::uint32_t>& shown,
    const std::set<std::uint32_t>& pinned)
{
    if (pinned.empty()) {
        return shown;
    }
    std::vector<bool> isShown(runs.size(), false);
    for (const std::uint32_t row : shown) {
        isShown[row] = true;
    }
    std::vector<std::uint32_t> wanted = shown;
    wanted.insert(wanted.end(), all.begin(), all.end());
    std::vector<bool> isTaken(runs.size(), false);
    std::vector<std::uint32_t> rows;
    for (const std::uint32_t row : wanted) {
        if (isTaken[row] || pinned.count(row) == 0) {
            continue;
        }
        std::vector<std::uint32_t> line{row};
        isTaken[row] = true; // ends a circle of parents
        std::uint32_t parent = runs.parents()[row];
        while (parent != analysis::kNoRow && isShown[parent] && !isTaken[parent]) {
            line.push_back(parent);
            isTaken[parent] = true;
            parent = runs.parents()[parent];
        }
        rows.insert(rows.end(), line.rbegin(), line.rend());
    }
    std::copy_if(shown.begin(), shown.end(), std::back_inserter(rows),
        [&](std::uint32_t row) { return !isTaken[row]; });
    return rows;
}

void RunsPage::buildChoosing()
{
    connect(m_table, &RunsTable::dragStarted, this, [this] { drag(chosenRefs(), m_table); });
    const auto add = [this](const QString& text, const QString& iconName, const QKeySequence& keys,
                         const auto& slot) {
        auto* action = new QAction(icon(iconName), text, this);
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    const auto addToTable = [this](QAction* action) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_table->addAction(action);
    };
    const auto addToMenu = [this](QAction* action) {
        action->setProperty("menu", QStringLiteral("run"));
        addAction(action);
    };
    addToTable(add(tr("Add to or remove from comparison"), QStringLiteral("plus"), Qt::Key_Space,
        &RunsPage::toggleChosen));
    addToTable(add(tr("Set or clear the baseline"), QStringLiteral("star"), Qt::Key_B,
        &RunsPage::setBaseline));
    for (QAction* action : {add(tr("Leave comparison"), QStringLiteral("close"), Qt::Key_Delete,
                                &RunsPage::removeChosen),
             add(tr("Hide or show in charts"), QStringLiteral("eye-off"), Qt::Key_H,
                 &RunsPage::toggleHidden),
             add(tr("Pin to the top or unpin"), QStringLiteral("pin"), Qt::Key_P,
                 &RunsPage::togglePinned)}) {
        addToTable(action);
        addToMenu(action);
    }
    QAction* more = add(tr("Add runs to the comparison…"), QStringLiteral("compare"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A), &RunsPage::askAddRuns);
    more->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addToMenu(more);
}

void RunsPage::toggleCompared(const std::vector<session::RunRef>& refs)
{
    session::Comparison& comparison = m_context.session.comparison();
    const bool areCompared = std::all_of(refs.begin(), refs.end(),
        [&](const session::RunRef& ref) { return comparison.find(ref) != nullptr; });
    if (!areCompared) {
        addToComparison(m_context, refs);
    } else if (refs.size() == 1) {
        comparison.remove(refs.front());
    } else {
        removeFromComparison(m_context, refs);
    }
}

std::vector<session::RunRef> RunsPage::refsOf(const std::vector<std::uint32_t>& rows) const
{
    std::vector<session::RunRef> refs;
    for (const std::uint32_t row : rows) {
        refs.push_back(refOf(*m_runs, row));
    }
    return refs;
}

std::vector<session::RunRef> RunsPage::chosenRefs() const
{
    return refsOf(m_table->chosenRuns());
}

void RunsPage::toggleChosen()
{
    toggleCompared(chosenRefs());
}

void RunsPage::setBaseline()
{
    const std::uint32_t row = m_model.rowAt(m_table->currentIndex());
    if (row == analysis::kNoRow) {
        return;
    }
    const session::RunRef ref = refOf(*m_runs, row);
    session::Comparison& comparison = m_context.session.comparison();
    comparison.setBaseline(comparison.baseline() == ref ? std::nullopt : std::optional(ref));
}

void RunsPage::removeChosen()
{
    removeFromComparison(m_context, chosenRefs());
}

void RunsPage::toggleHidden()
{
    session::Comparison& comparison = m_context.session.comparison();
    std::vector<session::RunRef> compared;
    bool isAnyShown = false;
    for (const session::RunRef& ref : chosenRefs()) {
        if (const session::ComparedRun* run = comparison.find(ref)) {
            compared.push_back(ref);
            isAnyShown = isAnyShown || run->visibility == session::Visibility::Shown;
        }
    }
    if (compared.empty()) {
        m_context.messages.toast(tr("Not in the comparison; press Space to add"));
        return;
    }
    for (const session::RunRef& ref : compared) {
        comparison.setVisibility(
            ref, isAnyShown ? session::Visibility::Hidden : session::Visibility::Shown);
    }
}

std::set<std::uint32_t> RunsPage::pinnedRows(const analysis::RunSet& runs) const
{
    std::set<std::uint32_t> rows;
    for (const analysis::RunStore& store : runs.stores()) {
        const QString path = QString::fromStdString(store.snapshot->store.path);
        for (const std::string& id : m_views->saved().pinnedRuns(path)) {
            const std::uint32_t row = runs.find(store.id, id);
            if (row != analysis::kNoRow) {
                rows.insert(row);
            }
        }
    }
    return rows;
}

void RunsPage::togglePinned()
{
    const std::vector<std::uint32_t> rows = m_table->chosenRuns();
    if (m_runs == nullptr || rows.empty()) {
        return;
    }
    const std::set<std::uint32_t> before = pinnedRows(*m_runs);
    const bool arePinned = std::all_of(
        rows.begin(), rows.end(), [&](std::uint32_t row) { return before.count(row) != 0; });
    std::map<QString, std::vector<std::string_view>> idsOfStore;
    for (const std::uint32_t row : rows) {
        idsOfStore[QString::fromStdString(m_runs->snapshotOf(row).store.path)].push_back(
            m_runs->run(row).id);
    }
    for (const auto& [store, ids] : idsOfStore) {
        std::set<std::string> pinned = m_views->saved().pinnedRuns(store);
        for (const std::string_view id : ids) {
            if (arePinned) {
                pinned.erase(std::string(id));
            } else {
                pinned.emplace(id);
            }
        }
        const auto written = m_views->saved().setPinnedRuns(store, pinned);
        if (!written) {
            m_context.messages.banner(
                QStringLiteral("views"), core::Severity::Error, errorLine(written.error()));
        }
    }
    refresh();
}

void RunsPage::askAddRuns()
{
    if (m_runs == nullptr || m_model.rowOrder().empty()) {
        return;
    }
    AddRunsDialog::Offer offer;
    offer.hasGroups = !m_model.grouping().empty();
    for (const ColumnId& id : m_model.columns()) {
        if (id.family == ColumnFamily::Metric) {
            offer.metrics.push_back(id);
        }
    }
    offer.directions = directionsOf(*m_runs);
    const int bar = m_table->barColumn();
    if (bar >= 0) {
        offer.suggested = m_model.column(bar).id;
    }
    const auto count = [this](const AddRunsChoice& choice) {
        const session::Comparison& comparison = m_context.session.comparison();
        const std::vector<session::RunRef> refs = runsFor(m_model, choice);
        return std::pair<std::size_t, std::size_t>(refs.size(),
            std::count_if(refs.begin(), refs.end(),
                [&](const session::RunRef& ref) { return comparison.find(ref) != nullptr; }));
    };
    auto* dialog = new AddRunsDialog(offer, count, this);
    connect(dialog, &QDialog::accepted, this,
        [this, dialog] { addToComparison(m_context, runsFor(m_model, dialog->choice())); });
    dialog->open();
}

// By the metric with the bar, else the first in the order of the table.
void RunsPage::compareBestOfGroups()
{
    AddRunsChoice choice;
    choice.which = AddRunsChoice::Which::BestPerGroup;
    const int bar = m_table->barColumn();
    if (bar >= 0) {
        const ColumnId id = m_model.column(bar).id;
        choice.sort = analysis::SortKey{id, usualDirection(id)};
    }
    addToComparison(m_context, runsFor(m_model, choice));
}

} // namespace runlane::ui
