// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/page_painter.h"

#include <QAbstractScrollArea>
#include <QPixmap>
#include <QTimer>

#include <map>
#include <memory>

namespace runlane::ui {

enum class PreviewZoom { FitWidth, ActualSize };

// The pages of a report below each other. Pages are painted one per turn of the event loop, those
// in sight first; pages far away are forgotten.
class ReportPreview : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit ReportPreview(QWidget* parent = nullptr);

    // Keeps the place that is looked at.
    void setPages(std::shared_ptr<const report::Pages> pages);
    void setZoom(PreviewZoom zoom);
    [[nodiscard]] PreviewZoom zoom() const { return m_zoom; }
    [[nodiscard]] int currentPage() const; // 0-based, the one that fills most of the view; -1: none
    [[nodiscard]] bool isPainted(int page) const;

Q_SIGNALS:
    void currentPageChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] double scale() const; // widget px for a page px
    [[nodiscard]] QSize pageSize() const; // on the screen
    [[nodiscard]] QRect pageRect(int page) const; // in the viewport
    [[nodiscard]] int pageCount() const { return m_pages == nullptr ? 0 : m_pages->count(); }
    void updateScrollBars();
    void paintOnePage();
    void announcePage();

    std::shared_ptr<const report::Pages> m_pages;
    struct PageImage
    {
        QPixmap pixmap;
        bool isOld = false; // of the pages or the size before; shown until the new one is there
    };
    void markOld();

    std::map<int, PageImage> m_images;
    QTimer m_painter;
    PreviewZoom m_zoom = PreviewZoom::FitWidth;
    int m_announced = -1;
};

} // namespace runlane::ui
