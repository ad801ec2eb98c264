// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "figures/theme.h"
#include "ui/theme/icons.h"

#include <QLineEdit>
#include <QToolButton>
#include <QWidget>

#include <vector>

class QLabel;
class QPainter;
class QPushButton;

namespace runlane::ui {

// A flat button with an icon of ours, a name and a tool tip with its shortcut.
[[nodiscard]] QToolButton* iconButton(
    const QString& iconName, const QString& name, QWidget* parent = nullptr);
// A bordered push button, optionally with an icon.
[[nodiscard]] QPushButton* pushButton(
    const QString& text, const QString& iconName = {}, QWidget* parent = nullptr);

// Line edit with a lens (or another icon) and a clear button.
class SearchField : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchField(const QString& placeholder, QWidget* parent = nullptr);
    SearchField(const QString& placeholder, const QString& iconName, QWidget* parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent* event) override; // Esc clears
};

// A few exclusive choices in one frame, for example "Row %" and "Counts".
class SegmentedControl : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentedControl(QWidget* parent = nullptr);

    void addSegment(const QString& text, const QString& toolTip = {});
    void setSegmentText(int index, const QString& text);
    [[nodiscard]] int currentIndex() const { return m_current; }
    [[nodiscard]] int count() const { return static_cast<int>(m_texts.size()); }
    void setCurrentIndex(int index);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] std::vector<QRect> segments() const;
    void announce();

    std::vector<QString> m_texts;
    std::vector<QString> m_toolTips;
    int m_current = 0;
};

// Level and word of the evidence, outlined: "1 scores", "3 curve points", "6 pictures".
class EvidenceBadge : public QWidget
{
    Q_OBJECT

public:
    explicit EvidenceBadge(QWidget* parent = nullptr);

    void setLevel(int level, const QString& detail = {}); // 1 to 6; others show nothing
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] static QString word(int level);
    [[nodiscard]] static QString label(int level); // "1 scores"

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int m_level = 0;
};

// The run's own line (colour and dash) and its square, as they stand in tables and lists.
void paintSwatchLine(QPainter& painter, const QRectF& rect, figures::RunStyle style);
void paintSwatchSquare(QPainter& painter, const QRectF& rect, figures::RunStyle style);
[[nodiscard]] std::vector<double> dashPattern(figures::Dash dash, double widthPx);
void paintEvidenceBadge(QPainter& painter, const QRect& rect, int level);
[[nodiscard]] int evidenceBadgeWidth(int level);
// "run 2, orange, dashed", for accessible texts; number is 0-based.
[[nodiscard]] QString swatchName(std::size_t styleIndex);

// Icon, sentence with the likely reason, one button.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent = nullptr);

    // buttonText empty: no button.
    void setContent(const QString& iconName, const QString& title, const QString& reason,
        const QString& buttonText = {});
    [[nodiscard]] QString title() const;

Q_SIGNALS:
    void buttonClicked();

private:
    QString m_iconName;
    QWidget* m_icon;
    QLabel* m_title;
    QLabel* m_reason;
    QPushButton* m_button;
};

} // namespace runlane::ui
