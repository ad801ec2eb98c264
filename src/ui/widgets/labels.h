// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/runlane_style.h"

#include <QLabel>
#include <QString>

namespace runlane::ui {

// The only way to make a label: its text is never read as HTML.
[[nodiscard]] QLabel* plainLabel(const QString& text, QWidget* parent = nullptr);
[[nodiscard]] QLabel* plainLabel(
    const QString& text, FontRole role, Tone tone, QWidget* parent = nullptr);
// Text of a tool tip made from anything a store says.
[[nodiscard]] QString plainToolTip(const QString& text);
// Text of a menu's entry or a button: its ampersands mark no key.
[[nodiscard]] QString plainActionText(QString text);

// One line that is cut with an ellipsis where there is no room; the whole text is its tool tip.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(Qt::TextElideMode mode, QWidget* parent = nullptr);

    void setFullText(const QString& text);
    [[nodiscard]] QString fullText() const { return m_full; }
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Qt::TextElideMode m_mode;
    QString m_full;
};

// A key in a small frame, for example "Ctrl+O".
class KeyHint : public QWidget
{
    Q_OBJECT

public:
    explicit KeyHint(const QString& keys, QWidget* parent = nullptr);

    void setKeys(const QString& keys);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_keys;
};

} // namespace runlane::ui
