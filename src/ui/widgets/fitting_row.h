// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QPushButton>

#include <memory>
#include <vector>

namespace runlane::ui {

// A push button that needs no room for its text: where there is less, the text is cut with an
// ellipsis, and at last its short text or its icon is left. The tool tip then begins with the whole
// text, which text() and assistive technology keep.
class FittingButton : public QPushButton
{
    Q_OBJECT

public:
    FittingButton(const QString& text, const QString& iconName, QWidget* parent = nullptr);

    // What is left at last; without one the icon is.
    void setShortText(const QString& text);
    // Stands for the text of a button that has no icon while there is room.
    void setNarrowIcon(const QString& iconName);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] int textWidth() const;
    [[nodiscard]] int roomForText() const;

    QString m_short;
    QIcon m_narrowIcon;
};

// Widgets in a row that becomes narrower by the steps it was told, the first ones first, until it
// fits; as wide as its widgets want to be while there is room.
class FittingRow : public QLayout
{
    Q_OBJECT

public:
    enum class Step {
        Shorten, // as much as needed, a readable part of the text is left
        Collapse, // to the least width
        Hide,
    };

    explicit FittingRow(QWidget* parent = nullptr);
    ~FittingRow() override;

    // Free room goes before the widgets that are added next.
    void addGap();
    // Takes the free room and gives it back first; one widget at most.
    void addGrowing(QWidget* widget);
    // widget: in the row already.
    void addStep(QWidget* widget, Step step);

    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    void setGeometry(const QRect& rect) override;

private:
    struct Narrowing
    {
        const QWidget* widget;
        Step step;
    };

    [[nodiscard]] std::vector<int> fullWidths() const;
    // Until all of it is at most room wide.
    void narrow(std::vector<int>& widths, int room) const;
    [[nodiscard]] int total(const std::vector<int>& widths) const;
    [[nodiscard]] int heightOf(QSize (QLayoutItem::*size)() const) const;

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
    std::vector<Narrowing> m_steps;
    int m_gap = -1; // free room stands before this item
    int m_growing = -1;
};

} // namespace runlane::ui
