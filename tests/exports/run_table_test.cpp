// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports/run_table.h"

#include "exports/workbook.h"
#include "support/snapshot_builder.h"
#include "support/temporary_folder.h"

#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <fstream>

namespace runlane::exports {

namespace {

using analysis::ColumnFamily;

std::shared_ptr<RunTableInput> input()
{
    auto made = std::make_shared<RunTableInput>();
    const core::SnapshotPtr snapshot = tests::buildSnapshot(
        {{"11111111aaaa", "first", "", {{"lr", "0.1"}, {"tag", "x"}}, {{"acc", 0.5}, {"loss", 2}},
             "1", core::RunStatus::Finished, 1'700'000'100'000},
            {"22222222bbbb", "second", "", {{"lr", "1e-3"}, {"tag", "7"}},
                {{"acc", 0.123456789012345}, {"loss", 1.5}}, "1", core::RunStatus::Finished,
                1'700'000'000'123, 1'700'000'061'373},
            {"33333333cccc", "third", "", {}, {{"acc", NAN}}}});
    made->values = std::make_shared<analysis::RunValues>(analysis::runSetOf(snapshot));
    made->rows = {{0}, {1}, {2}};
    return made;
}

std::vector<TableCell> cellsOf(const std::shared_ptr<RunTableInput>& table, std::size_t row,
    StepPlace steps = StepPlace::InCells)
{
    std::vector<TableCell> cells;
    EXPECT_TRUE(runTable(table, steps).fill(row, cells));
    return cells;
}

} // namespace

TEST(RunTable, MetricsShareDecimalsAndKeepEveryDigit)
{
    auto table = input();
    table->columns = {{{ColumnFamily::Metric, "acc"}, "acc"}, {{ColumnFamily::Metric, "loss"}, ""}};
    EXPECT_EQ(cellsOf(table, 1)[0].text, "0.1235");
    EXPECT_EQ(cellsOf(table, 1)[0].exact, "0.123456789012345");
    EXPECT_EQ(std::get<double>(cellsOf(table, 1)[0].value), 0.123456789012345);
    EXPECT_EQ(cellsOf(table, 2)[0].text, "NaN");
    EXPECT_EQ(cellsOf(table, 2)[1].text, "\u2013");
    EXPECT_EQ(cellsOf(table, 2)[1].exact, "");
    EXPECT_EQ(cellsOf(table, 0)[0].mark, CellMark::Best);
    EXPECT_EQ(cellsOf(table, 1)[0].mark, CellMark::None);
    EXPECT_EQ(cellsOf(table, 1)[1].mark, CellMark::Best); // a loss: less is better
}

// acc:best of three runs with the steps 7, 1200 and none, and acc:mean10 of the first.
std::shared_ptr<RunTableInput> historyInput(std::int64_t firstStep, std::int64_t secondStep)
{
    auto table = input();
    const analysis::ColumnId best = *analysis::parseColumn("metrics.acc:best");
    const analysis::ColumnId mean = *analysis::parseColumn("metrics.acc:mean10");
    auto bestValues = std::make_shared<analysis::ValueColumn>();
    bestValues->numbers = {0.5, 0.25, 0};
    bestValues->steps = {firstStep, secondStep, 0};
    bestValues->presence = {
        analysis::Presence::Present, analysis::Presence::Present, analysis::Presence::Missing};
    table->values = std::make_shared<analysis::RunValues>(
        table->values->runSet(), analysis::HistoryColumns{{best, bestValues}, {mean, bestValues}});
    table->columns = {{best, "acc:best"}, {mean, "acc:mean10"}};
    return table;
}

TEST(RunTable, ValuesOfAHistorySayTheirStep)
{
    const auto table = historyInput(7, 1200);
    EXPECT_EQ(cellsOf(table, 0)[0].text, "0.50    @7");
    EXPECT_EQ(cellsOf(table, 0)[0].exact, "0.5");
    EXPECT_EQ(cellsOf(table, 0)[0].mark, CellMark::Best);
    EXPECT_EQ(cellsOf(table, 1)[0].text, "0.25 @1200");
    EXPECT_EQ(cellsOf(table, 2)[0].text, "\u2013");
    EXPECT_EQ(cellsOf(table, 0)[1].text, "0.50"); // a mean is of no step
    EXPECT_EQ(cellsOf(historyInput(0, 0), 0)[0].text, "0.50");
}

TEST(RunTable, ProgramsFindTheStepInAColumnOfItsOwn)
{
    const auto table = historyInput(7, 1200);
    table->rows.push_back({0, {{"mean", {}, {}}, {"other", {}, {}}}});
    const TableStream stream = runTable(table, StepPlace::OwnColumns);
    ASSERT_EQ(stream.columns.size(), 3U);
    EXPECT_EQ(stream.columns[1].name, "acc:best step");
    EXPECT_EQ(stream.columns[1].alignment, Alignment::Right);
    const auto cells = cellsOf(table, 1, StepPlace::OwnColumns);
    ASSERT_EQ(cells.size(), 3U);
    EXPECT_EQ(cells[0].text, "0.25");
    EXPECT_EQ(cells[1].text, "1200");
    EXPECT_EQ(std::get<double>(cells[1].value), 1200);
    EXPECT_EQ(cellsOf(table, 2, StepPlace::OwnColumns)[1].exact, "");
    const auto group = cellsOf(table, 3, StepPlace::OwnColumns);
    EXPECT_EQ(group[1].exact, "");
    EXPECT_EQ(group[2].text, "other");
}

TEST(RunTable, WholeNumbersKeepAllTheirDigits)
{
    auto table = std::make_shared<RunTableInput>();
    const core::SnapshotPtr snapshot = tests::buildSnapshot(
        {{"a", "", "", {}, {{"params_total", 86567656}, {"flops", 12345678.5}}},
            {"b", "", "", {}, {{"params_total", 5}, {"flops", 1}}}});
    table->values = std::make_shared<analysis::RunValues>(analysis::runSetOf(snapshot));
    table->rows = {{0}, {1, {}, 1}};
    table->columns = {
        {{ColumnFamily::Metric, "params_total"}, ""}, {{ColumnFamily::Metric, "flops"}, ""}};
    EXPECT_EQ(cellsOf(table, 0)[0].text, "86,567,656");
    EXPECT_EQ(cellsOf(table, 0)[1].text, "1.235e7");
    EXPECT_EQ(cellsOf(table, 1)[0].text, "5");
    EXPECT_EQ(cellsOf(table, 0)[0].depth, 0);
    EXPECT_EQ(cellsOf(table, 1)[0].depth, 1);
}

TEST(RunTable, TimesAreUtcAndDurationsSecondsWhereExact)
{
    auto table = input();
    table->columns = {{{ColumnFamily::Attribute, "start_time"}, "Started"},
        {{ColumnFamily::Attribute, "duration"}, "Duration"}};
    const TableStream stream = runTable(table, StepPlace::InCells);
    EXPECT_EQ(stream.columns[1].unit, "s");
    EXPECT_EQ(cellsOf(table, 1)[0].exact, "2023-11-14T22:13:20.123Z");
    EXPECT_EQ(std::get<TimeMillis>(cellsOf(table, 1)[0].value).millis, 1'700'000'000'123);
    EXPECT_EQ(cellsOf(table, 1)[1].exact, "61.25");
    EXPECT_EQ(cellsOf(table, 2)[1].exact, "");
}

TEST(RunTable, ParamsAreNumbersWhereAllAre)
{
    auto table = input();
    table->columns = {{{ColumnFamily::Param, "lr"}, "lr"}, {{ColumnFamily::Param, "tag"}, "tag"}};
    const TableStream stream = runTable(table, StepPlace::InCells);
    EXPECT_EQ(stream.columns[0].alignment, Alignment::Right);
    EXPECT_EQ(stream.columns[1].alignment, Alignment::Left);
    EXPECT_EQ(std::get<double>(cellsOf(table, 1)[0].value), 1e-3);
    EXPECT_EQ(cellsOf(table, 1)[0].text, "1e-3"); // as logged
    EXPECT_EQ(cellsOf(table, 1)[1].value.index(), 0U);
}

TEST(RunTable, ReadyRowsStandAsTheyAre)
{
    auto table = input();
    table->columns = {{{ColumnFamily::Attribute, "name"}, "Run"}};
    table->rows.insert(table->rows.begin(), {0, {{"resnet, 3 runs", {}, {}}}});
    EXPECT_EQ(runTable(table, StepPlace::InCells).rowCount, 4U);
    EXPECT_EQ(cellsOf(table, 0)[0].text, "resnet, 3 runs");
    EXPECT_EQ(cellsOf(table, 1)[0].text, "first");
}

TEST(Workbook, WhatItCannotHoldIsSaidBeforeWriting)
{
    const tests::TemporaryFolder folder;
    const std::string path = folder.text() + "/runs.xlsx";
    TableStream table;
    table.columns = {{"v"}};
    table.rowCount = 1'048'576;
    EXPECT_EQ(writeWorkbook(table, path).error().code, core::ErrorCode::TooLarge);
    table.rowCount = 1;
    table.fill = [](std::size_t, std::vector<TableCell>&) { return false; };
    EXPECT_EQ(writeWorkbook(table, path).error().code, core::ErrorCode::Cancelled);
    table.fill = [](std::size_t, std::vector<TableCell>& cells) {
        cells = {{"x", {}, {}}};
        return true;
    };
    EXPECT_EQ(writeWorkbook(table, folder.text() + "/none/runs.xlsx").error().code,
        core::ErrorCode::WriteFailed);
    EXPECT_TRUE(writeWorkbook(table, path).has_value());
    std::ifstream file(path);
    EXPECT_EQ(file.get(), 'P'); // a ZIP archive
}

} // namespace runlane::exports
