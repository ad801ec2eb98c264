// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace runlane::ui {

// Header of a FrozenTree: its first section stays at the left while the others scroll. Subclasses
// paint their sections in paintSection().
class FrozenHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit FrozenHeader(QWidget* parent = nullptr);

    // Section under a point of the viewport, the frozen one on top; -1: none.
    [[nodiscard]] int sectionAt(const QPoint& position) const;
    // Where a section is seen.
    [[nodiscard]] QRect sectionRect(int logicalIndex) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    [[nodiscard]] bool isHovered(int logicalIndex) const { return m_hovered == logicalIndex; }

private:
    [[nodiscard]] bool isOverFrozen(const QPoint& position) const;
    template <class Handler>
    void passOn(QMouseEvent* event, const Handler& handler);

    bool m_isFrozenPressed = false;
    int m_hovered = -1;
};

} // namespace runlane::ui
