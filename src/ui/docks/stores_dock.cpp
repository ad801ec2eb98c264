// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/stores_dock.h"

#include "models/display_text.h"
#include "models/stores_model.h"
#include "ui/dialogs/store_dialog.h"
#include "ui/docks/stores_tree.h"
#include "ui/error_text.h"
#include "ui/moved_artifacts.h"
#include "ui/theme/icons.h"
#include "ui/theme/runlane_style.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTreeView>
#include <QVBoxLayout>

#include <map>

namespace runlane::ui {

namespace {

constexpr int kClockMillis = 60'000;

using Kind = models::StoresModel::Kind;

models::StoreEntry entryOf(const session::OpenedStore& store)
{
    models::StoreEntry entry;
    entry.id = store.id;
    entry.place = store.place;
    entry.snapshot = store.snapshot;
    if (store.snapshot != nullptr) {
        entry.name = models::toText(store.snapshot->store.displayName);
    }
    switch (store.state) {
    case session::StoreState::Reading:
        entry.state = models::StoreEntry::State::Reading;
        break;
    case session::StoreState::Ready:
        entry.state = models::StoreEntry::State::Ready;
        break;
    case session::StoreState::Failed:
        entry.state = models::StoreEntry::State::Failed;
        break;
    }
    if (store.error.has_value()) {
        entry.message = errorText(*store.error).sentence;
    }
    return entry;
}

ExperimentRef refOf(const QModelIndex& index)
{
    return {index.data(models::StoreRole).toInt(),
        index.data(models::ExperimentIdRole).toString().toStdString()};
}

} // namespace

StoresDock::StoresDock(const Context& context, QWidget* parent)
    : Dock(QStringLiteral("storesDock"), tr("Stores"), parent)
    , m_context(context)
{
    QToolButton* open = addTitleButton(QStringLiteral("plus"), tr("Open folder… (Ctrl+O)"));
    connect(open, &QToolButton::clicked, this, &StoresDock::openRequested);
    QToolButton* reload = addTitleButton(QStringLiteral("reset"), tr("Reload (F5)"));
    connect(reload, &QToolButton::clicked, this, &StoresDock::reloadRequested);
    buildBody();
    connectBody();
    const session::Session& session = m_context.session;
    connect(&session, &session::Session::storeAdded, this, &StoresDock::refresh);
    connect(&session, &session::Session::storeChanged, this, &StoresDock::refresh);
    connect(&session, &session::Session::storeClosed, this, &StoresDock::refresh);
    connect(&session, &session::Session::storeFocused, this, &StoresDock::focusStore);
    connect(&m_context.selection, &Selection::experimentsChanged, this, [this] {
        if (!m_isPublishing) {
            keepSelection();
        }
    });
    m_clock.setInterval(kClockMillis);
    connect(&m_clock, &QTimer::timeout, this,
        [this] { m_model->setNow(QDateTime::currentMSecsSinceEpoch()); });
    m_clock.start();
    refresh();
}

void StoresDock::buildBody()
{
    auto* body = new QWidget(this);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaledPx(8));
    m_filter = new SearchField(tr("Filter experiments"), body);
    auto* filterRow = new QHBoxLayout;
    filterRow->setContentsMargins(scaledPx(10), 0, scaledPx(8), 0);
    filterRow->addWidget(m_filter);
    column->addLayout(filterRow);

    m_model = new models::StoresModel(this);
    m_tree = new QTreeView(body);
    m_tree->setModel(m_model);
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setRootIsDecorated(false);
    m_tree->setIndentation(0);
    m_tree->setUniformRowHeights(true);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setMouseTracking(true);
    m_tree->setItemDelegate(new StoresDelegate(m_tree));
    auto* properties = new QAction(m_tree);
    properties->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Return));
    properties->setShortcutContext(Qt::WidgetShortcut);
    connect(
        properties, &QAction::triggered, this, [this] { showProperties(m_tree->currentIndex()); });
    m_tree->addAction(properties);
    m_tree->setAccessibleName(tr("Stores and experiments"));
    m_tree->setColumnHidden(models::StoresModel::Runs, true);
    m_tree->setColumnHidden(models::StoresModel::Activity, true);
    m_tree->header()->setSectionResizeMode(models::StoresModel::Name, QHeaderView::Stretch);
    setSurface(m_tree->viewport(), Surface::Window);
    column->addWidget(m_tree, 1);

    m_showDeleted = new QCheckBox(body);
    setTextTone(m_showDeleted, Tone::Quiet);
    m_showDeleted->setChecked(m_context.selection.deletedItems() == DeletedItems::Shown);
    auto* footRow = new QHBoxLayout;
    footRow->setContentsMargins(scaledPx(12), 0, scaledPx(8), scaledPx(8));
    footRow->addWidget(m_showDeleted);
    column->addLayout(footRow);
    body->setMinimumWidth(scaledPx(160));
    setWidget(body);
}

void StoresDock::connectBody()
{
    const auto setDeleted = [this](bool isOn) {
        m_model->setDeleted(
            isOn ? models::StoresModel::Deleted::Shown : models::StoresModel::Deleted::Hidden);
        m_context.selection.setDeletedItems(isOn ? DeletedItems::Shown : DeletedItems::Hidden);
        m_context.settings.setDeletedItems(isOn ? DeletedItems::Shown : DeletedItems::Hidden);
        keepSelection();
    };
    setDeleted(m_showDeleted->isChecked());
    connect(m_showDeleted, &QCheckBox::toggled, this, setDeleted);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& text) {
        const QScopedValueRollback<bool> guard(m_isFilling, true);
        m_model->setFilter(text);
        m_tree->expandAll();
        select(m_context.selection.experiments());
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &StoresDock::publishSelection);
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex& index) {
        if (models::StoresModel::kindOf(index) == Kind::Experiment) {
            Q_EMIT experimentActivated();
        }
    });
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &StoresDock::showMenu);
    connect(m_tree, &QTreeView::clicked, this, [this](const QModelIndex& index) {
        if (models::StoresModel::kindOf(index) != Kind::Experiment) {
            m_tree->setExpanded(index, !m_tree->isExpanded(index));
        }
    });
}

void StoresDock::refresh()
{
    {
        const QScopedValueRollback<bool> guard(m_isFilling, true);
        std::vector<models::StoreEntry> entries;
        for (const session::OpenedStore& store : m_context.session.stores()) {
            entries.push_back(entryOf(store));
        }
        m_model->setStores(std::move(entries), QDateTime::currentMSecsSinceEpoch());
        expandNew();
        const int deleted = m_model->deletedCount();
        m_showDeleted->setText(tr("Show deleted (%L1)").arg(deleted));
        m_showDeleted->setVisible(deleted > 0 || m_showDeleted->isChecked());
    }
    keepSelection();
}

void StoresDock::expandNew()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex store = m_model->index(row, 0);
        if (m_model->rowCount(store) > 0
            && m_seenStores.insert(store.data(models::StoreRole).toInt()).second) {
            m_tree->expandRecursively(store);
        }
    }
}

void StoresDock::keepSelection()
{
    const std::vector<ExperimentRef>& chosen = m_context.selection.experiments();
    if (!chosen.empty()) {
        const QScopedValueRollback<bool> guard(m_isFilling, true);
        select(chosen);
        return;
    }
    for (const session::OpenedStore& store : m_context.session.stores()) {
        if (store.snapshot != nullptr && !store.snapshot->experiments.empty()) {
            focusStore(store.id);
            return;
        }
    }
}

void StoresDock::select(const std::vector<ExperimentRef>& experiments)
{
    QItemSelection selection;
    for (const ExperimentRef& experiment : experiments) {
        const QModelIndex index = m_model->indexOfExperiment(
            experiment.store, QString::fromStdString(experiment.experimentId));
        if (index.isValid()) {
            selection.select(index, index.siblingAtColumn(models::StoresModel::ColumnCount - 1));
        }
    }
    m_tree->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (!selection.isEmpty()) {
        m_tree->selectionModel()->setCurrentIndex(
            selection.indexes().constFirst(), QItemSelectionModel::NoUpdate);
    }
}

std::string StoresDock::wantedExperiment(const session::OpenedStore& store) const
{
    if (!store.focusExperimentId.empty()) {
        return store.focusExperimentId;
    }
    if (!store.focusRunId.empty()) {
        if (const core::Run* run = m_context.session.run({store.id, store.focusRunId})) {
            return std::string(run->experimentId);
        }
    }
    std::map<std::string_view, std::size_t> runs;
    for (const core::Run& run : store.snapshot->runs) {
        ++runs[run.experimentId];
    }
    std::string wanted;
    std::size_t most = 0;
    for (const core::Experiment& experiment : store.snapshot->experiments) {
        if (wanted.empty() || runs[experiment.id] > most) {
            wanted = std::string(experiment.id);
            most = runs[experiment.id];
        }
    }
    return wanted;
}

void StoresDock::focusStore(session::StoreId id)
{
    const session::OpenedStore* store = m_context.session.store(id);
    if (store == nullptr || store->snapshot == nullptr) {
        return;
    }
    select({{id, wantedExperiment(*store)}});
}

void StoresDock::publishSelection()
{
    if (m_isFilling) {
        return;
    }
    std::vector<ExperimentRef> experiments;
    const QModelIndexList rows = m_tree->selectionModel()->selectedRows();
    for (const QModelIndex& index : rows) {
        for (const QModelIndex& experiment : m_model->experimentsOf(index)) {
            experiments.push_back(refOf(experiment));
        }
    }
    std::sort(experiments.begin(), experiments.end());
    experiments.erase(std::unique(experiments.begin(), experiments.end()), experiments.end());
    const QScopedValueRollback<bool> guard(m_isPublishing, true);
    m_context.selection.setExperiments(experiments);
}

void StoresDock::focusFilter()
{
    show();
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void StoresDock::showProperties(const QModelIndex& index)
{
    const session::OpenedStore* store =
        m_context.session.store(index.data(models::StoreRole).toInt());
    if (!index.isValid() || store == nullptr || store->snapshot == nullptr) {
        return;
    }
    QDialog* dialog = nullptr;
    if (models::StoresModel::kindOf(index) == Kind::Experiment) {
        const std::string id = refOf(index).experimentId;
        const core::Experiment* experiment = store->snapshot->findExperiment(id);
        if (experiment != nullptr) {
            dialog = new ExperimentDialog(*store->snapshot, *experiment, window());
        }
    } else {
        dialog = new StoreDialog(*store, m_context.session.movedFolders(store->id), window());
    }
    if (dialog != nullptr) {
        dialog->open();
    }
}

void StoresDock::showMenu(const QPoint& position)
{
    const QModelIndex index = m_tree->indexAt(position);
    const session::StoreId id = index.data(models::StoreRole).toInt();
    const session::OpenedStore* store = m_context.session.store(id);
    if (!index.isValid() || store == nullptr) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString place = store->place;
    if (models::StoresModel::kindOf(index) == Kind::Experiment) {
        const QString name = index.data(models::FullTextRole).toString();
        menu->addAction(icon(QStringLiteral("copy")), tr("Copy experiment name"),
            [name] { QGuiApplication::clipboard()->setText(name); });
    }
    menu->addAction(icon(QStringLiteral("copy")), tr("Copy path of the store"),
        [place] { QGuiApplication::clipboard()->setText(place); });
    menu->addAction(icon(QStringLiteral("info")), tr("Properties…"), this,
        [this, index] { showProperties(index); });
    menu->addAction(icon(QStringLiteral("reset")), tr("Reload store"),
        [this, id] { m_context.session.reload(id); });
    if (!m_context.session.movedFolders(id).empty()) {
        menu->addAction(icon(QStringLiteral("artifacts")), tr("Forget moved artifacts"), this,
            [this, id] { forgetMovedFolders(m_context, id); });
    }
    menu->addSeparator();
    menu->addAction(icon(QStringLiteral("close")), tr("Close store"),
        [this, id] { m_context.session.close(id); });
    menu->popup(m_tree->viewport()->mapToGlobal(position));
}

} // namespace runlane::ui
