// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/run_query.h"
#include "analysis/text_pattern.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Behind run_query.h: words, tree and values of a query.
namespace runlane::analysis {

enum class LexemeKind { Bare, BackQuoted, Quoted, Operator, Open, Close, Comma, Unclosed, End };

// text: without quotes. entity: what stood before the dot of entity.`key` or entity."key".
struct Lexeme
{
    LexemeKind kind = LexemeKind::End;
    std::size_t position = 0;
    std::size_t length = 0;
    std::string text;
    std::optional<std::string> entity;
};

// Ends with one End lexeme.
[[nodiscard]] std::vector<Lexeme> splitQuery(std::string_view text);
// Whether text can stand between two of this quotation mark, wherever in a query.
[[nodiscard]] bool isQuotable(std::string_view text, char quote);
[[nodiscard]] bool isKeyword(const Lexeme& lexeme); // AND, OR, NOT, IN, ... in any letter case
[[nodiscard]] bool isWord(const Lexeme& lexeme, std::string_view upperCase);

// Many: texts of which a run may have several.
enum class FieldKind { Metric, Param, Tag, Text, Time, Duration, Many };

// key: of a metric, param or tag; the attribute's name otherwise; of Many: dataset.name,
// dataset.digest, dataset.context, model, registered_model or parent.
struct QueryField
{
    FieldKind kind = FieldKind::Text;
    std::string key;
    HistoryFunction function = HistoryFunction::None;
    std::int64_t step = 0;
    std::string written;
};

// nullopt when entity or attribute is unknown.
[[nodiscard]] std::optional<QueryField> fieldOf(const Lexeme& lexeme);
[[nodiscard]] bool startsAsField(const Lexeme& lexeme); // begins with a known entity and a dot

enum class Comparison {
    Equal,
    NotEqual,
    Greater,
    GreaterEqual,
    Less,
    LessEqual,
    Like,
    ILike,
    Matches,
    In,
    Between,
    IsNull
};

// A stretch of time; a day written without hours lasts a day. Local: by the context's offset; Now:
// to be added to the context's now; Midnight: to the start of the context's day.
struct TimeValue
{
    enum class Base { Absolute, Local, Now, Midnight };
    Base base = Base::Absolute;
    std::int64_t beginMillis = 0;
    std::int64_t endMillis = 0; // exclusive
};
[[nodiscard]] std::optional<TimeValue> parseTime(std::string_view text);
// "2h", "90 min", "1h30m", "6 d 23 h" in milliseconds.
[[nodiscard]] std::optional<double> parseDuration(std::string_view text);
// A number, or inf, -inf, nan in any letter case. As in Python 1e400 is infinity and 1e-400 zero.
[[nodiscard]] std::optional<double> parseQueryNumber(std::string_view text);

// One value to compare with, in the form the field needs.
struct QueryValue
{
    std::string text;
    bool isQuoted = false;
    std::optional<double> number;
    TimeValue time;
};

struct QueryClause
{
    QueryField field;
    Comparison comparison = Comparison::Equal;
    bool isNegated = false; // NOT LIKE, NOT IN, IS NOT NULL ...
    bool isNumeric = false; // of params and tags: all values are numbers without quotes
    std::vector<QueryValue> values;
    std::shared_ptr<const TextPattern> pattern;
};

struct QueryNode
{
    enum class Kind { And, Or, Not, Clause, Word };
    Kind kind = Kind::And;
    std::vector<std::unique_ptr<QueryNode>> children;
    QueryClause clause;
    std::string word; // in lower case of ASCII
    std::shared_ptr<const TextPattern> wordPattern; // of a word with letters beyond ASCII
};

} // namespace runlane::analysis
