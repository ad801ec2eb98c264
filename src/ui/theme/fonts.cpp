// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/fonts.h"

#include "figures/theme.h"

#include <QFontDatabase>
#include <QFontMetricsF>

#include <algorithm>

namespace runlane::ui {

namespace {

constexpr double kPointsPerPixel = 72.0 / 96.0;

enum class FamilyKind { Text, Number, Mono };

struct RoleShape
{
    double sizePx;
    QFont::Weight weight;
    FamilyKind family;
};

RoleShape shapeOf(FontRole role)
{
    const figures::Metrics& sizes = figures::metrics();
    switch (role) {
    case FontRole::Base:
        return {sizes.baseText, QFont::Normal, FamilyKind::Text};
    case FontRole::BaseStrong:
        return {sizes.baseText, QFont::Medium, FamilyKind::Text};
    case FontRole::BaseTitle:
    case FontRole::ChartTitle:
        return {sizes.baseText, QFont::DemiBold, FamilyKind::Text};
    case FontRole::Number:
        return {sizes.baseText, QFont::Normal, FamilyKind::Number};
    case FontRole::NumberStrong:
        return {sizes.baseText, QFont::DemiBold, FamilyKind::Number};
    case FontRole::Note:
        return {sizes.note, QFont::Normal, FamilyKind::Text};
    case FontRole::NoteNumber:
        return {sizes.note, QFont::Normal, FamilyKind::Number};
    case FontRole::Dense:
        return {sizes.dense, QFont::Normal, FamilyKind::Text};
    case FontRole::DockTitle:
        return {sizes.dense, QFont::DemiBold, FamilyKind::Text};
    case FontRole::SectionTitle:
        return {sizes.reportSection, QFont::DemiBold, FamilyKind::Text};
    case FontRole::CardTitle:
        return {sizes.cardTitle, QFont::DemiBold, FamilyKind::Text};
    case FontRole::PageTitle:
        return {sizes.startTitle, QFont::DemiBold, FamilyKind::Text};
    case FontRole::Mono:
        return {sizes.mono, QFont::Normal, FamilyKind::Mono};
    case FontRole::Chart:
        return {sizes.chartText, QFont::Normal, FamilyKind::Number};
    }
    return {sizes.baseText, QFont::Normal, FamilyKind::Text};
}

QStringList existing(const QStringList& wanted)
{
    QStringList found;
    for (const QString& family : wanted) {
        if (QFontDatabase::hasFamily(family)) {
            found.append(family);
        }
    }
    return found;
}

QString systemFamily(QFontDatabase::SystemFont which)
{
    return QFontDatabase::systemFont(which).family();
}

} // namespace

QStringList textFamilies(FontChoice choice)
{
    QStringList families;
    if (choice == FontChoice::Runlane) {
        families = existing({QStringLiteral("Inter"), QStringLiteral("Noto Sans"),
            QStringLiteral("Cantarell"), QStringLiteral("Noto Sans CJK KR"),
            QStringLiteral("NanumGothic"), QStringLiteral("NanumBarunGothic"),
            QStringLiteral("Malgun Gothic"), QStringLiteral("Apple SD Gothic Neo")});
    }
    const QString system = systemFamily(QFontDatabase::GeneralFont);
    if (!families.contains(system)) {
        families.append(system);
    }
    return families;
}

QStringList monoFamilies()
{
    QStringList families = existing({QStringLiteral("JetBrains Mono NL"),
        QStringLiteral("Noto Sans Mono"), QStringLiteral("DejaVu Sans Mono"),
        QStringLiteral("Noto Sans Mono CJK KR"), QStringLiteral("NanumGothicCoding")});
    families.append(systemFamily(QFontDatabase::FixedFont));
    return families;
}

bool hasTabularDigits(const QString& family)
{
    QFont font(family);
    font.setPointSizeF(36);
    const QFontMetricsF metrics(font);
    const double zero = metrics.horizontalAdvance(QLatin1Char('0'));
    for (char digit = '1'; digit <= '9'; ++digit) {
        if (std::abs(metrics.horizontalAdvance(QLatin1Char(digit)) - zero) > 0.01) {
            return false;
        }
    }
    return true;
}

QStringList numberFamilies(FontChoice choice)
{
    QStringList families = textFamilies(choice);
    const auto tabular = std::find_if(families.cbegin(), families.cend(), hasTabularDigits);
    if (tabular != families.cend()) {
        const QString family = *tabular;
        families.removeAll(family);
        families.prepend(family);
    }
    return families;
}

FontSet::FontSet(FontChoice choice, double scale)
{
    const QStringList text = textFamilies(choice);
    const QStringList number = numberFamilies(choice);
    const QStringList mono = monoFamilies();
    for (std::size_t role = 0; role < m_fonts.size(); ++role) {
        const RoleShape shape = shapeOf(static_cast<FontRole>(role));
        QFont& font = m_fonts[role];
        switch (shape.family) {
        case FamilyKind::Text:
            font.setFamilies(text);
            break;
        case FamilyKind::Number:
            font.setFamilies(number);
            break;
        case FamilyKind::Mono:
            font.setFamilies(mono);
            font.setStyleHint(QFont::Monospace);
            break;
        }
        font.setPointSizeF(shape.sizePx * kPointsPerPixel * scale);
        font.setWeight(shape.weight);
        font.setHintingPreference(QFont::PreferNoHinting);
    }
}

QFont FontSet::font(FontRole role) const
{
    return m_fonts[static_cast<std::size_t>(role)];
}

} // namespace runlane::ui
