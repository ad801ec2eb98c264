// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/evidence_choice.h"
#include "report/sections.h"

#include <algorithm>
#include <cmath>

namespace runlane::report {

namespace {

constexpr std::size_t kSummaryColumns = 3;
constexpr std::size_t kResultColumns = 4;

// Names of the runs at the best value: "a", "a and b", "a and 3 others".
QString holders(const Composer& composer, const std::vector<bool>& best)
{
    std::vector<QString> names;
    for (std::size_t i = 0; i < best.size(); ++i) {
        if (best[i]) {
            names.push_back(composer.name(composer.runs()[i]));
        }
    }
    if (names.size() == 1) {
        return names[0];
    }
    if (names.size() == 2) {
        return say(QT_TRANSLATE_NOOP("Report", "%1 and %2")).arg(names[0], names[1]);
    }
    return say(QT_TRANSLATE_NOOP("Report", "%1 and %2 others"))
        .arg(names[0], composer.integer(names.size() - 1));
}

std::optional<std::size_t> firstBest(const std::vector<bool>& best)
{
    const auto at = std::find(best.begin(), best.end(), true);
    return at == best.end() ? std::nullopt
                            : std::optional(static_cast<std::size_t>(at - best.begin()));
}

// "accuracy" in the middle of a sentence; "AUC", "R²" and the keys of metrics stay as they are.
QString inSentence(const MetricColumn& column)
{
    QString title = column.title;
    if (column.source == MetricColumn::Source::Recomputed && title.size() > 1
        && title[1].isLower()) {
        title[0] = title[0].toLower();
    }
    return title;
}

QString headlineOf(const Composer& composer, const std::vector<MetricColumn>& columns)
{
    for (const MetricColumn& column : columns) {
        const std::vector<bool> best = bestOf(column.values, column.better);
        const std::optional<std::size_t> at = firstBest(best);
        if (!at) {
            continue;
        }
        const bool isShared = std::count(best.begin(), best.end(), true) > 1;
        const bool isHighest = column.better == Better::Higher;
        const char* pattern = isShared
            ? (isHighest
                    ? QT_TRANSLATE_NOOP("Report", "%1 share the highest %2, %3; no test was made")
                    : QT_TRANSLATE_NOOP("Report", "%1 share the lowest %2, %3; no test was made"))
            : (isHighest
                    ? QT_TRANSLATE_NOOP("Report", "%1 has the highest %2, %3; no test was made")
                    : QT_TRANSLATE_NOOP("Report", "%1 has the lowest %2, %3; no test was made"));
        return say(pattern).arg(holders(composer, best), inSentence(column),
            composer.number(*column.values[*at], column.decimals));
    }
    if (composer.runs().size() == 1) {
        return say(QT_TRANSLATE_NOOP("Report", "One run, nothing to compare it with"));
    }
    return say(QT_TRANSLATE_NOOP("Report", "No common measure says which run is better"));
}

// "Accuracy 0.9208 against 0.8900 of the baseline, difference +0.0308."
QString againstBaseline(const Composer& composer, const MetricColumn& column, std::size_t baseline,
    std::optional<std::size_t> named)
{
    const std::vector<bool> best = bestOf(column.values, column.better);
    const std::optional<std::size_t> at = firstBest(best);
    const std::optional<double>& base = column.values[baseline];
    if (!at || !base || !std::isfinite(*base)) {
        return {};
    }
    if (best[baseline]) {
        return say(QT_TRANSLATE_NOOP("Report", "%1: the baseline itself is best, %2."))
            .arg(column.title, composer.number(*base, column.decimals));
    }
    const double value = *column.values[*at];
    const QString subject = at == named
        ? column.title
        : say(QT_TRANSLATE_NOOP("Report", "%1 of %2"))
              .arg(column.title, composer.name(composer.runs()[*at]));
    return say(QT_TRANSLATE_NOOP("Report", "%1: %2 against %3 of the baseline, difference %4."))
        .arg(subject, composer.number(value, column.decimals),
            composer.number(*base, column.decimals),
            composer.delta(value - *base, column.decimals));
}

// The run named by the headline.
std::optional<std::size_t> headlineRun(const std::vector<MetricColumn>& columns)
{
    for (const MetricColumn& column : columns) {
        if (const auto at = firstBest(bestOf(column.values, column.better))) {
            return at;
        }
    }
    return std::nullopt;
}

// "Accuracy from 0.8900 (a) to 0.9208 (b)."
QString spanOf(const Composer& composer, const MetricColumn& column)
{
    std::optional<std::size_t> low;
    std::optional<std::size_t> high;
    for (std::size_t i = 0; i < column.values.size(); ++i) {
        if (!column.values[i] || !std::isfinite(*column.values[i])) {
            continue;
        }
        low = !low || *column.values[i] < *column.values[*low] ? i : *low;
        high = !high || *column.values[i] > *column.values[*high] ? i : *high;
    }
    if (!low || *column.values[*low] == *column.values[*high]) {
        return {};
    }
    return say(QT_TRANSLATE_NOOP("Report", "%1: from %2 (%3) to %4 (%5)."))
        .arg(column.title, composer.number(*column.values[*low], column.decimals),
            composer.name(composer.runs()[*low]),
            composer.number(*column.values[*high], column.decimals),
            composer.name(composer.runs()[*high]));
}

QString singleValues(const Composer& composer, const std::vector<MetricColumn>& columns)
{
    QStringList parts;
    for (const MetricColumn& column : columns) {
        if (column.values[0]) {
            parts << QStringLiteral("%1 %2").arg(
                column.title, composer.number(*column.values[0], column.decimals));
        }
    }
    return parts.isEmpty() ? QString() : parts.join(QStringLiteral(", ")) + QLatin1Char('.');
}

QString evidenceSentence(const Composer& composer, const std::vector<MetricColumn>& columns)
{
    const bool isRecomputed = std::any_of(columns.begin(), columns.end(),
        [](const MetricColumn& c) { return c.source == MetricColumn::Source::Recomputed; });
    if (!isRecomputed) {
        return say(QT_TRANSLATE_NOOP(
            "Report", "The values are those the runs logged last; nothing was recomputed."));
    }
    auto evaluations = chooseEvaluations(composer, isClassification);
    if (std::all_of(evaluations.begin(), evaluations.end(),
            [](const analysis::Evaluation* evaluation) { return evaluation == nullptr; })) {
        evaluations = chooseEvaluations(composer, isRegression);
    }
    const auto missing =
        static_cast<std::size_t>(std::count(evaluations.begin(), evaluations.end(), nullptr));
    QString text = say(QT_TRANSLATE_NOOP("Report", "Recomputed from what the runs left (%1, %2)."))
                       .arg(evidenceLevels(evaluations), sampleSizes(composer, evaluations));
    if (missing > 0) {
        text += QLatin1Char(' ')
            + countOf(composer, missing, QT_TRANSLATE_NOOP("Report", "1 run left no evaluation."),
                QT_TRANSLATE_NOOP("Report", "%1 runs left no evaluation."));
    }
    return text;
}

QString notFinished(const Composer& composer)
{
    QStringList names;
    for (const ReportRun& run : composer.runs()) {
        if (run.run->status != core::RunStatus::Finished) {
            names << composer.name(run);
        }
    }
    if (names.isEmpty()) {
        return {};
    }
    if (names.size() > 3) {
        return say(QT_TRANSLATE_NOOP(
                       "Report", "%1 runs did not finish; their values are the last logged."))
            .arg(names.size());
    }
    return say(QT_TRANSLATE_NOOP("Report", "Not finished, values are the last logged: %1."))
        .arg(names.join(QStringLiteral(", ")));
}

QString statusWord(const ReportRun& shown)
{
    const core::Run& run = *shown.run;
    if (shown.snapshot != nullptr && shown.snapshot->isSilent(run)) {
        return say(QT_TRANSLATE_NOOP("Report", "Stale"));
    }
    switch (run.status) {
    case core::RunStatus::Running:
        return say(QT_TRANSLATE_NOOP("Report", "Running"));
    case core::RunStatus::Scheduled:
        return say(QT_TRANSLATE_NOOP("Report", "Scheduled"));
    case core::RunStatus::Finished:
        return say(QT_TRANSLATE_NOOP("Report", "Finished"));
    case core::RunStatus::Failed:
        return say(QT_TRANSLATE_NOOP("Report", "Failed"));
    case core::RunStatus::Killed:
        return say(QT_TRANSLATE_NOOP("Report", "Killed"));
    case core::RunStatus::Unknown:
        break;
    }
    return run.statusText.empty() ? say(QT_TRANSLATE_NOOP("Report", "Unknown"))
                                  : toText(run.statusText);
}

TableCell columnCell(const Composer& composer, const MetricColumn& column, std::size_t run,
    const std::vector<bool>& best)
{
    if (column.undefined[run]) {
        return textCell(say(QT_TRANSLATE_NOOP("Report", "undefined")), SpanStyle::Note);
    }
    TableCell cell = composer.valueCell(column.values[run], column.decimals);
    if (!best.empty() && best[run]) {
        cell.text.front().style = SpanStyle::Strong;
    }
    return cell;
}

QString resultsCaption(const Composer& composer, const std::vector<MetricColumn>& columns)
{
    QStringList recomputed;
    QStringList logged;
    for (const MetricColumn& column : columns) {
        (column.source == MetricColumn::Source::Recomputed ? recomputed : logged) << column.title;
    }
    QStringList parts;
    if (composer.baseline() != nullptr) {
        parts << say(QT_TRANSLATE_NOOP("Report", "★ baseline."));
    }
    if (composer.runs().size() > 1 && !columns.empty()) {
        parts << say(QT_TRANSLATE_NOOP("Report", "Bold: best of the column."));
    }
    if (!recomputed.isEmpty()) {
        auto evaluations = chooseEvaluations(composer, isClassification);
        const auto regression = chooseEvaluations(composer, isRegression);
        for (std::size_t i = 0; i < evaluations.size(); ++i) {
            evaluations[i] = evaluations[i] == nullptr ? regression[i] : evaluations[i];
        }
        parts << say(QT_TRANSLATE_NOOP("Report", "%1: recomputed, %2, %3."))
                     .arg(recomputed.join(QStringLiteral(", ")), evidenceLevels(evaluations),
                         sampleSizes(composer, evaluations));
    }
    if (!logged.isEmpty()) {
        parts << say(QT_TRANSLATE_NOOP("Report", "%1: last logged value."))
                     .arg(logged.join(QStringLiteral(", ")));
    }
    parts << say(QT_TRANSLATE_NOOP("Report", "–: not logged."));
    return parts.join(QLatin1Char(' '));
}

} // namespace

Blocks composeSummary(Composer& composer)
{
    if (composer.runs().empty()) {
        return {};
    }
    const std::vector<MetricColumn> columns = keyColumns(composer, kSummaryColumns);
    VerdictBlock verdict;
    verdict.headline = headlineOf(composer, columns);
    QStringList sentences;
    if (composer.runs().size() == 1) {
        sentences << singleValues(composer, columns);
    } else {
        const ReportRun* baseline = composer.baseline();
        for (const MetricColumn& column : columns) {
            sentences << (baseline == nullptr
                    ? spanOf(composer, column)
                    : againstBaseline(composer, column,
                        static_cast<std::size_t>(baseline - composer.runs().data()),
                        headlineRun(columns)));
        }
    }
    sentences.removeAll(QString());
    if (!sentences.isEmpty()) {
        verdict.paragraphs.push_back({{sentences.join(QLatin1Char(' '))}});
    }
    QStringList limits;
    if (!columns.empty()) {
        limits << evidenceSentence(composer, columns);
    } else {
        limits << say(QT_TRANSLATE_NOOP("Report", "The runs logged no metric."));
    }
    limits << notFinished(composer);
    if (composer.runs().size() > 1 && !columns.empty()) {
        limits << say(QT_TRANSLATE_NOOP("Report",
            "Differences are stated as they are; without a test, chance is not excluded."));
    }
    limits.removeAll(QString());
    verdict.paragraphs.push_back({{limits.join(QLatin1Char(' '))}});
    return {{verdict}};
}

Blocks composeResults(Composer& composer)
{
    const std::vector<MetricColumn> columns = keyColumns(composer, kResultColumns);
    TableBlock table;
    table.columns = {{say(QT_TRANSLATE_NOOP("Report", "Run")), ColumnKind::Text, {}},
        {say(QT_TRANSLATE_NOOP("Report", "Status")), ColumnKind::Text, {}},
        {say(QT_TRANSLATE_NOOP("Report", "Started")), ColumnKind::Number, {}},
        {say(QT_TRANSLATE_NOOP("Report", "Duration")), ColumnKind::Number, {}}};
    std::vector<std::vector<bool>> best;
    for (const MetricColumn& column : columns) {
        table.columns.push_back({column.title, ColumnKind::Number, {}});
        best.push_back(bestOf(column.values, column.better));
    }
    for (std::size_t i = 0; i < composer.runs().size(); ++i) {
        const core::Run& run = *composer.runs()[i].run;
        const std::optional<std::int64_t> length = core::durationMillis(run);
        std::vector<TableCell> row{composer.runCell(composer.runs()[i]),
            textCell(statusWord(composer.runs()[i])),
            run.startTimeMillis ? textCell(composer.shortDateTime(*run.startTimeMillis))
                                : missingCell(),
            length ? textCell(composer.duration(*length)) : missingCell()};
        for (std::size_t c = 0; c < columns.size(); ++c) {
            row.push_back(columnCell(composer, columns[c], i, best[c]));
        }
        table.rows.push_back(std::move(row));
    }
    table.caption = composer.tableCaption(resultsCaption(composer, columns));
    return {{table}};
}

} // namespace runlane::report
