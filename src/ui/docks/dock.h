// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDockWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace runlane::ui {

// A dock with the flat title row of the visual language: 32 px, title, icon buttons at the right.
class Dock : public QDockWidget
{
    Q_OBJECT

public:
    // objectName: for the saved window state, never translated.
    Dock(const QString& objectName, const QString& title, QWidget* parent = nullptr);

    // Buttons stand left of the close button, in the order they were added.
    QToolButton* addTitleButton(const QString& iconName, const QString& name);
    // Adds the button that closes the dock, at the right end.
    void addCloseButton();
    void setTitle(const QString& title);

private:
    QHBoxLayout* m_titleRow;
    QLabel* m_titleLabel;
};

} // namespace runlane::ui
