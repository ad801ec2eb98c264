// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/compare_model.h"

#include "models/display_text.h"

#include <algorithm>
#include <set>

namespace runlane::models {

using analysis::DiffCell;
using analysis::DiffRow;
using analysis::DiffSection;
using analysis::DiffValue;

namespace {

constexpr int kNoParent = -1;
constexpr std::int64_t kSecondMillis = 1'000;
constexpr std::int64_t kMinuteMillis = 60'000;

} // namespace

CompareModel::CompareModel(QObject* parent)
    : QAbstractItemModel(parent)
{
}

void CompareModel::setRuns(std::vector<ComparedColumn> runs, std::optional<std::size_t> baseline,
    const analysis::MetricChoice& value, const analysis::Directions& directions)
{
    beginResetModel();
    m_value = value;
    m_runs.clear();
    std::optional<std::size_t> kept;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (runs[i].snapshot == nullptr || runs[i].snapshot->findRun(runs[i].runId) == nullptr) {
            continue;
        }
        if (baseline == i) {
            kept = m_runs.size();
        }
        m_runs.push_back(std::move(runs[i]));
    }
    std::vector<analysis::DiffInput> inputs;
    inputs.reserve(m_runs.size());
    for (const ComparedColumn& run : m_runs) {
        inputs.push_back({run.snapshot->findRun(run.runId), run.snapshot.get(),
            run.environment.get(), run.metric});
    }
    m_diff = std::make_shared<const analysis::RunDiff>(
        analysis::compareRuns(inputs, kept, analysis::ValueDetail::ByKey, directions));
    rebuild();
    endResetModel();
}

void CompareModel::setRowChoice(RowChoice choice)
{
    if (m_rowChoice == choice) {
        return;
    }
    beginResetModel();
    m_rowChoice = choice;
    arrange();
    endResetModel();
}

void CompareModel::setFilter(const QString& text)
{
    const QStringList words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (m_words == words) {
        return;
    }
    beginResetModel();
    m_words = words;
    arrange();
    endResetModel();
}

void CompareModel::setDeltaKind(DeltaKind kind)
{
    if (m_deltaKind == kind) {
        return;
    }
    m_deltaKind = kind;
    for (const int section : m_sections) {
        const Node& node = m_nodes[static_cast<std::size_t>(section)];
        if (node.section == DiffSection::Metrics && !m_runs.empty()) {
            announceNumbers(index(node.row, 0));
        }
    }
}

void CompareModel::announceNumbers(const QModelIndex& parent)
{
    const int rows = rowCount(parent);
    if (rows == 0) {
        return;
    }
    Q_EMIT dataChanged(index(0, 1, parent), index(rows - 1, columnCount() - 1, parent));
    for (int row = 0; row < rows; ++row) {
        announceNumbers(index(row, 0, parent));
    }
}

void CompareModel::setLocale(const QLocale& locale)
{
    beginResetModel();
    m_numbers = NumberText(locale);
    endResetModel();
}

CompareModel::RowFormat CompareModel::formatOf(const DiffRow& row) const
{
    RowFormat format;
    std::vector<double> values;
    std::set<std::int64_t> minutes;
    std::set<std::int64_t> times;
    for (const DiffCell& cell : row.cells) {
        if (cell.isPresent && row.value == DiffValue::Number) {
            values.push_back(cell.number);
            format.hasSteps = format.hasSteps || cell.step != 0;
        } else if (cell.isPresent && row.value == DiffValue::TimeMillis) {
            minutes.insert(cell.millis / kMinuteMillis);
            times.insert(cell.millis / kSecondMillis);
        }
    }
    format.decimals = analysis::columnDecimals(values);
    format.hasSeconds = minutes.size() < times.size();
    return format;
}

void CompareModel::rebuild()
{
    m_formats.clear();
    m_formats.reserve(m_diff->rows.size());
    for (const DiffRow& row : m_diff->rows) {
        m_formats.push_back(formatOf(row));
    }
    arrange();
}

const CompareModel::Node& CompareModel::nodeOf(const QModelIndex& index) const
{
    return m_nodes[static_cast<std::size_t>(index.internalId())];
}

const core::Run& CompareModel::runAt(std::size_t run) const
{
    return *m_runs[run].snapshot->findRun(m_runs[run].runId);
}

QModelIndex CompareModel::indexOf(
    DiffSection section, const QString& key, const QString& owner) const
{
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        const Node& node = m_nodes[i];
        if (node.kind != CompareRow::Attribute || node.section != section) {
            continue;
        }
        const DiffRow& row = m_diff->rows[node.diffRow];
        const QString ownerKey = row.owner ? toText(m_diff->rows[*row.owner].key) : QString();
        if (ownerKey == owner && toText(row.key) == key) {
            return createIndex(node.row, 0, static_cast<quintptr>(i));
        }
    }
    return {};
}

std::optional<std::size_t> CompareModel::diffRowOf(const QModelIndex& index) const
{
    if (!index.isValid() || nodeOf(index).kind != CompareRow::Attribute) {
        return std::nullopt;
    }
    return nodeOf(index).diffRow;
}

QModelIndex CompareModel::index(int row, int column, const QModelIndex& parent) const
{
    if (row < 0 || column < 0 || column >= columnCount() || parent.column() > 0) {
        return {};
    }
    const std::vector<int>& siblings = parent.isValid() ? nodeOf(parent).children : m_sections;
    if (row >= static_cast<int>(siblings.size())) {
        return {};
    }
    return createIndex(row, column, static_cast<quintptr>(siblings[static_cast<std::size_t>(row)]));
}

QModelIndex CompareModel::parent(const QModelIndex& child) const
{
    if (!child.isValid()) {
        return {};
    }
    const int parent = nodeOf(child).parent;
    if (parent == kNoParent) {
        return {};
    }
    return createIndex(
        m_nodes[static_cast<std::size_t>(parent)].row, 0, static_cast<quintptr>(parent));
}

int CompareModel::rowCount(const QModelIndex& parent) const
{
    if (parent.column() > 0) {
        return 0;
    }
    return static_cast<int>(parent.isValid() ? nodeOf(parent).children.size() : m_sections.size());
}

int CompareModel::columnCount(const QModelIndex& /*parent*/) const
{
    return 1 + static_cast<int>(m_runs.size());
}

Qt::ItemFlags CompareModel::flags(const QModelIndex& index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

QVariant CompareModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Node& node = nodeOf(index);
    if (role == KindRole) {
        return static_cast<int>(node.kind);
    }
    if (role == FamilyRole) {
        return static_cast<int>(node.section);
    }
    if (role == DepthRole) {
        return node.depth;
    }
    switch (node.kind) {
    case CompareRow::Section:
        return index.column() == 0 ? sectionData(node, role) : QVariant();
    case CompareRow::Fold:
        return index.column() == 0 ? foldData(node, role) : QVariant();
    case CompareRow::Group:
        return index.column() == 0 ? groupData(node, role) : QVariant();
    case CompareRow::Attribute:
        break;
    }
    if (index.column() == 0) {
        return nameData(m_diff->rows[node.diffRow], role, node.nameBegin);
    }
    return valueData(node.diffRow, static_cast<std::size_t>(index.column() - 1), role);
}

QVariant CompareModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    if (section == 0) {
        return role == Qt::DisplayRole ? QVariant(tr("Attribute")) : QVariant();
    }
    return runData(static_cast<std::size_t>(section - 1), role);
}

} // namespace runlane::models
