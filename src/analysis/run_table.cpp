// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/run_table.h"

#include "analysis/run_cell.h"
#include "core/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <unordered_map>

namespace runlane::analysis {

namespace {

constexpr std::array<std::string_view, 19> kAttributes{"name", "run_id", "status", "start_time",
    "end_time", "duration", "user", "source", "git_commit", "experiment", "stage", "store",
    "dataset", "model", "registered_model", "notes", "parent", "artifact_uri", "experiment_id"};

std::optional<ColumnFamily> familyOf(std::string_view word)
{
    if (word == "metric" || word == "metrics") {
        return ColumnFamily::Metric;
    }
    if (word == "param" || word == "params" || word == "parameter" || word == "parameters") {
        return ColumnFamily::Param;
    }
    if (word == "tag" || word == "tags") {
        return ColumnFamily::Tag;
    }
    if (word == "attribute" || word == "attributes" || word == "attr" || word == "run") {
        return ColumnFamily::Attribute;
    }
    return std::nullopt;
}

// Splits a choice off the end of a metric's key and takes the quotes away.
ColumnId keyedColumn(ColumnFamily family, std::string_view text)
{
    const bool isQuoted =
        text.size() >= 2 && std::string_view("`\"'").find(text.front()) != std::string_view::npos;
    const std::size_t close = isQuoted ? text.find(text.front(), 1) : std::string_view::npos;
    const bool isWhole =
        close != std::string_view::npos && (close + 1 == text.size() || text[close + 1] == ':');
    ColumnId id{family, std::string(isWhole ? text.substr(1, close - 1) : text)};
    std::size_t colon = isWhole ? close + 1 : text.rfind(text.ends_with(")") ? ":at(" : ":");
    if (family != ColumnFamily::Metric || colon >= text.size()) {
        return id;
    }
    if (const auto choice = parseChoice(text.substr(colon + 1))) {
        id.choice = *choice;
        id.key = isWhole ? id.key : std::string(text.substr(0, colon));
    }
    return id;
}

std::string_view attributeName(std::string_view word)
{
    static constexpr std::pair<std::string_view, std::string_view> kAliases[]{{"run_name", "name"},
        {"id", "run_id"}, {"user_id", "user"}, {"started", "start_time"}, {"created", "start_time"},
        {"ended", "end_time"}, {"lifecycle_stage", "stage"}};
    for (const auto& alias : kAliases) {
        if (alias.first == word) {
            return alias.second;
        }
    }
    return word;
}

// MLflow lets the entity of order_by stand between back quotes: "`metrics`.`acc`".
std::string_view unquoted(std::string_view word)
{
    const bool isQuoted = word.size() > 2 && word.front() == '`' && word.back() == '`';
    return isQuoted ? word.substr(1, word.size() - 2) : word;
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool containsWord(std::string_view text, std::string_view word)
{
    return std::search(text.begin(), text.end(), word.begin(), word.end(), [](char a, char b) {
        return lower(a) == b;
    }) != text.end();
}

std::vector<std::string> wordsOf(std::string_view text)
{
    std::vector<std::string> words(1);
    for (const char c : text) {
        if (c == ' ' || c == '\t') {
            words.emplace_back();
        } else {
            words.back() += lower(c);
        }
    }
    std::erase_if(words, [](const std::string& word) { return word.empty(); });
    return words;
}

} // namespace

bool runContains(const core::Run& run, std::string_view word)
{
    const auto inItem = [&](const core::KeyValue& item) {
        return containsWord(item.key, word) || containsWord(item.value, word);
    };
    const auto inTag = [&](const core::KeyValue& tag) {
        return tag.key.substr(0, 7) == "mlflow." ? containsWord(tag.value, word) : inItem(tag);
    };
    return containsWord(run.name, word) || containsWord(run.id, word)
        || containsWord(run.userId, word)
        || std::any_of(run.params.begin(), run.params.end(), inItem)
        || std::any_of(run.tags.begin(), run.tags.end(), inTag);
}

std::optional<ColumnId> parseColumn(std::string_view text)
{
    const std::size_t dot = text.find('.');
    if (dot != std::string_view::npos) {
        const auto family = familyOf(unquoted(text.substr(0, dot)));
        if (!family) {
            return std::nullopt;
        }
        ColumnId id = keyedColumn(*family, text.substr(dot + 1));
        if (!id.key.empty() && *family != ColumnFamily::Attribute) {
            return id;
        }
        text = text.substr(dot + 1);
    }
    const std::string_view name = attributeName(text);
    if (std::find(kAttributes.begin(), kAttributes.end(), name) == kAttributes.end()) {
        return std::nullopt;
    }
    return ColumnId{ColumnFamily::Attribute, std::string(name)};
}

std::string columnText(const ColumnId& column)
{
    switch (column.family) {
    case ColumnFamily::Attribute:
        return column.key;
    case ColumnFamily::Param:
        return "params." + column.key;
    case ColumnFamily::Metric: {
        const ColumnId bare = keyedColumn(ColumnFamily::Metric, column.key);
        const bool isClear = bare.key == column.key && bare.choice == MetricChoice();
        const std::string choice = choiceText(column.choice);
        return "metrics." + (isClear ? column.key : "`" + column.key + "`")
            + (choice.empty() ? "" : ":" + choice);
    }
    case ColumnFamily::Tag:
        return "tags." + column.key;
    }
    return column.key;
}

std::vector<std::uint32_t> selectRows(const core::StoreSnapshot& snapshot, const RowFilter& filter)
{
    const std::vector<std::string> words = wordsOf(filter.text);
    const auto isIn = [&](std::string_view experiment) {
        return filter.experimentIds.empty()
            || std::find(filter.experimentIds.begin(), filter.experimentIds.end(), experiment)
            != filter.experimentIds.end();
    };
    std::vector<std::uint32_t> rows;
    for (std::uint32_t row = 0; row < snapshot.runs.size(); ++row) {
        const core::Run& run = snapshot.runs[row];
        const bool isShown =
            filter.deleted == DeletedRuns::Shown || run.stage == core::LifecycleStage::Active;
        if (isShown && isIn(run.experimentId)
            && std::all_of(words.begin(), words.end(),
                [&](const std::string& word) { return runContains(run, word); })) {
            rows.push_back(row);
        }
    }
    return rows;
}

std::optional<std::string> cellText(
    const core::StoreSnapshot& snapshot, std::uint32_t row, const ColumnId& column)
{
    const RunCell cell = runCell(snapshot, snapshot.runs[row], column);
    switch (cell.kind) {
    case RunCell::Kind::Missing:
        return std::nullopt;
    case RunCell::Kind::Text:
        return std::string(cell.text);
    case RunCell::Kind::Integer:
        return std::to_string(cell.integer);
    case RunCell::Kind::Number:
        return core::shortestText(cell.number);
    }
    return std::nullopt;
}

std::vector<std::uint32_t> bestRows(const core::StoreSnapshot& snapshot,
    std::span<const std::uint32_t> rows, std::string_view metric, Direction direction)
{
    if (direction == Direction::Unknown) {
        return {};
    }
    std::vector<std::uint32_t> best;
    double bestValue = 0;
    std::size_t finite = 0;
    for (const std::uint32_t row : rows) {
        const core::MetricValue* value = core::findKey(snapshot.runs[row].metrics, metric);
        if (value == nullptr || !std::isfinite(value->value)) {
            continue;
        }
        ++finite;
        const bool isBetter = direction == Direction::HigherIsBetter ? value->value > bestValue
                                                                     : value->value < bestValue;
        if (best.empty() || isBetter) {
            best.assign(1, row);
            bestValue = value->value;
        } else if (value->value == bestValue) {
            best.push_back(row);
        }
    }
    return finite >= 2 ? best : std::vector<std::uint32_t>();
}

std::optional<double> parseNumber(std::string_view text)
{
    if (!text.empty() && text.front() == '+') {
        text.remove_prefix(1);
    }
    double value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isWhole = result.ec == std::errc() && result.ptr == text.data() + text.size();
    if (!isWhole || !std::isfinite(value)) {
        return std::nullopt;
    }
    return value;
}

} // namespace runlane::analysis
