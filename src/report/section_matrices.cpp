// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/matrix_figure.h"
#include "report/evidence_choice.h"
#include "report/sections.h"

#include <algorithm>

namespace runlane::report {

namespace {

constexpr std::size_t kMostMatrices = 8;
constexpr std::size_t kSmallClasses = 3; // four matrices in a row
constexpr std::size_t kMiddleClasses = 6; // three
constexpr std::size_t kManyClasses = 10; // two
constexpr std::size_t kRunsAcross = 3; // of the class table
constexpr std::size_t kMostClassRows = 60;
constexpr std::size_t kMostRunsByMeasure = 6;
constexpr std::size_t kClassesAcross = 7;
constexpr int kShareDecimals = 4;
// Room of matrices on the page, px at 96 dpi.
constexpr double kPageWidthPx = 674, kFigureGapPx = 18, kRowLabelsPx = 60, kLeastCellPx = 26,
                 kMostCellPx = 44, kTallestCellsPx = 600, kMatrixFramePx = 72;

using Evaluations = std::vector<const analysis::Evaluation*>;

std::vector<figures::MatrixFigure> makeMatrices(
    const Composer& composer, const Evaluations& evaluations, std::size_t& leftOut)
{
    figures::MatrixRequest request;
    request.theme = figures::ThemeKind::Print;
    request.numbers = composer.numbers();
    const ReportRun* baseline = composer.baseline();
    leftOut = 0;
    for (std::size_t i = 0; i < evaluations.size(); ++i) {
        const ReportRun& run = composer.runs()[i];
        if (evaluations[i] == nullptr) {
            continue;
        }
        if (request.inputs.size() >= kMostMatrices && &run != baseline) {
            ++leftOut;
            continue;
        }
        if (&run == baseline) {
            request.baselineRunId = std::string(run.run->id);
        }
        request.inputs.push_back({std::string(run.run->id), composer.name(run).toStdString(),
            run.style, {run.evaluations, evaluations[i]}});
    }
    return request.inputs.empty() ? std::vector<figures::MatrixFigure>{}
                                  : figures::buildMatrixFigures(request);
}

std::size_t classCount(const std::vector<figures::MatrixFigure>& matrices)
{
    std::size_t classes = 0;
    for (const figures::MatrixFigure& matrix : matrices) {
        classes = std::max(classes, matrix.labels.size());
    }
    return classes;
}

std::size_t matricesAcross(std::size_t classes)
{
    return classes <= kSmallClasses ? 4
        : classes <= kMiddleClasses ? 3
        : classes <= kManyClasses   ? 2
                                    : 1;
}

// Height of a matrix as a share of its width: title, class names, cells and caption.
double matrixHeightShare(std::size_t classes, std::size_t across)
{
    const double width = kPageWidthPx / static_cast<double>(across) - kFigureGapPx;
    const double count = static_cast<double>(std::max<std::size_t>(classes, 1));
    const double cell = std::clamp((width - kRowLabelsPx) / count, kLeastCellPx, kMostCellPx);
    const double cells = std::min(cell * count, kTallestCellsPx);
    return (kMatrixFramePx + cells) / width;
}

QString matrixCaption(const Composer& composer, const Evaluations& evaluations,
    const std::vector<figures::MatrixFigure>& matrices, std::size_t leftOut)
{
    QStringList parts{say(QT_TRANSLATE_NOOP(
                          "Report", "Rows: true class, columns: predicted, per cent of the row.")),
        say(QT_TRANSLATE_NOOP("Report", "%1, %2."))
            .arg(sampleSizes(composer, evaluations), evidenceLevels(evaluations))};
    const auto difference =
        std::find_if(matrices.begin(), matrices.end(), [](const figures::MatrixFigure& matrix) {
            return matrix.meaning == figures::MatrixMeaning::Difference
                && matrix.emptyReason.isEmpty();
        });
    if (difference != matrices.end()) {
        parts << say(QT_TRANSLATE_NOOP("Report",
                         "Differences to the baseline ★ in percentage points, blue more, "
                         "orange less, scale %1 to %2, not tested."))
                     .arg(toText(difference->scaleMinimumText),
                         toText(difference->scaleMaximumText));
    }
    if (leftOut > 0) {
        parts << countOf(composer, leftOut,
            QT_TRANSLATE_NOOP("Report", "1 further run is not shown."),
            QT_TRANSLATE_NOOP("Report", "%1 further runs are not shown."));
    }
    return parts.join(QLatin1Char(' '));
}

const analysis::ClassMeasures* classOf(
    const analysis::Evaluation* evaluation, const std::string& label)
{
    if (evaluation == nullptr) {
        return nullptr;
    }
    const auto at = std::find_if(evaluation->perClass.begin(), evaluation->perClass.end(),
        [&label](const analysis::ClassMeasures& measures) { return measures.label == label; });
    return at == evaluation->perClass.end() ? nullptr : &*at;
}

std::vector<std::string> classLabels(const Evaluations& evaluations)
{
    std::vector<std::string> labels;
    for (const analysis::Evaluation* evaluation : evaluations) {
        if (evaluation == nullptr) {
            continue;
        }
        for (const analysis::ClassMeasures& measures : evaluation->perClass) {
            if (std::find(labels.begin(), labels.end(), measures.label) == labels.end()) {
                labels.push_back(measures.label);
            }
        }
    }
    return labels;
}

using Part = analysis::Measure analysis::ClassMeasures::*;

// One measure of one class for all runs; the best is bold.
std::vector<TableCell> measureCells(
    const Composer& composer, const Evaluations& evaluations, const std::string& label, Part part)
{
    std::vector<std::optional<double>> values;
    for (const analysis::Evaluation* evaluation : evaluations) {
        const analysis::ClassMeasures* measures = classOf(evaluation, label);
        const bool isDefined = measures != nullptr && (measures->*part).isDefined();
        values.push_back(isDefined ? std::optional((measures->*part).value) : std::nullopt);
    }
    const std::vector<bool> best = bestOf(values, Better::Higher);
    std::vector<TableCell> cells;
    for (std::size_t i = 0; i < evaluations.size(); ++i) {
        const analysis::ClassMeasures* measures = classOf(evaluations[i], label);
        cells.push_back(composer.measureCell(
            measures == nullptr ? nullptr : &(measures->*part), kShareDecimals));
        if (!best.empty() && best[i]) {
            cells.back().text.front().style = SpanStyle::Strong;
        }
    }
    return cells;
}

// Support where all runs agree on it.
TableCell supportCell(
    const Composer& composer, const Evaluations& evaluations, const std::string& label)
{
    std::optional<double> support;
    for (const analysis::Evaluation* evaluation : evaluations) {
        const analysis::ClassMeasures* measures = classOf(evaluation, label);
        if (measures == nullptr) {
            continue;
        }
        if (support && *support != measures->support) {
            return textCell(say(QT_TRANSLATE_NOOP("Report", "differs")), SpanStyle::Note);
        }
        support = measures->support;
    }
    return support ? textCell(composer.number(*support, 0), SpanStyle::Quiet) : missingCell();
}

// Precision, recall and F1 of up to three runs beside each other.
TableBlock groupedTable(const Composer& composer, const Evaluations& evaluations,
    const std::vector<std::string>& labels, const std::vector<std::size_t>& shown)
{
    TableBlock table;
    table.groups.push_back({QString(), 2});
    table.columns = {{say(QT_TRANSLATE_NOOP("Report", "Class")), ColumnKind::Text, {}},
        {QStringLiteral("n"), ColumnKind::Number, {}}};
    for (const std::size_t run : shown) {
        table.groups.push_back({composer.nameWithStar(composer.runs()[run]), 3});
        for (const char* key : {"precision", "recall", "f1"}) {
            table.columns.push_back({measureTitle(key), ColumnKind::Number, {}});
        }
    }
    for (const std::string& label : labels) {
        const auto precision =
            measureCells(composer, evaluations, label, &analysis::ClassMeasures::precision);
        const auto recall =
            measureCells(composer, evaluations, label, &analysis::ClassMeasures::recall);
        const auto f1 = measureCells(composer, evaluations, label, &analysis::ClassMeasures::f1);
        std::vector<TableCell> row{
            textCell(toText(label)), supportCell(composer, evaluations, label)};
        for (const std::size_t run : shown) {
            row.insert(row.end(), {precision[run], recall[run], f1[run]});
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

// F1 of many runs: one row a run, one column a class.
TableBlock f1Table(const Composer& composer, const Evaluations& evaluations,
    const std::vector<std::string>& labels)
{
    TableBlock table;
    table.columns = {{say(QT_TRANSLATE_NOOP("Report", "Run")), ColumnKind::Text, {}}};
    std::vector<std::vector<TableCell>> columns;
    for (const std::string& label : labels) {
        table.columns.push_back({toText(label), ColumnKind::Number, {}});
        columns.push_back(measureCells(composer, evaluations, label, &analysis::ClassMeasures::f1));
    }
    for (std::size_t run = 0; run < evaluations.size(); ++run) {
        if (evaluations[run] == nullptr) {
            continue;
        }
        std::vector<TableCell> row{composer.runCell(composer.runs()[run])};
        for (const std::vector<TableCell>& column : columns) {
            row.push_back(column[run]);
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

QString classCaption(const Composer& composer, const Evaluations& evaluations)
{
    return say(QT_TRANSLATE_NOOP("Report",
                   "Each class against the rest. Bold: best of the runs, not tested. A zero "
                   "denominator is “undefined”. %1, %2."))
        .arg(sampleSizes(composer, evaluations), evidenceLevels(evaluations));
}

} // namespace

Blocks composeMatrices(Composer& composer)
{
    const Evaluations evaluations = chooseEvaluations(composer, hasMatrix);
    std::size_t leftOut = 0;
    std::vector<figures::MatrixFigure> matrices = makeMatrices(composer, evaluations, leftOut);
    Blocks blocks;
    const std::size_t classes = classCount(matrices);
    const std::size_t across = matricesAcross(classes);
    const QString caption = matrixCaption(composer, evaluations, matrices, leftOut);
    const auto isDifference = [](const figures::MatrixFigure& matrix) {
        return matrix.meaning == figures::MatrixMeaning::Difference;
    };
    const auto differences =
        static_cast<std::size_t>(std::count_if(matrices.begin(), matrices.end(), isDifference));
    const bool fitsOneRow = matrices.size() <= across;
    for (std::size_t i = 0; i < matrices.size(); ++i) {
        const bool startsRow = blocks.empty()
            || std::get<FigureRowBlock>(blocks.back().content).figures.size() >= across
            || (!fitsOneRow && i == matrices.size() - differences);
        if (startsRow) {
            FigureRowBlock row;
            row.columnCount = across;
            row.heightShare = matrixHeightShare(classes, across);
            row.hasRuleBeforeLast = fitsOneRow && differences == 1 && across > 1;
            blocks.push_back({std::move(row)});
        }
        if (isDifference(matrices[i])) {
            matrices[i].title += " − ★";
        }
        std::get<FigureRowBlock>(blocks.back().content)
            .figures.emplace_back(
                std::make_shared<const figures::MatrixFigure>(std::move(matrices[i])));
    }
    if (!blocks.empty()) {
        std::get<FigureRowBlock>(blocks.back().content).caption = composer.figureCaption(caption);
    }
    return blocks;
}

Blocks composeByClass(Composer& composer)
{
    const Evaluations evaluations = chooseEvaluations(composer, hasClasses);
    std::vector<std::string> labels = classLabels(evaluations);
    labels.resize(std::min(labels.size(), kMostClassRows));
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < evaluations.size(); ++i) {
        if (evaluations[i] != nullptr) {
            shown.push_back(i);
        }
    }
    Blocks blocks;
    if (shown.size() <= kMostRunsByMeasure) {
        for (std::size_t first = 0; first < shown.size(); first += kRunsAcross) {
            const auto from = shown.begin() + static_cast<std::ptrdiff_t>(first);
            const auto to = shown.begin()
                + static_cast<std::ptrdiff_t>(std::min(first + kRunsAcross, shown.size()));
            TableBlock table =
                groupedTable(composer, evaluations, labels, std::vector<std::size_t>(from, to));
            table.caption = composer.tableCaption(classCaption(composer, evaluations));
            blocks.push_back({std::move(table)});
        }
        return blocks;
    }
    for (std::size_t first = 0; first < labels.size(); first += kClassesAcross) {
        const auto from = labels.begin() + static_cast<std::ptrdiff_t>(first);
        const auto to = labels.begin()
            + static_cast<std::ptrdiff_t>(std::min(first + kClassesAcross, labels.size()));
        TableBlock table = f1Table(composer, evaluations, std::vector<std::string>(from, to));
        table.caption = composer.tableCaption(say(QT_TRANSLATE_NOOP("Report", "F1 by class."))
            + QLatin1Char(' ') + classCaption(composer, evaluations));
        blocks.push_back({std::move(table)});
    }
    return blocks;
}

} // namespace runlane::report
