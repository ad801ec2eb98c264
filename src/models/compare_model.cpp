// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/compare_model.h"

#include "models/display_text.h"

#include <algorithm>

namespace runlane::models {

using analysis::DiffCell;
using analysis::DiffRow;
using analysis::DiffSection;
using analysis::DiffValue;

namespace {

constexpr int kNoParent = -1;

} // namespace

CompareModel::CompareModel(QObject* parent)
    : QAbstractItemModel(parent)
{
}

void CompareModel::setRuns(std::vector<ComparedColumn> runs, std::optional<std::size_t> baseline)
{
    beginResetModel();
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
        inputs.push_back({run.snapshot->findRun(run.runId), run.snapshot.get()});
    }
    m_diff = analysis::compareRuns(inputs, kept);
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
        const int lastRow = static_cast<int>(node.children.size()) - 1;
        const QModelIndex parent = index(node.row, 0);
        if (node.section == DiffSection::Metrics && lastRow >= 0 && !m_runs.empty()) {
            Q_EMIT dataChanged(
                index(0, 1, parent), index(lastRow, static_cast<int>(m_runs.size()), parent));
        }
    }
}

void CompareModel::setLocale(const QLocale& locale)
{
    beginResetModel();
    m_numbers = NumberText(locale);
    endResetModel();
}

std::size_t CompareModel::differingCount() const
{
    return static_cast<std::size_t>(std::count_if(
        m_diff.rows.begin(), m_diff.rows.end(), [](const DiffRow& row) { return row.differs; }));
}

void CompareModel::rebuild()
{
    m_formats.clear();
    m_formats.reserve(m_diff.rows.size());
    for (const DiffRow& row : m_diff.rows) {
        RowFormat format;
        if (row.value == DiffValue::Number) {
            std::vector<double> values;
            for (const DiffCell& cell : row.cells) {
                if (cell.isPresent) {
                    values.push_back(cell.number);
                    format.hasSteps = format.hasSteps || cell.step != 0;
                }
            }
            format.decimals = analysis::columnDecimals(values);
        }
        m_formats.push_back(format);
    }
    arrange();
}

void CompareModel::arrange()
{
    m_nodes.clear();
    m_sections.clear();
    m_shown.clear();
    const bool isFiltered = !m_words.isEmpty();
    const bool isFolding = m_rowChoice == RowChoice::OnlyDifferences && !isFiltered;
    for (int number = 0; number < analysis::kDiffSectionCount; ++number) {
        const auto section = static_cast<DiffSection>(number);
        std::vector<std::size_t> shown;
        std::vector<std::size_t> folded;
        for (std::size_t i = 0; i < m_diff.rows.size(); ++i) {
            const DiffRow& row = m_diff.rows[i];
            if (row.section == section && matchesFilter(row)) {
                (isFolding && !row.differs && m_runs.size() > 1 ? folded : shown).push_back(i);
            }
        }
        if (shown.empty() && folded.empty()) {
            continue;
        }
        const int head = addNode(CompareRow::Section, section, 0, kNoParent);
        for (const std::size_t row : shown) {
            addNode(CompareRow::Attribute, section, row, head);
        }
        if (!folded.empty()) {
            const int fold = addNode(CompareRow::Fold, section, 0, head);
            for (const std::size_t row : folded) {
                addNode(CompareRow::Attribute, section, row, fold);
            }
        }
        m_shown.insert(m_shown.end(), shown.begin(), shown.end());
    }
}

int CompareModel::addNode(CompareRow kind, DiffSection section, std::size_t diffRow, int parent)
{
    Node node;
    node.kind = kind;
    node.section = section;
    node.diffRow = diffRow;
    node.parent = parent;
    const int id = static_cast<int>(m_nodes.size());
    std::vector<int>& siblings =
        parent == kNoParent ? m_sections : m_nodes[static_cast<std::size_t>(parent)].children;
    node.row = static_cast<int>(siblings.size());
    siblings.push_back(id);
    m_nodes.push_back(std::move(node));
    return id;
}

bool CompareModel::matchesFilter(const DiffRow& row) const
{
    if (m_words.isEmpty()) {
        return true;
    }
    const QString key = toText(row.key);
    const QString name = nameData(row, Qt::DisplayRole).toString();
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) {
        return key.contains(word, Qt::CaseInsensitive) || name.contains(word, Qt::CaseInsensitive);
    });
}

const CompareModel::Node& CompareModel::nodeOf(const QModelIndex& index) const
{
    return m_nodes[static_cast<std::size_t>(index.internalId())];
}

const core::Run& CompareModel::runAt(std::size_t run) const
{
    return *m_runs[run].snapshot->findRun(m_runs[run].runId);
}

QModelIndex CompareModel::indexOf(DiffSection section, const QString& key) const
{
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        const Node& node = m_nodes[i];
        if (node.kind == CompareRow::Attribute && node.section == section
            && toText(m_diff.rows[node.diffRow].key) == key) {
            return createIndex(node.row, 0, static_cast<quintptr>(i));
        }
    }
    return {};
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
    switch (node.kind) {
    case CompareRow::Section:
        return index.column() == 0 ? sectionData(node, role) : QVariant();
    case CompareRow::Fold:
        return index.column() == 0 ? foldData(node, role) : QVariant();
    case CompareRow::Attribute:
        break;
    }
    if (index.column() == 0) {
        return nameData(m_diff.rows[node.diffRow], role);
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

QVariant CompareModel::cellData(std::size_t attribute, std::size_t run, int role) const
{
    return attribute < m_shown.size() && run < m_runs.size()
        ? valueData(m_shown[attribute], run, role)
        : QVariant();
}

QVariant CompareModel::attributeData(std::size_t attribute, int role) const
{
    if (attribute >= m_shown.size()) {
        return {};
    }
    const DiffRow& row = m_diff.rows[m_shown[attribute]];
    return role == FamilyRole ? QVariant(static_cast<int>(row.section)) : nameData(row, role);
}

} // namespace runlane::models
