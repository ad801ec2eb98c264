// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>

namespace runlane::ui {

namespace {

QString defaultFile()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation))
        .filePath(QStringLiteral("runlane.conf"));
}

template <class Value>
struct Word
{
    Value value;
    QLatin1String word;
};

constexpr std::array<Word<ThemeChoice>, 3> kThemeWords{
    {{ThemeChoice::System, QLatin1String("system")}, {ThemeChoice::Light, QLatin1String("light")},
        {ThemeChoice::Dark, QLatin1String("dark")}}};
constexpr std::array<Word<Density>, 3> kDensityWords{{{Density::Normal, QLatin1String("normal")},
    {Density::Compact, QLatin1String("compact")}, {Density::Relaxed, QLatin1String("relaxed")}}};

// The first entry is the default.
template <class Words>
auto valueOf(const Words& words, const QString& text)
{
    for (const auto& entry : words) {
        if (text == entry.word) {
            return entry.value;
        }
    }
    return words.front().value;
}

template <class Words, class Value>
QString wordOf(const Words& words, Value value)
{
    for (const auto& entry : words) {
        if (entry.value == value) {
            return entry.word;
        }
    }
    return words.front().word;
}

// A path as one key: slashes would make groups.
QString movedKey(const QString& storePath)
{
    return QStringLiteral("moved-artifacts/")
        + QString::fromLatin1(QUrl::toPercentEncoding(storePath));
}

} // namespace

Settings::Settings(const QString& file)
    : m_file(file.isEmpty() ? defaultFile() : file, QSettings::IniFormat)
{
}

QString Settings::folder() const
{
    return QFileInfo(m_file.fileName()).absolutePath();
}

QString Settings::language() const
{
    const QString stored = m_file.value(QStringLiteral("language")).toString();
    return stored == QLatin1String("en") || stored == QLatin1String("ko") ? stored : QString();
}

void Settings::setLanguage(const QString& language)
{
    m_file.setValue(QStringLiteral("language"), language);
}

ThemeChoice Settings::theme() const
{
    return valueOf(kThemeWords, m_file.value(QStringLiteral("theme")).toString());
}

void Settings::setTheme(ThemeChoice choice)
{
    m_file.setValue(QStringLiteral("theme"), wordOf(kThemeWords, choice));
}

Density Settings::density() const
{
    return valueOf(kDensityWords, m_file.value(QStringLiteral("density")).toString());
}

void Settings::setDensity(Density density)
{
    m_file.setValue(QStringLiteral("density"), wordOf(kDensityWords, density));
}

FontChoice Settings::fontChoice() const
{
    return m_file.value(QStringLiteral("systemFont")).toBool() ? FontChoice::System
                                                               : FontChoice::Runlane;
}

void Settings::setFontChoice(FontChoice choice)
{
    m_file.setValue(QStringLiteral("systemFont"), choice == FontChoice::System);
}

int Settings::fontPercent() const
{
    const int stored = m_file.value(QStringLiteral("fontPercent"), 100).toInt();
    return std::clamp(stored, 80, 200);
}

void Settings::setFontPercent(int percent)
{
    m_file.setValue(QStringLiteral("fontPercent"), percent);
}

session::LiveMode Settings::liveMode() const
{
    return m_file.value(QStringLiteral("live"), true).toBool() ? session::LiveMode::On
                                                               : session::LiveMode::Off;
}

void Settings::setLiveMode(session::LiveMode mode)
{
    m_file.setValue(QStringLiteral("live"), mode == session::LiveMode::On);
}

DeletedItems Settings::deletedItems() const
{
    return m_file.value(QStringLiteral("showDeleted")).toBool() ? DeletedItems::Shown
                                                                : DeletedItems::Hidden;
}

void Settings::setDeletedItems(DeletedItems items)
{
    m_file.setValue(QStringLiteral("showDeleted"), items == DeletedItems::Shown);
}

QByteArray Settings::windowGeometry() const
{
    return m_file.value(QStringLiteral("window/geometry")).toByteArray();
}

QByteArray Settings::windowState() const
{
    return m_file.value(QStringLiteral("window/state")).toByteArray();
}

void Settings::setWindow(const QByteArray& geometry, const QByteArray& state)
{
    m_file.setValue(QStringLiteral("window/geometry"), geometry);
    m_file.setValue(QStringLiteral("window/state"), state);
}

QString Settings::lastPage() const
{
    return m_file.value(QStringLiteral("window/page")).toString();
}

void Settings::setLastPage(const QString& name)
{
    m_file.setValue(QStringLiteral("window/page"), name);
}

QString Settings::lastFolder() const
{
    return m_file.value(QStringLiteral("lastFolder")).toString();
}

void Settings::setLastFolder(const QString& folder)
{
    m_file.setValue(QStringLiteral("lastFolder"), folder);
}

QString Settings::exportFolder() const
{
    const QString chosen = m_file.value(QStringLiteral("exportFolder")).toString();
    if (!chosen.isEmpty() && QFileInfo(chosen).isDir()) {
        return chosen;
    }
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

void Settings::setExportFolder(const QString& folder)
{
    m_file.setValue(QStringLiteral("exportFolder"), folder);
}

std::vector<stores::MovedFolder> Settings::movedFolders(const QString& storePath) const
{
    const QStringList words = m_file.value(movedKey(storePath)).toStringList();
    std::vector<stores::MovedFolder> moved;
    for (qsizetype i = 0; i + 1 < words.size(); i += 2) {
        moved.push_back({words[i].toStdString(), words[i + 1].toStdString()});
    }
    return moved;
}

void Settings::setMovedFolders(
    const QString& storePath, const std::vector<stores::MovedFolder>& moved)
{
    if (moved.empty()) {
        m_file.remove(movedKey(storePath));
        return;
    }
    QStringList words;
    for (const stores::MovedFolder& move : moved) {
        words << QString::fromStdString(move.from) << QString::fromStdString(move.to);
    }
    m_file.setValue(movedKey(storePath), words);
}

void Settings::readAgain()
{
    m_file.sync();
}

QVariant Settings::pageValue(
    const QString& page, const QString& key, const QVariant& fallback) const
{
    return m_file.value(QStringLiteral("page-%1/%2").arg(page, key), fallback);
}

void Settings::setPageValue(const QString& page, const QString& key, const QVariant& value)
{
    m_file.setValue(QStringLiteral("page-%1/%2").arg(page, key), value);
}

void applySettings(const Settings& settings, ThemeController& theme)
{
    theme.setFontChoice(settings.fontChoice());
    theme.setFontPercent(settings.fontPercent());
    theme.setDensity(settings.density());
    theme.setChoice(settings.theme());
}

} // namespace runlane::ui
