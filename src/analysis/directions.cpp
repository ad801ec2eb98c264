// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/directions.h"

#include <algorithm>
#include <cctype>

namespace runlane::analysis {

Direction Directions::of(std::string_view metric) const
{
    if (const auto own = m_own.find(metric); own != m_own.end()) {
        return own->second;
    }
    const auto stated = m_stated.find(metric);
    return stated != m_stated.end() ? stated->second : metricDirection(metric);
}

std::string directionText(std::string_view metric, Direction direction)
{
    const char* word = direction == Direction::HigherIsBetter ? "=higher"
        : direction == Direction::LowerIsBetter               ? "=lower"
                                                              : "=none";
    return std::string(metric) + word;
}

bool readDirection(Directions& directions, std::string_view text)
{
    const std::size_t sign = text.rfind('=');
    if (sign == std::string_view::npos || sign == 0) {
        return false;
    }
    const std::string metric(text.substr(0, sign));
    for (const Direction direction :
        {Direction::HigherIsBetter, Direction::LowerIsBetter, Direction::Unknown}) {
        if (directionText(metric, direction) == text) {
            directions.setOwn(metric, direction);
            return true;
        }
    }
    return false;
}

void addStatedDirection(Directions& directions, const core::Experiment& experiment)
{
    const std::string primary = "mlflow.experiment.primaryMetric.";
    const core::KeyValue* name = core::findKey(experiment.tags, primary + "name");
    const core::KeyValue* greater = core::findKey(experiment.tags, primary + "greaterIsBetter");
    if (name == nullptr || greater == nullptr || name->value.empty()) {
        return;
    }
    std::string word(greater->value);
    std::transform(word.begin(), word.end(), word.begin(),
        [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (word == "true" || word == "false") {
        directions.setStated(std::string(name->value),
            word == "true" ? Direction::HigherIsBetter : Direction::LowerIsBetter);
    }
}

void addStatedDirection(
    Directions& directions, const core::StoreSnapshot& snapshot, const core::Run& run)
{
    for (const core::Experiment& experiment : snapshot.experiments) {
        if (experiment.id == run.experimentId) {
            addStatedDirection(directions, experiment);
        }
    }
}

} // namespace runlane::analysis
