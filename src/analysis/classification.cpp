// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/classification.h"

#include "analysis/number_sum.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <unordered_map>
#include <utility>

namespace runlane::analysis {

namespace {

std::optional<double> numberOf(std::string_view text)
{
    double value = 0;
    const char* first = text.data();
    const char* last = first + text.size();
    if (!text.empty() && *first == '+') {
        ++first;
    }
    const auto result = std::from_chars(first, last, value);
    if (result.ec != std::errc() || result.ptr != last || !std::isfinite(value)) {
        return std::nullopt;
    }
    return value;
}

Measure ratio(double numerator, double denominator)
{
    return denominator > 0 ? Measure::of(numerator / denominator)
                           : Measure::undefined("zero_denominator");
}

struct Margins
{
    std::vector<double> rows, columns;
    double total = 0, diagonal = 0;
};

Margins marginsOf(const ConfusionMatrix& matrix)
{
    const std::size_t size = matrix.counts.size();
    Margins margins{std::vector<double>(size), std::vector<double>(size), 0, 0};
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = 0; j < size; ++j) {
            const double count = matrix.counts[i][j];
            margins.rows[i] += count;
            margins.columns[j] += count;
            margins.total += count;
        }
        margins.diagonal += matrix.counts[i][i];
    }
    return margins;
}

// Counts of every class in one pass over the matrix.
std::vector<BinaryCounts> countsOfClasses(const ConfusionMatrix& matrix)
{
    const Margins margins = marginsOf(matrix);
    std::vector<BinaryCounts> counts(matrix.counts.size());
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const double right = matrix.counts[i][i];
        counts[i].truePositives = right;
        counts[i].falseNegatives = std::max(0.0, margins.rows[i] - right);
        counts[i].falsePositives = std::max(0.0, margins.columns[i] - right);
        counts[i].trueNegatives =
            std::max(0.0, margins.total - margins.rows[i] - counts[i].falsePositives);
    }
    return counts;
}

} // namespace

std::vector<std::string> orderedLabels(std::vector<std::string> labels)
{
    std::sort(labels.begin(), labels.end());
    labels.erase(std::unique(labels.begin(), labels.end()), labels.end());
    std::vector<std::pair<double, std::string>> numbers;
    numbers.reserve(labels.size());
    for (const std::string& label : labels) {
        const std::optional<double> number = numberOf(label);
        if (!number) {
            return labels;
        }
        numbers.emplace_back(*number, label);
    }
    std::stable_sort(numbers.begin(), numbers.end());
    for (std::size_t i = 0; i < labels.size(); ++i) {
        labels[i] = numbers[i].second;
    }
    return labels;
}

ConfusionMatrix countConfusions(std::span<const std::string> actual,
    std::span<const std::string> predicted, std::vector<std::string> labels)
{
    std::unordered_map<std::string_view, std::size_t> indexOf;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        indexOf.emplace(labels[i], i);
    }
    ConfusionMatrix matrix;
    matrix.counts.assign(labels.size(), std::vector<double>(labels.size()));
    const std::size_t rows = std::min(actual.size(), predicted.size());
    for (std::size_t i = 0; i < rows; ++i) {
        const auto row = indexOf.find(actual[i]);
        const auto column = indexOf.find(predicted[i]);
        if (row != indexOf.end() && column != indexOf.end()) {
            matrix.counts[row->second][column->second] += 1;
        }
    }
    matrix.labels = std::move(labels);
    return matrix;
}

BinaryCounts countsOfClass(const ConfusionMatrix& matrix, std::size_t index)
{
    BinaryCounts counts;
    for (std::size_t i = 0; i < matrix.counts.size(); ++i) {
        for (std::size_t j = 0; j < matrix.counts.size(); ++j) {
            const double count = matrix.counts[i][j];
            if (i == index) {
                (j == index ? counts.truePositives : counts.falseNegatives) += count;
            } else {
                (j == index ? counts.falsePositives : counts.trueNegatives) += count;
            }
        }
    }
    return counts;
}

ClassMeasures measuresOf(const BinaryCounts& counts)
{
    ClassMeasures measures;
    const double tp = counts.truePositives;
    const double tn = counts.trueNegatives;
    measures.support = counts.actualPositives();
    measures.precision = ratio(tp, tp + counts.falsePositives);
    measures.recall = ratio(tp, counts.actualPositives());
    measures.specificity = ratio(tn, counts.actualNegatives());
    measures.npv = ratio(tn, tn + counts.falseNegatives);
    measures.fpr = ratio(counts.falsePositives, counts.actualNegatives());
    measures.f1 = ratio(2 * tp, 2 * tp + counts.falsePositives + counts.falseNegatives);
    measures.rocAuc = Measure::undefined("no_scores");
    return measures;
}

std::vector<ClassMeasures> measuresPerClass(const ConfusionMatrix& matrix)
{
    std::vector<ClassMeasures> all;
    for (const BinaryCounts& counts : countsOfClasses(matrix)) {
        const std::size_t i = all.size();
        all.push_back(measuresOf(counts));
        all.back().label = i < matrix.labels.size() ? matrix.labels[i] : std::to_string(i);
    }
    return all;
}

Measure accuracy(const ConfusionMatrix& matrix)
{
    const Margins margins = marginsOf(matrix);
    return margins.total > 0 ? Measure::of(margins.diagonal / margins.total)
                             : Measure::undefined("empty_input");
}

Measure balancedAccuracy(const ConfusionMatrix& matrix)
{
    const Margins margins = marginsOf(matrix);
    double sum = 0;
    double classes = 0;
    for (std::size_t i = 0; i < margins.rows.size(); ++i) {
        if (margins.rows[i] > 0) {
            sum += matrix.counts[i][i] / margins.rows[i];
            classes += 1;
        }
    }
    return classes > 0 ? Measure::of(sum / classes) : Measure::undefined("empty_input");
}

Measure matthewsCorrelation(const ConfusionMatrix& matrix)
{
    const Margins margins = marginsOf(matrix);
    if (margins.total <= 0) {
        return Measure::undefined("empty_input");
    }
    const double total = margins.total;
    double both = 0;
    double actualSquares = 0;
    double predictedSquares = 0;
    for (std::size_t i = 0; i < margins.rows.size(); ++i) {
        both += margins.rows[i] * margins.columns[i];
        actualSquares += margins.rows[i] * margins.rows[i];
        predictedSquares += margins.columns[i] * margins.columns[i];
    }
    const double actualSpread = total * total - actualSquares;
    const double predictedSpread = total * total - predictedSquares;
    if (actualSpread <= 0 || predictedSpread <= 0) {
        return Measure::undefined("constant_input");
    }
    return Measure::of(
        (margins.diagonal * total - both) / (std::sqrt(actualSpread) * std::sqrt(predictedSpread)));
}

Measure cohensKappa(const ConfusionMatrix& matrix)
{
    const Margins margins = marginsOf(matrix);
    if (margins.total <= 0) {
        return Measure::undefined("empty_input");
    }
    double expected = 0;
    for (std::size_t i = 0; i < margins.rows.size(); ++i) {
        expected += margins.rows[i] * margins.columns[i];
    }
    const double total = margins.total;
    const double disagreement = total * total - expected;
    if (disagreement <= 0) {
        return Measure::undefined("expected_agreement_is_1");
    }
    return Measure::of((margins.diagonal * total - expected) / disagreement);
}

Measure meanOverClasses(std::span<const Measure> measures, std::span<const double> weights)
{
    double sum = 0;
    double weight = 0;
    for (std::size_t i = 0; i < measures.size(); ++i) {
        const double one = weights.empty() ? 1 : weights[i];
        sum += measures[i].isDefined() ? one * measures[i].value : 0;
        weight += one;
    }
    return ratio(sum, weight);
}

Averages averagesOf(const ConfusionMatrix& matrix)
{
    std::vector<Measure> precisions;
    std::vector<Measure> recalls;
    std::vector<Measure> f1s;
    std::vector<double> supports;
    BinaryCounts sum;
    for (const BinaryCounts& counts : countsOfClasses(matrix)) {
        const ClassMeasures one = measuresOf(counts);
        precisions.push_back(one.precision);
        recalls.push_back(one.recall);
        f1s.push_back(one.f1);
        supports.push_back(one.support);
        sum.truePositives += counts.truePositives;
        sum.falsePositives += counts.falsePositives;
        sum.falseNegatives += counts.falseNegatives;
    }
    const ClassMeasures micro = measuresOf(sum);
    Averages averages;
    averages["macro"] = {{"precision", meanOverClasses(precisions)},
        {"recall", meanOverClasses(recalls)}, {"f1", meanOverClasses(f1s)}};
    averages["micro"] = {
        {"precision", micro.precision}, {"recall", micro.recall}, {"f1", micro.f1}};
    averages["weighted"] = {{"precision", meanOverClasses(precisions, supports)},
        {"recall", meanOverClasses(recalls, supports)}, {"f1", meanOverClasses(f1s, supports)}};
    return averages;
}

} // namespace runlane::analysis
