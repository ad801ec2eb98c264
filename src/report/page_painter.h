// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/block_layout.h"
#include "report/document.h"

#include <QImage>
#include <QSizeF>

#include <memory>

namespace runlane::report {

enum class Paper { A4, Letter };

// Portrait, px at 96 dpi.
[[nodiscard]] QSizeF paperSize(Paper paper);

// A document laid out on pages. Building measures all text; painting a page is cheap. One thread at
// a time; needs a QGuiApplication.
class Pages
{
public:
    Pages(Document document, Paper paper, FigurePainter painter);
    ~Pages();
    Pages(Pages&&) noexcept;
    Pages& operator=(Pages&&) noexcept;

    [[nodiscard]] const Document& document() const;
    [[nodiscard]] Paper paper() const;
    [[nodiscard]] int count() const;
    // Paints page index (0-based) with its header and footer on whatever the painter paints on; one
    // unit is a px at 96 dpi, (0, 0) the paper's corner. The paper itself is not filled.
    void paint(QPainter& painter, int index) const;
    // White page; scale 1 is 96 dpi.
    [[nodiscard]] QImage image(int index, double scale) const;

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace runlane::report
