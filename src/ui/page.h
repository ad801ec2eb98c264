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
class Selection;
class Messages;

// What every page and dock is given. All outlive the pages.
struct Context
{
    session::Session& session;
    ThemeController& theme;
    Settings& settings;
    Selection& selection; // experiments and run the window is looking at
    Messages& messages; // toasts and banners
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
    // Ctrl+E on the report page: asks for a file and writes it.
    virtual void exportContent() { }
    // What stands below the compared runs in the Comparison dock while the page is shown, for
    // example the crosshair's read-out; null: the details of the current run. Owned by the page.
    [[nodiscard]] virtual QWidget* dockPart() { return nullptr; }

    // Actions added with addAction() whose property "menu" is "edit", "run", "chart" or "report"
    // stand in that menu of the window while the page is shown, with their shortcuts.

Q_SIGNALS:
    void statusTextChanged();
    // Asks the window to show another page: "runs", "compare", "curves", "classification",
    // "report", "models".
    void pageRequested(const QString& name);
};

} // namespace runlane::ui
