// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/text_diff.h"
#include "ui/pages/compare_values.h"

#include <QAbstractScrollArea>
#include <QWidget>

#include <vector>

class QLabel;

namespace runlane::ui {

class ElidedLabel;
class SegmentedControl;

enum class DiffLayout { Unified, SideBySide };

// Lines of a text difference with their numbers; read-only.
class DiffView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit DiffView(QWidget* parent = nullptr);

    // The texts of lines must outlive them here.
    void setLines(std::vector<analysis::DiffLine> lines);
    void setDiffLayout(DiffLayout layout);
    // The difference as text, one sign before each line.
    [[nodiscard]] QString plainText() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    // Indexes into m_lines, -1: nothing on that side.
    struct Row
    {
        int before = -1;
        int after = -1;
    };

    void arrange();
    void updateRange();
    [[nodiscard]] int lineHeightPx() const;
    [[nodiscard]] int numberWidthPx() const;
    void paintUnified(QPainter& painter, const QRect& rect, const Row& row) const;
    void paintSide(QPainter& painter, const QRect& rect, int line) const;

    std::vector<analysis::DiffLine> m_lines;
    std::vector<Row> m_rows;
    DiffLayout m_layout = DiffLayout::Unified;
    int m_widestPx = 0;
};

// One side of the difference.
struct DiffSide
{
    QString name;
    std::size_t styleIndex = 0;
    std::string text;
};

// The pane below the comparison: a long value of one run against the baseline's, or alone.
class DiffPane : public QWidget
{
    Q_OBJECT

public:
    explicit DiffPane(QWidget* parent = nullptr);

    void showDifference(const QString& key, const DiffSide& before, const DiffSide& after);
    void showValue(const QString& key, const DiffSide& value);
    [[nodiscard]] DiffView& view() { return *m_view; }
    [[nodiscard]] QString summary() const;

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    class Sides;

    ElidedLabel* m_key;
    Sides* m_sides;
    QLabel* m_summary;
    SegmentedControl* m_layoutChoice;
    DiffView* m_view;
    ValueTexts m_texts;
};

} // namespace runlane::ui
