// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/query_evaluate.h"

#include "analysis/look_ahead.h"
#include "analysis/query_parser.h"

#include <algorithm>
#include <array>
#include <memory>
#include <numeric>

namespace runlane::analysis {

namespace {

constexpr int kHistoryCost = 100;
constexpr std::size_t kRowsBetweenStops = 4096;

bool isHistory(const QueryField& field)
{
    return field.kind == FieldKind::Metric && field.function != HistoryFunction::None
        && field.function != HistoryFunction::Last;
}

// Looks for a free word in name, id, user, params and tags of runs, without the keys of MLflow's
// own tags. What was found of a text is remembered by its address: most texts of a store stand in
// many runs, and those that are equal are mostly stored once.
class WordSearch
{
public:
    explicit WordSearch(const QueryNode& node)
        : m_node(node)
    {
    }

    [[nodiscard]] bool isIn(const core::Run& run)
    {
        return isIn(run.name) || isIn(run.id) || isIn(run.userId, m_values)
            || std::any_of(run.params.begin(), run.params.end(),
                [this](const core::KeyValue& param) {
                    return isIn(param.key, m_keys) || isIn(param.value, m_values);
                })
            || std::any_of(run.tags.begin(), run.tags.end(), [this](const core::KeyValue& tag) {
                   const bool isMlflows = tag.key.substr(0, 7) == "mlflow.";
                   return (!isMlflows && isIn(tag.key, m_keys)) || isIn(tag.value, m_values);
               });
    }

private:
    struct Known
    {
        const char* text = nullptr;
        std::size_t size = 0;
        bool hasWord = false;
    };

    [[nodiscard]] bool isIn(std::string_view text) const
    {
        return !text.empty()
            && (m_node.wordPattern ? m_node.wordPattern->isFoundIn(text)
                                   : containsWord(text, m_node.word));
    }

    template <std::size_t kSize>
    [[nodiscard]] bool isIn(std::string_view text, std::array<Known, kSize>& known)
    {
        const auto address = reinterpret_cast<std::uintptr_t>(text.data());
        Known& own = known[((address >> 3U) ^ (address >> 17U)) % kSize];
        if (own.text != text.data() || own.size != text.size()) {
            own = {text.data(), text.size(), isIn(text)};
        }
        return own.hasWord;
    }

    const QueryNode& m_node;
    std::array<Known, 1024> m_keys;
    std::array<Known, 8192> m_values;
};

// What a node costs a run, roughly; the cheap ones are evaluated first.
int costOf(const QueryNode& node)
{
    switch (node.kind) {
    case QueryNode::Kind::Word:
        return 20;
    case QueryNode::Kind::Clause:
        if (isHistory(node.clause.field)) {
            return kHistoryCost;
        }
        return node.clause.field.kind == FieldKind::Many ? 8
            : isPattern(node.clause.comparison)          ? 4
                                                         : 2;
    default:
        return std::accumulate(node.children.begin(), node.children.end(), 0,
            [](int sum, const auto& child) { return std::min(sum + costOf(*child), 100000); });
    }
}

Truth truthOf(bool holds)
{
    return holds ? Truth::Yes : Truth::No;
}

// A comparison with something missing is false whatever the operator; IS NULL asks for just that.
Truth truthOfMissing(const QueryClause& clause)
{
    return truthOf(clause.comparison == Comparison::IsNull && !clause.isNegated);
}

Truth truthOfPresent(const QueryClause& clause, bool holds)
{
    return truthOf((clause.comparison == Comparison::IsNull ? false : holds) != clause.isNegated);
}

} // namespace

QueryEvaluation::QueryEvaluation(RunColumns& columns, std::span<const std::uint32_t> rows,
    const QueryContext& context, std::stop_token stop)
    : m_columns(columns)
    , m_allRows(rows)
    , m_context(context)
    , m_stop(std::move(stop))
{
}

std::vector<Truth> QueryEvaluation::evaluate(
    const QueryNode& node, std::span<const std::uint32_t> rows)
{
    if (m_stop.stop_requested()) {
        return std::vector<Truth>(rows.size(), Truth::No);
    }
    switch (node.kind) {
    case QueryNode::Kind::And:
    case QueryNode::Kind::Or:
        return evaluateChain(node, rows);
    case QueryNode::Kind::Not: {
        std::vector<Truth> truths = evaluate(*node.children.front(), rows);
        for (Truth& truth : truths) {
            truth = truth == Truth::Yes ? Truth::No : truth == Truth::No ? Truth::Yes : truth;
        }
        return truths;
    }
    case QueryNode::Kind::Clause:
        return evaluateClause(node.clause, rows);
    case QueryNode::Kind::Word:
        return evaluateWord(node, rows);
    }
    return {};
}

// AND is the least, OR the most of its parts (Kleene); rows that are decided are not asked again.
std::vector<Truth> QueryEvaluation::evaluateChain(
    const QueryNode& node, std::span<const std::uint32_t> rows)
{
    const bool isAnd = node.kind == QueryNode::Kind::And;
    const Truth decided = isAnd ? Truth::No : Truth::Yes;
    std::vector<const QueryNode*> children;
    for (const auto& child : node.children) {
        children.push_back(child.get());
    }
    std::stable_sort(children.begin(), children.end(),
        [](const QueryNode* a, const QueryNode* b) { return costOf(*a) < costOf(*b); });
    std::vector<Truth> truths(rows.size(), isAnd ? Truth::Yes : Truth::No);
    std::vector<std::uint32_t> open(rows.begin(), rows.end());
    std::vector<std::size_t> places(rows.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    for (const QueryNode* child : children) {
        const std::vector<Truth> some = evaluate(*child, open);
        std::size_t kept = 0;
        for (std::size_t i = 0; i < open.size(); ++i) {
            Truth& truth = truths[places[i]];
            truth = isAnd ? std::min(truth, some[i]) : std::max(truth, some[i]);
            if (truth != decided) {
                open[kept] = open[i];
                places[kept++] = places[i];
            }
        }
        open.resize(kept);
        places.resize(kept);
    }
    return truths;
}

std::vector<Truth> QueryEvaluation::evaluateClause(
    const QueryClause& clause, std::span<const std::uint32_t> rows)
{
    switch (clause.field.kind) {
    case FieldKind::Metric:
        return evaluateNumbers(clause, rows);
    case FieldKind::Param:
    case FieldKind::Tag:
        return clause.isNumeric ? evaluateNumbers(clause, rows) : evaluateTexts(clause, rows);
    case FieldKind::Text:
        return evaluateTexts(clause, rows);
    case FieldKind::Time:
        return evaluateTimes(clause, rows);
    case FieldKind::Duration:
        return evaluateDurations(clause, rows);
    case FieldKind::Many:
        return evaluateMany(clause, rows);
    }
    return {};
}

std::vector<Truth> QueryEvaluation::evaluateNumbers(
    const QueryClause& clause, std::span<const std::uint32_t> rows)
{
    const QueryField& field = clause.field;
    const auto column = isHistory(field)
        ? m_columns.histories({field.key, field.function, field.step})
        : m_columns.numbers({familyOf(field.kind), field.key});
    noteNotNumbers(clause, *column);
    std::vector<Truth> truths(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        switch (column->states[rows[i]]) {
        case NumberState::Known:
            truths[i] = truthOfPresent(clause,
                clause.comparison != Comparison::IsNull
                    && numberHolds(column->values[rows[i]], clause));
            break;
        case NumberState::Missing:
            truths[i] = truthOfMissing(clause);
            break;
        case NumberState::NotANumber:
            truths[i] = Truth::No;
            break;
        case NumberState::Unread:
            truths[i] = Truth::Unknown;
            break;
        }
    }
    return truths;
}

void QueryEvaluation::noteNotNumbers(const QueryClause& clause, const NumberColumn& column)
{
    const auto count = static_cast<std::size_t>(std::count_if(m_allRows.begin(), m_allRows.end(),
        [&](std::uint32_t row) { return column.states[row] == NumberState::NotANumber; }));
    const bool isKnown = std::any_of(m_notes.begin(), m_notes.end(),
        [&](const QueryNote& note) { return note.field == clause.field.written; });
    if (count > 0 && !isKnown) {
        m_notes.push_back({clause.field.written, count});
    }
}

std::vector<Truth> QueryEvaluation::evaluateTexts(
    const QueryClause& clause, std::span<const std::uint32_t> rows)
{
    const std::string key = clause.field.kind == FieldKind::Text && clause.field.key == "name"
        ? "plain_name"
        : clause.field.key;
    const auto column = m_columns.texts({familyOf(clause.field.kind), key});
    TextAnswers answers;
    std::vector<Truth> truths(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string_view text = (*column)[rows[i]];
        truths[i] = text.data() == nullptr
            ? truthOfMissing(clause)
            : truthOfPresent(clause,
                clause.comparison != Comparison::IsNull
                    && answers.ask(text, [&] { return textHolds(text, clause); }));
        if (i % kRowsBetweenStops == 0 && m_stop.stop_requested()) {
            break;
        }
    }
    return truths;
}

std::vector<Truth> QueryEvaluation::evaluateTimes(
    const QueryClause& clause, std::span<const std::uint32_t> rows)
{
    std::vector<TimeValue> times;
    for (const QueryValue& value : clause.values) {
        times.push_back(placedTime(value.time, m_context));
    }
    const bool isStart = clause.field.key == "start_time";
    std::vector<Truth> truths(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const core::Run& run = m_columns.snapshot().runs[rows[i]];
        const auto& millis = isStart ? run.startTimeMillis : run.endTimeMillis;
        truths[i] = !millis ? truthOfMissing(clause)
                            : truthOfPresent(clause,
                                clause.comparison != Comparison::IsNull
                                    && timeHolds(*millis, clause.comparison, times));
    }
    return truths;
}

std::vector<Truth> QueryEvaluation::evaluateDurations(
    const QueryClause& clause, std::span<const std::uint32_t> rows)
{
    std::vector<Truth> truths(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto millis = core::durationMillis(m_columns.snapshot().runs[rows[i]]);
        truths[i] = !millis ? truthOfMissing(clause)
                            : truthOfPresent(clause,
                                clause.comparison != Comparison::IsNull
                                    && numberHolds(static_cast<double>(*millis), clause));
    }
    return truths;
}

// Of data sets one that holds is enough, also for != and NOT, as in MLflow; of parents and models
// != and NOT mean that there is none that holds.
std::vector<Truth> QueryEvaluation::evaluateMany(
    const QueryClause& clause, std::span<const std::uint32_t> rows)
{
    ManyTexts source(m_columns.snapshot(), clause.field.key);
    const bool isDataset = clause.field.key.rfind("dataset.", 0) == 0;
    QueryClause positive = clause;
    const bool asksForNone = !isDataset && clause.comparison == Comparison::NotEqual;
    if (asksForNone) {
        positive.comparison = Comparison::Equal;
    }
    std::vector<Truth> truths(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& values = source.of(m_columns.snapshot().runs[rows[i]]);
        if (values.empty()) {
            truths[i] = truthOfMissing(clause);
            continue;
        }
        if (clause.comparison == Comparison::IsNull) {
            truths[i] = truthOfPresent(clause, false);
            continue;
        }
        const bool anyHolds =
            std::any_of(values.begin(), values.end(), [&](std::string_view value) {
                return textHolds(value, positive) != (isDataset && clause.isNegated);
            });
        truths[i] = truthOf(anyHolds != (asksForNone || (!isDataset && clause.isNegated)));
    }
    return truths;
}

std::vector<Truth> QueryEvaluation::evaluateWord(
    const QueryNode& node, std::span<const std::uint32_t> rows)
{
    const std::vector<core::Run>& runs = m_columns.snapshot().runs;
    const auto search = std::make_unique<WordSearch>(node);
    std::vector<Truth> truths(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % kRowsBetweenStops == 0 && m_stop.stop_requested()) {
            break;
        }
        if (i + kTurnsAhead < rows.size()) {
            lookAhead(runs[rows[i + kTurnsAhead]]);
        }
        truths[i] = truthOf(search->isIn(runs[rows[i]]));
    }
    return truths;
}

void collectHistories(const QueryNode& node, std::vector<HistoryValue>& wanted)
{
    const QueryField& field = node.clause.field;
    const HistoryValue value{field.key, field.function, field.step};
    if (node.kind == QueryNode::Kind::Clause && isHistory(field)
        && std::find(wanted.begin(), wanted.end(), value) == wanted.end()) {
        wanted.push_back(value);
    }
    for (const auto& child : node.children) {
        collectHistories(*child, wanted);
    }
}

QueryResult evaluateQuery(RunColumns& columns, std::span<const std::uint32_t> rows,
    const RunQuery& query, const QueryContext& context, const std::stop_token& stop)
{
    QueryResult result;
    if (query.isEmpty()) {
        result.rows.assign(rows.begin(), rows.end());
        return result;
    }
    QueryEvaluation evaluation(columns, rows, context, stop);
    const std::vector<Truth> truths = evaluation.evaluate(query.root(), rows);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (truths[i] == Truth::Yes) {
            result.rows.push_back(rows[i]);
        } else if (truths[i] == Truth::Unknown) {
            result.undecided.push_back(rows[i]);
        }
    }
    result.notes = evaluation.takeNotes();
    return result;
}

} // namespace runlane::analysis
