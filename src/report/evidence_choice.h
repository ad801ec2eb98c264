// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/composer.h"

#include <functional>

// Private to this folder: which evaluation and which measures speak for a run.
namespace runlane::report {

using Suits = bool (*)(const analysis::Evaluation&);
[[nodiscard]] bool hasRoc(const analysis::Evaluation& evaluation);
[[nodiscard]] bool hasMatrix(const analysis::Evaluation& evaluation);
[[nodiscard]] bool hasClasses(const analysis::Evaluation& evaluation);
[[nodiscard]] bool isRegression(const analysis::Evaluation& evaluation);
[[nodiscard]] bool isClassification(const analysis::Evaluation& evaluation);

// One entry a run, null where none suits. The baseline's (else the first run's) best evaluation is
// the pattern: others are taken from the same artifact path where they have it.
[[nodiscard]] std::vector<const analysis::Evaluation*> chooseEvaluations(
    const Composer& composer, Suits suits);

// values[name], for several classes also averages["macro"][name]; null when it is not there.
[[nodiscard]] const analysis::Measure* findMeasure(
    const analysis::Evaluation& evaluation, const std::string& name);
// "Accuracy", "F1", "AUC": name of a key of values.
[[nodiscard]] QString measureTitle(const std::string& name);

enum class Better { Higher, Lower, Unknown };
[[nodiscard]] Better betterOf(std::string_view key, const analysis::Directions& directions);

// Position of the best finite values (ties all); empty for an unknown direction, fewer than two
// values, or when all are equal.
[[nodiscard]] std::vector<bool> bestOf(
    const std::vector<std::optional<double>>& values, Better better);

// "1 scores", "3 curve points".
[[nodiscard]] QString evidenceText(const analysis::Evaluation& evaluation);
// "evidence level 1", "evidence levels 1 and 3".
[[nodiscard]] QString evidenceLevels(const std::vector<const analysis::Evaluation*>& evaluations);
// "n = 1,200"; "n = 1,200 to 1,300" where runs differ; "n not stated" when unknown.
[[nodiscard]] QString sampleSizes(
    const Composer& composer, const std::vector<const analysis::Evaluation*>& evaluations);

// Metrics of the runs, the most telling first.
[[nodiscard]] std::vector<std::string> rankMetrics(
    const std::vector<const core::Run*>& runs, const analysis::Directions& directions);

// One column of numbers over all runs.
struct MetricColumn
{
    std::string key;
    QString title;
    Better better = Better::Unknown;
    std::vector<std::optional<double>> values; // one a run
    std::vector<bool> undefined; // measure without a value
    int decimals = 4;
    enum class Source { Recomputed, Logged } source = Source::Logged;
};
// Columns of the results table: recomputed measures first, then logged metrics; at most count.
[[nodiscard]] std::vector<MetricColumn> keyColumns(const Composer& composer, std::size_t count);
[[nodiscard]] MetricColumn loggedColumn(const Composer& composer, const std::string& key);

} // namespace runlane::report
