// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/runlane_style.h"
#include "ui/theme/style_paint.h"

#include <QScrollArea>
#include <QStyleOption>
#include <QToolButton>

namespace runlane::ui {

namespace {

bool has(const QStyleOption& option, QStyle::StateFlag flag)
{
    return (option.state & flag) != 0;
}

// What the scrolled content stands on, so that the bar does not look like a strip of its own.
QColor groundOf(const QWidget* bar, const figures::Theme& theme)
{
    const QWidget* parent = bar == nullptr ? nullptr : bar->parentWidget();
    const auto* area = qobject_cast<const QAbstractScrollArea*>(
        parent == nullptr ? nullptr : parent->parentWidget());
    if (area == nullptr) {
        return toQColor(theme.base);
    }
    const auto* scroll = qobject_cast<const QScrollArea*>(area);
    const QWidget* ground =
        scroll != nullptr && scroll->widget() != nullptr ? scroll->widget() : area->viewport();
    return ground->palette().color(ground->backgroundRole());
}

void paintScrollBar(
    const RunlaneStyle& style, const QStyleOptionSlider& bar, QPainter& painter, const QWidget* w)
{
    const figures::Theme& theme = style.theme();
    painter.fillRect(bar.rect, groundOf(w, theme));
    const QRect slider =
        style.subControlRect(QStyle::CC_ScrollBar, &bar, QStyle::SC_ScrollBarSlider, w);
    const bool isUpright = bar.orientation == Qt::Vertical;
    const bool isActive =
        has(bar, QStyle::State_MouseOver) || (bar.activeSubControls & QStyle::SC_ScrollBarSlider);
    if (bar.maximum <= bar.minimum) {
        return;
    }
    const int inset = isActive ? 2 : 3;
    const QRectF thumb = isUpright ? QRectF(slider).adjusted(inset, 2, -inset, -2)
                                   : QRectF(slider).adjusted(2, inset, -2, -inset);
    QColor color = toQColor(theme.muted);
    color.setAlphaF(isActive ? 0.8F : 0.5F);
    paintBox(painter, thumb, color, {}, std::min(thumb.width(), thumb.height()) / 2);
}

void paintSlider(const RunlaneStyle& style, const QStyleOptionSlider& slider, QPainter& painter,
    const QWidget* w)
{
    const figures::Theme& theme = style.theme();
    const bool isEnabled = has(slider, QStyle::State_Enabled);
    const QRect handle =
        style.subControlRect(QStyle::CC_Slider, &slider, QStyle::SC_SliderHandle, w);
    const bool isUpright = slider.orientation == Qt::Vertical;
    const QPoint center = handle.center();
    const QRect rect = slider.rect;
    QRect before;
    QRect after;
    if (isUpright) {
        after = QRect(rect.center().x(), rect.top(), 2, rect.height());
        before = QRect(rect.center().x(), center.y(), 2, rect.bottom() - center.y());
    } else {
        after = QRect(rect.left(), rect.center().y(), rect.width(), 2);
        before = QRect(rect.left(), rect.center().y(), center.x() - rect.left(), 2);
    }
    painter.fillRect(after, toQColor(theme.hair));
    painter.fillRect(before, toQColor(isEnabled ? theme.accent : theme.muted));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(toQColor(has(slider, QStyle::State_MouseOver) ? theme.hover : theme.base));
    painter.setPen(QPen(toQColor(isEnabled ? theme.accent : theme.muted), 1.5));
    const double radius = style.px(12) / 2.0;
    painter.drawEllipse(QRectF(handle).center(), radius - 0.75, radius - 0.75);
    painter.restore();
}

void paintComboBox(const RunlaneStyle& style, const QStyleOptionComboBox& box, QPainter& painter)
{
    const figures::Theme& theme = style.theme();
    const bool isEnabled = has(box, QStyle::State_Enabled);
    const bool isOpen = has(box, QStyle::State_On);
    const bool isHovered = has(box, QStyle::State_MouseOver) && isEnabled;
    const QColor fill = box.editable ? toQColor(theme.base)
        : isOpen                     ? toQColor(theme.selection)
        : isHovered                  ? toQColor(theme.hover)
                                     : toQColor(theme.button);
    const QColor edge = !isEnabled ? toQColor(theme.hair)
        : isOpen                   ? toQColor(theme.accent)
                                   : toQColor(theme.line);
    paintBox(painter, box.rect, fill, edge, figures::metrics().radiusControl);
    const int side = style.px(16);
    const QRect arrow = QStyle::visualRect(box.direction, box.rect,
        QRect(box.rect.right() - style.px(21), box.rect.center().y() - side / 2 + 1, side, side));
    paintIcon(painter, QStringLiteral("chevron-down"), arrow,
        toQColor(isEnabled ? theme.text2 : theme.muted));
}

// Of the buttons that scroll a row of tabs.
void paintSideArrow(
    const RunlaneStyle& style, const QStyleOptionToolButton& button, QPainter& painter)
{
    const figures::Theme& theme = style.theme();
    const double side = style.px(14);
    painter.save();
    painter.translate(QRectF(button.rect).center());
    painter.rotate(button.arrowType == Qt::LeftArrow ? 180 : 0);
    paintIcon(painter, QStringLiteral("chevron-right"), QRectF(-side / 2, -side / 2, side, side),
        toQColor(has(button, QStyle::State_Enabled) ? theme.text2 : theme.hair));
    painter.restore();
}

void paintToolButtonLabel(
    const RunlaneStyle& style, const QStyleOptionToolButton& button, QPainter& painter)
{
    const figures::Theme& theme = style.theme();
    const bool isEnabled = has(button, QStyle::State_Enabled);
    const bool isOn = has(button, QStyle::State_On);
    const bool hasMenu = (button.features & QStyleOptionToolButton::HasMenu) != 0;
    const int side = std::min(button.iconSize.width(), style.px(20));
    const auto mode = isEnabled ? QIcon::Normal : QIcon::Disabled;
    const auto state = isOn ? QIcon::On : QIcon::Off;
    QRect rect = button.rect;
    if ((button.features & QStyleOptionToolButton::Arrow) != 0) {
        paintSideArrow(style, button, painter);
        return;
    }
    if (button.toolButtonStyle == Qt::ToolButtonIconOnly || button.text.isEmpty()) {
        const int shift = hasMenu ? style.px(7) : 0;
        const QRect place(
            rect.center().x() - side / 2 + 1 - shift, rect.center().y() - side / 2 + 1, side, side);
        button.icon.paint(&painter, place, Qt::AlignCenter, mode, state);
    } else {
        rect.adjust(style.px(9), 0, -style.px(8), 0);
        if (!button.icon.isNull() && button.toolButtonStyle != Qt::ToolButtonTextOnly) {
            const QRect place(rect.left(), rect.center().y() - side / 2 + 1, side, side);
            button.icon.paint(&painter, place, Qt::AlignCenter, mode, state);
            rect.adjust(side + style.px(6), 0, 0, 0);
        }
        painter.setFont(button.font);
        painter.setPen(!isEnabled ? toQColor(theme.muted)
                : isOn            ? toQColor(theme.accent)
                                  : button.palette.color(QPalette::ButtonText));
        painter.drawText(rect,
            Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic | Qt::TextHideMnemonic,
            button.text);
    }
    if (hasMenu) {
        const int arrowSide = style.px(14);
        const QRect arrow(button.rect.right() - arrowSide - style.px(4),
            button.rect.center().y() - arrowSide / 2 + 1, arrowSide, arrowSide);
        paintIcon(painter, QStringLiteral("chevron-down"), arrow,
            toQColor(isEnabled ? theme.text2 : theme.muted));
    }
}

void paintSpinBox(const RunlaneStyle& style, const QStyleOptionSpinBox& box, QPainter& painter,
    const QWidget* widget)
{
    const figures::Theme& theme = style.theme();
    const bool isEnabled = has(box, QStyle::State_Enabled);
    const bool hasFocus = has(box, QStyle::State_HasFocus);
    const QColor edge = !isEnabled ? toQColor(theme.hair)
        : hasFocus                 ? toQColor(theme.accent)
                                   : toQColor(theme.line);
    paintBox(painter, box.rect, toQColor(theme.base), edge, figures::metrics().radiusControl);
    const QRect up = style.subControlRect(QStyle::CC_SpinBox, &box, QStyle::SC_SpinBoxUp, widget);
    const QRect down =
        style.subControlRect(QStyle::CC_SpinBox, &box, QStyle::SC_SpinBoxDown, widget);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(toQColor(isEnabled ? theme.text2 : theme.muted), 1.2, Qt::SolidLine,
        Qt::RoundCap, Qt::RoundJoin));
    const QPointF top = QRectF(up).center();
    const QPointF bottom = QRectF(down).center();
    painter.drawPolyline(
        QPolygonF({top + QPointF(-3, 1.5), top + QPointF(0, -1.5), top + QPointF(3, 1.5)}));
    painter.drawPolyline(QPolygonF(
        {bottom + QPointF(-3, -1.5), bottom + QPointF(0, 1.5), bottom + QPointF(3, -1.5)}));
    painter.restore();
}

} // namespace

void RunlaneStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
    QPainter* painter, const QWidget* widget) const
{
    switch (control) {
    case CC_ScrollBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            paintScrollBar(*this, *bar, *painter, widget);
            return;
        }
        break;
    case CC_Slider:
        if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
            paintSlider(*this, *slider, *painter, widget);
            return;
        }
        break;
    case CC_ComboBox:
        if (const auto* box = qstyleoption_cast<const QStyleOptionComboBox*>(option)) {
            paintComboBox(*this, *box, *painter);
            return;
        }
        break;
    case CC_ToolButton:
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option)) {
            QStyleOption panel(*option);
            proxy()->drawPrimitive(PE_PanelButtonTool, &panel, painter, widget);
            paintToolButtonLabel(*this, *button, *painter);
            return;
        }
        break;
    case CC_SpinBox:
        if (const auto* box = qstyleoption_cast<const QStyleOptionSpinBox*>(option)) {
            paintSpinBox(*this, *box, *painter, widget);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace runlane::ui
