// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/fonts.h"

#include <QFontDatabase>
#include <QFontMetricsF>

#include <cmath>

namespace runlane::report {

namespace {

constexpr int kProbeSizePx = 200;

QStringList textFamilies()
{
    return {QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("Cantarell"),
        QStringLiteral("Noto Sans CJK KR"), QStringLiteral("NanumGothic"),
        QStringLiteral("NanumBarunGothic"), QStringLiteral("Malgun Gothic"),
        QStringLiteral("Apple SD Gothic Neo")};
}

bool hasEqualDigits(const QString& family)
{
    QFont font(family);
    font.setPixelSize(kProbeSizePx);
    const QFontMetricsF metrics(font);
    const double first = metrics.horizontalAdvance(QLatin1Char('0'));
    for (char digit = '1'; digit <= '9'; ++digit) {
        if (std::abs(metrics.horizontalAdvance(QLatin1Char(digit)) - first) > 0.25) {
            return false;
        }
    }
    return first > 0;
}

QString findNumberFamily(const QStringList& preferred)
{
    const QStringList installed = QFontDatabase::families();
    QStringList candidates = preferred;
    candidates << QStringLiteral("DejaVu Sans") << QStringLiteral("Liberation Sans");
    for (const QString& family : candidates) {
        if (installed.contains(family) && hasEqualDigits(family)) {
            return family;
        }
    }
    return QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
}

} // namespace

Fonts::Fonts()
    : m_textFamilies(textFamilies())
    , m_numberFamily(findNumberFamily(m_textFamilies))
{
    m_textFamilies << QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
}

QFont Fonts::font(Face face, double sizePx, int weight) const
{
    QFont font;
    QStringList families = m_textFamilies;
    if (face == Face::Number) {
        families.prepend(m_numberFamily);
    }
    font.setFamilies(families);
    font.setPixelSize(static_cast<int>(std::lround(sizePx * kTextScale)));
    font.setWeight(static_cast<QFont::Weight>(weight));
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace runlane::report
