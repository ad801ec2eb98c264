// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/mlruns/file_store.h"
#include "stores/sqlite/sqlite_store.h"
#include "stores/store.h"

namespace runlane::stores {

core::Expected<StorePtr> openStore(const StoreLocation& location)
{
    if (location.kind == core::StoreKind::Sqlite) {
        return sqlite::SqliteStore::open(location);
    }
    return StorePtr(std::make_shared<mlruns::FileStore>(location));
}

core::Expected<StorePtr> openStore(const std::string& place)
{
    const core::Expected<std::vector<StoreLocation>> found = findStores(place);
    if (!found) {
        return core::Unexpected(found.error());
    }
    return openStore(found->front());
}

} // namespace runlane::stores
