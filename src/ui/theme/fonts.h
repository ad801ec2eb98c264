// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QStringList>

#include <array>
#include <cstddef>

namespace runlane::ui {

// Where a text stands decides its size and weight; sizes are those of figures::metrics().
enum class FontRole {
    Base, // 12.5
    BaseStrong, // 12.5, 500: names, active tab
    BaseTitle, // 12.5, 600: titles, best value
    Number, // 12.5, digits of one width
    NumberStrong, // 12.5, 600, digits of one width
    Note, // 11
    NoteNumber, // 11, digits of one width
    Dense, // 12
    DockTitle, // 12, 600
    SectionTitle, // 14, 600
    CardTitle, // 15, 600
    PageTitle, // 22, 600
    Mono, // 11.5, fixed width, no ligatures
    Chart, // 10.5, digits of one width
    ChartTitle, // 12.5, 600
};

enum class FontChoice { Runlane, System };

// Families of the visual language that exist on this computer, best first, then the system's.
[[nodiscard]] QStringList textFamilies(FontChoice choice);
[[nodiscard]] QStringList monoFamilies();
// textFamilies with the first family in front whose ten digits share one advance.
[[nodiscard]] QStringList numberFamilies(FontChoice choice);
[[nodiscard]] bool hasTabularDigits(const QString& family);

// Every font of the window at one size setting (1 = 100 %).
class FontSet
{
public:
    explicit FontSet(FontChoice choice = FontChoice::Runlane, double scale = 1.0);

    [[nodiscard]] QFont font(FontRole role) const;

private:
    // Made once: a font finds its faces when it is first used, and copies share what it found.
    std::array<QFont, static_cast<std::size_t>(FontRole::ChartTitle) + 1> m_fonts;
};

} // namespace runlane::ui
