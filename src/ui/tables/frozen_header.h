// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>
#include <QPoint>

namespace runlane::ui {

// Header of a FrozenTree: its first sections stay at the left while the others scroll. Subclasses
// paint their sections in paintSection().
class FrozenHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit FrozenHeader(QWidget* parent = nullptr);

    // How many sections, as they are seen from the left, stay: one at first and at least.
    void setFrozenCount(int count);
    // Fewer where they would leave too little room for the others.
    [[nodiscard]] int frozenCount() const;
    [[nodiscard]] int frozenWidth() const;
    [[nodiscard]] bool isFrozen(int logicalIndex) const;

    // Section under a point of the viewport, frozen ones on top; -1: none.
    [[nodiscard]] int sectionAt(const QPoint& position) const;
    // Where a section is seen.
    [[nodiscard]] QRect sectionRect(int logicalIndex) const;

Q_SIGNALS:
    // A click that neither moved nor resized a section.
    void plainlyClicked(int logicalIndex, Qt::KeyboardModifiers modifiers);

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

    int m_frozenCount = 1;
    bool m_isFrozenPressed = false;
    int m_hovered = -1;
    QPoint m_pressed;
    int m_pressedSize = 0;
};

} // namespace runlane::ui
