// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot.h"
#include "session/session.h"
#include "ui/dialogs/fact_dialog.h"

namespace runlane::ui {

// What a store is, how it is read, and how much it holds. Texts are copied.
class StoreDialog : public FactDialog
{
    Q_OBJECT

public:
    // moved: where the user said artifacts of the store lie now.
    StoreDialog(const session::OpenedStore& store, const std::vector<stores::MovedFolder>& moved,
        QWidget* parent = nullptr);

private:
    void addContents(const core::StoreSnapshot& snapshot);
    void addDatabase(const core::StoreInfo& store);
};

// Id, times, place, tags and note of an experiment. Texts are copied.
class ExperimentDialog : public FactDialog
{
    Q_OBJECT

public:
    ExperimentDialog(const core::StoreSnapshot& snapshot, const core::Experiment& experiment,
        QWidget* parent = nullptr);
};

} // namespace runlane::ui
