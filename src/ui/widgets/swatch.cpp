// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/colors.h"
#include "ui/theme/runlane_style.h"
#include "ui/theme/style_paint.h"
#include "ui/widgets/controls.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainter>

namespace runlane::ui {

namespace {

figures::Color badgeColor(int level)
{
    const figures::Theme& theme = applicationTheme();
    return level <= 2 ? theme.good : level <= 4 ? theme.warn : theme.text2;
}

QString colorName(std::size_t index)
{
    static const std::array<const char*, figures::kRunColorCount> kNames{
        QT_TRANSLATE_NOOP("RunStyle", "blue"), QT_TRANSLATE_NOOP("RunStyle", "orange"),
        QT_TRANSLATE_NOOP("RunStyle", "teal"), QT_TRANSLATE_NOOP("RunStyle", "crimson"),
        QT_TRANSLATE_NOOP("RunStyle", "purple"), QT_TRANSLATE_NOOP("RunStyle", "olive"),
        QT_TRANSLATE_NOOP("RunStyle", "sky"), QT_TRANSLATE_NOOP("RunStyle", "brown"),
        QT_TRANSLATE_NOOP("RunStyle", "green"), QT_TRANSLATE_NOOP("RunStyle", "plum"),
        QT_TRANSLATE_NOOP("RunStyle", "slate"), QT_TRANSLATE_NOOP("RunStyle", "gold")};
    return QCoreApplication::translate("RunStyle", kNames.at(index % figures::kRunColorCount));
}

QString dashName(figures::Dash dash)
{
    switch (dash) {
    case figures::Dash::Solid:
        return QCoreApplication::translate("RunStyle", "solid");
    case figures::Dash::Dashed:
        return QCoreApplication::translate("RunStyle", "dashed");
    case figures::Dash::Dotted:
        return QCoreApplication::translate("RunStyle", "dotted");
    case figures::Dash::DashDot:
        return QCoreApplication::translate("RunStyle", "dash-dotted");
    }
    return {};
}

} // namespace

std::vector<double> dashPattern(figures::Dash dash, double widthPx)
{
    std::vector<double> lengthsPx;
    switch (dash) {
    case figures::Dash::Solid:
        break;
    case figures::Dash::Dashed:
        lengthsPx = {8, 4};
        break;
    case figures::Dash::Dotted:
        lengthsPx = {2, 3};
        break;
    case figures::Dash::DashDot:
        lengthsPx = {9, 3, 2, 3};
        break;
    }
    for (double& length : lengthsPx) {
        length /= widthPx;
    }
    return lengthsPx;
}

void paintSwatchLine(QPainter& painter, const QRectF& rect, figures::RunStyle style)
{
    constexpr double kWidthPx = 2;
    painter.save();
    QPen pen(toQColor(figures::runColor(applicationTheme(), style)), kWidthPx);
    pen.setCapStyle(Qt::FlatCap);
    const std::vector<double> pattern = dashPattern(style.dash, kWidthPx);
    if (!pattern.empty()) {
        pen.setDashPattern(QList<qreal>(pattern.begin(), pattern.end()));
    }
    painter.setPen(pen);
    const double y = std::round(rect.center().y());
    painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y));
    painter.restore();
}

void paintSwatchSquare(QPainter& painter, const QRectF& rect, figures::RunStyle style)
{
    paintBox(painter, rect, toQColor(figures::runColor(applicationTheme(), style)), {},
        figures::metrics().radiusSwatch);
}

QString swatchName(std::size_t styleIndex)
{
    return QCoreApplication::translate("RunStyle", "run %L1, %2, %3")
        .arg(styleIndex + 1)
        .arg(colorName(styleIndex), dashName(figures::runStyle(styleIndex).dash));
}

QString EvidenceBadge::word(int level)
{
    switch (level) {
    case 1:
        return QCoreApplication::translate("Evidence", "scores");
    case 2:
        return QCoreApplication::translate("Evidence", "predictions");
    case 3:
        return QCoreApplication::translate("Evidence", "curve points");
    case 4:
        return QCoreApplication::translate("Evidence", "counts");
    case 5:
        return QCoreApplication::translate("Evidence", "metrics");
    case 6:
        return QCoreApplication::translate("Evidence", "pictures");
    default:
        return {};
    }
}

QString EvidenceBadge::label(int level)
{
    return QStringLiteral("%1 %2").arg(level).arg(word(level));
}

int evidenceBadgeWidth(int level)
{
    return QFontMetrics(fontFor(FontRole::Note)).horizontalAdvance(EvidenceBadge::label(level))
        + scaledPx(10);
}

void paintEvidenceBadge(QPainter& painter, const QRect& rect, int level)
{
    const QColor color = toQColor(badgeColor(level));
    paintBox(painter, rect, {}, color, figures::metrics().radiusBadge);
    painter.save();
    painter.setFont(fontFor(FontRole::Note));
    painter.setPen(color);
    painter.drawText(rect, Qt::AlignCenter, EvidenceBadge::label(level));
    painter.restore();
}

EvidenceBadge::EvidenceBadge(QWidget* parent)
    : QWidget(parent)
{
    setFontRole(this, FontRole::Note);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void EvidenceBadge::setLevel(int level, const QString& detail)
{
    m_level = level;
    const bool isKnown = level >= 1 && level <= 6;
    setVisible(isKnown);
    if (isKnown) {
        const QString name = tr("Evidence level %1, %2").arg(level).arg(word(level));
        setAccessibleName(detail.isEmpty() ? name : name + QLatin1String(", ") + detail);
        setToolTip(detail.toHtmlEscaped());
    }
    updateGeometry();
    update();
}

QSize EvidenceBadge::sizeHint() const
{
    return {evidenceBadgeWidth(m_level), scaledPx(16)};
}

void EvidenceBadge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintEvidenceBadge(painter, rect(), m_level);
}

} // namespace runlane::ui
