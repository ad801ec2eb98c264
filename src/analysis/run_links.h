// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/snapshot.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace runlane::analysis {

// What a snapshot says about a run elsewhere: its data sets and models. Keeps views into the
// snapshot. Texts are "a, b" in the snapshot's order, empty when there is none.
class RunLinks
{
public:
    explicit RunLinks(const core::StoreSnapshot& snapshot);

    [[nodiscard]] std::string datasets(const core::Run& run) const; // names
    [[nodiscard]] std::string loggedModels(const core::Run& run) const; // names
    [[nodiscard]] std::string registeredModels(const core::Run& run) const; // "name 3"

private:
    std::unordered_map<std::string_view, std::string_view> m_datasetNames; // by id
    std::unordered_map<std::string_view, std::string> m_loggedModels; // by run id
    std::unordered_map<std::string_view, std::string> m_registeredModels; // by run id
};

} // namespace runlane::analysis
