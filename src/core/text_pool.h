// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace runlane::core {

// Owns the text of a snapshot. Views stay valid as long as the pool lives. Thread-safe.
class TextPool
{
public:
    TextPool() = default;
    TextPool(const TextPool&) = delete;
    TextPool& operator=(const TextPool&) = delete;

    // The one stored copy of a repeated text (keys, users, statuses, short values).
    [[nodiscard]] std::string_view intern(std::string_view text);
    // A stored copy without looking for an equal one (ids, long values).
    [[nodiscard]] std::string_view keep(std::string_view text);
    [[nodiscard]] std::size_t byteCount() const;

private:
    [[nodiscard]] std::string_view keepUnlocked(std::string_view text);

    mutable std::mutex m_mutex;
    std::vector<std::unique_ptr<char[]>> m_blocks;
    std::size_t m_blockLeft = 0;
    char* m_next = nullptr;
    std::size_t m_bytes = 0;
    std::unordered_set<std::string_view> m_known;
};

} // namespace runlane::core
