// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot.h"
#include "ui/dialogs/fact_dialog.h"

#include <QString>

namespace runlane::ui {

// Everything a store says about one data set: digest, source, profile and its columns as a table.
class DatasetDialog : public FactDialog
{
    Q_OBJECT

public:
    // usage: for what the run used it ("training"), may be empty. Texts are copied.
    DatasetDialog(const core::Dataset& dataset, const QString& usage, QWidget* parent = nullptr);
};

// "training" of an input's tag mlflow.data.context, may be empty.
[[nodiscard]] QString datasetUsage(const core::RunInput& input);

} // namespace runlane::ui
