// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules.h"
#include "report/evidence_choice.h"
#include "report/sections.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <set>

namespace runlane::report {

namespace {

constexpr std::size_t kMostProblems = 40;
constexpr qsizetype kCommitLength = 10;

QString problemText(const core::Diagnostic& problem)
{
    const core::RuleInfo& info = core::ruleInfo(problem.rule);
    const std::string english(info.message);
    const QString pattern = QCoreApplication::translate("Problem", english.c_str());
    return toText(core::fillIn(pattern.toStdString(), problem.arguments));
}

QString severityText(core::Severity severity)
{
    switch (severity) {
    case core::Severity::Info:
        return say(QT_TRANSLATE_NOOP("Report", "Note"));
    case core::Severity::Warning:
        return say(QT_TRANSLATE_NOOP("Report", "Warning"));
    case core::Severity::Error:
        break;
    }
    return say(QT_TRANSLATE_NOOP("Report", "Error"));
}

std::string_view tagOf(const core::Run& run, std::string_view key)
{
    const core::KeyValue* tag = core::findKey(run.tags, key);
    return tag == nullptr ? std::string_view() : tag->value;
}

QString commitOf(const core::Run& run)
{
    return toText(tagOf(run, "mlflow.source.git.commit")).left(kCommitLength);
}

// Artifacts the numbers of a run come from.
QString evidenceFiles(const ReportRun& run, const std::vector<const analysis::Evaluation*>& used)
{
    QStringList files;
    if (run.evaluations != nullptr) {
        for (const analysis::Evaluation& evaluation : *run.evaluations) {
            const bool isUsed = std::find(used.begin(), used.end(), &evaluation) != used.end();
            if (isUsed && !files.contains(toText(evaluation.source))) {
                files << toText(evaluation.source);
            }
        }
    }
    return files.join(QStringLiteral(", "));
}

std::vector<const analysis::Evaluation*> usedEvaluations(const Composer& composer)
{
    std::vector<const analysis::Evaluation*> used;
    for (const Suits suits :
        std::array<Suits, 5>{isClassification, hasRoc, hasMatrix, hasClasses, isRegression}) {
        const auto chosen = chooseEvaluations(composer, suits);
        used.insert(used.end(), chosen.begin(), chosen.end());
    }
    return used;
}

QString methodsText(const Composer& composer)
{
    QStringList sentences;
    sentences << say(QT_TRANSLATE_NOOP("Report",
        "Metrics are the values logged last by MLflow’s rule (largest step, then time, then "
        "value)."));
    const auto hasAny = [&composer](Suits suits) {
        const auto chosen = chooseEvaluations(composer, suits);
        return std::any_of(chosen.begin(), chosen.end(),
            [](const analysis::Evaluation* evaluation) { return evaluation != nullptr; });
    };
    if (hasAny(isClassification)) {
        sentences << say(QT_TRANSLATE_NOOP("Report",
            "Classification measures are recomputed from the evaluation files by their usual "
            "definitions; a zero denominator is “undefined”, never 0."));
    }
    if (hasAny(hasRoc)) {
        sentences << say(QT_TRANSLATE_NOOP("Report",
            "ROC curves keep tied scores together and use every threshold; the area is that of the "
            "trapezoidal rule."));
    }
    if (hasAny(isRegression)) {
        sentences << say(QT_TRANSLATE_NOOP(
            "Report", "Regression measures are recomputed from the logged predictions."));
    }
    if (composer.runs().size() > 1) {
        sentences << say(QT_TRANSLATE_NOOP("Report",
            "No statistical test was made: a difference may be due to chance, and choosing the "
            "best of several runs favours lucky ones."));
    }
    return sentences.join(QLatin1Char(' '));
}

QString storeRow(const Composer& composer, const core::StoreSnapshot& snapshot)
{
    QString text = composer.input().paths == PathDisplay::Shortened
        ? composer.storeText(snapshot.store.path)
        : toText(snapshot.store.path);
    QStringList facts{snapshot.store.kind == core::StoreKind::Files
            ? say(QT_TRANSLATE_NOOP("Report", "MLflow folder"))
            : say(QT_TRANSLATE_NOOP("Report", "MLflow database"))};
    for (const std::string& revision : snapshot.store.revisions) {
        facts << say(QT_TRANSLATE_NOOP("Report", "revision %1")).arg(toText(revision));
    }
    if (snapshot.readAtMillis > 0) {
        facts << say(QT_TRANSLATE_NOOP("Report", "read %1"))
                     .arg(composer.dateTime(snapshot.readAtMillis));
    }
    facts << countOf(composer, snapshot.runs.size(), QT_TRANSLATE_NOOP("Report", "1 run"),
        QT_TRANSLATE_NOOP("Report", "%1 runs"));
    facts << countOf(composer, snapshot.problems.size(), QT_TRANSLATE_NOOP("Report", "1 problem"),
        QT_TRANSLATE_NOOP("Report", "%1 problems"));
    return text + QStringLiteral(" (") + facts.join(QStringLiteral(", ")) + QLatin1Char(')');
}

QString pointsText(const Composer& composer)
{
    std::size_t points = 0;
    std::size_t curves = 0;
    const std::vector<std::string> keys = drawnKeys(composer);
    for (const std::string& key : keys) {
        for (const auto& series : drawnSeries(composer, key)) {
            points += series == nullptr ? 0 : series->size();
            curves += series == nullptr ? 0U : 1U;
        }
    }
    return curves == 0
        ? QString()
        : say(QT_TRANSLATE_NOOP("Report", "%1 logged points in %2 curves of %3 metrics"))
              .arg(composer.integer(points), composer.integer(curves),
                  composer.integer(keys.size()));
}

KeyValueBlock factsOf(const Composer& composer)
{
    KeyValueBlock block;
    std::set<const core::StoreSnapshot*> stores;
    for (const ReportRun& run : composer.runs()) {
        if (run.snapshot != nullptr && stores.insert(run.snapshot.get()).second) {
            block.rows.emplace_back(
                say(QT_TRANSLATE_NOOP("Report", "Store")), storeRow(composer, *run.snapshot));
        }
    }
    const QString points = pointsText(composer);
    if (!points.isEmpty()) {
        block.rows.emplace_back(say(QT_TRANSLATE_NOOP("Report", "Curves")), points);
    }
    const ReportInput& input = composer.input();
    block.rows.emplace_back(say(QT_TRANSLATE_NOOP("Report", "Made")),
        say(QT_TRANSLATE_NOOP("Report", "%1 with Runlane %2"))
            .arg(input.createdAt.toString(QStringLiteral("yyyy-MM-dd HH:mm t")), input.version));
    if (!input.commandLine.isEmpty()) {
        block.rows.emplace_back(
            say(QT_TRANSLATE_NOOP("Report", "Command line")), input.commandLine);
    }
    return block;
}

TableBlock sourcesTable(Composer& composer)
{
    TableBlock table;
    table.columns = {{say(QT_TRANSLATE_NOOP("Report", "Run")), ColumnKind::Text, {}},
        {say(QT_TRANSLATE_NOOP("Report", "Run id")), ColumnKind::Text, {}},
        {say(QT_TRANSLATE_NOOP("Report", "Commit")), ColumnKind::Text, {}},
        {say(QT_TRANSLATE_NOOP("Report", "Source")), ColumnKind::Text, {}},
        {say(QT_TRANSLATE_NOOP("Report", "Evidence file")), ColumnKind::Text, {}}};
    const auto used = usedEvaluations(composer);
    for (const ReportRun& run : composer.runs()) {
        const QString commit = commitOf(*run.run);
        const std::string_view source = tagOf(*run.run, "mlflow.source.name");
        const QString files = evidenceFiles(run, used);
        table.rows.push_back({textCell(composer.nameWithStar(run)), textCell(toText(run.run->id)),
            commit.isEmpty() ? missingCell() : textCell(commit),
            source.empty() ? missingCell() : textCell(composer.storeText(source)),
            files.isEmpty() ? missingCell() : textCell(files)});
    }
    table.caption = composer.tableCaption(
        say(QT_TRANSLATE_NOOP("Report", "Where the numbers come from. –: not logged.")));
    return table;
}

} // namespace

Blocks composeProblems(Composer& composer)
{
    TableBlock table;
    table.columns = {{say(QT_TRANSLATE_NOOP("Report", "Run")), ColumnKind::Text, {}},
        {say(QT_TRANSLATE_NOOP("Report", "Kind")), ColumnKind::Text, {}},
        {say(QT_TRANSLATE_NOOP("Report", "Problem")), ColumnKind::Text, {}},
        {say(QT_TRANSLATE_NOOP("Report", "Place")), ColumnKind::Text, {}}};
    std::size_t all = 0;
    for (const ReportRun& run : composer.runs()) {
        for (const core::Diagnostic& problem : run.problems) {
            if (++all > kMostProblems) {
                continue;
            }
            QString place = composer.storeText(problem.path);
            if (problem.line > 0) {
                place =
                    say(QT_TRANSLATE_NOOP("Report", "%1, line %2")).arg(place).arg(problem.line);
            }
            table.rows.push_back({composer.runCell(run), textCell(severityText(problem.severity)),
                textCell(problemText(problem)), textCell(place)});
        }
    }
    if (table.rows.empty()) {
        return {};
    }
    table.caption = composer.tableCaption(all > kMostProblems
            ? say(QT_TRANSLATE_NOOP("Report", "%1 of %2 problems of the compared runs."))
                  .arg(composer.integer(kMostProblems), composer.integer(all))
            : countOf(composer, all, QT_TRANSLATE_NOOP("Report", "1 problem of the compared runs."),
                QT_TRANSLATE_NOOP("Report", "%1 problems of the compared runs.")));
    return {{table}};
}

Blocks composeProvenance(Composer& composer)
{
    return {
        {ParagraphBlock{{{methodsText(composer)}}}}, {factsOf(composer)}, {sourcesTable(composer)}};
}

} // namespace runlane::report
