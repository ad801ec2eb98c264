// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/theme.h"
#include "ui/theme/runlane_style.h"

#include <QObject>
#include <QPalette>
#include <QPointer>

class QFocusFrame;

namespace runlane::ui {

enum class ThemeChoice { System, Light, Dark };

// Gives the application its style, palette and fonts, and keeps them in step with the choice and,
// for ThemeChoice::System, with the desktop. One per application, on the window's thread.
class ThemeController : public QObject
{
    Q_OBJECT

public:
    // Installs the style into the running QApplication.
    explicit ThemeController(QObject* parent = nullptr);
    ~ThemeController() override;

    [[nodiscard]] const figures::Theme& theme() const;
    [[nodiscard]] figures::ThemeKind kind() const { return m_look.kind; }
    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    [[nodiscard]] Density density() const { return m_look.density; }
    [[nodiscard]] FontChoice fontChoice() const { return m_look.fonts; }
    [[nodiscard]] int fontPercent() const;
    [[nodiscard]] QFont font(FontRole role) const;
    // Length at the present font size.
    [[nodiscard]] int px(double atNormalSize) const;

    // Whether the focus is shown from now on, as after a key or a click.
    void setFocusDisplay(FocusDisplay display);
    void setChoice(ThemeChoice choice);
    void setDensity(Density density);
    void setFontChoice(FontChoice choice);
    void setFontPercent(int percent); // 80 to 200, others are brought into the range

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void themeChanged(); // colours, density or fonts; widgets are already restyled

private:
    void apply();
    void followSystemLater();
    void followSystem();
    void showFocus(QWidget* focused, int reason);

    QPointer<RunlaneStyle> m_style; // owned by QApplication
    QPointer<QFocusFrame> m_focusFrame;
    ThemeChoice m_choice = ThemeChoice::System;
    figures::ThemeKind m_systemKind = figures::ThemeKind::Light;
    Look m_look;
    bool m_isApplying = false;
    bool m_isFollowing = false;
};

// Light or dark: dark when the window of the palette is darker than its text.
[[nodiscard]] figures::ThemeKind kindOf(const QPalette& palette);

} // namespace runlane::ui
