// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/comparison.h"
#include "session/sample_comparison.h"
#include "ui/error_text.h"
#include "ui/main_window.h"
#include "ui/settings.h"
#include "ui/status_line.h"
#include "ui/window_actions.h"

#include <QDateTime>
#include <QEvent>
#include <QLocale>

// Stores of the window: opened, read, lost, followed.
namespace runlane::ui {

namespace {

QString timeOfDay(std::int64_t millis)
{
    return QLocale().toString(
        QDateTime::fromMSecsSinceEpoch(millis).time(), QStringLiteral("HH:mm"));
}

PlaceKind kindOfPlace(const core::StoreInfo& store)
{
    return store.kind == core::StoreKind::Files ? PlaceKind::Folder : PlaceKind::Database;
}

} // namespace

void MainWindow::onStoreChanged(int id)
{
    const session::OpenedStore* store = m_parts.session.store(id);
    if (store == nullptr) {
        return;
    }
    const QString key = QStringLiteral("store-%1").arg(id);
    if (store->lostSinceMillis.has_value()) {
        banner(key, core::Severity::Warning,
            tr("%1 is not reachable since %2. What was read last is still shown")
                .arg(store->place, timeOfDay(*store->lostSinceMillis)),
            {tr("Retry"), [this, id] { m_parts.session.reload(id); }});
    } else if (store->error.has_value() && store->state == session::StoreState::Failed) {
        banner(key, core::Severity::Error, errorLine(*store->error),
            {tr("Retry"), [this, id] { m_parts.session.reload(id); }});
    } else if (store->error.has_value()) {
        banner(key, core::Severity::Warning, errorLine(*store->error),
            {tr("Go on"), [this, id] { m_parts.session.reload(id); }});
    } else {
        removeBanner(key);
    }
    if (store->state == session::StoreState::Ready && store->snapshot != nullptr) {
        m_status->setUpdatedText(tr("Read at %1").arg(timeOfDay(store->snapshot->readAtMillis)));
    }
    updateTitle();
    updateStatus();
}

void MainWindow::onStoreRead(int id)
{
    const session::OpenedStore* store = m_parts.session.store(id);
    if (store == nullptr || isSamplePlace(store->place)) {
        return;
    }
    const core::StoreSnapshot& snapshot = *store->snapshot;
    m_parts.recent.add({store->place, QString::fromStdString(snapshot.store.displayName),
        kindOfPlace(snapshot.store), static_cast<qint64>(snapshot.runs.size()),
        QDateTime::currentDateTime(), Pin::None, Presence::Here});
}

bool MainWindow::isSamplePlace(const QString& place) const
{
    return !m_parts.sampleFolder.isEmpty() && place.startsWith(m_parts.sampleFolder);
}

void MainWindow::openSample()
{
    if (!m_parts.sampleFolder.isEmpty()) {
        m_sample->open(m_parts.sampleFolder);
    }
}

void MainWindow::buildLive()
{
    const auto onScreen = [this] {
        std::vector<session::RunRef> runs;
        for (const session::ComparedRun& run : m_parts.session.comparison().runs()) {
            runs.push_back(run.ref);
        }
        if (m_selection.run().has_value()) {
            runs.push_back(*m_selection.run());
        }
        return runs;
    };
    m_live = new session::Live(m_parts.session, onScreen, this);
    connect(m_live, &session::Live::changed, this, &MainWindow::updateLive);
    connect(m_status, &StatusLine::liveRequested, this, &MainWindow::toggleLive);
    m_live->setMode(m_parts.settings.liveMode());
    updateLive();
}

void MainWindow::setLiveMode(session::LiveMode mode)
{
    m_parts.settings.setLiveMode(mode);
    m_live->setMode(mode);
    m_actions->update();
}

void MainWindow::toggleLive()
{
    setLiveMode(
        m_live->mode() == session::LiveMode::On ? session::LiveMode::Off : session::LiveMode::On);
}

void MainWindow::updateLive()
{
    if (m_live == nullptr) {
        return;
    }
    const session::LiveMode mode = m_live->mode();
    if (!m_isWorking) {
        m_status->setLive(mode, {}, {});
        return;
    }
    if (mode == session::LiveMode::Off) {
        m_status->setLive(mode, tr("Live off"),
            tr("New runs and points show after a reload (F5). Press to follow open stores"));
        return;
    }
    const auto seconds =
        std::chrono::duration_cast<std::chrono::seconds>(m_live->interval()).count();
    m_status->setLive(mode,
        seconds == 0 ? tr("Live") : tr("Live · %1 s").arg(QLocale().toString(qlonglong{seconds})),
        tr("Open stores are looked at every few seconds for new runs and points. Press to stop"));
}

void MainWindow::noticePresence()
{
    if (m_live != nullptr) {
        m_live->setWindowPresence(isVisible() && !isMinimized() ? session::WindowPresence::Shown
                                                                : session::WindowPresence::Hidden);
    }
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange) {
        noticePresence();
    }
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    noticePresence();
}

void MainWindow::hideEvent(QHideEvent* event)
{
    QMainWindow::hideEvent(event);
    noticePresence();
}

} // namespace runlane::ui
