// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/query_unknown.h"

#include "analysis/query_parts.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <limits>
#include <numeric>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace runlane::analysis {

namespace {

constexpr std::size_t kMostValuesSeen = 200'000;
constexpr std::array<std::string_view, 5> kStatuses{
    "RUNNING", "SCHEDULED", "FINISHED", "FAILED", "KILLED"};

std::string lowered(std::string_view text)
{
    std::string out(text);
    for (char& c : out) {
        c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return out;
}

std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t changed = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

// The nearest name seen so far to the one looked for.
class Nearest
{
public:
    explicit Nearest(std::string_view wanted)
        : m_wanted(lowered(wanted))
        , m_distance(m_wanted.size() / 3 + 1)
    {
    }

    void see(std::string_view name)
    {
        const std::string other = lowered(name);
        const bool isLonger = m_wanted.size() > 1 && other.rfind(m_wanted, 0) == 0;
        const std::size_t difference = other.size() > m_wanted.size()
            ? other.size() - m_wanted.size()
            : m_wanted.size() - other.size();
        if (!isLonger && difference >= m_distance) {
            return;
        }
        const std::size_t distance = isLonger ? 0 : editDistance(m_wanted, other);
        const bool isNearer = distance < m_distance
            || (distance == m_distance && !m_name.empty()
                && std::pair(name.size(), name)
                    < std::pair(m_name.size(), std::string_view(m_name)));
        if (isNearer) {
            m_distance = distance;
            m_name = name;
        }
    }

    [[nodiscard]] const std::string& name() const { return m_name; }

private:
    std::string m_wanted;
    std::size_t m_distance; // a nearer one is wanted
    std::string m_name;
};

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
    Nearest nearest(field.key);
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
                return value.isQuoted ? status == value.text
                                      : lowered(status) == lowered(value.text);
            };
            if (std::any_of(kStatuses.begin(), kStatuses.end(), isIt)) {
                continue;
            }
            Nearest nearest(value.text);
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

} // namespace runlane::analysis
