// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include "models/display_text.h"
#include "ui/error_text.h"
#include "ui/settings.h"

#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>

// How stores come into the window: dialogs, and what is offered when a place holds none.
namespace runlane::ui {

void MainWindow::onOpenFailed(const QString& place, const core::Error& error)
{
    MessageAction action{tr("Open another…"), [this] { chooseFolder(); }};
    if (error.code == core::ErrorCode::ArtifactsOnly && !error.detail.empty()) {
        action = openAction(QString::fromStdString(error.detail));
        action.run = [this, key = QStringLiteral("open-") + place, open = action.run] {
            removeBanner(key);
            open();
        };
    }
    banner(QStringLiteral("open-") + place, core::Severity::Error, errorLine(error), action);
    updateStatus();
}

void MainWindow::openPlace(const QString& place)
{
    removeBanner(QStringLiteral("open-") + place);
    m_parts.session.open(place);
}

void MainWindow::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("Open folder"), m_parts.settings.lastFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& place) {
        m_parts.settings.setLastFolder(QFileInfo(place).path());
        openPlace(place);
    });
    dialog->open();
}

void MainWindow::chooseDatabase()
{
    auto* dialog = new QFileDialog(this, tr("Open database"), m_parts.settings.lastFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("MLflow databases (*.db *.sqlite *.sqlite3)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& place) {
        m_parts.settings.setLastFolder(QFileInfo(place).path());
        openPlace(place);
    });
    dialog->open();
}

void MainWindow::locate(const QString& place)
{
    auto* dialog = new QFileDialog(this, tr("Where is %1 now?").arg(place));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this, place](const QString& found) {
        m_parts.recent.remove(place);
        openPlace(found);
    });
    dialog->open();
}

MessageAction MainWindow::openAction(const QString& place)
{
    return {tr("Open %1").arg(QFileInfo(place).fileName()), [this, place] { openPlace(place); }};
}

void MainWindow::offerDatabase(int id)
{
    const session::OpenedStore* store = m_parts.session.store(id);
    if (store == nullptr || store->snapshot == nullptr || store->state != session::StoreState::Ready
        || m_offered.count(id) > 0) {
        return;
    }
    const auto& problems = store->snapshot->problems;
    const auto at = std::find_if(problems.begin(), problems.end(),
        [](const core::Diagnostic& one) { return one.rule == core::Rule::OtherStoreNearby; });
    if (at == problems.end()) {
        return;
    }
    m_offered.insert(id);
    const std::string database = at->arguments.front();
    const auto& stores = m_parts.session.stores();
    const bool isOpen =
        std::any_of(stores.begin(), stores.end(), [&](const session::OpenedStore& other) {
            return other.snapshot != nullptr && other.snapshot->store.path == database;
        });
    if (isOpen) {
        return;
    }
    const QString key = QStringLiteral("database-%1").arg(id);
    MessageAction action = openAction(models::toText(database));
    action.run = [this, key, open = action.run] {
        removeBanner(key);
        open();
    };
    banner(key, core::Severity::Info,
        tr("%1 has no runs; they may be in the database beside it").arg(store->place), action);
}

} // namespace runlane::ui
