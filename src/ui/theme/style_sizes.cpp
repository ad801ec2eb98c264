// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/runlane_style.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QStyleOption>
#include <QToolButton>

namespace runlane::ui {

namespace {

constexpr int kTabPadding = 12;
constexpr int kMenuPadding = 9;

bool isInsideField(const QWidget* widget)
{
    return widget != nullptr
        && (qobject_cast<const QAbstractSpinBox*>(widget->parentWidget()) != nullptr
            || qobject_cast<const QComboBox*>(widget->parentWidget()) != nullptr);
}

QSize menuItemSize(const RunlaneStyle& style, const QStyleOptionMenuItem& item, const QSize& size)
{
    if (item.menuItemType == QStyleOptionMenuItem::Separator) {
        if (item.text.isEmpty()) {
            return {size.width(), style.px(9)};
        }
        const QFontMetrics metrics(style.fonts().font(FontRole::Note));
        const int width = metrics.horizontalAdvance(item.text) + style.px(36 + 12);
        return {std::max(size.width(), width), style.px(28)};
    }
    const QFontMetrics metrics(item.font);
    const int tab = static_cast<int>(item.text.indexOf(QLatin1Char('\t')));
    const QString label = tab < 0 ? item.text : item.text.left(tab);
    int width = metrics.size(Qt::TextShowMnemonic, label).width() + style.px(36 + 28);
    if (tab >= 0) {
        width += item.reservedShortcutWidth > 0
            ? item.reservedShortcutWidth
            : metrics.horizontalAdvance(item.text.mid(tab + 1)) + style.px(16);
    }
    return {width, style.px(26)};
}

} // namespace

QSize RunlaneStyle::sizeFromContents(
    ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const
{
    switch (type) {
    case CT_PushButton: {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        const bool isLink = buttonKind(widget) == ButtonKind::Link;
        int width = size.width() + (isLink ? px(4) : px(20));
        if (button != nullptr && (button->features & QStyleOptionButton::HasMenu) != 0) {
            width += px(6);
        }
        return {width, controlHeight()};
    }
    case CT_ToolButton: {
        const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
        const bool hasText = button != nullptr && button->toolButtonStyle != Qt::ToolButtonIconOnly;
        const bool hasMenu = button != nullptr
            && (button->features & QStyleOptionToolButton::HasMenu) != 0
            && (button->features & QStyleOptionToolButton::MenuButtonPopup) == 0;
        const int width = hasText ? size.width() + px(12) + (hasMenu ? px(14) : 0)
                                  : (hasMenu ? px(38) : controlHeight());
        return {width, controlHeight()};
    }
    case CT_ComboBox:
        return {size.width() + px(10 + 26), controlHeight()};
    case CT_LineEdit:
        return isInsideField(widget) ? size : QSize(size.width() + px(8), controlHeight());
    case CT_SpinBox:
        return {size.width() + px(12), controlHeight()};
    case CT_MenuBarItem:
        return {size.width() + px(2 * kMenuPadding), px(figures::metrics().menuBar)};
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            return menuItemSize(*this, *item, size);
        }
        break;
    case CT_TabBarTab:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            const QFontMetrics metrics(m_fonts.font(FontRole::BaseTitle));
            const int iconWidth = tab->icon.isNull() ? 0 : px(16 + 6);
            return {metrics.horizontalAdvance(tab->text) + iconWidth + px(2 * kTabPadding),
                px(figures::metrics().tab)};
        }
        break;
    case CT_HeaderSection: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width() + px(6), qMax(base.height(), rowHeight())};
    }
    case CT_ItemViewItem: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width() + px(4), qMax(base.height(), rowHeight())};
    }
    case CT_CheckBox:
    case CT_RadioButton: {
        const QSize base = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {base.width(), qMax(base.height(), px(20))};
    }
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

QRect RunlaneStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option,
    SubControl part, const QWidget* widget) const
{
    if (control == CC_ComboBox) {
        const QRect rect = option->rect;
        const int arrow = px(22);
        switch (part) {
        case SC_ComboBoxArrow:
            return visualRect(option->direction, rect,
                QRect(rect.right() - arrow, rect.top(), arrow, rect.height()));
        case SC_ComboBoxEditField:
            return visualRect(option->direction, rect, rect.adjusted(px(9), 1, -arrow, -1));
        case SC_ComboBoxListBoxPopup:
            return rect.adjusted(0, 2, 0, 2);
        default:
            break;
        }
    }
    if (control == CC_ScrollBar) {
        const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        if (bar != nullptr) {
            const bool isUpright = bar->orientation == Qt::Vertical;
            const int length = isUpright ? bar->rect.height() : bar->rect.width();
            const int range = bar->maximum - bar->minimum;
            int slider = length;
            if (range > 0) {
                const double share = static_cast<double>(bar->pageStep) / (range + bar->pageStep);
                slider = qBound(qMin(px(32), length), qRound(share * length), length);
            }
            const int start = sliderPositionFromValue(
                bar->minimum, bar->maximum, bar->sliderPosition, length - slider, bar->upsideDown);
            const auto along = [&](int from, int span) {
                return isUpright
                    ? QRect(bar->rect.left(), bar->rect.top() + from, bar->rect.width(), span)
                    : QRect(bar->rect.left() + from, bar->rect.top(), span, bar->rect.height());
            };
            switch (part) {
            case SC_ScrollBarSlider:
                return along(start, slider);
            case SC_ScrollBarGroove:
                return bar->rect;
            case SC_ScrollBarSubPage:
                return along(0, start);
            case SC_ScrollBarAddPage:
                return along(start + slider, length - start - slider);
            default:
                return {};
            }
        }
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect RunlaneStyle::subElementRect(
    SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    if (element == SE_LineEditContents && !isInsideField(widget)) {
        return option->rect.adjusted(px(6), 0, -px(4), 0);
    }
    if (element == SE_PushButtonFocusRect) {
        return {};
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

} // namespace runlane::ui
