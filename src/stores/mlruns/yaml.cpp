// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/mlruns/yaml.h"

#include <yaml.h>

#include <charconv>

namespace runlane::stores::mlruns {

namespace {

class Parser
{
public:
    explicit Parser(std::string_view text)
    {
        m_isReady = yaml_parser_initialize(&m_parser) != 0;
        if (m_isReady) {
            yaml_parser_set_input_string(
                &m_parser, reinterpret_cast<const unsigned char*>(text.data()), text.size());
        }
    }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;
    ~Parser()
    {
        if (m_isReady) {
            yaml_parser_delete(&m_parser);
        }
    }

    [[nodiscard]] bool next(yaml_event_t& event)
    {
        return m_isReady && yaml_parser_parse(&m_parser, &event) != 0;
    }
    [[nodiscard]] std::string problem() const
    {
        return m_parser.problem != nullptr ? m_parser.problem : "out of memory";
    }
    [[nodiscard]] std::int64_t problemLine() const
    {
        return static_cast<std::int64_t>(m_parser.problem_mark.line) + 1;
    }

private:
    yaml_parser_t m_parser;
    bool m_isReady = false;
};

struct Event
{
    yaml_event_t raw{};
    bool isFilled = false;

    Event() = default;
    Event(const Event&) = delete;
    Event& operator=(const Event&) = delete;
    ~Event()
    {
        if (isFilled) {
            yaml_event_delete(&raw);
        }
    }
};

bool isNullWord(std::string_view text)
{
    return text.empty() || text == "null" || text == "~" || text == "Null" || text == "NULL";
}

std::string_view bytes(const yaml_char_t* text)
{
    return text == nullptr ? std::string_view()
                           : std::string_view(reinterpret_cast<const char*>(text));
}

class Builder
{
public:
    Builder(YamlDocument& document, YamlLimits limits)
        : m_document(document)
        , m_limits(limits)
    {
    }

    void run(std::string_view text)
    {
        Parser parser(text);
        for (bool isDone = false; !isDone && m_document.error.empty();) {
            Event event;
            event.isFilled = parser.next(event.raw);
            if (!event.isFilled) {
                fail(parser.problem(), parser.problemLine());
                break;
            }
            isDone = take(event.raw);
        }
        if (!m_document.error.empty()) {
            closeOpenNodes();
        }
    }

private:
    struct Frame
    {
        YamlNode node;
        std::string key;
        bool hasKey = false;
    };

    void fail(std::string why, std::int64_t line)
    {
        m_document.error = std::move(why);
        m_document.errorLine = line;
    }

    // True after the first document.
    bool take(const yaml_event_t& event)
    {
        const auto line = static_cast<std::int64_t>(event.start_mark.line) + 1;
        switch (event.type) {
        case YAML_SCALAR_EVENT:
            scalar(event, line);
            return false;
        case YAML_MAPPING_START_EVENT:
            noteTag(event.data.mapping_start.tag, line);
            open(YamlKind::Map, line);
            return false;
        case YAML_SEQUENCE_START_EVENT:
            noteTag(event.data.sequence_start.tag, line);
            open(YamlKind::List, line);
            return false;
        case YAML_MAPPING_END_EVENT:
        case YAML_SEQUENCE_END_EVENT:
            close();
            return false;
        case YAML_ALIAS_EVENT:
            fail("aliases are not supported", line);
            return false;
        case YAML_DOCUMENT_END_EVENT:
        case YAML_STREAM_END_EVENT:
            return true;
        default:
            return false;
        }
    }

    void noteTag(const yaml_char_t* tag, std::int64_t line)
    {
        if (tag != nullptr && m_document.ignoredTag.empty()) {
            m_document.ignoredTag = bytes(tag);
            m_document.ignoredTagLine = line;
        }
    }

    void scalar(const yaml_event_t& event, std::int64_t line)
    {
        const auto& data = event.data.scalar;
        const std::string_view text(reinterpret_cast<const char*>(data.value), data.length);
        noteTag(data.tag, line);
        if (!m_open.empty() && m_open.back().node.kind == YamlKind::Map && !m_open.back().hasKey) {
            m_open.back().key = text;
            m_open.back().hasKey = true;
            return;
        }
        YamlNode node;
        node.line = line;
        const bool isPlain = data.style == YAML_PLAIN_SCALAR_STYLE;
        if (!(isPlain && isNullWord(text))) {
            node.kind = YamlKind::Scalar;
            node.text = text;
        }
        place(std::move(node));
    }

    void open(YamlKind kind, std::int64_t line)
    {
        if (static_cast<int>(m_open.size()) >= m_limits.depth) {
            fail("nested too deeply", line);
            return;
        }
        Frame frame;
        frame.node.kind = kind;
        frame.node.line = line;
        m_open.push_back(std::move(frame));
    }

    void close()
    {
        if (m_open.empty()) {
            return;
        }
        YamlNode node = std::move(m_open.back().node);
        m_open.pop_back();
        place(std::move(node));
    }

    void place(YamlNode node)
    {
        if (++m_nodes > m_limits.nodes) {
            fail("too many values", node.line);
            return;
        }
        if (m_open.empty()) {
            m_document.root = std::move(node);
            return;
        }
        Frame& frame = m_open.back();
        if (frame.node.kind == YamlKind::List) {
            frame.node.items.push_back(std::move(node));
            return;
        }
        if (!frame.hasKey) { // a map as a key
            return;
        }
        frame.node.entries.push_back({std::move(frame.key), std::move(node)});
        frame.key.clear();
        frame.hasKey = false;
    }

    void closeOpenNodes()
    {
        m_nodes = 0;
        m_limits.nodes = m_open.size() + 1;
        while (!m_open.empty()) {
            close();
        }
    }

    YamlDocument& m_document;
    YamlLimits m_limits;
    std::vector<Frame> m_open;
    std::size_t m_nodes = 0;
};

std::string_view trimmed(std::string_view text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
    while (!text.empty() && isBlank(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && isBlank(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

bool isKeyName(std::string_view key)
{
    return !key.empty() && key.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == key.npos;
}

// Takes "key: value" lines that the parser did not reach.
void salvage(std::string_view text, YamlNode& root)
{
    root.kind = YamlKind::Map;
    std::int64_t line = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view whole = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        ++line;
        const std::size_t colon = whole.find(": ");
        if (colon == whole.npos || !isKeyName(whole.substr(0, colon))) {
            continue;
        }
        const std::string_view key = whole.substr(0, colon);
        std::string_view value = trimmed(whole.substr(colon + 2));
        if (root.has(key) || value.find('\0') != value.npos) {
            continue;
        }
        YamlNode node;
        node.line = line;
        const bool isQuoted = value.size() > 1 && value.front() == value.back()
            && (value.front() == '\'' || value.front() == '"');
        if (isQuoted) {
            value = value.substr(1, value.size() - 2);
        }
        if (isQuoted || !isNullWord(value)) {
            node.kind = YamlKind::Scalar;
            node.text = value;
        }
        root.entries.push_back({std::string(key), std::move(node)});
    }
}

} // namespace

const YamlNode* YamlNode::find(std::string_view key) const
{
    for (const YamlEntry& entry : entries) {
        if (entry.key == key) {
            return &entry.value;
        }
    }
    return nullptr;
}

std::string_view YamlNode::textOf(std::string_view key) const
{
    const YamlNode* node = find(key);
    return node != nullptr && node->kind == YamlKind::Scalar ? std::string_view(node->text)
                                                             : std::string_view();
}

std::optional<std::int64_t> YamlNode::numberOf(std::string_view key) const
{
    std::string_view number = trimmed(textOf(key));
    if (!number.empty() && number.front() == '+') {
        number.remove_prefix(1);
    }
    std::int64_t whole = 0;
    const char* end = number.data() + number.size();
    const auto asWhole = std::from_chars(number.data(), end, whole);
    if (asWhole.ec == std::errc() && asWhole.ptr == end) {
        return whole;
    }
    double real = 0;
    const auto asReal = std::from_chars(number.data(), end, real);
    if (asReal.ec == std::errc() && asReal.ptr == end && real > -9e18 && real < 9e18) {
        return static_cast<std::int64_t>(real);
    }
    return std::nullopt;
}

YamlDocument parseYaml(std::string_view text, YamlLimits limits)
{
    YamlDocument document;
    Builder(document, limits).run(text);
    if (document.error.empty() && document.root.kind != YamlKind::Map
        && document.root.kind != YamlKind::Null) {
        document.error = "not a mapping";
        document.errorLine = document.root.line;
        document.root = {};
    }
    if (!document.error.empty()) {
        salvage(text, document.root);
    }
    return document;
}

} // namespace runlane::stores::mlruns
