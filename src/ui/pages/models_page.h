// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exports/table.h"
#include "models/logged_models_model.h"
#include "models/registry_model.h"
#include "session/session.h"
#include "ui/page.h"

#include <QStringList>

#include <functional>
#include <string>
#include <vector>

class QMenu;
class QPushButton;
class QSplitter;
class QStackedWidget;

namespace runlane::ui {

class EmptyState;
class FactList;
class ModelsTable;
class SearchField;
class SegmentedControl;

// The model registry of every open store, and the models that runs of MLflow 3 logged: which
// versions there are, which run each came from, and these runs side by side.
class ModelsPage : public Page
{
    Q_OBJECT

public:
    enum class View { Registered, Logged };

    explicit ModelsPage(const Context& context, QWidget* parent = nullptr);

    void activated() override;
    [[nodiscard]] QString statusText() const override;
    void focusSearch() override;
    void copySelection() override;
    void exportContent() override;

    void showView(View view);
    [[nodiscard]] View view() const;
    [[nodiscard]] ModelsTable& table() const; // of the shown view
    [[nodiscard]] models::RegistryModel& registry() { return m_registry; }
    [[nodiscard]] models::LoggedModelsModel& loggedModels() { return m_logged; }
    [[nodiscard]] FactList& details() { return *m_details; }
    [[nodiscard]] EmptyState& emptyState() { return *m_empty; }
    // Rows as they are shown; versions carry the name of their model. rows: column 0.
    [[nodiscard]] exports::Table tableOfRows(const std::vector<QModelIndex>& rows) const;
    [[nodiscard]] exports::Table shownTable() const;
    // Adds the source runs of the chosen rows to the comparison and shows the Compare page.
    void compareChosen();

private:
    void buildToolbar();
    void buildBody();
    void buildActions();
    void connectEverything();
    void connectTable(ModelsTable& table);
    void refreshLater();
    void refresh();
    void showCompared();
    void expandPrompts();
    void fitColumns();
    void showColumns();
    void updateTexts();
    void updateEmptyState();
    void updateButtons();
    void takeEmptyAction();
    void showDetails();
    void sortBy(ModelsTable& table, int column);

    void toggleChosen();
    void toggleRow(const QModelIndex& row);
    void openRun(const session::RunRef& ref);
    void openChosenRun();
    void openLoggedModel(int store, const std::string& modelId);
    void openRequestedModel();
    void makeCurrent(const QModelIndex& index);
    [[nodiscard]] QModelIndex findShown(
        const std::function<QModelIndex()>& find, QPushButton& more);
    void showMenu(const QPoint& position);
    void fillExportMenu(QMenu& menu);
    void exportTo(const QString& suffix, const QString& filter);
    [[nodiscard]] std::string contentFor(const QString& suffix) const;
    [[nodiscard]] std::vector<session::RunRef> runsOf(const std::vector<QModelIndex>& rows) const;
    [[nodiscard]] QString leftOutText(const std::vector<QModelIndex>& rows) const;

    Context m_context;
    models::RegistryModel m_registry;
    models::LoggedModelsModel m_logged;
    bool m_isStale = true;

    SegmentedControl* m_views = nullptr;
    SearchField* m_filter = nullptr;
    QPushButton* m_prompts = nullptr;
    QPushButton* m_deleted = nullptr;
    QPushButton* m_compare = nullptr;
    QPushButton* m_exportButton = nullptr;
    QStackedWidget* m_stack = nullptr;
    QSplitter* m_splitter = nullptr;
    QStackedWidget* m_tables = nullptr;
    ModelsTable* m_registryTable = nullptr;
    ModelsTable* m_loggedTable = nullptr;
    FactList* m_details = nullptr;
    QWidget* m_foot = nullptr;
    EmptyState* m_empty = nullptr;
    QStringList m_fittedRegistry; // names of columns that have their width
    QStringList m_fittedLogged;
};

} // namespace runlane::ui
