// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/classification_tables.h"

#include "analysis/measure_names.h"
#include "models/display_text.h"
#include "models/number_text.h"
#include "ui/pages/classification_cells.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <set>

namespace runlane::ui {

namespace {

using analysis::Evaluation;
using analysis::Measure;
using models::Cell;
using models::CellAlignment;
using models::CellColumn;
using models::CellMark;
using models::NumberText;

struct NamedValue
{
    const Measure* measure = nullptr; // null when the evaluation does not know the name
    bool isMacro = false;
};

// The value itself, or with several classes its unweighted mean over them.
NamedValue valueOf(const Evaluation& evaluation, const std::string& name)
{
    const auto own = evaluation.values.find(name);
    if (own != evaluation.values.end() && own->second.isDefined()) {
        return {&own->second, false};
    }
    const auto macro = evaluation.averages.find("macro");
    if (macro != evaluation.averages.end()) {
        const auto inner = macro->second.find(name);
        if (inner != macro->second.end() && inner->second.isDefined()) {
            return {&inner->second, true};
        }
    }
    return {own == evaluation.values.end() ? nullptr : &own->second, false};
}

CellColumn measureColumn(const std::string& name)
{
    const analysis::MeasureInfo* info = analysis::measureInfo(name);
    CellColumn column;
    column.alignment = CellAlignment::Number;
    column.title = QString::fromStdString(name);
    if (info != nullptr) {
        const auto translated = [](std::string_view text) {
            return QCoreApplication::translate("Measure", std::string(text).c_str());
        };
        column.title = translated(info->label);
        column.toolTip =
            translated(info->meaning) + QLatin1Char('\n') + models::toText(info->formula);
    }
    return column;
}

// Marks the best defined value of each column by the direction of its measure.
void markBest(TableContent& content, std::size_t column,
    const std::vector<const Measure*>& measures, analysis::Direction direction)
{
    double best = -HUGE_VAL;
    int count = 0;
    const double sign = direction == analysis::Direction::LowerIsBetter ? -1 : 1;
    for (const Measure* measure : measures) {
        if (measure != nullptr && measure->isDefined() && std::isfinite(measure->value)) {
            best = std::max(best, sign * measure->value);
            ++count;
        }
    }
    if (count < 2 || direction == analysis::Direction::Unknown) {
        return;
    }
    for (std::size_t row = 0; row < measures.size(); ++row) {
        const bool isBest = measures[row] != nullptr && measures[row]->isDefined()
            && sign * measures[row]->value == best;
        if (isBest) {
            content.rows[row][column].mark = CellMark::Best;
        }
    }
}

TableContent scalarTable(const ClassificationData& data, EvaluationPtr EvaluatedRun::*part,
    const std::vector<std::string>& names)
{
    TableContent content;
    content.columns = {{ClassificationText::tr("Run"), CellAlignment::Text, {}, {}, -1},
        {ClassificationText::tr("Evidence, n"), CellAlignment::Text,
            ClassificationText::tr("What the values were computed from, and from how many samples"),
            {}, -1}};
    std::vector<const EvaluatedRun*> runs;
    for (const EvaluatedRun& run : data.runs) {
        if (run.*part != nullptr) {
            runs.push_back(&run);
            content.rows.push_back({runCell(run), evidenceCell(run.*part)});
        }
    }
    for (const std::string& name : names) {
        std::vector<const Measure*> measures;
        bool isMacro = false;
        for (const EvaluatedRun* run : runs) {
            const NamedValue value = valueOf(*(run->*part), name);
            measures.push_back(value.measure);
            isMacro = isMacro || value.isMacro;
        }
        const bool isAnywhere = std::any_of(measures.begin(), measures.end(),
            [](const Measure* measure) { return measure != nullptr && measure->isDefined(); });
        if (!isAnywhere) {
            continue;
        }
        const std::size_t column = content.columns.size();
        content.columns.push_back(measureColumn(name));
        if (isMacro) {
            content.columns.back().title =
                ClassificationText::tr("%1, macro").arg(content.columns.back().title);
            content.columns.back().toolTip += QLatin1Char('\n')
                + ClassificationText::tr("Macro: unweighted mean over the classes");
        }
        for (std::size_t row = 0; row < runs.size(); ++row) {
            content.rows[row].push_back(measureCell(measures[row]));
        }
        const analysis::MeasureInfo* info = analysis::measureInfo(name);
        markBest(content, column, measures,
            info != nullptr ? info->direction : analysis::Direction::Unknown);
    }
    return content;
}

const analysis::RocCurve* curveOf(const EvaluationPtr& evaluation, const std::string& label)
{
    if (evaluation == nullptr) {
        return nullptr;
    }
    for (const analysis::RocCurve& curve : evaluation->roc) {
        if (label.empty() || curve.label == label || evaluation->roc.size() == 1) {
            return &curve;
        }
    }
    return nullptr;
}

Cell changeCell(const analysis::RocCurve* curve, const analysis::RocCurve* reference)
{
    if (curve == nullptr || reference == nullptr || !curve->auc.isDefined()
        || !reference->auc.isDefined()) {
        return missingCell();
    }
    const double change = curve->auc.value - reference->auc.value;
    Cell cell;
    cell.text = QString::fromStdString(
        analysis::formatFixed(std::abs(change), kMeasureDecimals, NumberText().style()));
    cell.change = change > 0 ? models::CellChange::Up
        : change < 0         ? models::CellChange::Down
                             : models::CellChange::None;
    cell.tone = models::CellTone::Quiet;
    cell.toolTip = ClassificationText::tr("Not tested: the difference may be chance");
    cell.accessibleText = (change < 0 ? QStringLiteral("\u2212") : QStringLiteral("+")) + cell.text;
    return cell;
}

// Weight for the best run of each class and measure; columns are n, precision, recall, F1 a run.
void emphasiseBest(TableContent& content, std::size_t runCount)
{
    for (std::vector<Cell>& row : content.rows) {
        for (std::size_t part = 2; part <= 4 && runCount > 1; ++part) {
            double best = -1;
            for (std::size_t run = 0; run < runCount; ++run) {
                best = std::max(best, row[run * 4 + part].toolTip.toDouble());
            }
            for (std::size_t run = 0; run < runCount; ++run) {
                Cell& cell = row[run * 4 + part];
                bool isNumber = false;
                const double value = cell.toolTip.toDouble(&isNumber);
                cell.isStrong = isNumber && value == best;
            }
        }
    }
}

} // namespace

// Measures down, runs across: a few runs fit beside a chart.
TableContent transposed(const TableContent& content)
{
    TableContent result;
    result.columns.push_back({ClassificationText::tr("Measure"), CellAlignment::Text, {}, {}, -1});
    for (const auto& row : content.rows) {
        CellColumn column{row[0].text, CellAlignment::Number, row[1].accessibleText, {}, -1};
        column.swatch = row[0].swatch;
        result.columns.push_back(column);
    }
    for (std::size_t measure = 2; measure < content.columns.size(); ++measure) {
        Cell name;
        name.text = content.columns[measure].title;
        name.toolTip = content.columns[measure].toolTip;
        std::vector<Cell> cells{name};
        for (const auto& row : content.rows) {
            cells.push_back(row[measure]);
        }
        result.rows.push_back(std::move(cells));
    }
    return result;
}

TableContent aucTable(const ClassificationData& data, const std::string& label)
{
    TableContent content;
    content.columns = {{ClassificationText::tr("Run"), CellAlignment::Text, {}, {}, -1},
        {ClassificationText::tr("Evidence, n"), CellAlignment::Text,
            ClassificationText::tr("What the curve was computed from, and from how many samples"),
            {}, -1},
        measureColumn("roc_auc"),
        {ClassificationText::tr("Δ AUC"), CellAlignment::Number,
            ClassificationText::tr("Difference to the baseline, not tested"), {}, -1}};
    content.columns[2].title = ClassificationText::tr("AUC");
    const analysis::RocCurve* reference = nullptr;
    for (const EvaluatedRun& run : data.runs) {
        reference = run.isBaseline ? curveOf(run.curves, label) : reference;
    }
    std::vector<const Measure*> measures;
    for (const EvaluatedRun& run : data.runs) {
        const analysis::RocCurve* curve = curveOf(run.curves, label);
        if (curve == nullptr) {
            continue;
        }
        measures.push_back(&curve->auc);
        Cell change = changeCell(curve, reference);
        if (run.isBaseline) {
            change = {};
            change.text = ClassificationText::tr("baseline");
            change.tone = models::CellTone::Quiet;
        }
        content.rows.push_back(
            {runCell(run), evidenceCell(run.curves), measureCell(&curve->auc), change});
    }
    markBest(content, 2, measures, analysis::Direction::HigherIsBetter);
    if (reference == nullptr) {
        content.columns.pop_back();
        for (auto& row : content.rows) {
            row.pop_back();
        }
    }
    return content;
}

TableContent measureTable(const ClassificationData& data)
{
    return transposed(scalarTable(data, &EvaluatedRun::measures,
        {"accuracy", "balanced_accuracy", "precision", "recall", "specificity", "npv", "fpr", "f1",
            "mcc", "kappa", "average_precision", "log_loss", "brier"}));
}

TableContent regressionTable(const ClassificationData& data)
{
    return scalarTable(data, &EvaluatedRun::regression,
        {"mae", "mse", "rmse", "r2", "mape", "median_absolute_error", "max_error"});
}

TableContent perClassTable(const ClassificationData& data)
{
    TableContent content;
    content.columns.push_back({ClassificationText::tr("Class"), CellAlignment::Text, {}, {}, -1});
    std::vector<std::string> labels;
    std::vector<const EvaluatedRun*> runs;
    for (const EvaluatedRun& run : data.runs) {
        if (run.classes == nullptr) {
            continue;
        }
        runs.push_back(&run);
        for (const analysis::ClassMeasures& one : run.classes->perClass) {
            if (std::find(labels.begin(), labels.end(), one.label) == labels.end()) {
                labels.push_back(one.label);
            }
        }
    }
    for (const std::string& label : labels) {
        Cell cell;
        cell.text = models::oneLine(label);
        content.rows.push_back({cell});
    }
    using Part = Measure analysis::ClassMeasures::*;
    static constexpr std::pair<Part, const char*> kParts[]{
        {&analysis::ClassMeasures::precision, "precision"},
        {&analysis::ClassMeasures::recall, "recall"}, {&analysis::ClassMeasures::f1, "f1"}};
    for (const EvaluatedRun* run : runs) {
        CellColumn support{ClassificationText::tr("n"), CellAlignment::Number,
            ClassificationText::tr("Samples of the class"), run->name,
            static_cast<int>(run->styleIndex)};
        content.columns.push_back(support);
        for (const auto& part : kParts) {
            CellColumn column = measureColumn(part.second);
            column.group = run->name;
            column.groupSwatch = static_cast<int>(run->styleIndex);
            content.columns.push_back(column);
        }
        for (std::size_t row = 0; row < labels.size(); ++row) {
            const auto& classes = run->classes->perClass;
            const auto at = std::find_if(classes.begin(), classes.end(),
                [&](const analysis::ClassMeasures& one) { return one.label == labels[row]; });
            const bool isThere = at != classes.end();
            Cell count = missingCell();
            if (isThere) {
                count.text = NumberText().number(at->support);
            }
            content.rows[row].push_back(count);
            for (const auto& part : kParts) {
                content.rows[row].push_back(
                    measureCell(isThere ? &((*at).*(part.first)) : nullptr, 3));
            }
        }
    }
    emphasiseBest(content, runs.size());
    return content;
}

} // namespace runlane::ui
