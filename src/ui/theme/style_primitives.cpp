// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/runlane_style.h"
#include "ui/theme/style_paint.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QStyleOption>

#include <cmath>

namespace runlane::ui {

namespace {

bool isOn(const QStyleOption& option)
{
    return (option.state & (QStyle::State_On | QStyle::State_Sunken)) != 0;
}

bool isHovered(const QStyleOption& option)
{
    return (option.state & QStyle::State_MouseOver) != 0
        && (option.state & QStyle::State_Enabled) != 0;
}

bool isEnabled(const QStyleOption& option)
{
    return (option.state & QStyle::State_Enabled) != 0;
}

void paintButton(
    const RunlaneStyle& style, const QStyleOption& option, QPainter& painter, const QWidget* widget)
{
    const figures::Theme& theme = style.theme();
    const double radius = figures::metrics().radiusControl;
    const QRectF rect = option.rect;
    switch (buttonKind(widget)) {
    case ButtonKind::Primary: {
        QColor fill = toQColor(isEnabled(option) ? theme.accent : theme.muted);
        if (isEnabled(option) && (isHovered(option) || isOn(option))) {
            const bool isDark = theme.kind == figures::ThemeKind::Dark;
            fill = isDark ? fill.lighter(108) : fill.darker(112);
        }
        paintBox(painter, rect, fill, {}, radius);
        return;
    }
    case ButtonKind::Link:
        return;
    case ButtonKind::Flat:
        if (isOn(option) || isHovered(option)) {
            paintBox(
                painter, rect, toQColor(isOn(option) ? theme.selection : theme.hover), {}, radius);
        }
        return;
    case ButtonKind::Normal:
        break;
    }
    const QColor fill = isOn(option) ? toQColor(theme.selection)
        : isHovered(option)          ? toQColor(theme.hover)
                                     : toQColor(theme.button);
    const QColor edge = !isEnabled(option)       ? toQColor(theme.hair)
        : (option.state & QStyle::State_On) != 0 ? toQColor(theme.accent)
                                                 : toQColor(theme.line);
    paintBox(painter, rect, fill, edge, radius);
}

void paintField(
    const RunlaneStyle& style, const QStyleOption& option, QPainter& painter, const QWidget* widget)
{
    const figures::Theme& theme = style.theme();
    const bool hasFocus = (option.state & QStyle::State_HasFocus) != 0;
    const bool isWrong = widget != nullptr && widget->property("runlaneInvalid").toBool();
    const QColor edge = isWrong ? toQColor(theme.bad)
        : !isEnabled(option)    ? toQColor(theme.hair)
        : hasFocus              ? toQColor(theme.accent)
                                : toQColor(theme.line);
    paintBox(painter, option.rect, toQColor(isEnabled(option) ? theme.base : theme.alt), edge,
        figures::metrics().radiusControl);
}

void paintCheck(const RunlaneStyle& style, const QStyleOption& option, QPainter& painter)
{
    const figures::Theme& theme = style.theme();
    const bool isChecked = (option.state & QStyle::State_On) != 0;
    const bool isPartial = (option.state & QStyle::State_NoChange) != 0;
    const double side = std::min({option.rect.width(), option.rect.height(), style.px(14)});
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option.rect).center());
    box.moveTopLeft(QPointF(std::round(box.x()), std::round(box.y())));
    const bool isFilled = isChecked || isPartial;
    const QColor fill = isFilled ? toQColor(isEnabled(option) ? theme.accent : theme.muted)
        : isHovered(option)      ? toQColor(theme.hover)
                                 : toQColor(theme.base);
    const QColor edge = isFilled ? QColor() : toQColor(isEnabled(option) ? theme.line : theme.hair);
    paintBox(painter, box, fill, edge, figures::metrics().radiusBadge);
    if (!isFilled) {
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        QPen(toQColor(theme.base), 1.6 * side / 14, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const auto at = [&](double x, double y) {
        return QPointF(box.x() + x * side / 14, box.y() + y * side / 14);
    };
    if (isPartial) {
        painter.drawLine(at(3.5, 7), at(10.5, 7));
    } else {
        painter.drawPolyline(QPolygonF({at(3.2, 7.3), at(5.8, 9.8), at(10.8, 4.4)}));
    }
    painter.restore();
}

void paintRadio(const RunlaneStyle& style, const QStyleOption& option, QPainter& painter)
{
    const figures::Theme& theme = style.theme();
    const bool isChecked = (option.state & QStyle::State_On) != 0;
    const double side = std::min({option.rect.width(), option.rect.height(), style.px(14)});
    QRectF circle(0, 0, side, side);
    circle.moveCenter(QRectF(option.rect).center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor strong = toQColor(isEnabled(option) ? theme.accent : theme.muted);
    painter.setPen(QPen(isChecked ? strong : toQColor(theme.line), isChecked ? 1.5 : 1));
    painter.setBrush(toQColor(isHovered(option) ? theme.hover : theme.base));
    painter.drawEllipse(circle.adjusted(0.75, 0.75, -0.75, -0.75));
    if (isChecked) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(strong);
        painter.drawEllipse(circle.center(), side * 0.22, side * 0.22);
    }
    painter.restore();
}

void paintItemRow(const RunlaneStyle& style, const QStyleOption& option, QPainter& painter)
{
    const figures::Theme& theme = style.theme();
    if ((option.state & QStyle::State_Selected) != 0) {
        painter.fillRect(option.rect, toQColor(theme.selection));
    } else if (isHovered(option)) {
        painter.fillRect(option.rect, toQColor(theme.hover));
    }
}

void paintChevron(
    const RunlaneStyle& style, const QStyleOption& option, QPainter& painter, const QString& name)
{
    const double side = std::min({option.rect.width(), option.rect.height(), style.px(16)});
    QRectF rect(0, 0, side, side);
    rect.moveCenter(QRectF(option.rect).center());
    const figures::Theme& theme = style.theme();
    paintIcon(painter, name, rect, toQColor(isEnabled(option) ? theme.text2 : theme.muted));
}

void paintBranch(const RunlaneStyle& style, const QStyleOption& option, QPainter& painter)
{
    if ((option.state & QStyle::State_Children) == 0) {
        return;
    }
    const bool isOpen = (option.state & QStyle::State_Open) != 0;
    paintChevron(style, option, painter,
        isOpen ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"));
}

void paintDockSeparator(
    const RunlaneStyle& style, const QStyleOption& option, QPainter& painter, const QWidget* widget)
{
    painter.fillRect(option.rect, toQColor(style.theme().window));
    const QColor hair = toQColor(style.theme().hair);
    const bool isUpright = option.rect.height() > option.rect.width();
    if (!isUpright) {
        paintEdge(painter, option.rect, Edge::Top, hair);
        return;
    }
    const int middle = widget == nullptr ? 0 : widget->width() / 2;
    paintEdge(
        painter, option.rect, option.rect.center().x() < middle ? Edge::Right : Edge::Left, hair);
}

} // namespace

void RunlaneStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
    QPainter* painter, const QWidget* widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
    case PE_PanelButtonBevel:
        paintButton(*this, *option, *painter, widget);
        return;
    case PE_PanelButtonTool:
        paintButton(*this, *option, *painter, widget);
        return;
    case PE_FrameLineEdit:
    case PE_PanelLineEdit:
        if (widget == nullptr
            || (qobject_cast<QAbstractSpinBox*>(widget->parentWidget()) == nullptr
                && qobject_cast<QComboBox*>(widget->parentWidget()) == nullptr)) {
            paintField(*this, *option, *painter, widget);
        }
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
    case PE_IndicatorMenuCheckMark:
        paintCheck(*this, *option, *painter);
        return;
    case PE_IndicatorRadioButton:
        paintRadio(*this, *option, *painter);
        return;
    case PE_PanelItemViewRow:
        return;
    case PE_PanelItemViewItem:
        paintItemRow(*this, *option, *painter);
        return;
    case PE_IndicatorBranch:
        paintBranch(*this, *option, *painter);
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorSpinDown:
        paintChevron(*this, *option, *painter, QStringLiteral("chevron-down"));
        return;
    case PE_IndicatorArrowRight:
        paintChevron(*this, *option, *painter, QStringLiteral("chevron-right"));
        return;
    case PE_FrameMenu:
        paintBox(*painter, option->rect, {}, toQColor(theme().line), 0);
        return;
    case PE_PanelMenu:
        painter->fillRect(option->rect, toQColor(theme().base));
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, toQColor(theme().base));
        paintBox(*painter, option->rect, {}, toQColor(theme().line), 0);
        return;
    case PE_PanelMenuBar:
    case PE_PanelStatusBar:
    case PE_FrameStatusBarItem:
    case PE_FrameDockWidget:
    case PE_FrameTabBarBase:
    case PE_FrameFocusRect:
    case PE_FrameButtonTool:
    case PE_IndicatorToolBarSeparator:
    case PE_PanelScrollAreaCorner:
        return;
    case PE_Frame:
    case PE_FrameGroupBox:
    case PE_FrameTabWidget:
        paintBox(*painter, option->rect, {},
            toQColor(widget != nullptr && widget->windowType() == Qt::Popup ? theme().line
                                                                            : theme().hair),
            0);
        return;
    case PE_IndicatorDockWidgetResizeHandle:
        paintDockSeparator(*this, *option, *painter, widget);
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

} // namespace runlane::ui
