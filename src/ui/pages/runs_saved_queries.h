// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace runlane::ui {

class Settings;

struct NamedQuery
{
    QString name;
    QString text;
};

// Queries the user named or used last, of one store, kept in the user's configuration. Window's
// thread only.
class SavedQueries
{
public:
    // storePath: what they are kept under.
    SavedQueries(Settings& settings, const QString& storePath);

    [[nodiscard]] const std::vector<NamedQuery>& named() const { return m_named; } // by name
    [[nodiscard]] const QStringList& recent() const { return m_recent; } // newest first, at most 10

    // Takes the place of one of the same name.
    void save(const QString& name, const QString& text);
    void rename(const QString& from, const QString& to);
    void remove(const QString& name);
    void addRecent(const QString& text);

private:
    void store();

    Settings& m_settings;
    QString m_key;
    std::vector<NamedQuery> m_named;
    QStringList m_recent;
};

} // namespace runlane::ui
