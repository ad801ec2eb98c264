// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot.h"

#include <QString>
#include <QStringList>
#include <QVariant>

#include <string>
#include <string_view>
#include <vector>

// What registered and logged models have in common when they are shown.
namespace runlane::models {

// An open store whose models are listed.
struct ModelStore
{
    int id = 0;
    QString name;
    core::SnapshotPtr snapshot; // may be null

    friend bool operator==(const ModelStore&, const ModelStore&) = default;
};

// A run of the comparison and the number of its style.
struct ComparedSource
{
    int store = 0;
    std::string runId;
    int style = 0;

    friend bool operator==(const ComparedSource&, const ComparedSource&) = default;
};

// Where the run that made a model is: None: the model names no run; Gone: not in the store.
enum class SourceRun { None, Here, Deleted, Gone };

[[nodiscard]] SourceRun sourceRunOf(const core::StoreSnapshot& snapshot, std::string_view runId);
// Name of the run; "7c41e0…a93f" when it is gone; "–" for none.
[[nodiscard]] QString sourceRunText(const core::StoreSnapshot& snapshot, std::string_view runId);
// "7c41e0…a93f" for a long id.
[[nodiscard]] QString shortIdText(const QString& id);
// Why the run cannot be shown, one sentence; empty for None and Here.
[[nodiscard]] QString sourceRunWarning(SourceRun run);

// Name of an experiment, else its id.
[[nodiscard]] QString experimentNameOf(
    const core::StoreSnapshot& snapshot, std::string_view experimentId);

// "Ready", "Pending", "Failed" for the words of the registry and of logged models; the word itself
// when it is another.
[[nodiscard]] QString modelStatusText(std::string_view stored);
// RunState whose mark stands before it, as a number.
[[nodiscard]] int modelStatusMark(std::string_view stored);
// MLflow's stage, empty for "None".
[[nodiscard]] QString modelStageText(std::string_view stored);
// "key=value, …" without MLflow's own tags.
[[nodiscard]] QString modelTagsText(const std::vector<core::KeyValue>& tags);
// "acc (test-set-A)", "acc (test-set-A, 9f2b6c04)" with a digest.
[[nodiscard]] QString datasetMetricName(
    std::string_view key, std::string_view datasetName, std::string_view digest = {});

// True when every word of the filter occurs in one of the texts, in any letter case.
[[nodiscard]] bool matchesEveryWord(const QString& filter, const QStringList& texts);
// -1, 0 or 1; invalid values and NaN come last in both orders.
[[nodiscard]] int compareForOrder(const QVariant& a, const QVariant& b, Qt::SortOrder order);

// Whether the stores hold more than one workspace.
[[nodiscard]] bool hasWorkspaces(const std::vector<ModelStore>& stores);

} // namespace runlane::models
