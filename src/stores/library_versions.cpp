// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/library_versions.h"

#include <nlohmann/json.hpp>
#include <sqlite3.h>
#include <yaml.h>

namespace runlane::stores {

std::vector<std::string> libraryVersions()
{
    std::string sqlite = "SQLite ";
    sqlite.append(sqlite3_libversion()).append(" (").append(sqlite3_sourceid()).append(")");
    std::string yaml = "libyaml ";
    yaml.append(yaml_get_version_string());
    std::string json = "nlohmann/json ";
    json.append(std::to_string(NLOHMANN_JSON_VERSION_MAJOR))
        .append(".")
        .append(std::to_string(NLOHMANN_JSON_VERSION_MINOR))
        .append(".")
        .append(std::to_string(NLOHMANN_JSON_VERSION_PATCH));
    return {sqlite, yaml, json};
}

} // namespace runlane::stores
