// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace runlane::ui {

// How long ago in one short word: "2 h", "3 d", "5 mo", "1 y"; "now" below a minute.
[[nodiscard]] QString shortAge(const QDateTime& when, const QDateTime& now);
// "2 h ago", "yesterday", "Nov 17", "2024-11-17".
[[nodiscard]] QString friendlyDate(const QDateTime& when, const QDateTime& now);

} // namespace runlane::ui
