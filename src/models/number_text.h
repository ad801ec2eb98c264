// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/number_format.h"

#include <QLocale>
#include <QString>

#include <cstdint>

namespace runlane::models {

// Numbers and times as the user's language writes them (look.md, section 6). Times are local time.
class NumberText
{
public:
    explicit NumberText(const QLocale& locale = QLocale());

    // "0.935", "−∞", "NaN"; decimals: shared by the column (analysis::columnDecimals).
    [[nodiscard]] QString number(double value, int decimals) const;
    [[nodiscard]] QString number(double value) const;
    // Every digit, for tooltips and copying: shortest text that reads back the same, C locale.
    [[nodiscard]] static QString full(double value);
    [[nodiscard]] QString delta(double value, int decimals) const; // with its sign
    [[nodiscard]] QString integer(std::int64_t value) const;
    [[nodiscard]] QString percent(double share, int decimals) const; // without the sign of per cent
    [[nodiscard]] QString probability(double p) const;
    [[nodiscard]] QString step(std::int64_t step) const; // "@5,170"
    // "52 min", "2 h 41 min", "6 d 23 h"; Full: "52 min 31 s".
    [[nodiscard]] QString duration(std::int64_t millis,
        analysis::DurationDetail detail = analysis::DurationDetail::Short) const;
    // "11-21 10:08" within the year of nowMillis, else "2025-11-21 10:08".
    [[nodiscard]] static QString tableTime(std::int64_t millis, std::int64_t nowMillis);
    [[nodiscard]] static QString time(std::int64_t millis); // "2026-11-21 09:14"
    [[nodiscard]] static QString fullTime(std::int64_t millis); // "2026-11-21 09:14:05"
    // How long ago: "now", "5 min", "2 h", "3 d", "5 mo", "1 y".
    [[nodiscard]] static QString ago(std::int64_t millis, std::int64_t nowMillis);
    [[nodiscard]] static QString missing(); // "–"

    [[nodiscard]] const analysis::NumberStyle& style() const { return m_style; }

private:
    analysis::NumberStyle m_style;
};

} // namespace runlane::models
