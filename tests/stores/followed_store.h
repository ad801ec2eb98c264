// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "stores/fixtures.h"
#include "stores/follow.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace runlane::tests {

// A store that is looked at by hand, at times the test chooses.
class FollowedStore
{
public:
    void open(const std::string& place);
    // Looks until all that was written before is known and old enough to be told from new writes.
    void settle();
    void showRuns(std::vector<std::string> ids) { m_shown = std::move(ids); }
    void wait(std::int64_t millis) { m_now += millis; }

    // Ten seconds later. A test failure when the store cannot be reached.
    stores::FollowAnswer look();
    [[nodiscard]] core::Error lookInVain();

    [[nodiscard]] const core::SnapshotPtr& known() const { return m_known; }
    [[nodiscard]] std::int64_t now() const { return m_now; } // of the last look
    [[nodiscard]] std::size_t count(core::Rule rule) const;
    [[nodiscard]] std::shared_ptr<const core::MetricSeries> history(const std::string& run,
        const std::string& key, std::shared_ptr<const core::MetricSeries> known) const;
    // The known snapshot says what one read just now says.
    void expectLikeFresh() const;

private:
    [[nodiscard]] core::Expected<stores::FollowAnswer> follow();

    std::string m_place;
    stores::StorePtr m_store;
    std::unique_ptr<stores::Follower> m_follower;
    core::SnapshotPtr m_known;
    std::vector<std::string> m_shown;
    std::int64_t m_now = 0;
};

} // namespace runlane::tests
