// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "stores/sqlite/journal_plan.h"

#include <memory>
#include <stop_token>
#include <string>

namespace runlane::stores::sqlite {

// A copy of a database in a folder of our own (mode 0700), removed with this object.
class PrivateCopy
{
public:
    // Below $XDG_RUNTIME_DIR, or the cache folder when that has no room. Above 1 GiB: TooLarge.
    [[nodiscard]] static core::Expected<std::shared_ptr<const PrivateCopy>> make(
        const std::string& path, std::stop_token stop);
    // Removes copies that processes which are gone left behind.
    static void sweepLeftovers();
    PrivateCopy(const PrivateCopy&) = delete;
    PrivateCopy& operator=(const PrivateCopy&) = delete;
    ~PrivateCopy();

    [[nodiscard]] const std::string& path() const { return m_path; }
    // The original when it was copied.
    [[nodiscard]] const DatabaseFacts& original() const { return m_original; }
    [[nodiscard]] std::int64_t takenAtMillis() const { return m_takenAtMillis; }

private:
    PrivateCopy(std::string folder, const DatabaseFacts& original);

    std::string m_folder;
    std::string m_path;
    DatabaseFacts m_original;
    std::int64_t m_takenAtMillis = 0;
};

} // namespace runlane::stores::sqlite
