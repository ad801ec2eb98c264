// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_widget.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>

namespace runlane::charts {

namespace {

constexpr double kClipboardRatio = 2;

// A metric key as a file name.
QString fileName(QString name)
{
    for (QChar& letter : name) {
        const bool isPlain = letter.isLetterOrNumber() || letter == QLatin1Char('-')
            || letter == QLatin1Char('.') || letter == QLatin1Char('_');
        letter = isPlain ? letter : QLatin1Char('_');
    }
    return name.isEmpty() ? QStringLiteral("chart") : name;
}

} // namespace

ChartWidget::ChartWidget(QWidget* parent)
    : QWidget(parent)
    , m_style(defaultChartStyle(figures::ThemeKind::Light))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void ChartWidget::setChartStyle(const ChartStyle& style)
{
    m_style = style;
    refresh();
    updateGeometry();
}

void ChartWidget::setMenuExtension(std::function<void(QMenu&)> extension)
{
    m_extension = std::move(extension);
}

void ChartWidget::refresh()
{
    m_layer = QPixmap();
    update();
}

void ChartWidget::resizeEvent(QResizeEvent* event)
{
    refresh();
    QWidget::resizeEvent(event);
}

void ChartWidget::paintCard(QPainter& painter) const
{
    painter.fillRect(rect(), toQColor(m_style.theme->base));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(toQColor(m_style.theme->hair), 1));
    const double radius = figures::metrics().radiusControl;
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.restore();
}

void ChartWidget::paintEvent(QPaintEvent*)
{
    const double ratio = devicePixelRatioF();
    if (m_layer.isNull() || m_layer.devicePixelRatio() != ratio) {
        m_layer = QPixmap(size() * ratio);
        m_layer.setDevicePixelRatio(ratio);
        m_layer.fill(toQColor(m_style.theme->base));
        QPainter painter(&m_layer);
        paintStatic(painter);
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_layer);
    paintOverlay(painter);
}

void ChartWidget::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool hasFigure = anyFigure().has_value();
    menu->addAction(tr("Copy picture"), this, [this] { copyPicture(); })->setEnabled(hasFigure);
    menu->addAction(tr("Save picture…"), this, [this] { savePicture(); })->setEnabled(hasFigure);
    if (m_extension) {
        m_extension(*menu);
    }
    menu->popup(event->globalPos());
    event->accept();
}

void ChartWidget::copyPicture() const
{
    if (const auto figure = anyFigure()) {
        QGuiApplication::clipboard()->setImage(figureImage(*figure, m_style, kClipboardRatio));
    }
}

void ChartWidget::savePicture()
{
    if (!anyFigure()) {
        return;
    }
    auto* dialog = new QFileDialog(this, tr("Save picture"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Picture (*.png)"), tr("Drawing (*.svg)"), tr("PDF (*.pdf)")});
    dialog->setDefaultSuffix(QStringLiteral("png"));
    dialog->selectFile(fileName(pictureName()) + QStringLiteral(".png"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        for (const char* ending : {"png", "svg", "pdf"}) {
            if (filter.contains(QLatin1String(ending))) {
                dialog->setDefaultSuffix(QLatin1String(ending));
            }
        }
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) { write(path); });
    dialog->open();
}

void ChartWidget::write(const QString& filePath)
{
    const auto figure = anyFigure();
    if (!figure) {
        return;
    }
    if (const auto done = saveFigure(*figure, filePath, m_style); !done) {
        Q_EMIT pictureFailed(done.error());
        return;
    }
    Q_EMIT pictureSaved(filePath);
}

} // namespace runlane::charts
