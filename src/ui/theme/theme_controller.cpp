// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme_controller.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QFocusEvent>
#include <QFocusFrame>
#include <QLineEdit>
#include <QPixmapCache>
#include <QScopedValueRollback>
#include <QSlider>

#include <algorithm>

namespace runlane::ui {

namespace {

constexpr int kSmallestPercent = 80;
constexpr int kLargestPercent = 200;

bool wantsFocusFrame(const QWidget* widget)
{
    if (widget == nullptr || widget->isWindow()
        || widget->property("runlanePaintsFocus").toBool()) {
        return false;
    }
    return qobject_cast<const QAbstractButton*>(widget) != nullptr
        || qobject_cast<const QComboBox*>(widget) != nullptr
        || qobject_cast<const QLineEdit*>(widget) != nullptr
        || qobject_cast<const QSlider*>(widget) != nullptr
        || widget->property("runlaneFocusFrame").toBool();
}

} // namespace

figures::ThemeKind kindOf(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness()
            < palette.color(QPalette::WindowText).lightness()
        ? figures::ThemeKind::Dark
        : figures::ThemeKind::Light;
}

ThemeController::ThemeController(QObject* parent)
    : QObject(parent)
    , m_style(new RunlaneStyle)
{
    m_systemKind = kindOf(QApplication::palette());
    QApplication::setStyle(m_style);
    apply();
    qApp->installEventFilter(this);
}

ThemeController::~ThemeController()
{
    delete m_focusFrame;
}

const figures::Theme& ThemeController::theme() const
{
    return figures::theme(m_look.kind);
}

int ThemeController::fontPercent() const
{
    return qRound(m_look.scale * 100);
}

QFont ThemeController::font(FontRole role) const
{
    return m_style == nullptr ? FontSet(m_look.fonts, m_look.scale).font(role)
                              : m_style->fonts().font(role);
}

int ThemeController::px(double atNormalSize) const
{
    return qRound(atNormalSize * m_look.scale);
}

void ThemeController::setFocusDisplay(FocusDisplay display)
{
    if (m_style != nullptr) {
        m_style->setFocusDisplay(display);
        showFocus(QApplication::focusWidget(), Qt::OtherFocusReason);
    }
}

void ThemeController::setChoice(ThemeChoice choice)
{
    m_choice = choice;
    apply();
}

void ThemeController::setDensity(Density density)
{
    m_look.density = density;
    apply();
}

void ThemeController::setFontChoice(FontChoice choice)
{
    m_look.fonts = choice;
    apply();
}

void ThemeController::setFontPercent(int percent)
{
    m_look.scale = std::clamp(percent, kSmallestPercent, kLargestPercent) / 100.0;
    apply();
}

void ThemeController::apply()
{
    const QScopedValueRollback<bool> guard(m_isApplying, true);
    m_look.kind = m_choice == ThemeChoice::System ? m_systemKind
        : m_choice == ThemeChoice::Dark           ? figures::ThemeKind::Dark
                                                  : figures::ThemeKind::Light;
    if (m_style == nullptr) {
        return;
    }
    m_style->setLook(m_look);
    QPixmapCache::clear();
    QApplication::setPalette(paletteFor(theme()));
    QApplication::setFont(font(FontRole::Base));
    QList<QPointer<QWidget>> widgets;
    for (QWidget* widget : QApplication::allWidgets()) {
        widgets.append(widget);
    }
    for (const QPointer<QWidget>& widget : widgets) {
        if (widget == nullptr) {
            continue;
        }
        restyle(widget);
        QEvent change(QEvent::StyleChange);
        QCoreApplication::sendEvent(widget, &change);
        widget->updateGeometry();
        widget->update();
    }
    Q_EMIT themeChanged();
}

void ThemeController::followSystemLater()
{
    if (m_isApplying || m_isFollowing) {
        return;
    }
    m_isFollowing = true;
    QMetaObject::invokeMethod(this, &ThemeController::followSystem, Qt::QueuedConnection);
}

void ThemeController::followSystem()
{
    m_isFollowing = false;
    {
        const QScopedValueRollback<bool> guard(m_isApplying, true);
        QApplication::setPalette(QPalette());
        m_systemKind = kindOf(QApplication::palette());
    }
    // apply() replaces the desktop's palette again, whatever the choice is.
    apply();
}

void ThemeController::showFocus(QWidget* focused, int reason)
{
    if (m_style == nullptr) {
        return;
    }
    switch (reason) {
    case Qt::TabFocusReason:
    case Qt::BacktabFocusReason:
    case Qt::ShortcutFocusReason:
        m_style->setFocusDisplay(FocusDisplay::Keyboard);
        break;
    case Qt::MouseFocusReason:
        m_style->setFocusDisplay(FocusDisplay::Hidden);
        break;
    default:
        break;
    }
    const bool isShown =
        m_style->focusDisplay() == FocusDisplay::Keyboard && wantsFocusFrame(focused);
    if (!isShown) {
        if (m_focusFrame != nullptr) {
            m_focusFrame->setWidget(nullptr);
        }
        return;
    }
    if (m_focusFrame == nullptr) {
        m_focusFrame = new QFocusFrame;
    }
    m_focusFrame->setWidget(focused);
}

bool ThemeController::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::ApplicationPaletteChange:
        if (watched == qApp) {
            followSystemLater();
        }
        break;
    case QEvent::ThemeChange:
        if (watched->isWindowType()) {
            followSystemLater();
        }
        break;
    case QEvent::FocusIn:
        if (auto* widget = qobject_cast<QWidget*>(watched); widget != nullptr) {
            showFocus(widget, static_cast<QFocusEvent*>(event)->reason());
        }
        break;
    case QEvent::FocusOut:
        if (m_focusFrame != nullptr && m_focusFrame->widget() == watched) {
            m_focusFrame->setWidget(nullptr);
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace runlane::ui
