// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/metric_summary.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

class QMenu;
class QWidget;

namespace runlane::ui {

// What the menu of a metric offers. now: the choice that is checked, nullopt: none is. others:
// metrics whose best step can be chosen. step: proposed where one is asked for.
struct HistoryOffers
{
    std::optional<analysis::MetricChoice> now;
    std::vector<std::string> others;
    std::int64_t step = 0;
};

// Which value of its history stands for a metric. Steps, numbers of points and metrics beyond the
// ones that are listed are asked for in a dialog of owner's. choose is called with what the user
// takes.
void fillHistoryMenu(QMenu& menu, QWidget* owner, const HistoryOffers& offers,
    const std::function<void(const analysis::MetricChoice&)>& choose);

} // namespace runlane::ui
