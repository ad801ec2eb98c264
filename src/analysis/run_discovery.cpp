// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/run_set.h"
#include "analysis/run_table.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

// Which columns the runs of a table have.
namespace runlane::analysis {

namespace {

struct Discovery
{
    std::size_t count = 0;
    bool differs = false;
    bool isNumeric = true;
    std::string_view lastText;
    double firstNumber = 0;
};

void addValue(Discovery& found, std::string_view value)
{
    const bool isNew = found.count == 0 || value != found.lastText;
    found.differs = found.differs || (isNew && found.count > 0);
    if (isNew) {
        found.isNumeric = found.isNumeric && parseNumber(value).has_value();
        found.lastText = value;
    }
    ++found.count;
}

void addValue(Discovery& found, double value)
{
    const auto isSame = [](double a, double b) {
        return a == b || (std::isnan(a) && std::isnan(b));
    };
    if (found.count == 0) {
        found.firstNumber = value;
    } else if (!isSame(value, found.firstNumber)) {
        found.differs = true;
    }
    ++found.count;
}

// Runs of one kind log the same keys, so the keys of the run before are tried first.
class Finder
{
public:
    template <class Item>
    void addAll(const std::vector<Item>& items)
    {
        m_before.resize(std::max(m_before.size(), items.size()));
        for (std::size_t i = 0; i < items.size(); ++i) {
            auto& [key, found] = m_before[i];
            if (found == nullptr || key != items[i].key) {
                key = items[i].key;
                found = &m_found[key];
            }
            addValue(*found, items[i].value);
        }
    }

    void appendTo(std::vector<ColumnInfo>& infos, ColumnFamily family, std::size_t rowCount) const
    {
        const std::size_t begin = infos.size();
        for (const auto& [key, one] : m_found) {
            const bool isHidden = family == ColumnFamily::Tag && key.substr(0, 7) == "mlflow.";
            if (!isHidden) {
                infos.push_back({{family, std::string(key)}, one.count,
                    one.differs || one.count != rowCount, one.isNumeric});
            }
        }
        std::sort(infos.begin() + static_cast<std::ptrdiff_t>(begin), infos.end(),
            [](const ColumnInfo& a, const ColumnInfo& b) { return a.id < b.id; });
    }

private:
    std::unordered_map<std::string_view, Discovery> m_found;
    std::vector<std::pair<std::string_view, Discovery*>> m_before;
};

} // namespace

std::vector<ColumnInfo> discoverColumns(const RunSet& runs, std::span<const std::uint32_t> rows)
{
    Finder params;
    Finder metrics;
    Finder tags;
    for (const std::uint32_t row : rows) {
        const core::Run& run = runs.run(row);
        params.addAll(run.params);
        metrics.addAll(run.metrics);
        tags.addAll(run.tags);
    }
    std::vector<ColumnInfo> infos;
    params.appendTo(infos, ColumnFamily::Param, rows.size());
    metrics.appendTo(infos, ColumnFamily::Metric, rows.size());
    tags.appendTo(infos, ColumnFamily::Tag, rows.size());
    return infos;
}

std::vector<ColumnInfo> discoverColumns(
    const core::StoreSnapshot& snapshot, std::span<const std::uint32_t> rows)
{
    return discoverColumns(*runSetOver(snapshot), rows);
}

} // namespace runlane::analysis
