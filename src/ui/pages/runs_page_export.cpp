// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"
#include "models/display_text.h"
#include "models/run_columns.h"
#include "session/session.h"
#include "ui/messages.h"
#include "ui/pages/runs_columns.h"
#include "ui/pages/runs_export.h"
#include "ui/pages/runs_page.h"
#include "ui/pages/runs_table.h"
#include "ui/tables/table_export.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>

#include <algorithm>
#include <map>
#include <set>

// The table of runs to the clipboard and to files.
namespace runlane::ui {

using analysis::ColumnFamily;
using analysis::ColumnId;

namespace {

const ColumnId kRunId{ColumnFamily::Attribute, "run_id"};

// Below how many parents and groups.
int depthOf(const QModelIndex& row)
{
    int depth = 0;
    for (QModelIndex parent = row.parent(); parent.isValid(); parent = parent.parent()) {
        ++depth;
    }
    return depth;
}

exports::TableCell groupCell(const QModelIndex& index)
{
    exports::TableCell cell;
    if (!index.isValid() || index.data(models::IsMissingRole).toBool()) {
        return cell;
    }
    const QString note = index.data(models::NoteRole).toString();
    const QString text = index.data(Qt::DisplayRole).toString();
    cell.text = (note.isEmpty() ? text : text + QLatin1Char(' ') + note).toStdString();
    const QVariant value = index.data(models::SortRole);
    if (value.typeId() == QMetaType::Double) {
        cell.value = value.toDouble();
        cell.exact = core::shortestText(value.toDouble());
    }
    return cell;
}

// Names as in the window; where two columns share one, as the query language writes them.
std::vector<exports::RunTableColumn> titledColumns(const std::vector<ColumnId>& ids)
{
    std::map<QString, int> uses;
    for (const ColumnId& id : ids) {
        ++uses[models::columnTitle(id)];
    }
    std::vector<exports::RunTableColumn> columns;
    for (const ColumnId& id : ids) {
        const QString title = models::columnTitle(id);
        columns.push_back({id, uses[title] > 1 ? analysis::columnText(id) : title.toStdString()});
    }
    return columns;
}

std::vector<QModelIndex> rowsFor(const RunsTable& table, ExportRows rows)
{
    std::vector<QModelIndex> shown = shownRows(table);
    if (rows == ExportRows::Shown) {
        return shown;
    }
    const QModelIndexList list = table.selectionModel()->selectedRows(0);
    const std::set<QModelIndex> selected(list.begin(), list.end());
    if (!selected.empty()) {
        shown.erase(std::remove_if(shown.begin(), shown.end(),
                        [&](const QModelIndex& row) { return selected.count(row) == 0; }),
            shown.end());
    }
    return shown;
}

} // namespace

void RunsPage::buildExport()
{
    m_export = new RunsExport(m_context,
        {[this](ExportRows rows, ExportColumns columns, ExportIds ids) {
             return tableInput(rows, columns, ids);
         },
            [this] {
                const std::vector<ColumnId>& shown = m_model.columns();
                return ExportCounts{rowsFor(*m_table, ExportRows::Shown).size(),
                    static_cast<std::size_t>(m_table->selectionModel()->selectedRows(0).size()),
                    shown.size(), columnsFor(ExportColumns::All, ExportIds::Left).size(),
                    std::find(shown.begin(), shown.end(), kRunId) != shown.end()};
            },
            [this] { return experimentText(); }},
        this);
    const auto add = [this](const QString& text, const QString& iconName, const QKeySequence& keys,
                         const auto& run) {
        auto* action = new QAction(icon(iconName), text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setProperty("menu", QStringLiteral("edit"));
        connect(action, &QAction::triggered, this, run);
        addAction(action);
        return action;
    };
    const auto copyAs = [this](exports::TableFormat format) {
        return [this, format] { m_export->copyRows(ExportRows::Selected, format); };
    };
    QAction* cell = add(tr("Copy value"), QStringLiteral("copy"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), [this] { copyCell(); });
    QAction* id = add(tr("Copy run id"), {}, {}, [this] { copyRunId(); });
    QAction* markdown = add(tr("Copy as Markdown"), {}, {}, copyAs(exports::TableFormat::Markdown));
    QAction* latex = add(tr("Copy as LaTeX"), {}, {}, copyAs(exports::TableFormat::Latex));
    QAction* csv = add(tr("Copy as CSV"), {}, {}, copyAs(exports::TableFormat::Csv));
    QAction* save = add(tr("Export runs…"), QStringLiteral("export"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E), [this] {
            if (m_runs != nullptr && !m_model.rowOrder().empty()) {
                m_export->askAndSave();
            }
        });
    auto* menu = new QMenu(m_tools.exporting);
    menu->addAction(save);
    menu->addSeparator();
    menu->addAction(
        icon(QStringLiteral("table")), tr("Copy rows\tCtrl+C"), this, &RunsPage::copySelection);
    menu->addActions({markdown, latex, csv});
    menu->addSeparator();
    menu->addActions({cell, id});
    m_tools.exporting->setMenu(menu);
    auto* cancel = new QAction(tr("Cancel export"), this);
    cancel->setShortcut(Qt::Key_Escape);
    cancel->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    cancel->setEnabled(false);
    connect(cancel, &QAction::triggered, m_export, &RunsExport::cancel);
    addAction(cancel);
    menu->addAction(cancel);
    connect(m_export, &RunsExport::writing, this,
        [this, cancel](const QString& name, quint64 done, quint64 total) {
            cancel->setEnabled(!name.isEmpty());
            m_tools.exporting->setText(name.isEmpty() ? tr("Export…")
                    : total == 0                      ? tr("Writing…")
                                                      : tr("Writing %1%").arg(100 * done / total));
        });
}

std::vector<ColumnId> RunsPage::columnsFor(ExportColumns columns, ExportIds runIds) const
{
    std::vector<ColumnId> ids = m_model.columns();
    if (columns == ExportColumns::Shown) {
        const bool hasIds = std::find(ids.begin(), ids.end(), kRunId) != ids.end();
        if (runIds == ExportIds::Written && !hasIds) {
            ids.insert(ids.begin() + (ids.empty() ? 0 : 1), kRunId); // behind the name
        }
        return ids;
    }
    const auto add = [&ids](const ColumnId& id) {
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) {
            ids.push_back(id);
        }
    };
    for (const ColumnId& id : attributeColumns()) {
        add(id);
    }
    for (const analysis::ColumnInfo& info : m_known) {
        add(info.id);
    }
    return ids;
}

std::shared_ptr<const exports::RunTableInput> RunsPage::tableInput(
    ExportRows rows, ExportColumns columns, ExportIds runIds) const
{
    if (m_model.values() == nullptr) {
        return nullptr;
    }
    auto input = std::make_shared<exports::RunTableInput>();
    input->values = m_model.values();
    const std::vector<ColumnId> ids = columnsFor(columns, runIds);
    input->columns = titledColumns(ids);
    const std::vector<ColumnId>& shown = m_model.columns();
    for (const QModelIndex& row : rowsFor(*m_table, rows)) {
        const std::uint32_t run = m_model.rowAt(row);
        if (run != analysis::kNoRow) {
            input->rows.push_back({run, {}, depthOf(row)});
            continue;
        }
        exports::RunTableRow group;
        group.depth = depthOf(row);
        for (const ColumnId& id : ids) {
            const auto at = std::find(shown.begin(), shown.end(), id);
            group.ready.push_back(groupCell(at == shown.end()
                    ? QModelIndex()
                    : row.siblingAtColumn(static_cast<int>(at - shown.begin()))));
        }
        input->rows.push_back(std::move(group));
    }
    return input;
}

void RunsPage::copySelection()
{
    m_export->copyRows(ExportRows::Selected);
}

void RunsPage::copyCell()
{
    const QModelIndex index = m_table->currentIndex();
    const core::Run* run = m_model.runAt(index);
    const QString value = run == nullptr ? index.data(Qt::DisplayRole).toString()
                                         : index.data(models::FullTextRole).toString();
    if (!value.isEmpty()) {
        QGuiApplication::clipboard()->setText(value);
        m_context.messages.toast(tr("Copied the value"));
    }
}

void RunsPage::copyRunId()
{
    if (const core::Run* run = m_model.runAt(m_table->currentIndex())) {
        QGuiApplication::clipboard()->setText(models::toText(run->id));
        m_context.messages.toast(tr("Copied the run id"));
    }
}

} // namespace runlane::ui
