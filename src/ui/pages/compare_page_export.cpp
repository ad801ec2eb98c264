// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages.h"
#include "ui/pages/compare_export.h"
#include "ui/pages/compare_metrics.h"
#include "ui/pages/compare_page.h"
#include "ui/pages/compare_table.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>

#include <algorithm>
#include <set>

// The comparison to the clipboard and to files.
namespace runlane::ui {

void ComparePage::buildExport()
{
    m_export = new CompareExport(
        m_context, [this] { return shownComparison(); }, this);
    auto* save = new QAction(icon(QStringLiteral("export")), tr("Export comparison…"), this);
    save->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
    save->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    save->setProperty("menu", QStringLiteral("edit"));
    connect(save, &QAction::triggered, m_export, &CompareExport::askAndSave);
    addAction(save);
    auto* menu = new QMenu(m_exportButton);
    menu->addAction(save);
    QAction* raw = menu->addAction(tr("Leave texts like formulas as they are"));
    raw->setCheckable(true);
    raw->setToolTip(
        tr("In CSV and TSV; otherwise an apostrophe keeps a spreadsheet from running them"));
    connect(raw, &QAction::toggled, this, [this](bool isOn) {
        m_export->setGuard(isOn ? exports::FormulaGuard::Off : exports::FormulaGuard::On);
    });
    menu->setToolTipsVisible(true);
    menu->addSeparator();
    menu->addAction(icon(QStringLiteral("table")), tr("Copy as table\tCtrl+C"), this,
        &ComparePage::copySelection);
    const auto addCopy = [&](const QString& text, FileFormat format) {
        menu->addAction(text, this, [this, format] { m_export->copy(format); });
    };
    addCopy(tr("Copy as Markdown"), FileFormat::Markdown);
    addCopy(tr("Copy as LaTeX"), FileFormat::Latex);
    addCopy(tr("Copy as CSV"), FileFormat::Csv);
    addCopy(tr("Copy as JSON"), FileFormat::Json);
    m_exportButton->setMenu(menu);
}

std::shared_ptr<const exports::CompareInput> ComparePage::shownComparison() const
{
    if (m_model.runs().empty()) {
        return nullptr;
    }
    auto input = std::make_shared<exports::CompareInput>();
    input->diff = m_model.sharedDiff();
    for (const models::ComparedColumn& run : m_model.runs()) {
        input->runs.push_back({run.snapshot, run.snapshot->findRun(run.runId)});
        input->kept.push_back(run.environment);
    }
    input->rows = m_table->shownDiffRows();
    input->layout = m_table->tableLayout();
    input->value = m_metrics->choice();
    return input;
}

void ComparePage::copySelection()
{
    const auto all = shownComparison();
    if (all == nullptr) {
        return;
    }
    const QModelIndexList selected = m_table->selectionModel()->selectedIndexes();
    if (selected.size() < 2) {
        m_export->copy(all, tr("Copied the table"));
        return;
    }
    std::set<std::size_t> rows;
    std::set<std::size_t> runs;
    for (const QModelIndex& index : selected) {
        if (const auto row = m_table->diffRowOf(index)) {
            rows.insert(*row);
        }
        if (const auto run = m_table->runOf(index)) {
            runs.insert(*run);
        }
    }
    auto shown = std::make_shared<exports::CompareInput>(*all);
    exports::CompareInput& part = *shown;
    const auto isLeft = [&](std::size_t row) { return rows.count(row) == 0; };
    if (!rows.empty()) {
        part.rows.erase(
            std::remove_if(part.rows.begin(), part.rows.end(), isLeft), part.rows.end());
    }
    part.shownRuns.assign(runs.begin(), runs.end());
    const std::size_t count =
        m_table->tableLayout() == CompareLayout::RunsDown ? runs.size() : part.rows.size();
    m_export->copy(shown,
        count == 1 ? tr("Copied 1 row")
                   : tr("Copied %L1 rows").arg(static_cast<qulonglong>(count)));
}

} // namespace runlane::ui
