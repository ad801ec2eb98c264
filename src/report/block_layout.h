// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"
#include "report/flowed_text.h"
#include "report/page_style.h"
#include "report/paginator.h"

#include <QRectF>

#include <functional>
#include <memory>

class QPainter;

namespace runlane::report {

// How figures come onto a page; given by the caller, because drawing them is the affair of another
// library. Rectangles are px at 96 dpi; the painter's units too. runMark draws the run's line and
// marker, centred in the rectangle.
struct FigurePainter
{
    std::function<void(const figures::LineFigure&, QPainter&, QRectF)> line;
    std::function<void(const figures::RocFigure&, QPainter&, QRectF)> roc;
    std::function<void(const figures::MatrixFigure&, QPainter&, QRectF)> matrix;
    std::function<void(figures::RunStyle, QPainter&, QRectF)> runMark;
};

// What all blocks of one report share; outlives them.
struct LayoutContext
{
    Fonts fonts;
    PageStyle style;
    FigurePainter painter;
};

// A block measured for one width.
class BlockLayout
{
public:
    virtual ~BlockLayout() = default;

    [[nodiscard]] virtual MeasuredBlock measure() const = 0;
    // part as placed by the paginator; topLeft is that of its head.
    virtual void paint(QPainter& painter, QPointF topLeft, const PlacedPart& part) const = 0;
};

[[nodiscard]] std::unique_ptr<BlockLayout> layOut(
    const Block& block, double widthPx, const LayoutContext& context);

} // namespace runlane::report
