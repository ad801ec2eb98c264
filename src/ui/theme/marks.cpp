// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colors.h"
#include "ui/theme/runlane_style.h"

#include <QApplication>
#include <QWidget>

namespace runlane::ui {

namespace {

constexpr const char* kFontMark = "runlaneFont";
constexpr const char* kToneMark = "runlaneTone";
constexpr const char* kButtonMark = "runlaneButton";
constexpr const char* kSurfaceMark = "runlaneSurface";

void applyTone(QWidget* widget, Tone tone)
{
    const QColor color = toneColor(tone);
    QPalette palette = widget->palette();
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        palette.setColor(group, QPalette::WindowText, color);
        palette.setColor(group, QPalette::Text, color);
        palette.setColor(group, QPalette::ButtonText, color);
    }
    widget->setPalette(palette);
}

void applySurface(QWidget* widget, Surface surface)
{
    const figures::Theme& theme = applicationTheme();
    const figures::Color color = surface == Surface::Window ? theme.window
        : surface == Surface::Base                          ? theme.base
                                                            : theme.alt;
    QPalette palette = widget->palette();
    palette.setColor(QPalette::Window, toQColor(color));
    widget->setPalette(palette);
    widget->setBackgroundRole(QPalette::Window);
    widget->setAutoFillBackground(true);
}

} // namespace

const RunlaneStyle* applicationStyle()
{
    return qobject_cast<const RunlaneStyle*>(QApplication::style());
}

const figures::Theme& applicationTheme()
{
    const RunlaneStyle* style = applicationStyle();
    return style == nullptr ? figures::theme(figures::ThemeKind::Light) : style->theme();
}

int scaledPx(double atNormalSize)
{
    const RunlaneStyle* style = applicationStyle();
    return style == nullptr ? qRound(atNormalSize) : style->px(atNormalSize);
}

QFont fontFor(FontRole role)
{
    const RunlaneStyle* style = applicationStyle();
    return style == nullptr ? FontSet().font(role) : style->fonts().font(role);
}

QColor toneColor(Tone tone)
{
    const figures::Theme& theme = applicationTheme();
    switch (tone) {
    case Tone::Text:
        return toQColor(theme.text);
    case Tone::Quiet:
        return toQColor(theme.text2);
    case Tone::Muted:
        return toQColor(theme.muted);
    case Tone::Accent:
        return toQColor(theme.accent);
    case Tone::Good:
        return toQColor(theme.good);
    case Tone::Warn:
        return toQColor(theme.warn);
    case Tone::Bad:
        return toQColor(theme.bad);
    }
    return toQColor(theme.text);
}

void setFontRole(QWidget* widget, FontRole role)
{
    widget->setProperty(kFontMark, static_cast<int>(role));
    widget->setFont(fontFor(role));
}

void setTextTone(QWidget* widget, Tone tone)
{
    widget->setProperty(kToneMark, static_cast<int>(tone));
    applyTone(widget, tone);
}

void setButtonKind(QWidget* button, ButtonKind kind)
{
    button->setProperty(kButtonMark, static_cast<int>(kind));
    button->updateGeometry();
    button->update();
}

ButtonKind buttonKind(const QWidget* button)
{
    const QVariant mark = button == nullptr ? QVariant() : button->property(kButtonMark);
    return mark.isValid() ? static_cast<ButtonKind>(mark.toInt()) : ButtonKind::Normal;
}

void setSurface(QWidget* widget, Surface surface)
{
    widget->setProperty(kSurfaceMark, static_cast<int>(surface));
    applySurface(widget, surface);
}

void restyle(QWidget* widget)
{
    if (const QVariant mark = widget->property(kSurfaceMark); mark.isValid()) {
        applySurface(widget, static_cast<Surface>(mark.toInt()));
    }
    if (const QVariant mark = widget->property(kFontMark); mark.isValid()) {
        widget->setFont(fontFor(static_cast<FontRole>(mark.toInt())));
    }
    if (const QVariant mark = widget->property(kToneMark); mark.isValid()) {
        applyTone(widget, static_cast<Tone>(mark.toInt()));
    }
}

QPalette paletteFor(const figures::Theme& theme)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, figures::Color color) {
        palette.setColor(QPalette::All, role, toQColor(color));
    };
    set(QPalette::Window, theme.window);
    set(QPalette::WindowText, theme.text);
    set(QPalette::Base, theme.base);
    set(QPalette::AlternateBase, theme.alt);
    set(QPalette::Text, theme.text);
    set(QPalette::ButtonText, theme.text);
    set(QPalette::PlaceholderText, theme.text2);
    set(QPalette::Button, theme.button);
    set(QPalette::Highlight, theme.selection);
    set(QPalette::HighlightedText, theme.text);
    set(QPalette::Link, theme.accent);
    set(QPalette::LinkVisited, theme.accent);
    set(QPalette::Mid, theme.line);
    set(QPalette::Midlight, theme.hair);
    set(QPalette::Light, theme.base);
    set(QPalette::Dark, theme.line);
    set(QPalette::Shadow, theme.line);
    set(QPalette::BrightText, theme.bad);
    set(QPalette::ToolTipBase, theme.base);
    set(QPalette::ToolTipText, theme.text);
    for (const auto role :
        {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText}) {
        palette.setColor(QPalette::Disabled, role, toQColor(theme.muted));
    }
    return palette;
}

} // namespace runlane::ui
