// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/live.h"
#include "stores/store.h"
#include "ui/theme/theme_controller.h"

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QVariant>

#include <vector>

namespace runlane::ui {

enum class DeletedItems { Hidden, Shown };

// What the program remembers between two starts, in one file below the user's configuration
// folder. Window's thread only.
class Settings
{
public:
    // file empty: runlane.conf in QStandardPaths::AppConfigLocation.
    explicit Settings(const QString& file = {});
    // Where the file lies, for what is kept beside it.
    [[nodiscard]] QString folder() const;

    // "en", "ko", or empty: the system's.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString& language);
    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);
    [[nodiscard]] Density density() const;
    void setDensity(Density density);
    [[nodiscard]] FontChoice fontChoice() const;
    void setFontChoice(FontChoice choice);
    [[nodiscard]] int fontPercent() const;
    void setFontPercent(int percent);
    [[nodiscard]] DeletedItems deletedItems() const;
    void setDeletedItems(DeletedItems items);
    [[nodiscard]] session::LiveMode liveMode() const; // On at first
    void setLiveMode(session::LiveMode mode);

    [[nodiscard]] QByteArray windowGeometry() const;
    [[nodiscard]] QByteArray windowState() const;
    void setWindow(const QByteArray& geometry, const QByteArray& state);
    [[nodiscard]] QString lastPage() const;
    void setLastPage(const QString& name);
    [[nodiscard]] QString lastFolder() const; // of the open dialogs
    void setLastFolder(const QString& folder);
    // Of the save dialogs: the one set last while it exists, else the user's documents or home.
    [[nodiscard]] QString exportFolder() const;
    void setExportFolder(const QString& folder);

    // Where artifacts of the store with this path lie now, as the user said. Empty forgets them.
    [[nodiscard]] std::vector<stores::MovedFolder> movedFolders(const QString& storePath) const;
    void setMovedFolders(const QString& storePath, const std::vector<stores::MovedFolder>& moved);
    // Takes in what another program of the user wrote meanwhile.
    void readAgain();

    // Anything a page keeps for itself, for example ("curves", "smoothing").
    [[nodiscard]] QVariant pageValue(
        const QString& page, const QString& key, const QVariant& fallback = {}) const;
    void setPageValue(const QString& page, const QString& key, const QVariant& value);

private:
    QSettings m_file;
};

// Brings the controller to what the settings say.
void applySettings(const Settings& settings, ThemeController& theme);

} // namespace runlane::ui
