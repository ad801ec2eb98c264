// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/directions.h"
#include "commands/command.h"
#include "commands/table_output.h"
#include "exports/models_output.h"

#include <optional>
#include <string>
#include <vector>

// One function per subcommand; each returns the exit code and writes to output only.
namespace runlane::app {

enum class DeletedItems { Left, Shown };

struct ListArguments
{
    std::string place;
    Target target;
    DeletedItems deleted = DeletedItems::Left;
};
int runList(const ListArguments& arguments, Output& output);

struct RunsArguments
{
    std::string place;
    Target target;
    std::string experiment;
    std::string query;
    std::vector<std::string> sort; // KEY, KEY:asc, KEY:desc
    std::vector<std::string> columns;
    std::vector<std::string> groupBy; // outermost first
    std::string statistic; // mean, best, min, max, count or all; empty: mean
    std::optional<std::size_t> limit;
    analysis::Directions directions; // --direction
    DeletedItems deleted = DeletedItems::Left;
    exports::HistoryFields histories = exports::HistoryFields::Left;
};
int runRuns(const RunsArguments& arguments, Output& output);

enum class ModelList { Registered, Logged };

struct ModelsArguments
{
    std::string place;
    Target target; // JSON holds both lists
    ModelList list = ModelList::Registered;
    exports::ModelItems items;
};
int runModels(const ModelsArguments& arguments, Output& output);

struct CurvesArguments
{
    std::string place;
    Target target;
    std::vector<std::string> runs;
    std::vector<std::string> metrics;
};
int runCurves(const CurvesArguments& arguments, Output& output);

struct CompareArguments
{
    std::vector<std::string> places; // at least one
    Target target;
    std::vector<std::string> runs;
    std::string baseline;
    std::string value = "last"; // of metrics: "last", "min", "max", "best"
    bool onlyDifferences = false;
    bool isTransposed = false; // one row a run
    std::vector<stores::MovedFolder> moved; // --artifacts
    analysis::Directions directions; // --direction
};
int runCompare(const CompareArguments& arguments, Output& output);

struct EvaluateArguments
{
    std::string place;
    Target target;
    std::vector<std::string> runs;
    std::string positive;
    std::vector<stores::MovedFolder> moved; // --artifacts
};
int runEvaluate(const EvaluateArguments& arguments, Output& output);

struct ReportArguments
{
    std::string place;
    std::vector<std::string> runs;
    std::string baseline;
    std::vector<stores::MovedFolder> moved; // --artifacts
    analysis::Directions directions; // --direction
    std::string target; // -o
    std::string title;
    std::string paper = "a4";
    std::string language; // empty: English
};
int runReport(const ReportArguments& arguments, Output& output);

struct DoctorArguments
{
    std::string place;
    Target target;
};
// 0 when there is nothing to say beyond notes, 1 when there are warnings or errors.
int runDoctor(const DoctorArguments& arguments, Output& output);

} // namespace runlane::app
