// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"
#include "report/report_input.h"

#include <QStringList>

#include <map>
#include <string>
#include <vector>

namespace runlane::report::tests {

struct SampleRun
{
    std::string id;
    std::string name;
    std::map<std::string, std::string> params;
    std::map<std::string, double> metrics;
    std::map<std::string, std::vector<double>> histories;
    std::vector<analysis::Evaluation> evaluations;
    std::map<std::string, std::string> tags;
    core::RunStatus status = core::RunStatus::Finished;
};

// A sealed snapshot of one experiment with these runs, all of them compared in this order; the
// second is the baseline. Made at 2026-11-23 14:02 UTC.
[[nodiscard]] ReportInput makeInput(const std::vector<SampleRun>& runs);

// Binary evaluation from counts; scores level 1 with a curve of three points.
[[nodiscard]] analysis::Evaluation binaryEvaluation(
    double truePositives, double falsePositives, double falseNegatives, double trueNegatives);
[[nodiscard]] analysis::Evaluation multiclassEvaluation(
    const std::vector<std::string>& labels, const std::vector<std::vector<double>>& counts);
[[nodiscard]] analysis::Evaluation regressionEvaluation(double rmse, double mae, double r2);

// Four runs with params, metrics, histories and binary evaluations; Korean names.
[[nodiscard]] std::vector<SampleRun> leafRuns();

// All text of a document, block by block, one line each.
[[nodiscard]] QString documentText(const Document& document);

// Bold numbers of a column (one row a run) or a row (one column a run) of this name, in the order
// of the document.
[[nodiscard]] QStringList strongCells(const Document& document, const QString& name);

} // namespace runlane::report::tests
