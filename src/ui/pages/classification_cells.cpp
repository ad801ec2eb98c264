// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/classification_cells.h"

#include "analysis/measure_names.h"
#include "models/number_text.h"
#include "ui/pages/classification_tables.h"
#include "ui/widgets/controls.h"

#include <set>

namespace runlane::ui {

using analysis::Evaluation;
using analysis::Measure;
using models::Cell;
using models::CellMark;
using models::NumberText;

namespace {

QString reasonText(const std::string& reason)
{
    const std::string_view text = analysis::reasonText(reason);
    return QCoreApplication::translate("Measure", std::string(text).c_str());
}

} // namespace

Cell runCell(const EvaluatedRun& run)
{
    Cell cell;
    cell.text = run.name;
    cell.toolTip = run.name;
    cell.swatch = static_cast<int>(run.styleIndex);
    cell.mark = run.isBaseline ? CellMark::Baseline : CellMark::None;
    const QString swatch = swatchName(run.styleIndex);
    cell.accessibleText =
        run.isBaseline ? ClassificationText::tr("%1, baseline").arg(run.name) : run.name;
    cell.toolTip += QLatin1Char('\n') + swatch;
    return cell;
}

Cell missingCell()
{
    Cell cell;
    cell.text = NumberText::missing();
    cell.tone = models::CellTone::Quiet;
    return cell;
}

Cell evidenceCell(const EvaluationPtr& evaluation)
{
    if (evaluation == nullptr) {
        return missingCell();
    }
    Cell cell;
    cell.evidenceLevel = evaluation->level;
    cell.text = evaluation->n > 0 ? NumberText().integer(static_cast<std::int64_t>(evaluation->n))
                                  : QString();
    cell.toolTip = evidenceText(*evaluation);
    for (const std::string& note : evaluation->notes) {
        cell.toolTip += QLatin1Char('\n') + QString::fromStdString(note);
    }
    cell.accessibleText = evidenceText(*evaluation);
    return cell;
}

Cell measureCell(const Measure* measure, int decimals)
{
    if (measure == nullptr) {
        return missingCell();
    }
    Cell cell;
    if (!measure->isDefined()) {
        static const std::set<std::string> kNotLogged{"no_scores", "no_predictions", "not_logged",
            "shares_only", "several_classes", "not_a_probability", "label_not_listed"};
        const bool isOutOfReach = kNotLogged.count(measure->reason) != 0;
        cell.text = isOutOfReach ? NumberText::missing() : ClassificationText::tr("undefined");
        cell.tone = models::CellTone::Quiet;
        cell.toolTip = reasonText(measure->reason);
        return cell;
    }
    cell.text = NumberText().number(measure->value, decimals);
    cell.toolTip = NumberText::full(measure->value);
    return cell;
}

QString evidenceText(const Evaluation& evaluation)
{
    QString text = QString::fromStdString(evaluation.source) + QStringLiteral(", ")
        + EvidenceBadge::label(evaluation.level);
    if (evaluation.n > 0) {
        text +=
            QStringLiteral(", n ") + NumberText().integer(static_cast<std::int64_t>(evaluation.n));
    }
    return text;
}

} // namespace runlane::ui
