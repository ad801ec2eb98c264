// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"
#include "ui/messages.h"
#include "ui/pages/runs_column_chooser.h"
#include "ui/pages/runs_columns.h"
#include "ui/pages/runs_page.h"
#include "ui/pages/runs_query_field.h"
#include "ui/pages/runs_sort.h"
#include "ui/pages/runs_table.h"
#include "ui/pages/runs_views.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QJsonDocument>
#include <QPushButton>
#include <QScopedValueRollback>

#include <algorithm>
#include <iterator>

// How the page looks, as something that can be saved, shown again and undone.
namespace runlane::ui {

namespace {

// In the order of models::GroupStatistic.
constexpr const char* kStatisticWords[] = {"mean", "best", "minimum", "maximum", "count"};

const QString kPlaceKey = QStringLiteral("rows");
const QString kShownView = QStringLiteral("shown_view");

SortKeys sortKeysOf(const RunsView& view)
{
    SortKeys keys;
    for (const RunsView::SortKey& key : view.sort) {
        if (const auto column = analysis::parseColumn(key.column.toStdString())) {
            keys.push_back({*column,
                key.direction == RunsView::SortKey::Direction::Ascending
                    ? analysis::SortDirection::Ascending
                    : analysis::SortDirection::Descending});
        }
    }
    return keys;
}

} // namespace

using analysis::ColumnId;
using analysis::SortDirection;

void RunsPage::buildViews()
{
    m_views = new RunsViews(m_context,
        {[this] { return currentView(); }, [this](const RunsView& view) { applyView(view); }},
        this);
    const auto add = [this](const QString& text, const QString& iconName, const QKeySequence& keys,
                         const auto& run) {
        auto* action = new QAction(icon(iconName), text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setProperty("menu", QStringLiteral("edit"));
        connect(action, &QAction::triggered, m_views, run);
        addAction(action);
        return action;
    };
    QAction* undo = add(tr("Undo view change"), QStringLiteral("reset"),
        QKeySequence(Qt::CTRL | Qt::Key_Z), &RunsViews::undo);
    QAction* redo = add(tr("Redo view change"), {}, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z),
        &RunsViews::redo);
    add(tr("Save view…"), QStringLiteral("pin"), QKeySequence(Qt::CTRL | Qt::Key_S),
        &RunsViews::askName);
    const auto update = [this, undo, redo] {
        undo->setEnabled(m_views->canUndo());
        redo->setEnabled(m_views->canRedo());
    };
    connect(m_views, &RunsViews::stepsChanged, this, update);
    connect(&m_views->saved(), &SavedViews::changed, this, &RunsPage::rememberPlace);
    update();
}

std::optional<RunsView> RunsPage::currentView() const
{
    if (m_runs == nullptr || m_chosen.empty()) {
        return std::nullopt;
    }
    RunsView view;
    view.query = m_query->text();
    view.columns = columnTexts(m_chosen);
    view.frozen = columnTexts(m_frozen.columns());
    view.widths = m_widths;
    view.bars = m_bars.texts();
    for (const analysis::SortKey& key : m_sort) {
        view.sort.push_back({QString::fromStdString(analysis::columnText(key.column)),
            key.direction == SortDirection::Ascending ? RunsView::SortKey::Direction::Ascending
                                                      : RunsView::SortKey::Direction::Descending});
    }
    view.groups = columnTexts(m_grouping);
    if (!m_grouping.empty()) {
        view.groupStatistic =
            QLatin1String(kStatisticWords[static_cast<std::size_t>(m_model.groupStatistic())]);
    }
    view.nesting = m_tools.tree->isChecked() ? RunsView::Nesting::Tree : RunsView::Nesting::Flat;
    view.differing = m_tools.onlyDiffering->isChecked() ? RunsView::Columns::OnlyDiffering
                                                        : RunsView::Columns::All;
    return view;
}

void RunsPage::applyView(const RunsView& view)
{
    if (m_runs == nullptr) {
        return;
    }
    m_isDefault = false;
    m_chosen = view.columns.isEmpty() ? usualColumns() : columnsOf(view.columns);
    if (view.frozen) {
        m_frozen.set(columnsOf(*view.frozen));
        m_frozen.putFirst(m_chosen);
    }
    if (view.bars) {
        m_bars.set(*view.bars);
        m_bars.save(m_context.settings, settingsKey(QStringLiteral("bars")));
    }
    m_chooser->setColumns(m_known, m_chosen);
    m_widths = view.widths;
    m_tools.tree->setChecked(view.nesting == RunsView::Nesting::Tree);
    m_tools.onlyDiffering->setChecked(view.differing == RunsView::Columns::OnlyDiffering);
    m_grouping = groupsOf(view.groups);
    for (std::size_t i = 0; i < std::size(kStatisticWords); ++i) {
        if (view.groupStatistic == QLatin1String(kStatisticWords[i])) {
            setStatistic(static_cast<models::GroupStatistic>(i));
        }
    }
    m_query->setText(view.query);
    saveColumns();
    applyColumns();
    setSort(sortKeysOf(view));
}

// Which rows stand there in which order; the columns of a place are kept by themselves.
void RunsPage::rememberPlace()
{
    std::optional<RunsView> view = currentView();
    if (!view || m_place.isEmpty() || m_place != settingsKey(kPlaceKey)) {
        return;
    }
    view->name = QStringLiteral("last");
    view->query = m_query->queryText();
    view->columns.clear();
    view->frozen.reset();
    view->bars.reset();
    view->widths.clear();
    view->unknown = {{kShownView, m_views->currentName()}};
    const QString text =
        QString::fromUtf8(QJsonDocument(toJson(*view)).toJson(QJsonDocument::Compact));
    if (text != m_placeText) {
        m_placeText = text;
        m_context.settings.setPageValue(QStringLiteral("runs"), m_place, text);
    }
}

// A place that was never shown keeps the query and the order of the one before.
void RunsPage::restorePlace()
{
    const bool isRead = std::all_of(m_stores.begin(), m_stores.end(),
        [this](const auto& store) { return m_context.session.snapshot(store.id) != nullptr; });
    const QString place = settingsKey(kPlaceKey);
    if (!isRead || m_place == place) {
        return;
    }
    m_place = place;
    m_placeText = m_context.settings.pageValue(QStringLiteral("runs"), place).toString();
    const auto view = viewFromJson(QJsonDocument::fromJson(m_placeText.toUtf8()).object());
    if (!view) {
        return;
    }
    const QScopedValueRollback<bool> guard(m_isRestoring, true);
    m_query->setText(view->query);
    m_sort = sortKeysOf(*view);
    m_table->runsHeader().setSortKeys(m_sort);
    m_grouping = groupsOf(view->groups);
    m_tools.onlyDiffering->setChecked(view->differing == RunsView::Columns::OnlyDiffering);
    m_views->expect(view->unknown.value(kShownView).toString());
}

void RunsPage::noteView()
{
    if (m_runs == nullptr || m_chosen.empty()) {
        return;
    }
    const QString store = QString::fromStdString(m_runs->stores().front().snapshot->store.path);
    if (!m_views->setPlace(store, settingsKey(QString()))) {
        m_views->note();
    }
    rememberPlace();
}

} // namespace runlane::ui
