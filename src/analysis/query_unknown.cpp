// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/query_unknown.h"

#include "analysis/nearest_name.h"
#include "analysis/query_parts.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <limits>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace runlane::analysis {

namespace {

constexpr std::size_t kMostValuesSeen = 200'000;
constexpr std::array<std::string_view, 5> kStatuses{
    "RUNNING", "SCHEDULED", "FINISHED", "FAILED", "KILLED"};

bool isSameWord(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
        [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

// Calls with each key of a run until it says that it has seen enough.
template <class Visitor>
bool visitKeys(const core::Run& run, FieldKind kind, const Visitor& visitor)
{
    const auto visit = [&](const auto& items) {
        return std::all_of(
            items.begin(), items.end(), [&](const auto& item) { return visitor(item.key); });
    };
    return kind == FieldKind::Metric ? visit(run.metrics)
        : kind == FieldKind::Param   ? visit(run.params)
                                     : visit(run.tags);
}

bool hasKey(const core::Run& run, FieldKind kind, std::string_view key)
{
    const auto isIn = [&](const auto& items) {
        const auto at = std::lower_bound(items.begin(), items.end(), key,
            [](const auto& item, std::string_view wanted) { return item.key < wanted; });
        return at != items.end() && at->key == key;
    };
    return kind == FieldKind::Metric ? isIn(run.metrics)
        : kind == FieldKind::Param   ? isIn(run.params)
                                     : isIn(run.tags);
}

bool isInAny(const QueryField& field, std::span<const QueriedRuns> runs)
{
    return std::any_of(runs.begin(), runs.end(), [&](const QueriedRuns& part) {
        return std::any_of(part.rows.begin(), part.rows.end(), [&](std::uint32_t row) {
            return hasKey(part.snapshot->runs[row], field.kind, field.key);
        });
    });
}

std::string nearestKey(const QueryField& field, std::span<const QueriedRuns> runs)
{
    NearestName nearest(field.key);
    std::unordered_set<std::string_view> seen;
    std::size_t count = 0;
    const auto see = [&](std::string_view key) {
        if (seen.insert(key).second) {
            nearest.see(key);
        }
        return ++count < kMostValuesSeen;
    };
    for (const QueriedRuns& part : runs) {
        for (const std::uint32_t row : part.rows) {
            if (!visitKeys(part.snapshot->runs[row], field.kind, see)) {
                return nearest.name();
            }
        }
    }
    return nearest.name();
}

class UnknownSearch
{
public:
    explicit UnknownSearch(std::span<const QueriedRuns> runs)
        : m_runs(runs)
    {
    }

    void look(const QueryNode& node)
    {
        if (node.kind == QueryNode::Kind::Clause) {
            lookAtField(node.clause.field);
            lookAtStatus(node.clause);
        }
        for (const auto& child : node.children) {
            look(*child);
        }
    }

    void look(const ColumnId& column)
    {
        QueryField field;
        field.key = column.key;
        field.kind = column.family == ColumnFamily::Metric ? FieldKind::Metric
            : column.family == ColumnFamily::Param         ? FieldKind::Param
            : column.family == ColumnFamily::Tag           ? FieldKind::Tag
                                                           : FieldKind::Text;
        lookAtField(field);
    }

    std::vector<UnknownName> take() { return std::move(m_found); }

private:
    void add(UnknownName name)
    {
        const bool isKnown = std::any_of(m_found.begin(), m_found.end(),
            [&](const UnknownName& other) { return other.written == name.written; });
        if (!isKnown) {
            m_found.push_back(std::move(name));
        }
    }

    void lookAtField(const QueryField& field)
    {
        const bool isKeyed = field.kind == FieldKind::Metric || field.kind == FieldKind::Param
            || field.kind == FieldKind::Tag;
        if (!isKeyed || isInAny(field, m_runs)) {
            return;
        }
        const std::string prefix = field.kind == FieldKind::Metric ? "metrics."
            : field.kind == FieldKind::Param                       ? "params."
                                                                   : "tags.";
        const std::string key = nearestKey(field, m_runs);
        add({prefix + quotedKey(field.key), key.empty() ? key : prefix + quotedKey(key)});
    }

    void lookAtStatus(const QueryClause& clause)
    {
        const bool isExact = clause.comparison == Comparison::Equal
            || clause.comparison == Comparison::NotEqual || clause.comparison == Comparison::In;
        if (clause.field.kind != FieldKind::Text || clause.field.key != "status" || !isExact) {
            return;
        }
        for (const QueryValue& value : clause.values) {
            const auto isIt = [&](std::string_view status) {
                return value.isQuoted ? status == value.text : isSameWord(status, value.text);
            };
            if (std::any_of(kStatuses.begin(), kStatuses.end(), isIt)) {
                continue;
            }
            NearestName nearest(value.text);
            for (const std::string_view status : kStatuses) {
                nearest.see(status);
            }
            add({"status '" + value.text + '\'',
                nearest.name().empty() ? std::string() : '\'' + nearest.name() + '\''});
        }
    }

    std::span<const QueriedRuns> m_runs;
    std::vector<UnknownName> m_found;
};

} // namespace

std::vector<UnknownName> unknownNames(const RunQuery& query, std::span<const QueriedRuns> runs)
{
    const bool hasRuns = std::any_of(
        runs.begin(), runs.end(), [](const QueriedRuns& part) { return !part.rows.empty(); });
    if (query.isEmpty() || !hasRuns) {
        return {};
    }
    UnknownSearch search(runs);
    search.look(query.root());
    return search.take();
}

std::vector<UnknownName> unknownColumns(
    std::span<const ColumnId> columns, std::span<const QueriedRuns> runs)
{
    const bool hasRuns = std::any_of(
        runs.begin(), runs.end(), [](const QueriedRuns& part) { return !part.rows.empty(); });
    UnknownSearch search(runs);
    for (const ColumnId& column : columns) {
        if (hasRuns) {
            search.look(column);
        }
    }
    return search.take();
}

} // namespace runlane::analysis
