// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/runlane_style.h"

#include "ui/theme/icons.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>

namespace runlane::ui {

RunlaneStyle::RunlaneStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{
    setObjectName(QStringLiteral("runlane"));
}

void RunlaneStyle::setLook(const Look& look)
{
    m_look = look;
    m_fonts = FontSet(look.fonts, look.scale);
}

int RunlaneStyle::px(double atNormalSize) const
{
    return qRound(atNormalSize * m_look.scale);
}

int RunlaneStyle::rowHeight() const
{
    switch (m_look.density) {
    case Density::Compact:
        return px(22);
    case Density::Normal:
        return px(figures::metrics().row);
    case Density::Relaxed:
        return px(32);
    }
    return px(figures::metrics().row);
}

int RunlaneStyle::controlHeight() const
{
    switch (m_look.density) {
    case Density::Compact:
        return px(24);
    case Density::Normal:
        return px(figures::metrics().control);
    case Density::Relaxed:
        return px(30);
    }
    return px(figures::metrics().control);
}

void RunlaneStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    const bool reactsToPointer = qobject_cast<QAbstractButton*>(widget) != nullptr
        || qobject_cast<QComboBox*>(widget) != nullptr
        || qobject_cast<QAbstractSlider*>(widget) != nullptr
        || qobject_cast<QLineEdit*>(widget) != nullptr || qobject_cast<QTabBar*>(widget) != nullptr
        || qobject_cast<QHeaderView*>(widget) != nullptr;
    if (reactsToPointer) {
        widget->setAttribute(Qt::WA_Hover);
    }
    if (widget->inherits("QTipLabel")) {
        widget->setFont(m_fonts.font(FontRole::Base));
    }
}

int RunlaneStyle::pixelMetric(
    PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:
    case PM_ComboBoxFrameWidth:
    case PM_SpinBoxFrameWidth:
    case PM_MenuPanelWidth:
    case PM_TextCursorWidth:
        return 1;
    case PM_MenuBarPanelWidth:
    case PM_MenuBarVMargin:
    case PM_MenuBarHMargin:
    case PM_MenuBarItemSpacing:
    case PM_MenuHMargin:
    case PM_MenuDesktopFrameWidth:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ButtonDefaultIndicator:
    case PM_TabBarTabShiftHorizontal:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseHeight:
    case PM_TabBarBaseOverlap:
    case PM_DockWidgetFrameWidth:
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ScrollView_ScrollBarOverlap:
    case PM_ToolBarFrameWidth:
        return 0;
    case PM_MenuVMargin:
        return px(4);
    case PM_ScrollBarExtent:
        return px(12);
    case PM_ScrollBarSliderMin:
        return px(32);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return px(14);
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize:
    case PM_ToolBarIconSize:
        return px(16);
    case PM_LineEditIconSize:
        return px(14);
    case PM_LineEditIconMargin:
        return px(4);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return px(6);
    case PM_TreeViewIndentation:
        return px(18);
    case PM_DockWidgetSeparatorExtent:
        return 5;
    case PM_SplitterWidth:
        return 7;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin:
        return 3;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return px(8);
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin:
        return px(12);
    case PM_HeaderMargin:
        return px(8);
    case PM_HeaderMarkSize:
        return px(10);
    case PM_MenuButtonIndicator:
        return px(16);
    case PM_SliderThickness:
    case PM_SliderLength:
    case PM_SliderControlThickness:
        return px(14);
    case PM_ToolTipLabelFrameWidth:
        return px(6);
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int RunlaneStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
    QStyleHintReturn* result) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_Widget_Animation_Duration:
    case SH_Widget_Animate:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_UnderlineShortcut:
    case SH_ComboBox_Popup:
    case SH_ScrollBar_Transient:
    case SH_Menu_Scrollable:
    case SH_ScrollView_FrameOnlyAroundContents:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_MenuBar_AltKeyNavigation:
    case SH_MenuBar_MouseTracking:
    case SH_Menu_MouseTracking:
    case SH_Menu_SupportsSections:
    case SH_ComboBox_ListMouseTracking:
    case SH_FocusFrame_AboveWidget:
        return 1;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_TabBar_ElideMode:
        return Qt::ElideNone;
    case SH_ToolTip_WakeUpDelay:
        return 500;
    case SH_FocusFrame_Mask:
        if (auto* mask = qstyleoption_cast<QStyleHintReturnMask*>(result);
            mask != nullptr && option != nullptr) {
            mask->region = QRegion(option->rect) - option->rect.adjusted(4, 4, -4, -4);
            return 1;
        }
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, result);
    }
}

QIcon RunlaneStyle::standardIcon(
    StandardPixmap which, const QStyleOption* option, const QWidget* widget) const
{
    switch (which) {
    case SP_LineEditClearButton:
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton:
    case SP_TabCloseButton:
        return icon(QStringLiteral("close"));
    case SP_ToolBarHorizontalExtensionButton:
        return icon(QStringLiteral("chevron-right"));
    default:
        return QProxyStyle::standardIcon(which, option, widget);
    }
}

} // namespace runlane::ui
