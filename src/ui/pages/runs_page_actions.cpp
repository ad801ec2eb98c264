// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports/json_output.h"
#include "models/display_text.h"
#include "models/run_columns.h"
#include "session/comparison.h"
#include "session/session.h"
#include "ui/messages.h"
#include "ui/pages/runs_columns.h"
#include "ui/pages/runs_page.h"
#include "ui/pages/runs_table.h"
#include "ui/settings.h"
#include "ui/tables/table_export.h"
#include "ui/theme/icons.h"
#include "ui/theme/runlane_style.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QSaveFile>

#include <algorithm>
#include <set>

// What can be done with the runs: compare, copy, export, menus.
namespace runlane::ui {

void RunsPage::toggleCompared(const std::vector<session::RunRef>& refs)
{
    session::Comparison& comparison = m_context.session.comparison();
    std::vector<session::RunRef> missing;
    for (const session::RunRef& ref : refs) {
        if (comparison.find(ref) == nullptr) {
            missing.push_back(ref);
        }
    }
    if (!missing.empty()) {
        comparison.addAll(missing);
        return;
    }
    comparison.removeIf([&](const session::RunRef& ref) {
        return std::find(refs.begin(), refs.end(), ref) != refs.end();
    });
}

std::vector<session::RunRef> RunsPage::chosenRefs() const
{
    std::vector<session::RunRef> refs;
    for (const std::uint32_t row : m_table->chosenRuns()) {
        refs.push_back({m_runs->storeIdOf(row), std::string(m_runs->run(row).id)});
    }
    return refs;
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
    const session::RunRef ref{m_runs->storeIdOf(row), std::string(m_runs->run(row).id)};
    session::Comparison& comparison = m_context.session.comparison();
    comparison.setBaseline(comparison.baseline() == ref ? std::nullopt : std::optional(ref));
}

void RunsPage::removeChosen()
{
    const std::vector<session::RunRef> refs = chosenRefs();
    m_context.session.comparison().removeIf([&](const session::RunRef& ref) {
        return std::find(refs.begin(), refs.end(), ref) != refs.end();
    });
}

void RunsPage::compareChosen()
{
    m_context.session.comparison().addAll(chosenRefs());
    Q_EMIT pageRequested(QStringLiteral("compare"));
}

void RunsPage::showDetails()
{
    const std::uint32_t row = m_model.rowAt(m_table->currentIndex());
    if (row != analysis::kNoRow) {
        m_context.selection.setRun(
            session::RunRef{m_runs->storeIdOf(row), std::string(m_runs->run(row).id)});
    }
}

void RunsPage::followRun()
{
    const std::optional<session::RunRef>& wanted = m_context.selection.run();
    if (!wanted.has_value() || m_runs == nullptr) {
        return;
    }
    const std::uint32_t current = m_model.rowAt(m_table->currentIndex());
    if (current != analysis::kNoRow && current == m_runs->find(wanted->store, wanted->runId)) {
        return;
    }
    const QModelIndex index = m_model.indexOfRun(wanted->store, wanted->runId);
    if (index.isValid()) {
        m_table->setCurrentIndex(index);
        m_table->scrollTo(index);
    }
}

void RunsPage::showMenu(const QPoint& position)
{
    const QModelIndex index = m_table->indexAt(position);
    const core::Run* run = m_model.runAt(index);
    if (run == nullptr) {
        return;
    }
    if (!m_table->selectionModel()->isSelected(index)) {
        m_table->selectionModel()->setCurrentIndex(
            index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    }
    const std::vector<session::RunRef> refs = chosenRefs();
    session::Comparison& comparison = m_context.session.comparison();
    const bool areCompared = std::all_of(refs.begin(), refs.end(),
        [&](const session::RunRef& ref) { return comparison.find(ref) != nullptr; });
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(areCompared ? QStringLiteral("close") : QStringLiteral("plus")),
        areCompared ? tr("Remove from comparison\tSpace") : tr("Add to comparison\tSpace"), this,
        &RunsPage::toggleChosen);
    const bool isBaseline = comparison.baseline()
        == session::RunRef{index.data(models::StoreRole).toInt(), std::string(run->id)};
    menu->addAction(icon(QStringLiteral("star")),
        isBaseline ? tr("No longer the baseline\tB") : tr("Set as baseline\tB"), this,
        &RunsPage::setBaseline);
    menu->addAction(icon(QStringLiteral("compare")), tr("Compare on the Compare page"), this,
        &RunsPage::compareChosen);
    menu->addSeparator();
    const QString value = index.data(models::FullTextRole).toString();
    QAction* copyValue = menu->addAction(icon(QStringLiteral("copy")), tr("Copy value"),
        [value] { QGuiApplication::clipboard()->setText(value); });
    copyValue->setEnabled(!value.isEmpty());
    addCellClauses(menu, index);
    const QString id = models::toText(run->id);
    menu->addAction(tr("Copy run id"), [id] { QGuiApplication::clipboard()->setText(id); });
    menu->addAction(
        icon(QStringLiteral("table")), tr("Copy rows\tCtrl+C"), this, &RunsPage::copySelection);
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

void RunsPage::showHeaderMenu(const QPoint& position)
{
    const int column = m_table->runsHeader().sectionAt(position);
    if (column >= 0) {
        showColumnMenu(column, m_table->header()->mapToGlobal(position));
    }
}

void RunsPage::showColumnMenu(int column, const QPoint& position)
{
    const analysis::ColumnId id = m_model.column(column).id;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Sort ascending"), this, [this, id] {
        setSort({{id, analysis::SortDirection::Ascending}});
    });
    menu->addAction(tr("Sort descending"), this, [this, id] {
        setSort({{id, analysis::SortDirection::Descending}});
    });
    addHeaderClauses(menu, id);
    menu->addSeparator();
    if (id.family == analysis::ColumnFamily::Metric) {
        addMetricMenus(menu, column);
    } else if (column > 0) {
        addColumnGrouping(menu, id);
        menu->addSeparator();
    }
    menu->addAction(
        tr("Copy name"), [id] { QGuiApplication::clipboard()->setText(models::toText(id.key)); });
    if (column > 0) {
        menu->addAction(tr("Hide column"), this, [this, column] { hideColumn(column); });
        QAction* freeze =
            menu->addAction(tr("Keep at the left"), this, [this, id] { toggleFrozen(id); });
        freeze->setCheckable(true);
        freeze->setChecked(m_frozen.contains(id));
        menu->addAction(tr("Fit width"), this, [this, column] { fitColumn(column); });
    }
    menu->addAction(tr("Columns…"), this, [this] { m_chooser->popupBelow(m_columnsButton); });
    menu->popup(position);
}

exports::Table RunsPage::shownTable() const
{
    std::vector<int> columns;
    for (int column = 0; column < m_model.columnCount(); ++column) {
        columns.push_back(column);
    }
    return tableOf(m_model, shownRows(*m_table), columns);
}

void RunsPage::copySelection()
{
    const QModelIndexList list = m_table->selectionModel()->selectedRows(0);
    const std::set<QModelIndex> selected(list.begin(), list.end());
    std::vector<QModelIndex> rows;
    for (const QModelIndex& row : shownRows(*m_table)) {
        if (selected.empty() || selected.count(row) != 0) {
            rows.push_back(row);
        }
    }
    std::vector<int> columns;
    for (int column = 0; column < m_model.columnCount(); ++column) {
        columns.push_back(column);
    }
    copyToClipboard(tableOf(m_model, rows, columns));
    m_context.messages.toast(rows.size() == 1
            ? tr("Copied 1 row")
            : tr("Copied %L1 rows").arg(static_cast<qulonglong>(rows.size())));
}

void RunsPage::fillExportMenu()
{
    auto* menu = new QMenu(m_exportButton);
    menu->addAction(tr("CSV file…"), this,
        [this] { exportTo(QStringLiteral("csv"), tr("CSV files (*.csv)")); });
    menu->addAction(tr("JSON file…"), this,
        [this] { exportTo(QStringLiteral("json"), tr("JSON files (*.json)")); });
    menu->addAction(tr("Markdown file…"), this,
        [this] { exportTo(QStringLiteral("md"), tr("Markdown files (*.md)")); });
    menu->addAction(tr("LaTeX file…"), this,
        [this] { exportTo(QStringLiteral("tex"), tr("LaTeX files (*.tex)")); });
    menu->addSeparator();
    menu->addAction(tr("Copy as CSV"), this, [this] { copyAs(exports::TableFormat::Csv); });
    menu->addAction(
        tr("Copy as Markdown"), this, [this] { copyAs(exports::TableFormat::Markdown); });
    menu->addAction(tr("Copy as LaTeX"), this, [this] { copyAs(exports::TableFormat::Latex); });
    m_exportButton->setMenu(menu);
}

void RunsPage::copyAs(exports::TableFormat format)
{
    copyToClipboard(shownTable(), format);
    m_context.messages.toast(tr("Copied the table"));
}

void RunsPage::appendJson(std::string& text, std::size_t store) const
{
    const core::StoreSnapshot& snapshot = *m_runs->stores()[store].snapshot;
    std::vector<std::uint32_t> rows;
    for (const std::uint32_t row : m_model.rowOrder()) {
        if (m_runs->storeOf(row) == store) {
            rows.push_back(m_runs->indexOf(row));
        }
    }
    const auto chosen = std::find_if(m_stores.begin(), m_stores.end(),
        [&](const ChosenStore& each) { return each.id == m_runs->stores()[store].id; });
    std::vector<std::uint32_t> experiments;
    for (std::uint32_t i = 0; i < snapshot.experiments.size(); ++i) {
        const bool isChosen = chosen == m_stores.end() || chosen->experiments.empty()
            || std::find(chosen->experiments.begin(), chosen->experiments.end(),
                   snapshot.experiments[i].id)
                != chosen->experiments.end();
        if (isChosen) {
            experiments.push_back(i);
        }
    }
    exports::writeRunsJson(
        snapshot, rows, experiments, exports::HistoryFields::Left, [&text](std::string_view part) {
            text.append(part);
            return true;
        });
}

std::string RunsPage::contentFor(const QString& file) const
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix == QLatin1String("json")) {
        std::string text;
        for (std::size_t store = 0; store < m_runs->stores().size(); ++store) {
            text += store == 0 ? "" : ",\n";
            appendJson(text, store);
        }
        return m_runs->stores().size() == 1 ? text : "[" + text + "]\n";
    }
    const exports::TableFormat format = suffix == QLatin1String("md")
        ? exports::TableFormat::Markdown
        : suffix == QLatin1String("tex") ? exports::TableFormat::Latex
                                         : exports::TableFormat::Csv;
    return exports::writeTable(shownTable(), format);
}

void RunsPage::exportTo(const QString& suffix, const QString& filter)
{
    auto* dialog =
        new QFileDialog(this, tr("Export runs"), m_context.settings.lastFolder(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(QStringLiteral("runs.") + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (m_runs == nullptr) {
            return;
        }
        const std::string content = contentFor(path);
        QSaveFile file(path);
        const bool isWritten = file.open(QIODevice::WriteOnly)
            && file.write(content.data(), static_cast<qint64>(content.size()))
                == static_cast<qint64>(content.size())
            && file.commit();
        if (isWritten) {
            m_context.messages.toast(tr("Wrote %1").arg(QFileInfo(path).fileName()));
        } else {
            m_context.messages.banner(QStringLiteral("export"), core::Severity::Error,
                tr("Could not write %1: %2; choose another place")
                    .arg(QDir::toNativeSeparators(path), file.errorString()));
        }
    });
    dialog->open();
}

} // namespace runlane::ui
