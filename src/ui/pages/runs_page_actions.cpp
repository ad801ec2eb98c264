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

void RunsPage::toggleCompared(const std::vector<std::string>& ids)
{
    session::Comparison& comparison = m_context.session.comparison();
    std::vector<session::RunRef> missing;
    for (const std::string& id : ids) {
        const session::RunRef ref{m_store, id};
        if (comparison.find(ref) == nullptr) {
            missing.push_back(ref);
        }
    }
    if (!missing.empty()) {
        comparison.addAll(missing);
        return;
    }
    comparison.removeIf([&](const session::RunRef& ref) {
        return ref.store == m_store && std::find(ids.begin(), ids.end(), ref.runId) != ids.end();
    });
}

void RunsPage::toggleChosen()
{
    toggleCompared(m_table->chosenRuns());
}

void RunsPage::setBaseline()
{
    const core::Run* run = m_model.runAt(m_table->currentIndex());
    if (run == nullptr) {
        return;
    }
    const session::RunRef ref{m_store, std::string(run->id)};
    session::Comparison& comparison = m_context.session.comparison();
    comparison.setBaseline(comparison.baseline() == ref ? std::nullopt : std::optional(ref));
}

void RunsPage::removeChosen()
{
    const std::vector<std::string> ids = m_table->chosenRuns();
    m_context.session.comparison().removeIf([&](const session::RunRef& ref) {
        return ref.store == m_store && std::find(ids.begin(), ids.end(), ref.runId) != ids.end();
    });
}

void RunsPage::compareChosen()
{
    std::vector<session::RunRef> refs;
    for (const std::string& id : m_table->chosenRuns()) {
        refs.push_back({m_store, id});
    }
    m_context.session.comparison().addAll(refs);
    Q_EMIT pageRequested(QStringLiteral("compare"));
}

void RunsPage::showDetails()
{
    const core::Run* run = m_model.runAt(m_table->currentIndex());
    if (run != nullptr) {
        m_context.selection.setRun(session::RunRef{m_store, std::string(run->id)});
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
    const std::vector<std::string> ids = m_table->chosenRuns();
    session::Comparison& comparison = m_context.session.comparison();
    const bool areCompared = std::all_of(ids.begin(), ids.end(), [&](const std::string& id) {
        return comparison.find({m_store, id}) != nullptr;
    });
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(areCompared ? QStringLiteral("close") : QStringLiteral("plus")),
        areCompared ? tr("Remove from comparison\tSpace") : tr("Add to comparison\tSpace"), this,
        &RunsPage::toggleChosen);
    const bool isBaseline = comparison.baseline() == session::RunRef{m_store, std::string(run->id)};
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
    if (column < 0) {
        return;
    }
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
    menu->addAction(
        tr("Copy name"), [id] { QGuiApplication::clipboard()->setText(models::toText(id.key)); });
    if (column > 0) {
        menu->addAction(tr("Hide column"), this, [this, column] { hideColumn(column); });
    }
    menu->addAction(tr("Columns…"), this, [this] { m_chooser->popupBelow(m_columnsButton); });
    menu->popup(m_table->header()->mapToGlobal(position));
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

std::string RunsPage::contentFor(const QString& file) const
{
    const QString suffix = QFileInfo(file).suffix().toLower();
    if (suffix == QLatin1String("json")) {
        std::string text;
        std::vector<std::uint32_t> experiments;
        for (std::uint32_t i = 0; i < m_snapshot->experiments.size(); ++i) {
            const std::string_view id = m_snapshot->experiments[i].id;
            if (m_experiments.empty()
                || std::find(m_experiments.begin(), m_experiments.end(), id)
                    != m_experiments.end()) {
                experiments.push_back(i);
            }
        }
        exports::writeRunsJson(*m_snapshot, m_model.rowOrder(), experiments,
            exports::HistoryFields::Left, [&text](std::string_view part) {
                text.append(part);
                return true;
            });
        return text;
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
        if (m_snapshot == nullptr) {
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
