// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/number_text.h"

#include "core/text.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace runlane::models {

namespace {

constexpr std::int64_t kMinuteMillis = 60'000;
constexpr std::int64_t kHourMillis = 60 * kMinuteMillis;
constexpr std::int64_t kDayMillis = 24 * kHourMillis;
constexpr std::int64_t kMonthMillis = 30 * kDayMillis;
constexpr std::int64_t kYearMillis = 365 * kDayMillis;

QString tr(const char* text, const char* comment = nullptr)
{
    return QCoreApplication::translate("runlane::models::NumberText", text, comment);
}

QString fromStd(const std::string& text)
{
    return QString::fromStdString(text);
}

QString localTime(std::int64_t millis, const QString& format)
{
    return QLocale::c().toString(QDateTime::fromMSecsSinceEpoch(millis), format);
}

} // namespace

NumberText::NumberText(const QLocale& locale)
{
    m_style.thousands = locale.groupSeparator().toStdString();
    m_style.decimal = locale.decimalPoint().toStdString();
    m_style.milliseconds = tr(" ms", "milliseconds, after a number").toStdString();
    m_style.seconds = tr(" s", "seconds, after a number").toStdString();
    m_style.minutes = tr(" min", "minutes, after a number").toStdString();
    m_style.hours = tr(" h", "hours, after a number").toStdString();
    m_style.days = tr(" d", "days, after a number").toStdString();
}

QString NumberText::number(double value, int decimals) const
{
    return fromStd(analysis::formatNumber(value, decimals, m_style));
}

QString NumberText::number(double value) const
{
    return fromStd(analysis::formatNumber(value, m_style));
}

QString NumberText::full(double value)
{
    return fromStd(core::shortestText(value));
}

QString NumberText::delta(double value, int decimals) const
{
    return fromStd(analysis::formatDelta(value, decimals, m_style));
}

QString NumberText::integer(std::int64_t value) const
{
    return fromStd(analysis::formatInteger(value, m_style));
}

QString NumberText::percent(double share, int decimals) const
{
    return fromStd(analysis::formatPercent(share, decimals, m_style));
}

QString NumberText::probability(double p) const
{
    return fromStd(analysis::formatProbability(p, m_style));
}

QString NumberText::step(std::int64_t step) const
{
    return QLatin1Char('@') + integer(step);
}

QString NumberText::duration(std::int64_t millis, analysis::DurationDetail detail) const
{
    return fromStd(analysis::formatDuration(millis, m_style, detail));
}

QString NumberText::tableTime(std::int64_t millis, std::int64_t nowMillis)
{
    const int year = QDateTime::fromMSecsSinceEpoch(millis).date().year();
    const int thisYear = QDateTime::fromMSecsSinceEpoch(nowMillis).date().year();
    return year == thisYear ? localTime(millis, QStringLiteral("MM-dd HH:mm")) : time(millis);
}

QString NumberText::time(std::int64_t millis)
{
    return localTime(millis, QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString NumberText::fullTime(std::int64_t millis)
{
    return localTime(millis, QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString NumberText::ago(std::int64_t millis, std::int64_t nowMillis)
{
    const std::int64_t age = std::max<std::int64_t>(0, nowMillis - millis);
    if (age < kMinuteMillis) {
        return tr("now");
    }
    if (age < kHourMillis) {
        return tr("%1 min", "minutes ago").arg(age / kMinuteMillis);
    }
    if (age < kDayMillis) {
        return tr("%1 h", "hours ago").arg(age / kHourMillis);
    }
    if (age < kMonthMillis) {
        return tr("%1 d", "days ago").arg(age / kDayMillis);
    }
    if (age < kYearMillis) {
        return tr("%1 mo", "months ago").arg(age / kMonthMillis);
    }
    return tr("%1 y", "years ago").arg(age / kYearMillis);
}

QString NumberText::missing()
{
    return QStringLiteral("\u2013");
}

} // namespace runlane::models
