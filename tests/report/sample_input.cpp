// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/sample_input.h"

#include "analysis/classification.h"

#include <cmath>

namespace runlane::report::tests {

namespace {

constexpr std::int64_t kStartMillis = 1795338840000; // 2026-11-22 09:14 UTC

core::Run makeRun(const SampleRun& sample, core::TextPool& text, std::int64_t index)
{
    core::Run run;
    run.id = text.keep(sample.id);
    run.experimentId = text.intern("1");
    run.name = text.keep(sample.name);
    run.status = sample.status;
    run.startTimeMillis = kStartMillis + index * 3'600'000;
    if (sample.status == core::RunStatus::Finished) {
        run.endTimeMillis = *run.startTimeMillis + 3'120'000 + index * 60'000;
    }
    for (const auto& [key, value] : sample.params) {
        run.params.push_back({text.keep(key), text.keep(value)});
    }
    for (const auto& [key, value] : sample.tags) {
        run.tags.push_back({text.keep(key), text.keep(value)});
    }
    std::map<std::string, core::MetricValue> metrics;
    for (const auto& [key, value] : sample.metrics) {
        metrics[key] = {text.keep(key), value, *run.startTimeMillis, 0, 1, 0, value, value};
    }
    for (const auto& [key, values] : sample.histories) {
        metrics[key] = {text.keep(key), values.back(), *run.startTimeMillis,
            static_cast<std::int64_t>(values.size()) - 1, values.size(), 0, 0, 0};
    }
    for (const auto& [key, metric] : metrics) {
        run.metrics.push_back(metric);
    }
    return run;
}

std::shared_ptr<const core::MetricSeries> makeSeries(
    const std::string& runId, const std::string& key, const std::vector<double>& values)
{
    auto series = std::make_shared<core::MetricSeries>();
    series->runId = runId;
    series->key = key;
    series->values = values;
    for (std::size_t i = 0; i < values.size(); ++i) {
        series->steps.push_back(static_cast<std::int64_t>(i) * 10);
        series->timestampsMillis.push_back(kStartMillis + static_cast<std::int64_t>(i) * 1000);
        series->logOrder.push_back(static_cast<std::uint32_t>(i));
    }
    return series;
}

std::vector<double> learning(double end, double speed)
{
    std::vector<double> values;
    for (int i = 0; i < 60; ++i) {
        values.push_back(end - 0.4 * std::exp(-speed * i) + 0.006 * std::sin(i * 1.7 + speed * 40));
    }
    return values;
}

void fillFromMatrix(analysis::Evaluation& evaluation)
{
    const analysis::ConfusionMatrix& matrix = *evaluation.matrix;
    evaluation.labels = matrix.labels;
    evaluation.perClass = analysis::measuresPerClass(matrix);
    for (std::size_t i = 0; i < matrix.labels.size(); ++i) {
        evaluation.perClass[i].label = matrix.labels[i];
    }
    evaluation.values["accuracy"] = analysis::accuracy(matrix);
    evaluation.averages = analysis::averagesOf(matrix);
    double total = 0;
    for (const std::vector<double>& row : matrix.counts) {
        for (const double cell : row) {
            total += cell;
        }
    }
    evaluation.n = static_cast<std::size_t>(total);
}

QString spansText(const Spans& spans)
{
    QString text;
    for (const Span& span : spans) {
        text += span.text;
    }
    return text;
}

QString blockText(const Block& block);

struct TextOf
{
    QString operator()(const TitleBlock& b) const
    {
        return b.title + QStringLiteral("\n") + b.subtitle;
    }
    QString operator()(const HeadingBlock& b) const { return QStringLiteral("# ") + b.text; }
    QString operator()(const ParagraphBlock& b) const { return spansText(b.text); }
    QString operator()(const NoteBlock& b) const { return b.text; }
    QString operator()(const VerdictBlock& b) const
    {
        QString text = QStringLiteral("> ") + b.headline;
        for (const Spans& paragraph : b.paragraphs) {
            text += QStringLiteral("\n> ") + spansText(paragraph);
        }
        return text;
    }
    QString operator()(const TableBlock& b) const
    {
        QStringList lines;
        QStringList cells;
        for (const TableColumn& column : b.columns) {
            cells << column.title;
        }
        lines << cells.join(QStringLiteral(" | "));
        for (const std::vector<TableCell>& row : b.rows) {
            cells.clear();
            for (const TableCell& cell : row) {
                cells << spansText(cell.text)
                        + (cell.note.isEmpty() ? QString() : QStringLiteral(" ") + cell.note);
            }
            lines << cells.join(QStringLiteral(" | "));
        }
        lines << b.caption.label + QLatin1Char(' ') + b.caption.text;
        return lines.join(QLatin1Char('\n'));
    }
    QString operator()(const FigureRowBlock& b) const
    {
        return QStringLiteral("[%1 figures] ").arg(b.figures.size()) + b.caption.label
            + QLatin1Char(' ') + b.caption.text;
    }
    QString operator()(const PicturesBlock& b) const
    {
        return QStringLiteral("[%1 pictures] ").arg(b.pictures.size()) + b.caption.label
            + QLatin1Char(' ') + b.caption.text;
    }
    QString operator()(const KeyValueBlock& b) const
    {
        QStringList lines;
        for (const auto& [key, value] : b.rows) {
            lines << key + QStringLiteral(": ") + value;
        }
        return lines.join(QLatin1Char('\n'));
    }
    QString operator()(const ColumnsBlock& b) const
    {
        QStringList lines;
        for (const Block& block : b.left) {
            lines << blockText(block);
        }
        for (const Block& block : b.right) {
            lines << blockText(block);
        }
        return lines.join(QLatin1Char('\n'));
    }
};

QString blockText(const Block& block)
{
    return std::visit(TextOf(), block.content);
}

} // namespace

ReportInput makeInput(const std::vector<SampleRun>& runs)
{
    auto snapshot = std::make_shared<core::StoreSnapshot>();
    snapshot->text = std::make_shared<core::TextPool>();
    snapshot->store.path = "/data/mlruns";
    snapshot->store.displayName = "mlruns";
    snapshot->readAtMillis = kStartMillis;
    core::Experiment experiment;
    experiment.id = snapshot->text->intern("1");
    experiment.name = snapshot->text->keep("leaf-disease");
    snapshot->experiments.push_back(experiment);
    for (const SampleRun& sample : runs) {
        snapshot->runs.push_back(
            makeRun(sample, *snapshot->text, static_cast<std::int64_t>(snapshot->runs.size())));
    }
    core::seal(*snapshot);
    ReportInput input;
    input.version = QStringLiteral("0.1.0");
    input.createdAt = QDateTime(QDate(2026, 11, 23), QTime(14, 2), Qt::UTC);
    for (std::size_t i = 0; i < runs.size(); ++i) {
        ReportRun run;
        run.snapshot = snapshot;
        run.run = snapshot->findRun(runs[i].id);
        run.style = figures::runStyle(i);
        run.role = i == 1 ? RunRole::Baseline : RunRole::Compared;
        for (const auto& [key, values] : runs[i].histories) {
            run.series.push_back(makeSeries(runs[i].id, key, values));
        }
        run.evaluations =
            std::make_shared<const std::vector<analysis::Evaluation>>(runs[i].evaluations);
        input.runs.push_back(std::move(run));
    }
    return input;
}

analysis::Evaluation binaryEvaluation(
    double truePositives, double falsePositives, double falseNegatives, double trueNegatives)
{
    analysis::Evaluation evaluation;
    evaluation.source = "eval/predictions.csv";
    evaluation.level = 1;
    evaluation.kind = analysis::EvaluationKind::Binary;
    evaluation.positive = "yes";
    evaluation.matrix = analysis::ConfusionMatrix{
        {"no", "yes"}, {{trueNegatives, falsePositives}, {falseNegatives, truePositives}}};
    fillFromMatrix(evaluation);
    evaluation.values["f1"] = evaluation.perClass[1].f1;
    const double fpr = falsePositives / (falsePositives + trueNegatives);
    const double tpr = truePositives / (truePositives + falseNegatives);
    analysis::RocCurve curve;
    curve.label = "yes";
    curve.falsePositiveRates = {0, fpr, 1};
    curve.truePositiveRates = {0, tpr, 1};
    curve.auc = analysis::Measure::of((1 + tpr - fpr) / 2);
    curve.positives = static_cast<std::size_t>(truePositives + falseNegatives);
    curve.negatives = static_cast<std::size_t>(trueNegatives + falsePositives);
    evaluation.values["roc_auc"] = curve.auc;
    evaluation.roc = {curve};
    return evaluation;
}

analysis::Evaluation multiclassEvaluation(
    const std::vector<std::string>& labels, const std::vector<std::vector<double>>& counts)
{
    analysis::Evaluation evaluation;
    evaluation.source = "confusion_matrix.json";
    evaluation.level = 3;
    evaluation.kind = analysis::EvaluationKind::Multiclass;
    evaluation.matrix = analysis::ConfusionMatrix{labels, counts};
    fillFromMatrix(evaluation);
    return evaluation;
}

analysis::Evaluation regressionEvaluation(double rmse, double mae, double r2)
{
    analysis::Evaluation evaluation;
    evaluation.source = "predictions.csv";
    evaluation.level = 2;
    evaluation.kind = analysis::EvaluationKind::Regression;
    evaluation.n = 500;
    evaluation.values["rmse"] = analysis::Measure::of(rmse);
    evaluation.values["mae"] = analysis::Measure::of(mae);
    evaluation.values["r2"] = analysis::Measure::of(r2);
    evaluation.values["mape"] = analysis::Measure::undefined("zero_in_y_true");
    return evaluation;
}

std::vector<SampleRun> leafRuns()
{
    std::vector<SampleRun> runs(4);
    const std::vector<std::string> names{
        "convnext-t-focal-s2", "resnet50-ce-s2", "실험 3 – 감귤 잎 분류", "effnet-b0-distil"};
    const std::vector<double> ends{0.93, 0.915, 0.916, 0.892};
    for (std::size_t i = 0; i < runs.size(); ++i) {
        runs[i].id = "7c41e0b2a93f4d5e8f60718293a4b5c" + std::to_string(i);
        runs[i].name = names[i];
        runs[i].params = {{"model", names[i].substr(0, 8)}, {"lr", i == 1 ? "0.001" : "0.0004"},
            {"batch_size", "64"}, {"epochs", "60"}};
        runs[i].histories["val/acc"] = learning(ends[i], 0.12 + 0.02 * static_cast<double>(i));
        runs[i].histories["val/loss"] = learning(0.2 + 0.3 * (1 - ends[i]), 0.1);
        for (double& value : runs[i].histories["val/loss"]) {
            value = 1.0 - value;
        }
        runs[i].metrics["test/acc"] = ends[i] - 0.01;
        runs[i].tags["mlflow.source.git.commit"] = "e81d2f4aa0b1c2d3e4f5";
        runs[i].tags["mlflow.source.name"] = "train.py";
    }
    runs[0].params["ema"] = "0.9998";
    runs[0].evaluations = {binaryEvaluation(210, 40, 10, 940)};
    runs[1].evaluations = {binaryEvaluation(190, 60, 30, 920)};
    runs[2].evaluations = {binaryEvaluation(200, 55, 20, 925)};
    return runs;
}

QString documentText(const Document& document)
{
    QStringList lines;
    for (const Block& block : document.blocks) {
        lines << blockText(block);
    }
    return lines.join(QLatin1Char('\n'));
}

QStringList strongCells(const Document& document, const QString& name)
{
    QStringList found;
    for (const Block& block : document.blocks) {
        const auto* table = std::get_if<TableBlock>(&block.content);
        if (table == nullptr) {
            continue;
        }
        for (const std::vector<TableCell>& row : table->rows) {
            for (std::size_t i = 1; i < row.size(); ++i) {
                const bool isOf = table->columns[i].title == name || spansText(row[0].text) == name;
                if (isOf && row[i].text.front().style == SpanStyle::Strong) {
                    found << spansText(row[i].text);
                }
            }
        }
    }
    return found;
}

} // namespace runlane::report::tests
