// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

namespace runlane::session {
class Session;
}

namespace runlane::ui {

class ThemeController;
class Settings;

// What every page and dock is given. All outlive the pages.
struct Context
{
    session::Session& session;
    ThemeController& theme;
    Settings& settings;
};

// One question of product.md. A page follows the session's signals itself; activated() is called
// each time it becomes visible, and work for a hidden page is put off until then.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual void activated() { }
    // Left part of the status bar, for example "19 of 46 runs, leaf-disease".
    [[nodiscard]] virtual QString statusText() const { return {}; }
    // Ctrl+F: puts the focus into the page's query or find field.
    virtual void focusSearch() { }
    // Ctrl+C outside a text field, Ctrl+E and others are handled by the window through these.
    virtual void copySelection() { }

Q_SIGNALS:
    void statusTextChanged();
    // Asks the window to show another page: "runs", "compare", "curves", "classification",
    // "report".
    void pageRequested(const QString& name);
};

} // namespace runlane::ui
