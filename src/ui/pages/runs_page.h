// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/query_histories.h"
#include "analysis/query_vocabulary.h"
#include "analysis/run_query.h"
#include "analysis/run_table.h"
#include "async/latest_task.h"
#include "exports/run_table.h"
#include "models/runs_model.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/page.h"
#include "ui/pages/runs_bars.h"
#include "ui/pages/runs_frozen.h"
#include "ui/pages/runs_groups.h"
#include "ui/pages/runs_rows.h"
#include "ui/pages/runs_sort.h"
#include "ui/pages/runs_tools.h"
#include "ui/runs_view.h"
#include "ui/selection.h"

#include <QTimer>

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

class QLayout;
class QMenu;
class QShortcut;
class QStackedWidget;

namespace runlane::ui {

class ColumnChooser;
class GroupChooser;
class EmptyState;
class RunsExport;
class RunsViews;
class RunsLegend;
class RunsQueryField;
class RunsQueryFiles;
class RunsQueryLines;
class RunsTable;

// The table of runs of the experiments chosen in the Stores dock.
class RunsPage : public Page
{
    Q_OBJECT

public:
    explicit RunsPage(const Context& context, QWidget* parent = nullptr);
    ~RunsPage() override;

    void activated() override;
    [[nodiscard]] QString statusText() const override;
    void focusSearch() override;
    void copySelection() override;

    // What stands in the table, to be taken out of the program; null: nothing is shown.
    [[nodiscard]] std::shared_ptr<const exports::RunTableInput> tableInput(
        ExportRows rows, ExportColumns columns, ExportIds ids = ExportIds::Left) const;
    [[nodiscard]] RunsExport& exporter() { return *m_export; }
    [[nodiscard]] RunsViews& views() { return *m_views; }
    // Nothing while no runs are shown.
    [[nodiscard]] std::optional<RunsView> currentView() const;
    void applyView(const RunsView& view);
    [[nodiscard]] models::RunsModel& model() { return m_model; }
    [[nodiscard]] RunsTable& table() { return *m_table; }
    [[nodiscard]] RunsQueryField& queryField() { return *m_query; }
    [[nodiscard]] RunsQueryFiles& queryFiles() { return *m_queryFiles; }
    [[nodiscard]] ColumnChooser& chooser() { return *m_chooser; }
    [[nodiscard]] GroupChooser& groupChooser() { return *m_groupChooser; }

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildBars();
    [[nodiscard]] QLayout* toolRow();
    void buildActions();
    void addTableKey(const QKeySequence& key, void (RunsPage::*slot)());
    void buildChoosing();
    void connectEverything();
    void connectTable();
    void followSelection();
    void refreshLater();
    void refresh();
    void showFirstRows();
    [[nodiscard]] std::set<int> storesBeingRead() const;
    void showRows(const analysis::RunSetPtr& runs, RowsResult result);
    [[nodiscard]] RowsRequest rowsRequest(const analysis::RunSetPtr& runs);
    [[nodiscard]] analysis::RunSetPtr runsOfChosenStores() const;
    [[nodiscard]] bool showsStore(session::StoreId id) const;
    void learnColumns();
    void readDirections();
    void setDirection(const std::string& metric, std::optional<analysis::Direction> direction);
    [[nodiscard]] analysis::Directions directionsOf(const analysis::RunSet& runs) const;
    [[nodiscard]] analysis::Direction metricDirectionOf(const std::string& metric) const;
    [[nodiscard]] ColumnHistories historyParts(
        const analysis::RunSet& runs, const analysis::Directions& directions) const;
    void requestSummaries();
    void takeSummaries();
    void setChoice(const analysis::ColumnId& before, const analysis::MetricChoice& choice);
    void addChoice(const analysis::ColumnId& beside, const analysis::MetricChoice& choice);
    void columnsChosen();
    void addMetricMenus(QMenu* menu, int column);
    void addDirectionMenu(QMenu* menu, const std::string& metric);
    [[nodiscard]] std::vector<analysis::ColumnId> usualColumns() const;
    void applyColumns();
    [[nodiscard]] std::vector<analysis::ColumnId> hiddenDiffering() const;
    void showHiddenDiffering();
    void applyWidths();
    void fitDefaults();
    void fitDefaultsAgain();
    void makeRoomForArrows();
    void fitColumn(int column);
    void saveWidth(int column, int width);
    void updateBarColumns();
    [[nodiscard]] int usualBarColumn() const;
    void toggleBars(const analysis::ColumnId& id);
    void updateTexts();
    void updateQueryTexts();
    void buildQueryParts();
    void learnHints();
    void stopEvaluating();
    [[nodiscard]] std::shared_ptr<analysis::RunColumns> queryColumns(
        const analysis::RunSet& runs, std::size_t store);
    void addCellClauses(QMenu* menu, const QModelIndex& index);
    void addHeaderClauses(QMenu* menu, const analysis::ColumnId& column);
    void updateEmptyState();
    void showCompared();
    void focusNamedRun();
    void followRun(); // the run the window is looking at becomes the current row
    void toggleCompared(const std::vector<session::RunRef>& refs);
    [[nodiscard]] std::vector<session::RunRef> refsOf(const std::vector<std::uint32_t>& rows) const;
    [[nodiscard]] std::vector<session::RunRef> chosenRefs() const;
    void toggleChosen();
    void setBaseline();
    void removeChosen();
    void toggleHidden();
    void togglePinned();
    void askAddRuns();
    [[nodiscard]] std::set<std::uint32_t> pinnedRows(const analysis::RunSet& runs) const;
    void compareChosen();
    void showDetails();
    void sortBy(int column, Qt::KeyboardModifiers modifiers);
    void setSort(SortKeys keys);
    [[nodiscard]] analysis::SortDirection usualDirection(const analysis::ColumnId& id) const;
    [[nodiscard]] SortMenu sortMenu();
    [[nodiscard]] std::vector<analysis::ColumnId> groupOffers() const;
    [[nodiscard]] GroupMenu groupMenu();
    void chooseGroups();
    void compareBestOfGroups();
    void addGroupFilter(QMenu* menu, const QModelIndex& group);
    void setGrouping(const std::vector<analysis::ColumnId>& columns);
    void foldLongGroups();
    void setStatistic(models::GroupStatistic statistic);
    void addColumnGrouping(QMenu* menu, const analysis::ColumnId& id);
    void sortByCurrent();
    void sortByCurrentToo();
    void showCurrentHeaderMenu();
    void hideColumn(int column);
    void toggleFrozen(const analysis::ColumnId& id);
    void takeColumnOrder();
    void saveColumns();
    void showMenu(const QPoint& position);
    void showGroupMenu(const QModelIndex& group, const QPoint& position);
    void showHeaderMenu(const QPoint& position);
    void showColumnMenu(int column, const QPoint& position);
    void buildExport();
    void buildViews();
    void noteView();
    void rememberPlace();
    void restorePlace();
    void copyCell();
    void copyRunId();
    [[nodiscard]] std::vector<analysis::ColumnId> columnsFor(
        ExportColumns columns, ExportIds ids) const;
    [[nodiscard]] QString settingsKey(const QString& what) const;
    [[nodiscard]] QString experimentText() const;

    Context m_context;
    models::RunsModel m_model;
    async::LatestTask<std::shared_ptr<RowsResult>> m_task;
    std::vector<ChosenStore> m_stores;
    analysis::RunSetPtr m_runs; // that are shown
    std::vector<std::uint32_t> m_allRows;
    QString m_shownQuery;
    std::vector<analysis::ColumnInfo> m_known;
    std::vector<analysis::ColumnId> m_chosen;
    std::vector<analysis::ColumnInfo> m_shownColumns; // of the runs shown, with "only differing"
    bool m_showsOnlyDiffering = false; // what the columns are now
    FrozenColumns m_frozen;
    SortKeys m_sort;
    std::vector<analysis::ColumnId> m_grouping; // outermost first
    async::LatestTask<std::shared_ptr<std::vector<analysis::FieldHint>>> m_hintTask;
    std::map<core::SnapshotPtr, QueryColumnsPtr> m_queryColumns;
    QTimer m_progressTimer;
    analysis::Directions m_directions; // the user's own
    std::map<analysis::Direction, analysis::MetricChoice> m_lastChoices; // of the header menu
    std::map<QString, int> m_widths; // by column text, set by the user
    BarChoices m_bars;
    bool m_isDefault = true; // the columns are those nobody chose
    bool m_hasFittedDefaults = false; // and stay as they are while runs come and go
    int m_fittedWidth = 0; // of the page that the defaults were fitted into
    QTimer m_roomTimer; // since the window became wider
    QString m_place; // settings key of the rows that were restored last
    QString m_placeText; // what stands there
    bool m_isRestoring = false;
    bool m_isArranging = false;
    bool m_isStale = true;

    RunsQueryField* m_query = nullptr;
    RunsQueryFiles* m_queryFiles = nullptr;
    RunsQueryLines* m_lines = nullptr;
    QShortcut* m_stop = nullptr; // Esc while histories are read
    RunsTools m_tools;
    QStackedWidget* m_stack = nullptr;
    RunsTable* m_table = nullptr;
    RunsLegend* m_legend = nullptr;
    EmptyState* m_empty = nullptr;
    ColumnChooser* m_chooser = nullptr;
    GroupChooser* m_groupChooser = nullptr;
    RunsExport* m_export = nullptr;
    RunsViews* m_views = nullptr;
};

} // namespace runlane::ui
