// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/matrix_figure.h"

#include "figures/matrix_shares.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace runlane::figures {

namespace {

using core::Message;

constexpr std::size_t kMostClassesWithText = 25;
constexpr std::size_t kMostChanges = 7;
constexpr int kShareDecimals = 1;
constexpr double kDistinctChange = 1e-6; // smaller differences are rounding: the cells' order stays
constexpr std::array<double, 9> kNiceScales{1, 1.5, 2, 3, 4, 5, 6, 8, 10};

Message message(std::string_view pattern, std::vector<std::string> arguments = {})
{
    return {"Figure", std::string(pattern), std::move(arguments)};
}

struct Source
{
    const CurveInput* input = nullptr;
    analysis::ConfusionMatrix matrix;
    std::optional<ShownMatrix> shown;
    bool hasSameClasses = true;
};

std::string countText(double count, const analysis::NumberStyle& numbers)
{
    return count == std::round(count) && std::abs(count) < 1e15
        ? analysis::formatInteger(static_cast<std::int64_t>(count), numbers)
        : analysis::formatNumber(count, numbers);
}

std::string valueText(
    double value, Normalisation normalisation, const analysis::NumberStyle& numbers)
{
    if (std::isnan(value)) {
        return {};
    }
    if (value == 0) {
        return "0";
    }
    return normalisation == Normalisation::Counts
        ? countText(value, numbers)
        : analysis::formatPercent(value, kShareDecimals, numbers);
}

// points: per cent points, or a difference of counts.
std::string changeText(
    double points, Normalisation normalisation, const analysis::NumberStyle& numbers)
{
    if (std::isnan(points)) {
        return {};
    }
    const bool isCount = normalisation == Normalisation::Counts;
    const std::string text = isCount ? countText(points, numbers)
                                     : analysis::formatFixed(points, kShareDecimals, numbers);
    const bool isZero = text.find_first_of("123456789") == std::string::npos;
    if (isZero) {
        return "0";
    }
    return points > 0 ? "+" + text : text;
}

Message cellDescription(const ShownMatrix& shown, std::size_t at, const MatrixRequest& request)
{
    const std::string& actual = shown.labels[at / shown.size()];
    const std::string& predicted = shown.labels[at % shown.size()];
    if (std::isnan(shown.values[at])) {
        return request.normalisation == Normalisation::Columns
            ? message(
                RUNLANE_TEXT("Figure", "true %1, predicted %2, undefined: %2 never predicted"),
                {actual, predicted})
            : message(RUNLANE_TEXT("Figure", "true %1, predicted %2, undefined: no sample of %1"),
                {actual, predicted});
    }
    const std::string text = valueText(shown.values[at], request.normalisation, request.numbers);
    if (request.normalisation == Normalisation::Counts) {
        return message(
            RUNLANE_TEXT("Figure", "true %1, predicted %2, %3"), {actual, predicted, text});
    }
    if (shown.counts.empty()) {
        return message(RUNLANE_TEXT("Figure", "true %1, predicted %2, %3 per cent"),
            {actual, predicted, text});
    }
    return message(RUNLANE_TEXT("Figure", "true %1, predicted %2, %3 per cent, %4 of %5"),
        {actual, predicted, text, countText(shown.counts[at], request.numbers),
            countText(shown.wholes[at], request.numbers)});
}

const analysis::Measure* measureOf(const analysis::Evaluation& evaluation, const std::string& name)
{
    const auto at = evaluation.values.find(name);
    return at != evaluation.values.end() && at->second.isDefined() ? &at->second : nullptr;
}

Message captionOf(const Source& source, const analysis::NumberStyle& numbers)
{
    const analysis::Evaluation& evaluation = *source.input->evaluation;
    const analysis::Measure* accuracy = measureOf(evaluation, "accuracy");
    const std::string n = analysis::formatInteger(static_cast<std::int64_t>(evaluation.n), numbers);
    if (accuracy == nullptr) {
        return evaluation.n > 0 ? message(RUNLANE_TEXT("Figure", "n %1"), {n}) : Message();
    }
    const std::string text = analysis::formatFixed(accuracy->value, 4, numbers);
    return evaluation.n > 0 ? message(RUNLANE_TEXT("Figure", "accuracy %1, n %2"), {text, n})
                            : message(RUNLANE_TEXT("Figure", "accuracy %1"), {text});
}

MatrixFigure frameOf(const Source& source, const MatrixRequest& request)
{
    MatrixFigure figure;
    figure.runId = source.input->runId;
    figure.title = source.input->label;
    figure.style = source.input->style;
    figure.isBaseline = figure.runId == request.baselineRunId;
    figure.normalisation = request.normalisation;
    figure.labels = source.matrix.labels;
    return figure;
}

MatrixFigure sharesFigure(const Source& source, double fullScale, const MatrixRequest& request)
{
    MatrixFigure figure = frameOf(source, request);
    figure.caption = captionOf(source, request.numbers);
    if (!source.shown) {
        figure.emptyReason = source.matrix.isNormalised
            ? message(RUNLANE_TEXT("Figure", "Logged as shares of another kind"))
            : message(RUNLANE_TEXT("Figure", "The logged matrix is not square"));
        return figure;
    }
    const ShownMatrix& shown = *source.shown;
    const Theme& colors = theme(request.theme);
    figure.scaleMaximum = fullScale;
    figure.scaleMinimumText = valueText(0, request.normalisation, request.numbers);
    figure.scaleMaximumText = valueText(fullScale, request.normalisation, request.numbers);
    for (std::size_t at = 0; at < shown.values.size(); ++at) {
        MatrixCell cell;
        cell.isDiagonal = at / shown.size() == at % shown.size();
        cell.isHatched = std::isnan(shown.values[at]);
        cell.description = cellDescription(shown, at, request);
        cell.fill = sequentialColor(colors, fullScale > 0 ? shown.values[at] / fullScale : 0);
        cell.textColor = textOn(cell.fill);
        if (shown.size() <= kMostClassesWithText) {
            cell.text = valueText(shown.values[at], request.normalisation, request.numbers);
        }
        figure.cells.push_back(std::move(cell));
    }
    figure.accessibleDescription = figure.caption;
    return figure;
}

// Differences in per cent points or counts, NaN where either share is undefined.
std::vector<double> differencesOf(
    const ShownMatrix& shown, const ShownMatrix& baseline, Normalisation normalisation)
{
    const double unit = normalisation == Normalisation::Counts ? 1.0 : 100.0;
    std::vector<double> points;
    for (std::size_t i = 0; i < shown.values.size(); ++i) {
        points.push_back((shown.values[i] - baseline.values[i]) * unit);
    }
    return points;
}

double niceScale(double largest)
{
    if (!(largest > 0)) {
        return 1;
    }
    const double decade = std::pow(10.0, std::floor(std::log10(largest)));
    const auto at = std::find_if(kNiceScales.begin(), kNiceScales.end(),
        [&](double nice) { return nice * decade >= largest * (1 - 1e-9); });
    return (at == kNiceScales.end() ? 10 : *at) * decade;
}

std::vector<MatrixChange> largestChanges(const std::vector<double>& points,
    const std::vector<std::string>& labels, const MatrixRequest& request)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!std::isnan(points[i])
            && changeText(points[i], request.normalisation, request.numbers) != "0") {
            order.push_back(i);
        }
    }
    const auto sizeOf = [&](std::size_t at) {
        return std::round(std::abs(points[at]) / kDistinctChange);
    };
    std::stable_sort(order.begin(), order.end(),
        [&](std::size_t a, std::size_t b) { return sizeOf(a) > sizeOf(b); });
    order.resize(std::min(order.size(), kMostChanges));
    std::vector<MatrixChange> changes;
    for (const std::size_t at : order) {
        const std::size_t actual = at / labels.size();
        const std::size_t predicted = at % labels.size();
        MatrixChange change;
        change.name = actual == predicted
            ? message(RUNLANE_TEXT("Figure", "%1 right"), {labels[actual]})
            : message(RUNLANE_TEXT("Figure", "%1 as %2"), {labels[actual], labels[predicted]});
        change.points = points[at];
        change.text = changeText(points[at], request.normalisation, request.numbers);
        change.isBetter = (actual == predicted) == (points[at] > 0);
        changes.push_back(std::move(change));
    }
    return changes;
}

MatrixFigure differenceFrame(
    const Source& source, const Source& baseline, const MatrixRequest& request)
{
    MatrixFigure figure = frameOf(source, request);
    figure.meaning = MatrixMeaning::Difference;
    figure.baselineTitle = baseline.input->label;
    figure.baselineStyle = baseline.input->style;
    const std::size_t n = source.input->evaluation->n;
    const std::size_t baselineN = baseline.input->evaluation->n;
    if (n != baselineN && n > 0 && baselineN > 0) {
        figure.caption = message(RUNLANE_TEXT("Figure", "n %1 against %2"),
            {analysis::formatInteger(static_cast<std::int64_t>(n), request.numbers),
                analysis::formatInteger(static_cast<std::int64_t>(baselineN), request.numbers)});
    }
    if (!source.hasSameClasses) {
        figure.emptyReason = message(RUNLANE_TEXT("Figure", "Other classes than the baseline"));
    } else if (!source.shown || !baseline.shown) {
        figure.emptyReason = message(RUNLANE_TEXT("Figure", "Logged as shares of another kind"));
    }
    return figure;
}

void fillDifference(MatrixFigure& figure, const std::vector<double>& points, double scale,
    const MatrixRequest& request)
{
    const Theme& colors = theme(request.theme);
    const std::size_t n = figure.labels.size();
    figure.scaleMinimum = -scale;
    figure.scaleMaximum = scale;
    const std::string text = analysis::formatNumber(scale, request.numbers);
    figure.scaleMinimumText = "−" + text;
    figure.scaleMaximumText = "+" + text;
    for (std::size_t at = 0; at < points.size(); ++at) {
        MatrixCell cell;
        const std::string change = changeText(points[at], request.normalisation, request.numbers);
        cell.isDiagonal = at / n == at % n;
        cell.isHatched = std::isnan(points[at]);
        cell.fill = divergingColor(colors, points[at] / scale);
        cell.textColor = textOn(cell.fill);
        cell.text = n <= kMostClassesWithText ? change : std::string();
        const std::vector<std::string> arguments{
            figure.labels[at / n], figure.labels[at % n], change};
        if (cell.isHatched) {
            cell.description =
                message(RUNLANE_TEXT("Figure", "true %1, predicted %2, undefined"), arguments);
        } else if (request.normalisation == Normalisation::Counts) {
            cell.description =
                message(RUNLANE_TEXT("Figure", "true %1, predicted %2, %3 samples"), arguments);
        } else {
            cell.description =
                message(RUNLANE_TEXT("Figure", "true %1, predicted %2, %3 points"), arguments);
        }
        figure.cells.push_back(std::move(cell));
    }
    figure.changes = largestChanges(points, figure.labels, request);
}

// Every input with a matrix, baseline first, classes in the order of the first.
std::vector<Source> sourcesOf(const MatrixRequest& request)
{
    std::vector<Source> sources;
    for (const CurveInput& input : request.inputs) {
        if (input.evaluation != nullptr && input.evaluation->matrix) {
            sources.push_back({&input, *input.evaluation->matrix, std::nullopt, true});
        }
    }
    std::stable_partition(sources.begin(), sources.end(),
        [&](const Source& source) { return source.input->runId == request.baselineRunId; });
    for (Source& source : sources) {
        auto ordered = inOrderOf(source.matrix, sources.front().matrix.labels);
        source.hasSameClasses = ordered.has_value();
        if (ordered) {
            source.matrix = std::move(*ordered);
        }
        source.shown = shownMatrix(source.matrix, request.normalisation);
    }
    return sources;
}

// 1 for shares of a class; else the largest cell of all matrices.
double fullScaleOf(const std::vector<Source>& sources, Normalisation normalisation)
{
    if (normalisation == Normalisation::Rows || normalisation == Normalisation::Columns) {
        return 1;
    }
    double largest = 0;
    for (const Source& source : sources) {
        for (const double value : source.shown ? source.shown->values : std::vector<double>()) {
            largest = std::isnan(value) ? largest : std::max(largest, value);
        }
    }
    return largest;
}

} // namespace

std::vector<MatrixFigure> buildMatrixFigures(const MatrixRequest& request)
{
    const std::vector<Source> sources = sourcesOf(request);
    const double fullScale = fullScaleOf(sources, request.normalisation);
    std::vector<MatrixFigure> figures;
    for (const Source& source : sources) {
        figures.push_back(sharesFigure(source, fullScale, request));
    }
    if (sources.empty() || sources.front().input->runId != request.baselineRunId) {
        return figures;
    }
    const Source& baseline = sources.front();
    std::vector<std::vector<double>> points(sources.size());
    double largest = 0;
    for (std::size_t i = 1; i < sources.size(); ++i) {
        if (sources[i].hasSameClasses && sources[i].shown && baseline.shown) {
            points[i] = differencesOf(*sources[i].shown, *baseline.shown, request.normalisation);
            for (const double value : points[i]) {
                largest = std::isnan(value) ? largest : std::max(largest, std::abs(value));
            }
        }
    }
    for (std::size_t i = 1; i < sources.size(); ++i) {
        MatrixFigure figure = differenceFrame(sources[i], baseline, request);
        if (figure.emptyReason.isEmpty()) {
            fillDifference(figure, points[i], niceScale(largest), request);
        }
        figures.push_back(std::move(figure));
    }
    return figures;
}

} // namespace runlane::figures
