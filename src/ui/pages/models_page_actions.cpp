// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports/models_output.h"
#include "models/display_text.h"
#include "session/comparison.h"
#include "ui/messages.h"
#include "ui/pages/models_page.h"
#include "ui/pages/models_table.h"
#include "ui/selection.h"
#include "ui/tables/save_content.h"
#include "ui/tables/table_export.h"
#include "ui/theme/icons.h"
#include "ui/widgets/controls.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>

#include <algorithm>
#include <set>

// What can be done with the models: compare their runs, go to a run, copy, export.
namespace runlane::ui {

namespace {

session::RunRef refOf(const QModelIndex& row)
{
    const QModelIndex first = row.siblingAtColumn(0);
    return {first.data(models::StoreRole).toInt(),
        first.data(models::RunIdRole).toString().toStdString()};
}

} // namespace

std::vector<session::RunRef> ModelsPage::runsOf(const std::vector<QModelIndex>& rows) const
{
    std::vector<session::RunRef> refs;
    for (const QModelIndex& row : rows) {
        if (!ModelsTable::hasRun(row)) {
            continue;
        }
        const session::RunRef ref = refOf(row);
        if (std::find(refs.begin(), refs.end(), ref) == refs.end()) {
            refs.push_back(ref);
        }
    }
    return refs;
}

QString ModelsPage::leftOutText(const std::vector<QModelIndex>& rows) const
{
    const auto left = static_cast<int>(std::count_if(rows.begin(), rows.end(),
        [](const QModelIndex& row) { return !ModelsTable::hasRun(row); }));
    return left == 0 ? QString() : tr("%Ln of them have no run in the store", nullptr, left);
}

void ModelsPage::compareChosen()
{
    const std::vector<QModelIndex> rows = table().chosenRows();
    const std::vector<session::RunRef> refs = runsOf(rows);
    const QString leftOut = leftOutText(rows);
    if (refs.empty()) {
        m_context.messages.toast(tr("No run of these models is in the store"));
        return;
    }
    session::Comparison& comparison = m_context.session.comparison();
    comparison.addAll(refs);
    const bool isOneRun = refs.size() == 1 && rows.size() > 1;
    QStringList said;
    if (isOneRun) {
        said.append(tr("All of them come from one run"));
    }
    if (!leftOut.isEmpty()) {
        said.append(leftOut);
    }
    if (!said.isEmpty()) {
        m_context.messages.toast(said.join(QStringLiteral("; ")));
    }
    Q_EMIT pageRequested(QStringLiteral("compare"));
}

void ModelsPage::toggleChosen()
{
    const std::vector<session::RunRef> refs = runsOf(table().chosenRows());
    session::Comparison& comparison = m_context.session.comparison();
    std::vector<session::RunRef> missing;
    std::copy_if(refs.begin(), refs.end(), std::back_inserter(missing),
        [&](const session::RunRef& ref) { return comparison.find(ref) == nullptr; });
    if (!missing.empty()) {
        comparison.addAll(missing);
        return;
    }
    if (refs.empty()) {
        m_context.messages.toast(tr("No run of these models is in the store"));
    }
    comparison.removeIf([&](const session::RunRef& ref) {
        return std::find(refs.begin(), refs.end(), ref) != refs.end();
    });
}

void ModelsPage::toggleRow(const QModelIndex& row)
{
    m_context.session.comparison().toggle(refOf(row));
}

void ModelsPage::openRun(const session::RunRef& ref)
{
    const core::Run* run = m_context.session.run(ref);
    if (run == nullptr) {
        m_context.messages.toast(tr("The run is not in this store any more"));
        return;
    }
    if (run->stage == core::LifecycleStage::Deleted
        && m_context.selection.deletedItems() == DeletedItems::Hidden) {
        m_context.messages.toast(tr("The run is deleted; Show deleted at the left lists it"));
        return;
    }
    m_context.selection.setExperiments({{ref.store, std::string(run->experimentId)}});
    m_context.selection.setRun(ref);
    Q_EMIT pageRequested(QStringLiteral("runs"));
}

void ModelsPage::openChosenRun()
{
    const QModelIndex row = table().currentIndex();
    if (row.isValid() && ModelsTable::hasRun(row)) {
        openRun(refOf(row));
    } else {
        m_context.messages.toast(tr("Choose a version or model that has a run"));
    }
}

QModelIndex ModelsPage::findShown(const std::function<QModelIndex()>& find, QPushButton& more)
{
    QModelIndex index = find();
    if (!index.isValid() && !m_filter->text().isEmpty()) {
        m_filter->clear();
        index = find();
    }
    if (!index.isValid() && !more.isChecked()) {
        more.setChecked(true);
        index = find();
    }
    return index;
}

void ModelsPage::makeCurrent(const QModelIndex& index)
{
    if (!index.isValid()) {
        m_context.messages.toast(tr("The model is not in this store any more"));
        return;
    }
    table().expand(index.parent());
    table().setCurrentIndex(index);
    table().scrollTo(index);
}

void ModelsPage::openLoggedModel(int store, const std::string& modelId)
{
    const QString id = QString::fromStdString(modelId);
    const QModelIndex index =
        findShown([&] { return m_logged.indexOfModel(store, id); }, *m_deleted);
    showView(View::Logged);
    makeCurrent(index);
}

void ModelsPage::openRequestedModel()
{
    const std::optional<ModelRef> model = m_context.selection.takeRequestedModel();
    if (!model.has_value()) {
        return;
    }
    if (!model->loggedModelId.empty()) {
        openLoggedModel(model->store, model->loggedModelId);
        return;
    }
    const QModelIndex index = findShown(
        [&] {
            return m_registry.indexOfModel(model->store, QString::fromStdString(model->workspace),
                QString::fromStdString(model->name), QString::fromStdString(model->version));
        },
        *m_prompts);
    showView(View::Registered);
    makeCurrent(index);
}

void ModelsPage::showMenu(const QPoint& position)
{
    const QModelIndex index = table().indexAt(position);
    if (!index.isValid()) {
        return;
    }
    const QModelIndex first = index.siblingAtColumn(0);
    if (!table().selectionModel()->isSelected(first)) {
        table().selectionModel()->setCurrentIndex(
            index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    const std::vector<session::RunRef> refs = runsOf(table().chosenRows());
    session::Comparison& comparison = m_context.session.comparison();
    const bool areCompared = !refs.empty()
        && std::all_of(refs.begin(), refs.end(),
            [&](const session::RunRef& ref) { return comparison.find(ref) != nullptr; });
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* toggle =
        menu->addAction(icon(areCompared ? QStringLiteral("close") : QStringLiteral("plus")),
            areCompared ? tr("Remove from comparison\tSpace") : tr("Add to comparison\tSpace"),
            this, &ModelsPage::toggleChosen);
    QAction* compare = menu->addAction(icon(QStringLiteral("compare")),
        tr("Compare on the Compare page\tCtrl+Return"), this, &ModelsPage::compareChosen);
    QAction* open = menu->addAction(icon(QStringLiteral("runs")),
        tr("Go to the source run\tCtrl+Shift+R"), this, &ModelsPage::openChosenRun);
    toggle->setEnabled(!refs.empty());
    compare->setEnabled(!refs.empty());
    open->setEnabled(ModelsTable::hasRun(first));
    menu->addSeparator();
    const QString value = index.data(models::FullTextRole).toString();
    QAction* copyValue = menu->addAction(icon(QStringLiteral("copy")), tr("Copy value"),
        [value] { QGuiApplication::clipboard()->setText(value); });
    copyValue->setEnabled(!value.isEmpty());
    menu->addAction(
        icon(QStringLiteral("table")), tr("Copy rows\tCtrl+C"), this, &ModelsPage::copySelection);
    menu->popup(table().viewport()->mapToGlobal(position));
}

exports::Table ModelsPage::tableOfRows(const std::vector<QModelIndex>& rows) const
{
    const ModelsTable& shown = table();
    std::vector<int> columns;
    for (int visual = 0; visual < shown.header()->count(); ++visual) {
        const int column = shown.header()->logicalIndex(visual);
        if (!shown.isColumnHidden(column)) {
            columns.push_back(column);
        }
    }
    exports::Table made = tableOf(*shown.model(), rows, columns);
    if (view() == View::Logged) {
        return made;
    }
    made.columns.front().name = tr("Version").toStdString();
    made.columns.insert(made.columns.begin(), {tr("Model").toStdString()});
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool isVersion = rows[i].parent().isValid();
        const QModelIndex model = isVersion ? rows[i].parent() : rows[i];
        exports::TableCell name;
        name.text = model.data(Qt::DisplayRole).toString().toStdString();
        exports::TableCell& version = made.rows[i].front();
        version = isVersion
            ? exports::TableCell{rows[i].data(models::FullTextRole).toString().toStdString(), {},
                {}}
            : exports::TableCell();
        made.rows[i].insert(made.rows[i].begin(), std::move(name));
    }
    return made;
}

exports::Table ModelsPage::shownTable() const
{
    return tableOfRows(shownRows(table()));
}

void ModelsPage::copySelection()
{
    const QModelIndexList list = table().selectionModel()->selectedRows(0);
    const std::set<QModelIndex> selected(list.begin(), list.end());
    std::vector<QModelIndex> rows;
    for (const QModelIndex& row : shownRows(table())) {
        if (selected.empty() || selected.count(row) != 0) {
            rows.push_back(row);
        }
    }
    copyToClipboard(tableOfRows(rows));
    m_context.messages.toast(tr("Copied %Ln row(s)", nullptr, static_cast<int>(rows.size())));
}

void ModelsPage::exportContent()
{
    m_exportButton->showMenu();
}

void ModelsPage::fillExportMenu(QMenu& menu)
{
    menu.addAction(tr("CSV file…"), this,
        [this] { exportTo(QStringLiteral("csv"), tr("CSV files (*.csv)")); });
    menu.addAction(tr("JSON file…"), this,
        [this] { exportTo(QStringLiteral("json"), tr("JSON files (*.json)")); });
    menu.addAction(tr("Markdown file…"), this,
        [this] { exportTo(QStringLiteral("md"), tr("Markdown files (*.md)")); });
    menu.addAction(tr("LaTeX file…"), this,
        [this] { exportTo(QStringLiteral("tex"), tr("LaTeX files (*.tex)")); });
    menu.addSeparator();
    const auto copyAs = [this](exports::TableFormat format) {
        copyToClipboard(shownTable(), format);
        m_context.messages.toast(tr("Copied the table"));
    };
    menu.addAction(tr("Copy as CSV"), this, [copyAs] { copyAs(exports::TableFormat::Csv); });
    menu.addAction(
        tr("Copy as Markdown"), this, [copyAs] { copyAs(exports::TableFormat::Markdown); });
    menu.addAction(tr("Copy as LaTeX"), this, [copyAs] { copyAs(exports::TableFormat::Latex); });
}

std::string ModelsPage::contentFor(const QString& suffix) const
{
    if (suffix == QLatin1String("json")) {
        std::vector<core::SnapshotPtr> snapshots;
        for (const models::ModelStore& store : m_registry.stores()) {
            if (store.snapshot != nullptr) {
                snapshots.push_back(store.snapshot);
            }
        }
        return exports::modelsJson(snapshots,
            {m_prompts->isChecked() ? exports::PromptItems::Shown : exports::PromptItems::Left,
                m_deleted->isChecked() ? exports::DeletedModelItems::Shown
                                       : exports::DeletedModelItems::Left});
    }
    const exports::TableFormat format = suffix == QLatin1String("md")
        ? exports::TableFormat::Markdown
        : suffix == QLatin1String("tex") ? exports::TableFormat::Latex
                                         : exports::TableFormat::Csv;
    return exports::writeTable(shownTable(), format);
}

void ModelsPage::exportTo(const QString& suffix, const QString& filter)
{
    saveContent(*this, m_context,
        {tr("Export models"), QStringLiteral("models"), suffix, filter,
            [this, suffix] { return contentFor(suffix); }});
}

} // namespace runlane::ui
