// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"
#include "commands/command.h"
#include "commands/run_columns.h"
#include "stores/point_visits.h"
#include "support/temporary_folder.h"
#include "ui/pages/runs_rows.h"
#include "ui/tables/table_file.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

// The command line and the window's table give the same runs in the same order.
namespace runlane::app {
namespace {

using nlohmann::json;
using Ids = std::vector<std::string>;

std::string sample()
{
    return (std::filesystem::path(RUNLANE_SOURCE_DIR) / "resources/sample/mlruns").string();
}

std::string answer(std::vector<std::string> arguments)
{
    arguments.insert(arguments.begin(), {"runs", sample()});
    std::ostringstream out;
    std::ostringstream err;
    const CommandLineResult result = runCommandLine(arguments, out, err);
    EXPECT_EQ(result.exitCode, kExitSuccess) << err.str();
    return out.str();
}

std::string contentOf(const std::string& path)
{
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

Ids idsOf(const std::string& csv)
{
    Ids ids;
    std::istringstream lines(csv);
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line)) {
        ids.push_back(line.substr(0, line.find_first_of("\r,")));
    }
    return ids;
}

class WindowEquality : public testing::Test
{
protected:
    WindowEquality()
    {
        m_loaded = *loadStore(sample());
        m_runs = analysis::runSetOf(m_loaded.snapshot);
    }

    // As the page asks for the rows of a chosen store.
    [[nodiscard]] ui::RowsResult shown(const std::string& query, const std::string& sort,
        const models::Arrangement& arrangement = {}) const
    {
        ui::RowsRequest request;
        request.runs = m_runs;
        request.query = analysis::parseQuery(query).value();
        request.context = analysis::currentQueryContext();
        request.arrangement = arrangement;
        if (!sort.empty()) {
            const std::size_t colon = sort.rfind(':');
            const bool isDown = sort.substr(colon + 1) == "desc";
            request.sort.push_back({*analysis::parseColumn(sort.substr(0, colon)),
                isDown ? analysis::SortDirection::Descending : analysis::SortDirection::Ascending});
        }
        ui::StoreRows& store = request.stores.emplace_back();
        for (const core::Experiment& experiment : m_loaded.snapshot->experiments) {
            if (experiment.stage == core::LifecycleStage::Active) {
                store.filter.experimentIds.emplace_back(experiment.id);
            }
        }
        store.reader = [this](const core::PointRequest& wanted, const core::PointVisitor& visitor,
                           const std::stop_token& stop) {
            core::Progress progress;
            core::DiagnosticSink problems;
            return stores::visitPoints(
                *m_loaded.store, *m_loaded.snapshot, wanted, visitor, {stop, progress, problems});
        };
        core::Progress progress;
        return ui::findRows(request, {}, progress);
    }

    [[nodiscard]] Ids idsOfRows(const std::vector<std::uint32_t>& rows) const
    {
        Ids ids;
        for (const std::uint32_t row : rows) {
            ids.emplace_back(m_runs->run(row).id);
        }
        return ids;
    }

    LoadedStore m_loaded;
    analysis::RunSetPtr m_runs;
};

const std::vector<std::string> kQueries{"", "status = 'FINISHED'", "metrics.test/acc > 0.85",
    "params.lr BETWEEN 0.001 AND 0.1", "NOT params.lr > 0.01", "run_name LIKE 'lr-%'",
    "run_name MATCHES '^mlp-[0-9]+-s[0-9]$' OR tags.x IS NULL AND mlp",
    "max(metrics.`val/acc`) > 0.8 AND first(metrics.`val/acc`) < 0.5", "best(metrics.val/loss) < 1",
    "duration > 5min", "start_time > '2026-11-01'", "run.parent IS NOT NULL", "sweep",
    "\"no such\"", "store = 'mlruns'", "metrics.test/acc IS NAN"};
const std::vector<std::string> kOrders{
    "", "metrics.test/acc:desc", "params.lr:asc", "name:asc", "duration:desc", "start_time:asc"};

TEST_F(WindowEquality, TheSameRunsInTheSameOrder)
{
    std::size_t some = 0;
    for (const std::string& query : kQueries) {
        for (const std::string& order : kOrders) {
            std::vector<std::string> arguments{"--columns", "run_id", "--format", "csv"};
            if (!query.empty()) {
                arguments.insert(arguments.end(), {"--query", query});
            }
            if (!order.empty()) {
                arguments.insert(arguments.end(), {"--sort", order});
            }
            const Ids wanted = idsOfRows(shown(query, order).arranged.order);
            EXPECT_EQ(idsOf(answer(arguments)), wanted) << query << " by " << order;
            arguments.insert(arguments.end(), {"--limit", "3"});
            const auto first = static_cast<std::ptrdiff_t>(std::min<std::size_t>(3, wanted.size()));
            EXPECT_EQ(idsOf(answer(arguments)), Ids(wanted.begin(), wanted.begin() + first));
            some += wanted.empty() || wanted.size() == m_runs->size() ? 0 : 1;
        }
    }
    EXPECT_GT(some, 40U);
}

// What "Export" writes, byte for byte, with the steps of values of histories.
TEST_F(WindowEquality, TheSameFiles)
{
    const std::vector<std::string> words{"name", "metrics.val/acc:best", "metrics.test/acc"};
    const std::vector<std::uint32_t> rows = shown("", "").arranged.order;
    const auto columns = columnsOf(*m_loaded.snapshot, words);
    ASSERT_TRUE(columns);
    const auto values = valuesFor(m_loaded, rows, *columns, {});
    ASSERT_TRUE(values);
    auto table = std::make_shared<exports::RunTableInput>();
    table->values = *values;
    for (const std::uint32_t row : rows) {
        table->rows.push_back({row});
    }
    for (std::size_t i = 0; i < words.size(); ++i) {
        table->columns.push_back({(*columns)[i], words[i]});
    }
    const tests::TemporaryFolder folder;
    for (const char* ending : {"csv", "tsv", "html", "md", "tex"}) {
        const std::string own = folder.text() + "/window." + ending;
        core::Progress progress;
        const QString path = QString::fromStdString(own);
        ASSERT_TRUE(ui::writeRunTable(
            table, path, *ui::formatOfFile(path), exports::FormulaGuard::On, {{}, progress}));
        const std::string other = folder.text() + "/command." + ending;
        static_cast<void>(
            answer({"--columns", words[0] + ',' + words[1] + ',' + words[2], "-o", other}));
        const std::string text = contentOf(own);
        EXPECT_EQ(text, contentOf(other)) << ending;
        const bool isInCells = ending == std::string("md") || ending == std::string("tex");
        EXPECT_NE(text.find(isInCells ? " @" : "val/acc:best step"), std::string::npos) << text;
    }
}

TEST_F(WindowEquality, TheSameGroups)
{
    for (const std::string& query : {std::string(), std::string("duration > 1min")}) {
        for (const char* column : {"params.optimizer", "status", "params.model"}) {
            std::vector<std::string> arguments{
                "--group-by", column, "--sort", "metrics.test/acc:desc", "--format", "json"};
            if (!query.empty()) {
                arguments.insert(arguments.end(), {"--query", query});
            }
            const json groups = json::parse(answer(arguments)).at("groups");
            models::Arrangement arrangement;
            arrangement.nesting = models::Nesting::Tree;
            arrangement.grouping = {*analysis::parseColumn(column)};
            arrangement.groupOrder.keys = {
                {*analysis::parseColumn("metrics.test/acc"), analysis::SortDirection::Descending}};
            const auto result = shown(query, "metrics.test/acc:desc", arrangement);
            const analysis::RunTree& tree = result.arranged.tree;
            std::vector<analysis::RunGroup> expected; // as they stand in the table
            for (const int root : tree.roots) {
                const int group = tree.nodes[static_cast<std::size_t>(root)].group;
                ASSERT_GE(group, 0);
                expected.push_back(tree.groups[static_cast<std::size_t>(group)]);
            }
            ASSERT_EQ(groups.size(), expected.size()) << column;
            for (std::size_t i = 0; i < expected.size(); ++i) {
                const json& value = groups[i].at("by").begin().value();
                EXPECT_EQ(value.is_null(), !expected[i].value.has_value());
                if (expected[i].value) {
                    EXPECT_EQ(value.get<std::string>(), *expected[i].value);
                }
                EXPECT_EQ(groups[i].at("run_ids").get<Ids>(), idsOfRows(expected[i].runs));
            }
        }
    }
}

} // namespace
} // namespace runlane::app
