// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_style.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <QFontMetricsF>

#include <cmath>

namespace runlane::charts {

namespace {

constexpr int kProbeSizePx = 200;
constexpr double kSameAdvancePx = 0.25;

QStringList installedFamilies(const QStringList& wanted)
{
    QStringList found;
    for (const QString& family : wanted) {
        if (QFontDatabase::hasFamily(family)) {
            found.append(family);
        }
    }
    return found;
}

bool hasEqualDigits(const QString& family)
{
    QFont font(family);
    font.setPixelSize(kProbeSizePx);
    const QFontMetricsF metrics(font);
    const double first = metrics.horizontalAdvance(QLatin1Char('0'));
    for (char digit = '1'; digit <= '9'; ++digit) {
        const double advance = metrics.horizontalAdvance(QLatin1Char(digit));
        if (std::abs(advance - first) > kSameAdvancePx) {
            return false;
        }
    }
    return first > 0;
}

} // namespace

ChartStyle defaultChartStyle(figures::ThemeKind kind)
{
    QStringList text = installedFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans"),
        QStringLiteral("Cantarell"), QStringLiteral("Noto Sans CJK KR"),
        QStringLiteral("NanumGothic"), QStringLiteral("NanumBarunGothic"),
        QStringLiteral("Malgun Gothic"), QStringLiteral("Apple SD Gothic Neo")});
    text << QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
    QStringList candidates = text;
    candidates << installedFamilies(
        {QStringLiteral("DejaVu Sans"), QStringLiteral("Liberation Sans")});
    QStringList number = text;
    for (const QString& family : candidates) {
        if (hasEqualDigits(family)) {
            number.prepend(family);
            break;
        }
    }
    ChartStyle style;
    style.theme = &figures::theme(kind);
    style.text.setFamilies(text);
    style.number.setFamilies(number);
    return style;
}

ChartStyle printStyle(const ChartStyle& style)
{
    ChartStyle result = style;
    result.theme = &figures::theme(figures::ThemeKind::Print);
    result.scale = 1;
    return result;
}

QColor toQColor(figures::Color color)
{
    return {color.red, color.green, color.blue, color.alpha};
}

QColor toQColor(figures::Color color, double alphaShare)
{
    QColor result = toQColor(color);
    result.setAlphaF(static_cast<float>(result.alphaF() * alphaShare));
    return result;
}

QString toQString(const std::string& text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

QString messageText(const core::Message& message)
{
    if (message.context.empty()) {
        return toQString(core::englishText(message));
    }
    core::Message translated = message;
    translated.pattern =
        QCoreApplication::translate(message.context.c_str(), message.pattern.c_str()).toStdString();
    return toQString(core::englishText(translated));
}

} // namespace runlane::charts
