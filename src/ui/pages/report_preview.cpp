// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/report_preview.h"

#include "ui/theme/colors.h"
#include "ui/theme/runlane_style.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace runlane::ui {

namespace {

constexpr int kGapPx = 16;
constexpr int kPagesKept = 3; // before and after those in sight

} // namespace

ReportPreview::ReportPreview(QWidget* parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Preview of the report"));
    m_painter.setSingleShot(true);
    m_painter.setInterval(0);
    connect(&m_painter, &QTimer::timeout, this, &ReportPreview::paintOnePage);
}

void ReportPreview::setPages(std::shared_ptr<const report::Pages> pages)
{
    m_pages = std::move(pages);
    if (m_pages == nullptr) {
        m_images.clear();
    } else {
        markOld();
    }
    updateScrollBars();
    m_painter.start();
    viewport()->update();
    announcePage();
}

void ReportPreview::markOld()
{
    for (auto& entry : m_images) {
        entry.second.isOld = true;
    }
}

void ReportPreview::setZoom(PreviewZoom zoom)
{
    const QScrollBar* bar = verticalScrollBar();
    const double share =
        bar->maximum() > 0 ? static_cast<double>(bar->value()) / bar->maximum() : 0;
    m_zoom = zoom;
    m_images.clear();
    updateScrollBars();
    verticalScrollBar()->setValue(static_cast<int>(share * verticalScrollBar()->maximum()));
    m_painter.start();
    viewport()->update();
}

double ReportPreview::scale() const
{
    if (m_pages == nullptr || m_zoom == PreviewZoom::ActualSize) {
        return 1;
    }
    const double room = viewport()->width() - 2.0 * kGapPx;
    return std::max(0.2, room / report::paperSize(m_pages->paper()).width());
}

QSize ReportPreview::pageSize() const
{
    return m_pages == nullptr ? QSize() : (report::paperSize(m_pages->paper()) * scale()).toSize();
}

QRect ReportPreview::pageRect(int page) const
{
    const QSize size = pageSize();
    const int left = size.width() + 2 * kGapPx <= viewport()->width()
        ? (viewport()->width() - size.width()) / 2
        : kGapPx - horizontalScrollBar()->value();
    const int top = kGapPx + page * (size.height() + kGapPx) - verticalScrollBar()->value();
    return {QPoint(left, top), size};
}

int ReportPreview::currentPage() const
{
    int best = -1;
    int seen = -1;
    for (int page = 0; page < pageCount(); ++page) {
        const int height = pageRect(page).intersected(viewport()->rect()).height();
        if (height > seen) {
            seen = height;
            best = page;
        }
    }
    return best;
}

bool ReportPreview::isPainted(int page) const
{
    const auto at = m_images.find(page);
    return at != m_images.end() && !at->second.isOld;
}

void ReportPreview::updateScrollBars()
{
    const QSize size = pageSize();
    const int height = pageCount() * (size.height() + kGapPx) + kGapPx;
    const int width = size.width() + 2 * kGapPx;
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(scaledPx(40));
    horizontalScrollBar()->setRange(0, std::max(0, width - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
}

void ReportPreview::paintOnePage()
{
    const int current = currentPage();
    if (current < 0) {
        return;
    }
    std::erase_if(m_images, [this, current](const auto& entry) {
        return entry.first >= pageCount() || std::abs(entry.first - current) > kPagesKept;
    });
    int next = -1;
    for (int page = 0; page < pageCount(); ++page) {
        const bool isNear = std::abs(page - current) < kPagesKept;
        if (isNear && !isPainted(page)
            && (next < 0 || std::abs(page - current) < std::abs(next - current))) {
            next = page;
        }
    }
    if (next < 0) {
        return;
    }
    const double ratio = devicePixelRatioF();
    m_images[next] = {QPixmap::fromImage(m_pages->image(next, scale() * ratio))};
    viewport()->update(pageRect(next));
    m_painter.start();
}

void ReportPreview::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const figures::Theme& theme = applicationTheme();
    painter.fillRect(viewport()->rect(), toQColor(theme.hair));
    for (int page = 0; page < pageCount(); ++page) {
        const QRect rect = pageRect(page);
        if (!rect.intersects(viewport()->rect())) {
            continue;
        }
        painter.fillRect(rect, Qt::white);
        const auto image = m_images.find(page);
        if (image != m_images.end()) {
            painter.drawPixmap(rect, image->second.pixmap, image->second.pixmap.rect());
        }
        painter.setPen(toQColor(theme.line));
        painter.drawRect(rect.adjusted(0, 0, -1, -1));
    }
}

void ReportPreview::resizeEvent(QResizeEvent* event)
{
    if (m_zoom == PreviewZoom::FitWidth && event->oldSize().width() != event->size().width()) {
        markOld();
    }
    updateScrollBars();
    m_painter.start();
    announcePage();
}

void ReportPreview::scrollContentsBy(int /*dx*/, int /*dy*/)
{
    m_painter.start();
    viewport()->update();
    announcePage();
}

void ReportPreview::keyPressEvent(QKeyEvent* event)
{
    QScrollBar* bar = verticalScrollBar();
    switch (event->key()) {
    case Qt::Key_Home:
        bar->triggerAction(QAbstractSlider::SliderToMinimum);
        return;
    case Qt::Key_End:
        bar->triggerAction(QAbstractSlider::SliderToMaximum);
        return;
    case Qt::Key_Space:
        bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void ReportPreview::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Preview of the report"));
    }
}

void ReportPreview::announcePage()
{
    const int page = currentPage();
    if (page != m_announced) {
        m_announced = page;
        Q_EMIT currentPageChanged();
    }
}

} // namespace runlane::ui
