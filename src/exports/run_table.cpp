// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports/run_table.h"

#include "analysis/number_format.h"
#include "core/text.h"

#include <algorithm>
#include <cmath>
#include <ctime>

namespace runlane::exports {

namespace {

using analysis::ColumnFamily;
using analysis::ColumnId;
using analysis::Direction;
using analysis::ValueColumn;

constexpr std::size_t kExactDigits = 15; // that every double keeps
constexpr std::size_t kShortId = 8;
constexpr double kMillisPerSecond = 1000;
constexpr double kWholeBelow = 9007199254740992.0; // 2^53
const char* const kMissing = "\u2013";

bool isTime(const ColumnId& id)
{
    return id.family == ColumnFamily::Attribute && (id.key == "start_time" || id.key == "end_time");
}

bool isDuration(const ColumnId& id)
{
    return id.family == ColumnFamily::Attribute && id.key == "duration";
}

std::string timeText(std::int64_t millis, const char* pattern, bool isUtc)
{
    const std::int64_t second = millis / 1000 - (millis % 1000 < 0 ? 1 : 0);
    const auto seconds = static_cast<std::time_t>(second);
    std::tm parts{};
    const std::tm* found = isUtc ? gmtime_r(&seconds, &parts) : localtime_r(&seconds, &parts);
    char buffer[64];
    if (found == nullptr || std::strftime(buffer, sizeof buffer, pattern, &parts) == 0) {
        return std::to_string(millis);
    }
    return buffer;
}

std::string isoText(std::int64_t millis)
{
    const std::string thousandths = std::to_string(1000 + ((millis % 1000) + 1000) % 1000);
    return timeText(millis, "%Y-%m-%dT%H:%M:%S.", true) + thousandths.substr(1) + 'Z';
}

struct Column
{
    ColumnId id;
    analysis::ValueColumnPtr values;
    int decimals = 0;
    bool isNumeric = false;
    bool isWhole = false; // every number is an integer that a double holds exactly
    std::optional<double> best;
    bool ownsSteps = false; // in the column behind
    std::size_t stepWidth = 0; // of the longest step in the cells; 0: they say none
};

bool hasStep(const ColumnId& id)
{
    return id.family == ColumnFamily::Metric && analysis::needsHistory(id)
        && id.choice.view != analysis::MetricView::MeanOfLast;
}

void placeSteps(Column& column, const std::vector<std::uint32_t>& rows, StepPlace place)
{
    column.ownsSteps = place == StepPlace::OwnColumns;
    const std::vector<std::int64_t>& steps = column.values->steps;
    const bool areAllZero = std::all_of(
        rows.begin(), rows.end(), [&steps](std::uint32_t row) { return steps[row] == 0; });
    if (column.ownsSteps || areAllZero) {
        return;
    }
    for (const std::uint32_t row : rows) {
        column.stepWidth = std::max(column.stepWidth, std::to_string(steps[row]).size());
    }
}

std::vector<std::uint32_t> presentRows(const RunTableInput& input, const ValueColumn& values)
{
    std::vector<std::uint32_t> rows;
    for (const RunTableRow& row : input.rows) {
        if (row.ready.empty() && !values.isMissing(row.run)) {
            rows.push_back(row.run);
        }
    }
    return rows;
}

void learnNumbers(Column& column, const std::vector<std::uint32_t>& rows, Direction direction)
{
    std::vector<double> numbers;
    for (const std::uint32_t row : rows) {
        numbers.push_back(column.values->numbers[row]);
    }
    column.isNumeric = true;
    column.decimals = analysis::columnDecimals(numbers);
    std::erase_if(numbers, [](double number) { return !std::isfinite(number); });
    column.isWhole = std::all_of(numbers.begin(), numbers.end(), [](double number) {
        return std::abs(number) < kWholeBelow && std::trunc(number) == number;
    });
    if (numbers.size() > 1 && direction != Direction::Unknown) {
        column.best = direction == Direction::HigherIsBetter
            ? *std::max_element(numbers.begin(), numbers.end())
            : *std::min_element(numbers.begin(), numbers.end());
    }
}

Column columnOf(const RunTableInput& input, const ColumnId& id, StepPlace steps)
{
    Column column;
    column.id = id;
    column.values = input.values->column(id);
    if (id.family == ColumnFamily::Attribute) {
        return column;
    }
    const ValueColumn& values = *column.values;
    const std::vector<std::uint32_t> rows = presentRows(input, values);
    if (id.family == ColumnFamily::Metric) {
        learnNumbers(column, rows, input.values->directions().of(id.key));
        if (hasStep(id)) {
            placeSteps(column, rows, steps);
        }
    } else {
        column.isNumeric =
            !rows.empty() && std::none_of(rows.begin(), rows.end(), [&](std::uint32_t row) {
                return std::isnan(values.textNumbers[values.codes[row]]);
            });
    }
    return column;
}

TableCell textCell(const Column& column, std::string_view text, RunIdText runIds)
{
    TableCell cell{std::string(text), {}, CellMark::None, {}};
    if (column.id == ColumnId{ColumnFamily::Attribute, "run_id"} && runIds == RunIdText::Short) {
        cell.exact = std::move(cell.text);
        cell.text = cell.exact->substr(0, kShortId);
    } else if (const auto number = column.isNumeric ? spreadsheetNumber(text) : std::nullopt) {
        cell.value = *number;
    }
    return cell;
}

bool isSilent(const RunTableInput& input, std::uint32_t row)
{
    const analysis::RunSet& runs = input.values->runs();
    return runs.stores()[runs.storeOf(row)].snapshot->isSilent(runs.run(row));
}

TableCell cellOf(const RunTableInput& input, std::uint32_t row, const Column& column)
{
    const ValueColumn& values = *column.values;
    if (values.isMissing(row)) {
        return {kMissing, std::string(), CellMark::None, {}};
    }
    if (!values.hasNumbers()) {
        TableCell cell = textCell(column, values.text(row), input.runIds);
        if (column.id == ColumnId{ColumnFamily::Attribute, "status"} && isSilent(input, row)) {
            cell.exact = cell.text;
            cell.text += " (stale)";
        }
        return cell;
    }
    const double number = values.numbers[row];
    if (isTime(column.id)) {
        return timeCell(static_cast<std::int64_t>(number));
    }
    if (isDuration(column.id)) {
        return durationCell(static_cast<std::int64_t>(number));
    }
    std::string text = column.isWhole ? analysis::formatFixed(number, 0)
                                      : analysis::formatNumber(number, column.decimals);
    if (column.stepWidth > 0) {
        const std::string step = std::to_string(values.steps[row]);
        text += std::string(column.stepWidth - step.size() + 1, ' ') + '@' + step;
    }
    return {text, core::shortestText(number),
        column.best == number ? CellMark::Best : CellMark::None, number};
}

TableCell stepCell(std::uint32_t row, const Column& column)
{
    if (column.values->isMissing(row)) {
        return missingCell();
    }
    const std::int64_t step = column.values->steps[row];
    return {std::to_string(step), {}, CellMark::None, static_cast<double>(step)};
}

void fillRow(const RunTableInput& input, const RunTableRow& line,
    const std::vector<Column>& columns, std::vector<TableCell>& cells)
{
    const bool isReady = !line.ready.empty();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        cells.push_back(isReady ? line.ready[i] : cellOf(input, line.run, columns[i]));
        if (columns[i].ownsSteps) {
            cells.push_back(isReady ? missingCell() : stepCell(line.run, columns[i]));
        }
    }
    if (!cells.empty()) {
        cells.front().depth = line.depth;
    }
}

} // namespace

StepPlace stepPlace(TableFormat format)
{
    const bool isForPeople = format == TableFormat::Human || format == TableFormat::Markdown
        || format == TableFormat::Latex;
    return isForPeople ? StepPlace::InCells : StepPlace::OwnColumns;
}

std::optional<double> spreadsheetNumber(std::string_view text)
{
    const auto number = analysis::parseNumber(text);
    std::size_t digits = 0;
    for (const char c : text) {
        digits += c >= '0' && c <= '9' ? 1 : 0;
    }
    const std::string_view whole = text.substr(text.find_first_not_of("+-") == 1 ? 1 : 0);
    const bool hasLeadingZero =
        whole.size() > 1 && whole[0] == '0' && whole[1] >= '0' && whole[1] <= '9';
    return digits <= kExactDigits && !hasLeadingZero ? number : std::nullopt;
}

TableCell timeCell(std::int64_t millis)
{
    return {timeText(millis, "%Y-%m-%d %H:%M", false), isoText(millis), CellMark::None,
        TimeMillis{millis}};
}

TableCell zonedTimeCell(const std::optional<std::int64_t>& millis)
{
    if (!millis) {
        return missingCell();
    }
    TableCell cell = timeCell(*millis);
    std::string offset = timeText(*millis, " %z", false);
    if (offset.size() == 6) {
        offset.insert(4, ":");
    }
    cell.text += offset;
    return cell;
}

TableCell durationCell(std::int64_t millis)
{
    const double seconds = static_cast<double>(millis) / kMillisPerSecond;
    return {analysis::formatDuration(millis), core::shortestText(seconds), CellMark::None, seconds};
}

TableStream runTable(const std::shared_ptr<const RunTableInput>& input, StepPlace steps)
{
    TableStream table;
    auto columns = std::make_shared<std::vector<Column>>();
    for (const RunTableColumn& wanted : input->columns) {
        columns->push_back(columnOf(*input, wanted.id, steps));
        const Column& column = columns->back();
        const bool isRight = column.isNumeric || isDuration(column.id);
        table.columns.push_back({wanted.title, isRight ? Alignment::Right : Alignment::Left,
            isDuration(column.id) ? "s" : ""});
        if (column.ownsSteps) {
            table.columns.push_back({wanted.title + " step", Alignment::Right});
        }
    }
    table.rowCount = input->rows.size();
    table.fill = [input, columns](std::size_t row, std::vector<TableCell>& cells) {
        fillRow(*input, input->rows[row], *columns, cells);
        return true;
    };
    return table;
}

} // namespace runlane::exports
