// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/compare_model.h"
#include "models/display_text.h"
#include "models/run_columns.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

// Names: of sections, folds, groups, attributes and runs.
namespace runlane::models {

using analysis::DiffRow;
using analysis::DiffSection;

namespace {

struct Name
{
    std::string_view key;
    const char* text;
};

constexpr std::array<Name, 20> kSourceNames{{
    {"store", QT_TRANSLATE_NOOP("runlane::models::CompareModel", "Store")},
    {"run_id", QT_TRANSLATE_NOOP("runlane::models::CompareModel", "Run id")},
    {"experiment", QT_TRANSLATE_NOOP("runlane::models::CompareModel", "Experiment")},
    {"stage", QT_TRANSLATE_NOOP("runlane::models::CompareModel", "Stage")},
    {"status", QT_TRANSLATE_NOOP("runlane::models::CompareModel", "Status")},
    {"start_time", QT_TRANSLATE_NOOP("runlane::models::CompareModel", "Started")},
    {"end_time", QT_TRANSLATE_NOOP("runlane::models::CompareModel", "Ended")},
    {"duration", QT_TRANSLATE_NOOP("runlane::models::CompareModel", "Duration")},
    {"user", QT_TRANSLATE_NOOP("runlane::models::CompareModel", "User")},
    {"source", QT_TRANSLATE_NOOP("runlane::models::CompareModel", "Source")},
    {"source_type", QT_TRANSLATE_NOOP("runlane::models::CompareModel", "Source type")},
    {"entry_point", QT_TRANSLATE_NOOP("runlane::models::CompareModel", "Entry point")},
    {"git_commit", QT_TRANSLATE_NOOP("runlane::models::CompareModel", "Git commit")},
    {"git_branch", QT_TRANSLATE_NOOP("runlane::models::CompareModel", "Git branch")},
    {"git_repo", QT_TRANSLATE_NOOP("runlane::models::CompareModel", "Git repository")},
    {"parent", QT_TRANSLATE_NOOP("runlane::models::CompareModel", "Parent run")},
    {"models", QT_TRANSLATE_NOOP("runlane::models::CompareModel", "Models")},
    {"model_versions", QT_TRANSLATE_NOOP("runlane::models::CompareModel", "Model versions")},
    {"artifact_uri", QT_TRANSLATE_NOOP("runlane::models::CompareModel", "Artifact URI")},
    {"note", QT_TRANSLATE_NOOP("runlane::models::CompareModel", "Note")},
}};

constexpr std::array<Name, 6> kDatasetNames{{
    {"dataset", QT_TRANSLATE_NOOP("runlane::models::CompareModel", "Data set")},
    {"name", QT_TRANSLATE_NOOP("runlane::models::CompareModel", "Name")},
    {"digest", QT_TRANSLATE_NOOP("runlane::models::CompareModel", "Digest")},
    {"context", QT_TRANSLATE_NOOP("runlane::models::CompareModel", "Context")},
    {"source", QT_TRANSLATE_NOOP("runlane::models::CompareModel", "Source")},
    {"source_type", QT_TRANSLATE_NOOP("runlane::models::CompareModel", "Source type")},
}};

template <class Names>
QString nameIn(const Names& names, const std::string& key)
{
    for (const Name& name : names) {
        if (name.key == key) {
            return CompareModel::tr(name.text);
        }
    }
    return {};
}

QString sectionName(DiffSection section)
{
    switch (section) {
    case DiffSection::Metrics:
        return QCoreApplication::translate("CompareModel", "Metrics");
    case DiffSection::Params:
        return QCoreApplication::translate("CompareModel", "Params");
    case DiffSection::Tags:
        return QCoreApplication::translate("CompareModel", "Tags");
    case DiffSection::Datasets:
        return QCoreApplication::translate("CompareModel", "Data sets");
    case DiffSection::Source:
        return QCoreApplication::translate("CompareModel", "Run and source");
    case DiffSection::Environment:
        return QCoreApplication::translate("CompareModel", "Environment");
    }
    return {};
}

QString foldText(DiffSection section, std::size_t count)
{
    const auto number = static_cast<qulonglong>(count);
    switch (section) {
    case DiffSection::Metrics:
        return count == 1 ? CompareModel::tr("1 identical metric hidden")
                          : CompareModel::tr("%L1 identical metrics hidden").arg(number);
    case DiffSection::Params:
        return count == 1 ? CompareModel::tr("1 identical param hidden")
                          : CompareModel::tr("%L1 identical params hidden").arg(number);
    case DiffSection::Tags:
        return count == 1 ? CompareModel::tr("1 identical tag hidden")
                          : CompareModel::tr("%L1 identical tags hidden").arg(number);
    case DiffSection::Datasets:
        return count == 1 ? CompareModel::tr("1 identical data set hidden")
                          : CompareModel::tr("%L1 identical data sets hidden").arg(number);
    case DiffSection::Source:
        return count == 1 ? CompareModel::tr("1 identical entry hidden")
                          : CompareModel::tr("%L1 identical entries hidden").arg(number);
    case DiffSection::Environment:
        return count == 1 ? CompareModel::tr("1 identical file hidden")
                          : CompareModel::tr("%L1 identical files hidden").arg(number);
    }
    return {};
}

QString partFoldText(DiffSection section, std::size_t count)
{
    const auto number = static_cast<qulonglong>(count);
    if (section == DiffSection::Environment) {
        return count == 1 ? CompareModel::tr("1 identical package hidden")
                          : CompareModel::tr("%L1 identical packages hidden").arg(number);
    }
    if (section == DiffSection::Datasets) {
        return foldText(DiffSection::Source, count);
    }
    return count == 1 ? CompareModel::tr("1 identical key hidden")
                      : CompareModel::tr("%L1 identical keys hidden").arg(number);
}

} // namespace

QVariant CompareModel::sectionData(const Node& node, int role) const
{
    if (role == Qt::DisplayRole) {
        return sectionName(node.section);
    }
    if (role != NoteRole) {
        return {};
    }
    const auto total = static_cast<qulonglong>(m_diff->rowCount(node.section));
    if (m_runs.size() < 2) {
        return tr("%L1", "number of attributes").arg(total);
    }
    const auto differing = static_cast<qulonglong>(m_diff->differingCount(node.section));
    const QString counts = tr("%L1 of %L2 differ").arg(differing).arg(total);
    if (node.section != DiffSection::Metrics || !m_diff->baseline) {
        return counts;
    }
    return tr("%1, change from the baseline: %2 not tested", "counts, triangle")
        .arg(counts, QStringLiteral("\u25B3"));
}

// What says which run it is differs without telling anything: it is hidden as well, but not called
// identical.
QString CompareModel::foldName(const Node& node) const
{
    QStringList names;
    for (const int child : node.children) {
        const DiffRow& row = m_diff->rows[m_nodes[static_cast<std::size_t>(child)].diffRow];
        if (row.isIdentity) {
            names << nameData(row, Qt::DisplayRole).toString();
        }
    }
    const std::size_t identical = node.total - static_cast<std::size_t>(names.size());
    if (names.isEmpty()) {
        return foldText(node.section, identical);
    }
    const QString list = names.join(QStringLiteral(", "));
    return identical == 0 ? tr("%1 hidden", "names of entries").arg(list)
                          : tr("%1, also %2", "hidden identical entries, names of other ones")
                                .arg(foldText(node.section, identical), list);
}

QVariant CompareModel::foldData(const Node& node, int role) const
{
    const bool isOfParts = m_diff->rows[node.diffRow].owner.has_value();
    switch (role) {
    case Qt::DisplayRole:
        return isOfParts ? partFoldText(node.section, node.total) : foldName(node);
    case CountRole:
        return static_cast<qlonglong>(node.total);
    case KeyRole:
        return isOfParts ? toText(m_diff->rows[*m_diff->rows[node.diffRow].owner].key) : QString();
    case NoteRole:
        // One data set that all runs share is worth its name.
        return node.section == DiffSection::Datasets && !isOfParts && node.total == 1
            ? oneLine(m_diff->rows[node.diffRow].cells.front().text)
            : QString();
    default:
        return {};
    }
}

QVariant CompareModel::groupData(const Node& node, int role) const
{
    const std::string_view key = m_diff->rows[node.diffRow].key;
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(key.substr(node.nameBegin, node.nameEnd - node.nameBegin));
    case KeyRole:
        return toText(key.substr(0, node.nameEnd + 1));
    case Qt::ToolTipRole:
        return toolTipOf(toText(key.substr(0, node.nameEnd)));
    case CountRole:
        return static_cast<qlonglong>(node.total);
    case NoteRole: {
        const auto total = static_cast<qulonglong>(node.total);
        return m_runs.size() < 2 || (node.differing == 0)
            ? tr("%L1", "number of attributes").arg(total)
            : tr("%L1 of %L2 differ").arg(static_cast<qulonglong>(node.differing)).arg(total);
    }
    default:
        return {};
    }
}

QVariant CompareModel::nameData(const DiffRow& row, int role, std::size_t nameBegin) const
{
    switch (role) {
    case Qt::DisplayRole: {
        const QString known = row.section == DiffSection::Source ? nameIn(kSourceNames, row.key)
            : row.section == DiffSection::Datasets               ? nameIn(kDatasetNames, row.key)
                                                                 : QString();
        return known.isEmpty() ? oneLine(std::string_view(row.key).substr(nameBegin)) : known;
    }
    case KeyRole:
    case FullTextRole:
        return toText(row.key);
    case Qt::ToolTipRole:
        return toolTipOf(row.direction == analysis::Direction::Unknown
                ? toText(row.key)
                : toText(row.key) + QLatin1Char('\n')
                    + (row.direction == analysis::Direction::HigherIsBetter
                            ? tr("Higher is better")
                            : tr("Lower is better")));
    case DiffersRole:
        return row.differs;
    case NoteRole:
        return row.section == DiffSection::Metrics ? metricNote(row) : QString();
    default:
        return {};
    }
}

QString CompareModel::metricNote(const DiffRow& row) const
{
    const analysis::MetricView view = analysis::resolvedView(m_value.view, row.direction);
    if (view != analysis::MetricView::Last) {
        analysis::MetricChoice shown = m_value;
        shown.view = view;
        return choiceTitle(shown);
    }
    const auto at = static_cast<std::size_t>(&row - m_diff->rows.data());
    return m_formats[at].hasSteps ? tr("last", "latest value of a metric") : QString();
}

// Nothing while all runs are of one store.
QString CompareModel::storeNote(std::size_t run) const
{
    const auto isElsewhere = [&](const ComparedColumn& other) {
        return other.store != m_runs[run].store;
    };
    const core::StoreInfo& info = m_runs[run].snapshot->store;
    const auto isNamesake = [&](const ComparedColumn& other) {
        return isElsewhere(other) && other.snapshot->store.displayName == info.displayName;
    };
    const bool needsPath =
        info.displayName.empty() || std::any_of(m_runs.begin(), m_runs.end(), isNamesake);
    return std::any_of(m_runs.begin(), m_runs.end(), isElsewhere)
        ? oneLine(needsPath ? info.path : info.displayName)
        : QString();
}

QVariant CompareModel::runData(std::size_t run, int role) const
{
    if (run >= m_runs.size()) {
        return {};
    }
    const ComparedColumn& column = m_runs[run];
    const bool isBaseline = m_diff->baseline == run;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return oneLine(core::displayName(runAt(run)));
    case FullTextRole:
        return toText(core::displayName(runAt(run)));
    case NoteRole: {
        const auto started = runAt(run).startTimeMillis;
        const QString note = isBaseline ? tr("Baseline")
            : started                   ? NumberText::time(*started)
                                        : QString();
        const QString store = storeNote(run);
        return store.isEmpty() || note.isEmpty() ? store + note
                                                 : store + QStringLiteral(" · ") + note;
    }
    case Qt::ToolTipRole:
        return toolTipOf(toText(core::displayName(runAt(run))) + QLatin1Char('\n')
            + toText(runAt(run).id) + QLatin1Char('\n') + toText(column.snapshot->store.path));
    case RunIdRole:
        return toText(column.runId);
    case StoreRole:
        return column.store;
    case ComparedStyleRole:
        return static_cast<int>(column.styleIndex);
    case BaselineRole:
        return isBaseline;
    default:
        return {};
    }
}

} // namespace runlane::models
