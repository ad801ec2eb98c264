// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/message_bars.h"

#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/style_paint.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace runlane::ui {

namespace {

constexpr int kToastMillis = 6000;
constexpr const char* kBannerKey = "runlaneBannerKey";

struct BannerLook
{
    figures::Color fill;
    figures::Color edge;
    QString icon;
    IconTone tone;
};

BannerLook lookOf(core::Severity severity)
{
    const figures::Theme& theme = applicationTheme();
    switch (severity) {
    case core::Severity::Error:
        return {theme.badFill, theme.bad, QStringLiteral("error"), IconTone::Bad};
    case core::Severity::Warning:
        return {theme.warnFill, theme.warnEdge, QStringLiteral("warning"), IconTone::Warn};
    case core::Severity::Info:
        break;
    }
    return {theme.selection, theme.accent, QStringLiteral("info"), IconTone::Accent};
}

class IconLabel : public QWidget
{
public:
    IconLabel(const QString& name, IconTone tone, QWidget* parent)
        : QWidget(parent)
        , m_icon(icon(name, tone))
    {
        setFixedSize(scaledPx(16), scaledPx(16));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        m_icon.paint(&painter, rect());
    }

private:
    QIcon m_icon;
};

} // namespace

Banner::Banner(
    core::Severity severity, const QString& text, const MessageAction& action, QWidget* parent)
    : QWidget(parent)
    , m_severity(severity)
    , m_label(new ElidedLabel(Qt::ElideMiddle, this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(scaledPx(12), 0, scaledPx(4), 0);
    row->setSpacing(scaledPx(8));
    const BannerLook look = lookOf(severity);
    row->addWidget(new IconLabel(look.icon, look.tone, this));
    m_label->setFullText(text);
    row->addWidget(m_label, 1);
    if (!action.text.isEmpty()) {
        auto* button = new QPushButton(action.text, this);
        setButtonKind(button, ButtonKind::Link);
        connect(button, &QPushButton::clicked, this, [run = action.run] { run(); });
        row->addWidget(button);
    }
    auto* close = new QToolButton(this);
    close->setIcon(icon(QStringLiteral("close")));
    close->setToolTip(tr("Close"));
    close->setAccessibleName(tr("Close message"));
    setButtonKind(close, ButtonKind::Flat);
    connect(close, &QToolButton::clicked, this, &Banner::closed);
    row->addWidget(close);
    setAccessibleName(text);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QString Banner::text() const
{
    return m_label->fullText();
}

QSize Banner::sizeHint() const
{
    return {layout()->sizeHint().width(), scaledPx(30)};
}

void Banner::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const BannerLook look = lookOf(m_severity);
    painter.fillRect(rect(), toQColor(look.fill));
    painter.fillRect(QRect(0, 0, 2, height()), toQColor(look.edge));
}

BannerArea::BannerArea(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(1);
    setVisible(false);
}

void BannerArea::show(
    const QString& key, core::Severity severity, const QString& text, const MessageAction& action)
{
    remove(key);
    MessageAction closing = action;
    if (action.run) {
        closing.run = [this, key, run = action.run] {
            remove(key);
            run();
        };
    }
    auto* banner = new Banner(severity, text, closing, this);
    banner->setProperty(kBannerKey, key);
    connect(banner, &Banner::closed, this, [this, key] { remove(key); });
    m_layout->insertWidget(0, banner);
    setVisible(true);
}

void BannerArea::remove(const QString& key)
{
    int left = 0;
    for (auto* banner : findChildren<Banner*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (banner->property(kBannerKey).toString() == key) {
            m_layout->removeWidget(banner);
            banner->setProperty(kBannerKey, QVariant());
            banner->hide();
            banner->deleteLater();
        } else if (banner->property(kBannerKey).isValid()) {
            ++left;
        }
    }
    setVisible(left > 0);
}

std::vector<const Banner*> BannerArea::banners() const
{
    std::vector<const Banner*> result;
    for (int i = 0; i < m_layout->count(); ++i) {
        if (const auto* banner = qobject_cast<const Banner*>(m_layout->itemAt(i)->widget())) {
            result.push_back(banner);
        }
    }
    return result;
}

Toast::Toast(QWidget* window)
    : QWidget(window)
    , m_icon(new QLabel(this))
    , m_label(plainLabel(QString(), this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(scaledPx(12), 0, scaledPx(12), 0);
    row->setSpacing(scaledPx(8));
    row->addWidget(m_icon);
    row->addWidget(m_label);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kToastMillis);
    connect(&m_timer, &QTimer::timeout, this, &Toast::hideUnlessInUse);
    window->installEventFilter(this);
    hide();
}

void Toast::show(const QString& text, const std::vector<MessageAction>& actions)
{
    for (QPushButton* button : m_buttons) {
        layout()->removeWidget(button);
        button->hide();
        button->deleteLater();
    }
    m_buttons.clear();
    m_icon->setPixmap(
        icon(QStringLiteral("check"), IconTone::Good).pixmap(scaledPx(16), scaledPx(16)));
    m_label->setText(text);
    for (const MessageAction& action : actions) {
        auto* button = new QPushButton(action.text, this);
        setButtonKind(button, ButtonKind::Link);
        connect(button, &QPushButton::clicked, this, [this, run = action.run] {
            hide();
            run();
        });
        layout()->addWidget(button);
        button->show(); // counts at once, also while the toast before is shown
        m_buttons.push_back(button);
    }
    setAccessibleName(text);
    place();
    QWidget::show();
    raise();
    m_timer.start();
}

QString Toast::text() const
{
    return m_label->text();
}

void Toast::place()
{
    layout()->activate();
    const int width = std::min(sizeHint().width(), parentWidget()->width() - scaledPx(32));
    const int height = scaledPx(32);
    setGeometry((parentWidget()->width() - width) / 2,
        parentWidget()->height() - height - scaledPx(24 + 16), width, height);
}

void Toast::hideUnlessInUse()
{
    const QWidget* focused = QApplication::focusWidget();
    if (underMouse() || (focused != nullptr && isAncestorOf(focused))) {
        m_timer.start();
    } else {
        hide();
    }
}

bool Toast::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const figures::Theme& theme = applicationTheme();
    paintBox(painter, rect(), toQColor(theme.base), toQColor(theme.line),
        figures::metrics().radiusControl);
}

void Toast::enterEvent(QEnterEvent* event)
{
    m_timer.stop();
    QWidget::enterEvent(event);
}

void Toast::leaveEvent(QEvent* event)
{
    m_timer.start();
    QWidget::leaveEvent(event);
}

} // namespace runlane::ui
