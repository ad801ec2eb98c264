// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/query_parts.h"

#include <algorithm>
#include <array>
#include <utility>

namespace runlane::analysis {

namespace {

constexpr std::array<std::string_view, 10> kKeywords{
    "AND", "OR", "NOT", "IN", "IS", "NULL", "LIKE", "ILIKE", "MATCHES", "BETWEEN"};
constexpr std::array<std::string_view, 11> kFieldWords{"metric", "metrics", "parameter",
    "parameters", "param", "params", "tag", "tags", "dataset", "datasets", "attribute"};
constexpr std::array<std::string_view, 3> kAttributeWords{"attributes", "attr", "run"};

struct Attribute
{
    std::string_view name; // as it may be written
    FieldKind kind;
    std::string_view key;
};

constexpr Attribute kAttributes[] = {
    {"status", FieldKind::Text, "status"},
    {"artifact_uri", FieldKind::Text, "artifact_uri"},
    {"run_id", FieldKind::Text, "run_id"},
    {"id", FieldKind::Text, "run_id"},
    {"run_name", FieldKind::Text, "name"},
    {"name", FieldKind::Text, "name"},
    {"Run name", FieldKind::Text, "name"},
    {"run name", FieldKind::Text, "name"},
    {"Run Name", FieldKind::Text, "name"},
    {"user_id", FieldKind::Text, "user"},
    {"user", FieldKind::Text, "user"},
    {"source", FieldKind::Text, "source"},
    {"git_commit", FieldKind::Text, "git_commit"},
    {"experiment", FieldKind::Text, "experiment"},
    {"experiment_name", FieldKind::Text, "experiment"},
    {"experiment_id", FieldKind::Text, "experiment_id"},
    {"store", FieldKind::Text, "store"},
    {"dataset", FieldKind::Many, "dataset.name"},
    {"model", FieldKind::Many, "model"},
    {"registered_model", FieldKind::Many, "registered_model"},
    {"notes", FieldKind::Text, "notes"},
    {"parent", FieldKind::Many, "parent"},
    {"stage", FieldKind::Text, "stage"},
    {"lifecycle_stage", FieldKind::Text, "stage"},
    {"start_time", FieldKind::Time, "start_time"},
    {"started", FieldKind::Time, "start_time"},
    {"created", FieldKind::Time, "start_time"},
    {"Created", FieldKind::Time, "start_time"},
    {"end_time", FieldKind::Time, "end_time"},
    {"ended", FieldKind::Time, "end_time"},
    {"duration", FieldKind::Duration, "duration"},
};

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool endsBare(char c)
{
    return isBlank(c) || std::string_view("()'\"`,<>=!").find(c) != std::string_view::npos;
}

bool isQuote(char c)
{
    return c == '\'' || c == '"' || c == '`';
}

char upper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

bool isEntity(std::string_view word)
{
    return std::find(kFieldWords.begin(), kFieldWords.end(), word) != kFieldWords.end()
        || std::find(kAttributeWords.begin(), kAttributeWords.end(), word) != kAttributeWords.end();
}

// Where a quoted text that begins at begin ends: at a quotation mark that is neither doubled nor
// behind a backslash, as in the SQL of MLflow's parser; both stay part of the text. Where the text
// has no such end the last of those that were passed over is the end. npos: there is none.
std::size_t closingQuote(std::string_view text, std::size_t begin, char quote)
{
    std::size_t passed = std::string_view::npos;
    for (std::size_t at = begin; at < text.size(); ++at) {
        const char next = at + 1 < text.size() ? text[at + 1] : ' ';
        if (text[at] == quote && next != quote) {
            return at;
        }
        if (text[at] == quote) {
            passed = at++;
        } else if (text[at] == '\\' && quote != '`' && next == quote) {
            passed = ++at;
        }
    }
    return passed;
}

class Splitter
{
public:
    explicit Splitter(std::string_view text)
        : m_text(text)
    {
    }

    std::vector<Lexeme> split()
    {
        std::vector<Lexeme> lexemes;
        while (true) {
            while (m_at < m_text.size() && isBlank(m_text[m_at])) {
                ++m_at;
            }
            if (m_at == m_text.size()) {
                lexemes.push_back({LexemeKind::End, m_at, 0, {}, {}});
                return lexemes;
            }
            lexemes.push_back(next());
        }
    }

private:
    Lexeme next()
    {
        const std::size_t begin = m_at;
        Lexeme lexeme;
        const char c = m_text[m_at];
        if (c == '(' || c == ')' || c == ',') {
            ++m_at;
            lexeme.kind = c == '(' ? LexemeKind::Open
                : c == ')'         ? LexemeKind::Close
                                   : LexemeKind::Comma;
        } else if (c == '<' || c == '>' || c == '=' || c == '!') {
            lexeme = comparison();
        } else if (isQuote(c)) {
            lexeme = quoted();
            addKeyAfterDot(lexeme);
        } else {
            lexeme = bare();
        }
        lexeme.position = begin;
        lexeme.length = m_at - begin;
        return lexeme;
    }

    Lexeme comparison()
    {
        const std::size_t begin = m_at++;
        const char first = m_text[begin];
        const char second = m_at < m_text.size() ? m_text[m_at] : ' ';
        if (second == '=' || (first == '<' && second == '>')) {
            ++m_at;
        }
        Lexeme lexeme;
        lexeme.text = m_text.substr(begin, m_at - begin);
        lexeme.kind = lexeme.text == "!" ? LexemeKind::Unclosed : LexemeKind::Operator;
        return lexeme;
    }

    Lexeme quoted()
    {
        const char quote = m_text[m_at++];
        const std::size_t begin = m_at;
        const std::size_t end = closingQuote(m_text, begin, quote);
        Lexeme lexeme;
        if (end == std::string_view::npos) {
            lexeme.kind = LexemeKind::Unclosed;
            lexeme.text = m_text.substr(begin);
            m_at = m_text.size();
            return lexeme;
        }
        lexeme.kind = quote == '`' ? LexemeKind::BackQuoted : LexemeKind::Quoted;
        lexeme.text = m_text.substr(begin, end - begin);
        m_at = end + 1;
        return lexeme;
    }

    // `metrics`.key and `metrics`.`key`
    void addKeyAfterDot(Lexeme& lexeme)
    {
        if (lexeme.kind != LexemeKind::BackQuoted || m_at + 1 >= m_text.size()
            || m_text[m_at] != '.' || !isEntity(lexeme.text)) {
            return;
        }
        ++m_at;
        const std::string entity = lexeme.text;
        const char c = m_text[m_at];
        lexeme = isQuote(c) ? quoted() : plain();
        lexeme.entity = entity;
    }

    Lexeme plain()
    {
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && !endsBare(m_text[m_at])) {
            ++m_at;
        }
        Lexeme lexeme;
        lexeme.kind = LexemeKind::Bare;
        lexeme.text = m_text.substr(begin, m_at - begin);
        return lexeme;
    }

    Lexeme bare()
    {
        Lexeme lexeme = plain();
        const bool isQuotedKey = m_at < m_text.size() && !lexeme.text.empty()
            && lexeme.text.back() == '.' && isQuote(m_text[m_at]);
        if (isQuotedKey) {
            const std::string entity = lexeme.text.substr(0, lexeme.text.size() - 1);
            lexeme = quoted();
            lexeme.entity = entity;
            return lexeme;
        }
        const std::size_t dot = lexeme.text.find('.');
        if (dot != std::string::npos && isEntity(std::string_view(lexeme.text).substr(0, dot))) {
            lexeme.entity = lexeme.text.substr(0, dot);
            lexeme.text.erase(0, dot + 1);
        }
        return lexeme;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

std::optional<QueryField> attributeOf(std::string_view name)
{
    const auto at = std::find_if(std::begin(kAttributes), std::end(kAttributes),
        [&](const Attribute& attribute) { return attribute.name == name; });
    if (at == std::end(kAttributes)) {
        return std::nullopt;
    }
    QueryField field;
    field.kind = at->kind;
    field.key = at->key;
    return field;
}

} // namespace

std::vector<Lexeme> splitQuery(std::string_view text)
{
    return Splitter(text).split();
}

bool isWord(const Lexeme& lexeme, std::string_view upperCase)
{
    return lexeme.kind == LexemeKind::Bare && !lexeme.entity
        && std::equal(lexeme.text.begin(), lexeme.text.end(), upperCase.begin(), upperCase.end(),
            [](char a, char b) { return upper(a) == b; });
}

bool isKeyword(const Lexeme& lexeme)
{
    return std::any_of(kKeywords.begin(), kKeywords.end(),
        [&](std::string_view keyword) { return isWord(lexeme, keyword); });
}

bool startsAsField(const Lexeme& lexeme)
{
    return lexeme.entity.has_value();
}

std::optional<QueryField> fieldOf(const Lexeme& lexeme)
{
    QueryField field;
    if (!lexeme.entity) {
        const auto attribute = attributeOf(lexeme.text);
        if (!attribute) {
            return std::nullopt;
        }
        field = *attribute;
    } else if (lexeme.text.empty()) {
        return std::nullopt;
    } else {
        const std::string& entity = *lexeme.entity;
        field.key = lexeme.text;
        if (entity == "metric" || entity == "metrics") {
            field.kind = FieldKind::Metric;
        } else if (entity == "tag" || entity == "tags") {
            field.kind = FieldKind::Tag;
        } else if (entity.rfind("param", 0) == 0 && isEntity(entity)) {
            field.kind = FieldKind::Param;
        } else if (entity == "dataset" || entity == "datasets") {
            const bool isKnown =
                field.key == "name" || field.key == "digest" || field.key == "context";
            if (!isKnown) {
                return std::nullopt;
            }
            field.kind = FieldKind::Many;
            field.key = "dataset." + field.key;
        } else if (isEntity(entity)) {
            const auto attribute = attributeOf(lexeme.text);
            if (!attribute) {
                return std::nullopt;
            }
            field = *attribute;
        } else {
            return std::nullopt;
        }
    }
    return field;
}

bool isQuotable(std::string_view text, char quote)
{
    const std::string closed = std::string(text) + quote + ' ' + quote; // another text may follow
    return closingQuote(closed, 0, quote) == text.size();
}

std::string quotedKey(std::string_view key)
{
    const bool isPlain = !key.empty() && std::none_of(key.begin(), key.end(), endsBare);
    if (isPlain) {
        return std::string(key);
    }
    for (const char quote : {'`', '"', '\''}) {
        if (isQuotable(key, quote)) {
            return quote + std::string(key) + quote;
        }
    }
    return '"' + std::string(key) + '"';
}

} // namespace runlane::analysis
