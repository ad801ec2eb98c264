// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace runlane::ui {

// A large button of the start page: icon, title, two lines, its shortcut.
class StartCard : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Preview { None, Sample };

    struct Content
    {
        QString iconName;
        QString title;
        QString line; // may hold one **strong** word
        QString note;
        QString keys;
    };

    StartCard(const Content& content, Preview preview, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintTexts(QPainter& painter) const;

    Content m_content;
    Preview m_preview;
};

// The small ROC overlay and confusion matrix of the sample card, drawn live in the theme's colours.
void paintSamplePreview(QPainter& painter, const QRectF& rect);

// One clickable line of the start page's lists.
class StartRow : public QAbstractButton
{
    Q_OBJECT

public:
    struct Content
    {
        QString iconName;
        QString name;
        QString place;
        QString kind;
        QString count;
        QString when;
        enum class State { Here, Gone } state = State::Here;
    };

    explicit StartRow(const Content& content, QWidget* parent = nullptr);

    // Room at the right end for buttons of the row.
    void setTrailingWidth(int widthPx);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Content m_content;
    int m_trailingPx = 0;
};

} // namespace runlane::ui
