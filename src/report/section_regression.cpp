// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/evidence_choice.h"
#include "report/sections.h"

#include <algorithm>
#include <array>

namespace runlane::report {

namespace {

constexpr std::size_t kMostPictures = 24;
constexpr std::array<const char*, 6> kRegressionKeys{
    "rmse", "mae", "median_absolute_error", "max_error", "mape", "r2"};

using Evaluations = std::vector<const analysis::Evaluation*>;

// Pictures of a run are shown where it left nothing of the same kind that could be drawn.
bool isDrawnAnyway(const ReportRun& run, core::PictureKind kind)
{
    if (run.evaluations == nullptr) {
        return false;
    }
    return std::any_of(run.evaluations->begin(), run.evaluations->end(),
        [kind](const analysis::Evaluation& evaluation) {
            switch (kind) {
            case core::PictureKind::ConfusionMatrix:
                return hasMatrix(evaluation);
            case core::PictureKind::RocCurve:
                return hasRoc(evaluation);
            default:
                return false;
            }
        });
}

bool isTold(core::PictureKind kind)
{
    return kind != core::PictureKind::Other;
}

} // namespace

Blocks composeRegression(Composer& composer)
{
    const Evaluations evaluations = chooseEvaluations(composer, isRegression);
    TableBlock table;
    table.columns = {{say(QT_TRANSLATE_NOOP("Report", "Run")), ColumnKind::Text, {}}};
    std::vector<std::vector<bool>> best;
    std::vector<int> decimals;
    for (const char* key : kRegressionKeys) {
        table.columns.push_back({measureTitle(key), ColumnKind::Number, {}});
        std::vector<std::optional<double>> values;
        std::vector<double> present;
        for (const analysis::Evaluation* evaluation : evaluations) {
            const analysis::Measure* measure =
                evaluation == nullptr ? nullptr : findMeasure(*evaluation, key);
            const bool isDefined = measure != nullptr && measure->isDefined();
            values.push_back(isDefined ? std::optional(measure->value) : std::nullopt);
            if (isDefined) {
                present.push_back(measure->value);
            }
        }
        best.push_back(
            bestOf(values, std::string_view(key) == "r2" ? Better::Higher : Better::Lower));
        decimals.push_back(analysis::columnDecimals(present));
    }
    table.columns.push_back({QStringLiteral("n"), ColumnKind::Number, {}});
    for (std::size_t i = 0; i < evaluations.size(); ++i) {
        if (evaluations[i] == nullptr) {
            continue;
        }
        std::vector<TableCell> row{composer.runCell(composer.runs()[i])};
        for (std::size_t k = 0; k < kRegressionKeys.size(); ++k) {
            row.push_back(composer.measureCell(
                findMeasure(*evaluations[i], kRegressionKeys[k]), decimals[k]));
            if (!best[k].empty() && best[k][i]) {
                row.back().text.front().style = SpanStyle::Strong;
            }
        }
        row.push_back(textCell(composer.integer(evaluations[i]->n), SpanStyle::Quiet));
        table.rows.push_back(std::move(row));
    }
    if (table.rows.empty()) {
        return {};
    }
    table.caption = composer.tableCaption(
        say(QT_TRANSLATE_NOOP("Report",
                "Recomputed from predictions, %1, %2. Bold: best of the column, not tested. MAE = "
                "Σ|y−ŷ|/n, RMSE = √(Σ(y−ŷ)²/n), R² = "
                "1 − SSE/SST."))
            .arg(sampleSizes(composer, evaluations), evidenceLevels(evaluations)));
    return {{table}};
}

Blocks composePictures(Composer& composer)
{
    PicturesBlock block;
    std::size_t leftOut = 0;
    std::vector<QString> sources;
    for (const ReportRun& run : composer.runs()) {
        for (const ReportPicture& picture : run.pictures) {
            if (std::find(sources.begin(), sources.end(), picture.source) == sources.end()) {
                sources.push_back(picture.source);
            }
        }
    }
    for (const QString& source : sources) {
        for (const ReportRun& run : composer.runs()) {
            for (const ReportPicture& picture : run.pictures) {
                if (picture.source != source || picture.image.isNull() || !isTold(picture.kind)
                    || isDrawnAnyway(run, picture.kind)) {
                    continue;
                }
                if (block.pictures.size() >= kMostPictures) {
                    ++leftOut;
                    continue;
                }
                block.pictures.push_back(
                    {composer.nameWithStar(run) + QStringLiteral(", ") + source, run.style,
                        picture.image});
            }
        }
    }
    if (block.pictures.empty()) {
        return {};
    }
    QString text = say(QT_TRANSLATE_NOOP("Report",
        "Pictures as the runs logged them (evidence level 6), scaled, otherwise unaltered; their "
        "numbers cannot be checked."));
    if (leftOut > 0) {
        text += QLatin1Char(' ')
            + countOf(composer, leftOut, QT_TRANSLATE_NOOP("Report", "1 more is not shown."),
                QT_TRANSLATE_NOOP("Report", "%1 more are not shown."));
    }
    block.columnCount = std::clamp<std::size_t>(composer.runs().size(), 2, 3);
    block.caption = composer.figureCaption(text);
    return {{block}};
}

} // namespace runlane::report
