// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_run_button.h"

#include "models/display_text.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/runlane_style.h"
#include "ui/theme/style_paint.h"
#include "ui/widgets/controls.h"

#include <QAction>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace runlane::ui {

namespace {

constexpr int kSwatchPx = 9;
constexpr int kChevronPx = 14;
constexpr int kWidestNamePx = 220;
constexpr int kWidestMenuPx = 420;
constexpr int kPaddingPx = 4;

QIcon swatchIcon(std::size_t styleIndex)
{
    QPixmap pixmap(16, 16);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintSwatchSquare(painter, QRectF(3.5, 3.5, 9, 9), figures::runStyle(styleIndex));
    painter.end();
    return QIcon(pixmap);
}

// Names come from the store: they may be of any length, and an '&' is no shortcut.
QString menuText(const QString& name)
{
    const QFontMetrics metrics(fontFor(FontRole::Base));
    return metrics.elidedText(name, Qt::ElideMiddle, scaledPx(kWidestMenuPx))
        .replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace

RunButton::RunButton(const QString& what, QWidget* parent)
    : QToolButton(parent)
    , m_what(what)
{
    setPopupMode(QToolButton::InstantPopup);
    setMenu(new QMenu(this));
    menu()->setToolTipsVisible(true);
    setFocusPolicy(Qt::StrongFocus);
    setToolTip(what);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void RunButton::setRuns(const std::vector<DiffRun>& runs)
{
    if (m_runs == runs) {
        return;
    }
    m_runs = runs;
    menu()->clear();
    for (std::size_t i = 0; i < runs.size(); ++i) {
        QAction* action = menu()->addAction(swatchIcon(runs[i].styleIndex), menuText(runs[i].name),
            this, [this, i] { Q_EMIT chosen(i); });
        action->setToolTip(models::toolTipOf(runs[i].name));
    }
    setCurrent(0);
}

void RunButton::setCurrent(std::size_t run)
{
    m_current = run;
    setAccessibleName(
        run < m_runs.size() ? m_what + QStringLiteral(": ") + m_runs[run].name : m_what);
    updateGeometry();
    update();
}

QSize RunButton::sizeHint() const
{
    const QFontMetrics metrics(fontFor(FontRole::Base));
    const int name =
        m_current < m_runs.size() ? metrics.horizontalAdvance(m_runs[m_current].name) : 0;
    return {scaledPx(2 * kPaddingPx + kSwatchPx + 5 + kChevronPx + 2)
            + std::min(name, scaledPx(kWidestNamePx)),
        scaledPx(22)};
}

QSize RunButton::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), scaledPx(90)), scaledPx(22)};
}

void RunButton::paintEvent(QPaintEvent* /*event*/)
{
    if (m_current >= m_runs.size()) {
        return;
    }
    const figures::Theme& theme = applicationTheme();
    const RunlaneStyle* style = applicationStyle();
    QPainter painter(this);
    const bool isFocused =
        hasFocus() && style != nullptr && style->focusDisplay() == FocusDisplay::Keyboard;
    if (underMouse() || isDown() || isFocused) {
        paintBox(painter, rect(), underMouse() || isDown() ? toQColor(theme.hover) : QColor(),
            isFocused ? toQColor(theme.accent) : QColor(), figures::metrics().radiusBadge);
    }
    const int side = scaledPx(kSwatchPx);
    int left = scaledPx(kPaddingPx);
    paintSwatchSquare(painter, QRectF(left, (height() - side) / 2, side, side),
        figures::runStyle(m_runs[m_current].styleIndex));
    left += side + scaledPx(5);
    const int chevron = scaledPx(kChevronPx);
    const QRect text(
        left, 0, std::max(0, width() - left - chevron - scaledPx(kPaddingPx)), height());
    painter.setFont(fontFor(FontRole::Base));
    painter.setPen(toQColor(theme.text2));
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(m_runs[m_current].name, Qt::ElideMiddle, text.width()));
    paintIcon(painter, QStringLiteral("chevron-down"),
        QRectF(width() - chevron - scaledPx(2), (height() - chevron) / 2.0, chevron, chevron),
        toQColor(theme.text2));
}

} // namespace runlane::ui
