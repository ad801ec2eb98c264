// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/display_text.h"
#include "models/registry_model.h"

#include <algorithm>
#include <charconv>

namespace runlane::models {

namespace {

QString aliasText(const std::vector<std::string_view>& aliases)
{
    QStringList shown;
    for (const std::string_view alias : aliases) {
        shown.append(oneLine(alias));
    }
    return shown.join(QStringLiteral(", "));
}

QVariant textOrNothing(const QString& text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QVariant millisOrNothing(const std::optional<std::int64_t>& millis)
{
    return millis.has_value() ? QVariant(static_cast<qlonglong>(*millis)) : QVariant();
}

QString orMissing(const QString& text)
{
    return text.isEmpty() ? NumberText::missing() : text;
}

} // namespace

QString RegistryModel::timeText(const std::optional<std::int64_t>& millis) const
{
    return millis.has_value() ? NumberText::tableTime(*millis, m_nowMillis) : QString();
}

QString RegistryModel::modelText(const Row& row, int column) const
{
    const core::RegisteredModel& model = *row.model;
    switch (column) {
    case Name:
        return oneLine(model.name);
    case Created:
        return timeText(model.creationTimeMillis);
    case Tags:
        return modelTagsText(model.tags);
    case Description:
        return oneLine(model.description.value_or(""));
    case Workspace:
        return oneLine(model.workspace);
    case Store:
        return storeOf(row).name;
    default:
        return {};
    }
}

QString RegistryModel::versionText(
    const Row& row, const core::ModelVersion& version, int column) const
{
    switch (column) {
    case Name:
        return tr("Version %1").arg(oneLine(version.version));
    case Aliases:
        return orMissing(aliasText(core::aliasesOf(*row.model, version)));
    case Stage:
        return orMissing(modelStageText(version.stage));
    case Source:
        return sourceRunText(*storeOf(row).snapshot, version.runId);
    case Status:
        return modelStatusText(version.status);
    case Created:
        return orMissing(timeText(version.creationTimeMillis));
    case Tags:
        return modelTagsText(version.tags);
    case Description:
        return oneLine(version.description.value_or(""));
    default:
        return {};
    }
}

QString RegistryModel::fullText(const Row& row, const core::ModelVersion* version, int column) const
{
    const auto created =
        version == nullptr ? row.model->creationTimeMillis : version->creationTimeMillis;
    const auto& description = version == nullptr ? row.model->description : version->description;
    switch (column) {
    case Name:
        return version == nullptr ? toText(row.model->name) : toText(version->version);
    case Source:
        return version == nullptr ? QString() : toText(version->runId);
    case Created:
        return created.has_value() ? NumberText::fullTime(*created) : QString();
    case Description:
        return toText(description.value_or(""));
    case Status:
        return version == nullptr ? QString() : toText(version->status);
    case Stage:
        return version == nullptr ? QString() : toText(version->stage);
    case Aliases:
        return version == nullptr ? QString() : aliasText(core::aliasesOf(*row.model, *version));
    default:
        return version == nullptr ? modelText(row, column) : versionText(row, *version, column);
    }
}

QVariant RegistryModel::sortValue(
    const Row& row, const core::ModelVersion* version, int column) const
{
    if (column == Created) {
        return millisOrNothing(
            version == nullptr ? row.model->creationTimeMillis : version->creationTimeMillis);
    }
    if (version != nullptr && column == Name) {
        qlonglong number = 0;
        const std::string_view text = version->version;
        std::from_chars(text.data(), text.data() + text.size(), number);
        return number;
    }
    if (version == nullptr) {
        return textOrNothing(modelText(row, column));
    }
    const QString text = versionText(row, *version, column);
    return text == NumberText::missing() ? QVariant() : textOrNothing(text);
}

QVariant RegistryModel::modelData(const Row& row, int column, int role) const
{
    const auto versions = static_cast<int>(row.model->versions.size());
    switch (role) {
    case Qt::DisplayRole:
        return modelText(row, column);
    case Qt::AccessibleTextRole:
        return column == Name
            ? tr("%1, %Ln version(s)", nullptr, versions).arg(oneLine(row.model->name))
            : modelText(row, column);
    case NoteRole:
        return column == Name ? QVariant(tr("%Ln version(s)", nullptr, versions)) : QVariant();
    case CountRole:
        return static_cast<qlonglong>(versions);
    case KindRole:
        return static_cast<int>(Kind::Model);
    case KeyRole:
        return row.key;
    case SortRole:
        return sortValue(row, nullptr, column);
    case FullTextRole:
        return fullText(row, nullptr, column);
    default:
        return {};
    }
}

QVariant RegistryModel::versionData(
    const Row& row, const core::ModelVersion& version, int column, int role) const
{
    const SourceRun run = sourceRunOf(*storeOf(row).snapshot, version.runId);
    switch (role) {
    case Qt::DisplayRole:
        return versionText(row, version, column);
    case Qt::AccessibleTextRole:
        return versionText(row, version, column);
    case IsMissingRole:
        return versionText(row, version, column) == NumberText::missing();
    case KindRole:
        return static_cast<int>(Kind::Version);
    case KeyRole:
        return toText(version.version);
    case RunIdRole:
        return run == SourceRun::None || run == SourceRun::Gone ? QVariant()
                                                                : QVariant(toText(version.runId));
    case WarningRole:
        return column == Source ? textOrNothing(sourceRunWarning(run)) : QVariant();
    case StatusRole:
        return column == Status ? QVariant(modelStatusMark(version.status)) : QVariant();
    case ComparedStyleRole: {
        const auto at =
            std::find_if(m_compared.begin(), m_compared.end(), [&](const ComparedSource& compared) {
                return compared.store == storeOf(row).id && compared.runId == version.runId;
            });
        return at == m_compared.end() ? -1 : at->style;
    }
    case SortRole:
        return sortValue(row, &version, column);
    case FullTextRole:
        return fullText(row, &version, column);
    default:
        return {};
    }
}

QVariant RegistryModel::data(const QModelIndex& index, int role) const
{
    const Row* row = rowOf(index);
    if (row == nullptr) {
        return {};
    }
    const core::ModelVersion* version = versionAt(index);
    if (role == StoreRole) {
        return storeOf(*row).id;
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter).toInt());
    }
    if (role == Qt::ToolTipRole) {
        const QString warning = data(index, WarningRole).toString();
        const QString text = fullText(*row, version, index.column());
        return toolTipOf(warning.isEmpty() ? text : text + QLatin1Char('\n') + warning);
    }
    return version == nullptr ? modelData(*row, index.column(), role)
                              : versionData(*row, *version, index.column(), role);
}

QVariant RegistryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("Model");
    case Aliases:
        return tr("Aliases");
    case Stage:
        return tr("Stage");
    case Source:
        return tr("Source run");
    case Status:
        return tr("Status");
    case Created:
        return tr("Created");
    case Tags:
        return tr("Tags");
    case Description:
        return tr("Description");
    case Workspace:
        return tr("Workspace");
    case Store:
        return tr("Store");
    default:
        return {};
    }
}

} // namespace runlane::models
