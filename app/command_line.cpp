// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"

#include "analysis/directions.h"
#include "command_word.h"
#include "commands/commands.h"

#include "stores/detect.h"
#include "stores/moved_folders.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>

namespace runlane::app {

namespace {

const char* const kTop =
    R"(Puts MLflow runs beside each other: opens mlruns folders and MLflow SQLite databases, read-only.

Without a subcommand the window opens.)";

const char* const kTopExamples = R"(Examples:
  runlane mlruns                                   the window with this store
  runlane runs mlruns --query 'metrics.acc > 0.9' --sort acc:desc
  runlane compare mlflow.db --run 7c41 --run 12d8 --format markdown
  runlane report mlruns --run 7c41 --run 12d8 -o report.pdf

Exit codes: 0 success, 1 problems found, 2 undecided, 64 wrong use, 65 unreadable input, 73 cannot write output)";

// The format a file's name ends in, "table" for another ending.
std::string formatOfFile(const std::string& file)
{
    static const std::map<std::string, std::string> kFormats{{".json", "json"}, {".csv", "csv"},
        {".tsv", "tsv"}, {".md", "markdown"}, {".tex", "latex"}, {".html", "html"},
        {".xlsx", "xlsx"}};
    std::string ending = std::filesystem::path(file).extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
        [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    const auto at = kFormats.find(ending);
    return at == kFormats.end() ? "table" : at->second;
}

class Builder
{
public:
    Builder(CLI::App& app, Output& output, std::optional<int>& exitCode)
        : m_app(app)
        , m_output(output)
        , m_exitCode(exitCode)
    {
    }

    void addList()
    {
        CLI::App* sub = subcommand(
            "list", "List the experiments of a store", "runlane list mlruns -o experiments.csv");
        auto arguments = std::make_shared<ListArguments>();
        arguments->target.sheet = "Experiments";
        addPlace(sub, arguments->place);
        addTarget(sub, arguments, arguments->target);
        sub->add_flag_callback(
            "--all", [arguments] { arguments->deleted = DeletedItems::Shown; },
            "Also what is deleted");
        onRun(sub, [this, arguments] { return runList(*arguments, m_output); });
    }

    void addRuns()
    {
        CLI::App* sub = subcommand("runs", "List the runs of a store",
            "runlane runs mlruns --experiment leaf-disease --sort metrics.val/acc:desc --limit 10\n"
            "  runlane runs mlflow.db --query \"params.model = 'mlp' AND metrics.acc > 0.9\" "
            "--format csv\n"
            "  runlane runs mlruns --query \"max(metrics.acc) > 0.9 AND start_time > now - 7d\"\n"
            "  runlane runs mlruns --group-by params.model --columns metrics.val/acc:max\n"
            "  runlane runs mlruns --format xlsx -o runs.xlsx\n"
            "  runlane runs mlruns --all --history --format json\n\n"
            "A query is MLflow's filter language and more: AND OR NOT ( ), = != < <= > >= LIKE "
            "ILIKE IN\n"
            "BETWEEN IS NULL, MATCHES 'regex', params as numbers, min() max() best() first() "
            "last()\n"
            "at_step(metric, n) of a history, duration > 2h, start_time > '2026-11-01' (local "
            "time),\n"
            "run.parent, model, dataset, experiment, and words that occur in a run's texts");
        auto arguments = std::make_shared<RunsArguments>();
        addPlace(sub, arguments->place);
        addTarget(sub, arguments, arguments->target);
        sub->add_option(
            "--experiment", arguments->experiment, "Only this experiment, by id or name");
        sub->add_option(
            "--query", arguments->query, "Only runs that match; MLflow's filter language and more");
        sub->add_option(
               "--sort", arguments->sort, "KEY, KEY:asc or KEY:desc; repeat for further keys")
            ->delimiter(',');
        sub->add_option("--columns", arguments->columns,
               "Columns such as name,status,params.lr,tags.team,metrics.acc and, of the history, "
               "metrics.acc:max, :min, :best, :first, :mean10, :at(val/loss), which say their step")
            ->delimiter(',');
        sub->add_option("--group-by", arguments->groupBy,
               "Groups by params.KEY, tags.KEY, dataset, status, experiment or parent instead of "
               "runs; csv, tsv, xlsx and json say mean, sd, n, min, max and best with its run; "
               "repeat for groups in groups")
            ->delimiter(',');
        sub->add_option("--statistic", arguments->statistic,
               "What groups show of a metric and are sorted by: mean (± sd and n of finished runs, "
               "the usual), best, min, max, count, or all of them in columns of their own")
            ->check(CLI::IsMember({"mean", "best", "min", "max", "count", "all"}));
        sub->add_option(
               "--limit", arguments->limit, "At most so many runs, or groups of --group-by")
            ->check(CLI::Range(std::int64_t{0}, std::int64_t{1'000'000'000}));
        sub->add_flag_callback(
            "--all", [arguments] { arguments->deleted = DeletedItems::Shown; },
            "Also what is deleted");
        sub->add_flag_callback(
            "--history", [arguments] { arguments->histories = exports::HistoryFields::Written; },
            "Read whole histories: adds points, min and max");
        addDirections(sub, arguments->directions);
        onRun(sub, [this, arguments] { return runRuns(*arguments, m_output); });
    }

    void addModels()
    {
        CLI::App* sub = subcommand("models",
            "List registered models with their versions, or the models that runs logged",
            "runlane models mlflow.db\n  runlane models mlruns --logged --format csv");
        auto arguments = std::make_shared<ModelsArguments>();
        arguments->target.sheet = "Models";
        addPlace(sub, arguments->place);
        addTarget(sub, arguments, arguments->target);
        sub->add_flag_callback(
            "--logged", [arguments] { arguments->list = ModelList::Logged; },
            "Logged models of MLflow 3 instead of the registry; JSON holds both");
        sub->add_flag_callback(
            "--prompts", [arguments] { arguments->items.prompts = exports::PromptItems::Shown; },
            "Also prompts, which are kept in the registry, too");
        sub->add_flag_callback(
            "--all", [arguments] { arguments->items.deleted = exports::DeletedModelItems::Shown; },
            "Also logged models that are deleted");
        onRun(sub, [this, arguments] { return runModels(*arguments, m_output); });
    }

    void addCurves()
    {
        CLI::App* sub = subcommand("curves", "Print full metric histories",
            "runlane curves mlruns --run 7c41 --run 12d8 --metric val/loss --format csv");
        auto arguments = std::make_shared<CurvesArguments>();
        arguments->target.sheet = "Curves";
        addPlace(sub, arguments->place);
        addTarget(sub, arguments, arguments->target);
        addRunOption(sub, arguments->runs);
        sub->add_option("--metric", arguments->metrics, "Metric key; repeat for more")->required();
        onRun(sub, [this, arguments] { return runCurves(*arguments, m_output); });
    }

    void addCompare()
    {
        CLI::App* sub = subcommand("compare", "Put what differs between runs side by side",
            "runlane compare mlruns --run 7c41 --run 12d8 --baseline 12d8 --only-differences\n"
            "  runlane compare mlruns old.db --run 7c41 --run old.db:12d8\n"
            "  runlane compare mlruns --run 7c41 --run 12d8 -o compare.xlsx");
        auto arguments = std::make_shared<CompareArguments>();
        arguments->target.sheet = "Comparison";
        addPlaces(sub, arguments->places);
        addTarget(sub, arguments, arguments->target);
        sub->add_option("--run", arguments->runs,
               "Run by id, beginning of an id, or name, in any of the stores; STORE:RUN with the "
               "PATH, name or number of its store; repeat for more")
            ->required();
        sub->add_option("--baseline", arguments->baseline, "Run that changes are measured against");
        sub->add_flag("--only-differences", arguments->onlyDifferences,
            "Leave out what is equal in all runs");
        sub->add_option("--value", arguments->value,
            "Value of a metric: last, first, min, max, best by its direction (the last where it "
            "has none), mean10 (of the last 10 points), step50 (the last at or before step 50), or "
            "at(KEY) (the same at the step where metric KEY is best in the run)");
        sub->add_flag("--transpose", arguments->isTransposed, "One row a run");
        addMoved(sub, arguments->moved);
        addDirections(sub, arguments->directions);
        onRun(sub, [this, arguments] { return runCompare(*arguments, m_output); });
    }

    void addEvaluate()
    {
        CLI::App* sub = subcommand("evaluate",
            "Recompute classification and regression results from what the runs left",
            "runlane evaluate mlruns --run 7c41 --format json");
        auto arguments = std::make_shared<EvaluateArguments>();
        arguments->target.sheet = "Evaluations";
        addPlace(sub, arguments->place);
        addTarget(sub, arguments, arguments->target);
        addRunOption(sub, arguments->runs);
        sub->add_option("--positive", arguments->positive, "Label that counts as positive");
        addMoved(sub, arguments->moved);
        onRun(sub, [this, arguments] { return runEvaluate(*arguments, m_output); });
    }

    void addReport()
    {
        CLI::App* sub = subcommand("report", "Write a comparison report as PDF",
            "runlane report mlruns --run 7c41 --run 12d8 --baseline 12d8 -o report.pdf");
        auto arguments = std::make_shared<ReportArguments>();
        addPlace(sub, arguments->place);
        addRunOption(sub, arguments->runs);
        sub->add_option("--baseline", arguments->baseline, "Run that changes are measured against");
        addMoved(sub, arguments->moved);
        addDirections(sub, arguments->directions);
        sub->add_option("-o,--output", arguments->target, "File to write, ending in .pdf")
            ->required();
        sub->add_option("--title", arguments->title, "Title of the report");
        sub->add_option("--paper", arguments->paper, "a4 or letter")
            ->check(CLI::IsMember({"a4", "letter"}, CLI::ignore_case));
        sub->add_option("--language", arguments->language, "en or ko")
            ->check(CLI::IsMember({"en", "ko"}));
        onRun(sub, [this, arguments] { return runReport(*arguments, m_output); });
    }

    void addDoctor()
    {
        CLI::App* sub = subcommand("doctor",
            "Say what is wrong with a store and what to do about it", "runlane doctor mlruns");
        auto arguments = std::make_shared<DoctorArguments>();
        arguments->target.sheet = "Problems";
        addPlace(sub, arguments->place);
        addTarget(sub, arguments, arguments->target);
        onRun(sub, [this, arguments] { return runDoctor(*arguments, m_output); });
    }

    static void addMoved(CLI::App* sub, std::vector<stores::MovedFolder>& moved,
        const std::string& end = "; repeat for more")
    {
        sub->add_option_function<std::vector<std::string>>(
               "--artifacts",
               [&moved](const std::vector<std::string>& words) {
                   for (const std::string& word : words) {
                       std::optional<stores::MovedFolder> move = stores::parseMove(word);
                       if (!move) {
                           throw CLI::ValidationError(
                               "--artifacts", word + " is not OLD=NEW with NEW an existing folder");
                       }
                       moved.push_back(std::move(*move));
                   }
               },
               "OLD=NEW: artifacts stored below OLD (URI or path) now lie below the folder NEW"
                   + end)
            ->take_all()
            ->allow_extra_args(false);
    }

    static void addDirections(CLI::App* sub, analysis::Directions& directions)
    {
        sub->add_option_function<std::vector<std::string>>(
               "--direction",
               [&directions](const std::vector<std::string>& words) {
                   for (const std::string& word : words) {
                       if (!analysis::readDirection(directions, word)) {
                           throw CLI::ValidationError(
                               "--direction", word + " is not KEY=higher, KEY=lower or KEY=none");
                       }
                   }
               },
               "KEY=higher, KEY=lower or KEY=none: which way metric KEY is better, whatever its "
               "name and its experiment say; repeat for more")
            ->take_all()
            ->allow_extra_args(false);
    }

private:
    CLI::App* subcommand(
        const std::string& name, const std::string& what, const std::string& example)
    {
        CLI::App* sub = m_app.add_subcommand(name, what);
        sub->footer("Examples:\n  " + example);
        return sub;
    }

    static void addPlace(CLI::App* sub, std::string& place)
    {
        sub->add_option("PATH", place,
               "mlruns folder, project folder above it, one experiment or run folder, database "
               "file, or a "
               "file: or sqlite:/// URI")
            ->required();
    }

    static void addPlaces(CLI::App* sub, std::vector<std::string>& places)
    {
        sub->add_option("PATH", places,
               "Stores: mlruns folders, project folders above them, database files, or file: or "
               "sqlite:/// URIs")
            ->required();
    }

    // owner: keeps target alive as long as the command line.
    static void addTarget(CLI::App* sub, const std::shared_ptr<void>& owner, Target& target)
    {
        CLI::Option* format = sub->add_option("--format", target.format,
                                     "table, json, csv, tsv, markdown, latex, html or xlsx; what "
                                     "-o ends in, else table")
                                  ->check(CLI::IsMember({"table", "json", "csv", "tsv", "markdown",
                                      "latex", "html", "xlsx"}))
                                  ->capture_default_str();
        sub->add_option("-o,--output", target.file, "File to write instead of standard output")
            ->check([](const std::string& file) {
                return file.empty() ? std::string("needs the name of a file") : std::string();
            });
        sub->parse_complete_callback([owner, &target, format] {
            if (format->count() == 0) {
                target.format = formatOfFile(target.file);
            }
            if (target.file == "-") {
                target.file.clear();
            }
            if (const std::string fault = targetFault(target); !fault.empty()) {
                throw CLI::ValidationError("--format", fault);
            }
        });
        sub->add_flag_callback(
            "--raw", [owner, &target] { target.guard = exports::FormulaGuard::Off; },
            "Leave texts that a spreadsheet would take for a formula as they are");
    }

    static void addRunOption(CLI::App* sub, std::vector<std::string>& runs)
    {
        sub->add_option("--run", runs, "Run by id, beginning of an id, or name; repeat for more")
            ->required();
    }

    void onRun(CLI::App* sub, std::function<int()> command)
    {
        sub->callback(
            [this, command = std::move(command)] { m_exitCode = m_output.finish(command()); });
    }

    CLI::App& m_app;
    Output& m_output;
    std::optional<int>& m_exitCode;
};

std::string absolutePlace(const std::string& place)
{
    const std::string path = stores::pathOfPlace(place);
    std::error_code ignored;
    return path.empty() ? place : std::filesystem::absolute(path, ignored).string();
}

} // namespace

CommandLineResult runCommandLine(const std::vector<std::string>& arguments, std::ostream& out,
    std::ostream& err, std::size_t terminalColumns)
{
    Output output(out, err, terminalColumns);
    CommandLineResult result;
    CLI::App app(kTop, "runlane");
    app.footer(kTopExamples);
    app.set_version_flag("--version", "runlane " RUNLANE_VERSION);
    app.option_defaults()->always_capture_default(false);
    std::vector<std::string> places;
    bool newWindow = false;
    app.add_option("PATH", places, "Stores to open in the window");
    Builder::addMoved(&app, result.window.moved, "; remembered for PATH");
    app.add_flag("--sample", result.window.sample, "Open the bundled sample");
    app.add_flag(
        "--new-window", newWindow, "Do not hand PATH over to a window that is already open");

    Builder builder(app, output, result.exitCode);
    builder.addList();
    builder.addRuns();
    builder.addModels();
    builder.addCurves();
    builder.addCompare();
    builder.addEvaluate();
    builder.addReport();
    builder.addDoctor();

    std::vector<std::string> commands;
    for (const CLI::App* sub : app.get_subcommands({})) {
        commands.push_back(sub->get_name());
    }
    if (const std::string fault = commandFault(arguments, commands); !fault.empty()) {
        output.complain(fault);
        result.exitCode = kExitUsage;
        return result;
    }
    try {
        std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
        app.parse(reversed);
    } catch (const CLI::ParseError& error) {
        const bool isHelp = error.get_exit_code() == 0;
        app.exit(error, out, err);
        result.exitCode = isHelp ? kExitSuccess : kExitUsage;
        return result;
    }
    result.window.reuse = newWindow ? WindowReuse::NewWindow : WindowReuse::HandOver;
    for (const std::string& place : places) {
        result.window.paths.push_back(absolutePlace(place));
    }
    return result;
}

} // namespace runlane::app
