// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <list>
#include <map>
#include <memory>
#include <utility>

namespace runlane::session {

// Keeps shared values up to a byte budget and drops the least recently used first. What somebody
// else still holds is not dropped: that would free nothing and only be read again. One thread.
template <class Key, class Value>
class LruCache
{
public:
    explicit LruCache(std::size_t byteBudget)
        : m_byteBudget(byteBudget)
    {
    }

    // generation: which state of its source the value was read from.
    struct Found
    {
        std::shared_ptr<const Value> value; // null: not here
        std::size_t generation = 0;
    };

    // Counts as a use.
    [[nodiscard]] Found find(const Key& key)
    {
        const auto at = m_index.find(key);
        if (at == m_index.end()) {
            return {};
        }
        m_entries.splice(m_entries.begin(), m_entries, at->second);
        return {at->second->value, at->second->generation};
    }

    void insert(const Key& key, std::shared_ptr<const Value> value, std::size_t bytes,
        std::size_t generation)
    {
        erase(key);
        m_entries.push_front({key, std::move(value), bytes, generation});
        m_index.emplace(key, m_entries.begin());
        m_bytes += bytes;
        trim();
    }

    void erase(const Key& key)
    {
        const auto at = m_index.find(key);
        if (at != m_index.end()) {
            m_bytes -= at->second->bytes;
            m_entries.erase(at->second);
            m_index.erase(at);
        }
    }

    template <class Predicate>
    void eraseIf(Predicate predicate)
    {
        for (auto at = m_entries.begin(); at != m_entries.end();) {
            const auto next = std::next(at);
            if (predicate(at->key)) {
                m_bytes -= at->bytes;
                m_index.erase(at->key);
                m_entries.erase(at);
            }
            at = next;
        }
    }

    // Entries of generation from that pass become entries of generation to.
    template <class Predicate>
    void refreshIf(Predicate predicate, std::size_t from, std::size_t to)
    {
        for (Entry& entry : m_entries) {
            if (entry.generation == from && predicate(entry.key)) {
                entry.generation = to;
            }
        }
    }

    [[nodiscard]] std::size_t byteCount() const { return m_bytes; }
    [[nodiscard]] std::size_t size() const { return m_entries.size(); }

private:
    struct Entry
    {
        Key key;
        std::shared_ptr<const Value> value;
        std::size_t bytes = 0;
        std::size_t generation = 0;
    };

    // The newest entry always stays.
    void trim()
    {
        auto at = m_entries.end();
        while (m_bytes > m_byteBudget && at != m_entries.begin()) {
            --at;
            if (at == m_entries.begin()) {
                return;
            }
            if (at->value.use_count() == 1) {
                m_bytes -= at->bytes;
                m_index.erase(at->key);
                at = m_entries.erase(at);
            }
        }
    }

    std::size_t m_byteBudget;
    std::size_t m_bytes = 0;
    std::list<Entry> m_entries; // most recently used first
    std::map<Key, typename std::list<Entry>::iterator> m_index;
};

} // namespace runlane::session
