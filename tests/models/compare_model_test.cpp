// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/compare_model.h"

#include "models/compare_model_transposed.h"
#include "models/long_value.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

namespace runlane::models {

namespace {

constexpr auto kNan = std::numeric_limits<double>::quiet_NaN();
const char* const kDash = "\u2013";

core::MetricValue metric(std::string_view key, double value, std::int64_t step)
{
    core::MetricValue one;
    one.key = key;
    one.value = value;
    one.step = step;
    return one;
}

core::Run run(std::string_view id, std::string_view name)
{
    core::Run made;
    made.id = id;
    made.name = name;
    made.status = core::RunStatus::Finished;
    made.startTimeMillis = 1'763'716'440'000; // 2025-11-21 09:14 UTC
    made.endTimeMillis = 1'763'716'440'000 + 52 * 60'000;
    return made;
}

// Three runs; the third has failed and logged little.
core::SnapshotPtr snapshot()
{
    auto made = std::make_shared<core::StoreSnapshot>();
    core::Run a = run("a1", "alpha");
    a.metrics = {metric("loss", 0.2321, 10), metric("val/acc", 0.9353, 10)};
    a.params = {{"augment", R"({"flip": "hv", "jitter": 0.4, "randaugment": {"n": 2, "m": 9}})"},
        {"batch_size", "64"}, {"lr", "0.0004"}};
    core::Run b = run("b2", "beta");
    b.metrics = {metric("loss", 0.324, 12), metric("val/acc", 0.9153, 12)};
    b.params = {{"augment", "none"}, {"batch_size", "64"}, {"lr", "0.001"}};
    core::Run c = run("c3", "gamma");
    c.status = core::RunStatus::Failed;
    c.metrics = {metric("loss", kNan, 3)};
    c.params = {{"batch_size", "64"}, {"lr", "0.001"}};
    made->runs = {a, b, c};
    core::seal(*made);
    return made;
}

std::vector<ComparedColumn> columnsOf(
    const core::SnapshotPtr& snapshot, const std::vector<std::string>& ids)
{
    std::vector<ComparedColumn> columns;
    for (const std::string& id : ids) {
        columns.push_back({snapshot, id, 1, columns.size()});
    }
    return columns;
}

std::string text(const QModelIndex& index, int role = Qt::DisplayRole)
{
    return index.data(role).toString().toStdString();
}

void print(const QAbstractItemModel& model, const QModelIndex& parent, int depth, std::string& out)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex first = model.index(row, 0, parent);
        out += std::string(static_cast<std::size_t>(depth) * 2, ' ') + text(first);
        for (int column = 1; column < model.columnCount(); ++column) {
            const QModelIndex cell = model.index(row, column, parent);
            if (text(cell).empty()) {
                continue;
            }
            out += " | ";
            out += cell.data(BestRole).toBool() ? "*" : "";
            out += cell.data(TintedRole).toBool() ? "~" : "";
            out += text(cell);
            const std::string delta = text(cell, DeltaTextRole);
            if (!delta.empty()) {
                out += cell.data(DirectionRole).toInt() > 0 ? " up " : " down ";
                out += delta;
            }
        }
        out += '\n';
        print(model, first, depth + 1, out);
    }
}

std::string printed(const QAbstractItemModel& model)
{
    std::string out;
    print(model, {}, 0, out);
    return out;
}

QModelIndex cellOf(
    const CompareModel& model, analysis::DiffSection section, const char* key, int column)
{
    const QModelIndex name = model.indexOf(section, QString::fromLatin1(key));
    EXPECT_TRUE(name.isValid()) << key;
    return name.siblingAtColumn(column);
}

} // namespace

TEST(CompareModel, ShowsWhatDiffersAndFoldsTheRest)
{
    CompareModel model;
    QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::Warning);
    model.setRuns(columnsOf(snapshot(), {"a1", "b2", "c3"}), 1);
    const std::string dash = kDash;
    EXPECT_EQ(printed(model),
        "Metrics\n"
        "  loss | *~0.2321 down 0.0919 | 0.3240 | ~NaN\n"
        "  val/acc | *~0.9353 up 0.0200 | 0.9153 | ~"
            + dash
            + "\n"
              "Params\n"
              "  augment | ~{\u2026} 62 characters | none | ~"
            + dash
            + "\n"
              "  lr | ~0.0004 | 0.001 | 0.001\n"
              "  1 identical param hidden\n"
              "    batch_size | 64 | 64 | 64\n"
              "Run and source\n"
              "  Status | Finished | Finished | ~Failed\n"
              "  3 identical entries hidden, also Run id\n"
              "    Run id | a1 | b2 | c3\n"
              "    Started | 2025-11-21 09:14 | 2025-11-21 09:14 | 2025-11-21 09:14\n"
              "    Ended | 2025-11-21 10:06 | 2025-11-21 10:06 | 2025-11-21 10:06\n"
              "    Duration | 52 min | 52 min | 52 min\n");
    EXPECT_EQ(model.attributeCount(), 10U);
    EXPECT_EQ(model.differingCount(), 5U);
}

TEST(CompareModel, ShowsAllRowsInOrderOnRequest)
{
    CompareModel model;
    QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::Warning);
    model.setRuns(columnsOf(snapshot(), {"b2", "c3"}), std::nullopt);
    model.setRowChoice(RowChoice::All);
    const std::string all = printed(model);
    EXPECT_EQ(all.find("hidden"), std::string::npos);
    EXPECT_LT(all.find("augment"), all.find("batch_size"));
    EXPECT_LT(all.find("batch_size"), all.find("lr"));
    EXPECT_EQ(all.find(" up "), std::string::npos); // no baseline, no change
    EXPECT_TRUE(cellOf(model, analysis::DiffSection::Params, "augment", 1)
                    .data(BaselineRole)
                    .toBool()); // the first run is what others are held against
}

TEST(CompareModel, OneRunIsShownAloneWithoutMarks)
{
    CompareModel model;
    model.setRuns(columnsOf(snapshot(), {"a1"}), 0);
    const std::string shown = printed(model);
    EXPECT_NE(shown.find("batch_size | 64"), std::string::npos);
    EXPECT_EQ(shown.find_first_of("*~"), std::string::npos);
    EXPECT_EQ(shown.find("hidden"), std::string::npos);
}

TEST(CompareModel, HeadsNameTheStoreWhenThereAreSeveral)
{
    const auto storeAt = [](const char* name) {
        auto copy = std::make_shared<core::StoreSnapshot>(*snapshot());
        copy->store.displayName = name;
        copy->store.path = std::string("/data/") + name;
        return copy;
    };
    CompareModel model;
    std::vector<ComparedColumn> runs = columnsOf(storeAt("first"), {"a1"});
    runs.push_back(columnsOf(storeAt("second"), {"a1"}).front());
    runs.back().store = runs.front().store + 1;
    model.setRuns(runs, 0);
    const auto note = [&](int column) {
        return model.headerData(column, Qt::Horizontal, NoteRole).toString().toStdString();
    };
    EXPECT_EQ(note(1), "first · Baseline");
    EXPECT_EQ(note(2).substr(0, 6), "second");
}

TEST(CompareModel, RunsThatAreGoneAreLeftOutAndTheBaselineFollows)
{
    CompareModel model;
    QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::Warning);
    model.setRuns(columnsOf(snapshot(), {"gone", "a1", "b2"}), 2);
    ASSERT_EQ(model.columnCount(), 3);
    EXPECT_EQ(model.headerData(1, Qt::Horizontal, RunIdRole).toString(), QStringLiteral("a1"));
    EXPECT_FALSE(model.headerData(1, Qt::Horizontal, BaselineRole).toBool());
    EXPECT_TRUE(model.headerData(2, Qt::Horizontal, BaselineRole).toBool());
    EXPECT_EQ(model.headerData(2, Qt::Horizontal, NoteRole).toString(), QStringLiteral("Baseline"));
    model.setRuns({}, std::nullopt);
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_EQ(model.columnCount(), 1);
}

TEST(CompareModel, ChangesAreToldRelativeAndWithTheirMeaningButNeverAsSupported)
{
    CompareModel model;
    model.setRuns(columnsOf(snapshot(), {"a1", "b2"}), 1);
    const QModelIndex loss = cellOf(model, analysis::DiffSection::Metrics, "loss", 1);
    EXPECT_EQ(loss.data(DirectionRole).toInt(), -1);
    EXPECT_EQ(loss.data(BetterRole).toInt(), 1);
    EXPECT_FALSE(loss.data(SupportedRole).toBool());
    EXPECT_EQ(text(loss, StepRole), "@10");
    EXPECT_EQ(text(loss, FullTextRole), "0.2321");
    EXPECT_EQ(text(loss, DeltaTextRole), "0.0919");
    EXPECT_EQ(text(loss, RelativeDeltaTextRole), "28.4%");
    EXPECT_NE(
        text(loss, Qt::ToolTipRole).find("(\u221228.4%) from the baseline"), std::string::npos)
        << text(loss, Qt::ToolTipRole);
    EXPECT_NE(text(loss, Qt::AccessibleTextRole).find("0.0919 (28.4%) lower"), std::string::npos);
    model.setDeltaKind(DeltaKind::Absolute);
    EXPECT_EQ(text(loss, RelativeDeltaTextRole), "");
    model.setDeltaKind(DeltaKind::Relative);
    EXPECT_EQ(text(loss, DeltaTextRole), "28.4%"); // (0.2321 - 0.324) / 0.324 = -0.28364
}

TEST(CompareModel, FindsAttributesIdenticalOnesToo)
{
    CompareModel model;
    QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::Warning);
    model.setRuns(columnsOf(snapshot(), {"a1", "b2"}), 1);
    model.setFilter(QStringLiteral("BATCH"));
    EXPECT_EQ(printed(model), "Params\n  batch_size | 64 | 64\n");
    model.setFilter(QStringLiteral("nothing like it"));
    EXPECT_EQ(model.rowCount(), 0);
    model.setFilter({});
    EXPECT_EQ(model.rowCount(), 3);
}

TEST(CompareModel, LongValuesSayWhatTheyAreAndKeepTheirText)
{
    EXPECT_FALSE(isLongValue("adamw"));
    EXPECT_TRUE(isLongValue("two\nlines"));
    EXPECT_TRUE(isLongValue(std::string(100, 'x')));
    const NumberText numbers(QLocale::c());
    EXPECT_EQ(longValueText("[" + std::string(98, '1') + "]", numbers).toStdString(),
        "[\u2026] 100 characters");
    EXPECT_EQ(longValueText("two\nlines", numbers).toStdString(), "two lines");
    CompareModel model;
    model.setRuns(columnsOf(snapshot(), {"a1", "b2"}), 1);
    const QModelIndex cell = cellOf(model, analysis::DiffSection::Params, "augment", 1);
    EXPECT_TRUE(cell.data(IsLongRole).toBool());
    EXPECT_EQ(text(cell, FullTextRole).substr(0, 15), R"({"flip": "hv", )");
}

TEST(TransposedCompareModel, HasOneRowARunAndOneColumnADifference)
{
    CompareModel source;
    TransposedCompareModel model(source);
    QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::Warning);
    source.setRuns(columnsOf(snapshot(), {"a1", "b2", "c3"}), 1);
    ASSERT_EQ(model.rowCount(), 3);
    ASSERT_EQ(model.columnCount(), 6);
    EXPECT_EQ(model.headerData(4, Qt::Horizontal, KeyRole).toString(), QStringLiteral("lr"));
    EXPECT_EQ(text(model.index(0, 0)), "alpha");
    EXPECT_EQ(text(model.index(0, 4)), "0.0004");
    EXPECT_TRUE(model.index(0, 4).data(TintedRole).toBool());
    EXPECT_TRUE(model.index(0, 1).data(BestRole).toBool());
    EXPECT_TRUE(model.index(2, 2).data(IsMissingRole).toBool());
    source.setRowChoice(RowChoice::All);
    EXPECT_EQ(model.columnCount(), 11);
}

TEST(TransposedCompareModel, HeadsTellSectionGroupsAndDirectionAndOneColumnMayStandForMany)
{
    auto made = std::make_shared<core::StoreSnapshot>(*snapshot());
    made->runs[0].params = {{"optimizer.lr", "0.1"}, {"optimizer.name", "sgd"}};
    made->runs[1].params = {{"optimizer.lr", "0.2"}, {"optimizer.name", "adam"}};
    made->runs[2].params = {{"optimizer.lr", "0.2"}, {"optimizer.name", "adam"}};
    core::seal(*made);
    CompareModel source;
    TransposedCompareModel model(source);
    QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::Warning);
    source.setRuns(columnsOf(made, {"a1", "b2", "c3"}), 1);
    const auto head = [&](int column, int role) {
        return model.headerData(column, Qt::Horizontal, role).toString().toStdString();
    };
    ASSERT_EQ(head(3, Qt::DisplayRole), "lr");
    EXPECT_EQ(head(3, PathRole), "Params \u203A optimizer");
    EXPECT_EQ(head(1, Qt::DisplayRole), "loss");
    EXPECT_EQ(head(1, PathRole), "Metrics");
    EXPECT_EQ(head(1, NoteRole), "last \u2193"); // lower is better
    EXPECT_EQ(head(2, NoteRole), "last \u2191");
    const QModelIndex group =
        source.indexOf(analysis::DiffSection::Params, QStringLiteral("optimizer.lr")).parent();
    ASSERT_TRUE(group.isValid());
    model.setChoice([&] { return std::vector<QModelIndex>{group}; });
    ASSERT_EQ(model.columnCount(), 2);
    EXPECT_TRUE(model.isSummary(1));
    EXPECT_EQ(head(1, Qt::DisplayRole), "optimizer");
    EXPECT_EQ(text(model.index(0, 1)), "2 differ");
    EXPECT_EQ(text(model.index(1, 1)), "2 logged"); // the baseline
    EXPECT_EQ(model.columnOf(
                  source.indexOf(analysis::DiffSection::Params, QStringLiteral("optimizer.name"))),
        1);
    EXPECT_EQ(
        model.columnOf(source.indexOf(analysis::DiffSection::Metrics, QStringLiteral("loss"))), -1);
}

} // namespace runlane::models
