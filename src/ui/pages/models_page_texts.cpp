// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/roles.h"
#include "ui/pages/models_page.h"
#include "ui/pages/models_table.h"
#include "ui/tables/table_export.h"
#include "ui/theme/runlane_style.h"
#include "ui/widgets/controls.h"

#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

// Columns, counts and what is said when there is nothing to list.
namespace runlane::ui {

using models::LoggedModelsModel;
using models::RegistryModel;

namespace {

constexpr int kMeasuredRows = 300;
constexpr int kLeastPx = 56;
constexpr int kMostPx = 170;
constexpr int kMostNamePx = 330;
constexpr int kPaddingPx = 18;
constexpr int kHeadPx = 30; // with the arrow of the order
constexpr int kMarkPx = 18;
constexpr int kBeforeNamePx = 60; // check box and arrow

int widthOf(const QModelIndex& index)
{
    const bool isName = index.column() == 0;
    const QFontMetrics metrics(fontFor(isName ? FontRole::BaseTitle : FontRole::Base));
    const bool hasMark =
        index.data(models::StatusRole).isValid() || index.data(models::WarningRole).isValid();
    const QString note = index.data(models::NoteRole).toString();
    return metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString())
        + (note.isEmpty() ? 0 : QFontMetrics(fontFor(FontRole::Note)).horizontalAdvance(note))
        + scaledPx(kPaddingPx + (hasMark ? kMarkPx : 0) + (isName ? kBeforeNamePx : 0));
}

int contentWidth(const ModelsTable& table, int column)
{
    const QAbstractItemModel& model = *table.model();
    const QString head = model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    int width =
        QFontMetrics(fontFor(FontRole::BaseStrong)).horizontalAdvance(head) + scaledPx(kHeadPx);
    const std::vector<QModelIndex> rows = shownRows(table);
    const std::size_t count = std::min<std::size_t>(rows.size(), kMeasuredRows);
    for (std::size_t i = 0; i < count; ++i) {
        width = std::max(width, widthOf(rows[i].siblingAtColumn(column)));
    }
    return std::clamp(width, scaledPx(kLeastPx), scaledPx(column == 0 ? kMostNamePx : kMostPx));
}

// Which columns would not be empty.
struct Filled
{
    bool aliases = false;
    bool stages = false;
    bool tags = false;
    bool descriptions = false;
    bool types = false;
    bool experiments = false; // more than one
};

void look(const core::RegisteredModel& model, Filled& filled)
{
    const auto hasTags = [](const auto& item) {
        return !models::modelTagsText(item.tags).isEmpty();
    };
    const auto isDescribed = [](const auto& item) {
        return !item.description.value_or("").empty();
    };
    const auto& versions = model.versions;
    filled.aliases |= !model.aliases.empty();
    filled.stages |= std::any_of(versions.begin(), versions.end(),
        [](const auto& version) { return !models::modelStageText(version.stage).isEmpty(); });
    filled.tags |= hasTags(model) || std::any_of(versions.begin(), versions.end(), hasTags);
    filled.descriptions |=
        isDescribed(model) || std::any_of(versions.begin(), versions.end(), isDescribed);
}

Filled filledIn(const std::vector<models::ModelStore>& stores)
{
    Filled filled;
    std::set<std::pair<int, std::string_view>> experiments;
    for (const models::ModelStore& store : stores) {
        if (store.snapshot == nullptr) {
            continue;
        }
        for (const core::RegisteredModel& model : store.snapshot->registeredModels) {
            look(model, filled);
        }
        for (const core::LoggedModel& model : store.snapshot->loggedModels) {
            filled.types |= !model.modelType.empty();
            experiments.emplace(store.id, model.experimentId);
        }
    }
    filled.experiments = experiments.size() > 1;
    return filled;
}

// Fits the columns that were not there when it was called last; the user's widths stay.
void fitOnce(ModelsTable& table, int columns, QStringList& known)
{
    if (table.model()->rowCount() == 0) {
        return;
    }
    QStringList names;
    for (int column = 0; column < columns; ++column) {
        const QString name =
            table.model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        names.append(name);
        if (column >= known.size() || known[column] != name) {
            table.setColumnWidth(column, contentWidth(table, column));
        }
    }
    known = names;
}

} // namespace

void ModelsPage::showColumns()
{
    const bool hasSpaces = models::hasWorkspaces(m_registry.stores());
    const bool hasStores = m_registry.stores().size() > 1;
    m_registryTable->setColumnHidden(RegistryModel::Workspace, !hasSpaces);
    m_registryTable->setColumnHidden(RegistryModel::Store, !hasStores);
    m_loggedTable->setColumnHidden(LoggedModelsModel::Workspace, !hasSpaces);
    m_loggedTable->setColumnHidden(LoggedModelsModel::Store, !hasStores);
    if (hasSpaces) {
        // Models of one name may be in several.
        ModelsHeader& header = m_registryTable->modelsHeader();
        header.moveSection(header.visualIndex(RegistryModel::Workspace), 1);
    }
    const Filled filled = filledIn(m_registry.stores());
    m_registryTable->setColumnHidden(RegistryModel::Aliases, !filled.aliases);
    m_registryTable->setColumnHidden(RegistryModel::Stage, !filled.stages);
    m_registryTable->setColumnHidden(RegistryModel::Tags, !filled.tags);
    m_registryTable->setColumnHidden(RegistryModel::Description, !filled.descriptions);
    m_loggedTable->setColumnHidden(LoggedModelsModel::Type, !filled.types);
    m_loggedTable->setColumnHidden(LoggedModelsModel::Experiment, !filled.experiments);
    fitColumns();
}

void ModelsPage::fitColumns()
{
    fitOnce(*m_registryTable, RegistryModel::ColumnCount, m_fittedRegistry);
    const QStringList before = m_fittedLogged;
    fitOnce(*m_loggedTable, m_logged.columnCount(), m_fittedLogged);
    if (m_fittedLogged == before) {
        return;
    }
    // Metrics stand before what is less often looked at.
    ModelsHeader& header = m_loggedTable->modelsHeader();
    for (const int column : {LoggedModelsModel::Experiment, LoggedModelsModel::Created,
             LoggedModelsModel::Workspace, LoggedModelsModel::Store}) {
        header.moveSection(header.visualIndex(column), header.count() - 1);
    }
}

void ModelsPage::updateTexts()
{
    m_views->setSegmentText(0, tr("Registered %L1").arg(m_registry.registeredCount()));
    m_views->setSegmentText(1, tr("Logged %L1").arg(m_logged.activeCount()));
    const bool isLogged = view() == View::Logged;
    m_prompts->setText(tr("Prompts (%L1)").arg(m_registry.promptCount()));
    m_prompts->setVisible(!isLogged && m_registry.promptCount() > 0);
    m_deleted->setText(tr("Deleted (%L1)").arg(m_logged.deletedCount()));
    m_deleted->setVisible(isLogged && m_logged.deletedCount() > 0);
    m_compare->setText(isLogged ? tr("Compare these models") : tr("Compare these versions"));
    m_compare->setToolTip(
        tr("Put the source runs of the selected rows side by side (Ctrl+Return)"));
    updateEmptyState();
    updateButtons();
    Q_EMIT statusTextChanged();
}

void ModelsPage::updateButtons()
{
    const std::vector<QModelIndex> rows = table().chosenRows();
    m_compare->setEnabled(std::any_of(rows.begin(), rows.end(), ModelsTable::hasRun));
    m_exportButton->setEnabled(table().model()->rowCount() > 0);
    Q_EMIT statusTextChanged();
}

void ModelsPage::updateEmptyState()
{
    const bool isLogged = view() == View::Logged;
    const bool isEmpty = table().model()->rowCount() == 0;
    m_stack->setCurrentWidget(isEmpty ? m_empty : static_cast<QWidget*>(m_stack->widget(0)));
    m_foot->setVisible(!isEmpty);
    if (!isEmpty) {
        return;
    }
    const QString iconName = QStringLiteral("box");
    const int all = isLogged ? m_logged.activeCount() : m_registry.registeredCount();
    if (!m_filter->text().isEmpty() && all > 0) {
        m_empty->setContent(QStringLiteral("search"), tr("No model matches"),
            tr("The filter leaves none of %L1").arg(all), tr("Clear filter"));
    } else if (!isLogged && m_logged.activeCount() > 0) {
        m_empty->setContent(iconName, tr("No registered models"),
            tr("Nothing was registered in the open stores, but runs logged models"),
            tr("Show logged models"));
    } else if (isLogged && m_registry.registeredCount() > 0) {
        m_empty->setContent(iconName, tr("No logged models"),
            tr("MLflow keeps models of their own since version 3; the registry has entries"),
            tr("Show registered models"));
    } else {
        m_empty->setContent(iconName, tr("No models"),
            tr("The open stores hold neither registered nor logged models"));
    }
}

void ModelsPage::takeEmptyAction()
{
    if (!m_filter->text().isEmpty()) {
        m_filter->clear();
        m_filter->setFocus(Qt::OtherFocusReason);
        return;
    }
    showView(view() == View::Logged ? View::Registered : View::Logged);
    table().setFocus(Qt::OtherFocusReason);
}

QString ModelsPage::statusText() const
{
    if (view() == View::Logged) {
        return tr("%L1 of %L2 logged models").arg(m_logged.rowCount()).arg(m_logged.activeCount());
    }
    int versions = 0;
    for (int row = 0; row < m_registry.rowCount(); ++row) {
        versions += m_registry.rowCount(m_registry.index(row, 0));
    }
    return tr("%Ln model(s)", nullptr, m_registry.rowCount()) + QStringLiteral(", ")
        + tr("%Ln version(s)", nullptr, versions);
}

void ModelsPage::sortBy(ModelsTable& table, int column)
{
    const QVariant last = table.property("sortColumn");
    const bool isSame = last.isValid() && last.toInt() == column;
    const bool wasDescending = table.property("sortDescending").toBool();
    // Ascending, descending, then the usual order again.
    const int sorted = isSame && wasDescending ? -1 : column;
    const Qt::SortOrder order = isSame && !wasDescending ? Qt::DescendingOrder : Qt::AscendingOrder;
    table.setProperty("sortColumn", sorted);
    table.setProperty("sortDescending", order == Qt::DescendingOrder);
    table.model()->sort(sorted, order);
    table.modelsHeader().setSort(sorted, order);
}

} // namespace runlane::ui
