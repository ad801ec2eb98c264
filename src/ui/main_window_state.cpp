// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/comparison.h"
#include "ui/docks/comparison_dock.h"
#include "ui/docks/problems_dock.h"
#include "ui/docks/stores_dock.h"
#include "ui/main_window.h"
#include "ui/nearby.h"
#include "ui/pages/start_page.h"
#include "ui/status_line.h"
#include "ui/theme/theme_controller.h"
#include "ui/window_actions.h"

#include <QCloseEvent>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>
#include <QTabBar>
#include <QUrl>

#include <algorithm>

// What the window shows when: start page or pages, docks, status line, title, banners, drops.
namespace runlane::ui {

namespace {

constexpr int kStateVersion = 1;
constexpr int kFirstWidth = 1440;
constexpr int kFirstHeight = 900;

} // namespace

void MainWindow::restore()
{
    // A window of the usual size where the screen has room for it, else all of the screen.
    const QSize room = screen()->availableSize();
    resize(std::min(kFirstWidth, room.width()), std::min(kFirstHeight, room.height()));
    if (!restoreGeometry(m_parts.settings.windowGeometry())
        && (room.width() <= kFirstWidth || room.height() <= kFirstHeight)) {
        setWindowState(windowState() | Qt::WindowMaximized);
    }
    if (!m_parts.settings.windowState().isEmpty()) {
        restoreState(m_parts.settings.windowState(), kStateVersion);
    }
    m_problemsDock->hide();
    m_dockState = saveState(kStateVersion);
    const QString last = m_parts.settings.lastPage();
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].name == last) {
            m_tabs->setCurrentIndex(static_cast<int>(i));
        }
    }
}

void MainWindow::rememberWindow()
{
    if (m_isWorking) {
        m_dockState = saveState(kStateVersion);
    }
    m_parts.settings.setWindow(saveGeometry(), m_dockState);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    rememberWindow();
    QMainWindow::closeEvent(event);
}

void MainWindow::hideDocks()
{
    for (QDockWidget* dock :
        {static_cast<QDockWidget*>(m_storesDock), static_cast<QDockWidget*>(m_comparisonDock),
            static_cast<QDockWidget*>(m_problemsDock)}) {
        dock->hide();
    }
}

void MainWindow::showDocks()
{
    restoreState(m_dockState, kStateVersion);
}

void MainWindow::showStartPage()
{
    if (m_isWorking) {
        m_dockState = saveState(kStateVersion);
    }
    m_isWorking = false;
    hideDocks();
    m_tabs->hide();
    m_stack->setCurrentWidget(m_start);
    checkRecent();
    findNearby();
    if (m_parts.recent.stores().empty()) {
        m_parts.theme.setFocusDisplay(FocusDisplay::Keyboard);
    }
    m_start->focusFirst();
    updateStatus();
    updateTitle();
    m_actions->update();
    Q_EMIT pageShown(QString());
}

void MainWindow::showWorkspace()
{
    if (m_isWorking || m_entries.empty()) {
        return;
    }
    m_isWorking = true;
    m_tabs->show();
    showDocks();
    onTabChanged(m_tabs->currentIndex());
    leaveTabs();
}

void MainWindow::checkRecent()
{
    QStringList places;
    for (const RecentStore& store : m_parts.recent.stores()) {
        places.append(store.place);
    }
    RecentStores& recent = m_parts.recent;
    checkPresence(m_parts.session, places, [&recent](const QString& place, Presence presence) {
        recent.setPresence(place, presence);
    });
}

void MainWindow::findNearby()
{
    findStoresNearby(m_parts.session, m_parts.workingFolder,
        [start = QPointer<StartPage>(m_start), folder = m_parts.workingFolder](
            const std::vector<NearbyStore>& stores) {
            if (start != nullptr) {
                start->setNearby(folder, stores);
            }
        });
}

void MainWindow::updateStatus()
{
    updateLive();
    const auto problems = m_problemsDock->problemCount();
    m_status->setProblemCount(problems);
    if (!m_isWorking) {
        m_status->setPageText(tr("No store open"));
        m_status->setComparisonText(QString());
        m_status->setUpdatedText(QStringLiteral("Runlane " RUNLANE_VERSION));
        return;
    }
    const Page* shown = currentPage();
    m_status->setPageText(shown == nullptr ? QString() : shown->statusText());
    const auto count = static_cast<int>(m_parts.session.comparison().runs().size());
    m_status->setComparisonText(count == 0 ? QString() : tr("%L1 in comparison").arg(count));
}

void MainWindow::updateTitle()
{
    QString name;
    if (m_isWorking && !m_selection.experiments().empty()) {
        const ExperimentRef& first = m_selection.experiments().front();
        if (const core::SnapshotPtr snapshot = m_parts.session.snapshot(first.store)) {
            if (const core::Experiment* experiment = snapshot->findExperiment(first.experimentId)) {
                name = QString::fromUtf8(
                    experiment->name.data(), static_cast<qsizetype>(experiment->name.size()));
            }
        }
    }
    setWindowTitle(name.isEmpty() ? QStringLiteral("Runlane") : tr("%1 – Runlane").arg(name));
}

void MainWindow::toast(const QString& text, const std::vector<MessageAction>& actions)
{
    m_toast->show(text, actions);
}

void MainWindow::banner(
    const QString& key, core::Severity severity, const QString& text, const MessageAction& action)
{
    m_banners->show(key, severity, text, action);
}

void MainWindow::removeBanner(const QString& key)
{
    m_banners->remove(key);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    for (const QUrl& url : urls) {
        if (url.isLocalFile()) {
            event->acceptProposedAction();
            return;
        }
    }
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    for (const QUrl& url : urls) {
        if (url.isLocalFile()) {
            openPlace(url.toLocalFile());
        }
    }
    event->acceptProposedAction();
}

} // namespace runlane::ui
