// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>
#include <QSettings>
#include <QString>

#include <vector>

namespace runlane::ui {

enum class PlaceKind { Folder, Database };
enum class Presence { Unknown, Here, Gone };
enum class Pin { None, Pinned };

struct RecentStore
{
    QString place; // absolute, as opened
    QString name;
    PlaceKind kind = PlaceKind::Folder;
    qint64 runCount = -1; // unknown
    QDateTime lastOpened;
    Pin pin = Pin::None;
    Presence presence = Presence::Unknown;
};

// The stores opened before, pinned first, then newest first; twelve at most. Kept in a file of the
// user's state folder ($XDG_STATE_HOME/runlane). Whether a place still exists is set from outside.
class RecentStores : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t kMost = 12;

    // file empty: recent.conf in the state folder.
    explicit RecentStores(const QString& file = {}, QObject* parent = nullptr);

    [[nodiscard]] const std::vector<RecentStore>& stores() const { return m_stores; }
    void add(const RecentStore& store); // an entry of the same place is replaced, its pin kept
    void remove(const QString& place);
    void setPin(const QString& place, Pin pin);
    void setPresence(const QString& place, Presence presence);
    void clear(); // pinned ones stay

Q_SIGNALS:
    void changed();

private:
    void load();
    void save();
    void order();

    QSettings m_file;
    std::vector<RecentStore> m_stores;
};

// Folder for what the program remembers but nobody configures.
[[nodiscard]] QString stateFolder();
// "~/work/mlruns" for a place below the home folder.
[[nodiscard]] QString shortPlace(const QString& place);

} // namespace runlane::ui
