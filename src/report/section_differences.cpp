// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/run_diff.h"
#include "report/sections.h"

#include <algorithm>

namespace runlane::report {

namespace {

constexpr std::size_t kMostRunColumns = 5; // more runs: one row a run
constexpr std::size_t kKeysAcross = 6; // columns when there is one row a run
constexpr std::size_t kMostParams = 60;
constexpr qsizetype kLongestValue = 160;
constexpr qsizetype kLongestValueInRow = 44; // of one of many runs
constexpr std::size_t kMostMetrics = 40;

using Rows = std::vector<const analysis::DiffRow*>;

analysis::RunDiff diffOf(const Composer& composer)
{
    std::vector<analysis::DiffInput> inputs;
    std::optional<std::size_t> baseline;
    for (const ReportRun& run : composer.runs()) {
        baseline = run.role == RunRole::Baseline ? inputs.size() : baseline;
        inputs.push_back({run.run, run.snapshot.get()});
    }
    return analysis::compareRuns(
        inputs, baseline, analysis::ValueDetail::ByKey, composer.input().directions);
}

Rows rowsOf(const analysis::RunDiff& diff, analysis::DiffSection section)
{
    Rows rows;
    for (const analysis::DiffRow& row : diff.rows) {
        if (row.section == section && row.differs) {
            rows.push_back(&row);
        }
    }
    return rows;
}

// What most runs have comes first; within that the order of keys.
void sortByCoverage(Rows& rows)
{
    const auto missing = [](const analysis::DiffRow* row) {
        return std::count_if(row->cells.begin(), row->cells.end(),
            [](const analysis::DiffCell& cell) { return !cell.isPresent; });
    };
    std::stable_sort(rows.begin(), rows.end(),
        [&missing](const analysis::DiffRow* a, const analysis::DiffRow* b) {
            return missing(a) < missing(b);
        });
}

TableCell paramCell(const Composer& composer, const analysis::DiffCell& cell)
{
    if (!cell.isPresent) {
        return missingCell();
    }
    const QString text = cell.text.empty()
        ? say(QT_TRANSLATE_NOOP("Report", "(empty)"))
        : composer.storeText(cell.text,
            composer.runs().size() > kMostRunColumns ? kLongestValueInRow : kLongestValue);
    return textCell(text, cell.isTinted ? SpanStyle::Strong : SpanStyle::Normal);
}

int decimalsOf(const analysis::DiffRow& row)
{
    std::vector<double> values;
    for (const analysis::DiffCell& cell : row.cells) {
        if (cell.isPresent) {
            values.push_back(cell.number);
        }
    }
    return analysis::columnDecimals(values);
}

TableCell metricCell(
    const Composer& composer, const analysis::DiffRow& row, std::size_t run, int decimals)
{
    const analysis::DiffCell& cell = row.cells[run];
    if (!cell.isPresent) {
        return missingCell();
    }
    TableCell result = composer.valueCell(cell.number, decimals);
    if (cell.isBest) {
        result.text.front().style = SpanStyle::Strong;
    }
    if (cell.delta && composer.runs()[run].role != RunRole::Baseline) {
        result.note = composer.delta(*cell.delta, decimals);
    }
    return result;
}

TableCell cellOf(const Composer& composer, const analysis::DiffRow& row, std::size_t run)
{
    return row.section == analysis::DiffSection::Metrics
        ? metricCell(composer, row, run, decimalsOf(row))
        : paramCell(composer, row.cells[run]);
}

// One row a key, one column a run.
TableBlock keysDown(const Composer& composer, const Rows& rows, const QString& keyTitle)
{
    TableBlock table;
    const bool isMetrics = rows.front()->section == analysis::DiffSection::Metrics;
    table.columns.push_back({keyTitle, ColumnKind::Text, {}});
    for (const ReportRun& run : composer.runs()) {
        table.columns.push_back(
            {composer.nameWithStar(run), isMetrics ? ColumnKind::Number : ColumnKind::Text, {}});
    }
    for (const analysis::DiffRow* row : rows) {
        std::vector<TableCell> cells{textCell(toText(row->key))};
        for (std::size_t i = 0; i < composer.runs().size(); ++i) {
            cells.push_back(cellOf(composer, *row, i));
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

// One row a run, some keys as columns.
TableBlock runsDown(const Composer& composer, const Rows& rows)
{
    TableBlock table;
    table.columns.push_back({say(QT_TRANSLATE_NOOP("Report", "Run")), ColumnKind::Text, {}});
    for (const analysis::DiffRow* row : rows) {
        const bool isMetric = row->section == analysis::DiffSection::Metrics;
        table.columns.push_back(
            {toText(row->key), isMetric ? ColumnKind::Number : ColumnKind::Text, {}});
    }
    for (std::size_t i = 0; i < composer.runs().size(); ++i) {
        std::vector<TableCell> cells{composer.runCell(composer.runs()[i])};
        for (const analysis::DiffRow* row : rows) {
            cells.push_back(cellOf(composer, *row, i));
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

void addTables(Composer& composer, Blocks& blocks, const Rows& rows, const QString& keyTitle,
    const QString& caption)
{
    if (composer.runs().size() <= kMostRunColumns) {
        TableBlock table = keysDown(composer, rows, keyTitle);
        table.caption = composer.tableCaption(caption);
        blocks.push_back({std::move(table)});
        return;
    }
    const std::size_t tables = (rows.size() + kKeysAcross - 1) / kKeysAcross;
    for (std::size_t t = 0; t < tables; ++t) {
        const std::size_t first = rows.size() * t / tables;
        const std::size_t end = rows.size() * (t + 1) / tables;
        TableBlock table = runsDown(composer,
            Rows(rows.begin() + static_cast<std::ptrdiff_t>(first),
                rows.begin() + static_cast<std::ptrdiff_t>(end)));
        table.caption = composer.tableCaption(end == rows.size()
                ? caption
                : say(QT_TRANSLATE_NOOP("Report", "%1 to %2 of %3, continued in the next table."))
                      .arg(first + 1)
                      .arg(end)
                      .arg(rows.size()));
        blocks.push_back({std::move(table)});
    }
}

QString referenceSentence(const Composer& composer)
{
    return composer.baseline() == nullptr
        ? say(QT_TRANSLATE_NOOP("Report", "Bold: differs from the first run."))
        : say(QT_TRANSLATE_NOOP("Report", "Bold: differs from the baseline ★."));
}

QString paramCaption(const Composer& composer, const analysis::RunDiff& diff, std::size_t shown)
{
    const std::size_t all = diff.rowCount(analysis::DiffSection::Params);
    const std::size_t differing = diff.differingCount(analysis::DiffSection::Params);
    QStringList parts{shown < differing
            ? say(QT_TRANSLATE_NOOP("Report", "%1 of %2 differing parameters."))
                  .arg(composer.integer(shown), composer.integer(differing))
            : countOf(composer, differing, QT_TRANSLATE_NOOP("Report", "1 differing parameter."),
                QT_TRANSLATE_NOOP("Report", "%1 differing parameters.")),
        referenceSentence(composer)};
    if (all > differing) {
        parts << countOf(composer, all - differing,
            QT_TRANSLATE_NOOP("Report", "1 parameter is the same in all runs."),
            QT_TRANSLATE_NOOP("Report", "%1 parameters are the same in all runs."));
    }
    parts << say(QT_TRANSLATE_NOOP("Report", "–: not logged."));
    return parts.join(QLatin1Char(' '));
}

QString metricCaption(const Composer& composer, const analysis::RunDiff& diff, std::size_t shown)
{
    const std::size_t differing = diff.differingCount(analysis::DiffSection::Metrics);
    QStringList parts{shown < differing
            ? say(QT_TRANSLATE_NOOP("Report", "%1 of %2 differing metrics, last logged values."))
                  .arg(composer.integer(shown), composer.integer(differing))
            : countOf(composer, differing,
                QT_TRANSLATE_NOOP("Report", "1 differing metric, last logged value."),
                QT_TRANSLATE_NOOP("Report", "%1 differing metrics, last logged values."))};
    parts << say(QT_TRANSLATE_NOOP("Report", "Bold: best where the direction is known."));
    if (composer.baseline() != nullptr) {
        parts << say(
            QT_TRANSLATE_NOOP("Report", "Small: difference to the baseline ★, not tested."));
    }
    return parts.join(QLatin1Char(' '));
}

} // namespace

Blocks composeDifferences(Composer& composer)
{
    if (composer.runs().size() < 2) {
        return {};
    }
    const analysis::RunDiff diff = diffOf(composer);
    Blocks blocks;
    Rows params = rowsOf(diff, analysis::DiffSection::Params);
    sortByCoverage(params);
    params.resize(std::min(params.size(), kMostParams));
    if (!params.empty()) {
        addTables(composer, blocks, params, say(QT_TRANSLATE_NOOP("Report", "Parameter")),
            paramCaption(composer, diff, params.size()));
    } else {
        blocks.push_back({ParagraphBlock{
            {{say(QT_TRANSLATE_NOOP("Report", "No parameter differs between the runs."))}}}});
    }
    Rows metrics = rowsOf(diff, analysis::DiffSection::Metrics);
    sortByCoverage(metrics);
    metrics.resize(std::min(metrics.size(), kMostMetrics));
    if (!metrics.empty()) {
        addTables(composer, blocks, metrics, say(QT_TRANSLATE_NOOP("Report", "Metric")),
            metricCaption(composer, diff, metrics.size()));
    }
    return blocks;
}

} // namespace runlane::report
