// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/evidence_choice.h"

#include "analysis/directions.h"
#include "report/build_report.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <tuple>

namespace runlane::report {

namespace {

constexpr int kEvaluationDecimals = 4;

struct MeasureTitle
{
    std::string_view key;
    const char* title;
};
constexpr std::array<MeasureTitle, 21> kTitles{{
    {"accuracy", QT_TRANSLATE_NOOP("Report", "Accuracy")},
    {"balanced_accuracy", QT_TRANSLATE_NOOP("Report", "Balanced accuracy")},
    {"precision", QT_TRANSLATE_NOOP("Report", "Precision")},
    {"recall", QT_TRANSLATE_NOOP("Report", "Recall")},
    {"specificity", QT_TRANSLATE_NOOP("Report", "Specificity")},
    {"npv", QT_TRANSLATE_NOOP("Report", "NPV")},
    {"fpr", QT_TRANSLATE_NOOP("Report", "FPR")},
    {"f1", QT_TRANSLATE_NOOP("Report", "F1")},
    {"mcc", QT_TRANSLATE_NOOP("Report", "MCC")},
    {"kappa", QT_TRANSLATE_NOOP("Report", "Kappa")},
    {"roc_auc", QT_TRANSLATE_NOOP("Report", "AUC")},
    {"average_precision", QT_TRANSLATE_NOOP("Report", "Average precision")},
    {"log_loss", QT_TRANSLATE_NOOP("Report", "Log loss")},
    {"brier", QT_TRANSLATE_NOOP("Report", "Brier score")},
    {"mae", QT_TRANSLATE_NOOP("Report", "MAE")},
    {"mse", QT_TRANSLATE_NOOP("Report", "MSE")},
    {"rmse", QT_TRANSLATE_NOOP("Report", "RMSE")},
    {"r2", QT_TRANSLATE_NOOP("Report", "R²")},
    {"mape", QT_TRANSLATE_NOOP("Report", "MAPE")},
    {"median_absolute_error", QT_TRANSLATE_NOOP("Report", "Median AE")},
    {"max_error", QT_TRANSLATE_NOOP("Report", "Max error")},
}};

constexpr std::array<std::string_view, 4> kClassificationKeys{
    "accuracy", "f1", "roc_auc", "log_loss"};
constexpr std::array<std::string_view, 3> kRegressionKeys{"rmse", "mae", "r2"};

bool isHeldOut(std::string_view key)
{
    return key.find("val") != std::string_view::npos || key.find("test") != std::string_view::npos
        || key.find("eval") != std::string_view::npos;
}

MetricColumn recomputedColumn(
    const std::vector<const analysis::Evaluation*>& evaluations, std::string_view key)
{
    MetricColumn column;
    column.key = std::string(key);
    column.title = measureTitle(column.key);
    column.better = betterOf(key, {});
    column.decimals = kEvaluationDecimals;
    column.source = MetricColumn::Source::Recomputed;
    bool isMacro = false;
    for (const analysis::Evaluation* evaluation : evaluations) {
        const analysis::Measure* measure =
            evaluation == nullptr ? nullptr : findMeasure(*evaluation, column.key);
        const bool isDefined = measure != nullptr && measure->isDefined();
        column.values.push_back(isDefined ? std::optional(measure->value) : std::nullopt);
        column.undefined.push_back(measure != nullptr && !isDefined && !isAbsent(*measure));
        isMacro = isMacro || (isDefined && evaluation->values.count(column.key) == 0);
    }
    if (isMacro) {
        column.title = say(QT_TRANSLATE_NOOP("Report", "%1 macro")).arg(column.title);
    }
    return column;
}

bool hasAnyValue(const MetricColumn& column)
{
    return std::any_of(column.values.begin(), column.values.end(),
        [](const std::optional<double>& value) { return value.has_value(); });
}

} // namespace

bool hasRoc(const analysis::Evaluation& evaluation)
{
    return !evaluation.roc.empty();
}

bool hasMatrix(const analysis::Evaluation& evaluation)
{
    return evaluation.matrix.has_value();
}

bool hasClasses(const analysis::Evaluation& evaluation)
{
    return evaluation.perClass.size() > 1
        && std::any_of(evaluation.perClass.begin(), evaluation.perClass.end(),
            [](const analysis::ClassMeasures& measures) {
                return !isAbsent(measures.precision) || !isAbsent(measures.recall)
                    || !isAbsent(measures.f1);
            });
}

bool isRegression(const analysis::Evaluation& evaluation)
{
    return evaluation.kind == analysis::EvaluationKind::Regression;
}

bool isClassification(const analysis::Evaluation& evaluation)
{
    return evaluation.kind == analysis::EvaluationKind::Binary
        || evaluation.kind == analysis::EvaluationKind::Multiclass;
}

std::vector<const analysis::Evaluation*> chooseEvaluations(const Composer& composer, Suits suits)
{
    const auto best = [suits](const ReportRun& run,
                          const std::string& source) -> const analysis::Evaluation* {
        const analysis::Evaluation* found = nullptr;
        if (run.evaluations == nullptr) {
            return nullptr;
        }
        for (const analysis::Evaluation& evaluation : *run.evaluations) {
            if (!suits(evaluation)) {
                continue;
            }
            if (!source.empty() && evaluation.source == source) {
                return &evaluation;
            }
            found = found == nullptr ? &evaluation : found;
        }
        return found;
    };
    std::string source;
    if (const ReportRun* baseline = composer.baseline()) {
        const analysis::Evaluation* pattern = best(*baseline, {});
        source = pattern == nullptr ? std::string() : pattern->source;
    }
    std::vector<const analysis::Evaluation*> chosen;
    for (const ReportRun& run : composer.runs()) {
        chosen.push_back(best(run, source));
        if (source.empty() && chosen.back() != nullptr) {
            source = chosen.back()->source;
        }
    }
    return chosen;
}

const analysis::Measure* findMeasure(
    const analysis::Evaluation& evaluation, const std::string& name)
{
    const auto direct = evaluation.values.find(name);
    if (direct != evaluation.values.end() && direct->second.isDefined()) {
        return &direct->second;
    }
    const auto macro = evaluation.averages.find("macro");
    if (macro != evaluation.averages.end()) {
        const auto averaged = macro->second.find(name);
        if (averaged != macro->second.end() && averaged->second.isDefined()) {
            return &averaged->second;
        }
    }
    return direct == evaluation.values.end() ? nullptr : &direct->second;
}

QString measureTitle(const std::string& name)
{
    const auto at = std::find_if(kTitles.begin(), kTitles.end(),
        [&name](const MeasureTitle& title) { return title.key == name; });
    return at == kTitles.end() ? toText(name) : say(at->title);
}

Better betterOf(std::string_view key, const analysis::Directions& directions)
{
    switch (directions.of(key)) {
    case analysis::Direction::HigherIsBetter:
        return Better::Higher;
    case analysis::Direction::LowerIsBetter:
        return Better::Lower;
    case analysis::Direction::Unknown:
        break;
    }
    return Better::Unknown;
}

std::vector<bool> bestOf(const std::vector<std::optional<double>>& values, Better better)
{
    std::set<double> finite;
    std::size_t count = 0;
    for (const std::optional<double>& value : values) {
        if (value && std::isfinite(*value)) {
            finite.insert(*value);
            ++count;
        }
    }
    if (better == Better::Unknown || count < 2 || finite.size() < 2) {
        return {};
    }
    const double best = better == Better::Higher ? *finite.rbegin() : *finite.begin();
    std::vector<bool> result;
    std::transform(values.begin(), values.end(), std::back_inserter(result),
        [best](const std::optional<double>& value) { return value && *value == best; });
    return result;
}

QString evidenceText(const analysis::Evaluation& evaluation)
{
    switch (evaluation.level) {
    case 1:
        return say(QT_TRANSLATE_NOOP("Report", "1 scores"));
    case 2:
        return say(QT_TRANSLATE_NOOP("Report", "2 predictions"));
    case 3:
        return evaluation.roc.empty() ? say(QT_TRANSLATE_NOOP("Report", "3 matrix"))
                                      : say(QT_TRANSLATE_NOOP("Report", "3 curve points"));
    case 4:
        return say(QT_TRANSLATE_NOOP("Report", "4 counts"));
    case 5:
        return say(QT_TRANSLATE_NOOP("Report", "5 metrics"));
    default:
        return say(QT_TRANSLATE_NOOP("Report", "6 pictures"));
    }
}

QString evidenceLevels(const std::vector<const analysis::Evaluation*>& evaluations)
{
    std::set<int> levels;
    for (const analysis::Evaluation* evaluation : evaluations) {
        if (evaluation != nullptr) {
            levels.insert(evaluation->level);
        }
    }
    if (levels.size() == 1) {
        return say(QT_TRANSLATE_NOOP("Report", "evidence level %1")).arg(*levels.begin());
    }
    QStringList texts;
    for (const int level : levels) {
        texts << QString::number(level);
    }
    return say(QT_TRANSLATE_NOOP("Report", "evidence levels %1"))
        .arg(texts.join(QStringLiteral(", ")));
}

QString sampleSizes(
    const Composer& composer, const std::vector<const analysis::Evaluation*>& evaluations)
{
    std::set<std::size_t> sizes;
    for (const analysis::Evaluation* evaluation : evaluations) {
        if (evaluation != nullptr && evaluation->n > 0) {
            sizes.insert(evaluation->n);
        }
    }
    if (sizes.empty()) {
        return say(QT_TRANSLATE_NOOP("Report", "n not stated by the files"));
    }
    if (sizes.size() == 1) {
        return say(QT_TRANSLATE_NOOP("Report", "n = %1")).arg(composer.integer(*sizes.begin()));
    }
    return say(QT_TRANSLATE_NOOP("Report", "n = %1 to %2, different between runs"))
        .arg(composer.integer(*sizes.begin()), composer.integer(*sizes.rbegin()));
}

std::vector<std::string> rankMetrics(
    const std::vector<const core::Run*>& runs, const analysis::Directions& directions)
{
    struct Rank
    {
        std::size_t missing = 0;
        int steps = 1, direction = 1, heldOut = 1, system = 0;
        std::string key;

        [[nodiscard]] auto order() const
        {
            return std::tie(system, missing, direction, heldOut, steps, key);
        }
    };
    std::map<std::string_view, Rank> ranks;
    for (const core::Run* run : runs) {
        for (const core::MetricValue& metric : run->metrics) {
            auto [at, isNew] = ranks.try_emplace(metric.key);
            Rank& rank = at->second;
            if (isNew) {
                rank.missing = runs.size();
                rank.key = std::string(metric.key);
                rank.direction = betterOf(metric.key, directions) == Better::Unknown ? 1 : 0;
                rank.heldOut = isHeldOut(metric.key) ? 0 : 1;
                rank.system = metric.key.rfind("system/", 0) == 0 ? 1 : 0;
            }
            --rank.missing;
            rank.steps = metric.step > 0 || metric.points > 1 ? 0 : rank.steps;
        }
    }
    std::vector<Rank> ordered;
    for (auto& [key, rank] : ranks) {
        ordered.push_back(std::move(rank));
    }
    std::sort(ordered.begin(), ordered.end(),
        [](const Rank& a, const Rank& b) { return a.order() < b.order(); });
    std::vector<std::string> keys;
    std::transform(ordered.begin(), ordered.end(), std::back_inserter(keys),
        [](const Rank& rank) { return rank.key; });
    return keys;
}

std::vector<std::string> chooseCurveKeys(const std::vector<const core::Run*>& runs,
    const analysis::Directions& directions, std::size_t count)
{
    std::vector<std::string> keys = rankMetrics(runs, directions);
    const auto hasSteps = [&runs](const std::string& key) {
        return std::any_of(runs.begin(), runs.end(), [&key](const core::Run* run) {
            const core::MetricValue* metric = core::findKey(run->metrics, key);
            return metric != nullptr && (metric->step > 0 || metric->points > 1);
        });
    };
    std::stable_partition(keys.begin(), keys.end(), hasSteps);
    keys.resize(std::min(keys.size(), count));
    return keys;
}

MetricColumn loggedColumn(const Composer& composer, const std::string& key)
{
    MetricColumn column;
    column.key = key;
    column.title = toText(key);
    column.better = betterOf(key, composer.input().directions);
    std::vector<double> present;
    for (const ReportRun& run : composer.runs()) {
        const core::MetricValue* metric = core::findKey(run.run->metrics, key);
        column.values.push_back(metric == nullptr ? std::nullopt : std::optional(metric->value));
        column.undefined.push_back(false);
        if (metric != nullptr) {
            present.push_back(metric->value);
        }
    }
    column.decimals = analysis::columnDecimals(present);
    return column;
}

std::vector<MetricColumn> keyColumns(const Composer& composer, std::size_t count)
{
    std::vector<MetricColumn> columns;
    const auto add = [&columns, count](MetricColumn column) {
        if (columns.size() < count && hasAnyValue(column)) {
            columns.push_back(std::move(column));
        }
    };
    const auto classification = chooseEvaluations(composer, isClassification);
    for (const std::string_view key : kClassificationKeys) {
        add(recomputedColumn(classification, key));
    }
    const auto regression = chooseEvaluations(composer, isRegression);
    for (const std::string_view key : kRegressionKeys) {
        add(recomputedColumn(regression, key));
    }
    std::vector<const core::Run*> runs;
    for (const ReportRun& run : composer.runs()) {
        runs.push_back(run.run);
    }
    const bool hasRecomputed = !columns.empty();
    const analysis::Directions& directions = composer.input().directions;
    for (const std::string& key : rankMetrics(runs, directions)) {
        if (hasRecomputed && columns.size() + 1 >= count
            && betterOf(key, directions) == Better::Unknown) {
            break;
        }
        add(loggedColumn(composer, key));
    }
    return columns;
}

} // namespace runlane::report
