// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/runlane_style.h"
#include "ui/theme/style_paint.h"

#include <QStyleOption>
#include <QToolButton>
#include <QWidget>

namespace runlane::ui {

namespace {

bool has(const QStyleOption& option, QStyle::StateFlag flag)
{
    return (option.state & flag) != 0;
}

constexpr int kLabelFlags = Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextHideMnemonic;

void paintMenuBarItem(
    const RunlaneStyle& style, const QStyleOptionMenuItem& item, QPainter& painter)
{
    const figures::Theme& theme = style.theme();
    painter.fillRect(item.rect, toQColor(theme.window));
    paintEdge(painter, item.rect, Edge::Bottom, toQColor(theme.hair));
    const bool isActive = has(item, QStyle::State_Selected) && has(item, QStyle::State_Enabled);
    if (isActive) {
        const bool isOpen = has(item, QStyle::State_Sunken);
        paintBox(painter, item.rect.adjusted(1, 3, -1, -3),
            toQColor(isOpen ? theme.selection : theme.hover), {}, figures::metrics().radiusControl);
    }
    painter.setPen(toQColor(has(item, QStyle::State_Enabled) ? theme.text : theme.muted));
    painter.drawText(item.rect, kLabelFlags | Qt::AlignHCenter, item.text);
}

void paintMenuItem(const RunlaneStyle& style, const QStyleOptionMenuItem& item, QPainter& painter)
{
    const figures::Theme& theme = style.theme();
    const QRect rect = item.rect;
    painter.fillRect(rect, toQColor(theme.base));
    if (item.menuItemType == QStyleOptionMenuItem::Separator) {
        const bool hasTitle = !item.text.isEmpty();
        painter.fillRect(QRect(rect.left(), hasTitle ? rect.top() + style.px(4) : rect.center().y(),
                             rect.width(), 1),
            toQColor(theme.hair));
        if (hasTitle) {
            painter.setFont(style.fonts().font(FontRole::Note));
            painter.setPen(toQColor(theme.text2));
            painter.drawText(rect.adjusted(style.px(34), style.px(6), 0, 0),
                Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, item.text);
        }
        return;
    }
    const bool isEnabled = has(item, QStyle::State_Enabled);
    if (has(item, QStyle::State_Selected) && isEnabled) {
        painter.fillRect(rect.adjusted(1, 0, -1, 0), toQColor(theme.selection));
    }
    const int iconSide = style.px(16);
    const QRect mark(
        rect.left() + style.px(10), rect.center().y() - iconSide / 2 + 1, iconSide, iconSide);
    if (item.checkType != QStyleOptionMenuItem::NotCheckable) {
        if (item.checked) {
            paintIcon(painter, QStringLiteral("check"), mark,
                toQColor(isEnabled ? theme.accent : theme.muted));
        }
    } else if (!item.icon.isNull()) {
        item.icon.paint(&painter, mark, Qt::AlignCenter,
            isEnabled ? QIcon::Normal : QIcon::Disabled, QIcon::Off);
    }
    painter.setFont(item.font);
    painter.setPen(toQColor(isEnabled ? theme.text : theme.muted));
    const QRect text = rect.adjusted(style.px(34), 0, -style.px(12), 0);
    const int tab = static_cast<int>(item.text.indexOf(QLatin1Char('\t')));
    painter.drawText(text, kLabelFlags | Qt::AlignLeft, tab < 0 ? item.text : item.text.left(tab));
    if (tab >= 0) {
        painter.setPen(toQColor(isEnabled ? theme.text2 : theme.muted));
        painter.drawText(text, kLabelFlags | Qt::AlignRight, item.text.mid(tab + 1));
    }
    if (item.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect arrow(rect.right() - style.px(22), mark.top(), iconSide, iconSide);
        paintIcon(painter, QStringLiteral("chevron-right"), arrow, toQColor(theme.text2));
    }
}

void paintTabShape(const RunlaneStyle& style, const QStyleOptionTab& tab, QPainter& painter)
{
    const figures::Theme& theme = style.theme();
    if (has(tab, QStyle::State_Selected)) {
        painter.fillRect(tab.rect, toQColor(theme.base));
        painter.fillRect(QRect(tab.rect.left(), tab.rect.bottom() - 1, tab.rect.width(), 2),
            toQColor(theme.accent));
    } else if (has(tab, QStyle::State_MouseOver) && has(tab, QStyle::State_Enabled)) {
        painter.fillRect(tab.rect.adjusted(0, 0, 0, -1), toQColor(theme.hover));
    }
    if (has(tab, QStyle::State_HasFocus) && style.focusDisplay() == FocusDisplay::Keyboard
        && has(tab, QStyle::State_Selected)) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(toQColor(theme.accent), 2));
        painter.drawRoundedRect(QRectF(tab.rect).adjusted(4, 4, -4, -5), 3, 3);
        painter.restore();
    }
}

void paintTabLabel(const RunlaneStyle& style, const QStyleOptionTab& tab, QPainter& painter)
{
    const figures::Theme& theme = style.theme();
    const bool isSelected = has(tab, QStyle::State_Selected);
    const bool isEnabled = has(tab, QStyle::State_Enabled);
    painter.setFont(style.fonts().font(isSelected ? FontRole::BaseTitle : FontRole::Base));
    const int iconSide = style.px(16);
    QRect rect = tab.rect.adjusted(style.px(12), 0, -style.px(8), -1);
    if (!tab.icon.isNull()) {
        tab.icon.paint(&painter,
            QRect(rect.left(), rect.center().y() - iconSide / 2 + 1, iconSide, iconSide),
            Qt::AlignCenter, isEnabled ? QIcon::Normal : QIcon::Disabled,
            isSelected ? QIcon::On : QIcon::Off);
        rect.adjust(iconSide + style.px(6), 0, 0, 0);
    }
    painter.setPen(toQColor(!isEnabled ? theme.muted : isSelected ? theme.text : theme.text2));
    painter.drawText(rect, kLabelFlags | Qt::AlignLeft, tab.text);
}

void paintButtonLabel(const RunlaneStyle& style, const QStyleOptionButton& button,
    QPainter& painter, const QWidget* widget)
{
    const figures::Theme& theme = style.theme();
    const ButtonKind kind = buttonKind(widget);
    const bool isEnabled = has(button, QStyle::State_Enabled);
    const bool isOn = has(button, QStyle::State_On);
    const figures::Color color = !isEnabled && kind != ButtonKind::Primary ? theme.muted
        : kind == ButtonKind::Primary                                      ? theme.base
        : kind == ButtonKind::Link || isOn                                 ? theme.accent
                                                                           : theme.text;
    painter.setPen(toQColor(color));
    QFont font = painter.font();
    if (kind == ButtonKind::Primary) {
        font.setWeight(QFont::Medium);
        painter.setFont(font);
    }
    if (kind == ButtonKind::Link && has(button, QStyle::State_MouseOver)) {
        font.setUnderline(true);
        painter.setFont(font);
    }
    const bool hasMenu = (button.features & QStyleOptionButton::HasMenu) != 0;
    QRect rect = button.rect.adjusted(0, 0, hasMenu ? -style.px(18) : 0, 0);
    const int iconSide = style.px(16);
    const int gap = style.px(6);
    const int textWidth = QFontMetrics(font).size(Qt::TextShowMnemonic, button.text).width();
    if (!button.icon.isNull()) {
        const int total = iconSide + (button.text.isEmpty() ? 0 : gap + textWidth);
        const QRect iconRect(rect.left() + (rect.width() - total) / 2,
            rect.center().y() - iconSide / 2 + 1, iconSide, iconSide);
        button.icon.paint(&painter, iconRect, Qt::AlignCenter,
            isEnabled ? QIcon::Normal : QIcon::Disabled, isOn ? QIcon::On : QIcon::Off);
        rect.setLeft(iconRect.right() + 1 + gap);
        rect.setWidth(textWidth + 2);
    }
    painter.drawText(rect, kLabelFlags | Qt::AlignHCenter, button.text);
    if (hasMenu) {
        const QRect arrow(button.rect.right() - style.px(22), rect.center().y() - iconSide / 2 + 1,
            iconSide, iconSide);
        paintIcon(painter, QStringLiteral("chevron-down"), arrow,
            toQColor(isEnabled ? theme.text2 : theme.muted));
    }
}

void paintHeaderSection(
    const RunlaneStyle& style, const QStyleOptionHeader& header, QPainter& painter)
{
    const figures::Theme& theme = style.theme();
    const bool isHovered = has(header, QStyle::State_MouseOver);
    painter.fillRect(header.rect, toQColor(isHovered ? theme.hover : theme.alt));
    paintEdge(painter, header.rect, Edge::Bottom, toQColor(theme.hair));
}

void paintFocusFrame(const RunlaneStyle& style, const QStyleOption& option, QPainter& painter)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(toQColor(style.theme().accent), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 6, 6);
    painter.restore();
}

void paintProgress(const RunlaneStyle& style, const QStyleOptionProgressBar& bar, QPainter& painter)
{
    const figures::Theme& theme = style.theme();
    const int y = bar.rect.center().y();
    const QRect groove(bar.rect.left(), y, bar.rect.width(), 2);
    painter.fillRect(groove, toQColor(theme.hair));
    const qint64 range = static_cast<qint64>(bar.maximum) - bar.minimum;
    QRect done = groove;
    if (range > 0) {
        done.setWidth(static_cast<int>(static_cast<double>(bar.progress - bar.minimum)
            / static_cast<double>(range) * groove.width()));
    } else {
        done.setWidth(groove.width() / 4);
    }
    painter.fillRect(done, toQColor(theme.accent));
}

} // namespace

void RunlaneStyle::drawControl(ControlElement element, const QStyleOption* option,
    QPainter* painter, const QWidget* widget) const
{
    switch (element) {
    case CE_MenuBarItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            paintMenuBarItem(*this, *item, *painter);
            return;
        }
        break;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, toQColor(theme().window));
        paintEdge(*painter, option->rect, Edge::Bottom, toQColor(theme().hair));
        return;
    case CE_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            paintMenuItem(*this, *item, *painter);
            return;
        }
        break;
    case CE_MenuEmptyArea:
        return;
    case CE_TabBarTabShape:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            paintTabShape(*this, *tab, *painter);
            return;
        }
        break;
    case CE_TabBarTabLabel:
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option)) {
            paintTabLabel(*this, *tab, *painter);
            return;
        }
        break;
    case CE_PushButtonBevel:
        proxy()->drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
        return;
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            paintButtonLabel(*this, *button, *painter, widget);
            return;
        }
        break;
    case CE_HeaderSection:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            paintHeaderSection(*this, *header, *painter);
            return;
        }
        break;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, toQColor(theme().alt));
        paintEdge(*painter, option->rect, Edge::Bottom, toQColor(theme().hair));
        return;
    case CE_FocusFrame:
        paintFocusFrame(*this, *option, *painter);
        return;
    case CE_ProgressBarGroove:
    case CE_ProgressBarLabel:
        return;
    case CE_ProgressBarContents:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option)) {
            paintProgress(*this, *bar, *painter);
            return;
        }
        break;
    case CE_Splitter: {
        const bool isUpright = option->rect.height() > option->rect.width();
        const QPoint center = option->rect.center();
        painter->fillRect(isUpright
                ? QRect(center.x(), option->rect.top(), 1, option->rect.height())
                : QRect(option->rect.left(), center.y(), option->rect.width(), 1),
            toQColor(theme().hair));
        return;
    }
    case CE_SizeGrip:
        return;
    case CE_RubberBand:
        paintBox(*painter, option->rect, toQColor(figures::withAlpha(theme().accent, 0.12)),
            toQColor(theme().accent), 0);
        return;
    case CE_ComboBoxLabel:
        if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            const QRect rect = subControlRect(CC_ComboBox, box, SC_ComboBoxEditField, widget);
            painter->setPen(toQColor(has(*box, State_Enabled) ? theme().text : theme().muted));
            painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft,
                box->fontMetrics.elidedText(box->currentText, Qt::ElideRight, rect.width()));
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

} // namespace runlane::ui
