// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/display_text.h"
#include "models/logged_models_model.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace runlane::models {

namespace {

QString orMissing(const QString& text)
{
    return text.isEmpty() ? NumberText::missing() : text;
}

} // namespace

const core::DatasetMetric* LoggedModelsModel::metricOf(const Row& row, int column)
{
    return row.metrics[static_cast<std::size_t>(column - FixedColumns)];
}

QString LoggedModelsModel::text(const Row& row, int column) const
{
    const core::LoggedModel& model = *row.model;
    const core::StoreSnapshot& snapshot = *storeOf(row).snapshot;
    switch (column) {
    case Name:
        return oneLine(model.name.empty() ? model.id : model.name);
    case Type:
        return orMissing(oneLine(model.modelType));
    case Status:
        return modelStatusText(core::loggedModelStatusName(model.status));
    case Source:
        return sourceRunText(snapshot, model.sourceRunId);
    case Experiment:
        return experimentNameOf(snapshot, model.experimentId);
    case Created:
        return model.creationTimeMillis.has_value()
            ? NumberText::tableTime(*model.creationTimeMillis, m_nowMillis)
            : NumberText::missing();
    case Workspace: {
        const core::Experiment* experiment = snapshot.findExperiment(model.experimentId);
        return experiment == nullptr ? QString() : oneLine(experiment->workspace);
    }
    case Store:
        return storeOf(row).name;
    default:
        break;
    }
    const core::DatasetMetric* metric = metricOf(row, column);
    return metric == nullptr
        ? NumberText::missing()
        : m_numbers.number(
            metric->value, m_metrics[static_cast<std::size_t>(column - FixedColumns)].decimals);
}

QString LoggedModelsModel::fullText(const Row& row, int column) const
{
    const core::LoggedModel& model = *row.model;
    switch (column) {
    case Name:
        return toText(model.name.empty() ? model.id : model.name);
    case Type:
        return toText(model.modelType);
    case Status:
        return toText(core::loggedModelStatusName(model.status));
    case Source:
        return toText(model.sourceRunId);
    case Created:
        return model.creationTimeMillis.has_value()
            ? NumberText::fullTime(*model.creationTimeMillis)
            : QString();
    default:
        break;
    }
    if (column < FixedColumns) {
        return text(row, column);
    }
    const core::DatasetMetric* metric = metricOf(row, column);
    return metric == nullptr ? QString() : NumberText::full(metric->value);
}

QVariant LoggedModelsModel::sortValue(const Row& row, int column) const
{
    if (column == Created) {
        return row.model->creationTimeMillis.has_value()
            ? QVariant(static_cast<qlonglong>(*row.model->creationTimeMillis))
            : QVariant();
    }
    if (column >= FixedColumns) {
        const core::DatasetMetric* metric = metricOf(row, column);
        return metric == nullptr ? QVariant() : QVariant(metric->value);
    }
    const QString shown = text(row, column);
    return shown == NumberText::missing() || shown.isEmpty() ? QVariant() : QVariant(shown);
}

QVariant LoggedModelsModel::metricData(const Row& row, int column, int role) const
{
    const MetricColumn& own = m_metrics[static_cast<std::size_t>(column - FixedColumns)];
    const core::DatasetMetric* metric = metricOf(row, column);
    if (metric == nullptr) {
        return role == IsMissingRole ? QVariant(true) : QVariant();
    }
    switch (role) {
    case StepRole:
        return m_numbers.step(metric->step);
    case IsNonFiniteRole:
        return !std::isfinite(metric->value);
    case BestRole:
        return own.hasBest && metric->value == own.best;
    case Qt::ToolTipRole:
        return toolTipOf(
            tr("%1 at step %2, %Ln point(s)", nullptr, static_cast<int>(metric->points))
                .arg(NumberText::full(metric->value), m_numbers.integer(metric->step)));
    default:
        return {};
    }
}

QVariant LoggedModelsModel::fixedData(const Row& row, int column, int role) const
{
    const core::LoggedModel& model = *row.model;
    const SourceRun run = sourceRunOf(*storeOf(row).snapshot, model.sourceRunId);
    switch (role) {
    case Qt::ToolTipRole: {
        const QString warning = column == Source ? sourceRunWarning(run) : QString();
        const QString full = column == Name
            ? fullText(row, Name) + QLatin1Char('\n') + toText(model.id)
            : fullText(row, column);
        return toolTipOf(warning.isEmpty() ? full : full + QLatin1Char('\n') + warning);
    }
    case IsMissingRole:
        return text(row, column) == NumberText::missing();
    case WarningRole:
        return column == Source && !sourceRunWarning(run).isEmpty()
            ? QVariant(sourceRunWarning(run))
            : QVariant();
    case StatusRole:
        return column == Status
            ? QVariant(modelStatusMark(core::loggedModelStatusName(model.status)))
            : QVariant();
    default:
        return {};
    }
}

QVariant LoggedModelsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const int column = index.column();
    const core::LoggedModel& model = *row.model;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(row, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            ((column < FixedColumns ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter).toInt());
    case StoreRole:
        return storeOf(row).id;
    case KeyRole:
        return toText(model.id);
    case ExperimentIdRole:
        return toText(model.experimentId);
    case RunIdRole:
        return storeOf(row).snapshot->findRun(model.sourceRunId) == nullptr
            ? QVariant()
            : QVariant(toText(model.sourceRunId));
    case DeletedRole:
        return model.stage == core::LifecycleStage::Deleted;
    case SortRole:
        return sortValue(row, column);
    case FullTextRole:
        return fullText(row, column);
    case ComparedStyleRole: {
        const auto at =
            std::find_if(m_compared.begin(), m_compared.end(), [&](const ComparedSource& compared) {
                return compared.store == storeOf(row).id && compared.runId == model.sourceRunId;
            });
        return at == m_compared.end() ? -1 : at->style;
    }
    default:
        return column < FixedColumns ? fixedData(row, column, role) : metricData(row, column, role);
    }
}

QVariant LoggedModelsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(
            ((section < FixedColumns ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter).toInt());
    }
    if (section >= FixedColumns) {
        const MetricColumn& metric = m_metrics[static_cast<std::size_t>(section - FixedColumns)];
        const QString name = datasetMetricName(
            metric.key, metric.dataset, metric.hasNamesake ? metric.digest : std::string());
        return role == Qt::DisplayRole ? QVariant(name)
            : role == Qt::ToolTipRole  ? QVariant(toolTipOf(metric.digest.empty()
                       ? name
                       : tr("%1\nData set digest %2").arg(name, toText(metric.digest))))
                                       : QVariant();
    }
    static const std::array<const char*, FixedColumns> kTitles{QT_TR_NOOP("Logged model"),
        QT_TR_NOOP("Type"), QT_TR_NOOP("Status"), QT_TR_NOOP("Source run"),
        QT_TR_NOOP("Experiment"), QT_TR_NOOP("Created"), QT_TR_NOOP("Workspace"),
        QT_TR_NOOP("Store")};
    return role == Qt::DisplayRole ? QVariant(tr(kTitles[static_cast<std::size_t>(section)]))
                                   : QVariant();
}

} // namespace runlane::models
