// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/value_parts.h"

#include <yaml.h>

// YAML of several lines, by libyaml's events. Anchors, aliases, tags, several documents and plain
// words that begin or go on in another line (prose, tracebacks) make the whole text no value.
namespace runlane::analysis::values {

namespace {

std::string_view bytes(const yaml_char_t* text, std::size_t length)
{
    return {reinterpret_cast<const char*>(text), length};
}

class EventReader
{
public:
    explicit EventReader(std::string_view text)
    {
        m_isReady = yaml_parser_initialize(&m_parser) != 0;
        if (m_isReady) {
            yaml_parser_set_input_string(
                &m_parser, reinterpret_cast<const unsigned char*>(text.data()), text.size());
        }
    }
    EventReader(const EventReader&) = delete;
    EventReader& operator=(const EventReader&) = delete;
    ~EventReader()
    {
        dropEvent();
        if (m_isReady) {
            yaml_parser_delete(&m_parser);
        }
    }

    std::optional<ValueNode> whole()
    {
        ValueNode value;
        const bool isRead = next(YAML_STREAM_START_EVENT) && next(YAML_DOCUMENT_START_EVENT)
            && next() && isBlock() && read(value, 0) && next(YAML_DOCUMENT_END_EVENT)
            && next(YAML_STREAM_END_EVENT);
        return isRead ? std::optional<ValueNode>(std::move(value)) : std::nullopt;
    }

private:
    void dropEvent()
    {
        if (m_hasEvent) {
            yaml_event_delete(&m_event);
        }
        m_hasEvent = false;
    }

    bool next()
    {
        dropEvent();
        m_hasEvent = m_isReady && yaml_parser_parse(&m_parser, &m_event) != 0;
        return m_hasEvent;
    }

    bool next(yaml_event_type_t type) { return next() && m_event.type == type; }

    [[nodiscard]] bool isBlock() const
    {
        return (m_event.type == YAML_MAPPING_START_EVENT
                   && m_event.data.mapping_start.style == YAML_BLOCK_MAPPING_STYLE)
            || (m_event.type == YAML_SEQUENCE_START_EVENT
                && m_event.data.sequence_start.style == YAML_BLOCK_SEQUENCE_STYLE);
    }

    // The value that the event at hand begins; stands on its last event afterwards.
    bool read(ValueNode& value, int depth)
    {
        if (depth > kDeepest || ++m_count > kMostValues) {
            return false;
        }
        switch (m_event.type) {
        case YAML_SCALAR_EVENT:
            return readScalar(value);
        case YAML_SEQUENCE_START_EVENT:
            return readSequence(value, depth);
        case YAML_MAPPING_START_EVENT:
            return readMapping(value, depth);
        default:
            return false;
        }
    }

    bool readScalar(ValueNode& value)
    {
        const auto& scalar = m_event.data.scalar;
        const std::string_view text = bytes(scalar.value, scalar.length);
        if (scalar.anchor != nullptr || scalar.tag != nullptr) {
            return false;
        }
        if (scalar.style != YAML_PLAIN_SCALAR_STYLE || text == "None") { // Python's word
            value = {ValueKind::Text, std::string(text), {}, {}};
            return true;
        }
        value = scalarOfWord(text);
        return m_event.start_mark.line == m_event.end_mark.line;
    }

    bool readSequence(ValueNode& value, int depth)
    {
        const auto& start = m_event.data.sequence_start;
        if (start.anchor != nullptr || start.tag != nullptr) {
            return false;
        }
        value.kind = ValueKind::List;
        while (next() && m_event.type != YAML_SEQUENCE_END_EVENT) {
            ValueNode item;
            if (!read(item, depth + 1)) {
                return false;
            }
            value.items.push_back(std::move(item));
        }
        return m_hasEvent;
    }

    bool readMapping(ValueNode& value, int depth)
    {
        const auto& start = m_event.data.mapping_start;
        if (start.anchor != nullptr || start.tag != nullptr) {
            return false;
        }
        value.kind = ValueKind::Dict;
        while (next() && m_event.type != YAML_MAPPING_END_EVENT) {
            ValueNode key;
            ValueNode item;
            const std::size_t keyLine = m_event.end_mark.line;
            if (m_event.type != YAML_SCALAR_EVENT || !readScalar(key) || !next()) {
                return false;
            }
            const bool isWordBelow = m_event.type == YAML_SCALAR_EVENT
                && m_event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE
                && m_event.data.scalar.length > 0 && m_event.start_mark.line != keyLine;
            if (isWordBelow || !read(item, depth + 1)) {
                return false;
            }
            putItem(value, std::move(key.text), std::move(item));
        }
        return m_hasEvent;
    }

    yaml_parser_t m_parser{};
    yaml_event_t m_event{};
    bool m_isReady = false;
    bool m_hasEvent = false;
    std::size_t m_count = 0;
};

} // namespace

std::optional<ValueNode> parseBlockYaml(std::string_view text)
{
    const std::size_t last = text.find_last_not_of(" \t\r\n");
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    const bool isOneLine = last == std::string_view::npos
        || text.substr(first, last - first).find('\n') == std::string_view::npos;
    return isOneLine ? std::nullopt : EventReader(text).whole();
}

} // namespace runlane::analysis::values
