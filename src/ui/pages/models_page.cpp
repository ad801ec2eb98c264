// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/models_page.h"

#include "models/display_text.h"
#include "session/comparison.h"
#include "ui/pages/models_details.h"
#include "ui/pages/models_table.h"
#include "ui/selection.h"
#include "ui/settings.h"
#include "ui/theme/runlane_style.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QDateTime>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

namespace runlane::ui {

namespace {

using models::LoggedModelsModel;
using models::RegistryModel;

QString pageKey()
{
    return QStringLiteral("models");
}

QPushButton* toggle(QWidget* parent)
{
    QPushButton* button = pushButton({}, {}, parent);
    button->setCheckable(true);
    return button;
}

} // namespace

ModelsPage::ModelsPage(const Context& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
{
    setSurface(this, Surface::Base);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildToolbar();
    buildBody();
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    column->addWidget(m_foot);
    buildActions();
    connectEverything();
}

void ModelsPage::buildToolbar()
{
    const int margin = scaledPx(figures::metrics().space12);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(margin, scaledPx(8), margin, scaledPx(8));
    row->setSpacing(scaledPx(8));
    m_views = new SegmentedControl(this);
    m_views->setAccessibleName(tr("What is listed"));
    m_views->addSegment(tr("Registered"), tr("Models of the registry with their versions"));
    m_views->addSegment(tr("Logged"), tr("Models that runs of MLflow 3 logged"));
    m_views->setCurrentIndex(
        m_context.settings.pageValue(pageKey(), QStringLiteral("view"), 0).toInt() == 1 ? 1 : 0);
    m_filter = new SearchField(tr("Filter models"), this);
    m_filter->setMaximumWidth(scaledPx(260));
    m_prompts = toggle(this);
    m_prompts->setObjectName(QStringLiteral("prompts"));
    m_prompts->setToolTip(tr("Prompts are kept in the registry, too"));
    m_deleted = toggle(this);
    m_deleted->setToolTip(tr("Also models that are deleted in the store"));
    m_compare = pushButton({}, QStringLiteral("compare"), this);
    m_exportButton = pushButton(tr("Export…"), QStringLiteral("export"), this);
    auto* menu = new QMenu(m_exportButton);
    fillExportMenu(*menu);
    m_exportButton->setMenu(menu);
    row->addWidget(m_views);
    row->addWidget(m_filter, 1);
    row->addWidget(m_prompts);
    row->addWidget(m_deleted);
    row->addStretch(1);
    row->addWidget(m_compare);
    row->addWidget(m_exportButton);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

void ModelsPage::buildBody()
{
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->setChildrenCollapsible(false);
    m_tables = new QStackedWidget(m_splitter);
    m_registryTable = new ModelsTable(m_registry, RegistryModel::Source, m_tables);
    m_registryTable->setAccessibleName(tr("Registered models"));
    m_loggedTable = new ModelsTable(m_logged, LoggedModelsModel::Source, m_tables);
    m_loggedTable->setAccessibleName(tr("Logged models"));
    m_tables->addWidget(m_registryTable);
    m_tables->addWidget(m_loggedTable);
    auto* scroll = new QScrollArea(m_splitter);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(scaledPx(220));
    auto* part = new QWidget;
    setSurface(part, Surface::Window);
    auto* inner = new QVBoxLayout(part);
    inner->setContentsMargins(scaledPx(14), scaledPx(10), scaledPx(14), scaledPx(12));
    m_details = new FactList(part);
    inner->addWidget(m_details);
    inner->addStretch(1);
    scroll->setWidget(part);
    m_splitter->addWidget(m_tables);
    m_splitter->addWidget(scroll);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({scaledPx(700), scaledPx(290)});
    m_splitter->restoreState(
        m_context.settings.pageValue(pageKey(), QStringLiteral("split")).toByteArray());
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        m_context.settings.setPageValue(
            pageKey(), QStringLiteral("split"), m_splitter->saveState());
    });
    m_foot = new QWidget(this);
    auto* foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(scaledPx(12), scaledPx(8), scaledPx(12), scaledPx(8));
    foot->setSpacing(scaledPx(6));
    foot->addStretch(1);
    foot->addWidget(new KeyHint(tr("Space"), m_foot));
    foot->addWidget(plainLabel(tr("compare the source run"), FontRole::Note, Tone::Quiet, m_foot));
    foot->addSpacing(scaledPx(10));
    foot->addWidget(new KeyHint(tr("Ctrl+Return"), m_foot));
    foot->addWidget(plainLabel(tr("side by side"), FontRole::Note, Tone::Quiet, m_foot));
}

void ModelsPage::buildActions()
{
    auto* compare = new QAction(tr("Compare the source runs"), this);
    compare->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    compare->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    compare->setProperty("menu", QStringLiteral("run"));
    connect(compare, &QAction::triggered, this, &ModelsPage::compareChosen);
    addAction(compare);
    auto* open = new QAction(tr("Go to the source run"), this);
    open->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    open->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    open->setProperty("menu", QStringLiteral("run"));
    connect(open, &QAction::triggered, this, &ModelsPage::openChosenRun);
    addAction(open);
    for (ModelsTable* table : {m_registryTable, m_loggedTable}) {
        auto* space = new QAction(table);
        space->setShortcut(Qt::Key_Space);
        space->setShortcutContext(Qt::WidgetShortcut);
        connect(space, &QAction::triggered, this, &ModelsPage::toggleChosen);
        table->addAction(space);
    }
}

void ModelsPage::connectTable(ModelsTable& table)
{
    connect(&table, &ModelsTable::currentRowChanged, this, &ModelsPage::showDetails);
    connect(&table, &ModelsTable::selectionWasChanged, this, &ModelsPage::updateButtons);
    connect(&table, &ModelsTable::checkClicked, this, &ModelsPage::toggleRow);
    connect(&table, &ModelsTable::linkClicked, this, [this](const QModelIndex& index) {
        openRun({index.data(models::StoreRole).toInt(),
            index.siblingAtColumn(0).data(models::RunIdRole).toString().toStdString()});
    });
    connect(&table, &FrozenTree::cellActivated, this, [this, &table](const QModelIndex& index) {
        if (table.isLink(index)) {
            openChosenRun();
        }
    });
    connect(&table, &QWidget::customContextMenuRequested, this, &ModelsPage::showMenu);
    connect(&table.modelsHeader(), &ModelsHeader::plainlyClicked, this,
        [this, &table](int column) { sortBy(table, column); });
}

void ModelsPage::connectEverything()
{
    session::Session& session = m_context.session;
    connect(&session, &session::Session::storeChanged, this, &ModelsPage::refreshLater);
    connect(&session, &session::Session::storeClosed, this, &ModelsPage::refreshLater);
    connect(&session.comparison(), &session::Comparison::changed, this, &ModelsPage::showCompared);
    connect(&m_context.selection, &Selection::modelRequested, this, [this] {
        if (isVisible()) {
            openRequestedModel();
        }
    });
    connectTable(*m_registryTable);
    connectTable(*m_loggedTable);
    connect(m_views, &SegmentedControl::currentChanged, this, [this](int index) {
        m_context.settings.setPageValue(pageKey(), QStringLiteral("view"), index);
        m_tables->setCurrentIndex(index);
        updateTexts();
        showDetails();
    });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_registry.setFilter(text);
        m_logged.setFilter(text);
        m_registryTable->expandAllRows();
        updateTexts();
        showDetails();
    });
    connect(m_filter, &QLineEdit::returnPressed, this,
        [this] { table().setFocus(Qt::OtherFocusReason); });
    connect(m_prompts, &QPushButton::toggled, this, [this](bool isOn) {
        m_registry.setPrompts(isOn ? models::Prompts::Shown : models::Prompts::Hidden);
        expandPrompts();
        updateTexts();
    });
    connect(m_deleted, &QPushButton::toggled, this, [this](bool isOn) {
        m_logged.setDeleted(isOn ? models::DeletedModels::Shown : models::DeletedModels::Hidden);
        updateTexts();
    });
    connect(m_compare, &QPushButton::clicked, this, &ModelsPage::compareChosen);
    connect(m_empty, &EmptyState::buttonClicked, this, &ModelsPage::takeEmptyAction);
    m_tables->setCurrentIndex(m_views->currentIndex());
}

void ModelsPage::activated()
{
    if (m_isStale) {
        refresh();
    }
    openRequestedModel();
    if (m_stack->currentWidget() == m_splitter) {
        table().setFocus(Qt::OtherFocusReason);
    }
}

void ModelsPage::refreshLater()
{
    m_isStale = true;
    if (isVisible()) {
        refresh();
    }
}

void ModelsPage::refresh()
{
    m_isStale = false;
    std::vector<models::ModelStore> stores;
    for (const session::OpenedStore& store : m_context.session.stores()) {
        const QString name = store.snapshot == nullptr
            ? store.place
            : models::toText(store.snapshot->store.displayName);
        stores.push_back({store.id, name, store.snapshot});
    }
    if (stores == m_registry.stores()) {
        return;
    }
    const QModelIndex current = m_loggedTable->currentIndex();
    const int store = current.data(models::StoreRole).toInt();
    const QString id = current.data(models::KeyRole).toString();
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const int known = m_registry.rowCount();
    m_registry.setStores(stores, now);
    m_logged.setStores(std::move(stores), now);
    if (known == 0) {
        m_registryTable->expandAllRows();
    }
    if (!m_loggedTable->currentIndex().isValid() && !id.isEmpty()) {
        m_loggedTable->setCurrentIndex(m_logged.indexOfModel(store, id));
    }
    showColumns();
    showCompared();
    for (ModelsTable* table : {m_registryTable, m_loggedTable}) {
        if (!table->currentIndex().isValid() && table->model()->rowCount() > 0) {
            table->selectionModel()->setCurrentIndex(
                table->model()->index(0, 0), QItemSelectionModel::NoUpdate);
        }
    }
    updateTexts();
    showDetails();
}

void ModelsPage::showCompared()
{
    std::vector<models::ComparedSource> compared;
    for (const session::ComparedRun& run : m_context.session.comparison().runs()) {
        compared.push_back({run.ref.store, run.ref.runId, static_cast<int>(run.styleIndex)});
    }
    m_registry.setCompared(compared);
    m_logged.setCompared(std::move(compared));
}

void ModelsPage::expandPrompts()
{
    for (int row = 0; row < m_registry.rowCount(); ++row) {
        const QModelIndex index = m_registry.index(row, 0);
        if (core::isPrompt(*m_registry.modelAt(index))) {
            m_registryTable->expand(index);
        }
    }
}

void ModelsPage::showDetails()
{
    const QModelIndex index = table().currentIndex();
    const int store = index.data(models::StoreRole).toInt();
    ModelLinks links;
    links.openRun = [this, store](const std::string& runId) { openRun({store, runId}); };
    links.openLoggedModel = [this, store](const std::string& id) { openLoggedModel(store, id); };
    if (view() == View::Logged) {
        const core::LoggedModel* model = m_logged.modelAt(index);
        if (model != nullptr) {
            showLoggedModel(*m_details, *m_logged.snapshotAt(index), *model, links);
            return;
        }
    } else if (const core::RegisteredModel* model = m_registry.modelAt(index)) {
        const core::ModelVersion* version = m_registry.versionAt(index);
        if (version == nullptr) {
            showRegisteredModel(*m_details, *model);
        } else {
            showModelVersion(*m_details, *m_registry.snapshotAt(index), *model, *version, links);
        }
        return;
    }
    m_details->clear();
    m_details->addHint(tr("Choose a model to see its details"));
}

ModelsPage::View ModelsPage::view() const
{
    return m_views->currentIndex() == 1 ? View::Logged : View::Registered;
}

ModelsTable& ModelsPage::table() const
{
    return view() == View::Logged ? *m_loggedTable : *m_registryTable;
}

void ModelsPage::showView(View view)
{
    m_views->setCurrentIndex(view == View::Logged ? 1 : 0);
    m_tables->setCurrentIndex(m_views->currentIndex());
    updateTexts();
    showDetails();
}

void ModelsPage::focusSearch()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

} // namespace runlane::ui
