// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/theme.h"
#include "ui/theme/fonts.h"

#include <QPalette>
#include <QPointer>
#include <QProxyStyle>

namespace runlane::ui {

enum class Density { Compact, Normal, Relaxed };
enum class FocusDisplay { Hidden, Keyboard };

// Everything the style draws with. scale: 1 = font size 100 %.
struct Look
{
    figures::ThemeKind kind = figures::ThemeKind::Light;
    Density density = Density::Normal;
    double scale = 1.0;
    FontChoice fonts = FontChoice::Runlane;
};

// How a push or tool button is drawn; set by setButtonKind().
enum class ButtonKind { Normal, Primary, Flat, Link };

// Fusion, made flat: one line weight, 4 px corners, hue only for meaning. Everything in one place,
// no style sheets.
class RunlaneStyle : public QProxyStyle
{
    Q_OBJECT

public:
    RunlaneStyle();

    void setLook(const Look& look);
    [[nodiscard]] const Look& look() const { return m_look; }
    [[nodiscard]] const figures::Theme& theme() const { return figures::theme(m_look.kind); }
    [[nodiscard]] const FontSet& fonts() const { return m_fonts; }
    void setFocusDisplay(FocusDisplay display) { m_focusDisplay = display; }
    [[nodiscard]] FocusDisplay focusDisplay() const { return m_focusDisplay; }

    // Length at the present font size; row and control heights of the present density.
    [[nodiscard]] int px(double atNormalSize) const;
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] int controlHeight() const;

    void polish(QWidget* widget) override;
    using QProxyStyle::polish;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption* option = nullptr,
        const QWidget* widget = nullptr) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption* option = nullptr,
        const QWidget* widget = nullptr, QStyleHintReturn* result = nullptr) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption* option,
        const QSize& size, const QWidget* widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option,
        SubControl part, const QWidget* widget = nullptr) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption* option,
        const QWidget* widget = nullptr) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
        const QWidget* widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
        const QWidget* widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
        QPainter* painter, const QWidget* widget = nullptr) const override;
    [[nodiscard]] QIcon standardIcon(StandardPixmap which, const QStyleOption* option = nullptr,
        const QWidget* widget = nullptr) const override;

private:
    Look m_look;
    FontSet m_fonts;
    FocusDisplay m_focusDisplay = FocusDisplay::Hidden;
};

// The style of the application; light defaults where another style is in use (tests of one widget).
[[nodiscard]] const RunlaneStyle* applicationStyle();
[[nodiscard]] const figures::Theme& applicationTheme();
[[nodiscard]] int scaledPx(double atNormalSize);

// Marks for the style. All of them may be called again at any time.
enum class Tone { Text, Quiet, Muted, Accent, Good, Warn, Bad };
void setFontRole(QWidget* widget, FontRole role);
void setTextTone(QWidget* widget, Tone tone);
void setButtonKind(QWidget* button, ButtonKind kind);
[[nodiscard]] ButtonKind buttonKind(const QWidget* button);
// Gives the widget's own background one of the theme's surfaces.
enum class Surface { Window, Base, Alt };
void setSurface(QWidget* widget, Surface surface);
// Applies the marks again after the look changed.
void restyle(QWidget* widget);
[[nodiscard]] QFont fontFor(FontRole role);
[[nodiscard]] QColor toneColor(Tone tone);
[[nodiscard]] QPalette paletteFor(const figures::Theme& theme);

} // namespace runlane::ui
