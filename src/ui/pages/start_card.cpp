// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/start_card.h"

#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/runlane_style.h"
#include "ui/theme/style_paint.h"

#include <QFontMetrics>
#include <QPainter>

namespace runlane::ui {

namespace {

constexpr int kCardHeight = 116;
constexpr int kSampleCardHeight = 248;
constexpr int kTextLeft = 65;

void paintKeys(QPainter& painter, const QRect& card, const QString& keys)
{
    const QFontMetrics metrics(fontFor(FontRole::Note));
    const int width = metrics.horizontalAdvance(keys) + scaledPx(10);
    const QRect box(
        card.right() - scaledPx(20) - width, card.top() + scaledPx(20), width, scaledPx(17));
    const figures::Theme& theme = applicationTheme();
    paintBox(painter, box, {}, toQColor(theme.hair), figures::metrics().radiusBadge);
    painter.setFont(fontFor(FontRole::Note));
    painter.setPen(toQColor(theme.text2));
    painter.drawText(box, Qt::AlignCenter, keys);
}

// Text with **strong** parts on one line.
void paintMarked(QPainter& painter, const QRect& rect, const QString& text)
{
    const QStringList parts = text.split(QStringLiteral("**"));
    int left = rect.left();
    for (int i = 0; i < parts.size(); ++i) {
        const QFont font = fontFor(i % 2 == 0 ? FontRole::Base : FontRole::BaseTitle);
        painter.setFont(font);
        const QFontMetrics metrics(font);
        const QRect place(left, rect.top(), rect.right() - left, rect.height());
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
            metrics.elidedText(parts[i], Qt::ElideRight, place.width()));
        left += metrics.horizontalAdvance(parts[i]);
    }
}

} // namespace

StartCard::StartCard(const Content& content, Preview preview, QWidget* parent)
    : QAbstractButton(parent)
    , m_content(content)
    , m_preview(preview)
{
    setText(content.title);
    setAccessibleName(content.title);
    setAccessibleDescription(
        QString(content.line).remove(QStringLiteral("**")) + QLatin1String(". ") + content.note);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding,
        preview == Preview::Sample ? QSizePolicy::Expanding : QSizePolicy::Fixed);
}

QSize StartCard::sizeHint() const
{
    return {
        scaledPx(484), scaledPx(m_preview == Preview::Sample ? kSampleCardHeight : kCardHeight)};
}

QSize StartCard::minimumSizeHint() const
{
    return {scaledPx(300), sizeHint().height()};
}

void StartCard::paintTexts(QPainter& painter) const
{
    const figures::Theme& theme = applicationTheme();
    const int left = scaledPx(kTextLeft);
    const int right = width() - scaledPx(20);
    painter.setFont(fontFor(FontRole::CardTitle));
    painter.setPen(toQColor(theme.text));
    painter.drawText(QRect(left, scaledPx(17), right - left, scaledPx(24)),
        Qt::AlignLeft | Qt::AlignVCenter, m_content.title);
    paintMarked(painter, QRect(left, scaledPx(44), right - left, scaledPx(20)), m_content.line);
    painter.setFont(fontFor(FontRole::Note));
    painter.setPen(toQColor(theme.text2));
    const QRect note(left, scaledPx(67), right - left, scaledPx(18));
    painter.drawText(note, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(fontFor(FontRole::Note))
            .elidedText(m_content.note, Qt::ElideRight, note.width()));
}

void StartCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const figures::Theme& theme = applicationTheme();
    const bool isActive = underMouse() || isDown();
    paintBox(painter, rect(), toQColor(isActive ? theme.alt : theme.base),
        toQColor(isActive ? theme.accent : theme.line), figures::metrics().radiusCard);
    const int side = scaledPx(28);
    paintIcon(painter, m_content.iconName, QRectF(scaledPx(20), scaledPx(18), side, side),
        toQColor(theme.accent));
    paintTexts(painter);
    paintKeys(painter, rect(), m_content.keys);
    if (m_preview == Preview::Sample) {
        const QRectF area(scaledPx(kTextLeft + 2), scaledPx(100),
            width() - scaledPx(kTextLeft + 2 + 28), height() - scaledPx(100 + 32));
        paintSamplePreview(painter, area);
    }
}

StartRow::StartRow(const Content& content, QWidget* parent)
    : QAbstractButton(parent)
    , m_content(content)
{
    setText(content.name);
    setAccessibleName(content.name);
    setAccessibleDescription(QStringList({content.place, content.kind, content.count, content.when})
                                 .join(QLatin1String(", ")));
    setToolTip(content.place.toHtmlEscaped());
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setProperty("runlanePaintsFocus", true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StartRow::setTrailingWidth(int widthPx)
{
    m_trailingPx = widthPx;
    update();
}

QSize StartRow::sizeHint() const
{
    return {scaledPx(200), scaledPx(29)};
}

void StartRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const figures::Theme& theme = applicationTheme();
    const bool isGone = m_content.state == Content::State::Gone;
    if (underMouse() && isEnabled()) {
        painter.fillRect(rect(), toQColor(theme.hover));
    }
    paintEdge(painter, rect(), Edge::Bottom, toQColor(theme.grid));
    const RunlaneStyle* style = applicationStyle();
    if (hasFocus() && style != nullptr && style->focusDisplay() == FocusDisplay::Keyboard) {
        paintBox(painter, rect(), {}, toQColor(theme.accent), figures::metrics().radiusBadge);
    }
    const int iconSide = scaledPx(16);
    paintIcon(painter, m_content.iconName,
        QRectF(scaledPx(7), (height() - iconSide) / 2, iconSide, iconSide),
        toQColor(isGone ? theme.muted : theme.text2));
    int right = width() - m_trailingPx - scaledPx(8);
    const auto paintRight = [&](const QString& text, FontRole role, figures::Color color,
                                int columnPx) {
        painter.setFont(fontFor(role));
        painter.setPen(toQColor(color));
        painter.drawText(QRect(right - columnPx, 0, columnPx, height()),
            Qt::AlignRight | Qt::AlignVCenter, text);
        right -= columnPx;
    };
    paintRight(m_content.when, FontRole::Number, isGone ? theme.warn : theme.text2, scaledPx(80));
    const bool hasPlace = !m_content.kind.isEmpty();
    if (hasPlace) {
        paintRight(m_content.count, FontRole::Number, theme.text, scaledPx(80));
        painter.setPen(toQColor(theme.text2));
        painter.setFont(fontFor(FontRole::Base));
        right -= scaledPx(60);
        painter.drawText(QRect(right, 0, scaledPx(90), height()), Qt::AlignLeft | Qt::AlignVCenter,
            m_content.kind);
    }
    const int nameLeft = scaledPx(40);
    const int nameWidth = hasPlace ? scaledPx(128) : right - nameLeft;
    painter.setFont(fontFor(FontRole::BaseStrong));
    painter.setPen(toQColor(isGone ? theme.text2 : theme.text));
    painter.drawText(QRect(nameLeft, 0, nameWidth, height()), Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(m_content.name, Qt::ElideMiddle, nameWidth));
    if (hasPlace) {
        const int placeLeft = nameLeft + nameWidth + scaledPx(8);
        const QRect placeRect(placeLeft, 0, right - placeLeft - scaledPx(12), height());
        painter.setFont(fontFor(FontRole::Base));
        painter.setPen(toQColor(theme.text2));
        painter.drawText(placeRect, Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(m_content.place, Qt::ElideLeft, placeRect.width()));
    }
}

} // namespace runlane::ui
