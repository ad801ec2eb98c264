// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/metric_direction.h"
#include "core/snapshot.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace runlane::analysis {

// Directions somebody stated, by metric, before those of the names. A user's own wins over what an
// experiment says (tags mlflow.experiment.primaryMetric.name and .greaterIsBetter).
class Directions
{
public:
    void setOwn(const std::string& metric, Direction direction) { m_own[metric] = direction; }
    void forgetOwn(const std::string& metric) { m_own.erase(metric); }
    void setStated(const std::string& metric, Direction direction) { m_stated[metric] = direction; }

    [[nodiscard]] Direction of(std::string_view metric) const;
    [[nodiscard]] const std::map<std::string, Direction, std::less<>>& own() const { return m_own; }

    friend bool operator==(const Directions&, const Directions&) = default;

private:
    std::map<std::string, Direction, std::less<>> m_own;
    std::map<std::string, Direction, std::less<>> m_stated;
};

// "val/acc=higher", "zeta=lower", "epoch=none": a direction of the user's own as a word. Unknown
// words and an empty metric are nothing.
[[nodiscard]] std::string directionText(std::string_view metric, Direction direction);
[[nodiscard]] bool readDirection(Directions& directions, std::string_view text);

// Adds what the experiment's tags state, if anything.
void addStatedDirection(Directions& directions, const core::Experiment& experiment);
// The same of the experiment of a run of the snapshot.
void addStatedDirection(
    Directions& directions, const core::StoreSnapshot& snapshot, const core::Run& run);

} // namespace runlane::analysis
