// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/nearby.h"

#include "async/mailbox.h"
#include "async/worker_pool.h"
#include "session/session.h"

#include <QDir>
#include <QFileInfo>

namespace runlane::ui {

namespace {

constexpr int kMostFound = 8;

void lookInto(const QDir& folder, std::vector<NearbyStore>& stores)
{
    const QFileInfo files(folder.filePath(QStringLiteral("mlruns")));
    if (files.isDir()) {
        stores.push_back({files.absoluteFilePath(), QStringLiteral("mlruns"), PlaceKind::Folder,
            files.lastModified()});
    }
    for (const QString& name : {QStringLiteral("mlflow.db"), QStringLiteral("mlruns.db")}) {
        const QFileInfo file(folder.filePath(name));
        if (file.isFile() && file.size() > 0) {
            stores.push_back(
                {file.absoluteFilePath(), name, PlaceKind::Database, file.lastModified()});
        }
    }
}

} // namespace

void checkPresence(session::Session& session, const QStringList& places,
    std::function<void(const QString&, Presence)> found)
{
    for (const QString& place : places) {
        session.pool().start([place, found, address = session.mailbox().address()](
                                 std::stop_token) {
            const Presence presence = QFileInfo::exists(place) ? Presence::Here : Presence::Gone;
            address.post([place, presence, found] { found(place, presence); });
        });
    }
}

void findStoresNearby(session::Session& session, const QString& folder,
    std::function<void(const std::vector<NearbyStore>&)> found)
{
    session.pool().start([folder, found = std::move(found), address = session.mailbox().address()](
                             const std::stop_token& stop) {
        std::vector<NearbyStore> stores;
        const QDir dir(folder);
        lookInto(dir, stores);
        const QStringList below =
            dir.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name);
        for (const QString& name : below) {
            if (stop.stop_requested() || stores.size() >= kMostFound) {
                break;
            }
            const std::size_t before = stores.size();
            lookInto(QDir(dir.filePath(name)), stores);
            for (std::size_t i = before; i < stores.size(); ++i) {
                stores[i].name = name + QLatin1Char('/') + stores[i].name;
            }
        }
        address.post([stores, found] { found(stores); });
    });
}

} // namespace runlane::ui
