// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/compare_model.h"
#include "models/display_text.h"

#include <algorithm>

// Which rows there are: sections, groups of keys that begin alike, parts of values, folds of what
// is identical, and what the search finds.
namespace runlane::models {

using analysis::DiffCell;
using analysis::DiffRow;
using analysis::DiffSection;
using analysis::DiffValue;

namespace {

constexpr int kNoParent = -1;
constexpr std::size_t kMostMetricsUngrouped = 40;

// Where the first segment of key from byte begin on ends, its separator included; npos: no more.
std::size_t segmentEnd(const std::string& key, std::size_t begin)
{
    const std::size_t at = key.find_first_of("./", begin + 1);
    return at == std::string::npos || at + 1 >= key.size() ? std::string::npos : at + 1;
}

bool startsWith(const std::string& key, const std::string& other, std::size_t length)
{
    return key.compare(0, length, other, 0, length) == 0 && key.size() > length;
}

bool isNumberLike(const QString& word)
{
    const QChar first = word.front();
    return first.isDigit() || first == QLatin1Char('.') || first == QLatin1Char('-')
        || first == QChar(0x2212);
}

// ASCII letters in either case, other bytes as they are.
bool containsText(std::string_view text, const std::string& lowerWord)
{
    const auto lower = [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    };
    return std::search(text.begin(), text.end(), lowerWord.begin(), lowerWord.end(),
               [&](char a, char b) { return lower(a) == b; })
        != text.end();
}

} // namespace

int CompareModel::addNode(CompareRow kind, DiffSection section, std::size_t diffRow, int parent)
{
    Node node;
    node.kind = kind;
    node.section = section;
    node.diffRow = diffRow;
    node.parent = parent;
    const int id = static_cast<int>(m_nodes.size());
    if (parent != kNoParent) {
        const Node& above = m_nodes[static_cast<std::size_t>(parent)];
        const bool isTop = above.kind == CompareRow::Section
            || (above.kind == CompareRow::Fold && above.depth == 0);
        node.depth = isTop ? 0 : above.depth + (above.kind == CompareRow::Fold ? 0 : 1);
    }
    std::vector<int>& siblings =
        parent == kNoParent ? m_sections : m_nodes[static_cast<std::size_t>(parent)].children;
    node.row = static_cast<int>(siblings.size());
    siblings.push_back(id);
    m_nodes.push_back(std::move(node));
    return id;
}

bool CompareModel::isAmongGroups(const QModelIndex& index) const
{
    const int parent = nodeOf(index).parent;
    return parent != kNoParent && m_nodes[static_cast<std::size_t>(parent)].hasGroups;
}

bool CompareModel::isFolded(const DiffRow& row) const
{
    return m_rowChoice == RowChoice::OnlyDifferences && m_words.isEmpty() && m_runs.size() > 1
        && !row.differs;
}

void CompareModel::arrange()
{
    m_nodes.clear();
    m_sections.clear();
    m_shown.clear();
    for (int number = 0; number < analysis::kDiffSectionCount; ++number) {
        arrangeSection(static_cast<DiffSection>(number));
    }
    for (const Node& node : m_nodes) {
        if (node.parent != kNoParent && node.kind != CompareRow::Fold && !node.children.empty()) {
            m_nodes[static_cast<std::size_t>(node.parent)].hasGroups = true;
        }
    }
}

void CompareModel::arrangeSection(DiffSection section)
{
    RowList shown;
    RowList folded;
    for (std::size_t i = 0; i < m_diff->rows.size(); ++i) {
        const DiffRow& row = m_diff->rows[i];
        if (row.section == section && !row.owner && matchesFilter(i)) {
            (isFolded(row) ? folded : shown).push_back(i);
        }
    }
    if (shown.empty() && folded.empty()) {
        return;
    }
    const bool isGrouped = section == DiffSection::Params || section == DiffSection::Tags
        || (section == DiffSection::Metrics
            && shown.size() + folded.size() > kMostMetricsUngrouped);
    addRows(shown, folded, addNode(CompareRow::Section, section, 0, kNoParent),
        isGrouped ? Grouping::ByPrefix : Grouping::Flat);
    m_shown.insert(m_shown.end(), shown.begin(), shown.end());
}

void CompareModel::addRows(
    const RowList& shown, const RowList& folded, int parent, Grouping grouping)
{
    addTree({shown, 0, shown.size()}, parent, 0, grouping);
    if (folded.empty()) {
        return;
    }
    const DiffSection section = m_nodes[static_cast<std::size_t>(parent)].section;
    const int fold = addNode(CompareRow::Fold, section, folded.front(), parent);
    m_nodes[static_cast<std::size_t>(fold)].total = folded.size();
    addTree({folded, 0, folded.size()}, fold, 0, grouping);
}

void CompareModel::addTree(const RowSpan& span, int parent, std::size_t prefix, Grouping grouping)
{
    const auto keyAt = [&](std::size_t i) -> const std::string& {
        return m_diff->rows[span.rows[i]].key;
    };
    for (std::size_t i = span.begin; i < span.end;) {
        const DiffSection section = m_diff->rows[span.rows[i]].section;
        std::size_t end =
            grouping == Grouping::ByPrefix ? segmentEnd(keyAt(i), prefix) : std::string::npos;
        std::size_t last = i + 1;
        while (
            end != std::string::npos && last < span.end && startsWith(keyAt(last), keyAt(i), end)) {
            ++last;
        }
        if (last == i + 1) {
            const int id = addNode(CompareRow::Attribute, section, span.rows[i], parent);
            m_nodes[static_cast<std::size_t>(id)].nameBegin = prefix;
            addParts(id);
            ++i;
            continue;
        }
        // As long as all of them go on alike. Keys are sorted: the ends tell.
        for (std::size_t longer = segmentEnd(keyAt(i), end);
             longer != std::string::npos && startsWith(keyAt(last - 1), keyAt(i), longer);
             longer = segmentEnd(keyAt(i), end)) {
            end = longer;
        }
        const int group = addNode(CompareRow::Group, section, span.rows[i], parent);
        Node& node = m_nodes[static_cast<std::size_t>(group)];
        node.nameBegin = prefix;
        node.nameEnd = end - 1;
        node.total = last - i;
        node.differing = static_cast<std::size_t>(
            std::count_if(span.rows.begin() + static_cast<std::ptrdiff_t>(i),
                span.rows.begin() + static_cast<std::ptrdiff_t>(last),
                [&](std::size_t row) { return m_diff->rows[row].differs; }));
        addTree({span.rows, i, last}, group, end, grouping);
        i = last;
    }
}

void CompareModel::addParts(int owner)
{
    const std::size_t ownerRow = m_nodes[static_cast<std::size_t>(owner)].diffRow;
    RowList shown;
    RowList folded;
    bool hasQuotes = false;
    const bool isOwnerNamed = std::all_of(m_words.begin(), m_words.end(),
        [&](const QString& word) { return isNamed(m_diff->rows[ownerRow], word); });
    for (std::size_t i = ownerRow + 1; i < m_diff->rows.size() && m_diff->rows[i].owner == ownerRow;
         ++i) {
        hasQuotes = hasQuotes || m_diff->rows[i].key.find('"') != std::string::npos;
        if (isOwnerNamed || matchesFilter(i)) {
            (isFolded(m_diff->rows[i]) ? folded : shown).push_back(i);
        }
    }
    addRows(shown, folded, owner, hasQuotes ? Grouping::Flat : Grouping::ByPrefix);
}

std::vector<std::size_t> CompareModel::shownRowsWithParts() const
{
    std::vector<std::size_t> rows;
    for (const std::size_t row : m_shown) {
        rows.push_back(row);
        for (std::size_t i = row + 1; i < m_diff->rows.size() && m_diff->rows[i].owner == row;
             ++i) {
            if (!isFolded(m_diff->rows[i]) && (m_words.isEmpty() || matchesFilter(i))) {
                rows.push_back(i);
            }
        }
    }
    return rows;
}

bool CompareModel::isNamed(const DiffRow& row, const QString& word) const
{
    return toText(row.key).contains(word, Qt::CaseInsensitive)
        || nameData(row, Qt::DisplayRole).toString().contains(word, Qt::CaseInsensitive);
}

bool CompareModel::holds(std::size_t diffRow, std::size_t run, const QString& word) const
{
    const DiffRow& row = m_diff->rows[diffRow];
    const DiffCell& cell = row.cells[run];
    if (!cell.isPresent) {
        return false;
    }
    if (row.value == DiffValue::Text) {
        return containsText(cell.text, word.toLower().toStdString())
            || (row.section == DiffSection::Source
                && valueText(diffRow, run).contains(word, Qt::CaseInsensitive));
    }
    return isNumberLike(word) && valueText(diffRow, run).contains(word);
}

bool CompareModel::matchesFilter(std::size_t diffRow) const
{
    return std::all_of(m_words.begin(), m_words.end(), [&](const QString& word) {
        bool isFound = isNamed(m_diff->rows[diffRow], word);
        for (std::size_t run = 0; !isFound && run < m_runs.size(); ++run) {
            isFound = holds(diffRow, run, word);
        }
        return isFound;
    });
}

bool CompareModel::isMatch(const QModelIndex& index) const
{
    const auto row = diffRowOf(index);
    return row && std::any_of(m_words.begin(), m_words.end(), [&](const QString& word) {
        return index.column() == 0
            ? isNamed(m_diff->rows[*row], word)
            : holds(*row, static_cast<std::size_t>(index.column() - 1), word);
    });
}

} // namespace runlane::models
