// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figures/roc_figure.h"
#include "report/evidence_choice.h"
#include "report/sections.h"

#include <algorithm>

namespace runlane::report {

namespace {

constexpr std::size_t kMostClasses = 9;
constexpr std::size_t kClassesAcross = 3;
constexpr std::size_t kMostRunsBeside = 14; // beside the figure; more stand below it
constexpr double kSidePx = 290; // of the plot area beside the table
constexpr double kSmallSidePx = 160; // of three in a row
constexpr int kAreaDecimals = 4;

using Evaluations = std::vector<const analysis::Evaluation*>;

// Aliases the evaluation inside the run's list, which it keeps alive.
std::shared_ptr<const analysis::Evaluation> shared(
    const ReportRun& run, const analysis::Evaluation* evaluation)
{
    return {run.evaluations, evaluation};
}

std::vector<figures::CurveInput> curveInputs(
    const Composer& composer, const Evaluations& evaluations)
{
    std::vector<figures::CurveInput> inputs;
    for (std::size_t i = 0; i < evaluations.size(); ++i) {
        const ReportRun& run = composer.runs()[i];
        if (evaluations[i] != nullptr) {
            inputs.push_back({std::string(run.run->id), composer.name(run).toStdString(), run.style,
                shared(run, evaluations[i])});
        }
    }
    return inputs;
}

const analysis::RocCurve* curveOf(const analysis::Evaluation& evaluation, const std::string& label)
{
    if (label.empty()) {
        return &evaluation.roc.front();
    }
    const auto at = std::find_if(evaluation.roc.begin(), evaluation.roc.end(),
        [&label](const analysis::RocCurve& curve) { return curve.label == label; });
    return at == evaluation.roc.end() ? nullptr : &*at;
}

std::optional<double> areaOf(const analysis::Evaluation* evaluation, const std::string& label)
{
    const analysis::RocCurve* curve = evaluation == nullptr ? nullptr : curveOf(*evaluation, label);
    return curve != nullptr && curve->auc.isDefined() ? std::optional(curve->auc.value)
                                                      : std::nullopt;
}

std::shared_ptr<const figures::RocFigure> makeFigure(const Composer& composer,
    const std::vector<figures::CurveInput>& inputs, const std::string& label, double sidePx)
{
    figures::CurveRequest request;
    request.inputs = inputs;
    request.positiveLabel = label;
    request.sidePx = sidePx;
    request.numbers = composer.numbers();
    return std::make_shared<const figures::RocFigure>(figures::buildRocFigure(request));
}

TableCell sizeCell(const Composer& composer, const analysis::RocCurve* curve)
{
    if (curve == nullptr || curve->positives + curve->negatives == 0) {
        return missingCell();
    }
    return textCell(QStringLiteral("%1 / %2").arg(
        composer.integer(curve->positives), composer.integer(curve->negatives)));
}

// Run, AUC, evidence, positives and negatives.
TableBlock areaTable(
    const Composer& composer, const Evaluations& evaluations, const std::string& label)
{
    TableBlock table;
    table.columns = {{say(QT_TRANSLATE_NOOP("Report", "Run")), ColumnKind::Text, {}},
        {say(QT_TRANSLATE_NOOP("Report", "AUC")), ColumnKind::Number, {}},
        {say(QT_TRANSLATE_NOOP("Report", "Evidence")), ColumnKind::Text, {}},
        {say(QT_TRANSLATE_NOOP("Report", "pos / neg")), ColumnKind::Number, {}}};
    std::vector<std::optional<double>> areas;
    for (const analysis::Evaluation* evaluation : evaluations) {
        areas.push_back(areaOf(evaluation, label));
    }
    const std::vector<bool> best = bestOf(areas, Better::Higher);
    for (std::size_t i = 0; i < evaluations.size(); ++i) {
        if (evaluations[i] == nullptr) {
            continue;
        }
        TableCell area = composer.valueCell(areas[i], kAreaDecimals);
        if (!best.empty() && best[i]) {
            area.text.front().style = SpanStyle::Strong;
        }
        table.rows.push_back(
            {composer.runCell(composer.runs()[i]), area, textCell(evidenceText(*evaluations[i])),
                sizeCell(composer, curveOf(*evaluations[i], label))});
    }
    return table;
}

// One row a run, one column a class, in each the AUC of the class against the rest.
TableBlock classTable(const Composer& composer, const Evaluations& evaluations,
    const std::vector<std::string>& labels)
{
    TableBlock table;
    table.columns.push_back({say(QT_TRANSLATE_NOOP("Report", "Run")), ColumnKind::Text, {}});
    std::vector<std::vector<std::optional<double>>> areas;
    std::vector<std::vector<bool>> best;
    for (const std::string& label : labels) {
        table.columns.push_back({toText(label), ColumnKind::Number, {}});
        areas.emplace_back();
        for (const analysis::Evaluation* evaluation : evaluations) {
            areas.back().push_back(areaOf(evaluation, label));
        }
        best.push_back(bestOf(areas.back(), Better::Higher));
    }
    table.columns.push_back({say(QT_TRANSLATE_NOOP("Report", "Evidence")), ColumnKind::Text, {}});
    for (std::size_t i = 0; i < evaluations.size(); ++i) {
        if (evaluations[i] == nullptr) {
            continue;
        }
        std::vector<TableCell> row{composer.runCell(composer.runs()[i])};
        for (std::size_t c = 0; c < labels.size(); ++c) {
            row.push_back(composer.valueCell(areas[c][i], kAreaDecimals));
            if (!best[c].empty() && best[c][i]) {
                row.back().text.front().style = SpanStyle::Strong;
            }
        }
        row.push_back(textCell(evidenceText(*evaluations[i])));
        table.rows.push_back(std::move(row));
    }
    return table;
}

QString curveSources(const Evaluations& evaluations)
{
    const auto isFromPoints = [](const analysis::Evaluation* evaluation) {
        return evaluation != nullptr && evaluation->level > 1;
    };
    const bool hasPoints = std::any_of(evaluations.begin(), evaluations.end(), isFromPoints);
    const bool hasScores = std::any_of(
        evaluations.begin(), evaluations.end(), [](const analysis::Evaluation* evaluation) {
            return evaluation != nullptr && evaluation->level == 1;
        });
    if (hasPoints && hasScores) {
        return say(QT_TRANSLATE_NOOP("Report",
            "ROC curves from scores, without smoothing; where only curve points were logged, "
            "those."));
    }
    return hasPoints
        ? say(QT_TRANSLATE_NOOP("Report", "ROC curves from logged curve points."))
        : say(QT_TRANSLATE_NOOP("Report", "ROC curves from scores, without smoothing."));
}

QString areaCaption(const Composer& composer, const Evaluations& evaluations)
{
    return say(
        QT_TRANSLATE_NOOP("Report",
            "Area under the ROC curve by the trapezoidal rule, no interval and no test. %1, %2."))
        .arg(sampleSizes(composer, evaluations), evidenceLevels(evaluations));
}

QString figureText(const std::shared_ptr<const figures::RocFigure>& figure, const QString& sources)
{
    return figure->inset
        ? sources + QLatin1Char(' ') + say(QT_TRANSLATE_NOOP("Report", "Inset: the framed corner."))
        : sources;
}

void composeOne(Composer& composer, Blocks& blocks, const Evaluations& evaluations)
{
    const auto inputs = curveInputs(composer, evaluations);
    const auto figure = makeFigure(composer, inputs, {}, kSidePx);
    FigureRowBlock row;
    row.figures = {figure};
    row.columnCount = 1;
    row.heightShare = 0.98;
    TableBlock table = areaTable(composer, evaluations, {});
    table.caption = composer.tableCaption(areaCaption(composer, evaluations));
    const Caption caption = composer.figureCaption(figureText(figure, curveSources(evaluations)));
    if (table.rows.size() <= kMostRunsBeside) {
        const Spans text{{caption.label, SpanStyle::Strong},
            {QStringLiteral(" ") + caption.text, SpanStyle::Quiet}};
        blocks.push_back(
            {ColumnsBlock{{{row}}, {{table}, {ParagraphBlock{text, ParagraphSize::Caption}}}}});
        return;
    }
    row.columnCount = 2;
    row.caption = caption;
    blocks.push_back({row});
    blocks.push_back({table});
}

void composeClasses(Composer& composer, Blocks& blocks, const Evaluations& evaluations,
    std::vector<std::string> labels)
{
    const std::size_t all = labels.size();
    labels.resize(std::min(all, kMostClasses));
    const auto inputs = curveInputs(composer, evaluations);
    for (std::size_t first = 0; first < labels.size(); first += kClassesAcross) {
        FigureRowBlock row;
        row.columnCount = kClassesAcross;
        row.heightShare = 0.98;
        const std::size_t end = std::min(first + kClassesAcross, labels.size());
        for (std::size_t i = first; i < end; ++i) {
            auto figure = makeFigure(composer, inputs, labels[i], kSmallSidePx);
            row.figures.emplace_back(figure);
        }
        if (end == labels.size()) {
            row.legend = composer.legend();
            QString text = say(QT_TRANSLATE_NOOP("Report", "Each class against the rest. %1"))
                               .arg(curveSources(evaluations));
            if (all > labels.size()) {
                text += QLatin1Char(' ')
                    + say(QT_TRANSLATE_NOOP("Report", "The first %1 of %2 classes."))
                          .arg(labels.size())
                          .arg(all);
            }
            row.caption = composer.figureCaption(text);
        }
        blocks.push_back({std::move(row)});
    }
    for (std::size_t first = 0; first < labels.size(); first += kClassesAcross * 2) {
        const auto from = labels.begin() + static_cast<std::ptrdiff_t>(first);
        const auto to = labels.begin()
            + static_cast<std::ptrdiff_t>(std::min(first + kClassesAcross * 2, labels.size()));
        TableBlock table = classTable(composer, evaluations, std::vector<std::string>(from, to));
        table.caption = composer.tableCaption(areaCaption(composer, evaluations));
        blocks.push_back({std::move(table)});
    }
}

} // namespace

Blocks composeRoc(Composer& composer)
{
    Blocks blocks;
    const Evaluations evaluations = chooseEvaluations(composer, hasRoc);
    const auto inputs = curveInputs(composer, evaluations);
    if (inputs.empty()) {
        return blocks;
    }
    const std::vector<std::string> labels = figures::curveLabels(inputs);
    const bool isMulticlass = std::any_of(
        evaluations.begin(), evaluations.end(), [](const analysis::Evaluation* evaluation) {
            return evaluation != nullptr && evaluation->roc.size() > 1;
        });
    if (isMulticlass) {
        composeClasses(composer, blocks, evaluations, labels);
    } else {
        composeOne(composer, blocks, evaluations);
    }
    return blocks;
}

} // namespace runlane::report
