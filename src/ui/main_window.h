// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "session/live.h"
#include "ui/messages.h"
#include "ui/page.h"
#include "ui/page_registry.h"
#include "ui/recent_stores.h"
#include "ui/selection.h"

#include <QMainWindow>

#include <map>
#include <memory>
#include <set>
#include <vector>

class QShortcut;
class QStackedWidget;
class QTabBar;

namespace runlane::ui {

class BannerArea;
class ComparisonDock;
class ProblemsDock;
class StartPage;
class StatusLine;
class StoresDock;
class Toast;
class WindowActions;
} // namespace runlane::ui

namespace runlane::session {
class Live;
class SampleComparison;
} // namespace runlane::session

namespace runlane::ui {

// What the window works on; all outlive it.
struct WindowParts
{
    session::Session& session;
    ThemeController& theme;
    Settings& settings;
    RecentStores& recent;
    QString sampleFolder; // where the bundled store lies, empty: there is none
    QString workingFolder; // where stores are looked for on the start page
};

// The frame: menus, tabs, pages, docks, status line, banners. It holds no data of its own.
class MainWindow : public QMainWindow, public Messages
{
    Q_OBJECT

public:
    explicit MainWindow(const WindowParts& parts);
    ~MainWindow() override;

    void openPlace(const QString& place);
    void openSample();
    void showPage(const QString& name);
    void showStartPage();
    void rememberWindow(); // geometry and docks, for the next start
    [[nodiscard]] Page* currentPage() const;
    [[nodiscard]] QString currentPageName() const;
    [[nodiscard]] const std::vector<PageEntry>& pages() const { return m_entries; }
    [[nodiscard]] const WindowParts& parts() const { return m_parts; }
    [[nodiscard]] Selection& selection() { return m_selection; }
    [[nodiscard]] const Context& context() const { return m_context; }
    [[nodiscard]] StatusLine& statusLine() { return *m_status; }
    [[nodiscard]] StoresDock& storesDock() { return *m_storesDock; }
    [[nodiscard]] ComparisonDock& comparisonDock() { return *m_comparisonDock; }
    [[nodiscard]] ProblemsDock& problemsDock() { return *m_problemsDock; }
    [[nodiscard]] session::Live& live() { return *m_live; }

    void toast(const QString& text, const std::vector<MessageAction>& actions = {}) override;
    void banner(const QString& key, core::Severity severity, const QString& text,
        const MessageAction& action = {}) override;
    void removeBanner(const QString& key) override;

public Q_SLOTS:
    void chooseFolder();
    void chooseDatabase();
    void reload();
    void exportReport();
    void setLiveMode(session::LiveMode mode); // and remembers it
    void toggleLive();
    void focusNextPane(); // F6

Q_SIGNALS:
    void languageChosen(const QString& language); // the owner makes a new window
    void pageShown(const QString& name);

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildCentre();
    void buildDocks();
    void connectSession();
    void connectStartPage();
    void showWorkspace();
    void hideDocks();
    void showDocks();
    [[nodiscard]] bool isSamplePlace(const QString& place) const;
    void findNearby();
    void checkRecent();
    void updateStatus();
    void updateTitle();
    void onStoreChanged(int id);
    void offerDatabase(int id); // beside a folder without runs
    [[nodiscard]] MessageAction openAction(const QString& place);
    void onStoreRead(int id);
    void buildLive();
    void updateLive();
    void noticePresence();
    void onOpenFailed(const QString& place, const core::Error& error);
    void showFirstChart(); // of the sample
    void locate(const QString& place);
    Page* page(const QString& name);
    void onTabChanged(int index);
    void leaveTabs(); // a page that was asked for takes the focus from its tab
    bool focusInto(const QWidget& pane, Qt::FocusReason reason);
    void restore();

    WindowParts m_parts;
    Selection m_selection;
    Context m_context;
    std::vector<PageEntry> m_entries;
    std::map<QString, Page*> m_pages;
    StartPage* m_start = nullptr;
    QWidget* m_workspace = nullptr;
    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_stack = nullptr;
    QShortcut* m_escape = nullptr;
    BannerArea* m_banners = nullptr;
    session::SampleComparison* m_sample = nullptr;
    session::Live* m_live = nullptr;
    StatusLine* m_status = nullptr;
    Toast* m_toast = nullptr;
    StoresDock* m_storesDock = nullptr;
    ComparisonDock* m_comparisonDock = nullptr;
    ProblemsDock* m_problemsDock = nullptr;
    WindowActions* m_actions = nullptr;
    std::set<int> m_offered; // stores beside which a database was offered
    QByteArray m_dockState; // while the start page hides the docks
    bool m_isWorking = false; // the pages are shown, not the start page
};

} // namespace runlane::ui
