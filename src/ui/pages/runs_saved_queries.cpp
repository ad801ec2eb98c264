// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/runs_saved_queries.h"

#include "ui/settings.h"

#include <QCryptographicHash>

#include <algorithm>

namespace runlane::ui {

namespace {

constexpr int kMostRecent = 10;
const QString kPage = QStringLiteral("runs");
const QString kNamed = QStringLiteral("-named");
const QString kRecent = QStringLiteral("-recent");

QString keyOfStore(const QString& path)
{
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha1);
    return QStringLiteral("queries-") + QString::fromLatin1(hash.toHex().left(16));
}

bool hasName(const std::vector<NamedQuery>& queries, const QString& name)
{
    return std::any_of(queries.begin(), queries.end(),
        [&](const NamedQuery& query) { return query.name == name; });
}

} // namespace

SavedQueries::SavedQueries(Settings& settings, const QStringList& storePaths)
    : m_settings(settings)
{
    for (const QString& path : storePaths) {
        m_keys << keyOfStore(path);
    }
    load();
}

std::vector<NamedQuery> SavedQueries::namedOf(const QString& key) const
{
    std::vector<NamedQuery> queries;
    const QStringList saved = m_settings.pageValue(kPage, key + kNamed).toStringList();
    for (int i = 0; i + 1 < saved.size(); i += 2) {
        queries.push_back({saved[i], saved[i + 1]});
    }
    return queries;
}

void SavedQueries::load()
{
    m_named.clear();
    m_recent.clear();
    for (const QString& key : m_keys) {
        for (const NamedQuery& query : namedOf(key)) {
            if (!hasName(m_named, query.name)) {
                m_named.push_back(query);
            }
        }
        m_recent += m_settings.pageValue(kPage, key + kRecent).toStringList();
    }
    m_recent.removeDuplicates();
    m_recent = m_recent.mid(0, kMostRecent);
    std::sort(m_named.begin(), m_named.end(), [](const NamedQuery& a, const NamedQuery& b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
}

std::optional<QString> SavedQueries::textOf(const QString& name) const
{
    for (const NamedQuery& query : m_named) {
        if (query.name == name) {
            return query.text;
        }
    }
    return std::nullopt;
}

// The store whose query of this name is shown; the first one for a new name.
QString SavedQueries::keyOf(const QString& name) const
{
    for (const QString& key : m_keys) {
        if (hasName(namedOf(key), name)) {
            return key;
        }
    }
    return m_keys.front();
}

void SavedQueries::save(const QString& name, const QString& text)
{
    const QString key = keyOf(name);
    std::vector<NamedQuery> queries = namedOf(key);
    const auto at = std::find_if(queries.begin(), queries.end(),
        [&](const NamedQuery& query) { return query.name == name; });
    if (at == queries.end()) {
        queries.push_back({name, text});
    } else {
        at->text = text;
    }
    store(key, queries);
}

QStringList SavedQueries::add(const std::vector<NamedQuery>& queries)
{
    QStringList added;
    for (const NamedQuery& query : queries) {
        QString name = query.name;
        std::optional<QString> known = textOf(name);
        for (int number = 2; known && *known != query.text; ++number) {
            name = QStringLiteral("%1 %2").arg(query.name).arg(number);
            known = textOf(name);
        }
        if (!known) {
            save(name, query.text);
            added << name;
        }
    }
    return added;
}

void SavedQueries::rename(const QString& from, const QString& to)
{
    const auto text = textOf(from);
    if (!text || from == to || to.isEmpty()) {
        return;
    }
    const QString key = keyOf(from);
    remove(to);
    std::vector<NamedQuery> queries = namedOf(key);
    for (NamedQuery& query : queries) {
        query.name = query.name == from ? to : query.name;
    }
    store(key, queries);
}

void SavedQueries::remove(const QString& name)
{
    for (const QString& key : m_keys) {
        std::vector<NamedQuery> queries = namedOf(key);
        if (hasName(queries, name)) {
            std::erase_if(queries, [&](const NamedQuery& query) { return query.name == name; });
            store(key, queries);
        }
    }
}

void SavedQueries::addRecent(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty()) {
        return;
    }
    const QString key = m_keys.front() + kRecent;
    QStringList recent = m_settings.pageValue(kPage, key).toStringList();
    recent.removeAll(trimmed);
    recent.prepend(trimmed);
    m_settings.setPageValue(kPage, key, recent.mid(0, kMostRecent));
    load();
}

void SavedQueries::store(const QString& key, const std::vector<NamedQuery>& queries)
{
    QStringList saved;
    for (const NamedQuery& query : queries) {
        saved << query.name << query.text;
    }
    m_settings.setPageValue(kPage, key + kNamed, saved);
    load();
}

} // namespace runlane::ui
