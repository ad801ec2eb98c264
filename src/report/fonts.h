// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>
#include <QStringList>

namespace runlane::report {

// Text is laid out kTextScale times enlarged and painted through the inverse scale, so that line
// breaks do not depend on the device and advances are not rounded to its pixels.
inline constexpr double kTextScale = 16;

enum class Face { Text, Number };

// Families of look.md, section 2. Needs a QGuiApplication.
class Fonts
{
public:
    Fonts();

    // sizePx: px at 96 dpi; the font returned is kTextScale times as large.
    [[nodiscard]] QFont font(Face face, double sizePx, int weight) const;
    // First family whose ten digits have one advance.
    [[nodiscard]] const QString& numberFamily() const { return m_numberFamily; }

private:
    QStringList m_textFamilies;
    QString m_numberFamily;
};

} // namespace runlane::report
