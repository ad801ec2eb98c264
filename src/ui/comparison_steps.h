// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"
#include "ui/page.h"

#include <QString>

#include <functional>
#include <vector>

class QMimeData;

// What people do with the comparison from several places of the window, with the guard and the way
// back that each of them needs.
namespace runlane::ui {

// More lines and columns than this tell nobody anything.
inline constexpr std::size_t kMostCompared = 100;

// Adds runs unless the comparison would grow beyond kMostCompared; then a banner says so and offers
// the first ones that fit.
void addToComparison(const Context& context, const std::vector<session::RunRef>& refs);
// Runs leave; a toast offers to take it back.
void leaveComparison(
    const Context& context, const std::function<bool(const session::RunRef&)>& isLeaving);
void clearComparison(const Context& context);

// Runs on their way from a table to the comparison.
[[nodiscard]] QMimeData* dragData(const std::vector<session::RunRef>& refs);
[[nodiscard]] std::vector<session::RunRef> draggedRuns(const QMimeData* data);

} // namespace runlane::ui
