// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/artifacts/predictions.h"

#include "stores/artifacts/column_profile.h"
#include "stores/artifacts/score_owner.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace runlane::stores::artifacts {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kMostClasses = 2000;
constexpr std::size_t kLongestMeanLabel = 80; // bytes

// Reads one table; the members are the stages' common ground.
class Reader
{
public:
    explicit Reader(const Table& table)
        : m_table(table)
        , m_roles(columnRoles(table))
    {
    }

    std::optional<ReadPredictions> read()
    {
        if (m_roles.actual == nullptr
            || (m_roles.predicted == nullptr && m_roles.score == nullptr
                && m_roles.classScores.empty())) {
            return std::nullopt;
        }
        m_out.notes = m_roles.notes;
        if (isRegression()) {
            return readRegression();
        }
        if (predictedHoldsScores()) {
            m_out.notes.push_back("Column " + m_roles.predicted->name
                + " holds numbers between 0 and 1: taken as scores, not as labels");
            m_roles.score = m_roles.predicted;
            m_roles.predicted = nullptr;
        }
        return readClassification();
    }

private:
    std::vector<double> numbersOf(const TableColumn& column) const
    {
        std::vector<double> numbers;
        numbers.reserve(column.cells.size());
        for (const std::string& cell : column.cells) {
            numbers.push_back(
                isMissing(cell) ? kNaN : parseNumber(cell, m_table.decimalMark).value_or(kNaN));
        }
        return numbers;
    }

    // Some column is named after a value of the true column.
    bool hasClassColumns() const
    {
        return std::any_of(
            m_roles.classScores.begin(), m_roles.classScores.end(), [this](const ClassColumn& one) {
                return std::any_of(m_roles.actual->cells.begin(), m_roles.actual->cells.end(),
                    [&](const std::string& cell) {
                        return labelText(cell, m_table.decimalMark) == one.className;
                    });
            });
    }

    bool isRegression() const
    {
        if (m_roles.predicted == nullptr) {
            return false;
        }
        const ColumnProfile actual = profileOf(*m_roles.actual, m_table.decimalMark);
        const ColumnProfile predicted = profileOf(*m_roles.predicted, m_table.decimalMark);
        if (!actual.isNumeric || !predicted.isNumeric || predicted.distinct == 0
            || hasClassColumns()) {
            return false;
        }
        if (!actual.isWhole || actual.distinct > kMostNumericClasses) {
            return true;
        }
        return m_roles.score == nullptr && m_roles.confidence == nullptr && !predicted.isWhole
            && !(predicted.isShare && actual.distinct <= 2);
    }

    bool predictedHoldsScores() const
    {
        if (m_roles.predicted == nullptr || m_roles.score != nullptr || hasClassColumns()) {
            return false;
        }
        const ColumnProfile predicted = profileOf(*m_roles.predicted, m_table.decimalMark);
        return predicted.isNumeric && predicted.isShare && !predicted.isWhole;
    }

    void useColumn(const TableColumn* column)
    {
        if (column != nullptr) {
            m_out.table.usedColumns.push_back(column->name);
        }
    }

    void keepSampleIds(const std::vector<std::size_t>& rows)
    {
        if (m_roles.sampleId == nullptr) {
            return;
        }
        for (const std::size_t row : rows) {
            m_out.table.sampleIds.push_back(m_roles.sampleId->cells[row]);
        }
    }

    std::optional<ReadPredictions> readRegression()
    {
        const std::vector<double> actual = numbersOf(*m_roles.actual);
        const std::vector<double> predicted = numbersOf(*m_roles.predicted);
        std::vector<std::size_t> rows;
        for (std::size_t row = 0; row < actual.size(); ++row) {
            if (std::isfinite(actual[row]) && std::isfinite(predicted[row])) {
                rows.push_back(row);
                m_out.table.actualValues.push_back(actual[row]);
                m_out.table.predictedValues.push_back(predicted[row]);
            }
        }
        if (rows.empty()) {
            return std::nullopt;
        }
        m_out.table.rowCount = rows.size();
        m_out.table.skippedRows = m_table.raggedRows + actual.size() - rows.size();
        keepSampleIds(rows);
        useColumn(m_roles.actual);
        useColumn(m_roles.predicted);
        m_out.level = 1;
        return std::move(m_out);
    }

    std::optional<ReadPredictions> readClassification()
    {
        core::PredictionTable& table = m_out.table;
        for (std::size_t row = 0; row < m_table.rowCount; ++row) {
            const bool isUsable = !isMissing(m_roles.actual->cells[row])
                && (m_roles.predicted == nullptr || !isMissing(m_roles.predicted->cells[row]));
            if (!isUsable) {
                continue;
            }
            m_rows.push_back(row);
            table.actual.push_back(labelText(m_roles.actual->cells[row], m_table.decimalMark));
            if (m_roles.predicted != nullptr) {
                table.predicted.push_back(
                    labelText(m_roles.predicted->cells[row], m_table.decimalMark));
            }
        }
        if (m_rows.empty()) {
            return std::nullopt;
        }
        table.rowCount = m_rows.size();
        table.skippedRows = m_table.raggedRows + m_table.rowCount - m_rows.size();
        keepSampleIds(m_rows);
        useColumn(m_roles.actual);
        useColumn(m_roles.predicted);
        unifyTruthWords();
        std::unordered_set<std::string_view> labels(table.actual.begin(), table.actual.end());
        labels.insert(table.predicted.begin(), table.predicted.end());
        m_labels = distinctLabels({labels.begin(), labels.end()});
        if (m_labels.size() > kMostClasses || areFreeTexts()) {
            return std::nullopt;
        }
        if (!readClassColumns() && !readScoreList()) {
            readSingleScore();
        }
        const bool hasScores = !table.score.empty() || !table.classes.empty();
        m_out.level = hasScores ? 1 : 2;
        if (!hasScores && table.predicted.empty()) {
            return std::nullopt;
        }
        return std::move(m_out);
    }

    // Answers of a language model rather than names of classes.
    bool areFreeTexts() const
    {
        std::size_t characters = 0;
        for (const std::string& label : m_labels) {
            characters += label.size();
        }
        const bool areLong = characters > kLongestMeanLabel * m_labels.size();
        const bool areAllDifferent = m_labels.size() > 20 && 2 * m_labels.size() > m_rows.size()
            && !parseNumber(m_labels.front());
        return areLong || areAllDifferent;
    }

    // One column says True/False and the other 1/0: both become 1/0.
    void unifyTruthWords()
    {
        const auto holdsOnly = [](const std::vector<std::string>& labels, const char* a,
                                   const char* b) {
            return !labels.empty()
                && std::all_of(labels.begin(), labels.end(),
                    [&](const std::string& label) { return label == a || label == b; });
        };
        std::vector<std::string>& actual = m_out.table.actual;
        std::vector<std::string>& predicted = m_out.table.predicted;
        const bool isMixed = (holdsOnly(actual, "True", "False") && holdsOnly(predicted, "1", "0"))
            || (holdsOnly(actual, "1", "0") && holdsOnly(predicted, "True", "False"));
        if (!isMixed) {
            return;
        }
        for (std::vector<std::string>* labels : {&actual, &predicted}) {
            for (std::string& label : *labels) {
                label = label == "True" ? "1" : label == "False" ? "0" : label;
            }
        }
        m_out.notes.push_back("True and False are read as 1 and 0");
    }

    std::vector<double> usedNumbers(const TableColumn& column) const
    {
        const std::vector<double> all = numbersOf(column);
        std::vector<double> used;
        used.reserve(m_rows.size());
        for (const std::size_t row : m_rows) {
            used.push_back(all[row]);
        }
        return used;
    }

    bool isLabel(const std::string& name) const
    {
        return std::find(m_labels.begin(), m_labels.end(), name) != m_labels.end();
    }

    bool readClassColumns()
    {
        std::vector<ClassColumn> columns = m_roles.classScores;
        const auto matches = [this](const ClassColumn& one) { return isLabel(one.className); };
        const auto isIndex = [&](const ClassColumn& one) {
            const std::optional<double> number = parseNumber(one.className);
            return number && *number >= 0 && *number < static_cast<double>(columns.size());
        };
        if (columns.size() >= 2 && std::none_of(columns.begin(), columns.end(), matches)
            && std::all_of(columns.begin(), columns.end(), isIndex)
            && columns.size() == m_labels.size()) {
            nameByPosition(columns);
        }
        const auto known = std::count_if(columns.begin(), columns.end(), matches);
        if (known == 0 || (known == 1 && m_labels.size() > 2)) {
            return false;
        }
        // Other columns of that shape (p_value, ...) are no classes unless all look alike.
        const bool allBelong = 2 * static_cast<std::size_t>(known) > columns.size();
        for (const ClassColumn& one : columns) {
            if (!matches(one) && !(allBelong && isIndex(one))) {
                continue;
            }
            m_out.table.classes.push_back(one.className);
            m_out.table.classScores.push_back(usedNumbers(*one.column));
            useColumn(one.column);
        }
        return true;
    }

    // "proba_0", "proba_1" beside text labels.
    void nameByPosition(std::vector<ClassColumn>& columns)
    {
        std::sort(columns.begin(), columns.end(), [](const auto& a, const auto& b) {
            return parseNumber(a.className).value_or(0) < parseNumber(b.className).value_or(0);
        });
        std::vector<std::vector<double>> scores;
        for (const ClassColumn& one : columns) {
            scores.push_back(usedNumbers(*one.column));
        }
        const std::vector<std::string> order = orderOf(scores);
        for (std::size_t k = 0; k < columns.size(); ++k) {
            columns[k].className = order[k];
        }
    }

    // Classes of scores that are known by position only, with a note on how.
    std::vector<std::string> orderOf(const std::vector<std::vector<double>>& scores)
    {
        std::vector<std::string> order =
            orderByPredictions(m_out.table.predicted, scores, m_labels);
        std::string note = order.empty() ? "Scores are taken in the order of the sorted labels: "
                                         : "Scores are matched to labels by the predictions: ";
        if (order.empty()) {
            order = m_labels;
        }
        for (std::size_t k = 0; k < order.size(); ++k) {
            note += (k == 0 ? "" : ", ") + order[k];
        }
        m_out.notes.push_back(std::move(note));
        return order;
    }

    // One column whose cells are lists with a number a class.
    bool readScoreList()
    {
        if (m_roles.score == nullptr) {
            return false;
        }
        std::vector<std::vector<double>> scores;
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            std::string_view cell = trimmed(m_roles.score->cells[m_rows[i]]);
            if (cell.size() < 2 || cell.front() != '[') {
                return false;
            }
            cell = cell.substr(1, cell.size() - 2);
            std::size_t k = 0;
            while (!cell.empty()) {
                const std::size_t end = std::min(cell.find_first_of(", \n"), cell.size());
                if (const std::optional<double> number = parseNumber(cell.substr(0, end))) {
                    if (k == scores.size()) {
                        scores.emplace_back(m_rows.size(), kNaN);
                    }
                    scores[k++][i] = *number;
                }
                cell.remove_prefix(std::min(end + 1, cell.size()));
            }
            if (i > 0 && k != scores.size()) {
                return false;
            }
        }
        useColumn(m_roles.score);
        if (scores.size() == 1) {
            m_out.table.score = std::move(scores.front());
            nameScore();
            return true;
        }
        if (scores.size() != m_labels.size()) {
            m_out.notes.push_back("Lists of " + std::to_string(scores.size()) + " scores beside "
                + std::to_string(m_labels.size()) + " labels are not used");
            return true;
        }
        m_out.table.classes = orderOf(scores);
        m_out.table.classScores = std::move(scores);
        return true;
    }

    void readSingleScore()
    {
        if (m_roles.score == nullptr) {
            if (m_roles.confidence != nullptr) {
                m_out.notes.push_back("Column " + m_roles.confidence->name
                    + " is the score of the predicted class: no ROC curve from it");
            }
            return;
        }
        if (m_labels.size() > 2) {
            m_out.notes.push_back("Column " + m_roles.score->name
                + " is one score for more than two classes: no ROC curve from it");
            return;
        }
        std::vector<double> scores = usedNumbers(*m_roles.score);
        if (looksLikeConfidence(m_out.table.predicted, scores)) {
            m_out.notes.push_back("Column " + m_roles.score->name
                + " looks like the score of the predicted class: no ROC curve from it");
            return;
        }
        useColumn(m_roles.score);
        m_out.table.score = std::move(scores);
        nameScore();
    }

    // Numbers and True/False have their usual positive; texts are told apart by the predictions.
    void nameScore()
    {
        core::PredictionTable& table = m_out.table;
        const std::string high = labelOfHighScores(table.predicted, table.score);
        const bool hasUsualPositive =
            std::all_of(m_labels.begin(), m_labels.end(), [](const std::string& label) {
                return parseNumber(label).has_value() || label == "True" || label == "False";
            });
        if (!hasUsualPositive) {
            if (!high.empty()) {
                table.scoreLabel = high;
                m_out.notes.push_back(
                    "Scores are taken as scores of " + high + ": its predictions have the highest");
            } else if (m_labels.size() == 2) {
                m_out.notes.push_back("Nothing says which class the scores are for: "
                    + m_labels.back() + " is assumed");
            }
            return;
        }
        if (!m_labels.empty()) {
            table.scoreLabel = m_labels.size() == 2 ? m_labels.back() : std::string();
        }
        if (!high.empty() && !table.scoreLabel.empty() && high != table.scoreLabel) {
            m_out.notes.push_back("Predictions of " + high
                + " have the highest scores, but the scores are taken as scores of "
                + table.scoreLabel);
        }
    }

    const Table& m_table;
    ColumnRoles m_roles;
    ReadPredictions m_out;
    std::vector<std::size_t> m_rows;
    std::vector<std::string> m_labels;
};

} // namespace

std::optional<ReadPredictions> readPredictions(const Table& table)
{
    return Reader(table).read();
}

} // namespace runlane::stores::artifacts
