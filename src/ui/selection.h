// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"
#include "ui/settings.h"

#include <QObject>

#include <optional>
#include <string>
#include <vector>

namespace runlane::ui {

// An experiment of an open store; experimentId empty: all of the store.
struct ExperimentRef
{
    session::StoreId store = 0;
    std::string experimentId;

    friend auto operator<=>(const ExperimentRef&, const ExperimentRef&) = default;
    friend bool operator==(const ExperimentRef&, const ExperimentRef&) = default;
};

// A model of an open store: a logged one by its id, else a registered one by workspace and name,
// and a version of it unless version is empty.
struct ModelRef
{
    session::StoreId store = 0;
    std::string loggedModelId;
    std::string workspace;
    std::string name;
    std::string version;

    friend bool operator==(const ModelRef&, const ModelRef&) = default;
};

// What the window is looking at: the experiments chosen in the Stores dock, the run whose details
// are shown, and whether deleted items are listed. Window's thread.
class Selection : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const std::vector<ExperimentRef>& experiments() const { return m_experiments; }
    [[nodiscard]] const std::optional<session::RunRef>& run() const { return m_run; }
    [[nodiscard]] DeletedItems deletedItems() const { return m_deleted; }

    void setExperiments(const std::vector<ExperimentRef>& experiments);
    void setRun(const std::optional<session::RunRef>& run);
    void setDeletedItems(DeletedItems items);
    // Asks the Models page to show a model once it is visible.
    void requestModel(const ModelRef& model);
    [[nodiscard]] std::optional<ModelRef> takeRequestedModel();
    // Drops whatever belongs to a store that is closed.
    void forgetStore(session::StoreId store);

Q_SIGNALS:
    void experimentsChanged();
    void runChanged();
    void deletedItemsChanged();
    void modelRequested();

private:
    std::vector<ExperimentRef> m_experiments;
    std::optional<session::RunRef> m_run;
    std::optional<ModelRef> m_model;
    DeletedItems m_deleted = DeletedItems::Hidden;
};

} // namespace runlane::ui
