// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run.h"
#include "core/text.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <optional>
#include <string>
#include <vector>

// Private to this folder: the JSON form of single values.
namespace runlane::exports {

using Json = nlohmann::ordered_json;

inline Json numberJson(double value)
{
    return std::isfinite(value) ? Json(value) : Json(core::shortestText(value));
}

template <class T>
Json optionalJson(const std::optional<T>& value)
{
    return value ? Json(*value) : Json(nullptr);
}

inline Json keyValuesJson(const std::vector<core::KeyValue>& items)
{
    Json json = Json::object();
    for (const core::KeyValue& item : items) {
        json[std::string(item.key)] = item.value;
    }
    return json;
}

inline std::string jsonText(const Json& json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace runlane::exports
