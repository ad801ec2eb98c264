// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/docks/dock.h"
#include "ui/page.h"
#include "ui/selection.h"

#include <QTimer>

#include <set>
#include <string>
#include <vector>

class QCheckBox;
class QTreeView;

namespace runlane::models {
class StoresModel;
}

namespace runlane::ui {

class SearchField;

// The open stores and their experiments, by workspace where there are several: a filter, run
// counts, last activity, deleted ones on demand, properties. Choosing experiments sets the window's
// selection.
class StoresDock : public Dock
{
    Q_OBJECT

public:
    explicit StoresDock(const Context& context, QWidget* parent = nullptr);

    void focusFilter();
    // Shows what the user named: an experiment, a run's experiment, or the store's fullest.
    void focusStore(session::StoreId id);
    [[nodiscard]] QTreeView& tree() { return *m_tree; }

Q_SIGNALS:
    void openRequested();
    void reloadRequested();
    void experimentActivated(); // Enter or double click

private:
    void buildBody();
    void connectBody();
    void refresh();
    void expandNew(); // stores whose experiments are there for the first time
    void publishSelection();
    void keepSelection();
    void showMenu(const QPoint& position);
    void showProperties(const QModelIndex& index); // of the store or the experiment
    void select(const std::vector<ExperimentRef>& experiments);
    [[nodiscard]] std::string wantedExperiment(const session::OpenedStore& store) const;

    Context m_context;
    SearchField* m_filter = nullptr;
    QTreeView* m_tree = nullptr;
    models::StoresModel* m_model = nullptr;
    QCheckBox* m_showDeleted = nullptr;
    QTimer m_clock;
    std::set<session::StoreId> m_seenStores;
    bool m_isFilling = false;
    bool m_isPublishing = false;
};

} // namespace runlane::ui
