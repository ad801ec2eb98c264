// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text_pool.h"

#include <cstring>

namespace runlane::core {

namespace {
constexpr std::size_t kBlockBytes = 262'144;
}

std::string_view TextPool::intern(std::string_view text)
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_known.find(text);
    if (known != m_known.end()) {
        return *known;
    }
    const std::string_view stored = keepUnlocked(text);
    m_known.insert(stored);
    return stored;
}

std::string_view TextPool::keep(std::string_view text)
{
    const std::lock_guard lock(m_mutex);
    return keepUnlocked(text);
}

std::size_t TextPool::byteCount() const
{
    const std::lock_guard lock(m_mutex);
    return m_bytes;
}

std::string_view TextPool::keepUnlocked(std::string_view text)
{
    if (text.empty()) {
        return {};
    }
    if (text.size() > kBlockBytes / 4) {
        auto own = std::make_unique<char[]>(text.size());
        std::memcpy(own.get(), text.data(), text.size());
        m_bytes += text.size();
        const std::string_view stored(own.get(), text.size());
        m_blocks.push_back(std::move(own));
        return stored;
    }
    if (m_blockLeft < text.size()) {
        m_blocks.push_back(std::make_unique<char[]>(kBlockBytes));
        m_next = m_blocks.back().get();
        m_blockLeft = kBlockBytes;
        m_bytes += kBlockBytes;
    }
    std::memcpy(m_next, text.data(), text.size());
    const std::string_view stored(m_next, text.size());
    m_next += text.size();
    m_blockLeft -= text.size();
    return stored;
}

} // namespace runlane::core
