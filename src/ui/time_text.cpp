// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/time_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace runlane::ui {

namespace {

QString counted(const char* text, qint64 count)
{
    return QCoreApplication::translate("TimeText", text, nullptr, static_cast<int>(count));
}

} // namespace

QString shortAge(const QDateTime& when, const QDateTime& now)
{
    const qint64 minutes = when.secsTo(now) / 60;
    const qint64 days = when.daysTo(now);
    if (minutes < 1) {
        return QCoreApplication::translate("TimeText", "now");
    }
    if (minutes < 60) {
        return counted(QT_TRANSLATE_NOOP("TimeText", "%n min"), minutes);
    }
    if (minutes < 24 * 60) {
        return counted(QT_TRANSLATE_NOOP("TimeText", "%n h"), minutes / 60);
    }
    if (days < 31) {
        return counted(QT_TRANSLATE_NOOP("TimeText", "%n d"), days);
    }
    if (days < 365) {
        return counted(QT_TRANSLATE_NOOP("TimeText", "%n mo"), days / 30);
    }
    return counted(QT_TRANSLATE_NOOP("TimeText", "%n y"), days / 365);
}

QString friendlyDate(const QDateTime& when, const QDateTime& now)
{
    if (!when.isValid()) {
        return {};
    }
    const qint64 minutes = when.secsTo(now) / 60;
    if (minutes < 1) {
        return QCoreApplication::translate("TimeText", "just now");
    }
    if (minutes < 60) {
        return counted(QT_TRANSLATE_NOOP("TimeText", "%n min ago"), minutes);
    }
    if (when.daysTo(now) == 0) {
        return counted(QT_TRANSLATE_NOOP("TimeText", "%n h ago"), minutes / 60);
    }
    if (when.daysTo(now) == 1) {
        return QCoreApplication::translate("TimeText", "yesterday");
    }
    if (when.date().year() == now.date().year()) {
        return QLocale().toString(
            when.date(), QCoreApplication::translate("TimeText", "MMM d", "date within the year"));
    }
    return when.date().toString(Qt::ISODate);
}

} // namespace runlane::ui
