// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/controls.h"

#include "ui/theme/colors.h"
#include "ui/theme/runlane_style.h"
#include "ui/theme/style_paint.h"
#include "ui/widgets/escape_key.h"
#include "ui/widgets/labels.h"

#include <QAccessible>
#include <QAction>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QToolTip>
#include <QVBoxLayout>

namespace runlane::ui {

QToolButton* iconButton(const QString& iconName, const QString& name, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::TabFocus);
    setButtonKind(button, ButtonKind::Flat);
    return button;
}

QPushButton* pushButton(const QString& text, const QString& iconName, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    if (!iconName.isEmpty()) {
        button->setIcon(icon(iconName));
    }
    button->setAutoDefault(false);
    return button;
}

SearchField::SearchField(const QString& placeholder, QWidget* parent)
    : SearchField(placeholder, QStringLiteral("search"), parent)
{
}

SearchField::SearchField(const QString& placeholder, const QString& iconName, QWidget* parent)
    : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setClearButtonEnabled(true);
    addAction(icon(iconName), QLineEdit::LeadingPosition);
    keepEscapeKey(this, [this] { return !text().isEmpty(); });
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

SegmentedControl::SegmentedControl(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setProperty("runlaneFocusFrame", true);
    setAttribute(Qt::WA_Hover);
}

void SegmentedControl::addSegment(const QString& text, const QString& toolTip)
{
    m_texts.push_back(text);
    m_toolTips.push_back(toolTip);
    updateGeometry();
    announce();
}

void SegmentedControl::setSegmentText(int index, const QString& text)
{
    m_texts.at(static_cast<std::size_t>(index)) = text;
    updateGeometry();
    update();
}

void SegmentedControl::setCurrentIndex(int index)
{
    if (index < 0 || index >= count() || index == m_current) {
        return;
    }
    m_current = index;
    announce();
    update();
    Q_EMIT currentChanged(index);
}

void SegmentedControl::announce()
{
    if (count() == 0) {
        return;
    }
    setAccessibleDescription(m_texts.at(static_cast<std::size_t>(m_current)));
}

std::vector<QRect> SegmentedControl::segments() const
{
    std::vector<QRect> result;
    int left = 0;
    for (const QString& text : m_texts) {
        const int span = fontMetrics().horizontalAdvance(text) + scaledPx(20);
        result.emplace_back(left, 0, span, height());
        left += span;
    }
    return result;
}

QSize SegmentedControl::sizeHint() const
{
    int total = 0;
    for (const QString& text : m_texts) {
        total += fontMetrics().horizontalAdvance(text) + scaledPx(20);
    }
    const RunlaneStyle* style = applicationStyle();
    return {total, style == nullptr ? 26 : style->controlHeight()};
}

void SegmentedControl::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const figures::Theme& theme = applicationTheme();
    const int radius = figures::metrics().radiusControl;
    const QColor edge = toQColor(isEnabled() ? theme.line : theme.hair);
    paintBox(painter, rect(), toQColor(theme.button), edge, radius);
    const std::vector<QRect> places = segments();
    QPainterPath inside;
    inside.addRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius - 1, radius - 1);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const bool isCurrent = static_cast<int>(i) == m_current;
        if (isCurrent) {
            painter.save();
            painter.setClipPath(inside);
            painter.fillRect(places[i], toQColor(theme.selection));
            painter.restore();
        }
        if (i > 0) {
            painter.fillRect(QRect(places[i].left(), 1, 1, height() - 2), edge);
        }
        painter.setPen(toQColor(!isEnabled() ? theme.muted
                : isCurrent                  ? theme.accent
                                             : theme.text));
        painter.drawText(places[i], Qt::AlignCenter, m_texts[i]);
    }
}

void SegmentedControl::mousePressEvent(QMouseEvent* event)
{
    const std::vector<QRect> places = segments();
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i].contains(event->position().toPoint())) {
            setCurrentIndex(static_cast<int>(i));
        }
    }
}

void SegmentedControl::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Left) {
        setCurrentIndex(m_current - 1);
    } else if (event->key() == Qt::Key_Right) {
        setCurrentIndex(m_current + 1);
    } else {
        QWidget::keyPressEvent(event);
    }
}

bool SegmentedControl::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const std::vector<QRect> places = segments();
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (places[i].contains(help->pos()) && !m_toolTips[i].isEmpty()) {
                QToolTip::showText(help->globalPos(), plainToolTip(m_toolTips[i]), this);
                return true;
            }
        }
    }
    return QWidget::event(event);
}

namespace {

class EmptyIcon : public QWidget
{
public:
    explicit EmptyIcon(QWidget* parent)
        : QWidget(parent)
    {
        setFixedSize(scaledPx(28), scaledPx(28));
    }

    void setName(const QString& name)
    {
        m_name = name;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        if (!m_name.isEmpty()) {
            paintIcon(painter, m_name, rect(), toneColor(Tone::Muted));
        }
    }

private:
    QString m_name;
};

} // namespace

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent)
    , m_icon(new EmptyIcon(this))
    , m_title(plainLabel(QString(), FontRole::BaseStrong, Tone::Text, this))
    , m_reason(plainLabel(QString(), FontRole::Base, Tone::Quiet, this))
    , m_button(pushButton(QString(), {}, this))
{
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_reason->setAlignment(Qt::AlignCenter);
    m_reason->setWordWrap(true);
    m_reason->setMinimumWidth(scaledPx(180));
    auto* column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addSpacing(scaledPx(4));
    column->addWidget(m_title);
    column->addWidget(m_reason);
    column->addSpacing(scaledPx(4));
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::buttonClicked);
}

void EmptyState::setContent(
    const QString& iconName, const QString& title, const QString& reason, const QString& buttonText)
{
    static_cast<EmptyIcon*>(m_icon)->setName(iconName);
    m_title->setText(title);
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    m_button->setText(buttonText);
    m_button->setVisible(!buttonText.isEmpty());
}

QString EmptyState::title() const
{
    return m_title->text();
}

} // namespace runlane::ui
