// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnostic.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace runlane::ui {

class ElidedLabel;

struct MessageAction
{
    QString text; // empty: no action
    std::function<void()> run;
};

// One line over a page: what happened and its effect, one action, close. Never goes by itself.
class Banner : public QWidget
{
    Q_OBJECT

public:
    Banner(core::Severity severity, const QString& text, const MessageAction& action,
        QWidget* parent = nullptr);

    [[nodiscard]] QString text() const;
    [[nodiscard]] core::Severity severity() const { return m_severity; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    core::Severity m_severity;
    ElidedLabel* m_label;
};

// The banners of the window, newest on top, one for each key.
class BannerArea : public QWidget
{
    Q_OBJECT

public:
    explicit BannerArea(QWidget* parent = nullptr);

    void show(const QString& key, core::Severity severity, const QString& text,
        const MessageAction& action = {});
    void remove(const QString& key);
    [[nodiscard]] std::vector<const Banner*> banners() const;

private:
    QVBoxLayout* m_layout;
};

// A short confirmation at the bottom of the window; six seconds, longer while hovered or focused.
class Toast : public QWidget
{
    Q_OBJECT

public:
    explicit Toast(QWidget* window);

    void show(const QString& text, const std::vector<MessageAction>& actions = {});
    [[nodiscard]] QString text() const;
    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void place();
    void hideUnlessInUse();

    QLabel* m_icon;
    QLabel* m_label;
    std::vector<QPushButton*> m_buttons;
    QTimer m_timer;
};

} // namespace runlane::ui
