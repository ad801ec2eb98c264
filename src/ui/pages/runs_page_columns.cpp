// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/display_text.h"
#include "models/run_columns.h"
#include "session/session.h"
#include "ui/pages/runs_column_chooser.h"
#include "ui/pages/runs_columns.h"
#include "ui/pages/runs_legend.h"
#include "ui/pages/runs_page.h"
#include "ui/pages/runs_query_field.h"
#include "ui/pages/runs_query_lines.h"
#include "ui/pages/runs_table.h"
#include "ui/settings.h"
#include "ui/theme/runlane_style.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fitting_row.h"
#include "ui/widgets/labels.h"

#include <QCryptographicHash>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStackedWidget>

#include <algorithm>

// Columns and the texts around the table.
namespace runlane::ui {

using analysis::ColumnFamily;
using analysis::ColumnId;
using analysis::ColumnInfo;

namespace {

constexpr int kLegendSample = 400;

} // namespace

QString RunsPage::settingsKey(const QString& what) const
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const ChosenStore& store : m_stores) {
        if (const core::SnapshotPtr snapshot = m_context.session.snapshot(store.id)) {
            hash.addData(QByteArray::fromStdString(snapshot->store.path));
        }
        for (const std::string& experiment : store.experiments) {
            hash.addData(QByteArray::fromStdString("\n" + experiment));
        }
    }
    return what + QLatin1Char('-') + QString::fromLatin1(hash.result().toHex().left(16));
}

std::vector<ColumnId> RunsPage::usualColumns() const
{
    DefaultColumnsRequest request;
    request.known = &m_known;
    request.longOnes = longColumns(*m_runs, m_allRows);
    request.storeCount = m_stores.size();
    for (const ChosenStore& store : m_stores) {
        request.experimentCount += store.experiments.size();
    }
    return defaultColumns(request);
}

void RunsPage::learnColumns()
{
    learnHints();
    if (m_chosen.empty()) {
        const QStringList saved =
            m_context.settings
                .pageValue(QStringLiteral("runs"), settingsKey(QStringLiteral("columns")))
                .toStringList();
        m_chosen = saved.isEmpty() ? std::vector<ColumnId>() : columnsOf(saved);
    }
    const QVariantMap widths =
        m_context.settings.pageValue(QStringLiteral("runs"), settingsKey(QStringLiteral("widths")))
            .toMap();
    for (auto at = widths.begin(); at != widths.end(); ++at) {
        m_widths[at.key()] = at.value().toInt();
    }
    m_bars.read(m_context.settings, settingsKey(QStringLiteral("bars")));
    m_isDefault = !m_context.settings
                       .pageValue(QStringLiteral("runs"), settingsKey(QStringLiteral("columns")))
                       .isValid();
    if (m_isDefault && !m_hasFittedDefaults) {
        m_chosen = usualColumns();
    }
    m_frozen.read(m_context.settings, settingsKey(QStringLiteral("frozen")));
    m_frozen.putFirst(m_chosen);
    m_chooser->setColumns(m_known, m_chosen);
}

void RunsPage::saveColumns()
{
    m_isDefault = false;
    if (m_runs != nullptr) {
        m_context.settings.setPageValue(
            QStringLiteral("runs"), settingsKey(QStringLiteral("columns")), columnTexts(m_chosen));
        m_frozen.save(m_context.settings, settingsKey(QStringLiteral("frozen")));
    }
}

void RunsPage::applyColumns()
{
    if (m_runs == nullptr) {
        return;
    }
    m_showsOnlyDiffering = m_tools.onlyDiffering->isChecked() && !m_shownColumns.empty();
    std::vector<ColumnId> columns;
    for (const ColumnId& id : m_chosen) {
        const auto infos = [&](const std::vector<ColumnInfo>& list) {
            return std::find_if(list.begin(), list.end(), [&](const ColumnInfo& info) {
                return info.id.family == id.family && info.id.key == id.key;
            });
        };
        if (id.family != ColumnFamily::Attribute) {
            const auto at = infos(m_shownColumns);
            if (m_showsOnlyDiffering && (at == m_shownColumns.end() || !at->differs)) {
                continue;
            }
            if (infos(m_known) == m_known.end()) {
                continue;
            }
        }
        columns.push_back(id);
    }
    m_frozen.putFirst(columns);
    {
        const QScopedValueRollback<bool> guard(m_isArranging, true);
        m_model.setColumns(std::move(columns));
        RunsHeader& header = m_table->runsHeader();
        for (int column = 0; column < header.count(); ++column) {
            header.moveSection(header.visualIndex(column), column);
        }
        header.setFrozenCount(m_frozen.countIn(m_model.columns()));
    }
    m_table->selectWholeRows();
    updateBarColumns();
    applyWidths();
    updateTexts();
}

// Params and tags that differ among the runs shown without being among the columns; what MLflow
// itself writes into tags differs always and is left out.
std::vector<ColumnId> RunsPage::hiddenDiffering() const
{
    std::vector<ColumnId> hidden;
    for (const ColumnInfo& info : m_shownColumns) {
        const bool isSetting = info.id.family == ColumnFamily::Param
            || (info.id.family == ColumnFamily::Tag && info.id.key.rfind("mlflow.", 0) != 0);
        if (isSetting && info.differs
            && std::find(m_chosen.begin(), m_chosen.end(), info.id) == m_chosen.end()) {
            hidden.push_back(info.id);
        }
    }
    return hidden;
}

void RunsPage::showHiddenDiffering()
{
    for (const ColumnId& id : hiddenDiffering()) {
        addByFamily(m_chosen, id);
    }
    columnsChosen();
}

void RunsPage::takeColumnOrder()
{
    if (m_isArranging) {
        return;
    }
    const QHeaderView* header = m_table->header();
    std::vector<ColumnId> order;
    for (int visual = 0; visual < header->count(); ++visual) {
        order.push_back(m_model.column(header->logicalIndex(visual)).id);
    }
    m_frozen.takeDragged(m_model.columns(), order);
    for (const ColumnId& id : m_chosen) {
        if (std::find(order.begin(), order.end(), id) == order.end()) {
            order.push_back(id);
        }
    }
    m_chosen = std::move(order);
    columnsChosen();
}

void RunsPage::hideColumn(int column)
{
    const ColumnId id = m_model.column(column).id;
    m_chosen.erase(std::remove(m_chosen.begin(), m_chosen.end(), id), m_chosen.end());
    columnsChosen();
}

QString RunsPage::experimentText() const
{
    if (m_runs == nullptr || m_stores.empty()) {
        return {};
    }
    if (m_stores.size() > 1) {
        return tr("%L1 stores").arg(static_cast<qulonglong>(m_stores.size()));
    }
    const std::vector<std::string>& experiments = m_stores.front().experiments;
    const core::StoreSnapshot& snapshot = *m_runs->stores().front().snapshot;
    if (experiments.size() == 1) {
        const core::Experiment* experiment = snapshot.findExperiment(experiments.front());
        return experiment == nullptr ? QString() : models::oneLine(experiment->name);
    }
    if (experiments.empty()) {
        return models::oneLine(snapshot.store.displayName);
    }
    return tr("%L1 experiments").arg(static_cast<qulonglong>(experiments.size()));
}

QString RunsPage::statusText() const
{
    if (m_runs == nullptr) {
        return {};
    }
    const auto shown = static_cast<qulonglong>(m_lines->found().matches);
    const auto all = static_cast<qulonglong>(m_allRows.size());
    const QString runs = shown == all ? (all == 1 ? tr("1 run") : tr("%L1 runs").arg(all))
                                      : tr("%L1 of %L2 runs").arg(shown).arg(all);
    const QString text = tr("%1, %2", "number of runs, experiment").arg(runs, experimentText());
    const int selected = m_table->selectedRowCount();
    return selected == 0 ? text : tr("%1, %L2 selected").arg(text).arg(selected);
}

void RunsPage::updateTexts()
{
    QStringList groups;
    for (const ColumnId& column : m_model.grouping()) {
        groups << models::columnTitle(column);
    }
    m_tools.group->setText(groups.isEmpty()
            ? tr("Group")
            : plainActionText(tr("Group: %1").arg(groups.join(QStringLiteral(", ")))));
    updateQueryTexts();
    m_tools.sort->setText(m_sort.empty() ? tr("Sort: newest first")
                                         : plainActionText(tr("Sort: %1").arg(sortText(m_sort))));
    const auto count = [](const auto& list, ColumnFamily family, const auto& idOf) {
        return static_cast<qulonglong>(std::count_if(list.begin(), list.end(),
            [&](const auto& item) { return idOf(item).family == family; }));
    };
    const auto own = [](const ColumnId& id) { return id; };
    const auto ofInfo = [](const ColumnInfo& info) { return info.id; };
    const bool areValuesToCome = !storesBeingRead().empty()
        && std::none_of(m_known.begin(), m_known.end(),
            [](const ColumnInfo& info) { return info.id.family == ColumnFamily::Metric; });
    m_tools.columnCount->setText(m_runs == nullptr ? QString()
            : areValuesToCome                      ? tr("Values are being read…")
                                                   : tr("%L1 of %L2 params, %L3 of %L4 metrics")
                                    .arg(count(m_model.columns(), ColumnFamily::Param, own))
                                    .arg(count(m_known, ColumnFamily::Param, ofInfo))
                                    .arg(count(m_model.columns(), ColumnFamily::Metric, own))
                                    .arg(count(m_known, ColumnFamily::Metric, ofInfo)));
    const std::size_t more = m_showsOnlyDiffering ? hiddenDiffering().size() : 0;
    m_tools.moreDiffering->setVisible(more > 0);
    m_tools.moreDiffering->setText(tr("Show %L1 more").arg(static_cast<qulonglong>(more)));
    m_tools.moreDiffering->setShortText(QStringLiteral("+%L1").arg(static_cast<qulonglong>(more)));
    updateEmptyState();
    noteView();
    Q_EMIT statusTextChanged();
}

void RunsPage::updateEmptyState()
{
    const bool hasRows = !m_model.rowOrder().empty();
    LegendContent legend;
    if (hasRows) {
        legend.isReading = !storesBeingRead().empty();
        QStringList scales;
        for (const int bar : m_table->barColumns()) {
            legend.hasSteps = legend.hasSteps || m_table->stepWidthPx(bar) > 0;
            const QString scale = m_model.barScaleText(bar);
            if (!scale.isEmpty()) {
                scales << models::columnTitle(m_model.column(bar).id) + QLatin1Char(' ') + scale;
            }
        }
        legend.barScale = scales.join(QStringLiteral(", "));
        for (int column = 0; column < m_model.columnCount(); ++column) {
            legend.hasBest = legend.hasBest || m_model.column(column).best.has_value();
            legend.hasWorst = legend.hasWorst || m_model.column(column).worst.has_value();
        }
        legend.groups =
            m_model.grouping().empty() ? QString() : statisticTitle(m_model.groupStatistic());
        for (int row = 0; row < std::min(kLegendSample, m_model.rowCount()); ++row) {
            legend.hasStale = legend.hasStale
                || m_model.index(row, 0).data(models::StatusRole).toInt()
                    == static_cast<int>(models::RunState::Stale);
        }
    }
    m_legend->setContent(legend);
    m_legend->setVisible(hasRows);
    m_tools.exporting->setEnabled(hasRows);
    m_stack->setCurrentWidget(hasRows ? static_cast<QWidget*>(m_table) : m_empty);
    if (hasRows) {
        return;
    }
    const session::OpenedStore* store =
        m_stores.empty() ? nullptr : m_context.session.store(m_stores.front().id);
    const auto& stores = m_context.session.stores();
    const bool isReading = store == nullptr
        ? std::any_of(stores.begin(), stores.end(),
            [](const auto& open) { return open.state == session::StoreState::Reading; })
        : store->state == session::StoreState::Reading;
    if (!m_allRows.empty()) {
        m_empty->setContent(QStringLiteral("search"), tr("No run matches"),
            tr("None of the runs of %1 fits the query").arg(experimentText()), tr("Clear query"));
    } else if (isReading || m_progressTimer.isActive()) {
        m_empty->setContent(
            QStringLiteral("runs"), tr("Reading runs…"), tr("Rows appear as they are found"));
    } else if (store == nullptr) {
        m_empty->setContent(QStringLiteral("runs"), tr("No experiment chosen"),
            tr("Choose an experiment in the Stores dock"));
    } else {
        m_empty->setContent(QStringLiteral("runs"), tr("No runs in this experiment"),
            tr("Nothing has been logged to %1 yet, or its runs are deleted").arg(experimentText()));
    }
}

} // namespace runlane::ui
