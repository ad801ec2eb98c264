// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings.h"

#include <QDialog>

class QFormLayout;

namespace runlane::ui {

// Language, theme, density, text size, font, following. Every choice applies at once.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(Settings& settings, ThemeController& theme, QWidget* parent = nullptr);

Q_SIGNALS:
    void languageChosen(const QString& language);
    void liveModeChosen(session::LiveMode mode); // the owner remembers it

private:
    void addLanguage();
    void addLook();
    void addLive();

    Settings& m_settings;
    ThemeController& m_theme;
    QFormLayout* m_form;
};

} // namespace runlane::ui
