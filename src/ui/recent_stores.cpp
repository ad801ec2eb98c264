// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recent_stores.h"

#include <QDir>

#include <algorithm>

namespace runlane::ui {

QString stateFolder()
{
    const QString named = qEnvironmentVariable("XDG_STATE_HOME");
    const QString base =
        QDir::isAbsolutePath(named) ? named : QDir::home().filePath(QStringLiteral(".local/state"));
    return QDir(base).filePath(QStringLiteral("runlane"));
}

QString shortPlace(const QString& place)
{
    const QString home = QDir::homePath();
    if (home != QLatin1String("/") && place.startsWith(home + QLatin1Char('/'))) {
        return QLatin1Char('~') + place.mid(home.size());
    }
    return place;
}

RecentStores::RecentStores(const QString& file, QObject* parent)
    : QObject(parent)
    , m_file(file.isEmpty() ? QDir(stateFolder()).filePath(QStringLiteral("recent.conf")) : file,
          QSettings::IniFormat)
{
    load();
}

void RecentStores::load()
{
    const int count = m_file.beginReadArray(QStringLiteral("stores"));
    for (int i = 0; i < count; ++i) {
        m_file.setArrayIndex(i);
        RecentStore store;
        store.place = m_file.value(QStringLiteral("place")).toString();
        store.name = m_file.value(QStringLiteral("name")).toString();
        store.kind = m_file.value(QStringLiteral("kind")).toString() == QLatin1String("database")
            ? PlaceKind::Database
            : PlaceKind::Folder;
        store.runCount = m_file.value(QStringLiteral("runs"), -1).toLongLong();
        store.lastOpened = m_file.value(QStringLiteral("opened")).toDateTime();
        store.pin = m_file.value(QStringLiteral("pinned")).toBool() ? Pin::Pinned : Pin::None;
        if (!store.place.isEmpty()) {
            m_stores.push_back(store);
        }
    }
    m_file.endArray();
    order();
}

void RecentStores::save()
{
    m_file.remove(QStringLiteral("stores"));
    m_file.beginWriteArray(QStringLiteral("stores"), static_cast<int>(m_stores.size()));
    int index = 0;
    for (const RecentStore& store : m_stores) {
        m_file.setArrayIndex(index++);
        m_file.setValue(QStringLiteral("place"), store.place);
        m_file.setValue(QStringLiteral("name"), store.name);
        m_file.setValue(QStringLiteral("kind"),
            store.kind == PlaceKind::Database ? QStringLiteral("database")
                                              : QStringLiteral("folder"));
        m_file.setValue(QStringLiteral("runs"), store.runCount);
        m_file.setValue(QStringLiteral("opened"), store.lastOpened);
        m_file.setValue(QStringLiteral("pinned"), store.pin == Pin::Pinned);
    }
    m_file.endArray();
}

void RecentStores::order()
{
    std::stable_sort(
        m_stores.begin(), m_stores.end(), [](const RecentStore& a, const RecentStore& b) {
            if (a.pin != b.pin) {
                return a.pin == Pin::Pinned;
            }
            return a.lastOpened > b.lastOpened;
        });
    if (m_stores.size() > kMost) {
        m_stores.resize(kMost);
    }
}

void RecentStores::add(const RecentStore& store)
{
    RecentStore entry = store;
    for (const RecentStore& old : m_stores) {
        if (old.place == store.place) {
            entry.pin = old.pin;
            entry.runCount = store.runCount < 0 ? old.runCount : store.runCount;
        }
    }
    std::erase_if(m_stores, [&](const RecentStore& old) { return old.place == store.place; });
    m_stores.insert(m_stores.begin(), entry);
    order();
    save();
    Q_EMIT changed();
}

void RecentStores::remove(const QString& place)
{
    std::erase_if(m_stores, [&](const RecentStore& store) { return store.place == place; });
    save();
    Q_EMIT changed();
}

void RecentStores::setPin(const QString& place, Pin pin)
{
    for (RecentStore& store : m_stores) {
        if (store.place == place) {
            store.pin = pin;
        }
    }
    order();
    save();
    Q_EMIT changed();
}

void RecentStores::setPresence(const QString& place, Presence presence)
{
    bool isDifferent = false;
    for (RecentStore& store : m_stores) {
        if (store.place == place && store.presence != presence) {
            store.presence = presence;
            isDifferent = true;
        }
    }
    if (isDifferent) {
        Q_EMIT changed();
    }
}

void RecentStores::clear()
{
    std::erase_if(m_stores, [](const RecentStore& store) { return store.pin == Pin::None; });
    save();
    Q_EMIT changed();
}

} // namespace runlane::ui
