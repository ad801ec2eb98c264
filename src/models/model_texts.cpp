// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/model_texts.h"

#include "models/display_text.h"
#include "models/number_text.h"
#include "models/roles.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <set>

namespace runlane::models {

namespace {

constexpr qsizetype kLongestId = 12;

bool isUnordered(const QVariant& value)
{
    return !value.isValid()
        || (value.typeId() == QMetaType::Double && std::isnan(value.toDouble()));
}

} // namespace

SourceRun sourceRunOf(const core::StoreSnapshot& snapshot, std::string_view runId)
{
    if (runId.empty()) {
        return SourceRun::None;
    }
    const core::Run* run = snapshot.findRun(runId);
    if (run == nullptr) {
        return SourceRun::Gone;
    }
    return run->stage == core::LifecycleStage::Deleted ? SourceRun::Deleted : SourceRun::Here;
}

QString sourceRunText(const core::StoreSnapshot& snapshot, std::string_view runId)
{
    if (runId.empty()) {
        return NumberText::missing();
    }
    const core::Run* run = snapshot.findRun(runId);
    if (run != nullptr) {
        return oneLine(core::displayName(*run));
    }
    return shortIdText(oneLine(runId));
}

QString shortIdText(const QString& id)
{
    return id.size() <= kLongestId ? id : id.left(6) + QChar(0x2026) + id.right(4);
}

QString sourceRunWarning(SourceRun run)
{
    switch (run) {
    case SourceRun::Deleted:
        return QCoreApplication::translate("Models", "The run is deleted in the store");
    case SourceRun::Gone:
        return QCoreApplication::translate("Models", "The run is not in this store any more");
    case SourceRun::None:
    case SourceRun::Here:
        break;
    }
    return {};
}

QString experimentNameOf(const core::StoreSnapshot& snapshot, std::string_view experimentId)
{
    const core::Experiment* experiment = snapshot.findExperiment(experimentId);
    return oneLine(
        experiment == nullptr || experiment->name.empty() ? experimentId : experiment->name);
}

QString modelStatusText(std::string_view stored)
{
    if (stored == "READY") {
        return QCoreApplication::translate("Models", "Ready");
    }
    if (stored == "PENDING" || stored == "PENDING_REGISTRATION") {
        return QCoreApplication::translate("Models", "Pending");
    }
    if (stored == "FAILED" || stored == "FAILED_REGISTRATION") {
        return QCoreApplication::translate("Models", "Failed");
    }
    return stored.empty() || stored == "UNSPECIFIED" ? NumberText::missing() : oneLine(stored);
}

int modelStatusMark(std::string_view stored)
{
    if (stored == "READY") {
        return static_cast<int>(RunState::Finished);
    }
    if (stored == "PENDING" || stored == "PENDING_REGISTRATION") {
        return static_cast<int>(RunState::Scheduled);
    }
    const bool isFailed = stored == "FAILED" || stored == "FAILED_REGISTRATION";
    return static_cast<int>(isFailed ? RunState::Failed : RunState::Unknown);
}

QString modelStageText(std::string_view stored)
{
    return stored == "None" ? QString() : oneLine(stored);
}

QString modelTagsText(const std::vector<core::KeyValue>& tags)
{
    QStringList shown;
    for (const core::KeyValue& tag : tags) {
        const bool isOwn = tag.key.substr(0, 7) == "mlflow." || tag.key.substr(0, 8) == "_mlflow_";
        if (!isOwn) {
            shown.append(oneLine(tag.key) + QLatin1Char('=') + oneLine(tag.value));
        }
    }
    return shown.join(QStringLiteral(", "));
}

QString datasetMetricName(
    std::string_view key, std::string_view datasetName, std::string_view digest)
{
    QStringList of{oneLine(datasetName), oneLine(digest)};
    of.removeAll(QString());
    return of.isEmpty()
        ? oneLine(key)
        : QStringLiteral("%1 (%2)").arg(oneLine(key), of.join(QStringLiteral(", ")));
}

bool matchesEveryWord(const QString& filter, const QStringList& texts)
{
    const QStringList words = filter.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(), [&](const QString& word) {
        return std::any_of(texts.begin(), texts.end(),
            [&](const QString& text) { return text.contains(word, Qt::CaseInsensitive); });
    });
}

int compareForOrder(const QVariant& a, const QVariant& b, Qt::SortOrder order)
{
    const bool isLastA = isUnordered(a);
    const bool isLastB = isUnordered(b);
    if (isLastA || isLastB) {
        return isLastA == isLastB ? 0 : isLastA ? 1 : -1;
    }
    int result = 0;
    if (a.typeId() == QMetaType::QString) {
        result = QString::localeAwareCompare(a.toString(), b.toString());
    } else if (a.typeId() == QMetaType::LongLong && b.typeId() == QMetaType::LongLong) {
        result = a.toLongLong() < b.toLongLong() ? -1 : a.toLongLong() > b.toLongLong() ? 1 : 0;
    } else {
        result = a.toDouble() < b.toDouble() ? -1 : a.toDouble() > b.toDouble() ? 1 : 0;
    }
    return order == Qt::AscendingOrder ? result : -result;
}

bool hasWorkspaces(const std::vector<ModelStore>& stores)
{
    std::set<std::string_view> found;
    for (const ModelStore& store : stores) {
        if (store.snapshot == nullptr) {
            continue;
        }
        for (const core::RegisteredModel& model : store.snapshot->registeredModels) {
            found.insert(model.workspace.empty() ? "default" : model.workspace);
        }
        for (const core::Experiment& experiment : store.snapshot->experiments) {
            found.insert(experiment.workspace.empty() ? "default" : experiment.workspace);
        }
    }
    return found.size() > 1;
}

} // namespace runlane::models
