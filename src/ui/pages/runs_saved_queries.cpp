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

} // namespace

SavedQueries::SavedQueries(Settings& settings, const QString& storePath)
    : m_settings(settings)
    , m_key(QStringLiteral("queries-")
          + QString::fromLatin1(
              QCryptographicHash::hash(storePath.toUtf8(), QCryptographicHash::Sha1)
                  .toHex()
                  .left(16)))
{
    m_recent = m_settings.pageValue(kPage, m_key + QStringLiteral("-recent")).toStringList();
    const QStringList saved =
        m_settings.pageValue(kPage, m_key + QStringLiteral("-named")).toStringList();
    for (int i = 0; i + 1 < saved.size(); i += 2) {
        m_named.push_back({saved[i], saved[i + 1]});
    }
}

void SavedQueries::save(const QString& name, const QString& text)
{
    m_named.erase(std::remove_if(m_named.begin(), m_named.end(),
                      [&](const NamedQuery& query) { return query.name == name; }),
        m_named.end());
    m_named.push_back({name, text});
    std::sort(m_named.begin(), m_named.end(), [](const NamedQuery& a, const NamedQuery& b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    store();
}

void SavedQueries::rename(const QString& from, const QString& to)
{
    const auto at = std::find_if(m_named.begin(), m_named.end(),
        [&](const NamedQuery& query) { return query.name == from; });
    if (at == m_named.end() || from == to || to.isEmpty()) {
        return;
    }
    const QString text = at->text;
    m_named.erase(at);
    save(to, text);
}

void SavedQueries::remove(const QString& name)
{
    m_named.erase(std::remove_if(m_named.begin(), m_named.end(),
                      [&](const NamedQuery& query) { return query.name == name; }),
        m_named.end());
    store();
}

void SavedQueries::addRecent(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty()) {
        return;
    }
    m_recent.removeAll(trimmed);
    m_recent.prepend(trimmed);
    m_recent = m_recent.mid(0, kMostRecent);
    store();
}

void SavedQueries::store()
{
    QStringList saved;
    for (const NamedQuery& query : m_named) {
        saved << query.name << query.text;
    }
    m_settings.setPageValue(kPage, m_key + QStringLiteral("-named"), saved);
    m_settings.setPageValue(kPage, m_key + QStringLiteral("-recent"), m_recent);
}

} // namespace runlane::ui
