// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tables/frozen_header.h"

namespace runlane::ui {

class CompareTable;

// Runs with their swatch, name, start and star; attributes, when transposed, with their section and
// groups above, which value of a metric it is, which direction is better, and a chevron where
// columns can be opened or closed.
class CompareHeader : public FrozenHeader
{
    Q_OBJECT

public:
    using FrozenHeader::FrozenHeader;

    [[nodiscard]] QSize sizeHint() const override;
    // Whether the line of sections and groups is there.
    [[nodiscard]] bool isPathAt(const QPoint& position) const;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;

private:
    [[nodiscard]] QVariant value(int logicalIndex, int role) const;
    void paintRun(QPainter& painter, const QRect& place, int logicalIndex) const;
    void paintAttribute(QPainter& painter, const QRect& place, int logicalIndex) const;
};

} // namespace runlane::ui
