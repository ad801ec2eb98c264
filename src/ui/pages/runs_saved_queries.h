// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/queries_file.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace runlane::ui {

class Settings;

// Queries the user named or used last, of the open stores together, kept in the user's
// configuration under each store. A name stands once; new ones are kept under the first store.
// Window's thread only.
class SavedQueries
{
public:
    // storePaths: what they are kept under; one at least.
    SavedQueries(Settings& settings, const QStringList& storePaths);

    [[nodiscard]] const std::vector<NamedQuery>& named() const { return m_named; } // by name
    [[nodiscard]] const QStringList& recent() const { return m_recent; } // newest first, at most 10
    [[nodiscard]] std::optional<QString> textOf(const QString& name) const;

    // Takes the place of one of the same name.
    void save(const QString& name, const QString& text);
    // Nothing is replaced: a name that another query has gets a number ("good 2"). The names of
    // those that were added; what was there, name and text, is not.
    QStringList add(const std::vector<NamedQuery>& queries);
    void rename(const QString& from, const QString& to);
    void remove(const QString& name);
    void addRecent(const QString& text);

private:
    [[nodiscard]] std::vector<NamedQuery> namedOf(const QString& key) const;
    [[nodiscard]] QString keyOf(const QString& name) const;
    void store(const QString& key, const std::vector<NamedQuery>& queries);
    void load();

    Settings& m_settings;
    QStringList m_keys;
    std::vector<NamedQuery> m_named;
    QStringList m_recent;
};

} // namespace runlane::ui
