// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/runs_page.h"

#include "session/comparison.h"
#include "session/session.h"
#include "ui/pages/runs_column_chooser.h"
#include "ui/pages/runs_columns.h"
#include "ui/pages/runs_group_chooser.h"
#include "ui/pages/runs_legend.h"
#include "ui/pages/runs_query_field.h"
#include "ui/pages/runs_query_lines.h"
#include "ui/pages/runs_table.h"
#include "ui/pages/runs_views.h"
#include "ui/settings.h"
#include "ui/theme/runlane_style.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fitting_row.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace runlane::ui {

namespace {

constexpr int kRoomMillis = 150; // that the window keeps its size before columns are fitted again

void openMenuOf(const QPushButton& button)
{
    button.menu()->popup(button.mapToGlobal(QPoint(0, button.height())));
}

} // namespace

RunsPage::RunsPage(const Context& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_task(context.session.pool(), context.session.mailbox())
    , m_hintTask(context.session.pool(), context.session.mailbox())
    , m_query(new RunsQueryField(this))
    , m_lines(new RunsQueryLines(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new RunsTable(m_model, this))
    , m_legend(new RunsLegend(this))
    , m_empty(new EmptyState(this))
    , m_chooser(new ColumnChooser(this))
    , m_groupChooser(new GroupChooser(this))
{
    setSurface(this, Surface::Base);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildViews();
    buildBars();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    column->addWidget(m_legend);
    buildActions();
    readDirections();
    m_model.setGroupStatistic(static_cast<models::GroupStatistic>(std::clamp(
        m_context.settings.pageValue(QStringLiteral("runs"), QStringLiteral("groupStatistic"), 0)
            .toInt(),
        0, static_cast<int>(models::GroupStatistic::Count))));
    buildExport();
    connectEverything();
    connectTable();
    followSelection();
}

RunsPage::~RunsPage() = default;

void RunsPage::buildBars()
{
    auto* column = static_cast<QVBoxLayout*>(layout());
    const int margin = scaledPx(figures::metrics().space12);
    auto* first = new FittingRow;
    first->setContentsMargins(margin, scaledPx(8), margin, 0);
    first->setSpacing(scaledPx(10));
    ElidedLabel* count = &m_lines->count();
    first->addGrowing(m_query);
    first->addWidget(count);
    first->addWidget(&m_views->button());
    first->addStep(&m_views->button(), FittingRow::Step::Shorten);
    first->addStep(count, FittingRow::Step::Shorten);
    first->addStep(&m_views->button(), FittingRow::Step::Collapse);
    column->addLayout(first);
    buildQueryParts();

    column->addLayout(toolRow());
}

void RunsPage::buildActions()
{
    auto* differing = new QAction(tr("Only differing"), this);
    differing->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    differing->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    differing->setProperty("menu", QStringLiteral("edit"));
    connect(differing, &QAction::triggered, this, [this] { m_tools.onlyDiffering->toggle(); });
    addAction(differing);
    auto* group = new QAction(tr("Group by…"), this);
    group->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_G));
    group->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    group->setProperty("menu", QStringLiteral("edit"));
    connect(group, &QAction::triggered, this, [this] { openMenuOf(*m_tools.group); });
    addAction(group);
    auto* chooseGroup = new QAction(tr("Choose groups…"), this);
    chooseGroup->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G));
    chooseGroup->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    chooseGroup->setProperty("menu", QStringLiteral("edit"));
    connect(chooseGroup, &QAction::triggered, this, &RunsPage::chooseGroups);
    addAction(chooseGroup);
    auto* sort = new QAction(tr("Sort by…"), this);
    sort->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    sort->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    sort->setProperty("menu", QStringLiteral("edit"));
    connect(sort, &QAction::triggered, this, [this] { openMenuOf(*m_tools.sort); });
    addAction(sort);
    addTableKey(Qt::Key_S, &RunsPage::sortByCurrent);
    addTableKey(Qt::SHIFT | Qt::Key_S, &RunsPage::sortByCurrentToo);
    addTableKey(Qt::Key_M, &RunsPage::showCurrentHeaderMenu);
    buildChoosing();
}

void RunsPage::addTableKey(const QKeySequence& key, void (RunsPage::*slot)())
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
    connect(&m_context.selection, &Selection::runChanged, this, &RunsPage::followRun);
    connect(&session, &session::Session::storeChanged, this, [this](int id) {
        if (showsStore(id)) {
            refreshLater();
        } else if (m_stores.empty()) {
            updateEmptyState();
        }
    });
    connect(&session, &session::Session::storeClosed, this, [this] {
        if (m_stores.empty()) {
            updateEmptyState();
        }
    });
    connect(&session, &session::Session::storeFocused, this, &RunsPage::focusNamedRun);
    connect(&session, &session::Session::summariesChanged, this, &RunsPage::takeSummaries);
    connect(&session.comparison(), &session::Comparison::changed, this, &RunsPage::showCompared);
    connect(m_query, &RunsQueryField::queryChanged, this, &RunsPage::refreshLater);
    connect(m_query, &RunsQueryField::errorChanged, this, &RunsPage::updateTexts);
    connect(m_query, &QLineEdit::returnPressed, this,
        [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_tools.tree, &QPushButton::toggled, this, [this](bool isOn) {
        m_context.settings.setPageValue(QStringLiteral("runs"), QStringLiteral("tree"), isOn);
        refreshLater();
    });
    connect(m_tools.onlyDiffering, &QPushButton::toggled, this, &RunsPage::refreshLater);
    connect(m_tools.moreDiffering, &QPushButton::clicked, this, &RunsPage::showHiddenDiffering);
    m_roomTimer.setSingleShot(true);
    m_roomTimer.setInterval(kRoomMillis);
    connect(&m_roomTimer, &QTimer::timeout, this, &RunsPage::fitDefaultsAgain);
    connect(m_tools.columns, &QPushButton::clicked, this,
        [this] { m_chooser->popupBelow(m_tools.columns); });
    connect(m_chooser, &ColumnChooser::chosenChanged, this, [this] {
        m_chosen = m_chooser->chosen();
        columnsChosen();
    });
    connect(m_chooser, &ColumnChooser::defaultsRequested, this, [this] {
        m_chosen = usualColumns();
        columnsChosen();
    });
    connect(m_tools.group->menu(), &QMenu::aboutToShow, this,
        [this] { fillGroupMenu(*m_tools.group->menu(), groupMenu()); });
    connect(m_groupChooser, &GroupChooser::chosenChanged, this,
        [this] { setGrouping(m_groupChooser->chosen()); });
    connect(m_tools.sort->menu(), &QMenu::aboutToShow, this,
        [this] { fillSortMenu(*m_tools.sort->menu(), sortMenu()); });
    connect(m_empty, &EmptyState::buttonClicked, this, [this] {
        m_query->clear();
        m_query->setFocus(Qt::OtherFocusReason);
    });
}

void RunsPage::connectTable()
{
    connect(m_table, &RunsTable::checkClicked, this,
        [this](const QModelIndex& index) { toggleCompared(refsOf(m_model.runsBelow(index))); });
    connect(m_table, &RunsTable::currentRunChanged, this, &RunsPage::showDetails);
    connect(m_table, &RunsTable::selectedRowsChanged, this, &Page::statusTextChanged);
    connect(m_table, &FrozenTree::cellActivated, this, &RunsPage::showDetails);
    connect(m_table, &QWidget::customContextMenuRequested, this, &RunsPage::showMenu);
    RunsHeader& header = m_table->runsHeader();
    connect(&header, &RunsHeader::plainlyClicked, this, &RunsPage::sortBy);
    connect(&header, &QWidget::customContextMenuRequested, this, &RunsPage::showHeaderMenu);
    connect(&header, &QHeaderView::sectionMoved, this, &RunsPage::takeColumnOrder,
        Qt::QueuedConnection);
    connect(&header, &QHeaderView::sectionResized, this,
        [this](int section, int, int size) { saveWidth(section, size); });
    connect(&header, &QHeaderView::sectionHandleDoubleClicked, this, &RunsPage::fitColumn);
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

void RunsPage::showCompared()
{
    std::vector<models::ComparedMark> marks;
    const session::Comparison& comparison = m_context.session.comparison();
    for (const session::ComparedRun& run : comparison.runs()) {
        if (showsStore(run.ref.store)) {
            marks.push_back({run.ref.store, run.ref.runId, static_cast<int>(run.styleIndex),
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
    for (const ChosenStore& chosen : m_stores) {
        const session::OpenedStore* store = m_context.session.store(chosen.id);
        const QModelIndex index = store == nullptr || store->focusRunId.empty()
            ? QModelIndex()
            : m_model.indexOfRun(chosen.id, store->focusRunId);
        if (index.isValid()) {
            m_table->setCurrentIndex(index);
            m_table->scrollTo(index);
            return;
        }
    }
}

void RunsPage::focusSearch()
{
    m_query->setFocus(Qt::ShortcutFocusReason);
    m_query->selectAll();
}

} // namespace runlane::ui
