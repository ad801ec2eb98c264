// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/runs_page.h"

#include "session/comparison.h"
#include "session/session.h"
#include "ui/pages/runs_columns.h"
#include "ui/pages/runs_legend.h"
#include "ui/pages/runs_query_field.h"
#include "ui/pages/runs_table.h"
#include "ui/settings.h"
#include "ui/theme/runlane_style.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace runlane::ui {

namespace {

constexpr std::size_t kRowsInPool = 5000; // above, rows are found on the worker pool

QPushButton* toggle(const QString& text, const QString& iconName, QWidget* parent)
{
    QPushButton* button = pushButton(text, iconName, parent);
    button->setCheckable(true);
    return button;
}

} // namespace

RowsResult findRows(
    const RowsRequest& request, const std::stop_token& stop, core::Progress& progress)
{
    RowsResult result;
    result.all = analysis::selectRows(*request.snapshot, request.filter);
    const auto columns = request.columns != nullptr
        ? request.columns
        : std::make_shared<analysis::RunColumns>(*request.snapshot);
    auto found = analysis::evaluateReading(
        *columns, result.all, request.query, request.context, {request.reader, stop, progress});
    if (!found) {
        result.error = found.error();
        return result;
    }
    result.shown = std::move(found->rows);
    result.notes = std::move(found->notes);
    if (!request.sort.empty()) {
        result.shown = analysis::sortRows(*request.snapshot, std::move(result.shown), request.sort);
    }
    return result;
}

RunsPage::RunsPage(const Context& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_task(context.session.pool(), context.session.mailbox())
    , m_hintTask(context.session.pool(), context.session.mailbox())
    , m_query(new RunsQueryField(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new RunsTable(m_model, this))
    , m_legend(new RunsLegend(this))
    , m_empty(new EmptyState(this))
    , m_chooser(new ColumnChooser(this))
{
    setSurface(this, Surface::Base);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildBars();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    column->addWidget(m_legend);
    buildActions();
    connectEverything();
    followSelection();
}

RunsPage::~RunsPage() = default;

void RunsPage::buildBars()
{
    auto* column = static_cast<QVBoxLayout*>(layout());
    const int margin = scaledPx(figures::metrics().space12);
    auto* first = new QHBoxLayout;
    first->setContentsMargins(margin, scaledPx(8), margin, 0);
    first->setSpacing(scaledPx(10));
    m_matchCount = plainLabel({}, FontRole::Note, Tone::Quiet, this);
    first->addWidget(m_query, 1);
    first->addWidget(m_matchCount);
    column->addLayout(first);
    m_queryError = plainLabel({}, FontRole::Note, Tone::Bad, this);
    m_queryError->setContentsMargins(margin + scaledPx(28), scaledPx(3), margin, 0);
    m_queryError->hide();
    column->addWidget(m_queryError);
    buildQueryParts();

    auto* second = new QHBoxLayout;
    second->setContentsMargins(margin, scaledPx(8), margin, scaledPx(8));
    second->setSpacing(scaledPx(8));
    m_groupButton = pushButton(tr("Group"), QStringLiteral("group"), this);
    m_groupButton->setToolTip(tr("Put runs with the same value together (Ctrl+G)"));
    m_groupButton->setMenu(new QMenu(m_groupButton));
    m_tree = toggle(tr("Nested as tree"), QStringLiteral("runs"), this);
    m_tree->setToolTip(tr("Show nested runs below their parents"));
    m_tree->setChecked(
        m_context.settings.pageValue(QStringLiteral("runs"), QStringLiteral("tree"), true)
            .toBool());
    m_onlyDiffering = toggle(tr("Only differing"), {}, this);
    m_onlyDiffering->setToolTip(tr("Hide columns that are the same in all runs shown (Ctrl+D)"));
    m_sortButton = pushButton({}, {}, this);
    m_sortButton->setToolTip(tr("Click a column to sort, Shift+click for a further column"));
    m_sortButton->setMenu(new QMenu(m_sortButton));
    m_columnCount = plainLabel({}, FontRole::Note, Tone::Quiet, this);
    m_columnsButton = pushButton(tr("Columns…"), QStringLiteral("columns"), this);
    m_exportButton = pushButton(tr("Export…"), QStringLiteral("export"), this);
    fillExportMenu();
    second->addWidget(m_groupButton);
    second->addWidget(m_tree);
    second->addWidget(m_onlyDiffering);
    second->addWidget(m_sortButton);
    second->addStretch(1);
    second->addWidget(m_columnCount);
    second->addWidget(m_columnsButton);
    second->addWidget(m_exportButton);
    column->addLayout(second);
}

void RunsPage::buildActions()
{
    auto* differing = new QAction(tr("Only differing"), this);
    differing->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    differing->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    differing->setProperty("menu", QStringLiteral("edit"));
    connect(differing, &QAction::triggered, this, [this] { m_onlyDiffering->toggle(); });
    addAction(differing);
    auto* group = new QAction(tr("Group by…"), this);
    group->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_G));
    group->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    group->setProperty("menu", QStringLiteral("edit"));
    connect(group, &QAction::triggered, this, [this] {
        m_groupButton->menu()->popup(
            m_groupButton->mapToGlobal(QPoint(0, m_groupButton->height())));
    });
    addAction(group);
    addTableKey(Qt::Key_Space, &RunsPage::toggleChosen);
    addTableKey(Qt::Key_B, &RunsPage::setBaseline);
    addTableKey(Qt::Key_Delete, &RunsPage::removeChosen);
}

void RunsPage::addTableKey(Qt::Key key, void (RunsPage::*slot)())
{
    auto* action = new QAction(m_table);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, slot);
    m_table->addAction(action);
}

void RunsPage::connectEverything()
{
    session::Session& session = m_context.session;
    connect(&m_context.selection, &Selection::experimentsChanged, this, &RunsPage::followSelection);
    connect(&m_context.selection, &Selection::deletedItemsChanged, this, &RunsPage::refreshLater);
    connect(&session, &session::Session::storeChanged, this, [this](int id) {
        if (id == m_store) {
            refreshLater();
        }
    });
    connect(&session, &session::Session::storeFocused, this, &RunsPage::focusNamedRun);
    connect(&session.comparison(), &session::Comparison::changed, this, &RunsPage::showCompared);
    connect(m_query, &RunsQueryField::queryChanged, this, &RunsPage::refreshLater);
    connect(m_query, &RunsQueryField::errorChanged, this, &RunsPage::updateTexts);
    connect(m_query, &QLineEdit::returnPressed, this,
        [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_tree, &QPushButton::toggled, this, [this](bool isOn) {
        m_context.settings.setPageValue(QStringLiteral("runs"), QStringLiteral("tree"), isOn);
        m_model.setNesting(isOn ? models::Nesting::Tree : models::Nesting::Flat);
        m_table->expandParents();
    });
    connect(m_onlyDiffering, &QPushButton::toggled, this, &RunsPage::applyColumns);
    connect(m_columnsButton, &QPushButton::clicked, this,
        [this] { m_chooser->popupBelow(m_columnsButton); });
    connect(m_chooser, &ColumnChooser::chosenChanged, this, [this] {
        m_chosen = m_chooser->chosen();
        saveColumns();
        applyColumns();
    });
    connect(m_chooser, &ColumnChooser::defaultsRequested, this, [this] {
        m_chosen = usualColumns();
        m_chooser->setColumns(m_known, m_chosen);
        saveColumns();
        applyColumns();
    });
    connect(m_table, &RunsTable::checkClicked, this, [this](const QModelIndex& index) {
        toggleCompared({index.data(models::RunIdRole).toString().toStdString()});
    });
    connect(m_table, &RunsTable::currentRunChanged, this, &RunsPage::showDetails);
    connect(m_table, &FrozenTree::cellActivated, this, &RunsPage::showDetails);
    connect(m_table, &QWidget::customContextMenuRequested, this, &RunsPage::showMenu);
    RunsHeader& header = m_table->runsHeader();
    connect(&header, &RunsHeader::sortRequested, this, &RunsPage::sortBy);
    connect(&header, &QWidget::customContextMenuRequested, this, &RunsPage::showHeaderMenu);
    connect(&header, &QHeaderView::sectionMoved, this, &RunsPage::takeColumnOrder,
        Qt::QueuedConnection);
    connect(&header, &QHeaderView::sectionResized, this, [this](int section, int, int size) {
        if (!m_isArranging && section < m_model.columnCount()) {
            m_widths[QString::fromStdString(analysis::columnText(m_model.column(section).id))] =
                size;
        }
    });
    connect(m_groupButton->menu(), &QMenu::aboutToShow, this, &RunsPage::fillGroupMenu);
    connect(m_sortButton->menu(), &QMenu::aboutToShow, this, &RunsPage::fillSortMenu);
    connect(m_empty, &EmptyState::buttonClicked, this, [this] {
        m_query->clear();
        m_query->setFocus(Qt::OtherFocusReason);
    });
    m_model.setNesting(m_tree->isChecked() ? models::Nesting::Tree : models::Nesting::Flat);
}

void RunsPage::activated()
{
    if (m_isStale) {
        refresh();
    }
    if (m_stack->currentWidget() == m_table) {
        m_table->setFocus(Qt::OtherFocusReason);
    }
}

void RunsPage::followSelection()
{
    const std::vector<ExperimentRef>& chosen = m_context.selection.experiments();
    const session::StoreId store = chosen.empty() ? 0 : chosen.front().store;
    std::vector<std::string> experiments;
    for (const ExperimentRef& experiment : chosen) {
        if (experiment.store == store && !experiment.experimentId.empty()) {
            experiments.push_back(experiment.experimentId);
        }
    }
    m_store = store;
    m_experiments = std::move(experiments);
    m_known.clear();
    m_chosen.clear();
    m_model.setGrouping(std::nullopt);
    m_widths.clear();
    refreshLater();
}

void RunsPage::refreshLater()
{
    m_isStale = true;
    if (isVisible()) {
        refresh();
    }
}

void RunsPage::refresh()
{
    m_isStale = false;
    const core::SnapshotPtr snapshot = m_store == 0 ? nullptr : m_context.session.snapshot(m_store);
    m_task.cancel();
    stopEvaluating();
    if (snapshot == nullptr) {
        m_snapshot = nullptr;
        m_allRows.clear();
        m_model.setSnapshot(nullptr, {});
        updateTexts();
        return;
    }
    RowsRequest request;
    request.snapshot = snapshot;
    request.filter.experimentIds = m_experiments;
    request.filter.deleted = m_context.selection.deletedItems() == DeletedItems::Shown
        ? analysis::DeletedRuns::Shown
        : analysis::DeletedRuns::Hidden;
    request.query = m_query->query();
    request.sort = m_sort;
    request.context = analysis::currentQueryContext();
    request.columns = queryColumns(snapshot);
    request.reader = m_context.session.historyReader(m_store);
    const bool needsHistories = !request.query.histories().empty();
    if (snapshot->runs.size() <= kRowsInPool && !needsHistories) {
        core::Progress progress;
        showRows(snapshot, findRows(request, {}, progress));
        return;
    }
    m_task.start(
        [request](const std::stop_token& stop, core::Progress& progress) {
            return std::make_shared<RowsResult>(findRows(request, stop, progress));
        },
        [this, snapshot](const std::shared_ptr<RowsResult>& result) {
            stopEvaluating();
            if (result->error) {
                m_readError = result->error;
                updateQueryTexts();
                return;
            }
            showRows(snapshot, std::move(*result));
        });
    m_progressTimer.start();
    m_stop->setEnabled(true);
}

void RunsPage::showRows(const core::SnapshotPtr& snapshot, RowsResult result)
{
    const bool isOther = m_snapshot != snapshot || m_known.empty() || m_allRows != result.all;
    m_snapshot = snapshot;
    m_allRows = std::move(result.all);
    m_notes = std::move(result.notes);
    m_readError.reset();
    if (isOther) {
        learnColumns(snapshot, m_allRows);
    }
    const std::optional<analysis::ColumnId> sortedBy =
        m_sort.empty() ? std::nullopt : std::optional(m_sort.front().column);
    m_model.setSnapshot(snapshot, std::move(result.shown), sortedBy);
    if (isOther || m_onlyDiffering->isChecked()) {
        applyColumns();
    }
    m_table->expandParents();
    updateBarColumn();
    showCompared();
    if (!m_table->currentIndex().isValid() && m_model.rowCount() > 0) {
        m_table->selectionModel()->setCurrentIndex(
            m_model.index(0, 0), QItemSelectionModel::NoUpdate);
    }
    updateTexts();
}

void RunsPage::showCompared()
{
    std::vector<models::ComparedMark> marks;
    const session::Comparison& comparison = m_context.session.comparison();
    for (const session::ComparedRun& run : comparison.runs()) {
        if (run.ref.store == m_store) {
            marks.push_back({run.ref.runId, static_cast<int>(run.styleIndex),
                run.visibility == session::Visibility::Hidden ? models::ComparedMark::Shown::Hidden
                                                              : models::ComparedMark::Shown::Yes,
                comparison.baseline() == run.ref ? models::ComparedMark::Baseline::Yes
                                                 : models::ComparedMark::Baseline::No});
        }
    }
    m_model.setCompared(marks);
}

void RunsPage::focusNamedRun()
{
    const session::OpenedStore* store = m_context.session.store(m_store);
    if (store == nullptr || store->focusRunId.empty()) {
        return;
    }
    const QModelIndex index = m_model.indexOfRun(store->focusRunId);
    if (index.isValid()) {
        m_table->setCurrentIndex(index);
        m_table->scrollTo(index);
    }
}

void RunsPage::focusSearch()
{
    m_query->setFocus(Qt::ShortcutFocusReason);
    m_query->selectAll();
}

} // namespace runlane::ui
