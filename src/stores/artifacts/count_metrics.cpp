// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/artifacts/count_metrics.h"

#include "stores/artifacts/text_values.h"

#include <array>
#include <cmath>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace runlane::stores::artifacts {

namespace {

struct CountName
{
    std::string_view name;
    int which; // 0 TP, 1 FP, 2 TN, 3 FN
};
constexpr std::array<CountName, 20> kCountNames{{
    {"true_positives", 0},
    {"false_positives", 1},
    {"true_negatives", 2},
    {"false_negatives", 3},
    {"true_positive", 0},
    {"false_positive", 1},
    {"true_negative", 2},
    {"false_negative", 3},
    {"truepositives", 0},
    {"falsepositives", 1},
    {"truenegatives", 2},
    {"falsenegatives", 3},
    {"num_tp", 0},
    {"num_fp", 1},
    {"num_tn", 2},
    {"num_fn", 3},
    {"tp", 0},
    {"fp", 1},
    {"tn", 2},
    {"fn", 3},
}};

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

// Place of the name as a whole word in key, or npos.
std::size_t findWord(std::string_view key, std::string_view name)
{
    for (std::size_t at = key.find(name); at != std::string_view::npos;
         at = key.find(name, at + 1)) {
        const bool startsWord = at == 0 || !isNameCharacter(key[at - 1]);
        const std::size_t end = at + name.size();
        const bool endsWord = end == key.size() || !isNameCharacter(key[end]);
        if (startsWord && endsWord) {
            return at;
        }
    }
    return std::string_view::npos;
}

struct Found
{
    std::array<double, 4> counts{};
    unsigned known = 0;
};

} // namespace

std::vector<core::CountMetrics> countMetricsOf(const core::Run& run)
{
    // Keyed by what stands around the word; '/' is kept so that "val/tp" shows as it was written.
    std::map<std::string, Found> groups;
    for (const core::MetricValue& metric : run.metrics) {
        const std::string plain = plainName(metric.key);
        for (const CountName& one : kCountNames) {
            const std::size_t at = findWord(plain, one.name);
            if (at == std::string_view::npos || plain.size() != metric.key.size()) {
                continue;
            }
            std::string around(metric.key.substr(0, at));
            around += metric.key.substr(at + one.name.size());
            const bool isCount = std::isfinite(metric.value) && metric.value >= 0
                && metric.value == std::trunc(metric.value);
            const unsigned bit = 1U << static_cast<unsigned>(one.which);
            Found& group = groups[around];
            if (isCount && (group.known & bit) == 0) {
                group.counts[static_cast<std::size_t>(one.which)] = metric.value;
                group.known |= bit;
            }
            break;
        }
    }
    std::vector<core::CountMetrics> all;
    for (const auto& [around, group] : groups) {
        const auto& counts = group.counts;
        if (group.known == 0xFU && counts[0] + counts[1] + counts[2] + counts[3] > 0) {
            all.push_back({around, counts[0], counts[1], counts[2], counts[3]});
        }
    }
    return all;
}

} // namespace runlane::stores::artifacts
