// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/artifacts/score_owner.h"

#include "stores/artifacts/text_values.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace runlane::stores::artifacts {

std::vector<std::string> distinctLabels(std::vector<std::string> labels)
{
    std::sort(labels.begin(), labels.end());
    labels.erase(std::unique(labels.begin(), labels.end()), labels.end());
    const bool areNumbers = std::all_of(labels.begin(), labels.end(),
        [](const std::string& label) { return parseNumber(label).has_value(); });
    if (areNumbers) {
        std::stable_sort(labels.begin(), labels.end(), [](const auto& a, const auto& b) {
            return parseNumber(a).value_or(0) < parseNumber(b).value_or(0);
        });
    }
    return labels;
}

std::string labelOfHighScores(
    std::span<const std::string> predicted, std::span<const double> scores)
{
    std::vector<std::pair<double, const std::string*>> ordered;
    for (std::size_t i = 0; i < std::min(predicted.size(), scores.size()); ++i) {
        if (!std::isnan(scores[i])) {
            ordered.emplace_back(scores[i], &predicted[i]);
        }
    }
    std::stable_sort(ordered.begin(), ordered.end(),
        [](const auto& a, const auto& b) { return a.first < b.first; });
    if (ordered.empty() || *ordered.front().second == *ordered.back().second) {
        return {};
    }
    const std::string& high = *ordered.back().second;
    const auto highCount = static_cast<std::size_t>(std::count_if(
        ordered.begin(), ordered.end(), [&](const auto& row) { return *row.second == high; }));
    const std::size_t split = ordered.size() - highCount;
    std::size_t wrong = 0;
    for (std::size_t i = 0; i < ordered.size(); ++i) {
        wrong += (*ordered[i].second == high) != (i >= split) ? 1 : 0;
    }
    return wrong * 20 <= ordered.size() ? high : std::string();
}

bool looksLikeConfidence(std::span<const std::string> predicted, std::span<const double> scores)
{
    bool hasSecondLabel = false;
    for (std::size_t i = 0; i < std::min(predicted.size(), scores.size()); ++i) {
        if (scores[i] < 0.5 || scores[i] > 1) {
            return false;
        }
        hasSecondLabel = hasSecondLabel || predicted[i] != predicted.front();
    }
    return hasSecondLabel && labelOfHighScores(predicted, scores).empty();
}

std::vector<std::string> orderByPredictions(std::span<const std::string> predicted,
    const std::vector<std::vector<double>>& scores, const std::vector<std::string>& labels)
{
    if (predicted.empty() || scores.size() != labels.size()) {
        return {};
    }
    std::vector<std::map<std::string, std::size_t>> votes(scores.size());
    for (std::size_t row = 0; row < predicted.size(); ++row) {
        std::size_t best = 0;
        bool isTied = false;
        for (std::size_t k = 1; k < scores.size(); ++k) {
            isTied = scores[k][row] == scores[best][row]
                || (isTied && !(scores[k][row] > scores[best][row]));
            best = scores[k][row] > scores[best][row] ? k : best;
        }
        if (!isTied) {
            ++votes[best][predicted[row]];
        }
    }
    std::vector<std::string> order(scores.size());
    std::vector<std::string> free = labels;
    std::size_t unknown = 0;
    for (std::size_t k = 0; k < scores.size(); ++k) {
        const auto most = std::max_element(votes[k].begin(), votes[k].end(),
            [](const auto& a, const auto& b) { return a.second < b.second; });
        if (most == votes[k].end()) {
            ++unknown;
            continue;
        }
        const auto found = std::find(free.begin(), free.end(), most->first);
        if (found == free.end()) {
            return {};
        }
        order[k] = *found;
        free.erase(found);
    }
    if (unknown > 1) {
        return {};
    }
    for (std::string& label : order) {
        if (label.empty()) {
            label = free.front();
        }
    }
    return order;
}

} // namespace runlane::stores::artifacts
