// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

class QAction;
class QMenu;

namespace runlane::ui {

class MainWindow;

// Menus and shortcuts of the window. Actions of the shown page join the menu their property "menu"
// names.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    explicit WindowActions(MainWindow& window);

    // Every action with a shortcut that works now, by menu, for the shortcuts sheet.
    struct Entry
    {
        QString menu;
        QString text;
        QString keys;
    };
    [[nodiscard]] std::vector<Entry> shortcuts() const;
    // Enables what can be done now.
    void update();

private:
    QAction* add(QMenu* menu, const QString& text, const QString& iconName,
        const QList<QKeySequence>& keys, std::function<void()> run);
    void buildFile();
    void buildEdit();
    void buildView();
    void buildLook(QMenu* menu);
    void buildRun();
    void buildHelp();
    void fillRecent();
    void takePageActions();
    void setFontPercent(int percent);

    MainWindow& m_window;
    QMenu* m_file = nullptr;
    QMenu* m_recent = nullptr;
    QMenu* m_edit = nullptr;
    QMenu* m_view = nullptr;
    QMenu* m_run = nullptr;
    QMenu* m_chart = nullptr;
    QMenu* m_report = nullptr;
    QMenu* m_help = nullptr;
    QAction* m_reload = nullptr;
    QAction* m_live = nullptr;
    QAction* m_toggle = nullptr;
    QAction* m_baseline = nullptr;
    QAction* m_clear = nullptr;
    QAction* m_export = nullptr;
    QAction* m_copy = nullptr;
    QAction* m_find = nullptr;
    std::vector<QAction*> m_pageActions;
    std::vector<QAction*> m_workspaceActions;
};

} // namespace runlane::ui
