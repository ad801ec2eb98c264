// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/compare_model.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

#include <array>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace runlane::models {

namespace {

using Params = std::vector<core::KeyValue>;

core::SnapshotPtr snapshotOf(const std::vector<Params>& params)
{
    static constexpr std::array<const char*, 4> kIds{"a", "b", "c", "d"};
    auto made = std::make_shared<core::StoreSnapshot>();
    for (std::size_t i = 0; i < params.size(); ++i) {
        core::Run run;
        run.id = kIds.at(i);
        run.status = core::RunStatus::Finished;
        run.params = params[i];
        made->runs.push_back(run);
    }
    core::seal(*made);
    return made;
}

std::vector<ComparedColumn> columnsOf(const core::SnapshotPtr& snapshot)
{
    std::vector<ComparedColumn> columns;
    for (const core::Run& run : snapshot->runs) {
        columns.push_back({snapshot, std::string(run.id), 1, columns.size()});
    }
    return columns;
}

std::string text(const QModelIndex& index, int role = Qt::DisplayRole)
{
    return index.data(role).toString().toStdString();
}

// Names with their notes in brackets, indented; values behind.
void print(const QAbstractItemModel& model, const QModelIndex& parent, int depth, std::string& out)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex first = model.index(row, 0, parent);
        out += std::string(static_cast<std::size_t>(depth) * 2, ' ') + text(first);
        const std::string note = text(first, NoteRole);
        out += note.empty() ? "" : " (" + note + ")";
        for (int column = 1; column < model.columnCount(); ++column) {
            const QModelIndex cell = model.index(row, column, parent);
            out += text(cell).empty() ? "" : " | " + text(cell);
            const std::string changes = text(cell, NoteRole);
            out += changes.empty() ? "" : " (" + changes + ")";
        }
        out += '\n';
        print(model, first, depth + 1, out);
    }
}

std::string params(const CompareModel& model)
{
    std::string out;
    print(model, {}, 0, out);
    const auto end = out.find("Run and source");
    return out.substr(0, end);
}

} // namespace

TEST(CompareModelParts, KeysThatBeginAlikeAreGroupedAsFarAsTheyGo)
{
    CompareModel model;
    QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::Warning);
    const Params a{{"data.crop", "224"}, {"epochs", "30"}, {"opt.adam.beta", "0.9"},
        {"opt.adam.eps", "1e-8"}, {"opt.lr", "0.1"}, {"x.y.one", "1"}, {"x.y.two", "2"}};
    Params b = a;
    b[2].value = "0.8";
    b[4].value = "0.2";
    model.setRuns(columnsOf(snapshotOf({a, b})), 0);
    model.setRowChoice(RowChoice::All);
    EXPECT_EQ(params(model),
        "Params (2 of 7 differ)\n"
        "  data.crop | 224 | 224\n"
        "  epochs | 30 | 30\n"
        "  opt (2 of 3 differ)\n"
        "    adam (1 of 2 differ)\n"
        "      beta | 0.9 | 0.8\n"
        "      eps | 1e-8 | 1e-8\n"
        "    lr | 0.1 | 0.2\n"
        "  x.y (2)\n"
        "    one | 1 | 1\n"
        "    two | 2 | 2\n");
    model.setRowChoice(RowChoice::OnlyDifferences);
    EXPECT_EQ(params(model),
        "Params (2 of 7 differ)\n"
        "  opt (2 of 2 differ)\n"
        "    adam.beta | 0.9 | 0.8\n"
        "    lr | 0.1 | 0.2\n"
        "  5 identical params hidden\n"
        "    data.crop | 224 | 224\n"
        "    epochs | 30 | 30\n"
        "    opt.adam.eps | 1e-8 | 1e-8\n"
        "    x.y (2)\n"
        "      one | 1 | 1\n"
        "      two | 2 | 2\n");
    const QModelIndex beta =
        model.indexOf(analysis::DiffSection::Params, QStringLiteral("opt.adam.beta"));
    EXPECT_EQ(text(beta, KeyRole), "opt.adam.beta");
}

TEST(CompareModelParts, ValuesOpenByKeyAndSayWhatChanged)
{
    CompareModel model;
    QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::Warning);
    model.setRuns(columnsOf(snapshotOf({{{"cfg", "{'lr': 0.1, 'name': 'sgd', 'old': 1}"}},
                      {{"cfg", R"({"lr": 0.2, "name": "sgd", "wd": 0})"}}})),
        0);
    EXPECT_EQ(params(model),
        "Params (1 of 1 differ)\n"
        "  cfg | {'lr': 0.1, 'name': 'sgd', 'old': 1}"
        " | {\"lr\": 0.2, \"name\": \"sgd\", \"wd\": 0} (1 changed, 1 added, 1 removed)\n"
        "    lr | 0.1 | 0.2\n"
        "    old | 1 | \u2013\n"
        "    wd | \u2013 | 0\n"
        "    1 identical key hidden\n"
        "      name | sgd | sgd\n");
    EXPECT_TRUE(
        model.indexOf(analysis::DiffSection::Params, QStringLiteral("wd"), QStringLiteral("cfg"))
            .isValid());
    EXPECT_EQ(model.shownRows().size() + 3, model.shownRowsWithParts().size());
}

TEST(CompareModelParts, EmptyValuesAreNoMissingOnes)
{
    CompareModel model;
    model.setRuns(columnsOf(snapshotOf({{{"tag", ""}}, {}})), 0);
    EXPECT_EQ(params(model), "Params (1 of 1 differ)\n  tag | (empty) | \u2013\n");
}

TEST(CompareModelParts, SearchFindsWordsOfNamesValuesAndKeysInside)
{
    CompareModel model;
    QAbstractItemModelTester tester(
        &model, QAbstractItemModelTester::FailureReportingMode::Warning);
    model.setRuns(
        columnsOf(snapshotOf({{{"cfg", "{'lr': 0.1, 'sched': 'cosine'}"}, {"model", "ResNet"}},
            {{"cfg", "{'lr': 0.2, 'sched': 'cosine'}"}, {"model", "ViT"}}})),
        0);
    model.setFilter(QStringLiteral("resnet"));
    EXPECT_EQ(params(model), "Params (2 of 2 differ)\n  model | ResNet | ViT\n");
    const QModelIndex name = model.indexOf(analysis::DiffSection::Params, QStringLiteral("model"));
    EXPECT_FALSE(model.isMatch(name));
    EXPECT_TRUE(model.isMatch(name.siblingAtColumn(1)));
    EXPECT_FALSE(model.isMatch(name.siblingAtColumn(2)));
    model.setFilter(QStringLiteral("cosine"));
    EXPECT_NE(params(model).find("    sched | cosine | cosine\n"), std::string::npos);
    EXPECT_EQ(params(model).find("    lr"), std::string::npos);
    model.setFilter(QStringLiteral("model vit"));
    EXPECT_EQ(model.shownCount(), 1U);
    model.setFilter(QStringLiteral("model cosine"));
    EXPECT_EQ(model.shownCount(), 0U);
}

TEST(CompareModelParts, EnvironmentFilesCountTheirPackagesAndWaitToBeRead)
{
    CompareModel model;
    const auto snapshot = snapshotOf({{}, {}, {}});
    std::vector<ComparedColumn> columns = columnsOf(snapshot);
    using Files = std::vector<core::EnvironmentFile>;
    columns[0].environment = std::make_shared<const Files>(
        Files{{"model/requirements.txt", "numpy==1.26.0\nmlflow==3.17.0\n", ""}});
    columns[1].environment = std::make_shared<const Files>(
        Files{{"model/requirements.txt", "numpy==2.0.1\nmlflow==3.17.0\ntorch\n", ""}});
    model.setRuns(std::move(columns), 0);
    std::string out;
    print(model, {}, 0, out);
    EXPECT_EQ(out.substr(out.find("Environment")),
        "Environment (1 of 1 differ)\n"
        "  requirements.txt | 2 packages | 3 packages (1 changed, 1 added) | \u2026\n"
        "    numpy | 1.26.0 | 2.0.1 | \u2026\n"
        "    torch | \u2013 | any version | \u2026\n"
        "    1 identical package hidden\n"
        "      mlflow | 3.17.0 | 3.17.0 | \u2026\n");
}

TEST(CompareModelParts, TimesWithinOneMinuteShowTheirSeconds)
{
    auto made = std::make_shared<core::StoreSnapshot>();
    core::Run a;
    a.id = "a";
    a.startTimeMillis = 1'763'716'441'000; // 2025-11-21 09:14:01 UTC
    core::Run b = a;
    b.id = "b";
    b.startTimeMillis = 1'763'716'442'500;
    core::Run c = a;
    c.id = "c";
    c.startTimeMillis = 1'763'716'501'000;
    made->runs = {a, b, c};
    core::seal(*made);
    CompareModel model;
    const auto started = [&] {
        return text(model.indexOf(analysis::DiffSection::Source, QStringLiteral("start_time"))
                        .siblingAtColumn(1));
    };
    model.setRuns({{made, "a", 1, 0}, {made, "b", 1, 1}}, std::nullopt);
    EXPECT_EQ(started(), "2025-11-21 09:14:01");
    model.setRuns({{made, "a", 1, 0}, {made, "c", 1, 1}}, std::nullopt);
    EXPECT_EQ(started(), "2025-11-21 09:14");
}

TEST(CompareModelParts, ChangesOfGroupedMetricsFollowTheirKind)
{
    auto made = std::make_shared<core::StoreSnapshot>();
    std::vector<std::string> keys;
    for (int i = 0; i < 50; ++i) {
        keys.push_back("val/m" + std::to_string(100 + i));
    }
    for (const char* id : {"a", "b"}) {
        core::Run run;
        run.id = id;
        for (const std::string& key : keys) {
            core::MetricValue metric;
            metric.key = key;
            metric.value = id[0] == 'a' ? 2 : 3;
            run.metrics.push_back(metric);
        }
        made->runs.push_back(run);
    }
    core::seal(*made);
    CompareModel model;
    model.setRuns({{made, "a", 1, 0}, {made, "b", 1, 1}}, 0);
    const QModelIndex cell =
        model.indexOf(analysis::DiffSection::Metrics, QStringLiteral("val/m149"))
            .siblingAtColumn(2);
    ASSERT_TRUE(cell.parent().parent().isValid()); // in a group of the section
    bool isTold = false;
    QObject::connect(&model, &QAbstractItemModel::dataChanged, &model,
        [&](const QModelIndex& first, const QModelIndex& last) {
            isTold = isTold
                || (first.parent() == cell.parent() && first.row() <= cell.row()
                    && cell.row() <= last.row());
        });
    model.setDeltaKind(DeltaKind::Relative);
    EXPECT_TRUE(isTold);
    EXPECT_EQ(text(cell, DeltaTextRole), "50.0%");
}

} // namespace runlane::models
