// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/models_page.h"
#include "ui/pages/models_table.h"
#include "ui/theme/runlane_style.h"
#include "ui/widgets/controls.h"

#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>
#include <array>

// Columns, counts and what is said when there is nothing to list.
namespace runlane::ui {

using models::LoggedModelsModel;
using models::RegistryModel;

void ModelsPage::showColumns()
{
    const bool hasSpaces = models::hasWorkspaces(m_registry.stores());
    const bool hasStores = m_registry.stores().size() > 1;
    m_registryTable->setColumnHidden(RegistryModel::Workspace, !hasSpaces);
    m_registryTable->setColumnHidden(RegistryModel::Store, !hasStores);
    m_loggedTable->setColumnHidden(LoggedModelsModel::Workspace, !hasSpaces);
    m_loggedTable->setColumnHidden(LoggedModelsModel::Store, !hasStores);
    fitColumns();
}

void ModelsPage::fitColumns()
{
    static constexpr std::array<int, RegistryModel::ColumnCount> kRegistry{
        210, 124, 86, 140, 84, 92, 150, 220, 96, 120};
    static constexpr std::array<int, LoggedModelsModel::FixedColumns> kLogged{
        190, 96, 84, 140, 120, 92, 96, 120};
    constexpr int kMetric = 116;
    if (!m_hasFitted && m_registry.stores().size() > 0) {
        m_hasFitted = true;
        for (std::size_t i = 0; i < kRegistry.size(); ++i) {
            m_registryTable->setColumnWidth(static_cast<int>(i), scaledPx(kRegistry[i]));
        }
        for (std::size_t i = 0; i < kLogged.size(); ++i) {
            m_loggedTable->setColumnWidth(static_cast<int>(i), scaledPx(kLogged[i]));
        }
    }
    const QFontMetrics metrics(fontFor(FontRole::BaseStrong));
    for (int column = LoggedModelsModel::FixedColumns; column < m_logged.columnCount(); ++column) {
        const QString name =
            m_logged.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        m_loggedTable->setColumnWidth(column,
            std::clamp(metrics.horizontalAdvance(name) + scaledPx(34), scaledPx(84),
                scaledPx(kMetric + 60)));
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
    return tr("%L1 models, %L2 versions").arg(m_registry.rowCount()).arg(versions);
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
