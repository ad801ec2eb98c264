// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include "ui/theme/colors.h"
#include "ui/theme/runlane_style.h"

#include <QApplication>
#include <QCache>
#include <QFile>
#include <QIconEngine>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>

namespace runlane::ui {

namespace {

constexpr double kGridPx = 16.0;
constexpr qsizetype kMostIcons = 200; // read at a time

const QJsonObject& iconPaths()
{
    static const QJsonObject kPaths = [] {
        QFile file(QStringLiteral(":/icons/icons.json"));
        if (!file.open(QIODevice::ReadOnly)) {
            return QJsonObject();
        }
        return QJsonDocument::fromJson(file.readAll())
            .object()
            .value(QLatin1String("icons"))
            .toObject();
    }();
    return kPaths;
}

// 1.2 px at 16, 1.4 at 20, 1.8 at 28.
double strokePx(double sizePx)
{
    return std::max(1.0, 1.2 + (sizePx - kGridPx) * 0.05);
}

QByteArray svgOf(const QString& name, double sizePx, const QColor& color)
{
    const bool isFilled = name.endsWith(QLatin1String("-filled"));
    const QString key = isFilled ? name.chopped(7) : name;
    const QString body = iconPaths().value(key).toString();
    Q_ASSERT_X(!body.isEmpty(), "icon", qPrintable(name));
    return QStringLiteral("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 16\">"
                          "<g fill=\"%1\" stroke=\"%2\" stroke-width=\"%3\" "
                          "stroke-linecap=\"round\" stroke-linejoin=\"round\">%4</g></svg>")
        .arg(isFilled ? color.name() : QStringLiteral("none"), color.name(),
            QString::number(strokePx(sizePx) * kGridPx / sizePx, 'f', 3), body)
        .toUtf8();
}

QColor toneColor(IconTone tone, QIcon::Mode mode, QIcon::State state)
{
    const figures::Theme& theme = applicationTheme();
    if (mode == QIcon::Disabled) {
        return toQColor(theme.muted);
    }
    switch (tone) {
    case IconTone::Quiet:
        return toQColor(state == QIcon::On ? theme.accent : theme.text2);
    case IconTone::Text:
        return toQColor(theme.text);
    case IconTone::Muted:
        return toQColor(theme.muted);
    case IconTone::Accent:
        return toQColor(theme.accent);
    case IconTone::OnAccent:
        return toQColor(theme.base);
    case IconTone::Good:
        return toQColor(theme.good);
    case IconTone::Warn:
        return toQColor(theme.warn);
    case IconTone::Bad:
        return toQColor(theme.bad);
    }
    return toQColor(theme.text2);
}

class PathIconEngine : public QIconEngine
{
public:
    PathIconEngine(QString name, IconTone tone)
        : m_name(std::move(name))
        , m_tone(tone)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const int side = std::min(rect.width(), rect.height());
        QRectF square(0, 0, side, side);
        square.moveCenter(QRectF(rect).center());
        paintIcon(*painter, m_name, square, toneColor(m_tone, mode, state));
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QPixmap scaledPixmap(
        const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        const QColor color = toneColor(m_tone, mode, state);
        const QString key = QStringLiteral("runlane-icon/%1/%2/%3/%4")
                                .arg(m_name, color.name())
                                .arg(size.width())
                                .arg(scale);
        QPixmap result;
        if (!QPixmapCache::find(key, &result)) {
            result = QPixmap(size);
            result.fill(Qt::transparent);
            QPainter painter(&result);
            const double side = std::min(size.width(), size.height());
            QSvgRenderer renderer(svgOf(m_name, side / std::max(1.0, scale), color));
            renderer.render(&painter, QRectF(0, 0, side, side));
            painter.end();
            QPixmapCache::insert(key, result);
        }
        return result;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new PathIconEngine(*this); }
    [[nodiscard]] QString key() const override { return QStringLiteral("runlane"); }

private:
    QString m_name;
    IconTone m_tone;
};

} // namespace

QIcon icon(const QString& name, IconTone tone)
{
    return QIcon(new PathIconEngine(name, tone));
}

void paintIcon(QPainter& painter, const QString& name, const QRectF& rect, const QColor& color)
{
    thread_local QCache<QString, QSvgRenderer> read(kMostIcons);
    const QString key =
        name + QLatin1Char('/') + color.name() + QLatin1Char('/') + QString::number(rect.width());
    QSvgRenderer* renderer = read.object(key);
    if (renderer == nullptr) {
        renderer = new QSvgRenderer(svgOf(name, rect.width(), color));
        read.insert(key, renderer);
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    renderer->render(&painter, rect);
    painter.restore();
}

QStringList iconNames()
{
    return iconPaths().keys();
}

} // namespace runlane::ui
