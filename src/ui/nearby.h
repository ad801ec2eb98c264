// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/start_page.h"
#include "ui/recent_stores.h"

#include <QStringList>

#include <functional>
#include <vector>

namespace runlane::session {
class Session;
}

namespace runlane::ui {

// Looks on the session's pool whether each place exists; found is called on the window's thread
// for each. A drive that does not answer delays nothing else.
void checkPresence(session::Session& session, const QStringList& places,
    std::function<void(const QString&, Presence)> found);

// mlruns folders and databases in folder and one level below it, by name; on the session's pool.
void findStoresNearby(session::Session& session, const QString& folder,
    std::function<void(const std::vector<NearbyStore>&)> found);

} // namespace runlane::ui
