// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/labels.h"

#include "ui/theme/colors.h"
#include "ui/theme/style_paint.h"

#include <QPainter>

namespace runlane::ui {

QLabel* plainLabel(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    return label;
}

QLabel* plainLabel(const QString& text, FontRole role, Tone tone, QWidget* parent)
{
    QLabel* label = plainLabel(text, parent);
    setFontRole(label, role);
    setTextTone(label, tone);
    return label;
}

QString plainActionText(QString text)
{
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

QString plainToolTip(const QString& text)
{
    return text.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>"));
}

ElidedLabel::ElidedLabel(Qt::TextElideMode mode, QWidget* parent)
    : QLabel(parent)
    , m_mode(mode)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setFullText(const QString& text)
{
    m_full = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 4, fontMetrics().height()};
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_full) + 1, fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const QString shown = fontMetrics().elidedText(m_full, m_mode, width());
    setToolTip(shown == m_full ? QString() : plainToolTip(m_full));
    painter.drawText(rect(), static_cast<int>(alignment()) | Qt::TextSingleLine, shown);
}

KeyHint::KeyHint(const QString& keys, QWidget* parent)
    : QWidget(parent)
    , m_keys(keys)
{
    setFontRole(this, FontRole::Note);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void KeyHint::setKeys(const QString& keys)
{
    m_keys = keys;
    updateGeometry();
    update();
}

QSize KeyHint::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_keys) + scaledPx(10), scaledPx(17)};
}

void KeyHint::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const figures::Theme& theme = applicationTheme();
    paintBox(painter, rect(), toQColor(theme.base), toQColor(theme.hair),
        figures::metrics().radiusBadge);
    painter.setPen(toQColor(theme.text2));
    painter.drawText(rect(), Qt::AlignCenter, m_keys);
}

} // namespace runlane::ui
