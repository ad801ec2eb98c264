// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/comparison.h"
#include "session/session.h"
#include "ui/pages/runs_columns.h"
#include "ui/pages/runs_page.h"
#include "ui/pages/runs_query_field.h"
#include "ui/pages/runs_query_lines.h"
#include "ui/pages/runs_table.h"
#include "ui/pages/runs_views.h"

#include <QPushButton>
#include <QShortcut>

#include <algorithm>
#include <iterator>

// Which rows stand in the table: of which stores, in which order, with which values.
namespace runlane::ui {

namespace {

constexpr std::size_t kRowsInPool = 5000; // above, rows are found on the worker pool

void addNotes(std::vector<analysis::QueryNote>& notes, const std::vector<analysis::QueryNote>& more)
{
    for (const analysis::QueryNote& note : more) {
        const auto known = std::find_if(notes.begin(), notes.end(),
            [&](const analysis::QueryNote& other) { return other.field == note.field; });
        if (known == notes.end()) {
            notes.push_back(note);
        } else {
            known->runs += note.runs;
        }
    }
}

analysis::ValueColumnPtr historyColumnOf(
    const RowsRequest& request, const analysis::ColumnId& id, const HistoryParts& parts)
{
    const analysis::RunSet& runs = *request.runs;
    return analysis::historyColumn(runs.size(), id.choice.view, request.directions.of(id.key),
        [&](std::uint32_t row) -> analysis::HistoryEntry {
            const auto& part = parts[runs.storeOf(row)];
            const std::uint32_t index = runs.indexOf(row);
            return {part == nullptr || part->states[index] == session::SummaryState::Unread
                    ? nullptr
                    : &part->summaries[index]};
        });
}

// rows: one a store, in the order of its runs.
std::vector<analysis::UnknownName> unknownNamesOf(
    const RowsRequest& request, const std::vector<std::vector<std::uint32_t>>& rows)
{
    std::vector<analysis::QueriedRuns> asked;
    for (std::size_t store = 0; store < rows.size(); ++store) {
        asked.push_back({request.runs->stores()[store].snapshot.get(), rows[store]});
    }
    return analysis::unknownNames(request.query, asked);
}

// Pinned runs that the query left out.
std::set<std::uint32_t> guestsOf(
    const RowsRequest& request, const RowsResult& result, const std::vector<std::uint32_t>& shown)
{
    std::set<std::uint32_t> guests;
    if (request.pinned.empty()) {
        return guests;
    }
    std::copy_if(request.pinned.begin(), request.pinned.end(), std::inserter(guests, guests.end()),
        [&](std::uint32_t row) {
            return std::binary_search(result.all.begin(), result.all.end(), row);
        });
    for (const std::uint32_t row : shown) {
        guests.erase(row);
    }
    return guests;
}

std::size_t runsWithoutParent(const analysis::RunSet& runs, const std::vector<std::uint32_t>& all,
    const std::vector<std::uint32_t>& shown)
{
    constexpr char kListed = 1;
    constexpr char kShown = 2;
    std::vector<char> places(runs.size(), 0);
    for (const std::uint32_t row : all) {
        places[row] = kListed;
    }
    for (const std::uint32_t row : shown) {
        places[row] = kShown;
    }
    const std::vector<std::uint32_t>& parents = runs.parents();
    return static_cast<std::size_t>(
        std::count_if(shown.begin(), shown.end(), [&](std::uint32_t row) {
            return parents[row] != analysis::kNoRow && places[parents[row]] == kListed;
        }));
}

} // namespace

RowsResult findRows(
    const RowsRequest& request, const std::stop_token& stop, core::Progress& progress)
{
    RowsResult result;
    std::vector<std::uint32_t> shown;
    std::vector<std::vector<std::uint32_t>> asked;
    for (std::size_t store = 0; store < request.stores.size(); ++store) {
        const core::StoreSnapshot& snapshot = *request.runs->stores()[store].snapshot;
        const StoreRows& part = request.stores[store];
        const std::vector<std::uint32_t> own = analysis::selectRows(snapshot, part.filter);
        const auto columns = part.columns != nullptr
            ? part.columns
            : std::make_shared<analysis::RunColumns>(snapshot);
        const auto found = analysis::evaluateReading(
            *columns, own, request.query, request.context, {part.reader, stop, progress});
        if (!found) {
            result.error = found.error();
            return result;
        }
        addNotes(result.notes, found->notes);
        for (const std::uint32_t index : own) {
            result.all.push_back(request.runs->rowOf(store, index));
        }
        for (const std::uint32_t index : found->rows) {
            shown.push_back(request.runs->rowOf(store, index));
        }
        asked.push_back(own);
    }
    result.unknown = unknownNamesOf(request, asked);
    std::sort(result.all.begin(), result.all.end());
    if (request.isLearning || result.all != request.knownRows) {
        result.known = analysis::discoverColumns(*request.runs, result.all);
    }
    analysis::HistoryColumns histories;
    for (const auto& [id, parts] : request.histories) {
        histories.emplace(id, historyColumnOf(request, id, parts));
    }
    auto values = std::make_shared<const analysis::RunValues>(
        request.runs, std::move(histories), request.directions);
    shown = analysis::sortRows(*values, std::move(shown), request.sort);
    result.matches = shown.size();
    models::Arrangement arrangement = request.arrangement;
    arrangement.guests = guestsOf(request, result, shown);
    shown = pinnedFirst(*request.runs, result.all, shown, request.pinned);
    if (request.arrangement.nesting == analysis::Nesting::Tree
        && shown.size() < result.all.size()) {
        result.alone = runsWithoutParent(*request.runs, result.all, shown);
    }
    if (request.isOnlyDiffering && !stop.stop_requested()) {
        result.shownColumns = analysis::discoverColumns(*request.runs, shown);
    }
    result.arranged = models::arranged(values, std::move(shown), std::move(arrangement));
    return result;
}

void RunsPage::followSelection()
{
    std::vector<ChosenStore> stores;
    for (const ExperimentRef& experiment : m_context.selection.experiments()) {
        const auto known = std::find_if(stores.begin(), stores.end(),
            [&](const ChosenStore& store) { return store.id == experiment.store; });
        ChosenStore& store =
            known != stores.end() ? *known : stores.emplace_back(ChosenStore{experiment.store, {}});
        if (!experiment.experimentId.empty()) {
            store.experiments.push_back(experiment.experimentId);
        }
    }
    if (m_stores == stores && !m_stores.empty()) {
        return;
    }
    m_stores = std::move(stores);
    m_known.clear();
    m_chosen.clear();
    m_grouping.clear();
    m_widths.clear();
    m_bars.clear();
    m_hasFittedDefaults = false;
    refreshLater();
}

bool RunsPage::showsStore(session::StoreId id) const
{
    return std::any_of(m_stores.begin(), m_stores.end(),
        [id](const ChosenStore& store) { return store.id == id; });
}

// The same set as before while no snapshot changed: its columns are kept.
analysis::RunSetPtr RunsPage::runsOfChosenStores() const
{
    std::vector<analysis::RunStore> stores;
    for (const ChosenStore& store : m_stores) {
        if (core::SnapshotPtr snapshot = m_context.session.snapshot(store.id)) {
            stores.push_back({store.id, std::move(snapshot)});
        }
    }
    if (stores.empty()) {
        return nullptr;
    }
    const auto isSame = [](const analysis::RunStore& a, const analysis::RunStore& b) {
        return a.id == b.id && a.snapshot == b.snapshot;
    };
    const bool isKnown = m_runs != nullptr
        && std::equal(
            stores.begin(), stores.end(), m_runs->stores().begin(), m_runs->stores().end(), isSame);
    return isKnown ? m_runs : std::make_shared<const analysis::RunSet>(std::move(stores));
}

void RunsPage::refreshLater()
{
    if (m_isRestoring) {
        return;
    }
    m_isStale = true;
    if (isVisible()) {
        refresh();
    }
}

RowsRequest RunsPage::rowsRequest(const analysis::RunSetPtr& runs)
{
    RowsRequest request;
    request.runs = runs;
    request.sort = m_sort;
    request.pinned = pinnedRows(*runs);
    request.directions = directionsOf(*runs);
    m_query->setDirections(request.directions);
    request.query = m_query->query();
    request.arrangement.nesting =
        m_tools.tree->isChecked() ? analysis::Nesting::Tree : analysis::Nesting::Flat;
    request.arrangement.grouping = m_grouping;
    request.arrangement.groupOrder = {m_sort, m_model.groupStatistic()};
    if (!m_sort.empty()) {
        request.arrangement.sortedBy = m_sort.front().column;
    }
    request.isOnlyDiffering = m_tools.onlyDiffering->isChecked();
    request.isLearning = runs != m_runs || m_known.empty();
    request.knownRows = m_allRows;
    request.histories = historyParts(*runs, request.directions);
    request.context = analysis::currentQueryContext();
    for (std::size_t i = 0; i < runs->stores().size(); ++i) {
        const analysis::RunStore& store = runs->stores()[i];
        const auto chosen = std::find_if(m_stores.begin(), m_stores.end(),
            [&](const ChosenStore& each) { return each.id == store.id; });
        StoreRows& part = request.stores.emplace_back();
        part.filter.experimentIds = chosen->experiments;
        part.filter.deleted = m_context.selection.deletedItems() == DeletedItems::Shown
            ? analysis::DeletedRuns::Shown
            : analysis::DeletedRuns::Hidden;
        part.columns = queryColumns(*runs, i);
        part.reader = m_context.session.historyReader(store.id);
    }
    return request;
}

void RunsPage::refresh()
{
    m_isStale = false;
    const analysis::RunSetPtr runs = runsOfChosenStores();
    m_task.cancel();
    stopEvaluating();
    if (runs == nullptr) {
        m_runs = nullptr;
        m_allRows.clear();
        m_lines->setFound({});
        m_model.clear();
        updateTexts();
        return;
    }
    restorePlace();
    RowsRequest request = rowsRequest(runs);
    if (runs->size() <= kRowsInPool && request.query.histories().empty()) {
        core::Progress progress;
        showRows(runs, findRows(request, {}, progress));
        return;
    }
    m_task.start(
        [request = std::move(request)](const std::stop_token& stop, core::Progress& progress) {
            return std::make_shared<RowsResult>(findRows(request, stop, progress));
        },
        [this, runs](const std::shared_ptr<RowsResult>& result) {
            stopEvaluating();
            if (result->error) {
                m_lines->setReadError(*result->error);
                updateQueryTexts();
                return;
            }
            showRows(runs, std::move(*result));
            if (m_isStale && isVisible()) {
                refresh();
            }
        });
    m_progressTimer.start();
    m_stop->setEnabled(true);
    if (m_model.rowOrder().empty()) {
        updateEmptyState(); // no longer what was said before anything was chosen
    }
}

void RunsPage::showRows(const analysis::RunSetPtr& runs, RowsResult result)
{
    const bool isOther = m_runs != runs || m_known.empty() || m_allRows != result.all;
    m_runs = runs;
    m_allRows = std::move(result.all);
    m_lines->setFound({result.matches, m_allRows.size(), std::move(result.notes),
        std::move(result.unknown), result.alone});
    m_shownColumns = std::move(result.shownColumns);
    const std::vector<analysis::ColumnId> askedColumns = m_chosen;
    if (isOther) {
        m_known = std::move(result.known);
        learnColumns();
        m_views->adopt();
    }
    m_model.setStoresBeingRead(storesBeingRead());
    const bool hadRows = m_model.rowCount() > 0;
    const bool isRegrouped = m_model.grouping() != result.arranged.arrangement.grouping;
    m_model.setRuns(std::move(result.arranged));
    if (isOther || m_tools.onlyDiffering->isChecked() || m_showsOnlyDiffering || !hadRows) {
        applyColumns();
    }
    if (isOther && !m_hasFittedDefaults) {
        fitDefaults();
    }
    requestSummaries();
    m_table->setPinned(pinnedRows(*m_runs));
    m_table->expandParents();
    if (isRegrouped) {
        foldLongGroups();
        applyWidths();
    }
    updateBarColumns();
    makeRoomForArrows();
    showCompared();
    followRun();
    if (!m_table->currentIndex().isValid() && m_model.rowCount() > 0) {
        m_table->selectionModel()->setCurrentIndex(
            m_model.index(0, 0), QItemSelectionModel::NoUpdate);
    }
    if (m_shownQuery != m_query->queryText()) {
        m_shownQuery = m_query->queryText();
        showFirstRows();
    }
    updateTexts();
    if (m_chosen != askedColumns) {
        takeSummaries(); // of columns that were not known when the rows were asked for
    }
}

std::set<int> RunsPage::storesBeingRead() const
{
    std::set<int> reading;
    for (const ChosenStore& chosen : m_stores) {
        const session::OpenedStore* store = m_context.session.store(chosen.id);
        if (store != nullptr && store->state == session::StoreState::Reading) {
            reading.insert(chosen.id);
        }
    }
    return reading;
}

// After another query the table does not stand at a place that means nothing.
void RunsPage::showFirstRows()
{
    if (m_table->currentIndex().isValid()) {
        m_table->scrollTo(m_table->currentIndex());
    } else {
        m_table->scrollToTop();
    }
}

} // namespace runlane::ui
