// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fitting_row.h"

#include "ui/theme/icons.h"
#include "ui/theme/runlane_style.h"
#include "ui/widgets/labels.h"

#include <QHelpEvent>
#include <QStyleOptionButton>
#include <QStylePainter>
#include <QToolTip>

#include <algorithm>

namespace runlane::ui {

namespace {

constexpr int kReadablePx = 130;
constexpr int kIconPx = 16;
constexpr int kIconGapPx = 6;
constexpr int kFewestCharacters = 5; // of a cut text
constexpr int kGrowingPx = 260;
constexpr int kGrowingLeastPx = 120;

} // namespace

FittingButton::FittingButton(const QString& text, const QString& iconName, QWidget* parent)
    : QPushButton(text, parent)
{
    if (!iconName.isEmpty()) {
        setIcon(ui::icon(iconName));
    }
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void FittingButton::setShortText(const QString& text)
{
    m_short = text;
    updateGeometry();
}

void FittingButton::setNarrowIcon(const QString& iconName)
{
    m_narrowIcon = ui::icon(iconName);
    updateGeometry();
}

int FittingButton::textWidth() const
{
    return fontMetrics().size(Qt::TextShowMnemonic, text()).width();
}

int FittingButton::roomForText() const
{
    return textWidth() - std::max(0, sizeHint().width() - width());
}

QSize FittingButton::minimumSizeHint() const
{
    const QSize full = sizeHint();
    const int around = full.width() - textWidth();
    const int left = !m_short.isEmpty() ? fontMetrics().horizontalAdvance(m_short)
        : icon().isNull()               ? scaledPx(kIconPx)
                                        : -scaledPx(kIconGapPx) / 2;
    return {std::min(full.width(), around + left), full.height()};
}

void FittingButton::paintEvent(QPaintEvent* /*event*/)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const int room = roomForText();
    if (room < textWidth()) {
        const int fewest = fontMetrics().averageCharWidth() * kFewestCharacters;
        const int least = std::max(fewest, fontMetrics().horizontalAdvance(m_short));
        if (room > least) {
            option.text =
                fontMetrics().elidedText(text(), Qt::ElideRight, room, Qt::TextShowMnemonic);
        } else {
            option.text = m_short;
            if (m_short.isEmpty() && option.icon.isNull()) {
                option.icon = m_narrowIcon;
            }
        }
    }
    painter.drawControl(QStyle::CE_PushButton, option);
}

bool FittingButton::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && roomForText() < textWidth()) {
        QString whole = text();
        whole.replace(QLatin1String("&&"), QLatin1String("&"));
        const QString more = toolTip().isEmpty() ? QString() : QLatin1Char('\n') + toolTip();
        QToolTip::showText(
            static_cast<QHelpEvent*>(event)->globalPos(), plainToolTip(whole + more), this);
        return true;
    }
    return QPushButton::event(event);
}

FittingRow::FittingRow(QWidget* parent)
    : QLayout(parent)
{
}

FittingRow::~FittingRow() = default;

void FittingRow::addGap()
{
    m_gap = count();
}

void FittingRow::addGrowing(QWidget* widget)
{
    m_growing = count();
    addWidget(widget);
}

void FittingRow::addStep(QWidget* widget, Step step)
{
    m_steps.push_back({widget, step});
}

void FittingRow::addItem(QLayoutItem* item)
{
    m_items.emplace_back(item);
}

QLayoutItem* FittingRow::itemAt(int index) const
{
    return index < 0 || index >= count() ? nullptr : m_items[static_cast<std::size_t>(index)].get();
}

QLayoutItem* FittingRow::takeAt(int index)
{
    if (index < 0 || index >= count()) {
        return nullptr;
    }
    QLayoutItem* taken = m_items[static_cast<std::size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    return taken;
}

std::vector<int> FittingRow::fullWidths() const
{
    std::vector<int> widths;
    for (int i = 0; i < count(); ++i) {
        const QLayoutItem& item = *itemAt(i);
        widths.push_back(item.isEmpty() ? 0
                : i == m_growing        ? scaledPx(kGrowingPx)
                                        : item.sizeHint().width());
    }
    return widths;
}

int FittingRow::total(const std::vector<int>& widths) const
{
    int sum = 0;
    for (const int width : widths) {
        sum += width > 0 ? width + (sum > 0 ? spacing() : 0) : 0;
    }
    return sum;
}

void FittingRow::narrow(std::vector<int>& widths, int room) const
{
    for (const Narrowing& narrowing : m_steps) {
        const int excess = total(widths) - room;
        if (excess <= 0) {
            return;
        }
        const auto at = std::find_if(m_items.begin(), m_items.end(),
            [&](const auto& item) { return item->widget() == narrowing.widget; });
        int& width = widths[static_cast<std::size_t>(at - m_items.begin())];
        const int least = (*at)->minimumSize().width();
        if (narrowing.step == Step::Hide) {
            width = 0;
        } else if (narrowing.step == Step::Collapse) {
            width = std::min(width, least);
        } else {
            const int readable = std::max(least, scaledPx(kReadablePx));
            width = std::min(width, std::max(readable, width - excess));
        }
    }
    const int excess = total(widths) - room;
    if (m_growing >= 0 && excess > 0) {
        int& width = widths[static_cast<std::size_t>(m_growing)];
        width = std::min(width, std::max(scaledPx(kGrowingLeastPx), width - excess));
    }
}

int FittingRow::heightOf(QSize (QLayoutItem::*size)() const) const
{
    int height = 0;
    for (const auto& item : m_items) {
        height = std::max(height, (item.get()->*size)().height());
    }
    return height;
}

QSize FittingRow::sizeHint() const
{
    const QMargins margins = contentsMargins();
    return QSize(total(fullWidths()), heightOf(&QLayoutItem::sizeHint)).grownBy(margins);
}

QSize FittingRow::minimumSize() const
{
    std::vector<int> widths = fullWidths();
    narrow(widths, 0);
    const QMargins margins = contentsMargins();
    return QSize(total(widths), heightOf(&QLayoutItem::minimumSize)).grownBy(margins);
}

void FittingRow::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    const QRect inner = rect.marginsRemoved(contentsMargins());
    std::vector<int> widths = fullWidths();
    narrow(widths, inner.width());
    const int spare = std::max(0, inner.width() - total(widths));
    if (m_growing >= 0) {
        widths[static_cast<std::size_t>(m_growing)] += spare;
    }
    int left = inner.left();
    for (int i = 0; i < count(); ++i) {
        if (m_growing < 0 && i == m_gap) {
            left += spare;
        }
        QLayoutItem& item = *itemAt(i);
        const int width = widths[static_cast<std::size_t>(i)];
        const int height = std::min(inner.height(), item.sizeHint().height());
        item.setGeometry(QStyle::visualRect(parentWidget()->layoutDirection(), inner,
            {left, inner.top() + (inner.height() - height) / 2, width, height}));
        left += width > 0 ? width + spacing() : 0;
    }
}

} // namespace runlane::ui
