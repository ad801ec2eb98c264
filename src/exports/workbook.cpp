// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports/workbook.h"

#include "core/text.h"
#include "exports/table_text.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <optional>
#include <utility>

namespace runlane::exports {

namespace {

constexpr std::size_t kMaximumRows = 1'048'575; // below the header
constexpr std::size_t kMaximumColumns = 16'384;
constexpr std::size_t kMaximumUnits = 32'767; // UTF-16 units of a cell
constexpr std::size_t kStreamedCells = 400'000; // above, rows leave the memory as they come
constexpr std::size_t kMeasuredRows = 200;
constexpr double kWidestColumn = 60;
constexpr double kNarrowestColumn = 6;
constexpr double kFilterButton = 3;
constexpr double kTimeWidth = 19;
constexpr double kMillisPerDay = 86'400'000;
constexpr double kUnixEpochDay = 25'569; // 1970-01-01 in days since 1899-12-30
constexpr double kFirstDay = 61; // 1900-03-01: days before it are counted wrong
constexpr double kLastDay = 2'958'465; // 9999-12-31

std::size_t unitsOf(unsigned char first)
{
    return first >= 0xF0 ? 2 : (first & 0xC0U) == 0x80 ? 0 : 1;
}

// Characters that XML 1.0 does not have become blanks; cut to what a cell holds.
std::string cellText(std::string_view stored)
{
    std::string text = core::validUtf8(stored);
    std::size_t units = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        units += unitsOf(byte);
        if (units >= kMaximumUnits && unitsOf(byte) > 0) {
            return text.substr(0, i) + "\u2026";
        }
        if (byte < 0x20 && byte != '\n' && byte != '\t') {
            text[i] = ' ';
        }
    }
    replaceAll(text, "\xEF\xBF\xBE", "\uFFFD"); // U+FFFE and U+FFFF
    replaceAll(text, "\xEF\xBF\xBF", "\uFFFD");
    return text;
}

// Days since 1899-12-30 in local time; nothing outside what spreadsheets know.
std::optional<double> serialDay(TimeMillis time)
{
    const auto seconds = static_cast<std::time_t>(time.millis / 1000);
    std::tm local{};
    if (localtime_r(&seconds, &local) == nullptr) {
        return std::nullopt;
    }
    const double day =
        (static_cast<double>(time.millis) + static_cast<double>(local.tm_gmtoff) * 1000)
            / kMillisPerDay
        + kUnixEpochDay;
    return day >= kFirstDay && day < kLastDay ? std::optional(day) : std::nullopt;
}

class Sheet
{
public:
    Sheet(const TableStream& table, const std::string& path, const WorkbookOptions& options)
        : m_table(table)
    {
        lxw_workbook_options settings{};
        settings.constant_memory = table.rowCount * table.columns.size() > kStreamedCells ? 1 : 0;
        m_book = workbook_new_opt(path.c_str(), &settings);
        if (m_book == nullptr) {
            return;
        }
        m_sheet = workbook_add_worksheet(m_book, options.sheetName.c_str());
        m_head = workbook_add_format(m_book);
        m_best = workbook_add_format(m_book);
        m_time = workbook_add_format(m_book);
        format_set_bold(m_head);
        format_set_bottom(m_head, LXW_BORDER_THIN);
        format_set_bold(m_best);
        format_set_num_format(m_time, "yyyy-mm-dd hh:mm:ss");
    }
    Sheet(const Sheet&) = delete;
    Sheet& operator=(const Sheet&) = delete;
    ~Sheet()
    {
        if (m_book != nullptr) {
            workbook_close(m_book);
        }
    }

    [[nodiscard]] bool isOpen() const { return m_sheet != nullptr; }

    void writeHead()
    {
        for (std::size_t c = 0; c < m_table.columns.size(); ++c) {
            const TableColumn& column = m_table.columns[c];
            std::string name = column.name;
            if (!column.unit.empty()) {
                name += " (" + column.unit + ')';
            }
            name = cellText(name);
            worksheet_write_string(m_sheet, 0, at(c), name.c_str(), m_head);
            m_widths.push_back(static_cast<double>(terminalWidth(name)) + kFilterButton);
        }
        worksheet_freeze_panes(m_sheet, 1, 1);
        if (!m_table.columns.empty()) {
            worksheet_autofilter(m_sheet, 0, 0, static_cast<lxw_row_t>(m_table.rowCount),
                at(m_table.columns.size() - 1));
        }
    }

    bool writeRows()
    {
        std::vector<TableCell> cells;
        for (std::size_t row = 0; row < m_table.rowCount; ++row) {
            cells.clear();
            if (!m_table.fill(row, cells)) {
                return false;
            }
            for (std::size_t c = 0; c < cells.size(); ++c) {
                const double width = writeCell(row, c, cells[c]);
                if (row < kMeasuredRows) {
                    m_widths[c] = std::max(m_widths[c], width);
                }
            }
        }
        for (std::size_t c = 0; c < m_widths.size(); ++c) {
            const double width = std::clamp(m_widths[c] + 1, kNarrowestColumn, kWidestColumn);
            worksheet_set_column(m_sheet, at(c), at(c), width, nullptr);
        }
        return true;
    }

    lxw_error close() { return workbook_close(std::exchange(m_book, nullptr)); }

private:
    static lxw_col_t at(std::size_t column) { return static_cast<lxw_col_t>(column); }

    // Gives the width of what it wrote, in characters.
    double writeCell(std::size_t row, std::size_t column, const TableCell& cell)
    {
        const auto line = static_cast<lxw_row_t>(row + 1);
        lxw_format* format = cell.mark == CellMark::Best ? m_best : nullptr;
        const std::string& exact = cell.exact ? *cell.exact : cell.text;
        if (const double* number = std::get_if<double>(&cell.value);
            number != nullptr && std::isfinite(*number)) {
            worksheet_write_number(m_sheet, line, at(column), *number, format);
            return static_cast<double>(std::min<std::size_t>(exact.size(), 12));
        }
        if (const TimeMillis* time = std::get_if<TimeMillis>(&cell.value)) {
            if (const std::optional<double> day = serialDay(*time)) {
                worksheet_write_number(m_sheet, line, at(column), *day, m_time);
                return kTimeWidth;
            }
        }
        const std::string text = cellText(exact);
        if (!text.empty()) {
            worksheet_write_string(m_sheet, line, at(column), text.c_str(), format);
        }
        return static_cast<double>(terminalWidth(text.substr(0, 200)));
    }

    const TableStream& m_table;
    lxw_workbook* m_book = nullptr;
    lxw_worksheet* m_sheet = nullptr;
    lxw_format* m_head = nullptr;
    lxw_format* m_best = nullptr;
    lxw_format* m_time = nullptr;
    std::vector<double> m_widths;
};

} // namespace

core::Expected<void> writeWorkbook(
    const TableStream& table, const std::string& path, const WorkbookOptions& options)
{
    if (table.rowCount > kMaximumRows || table.columns.size() > kMaximumColumns) {
        return core::makeError(core::ErrorCode::TooLarge, path,
            "a workbook holds 1,048,575 rows and 16,384 columns; choose fewer, or CSV");
    }
    Sheet sheet(table, path, options);
    if (!sheet.isOpen()) {
        return core::makeError(core::ErrorCode::WriteFailed, path, "no memory");
    }
    sheet.writeHead();
    if (!sheet.writeRows()) {
        return core::makeError(core::ErrorCode::Cancelled, path);
    }
    const lxw_error error = sheet.close();
    if (error != LXW_NO_ERROR) {
        return core::makeError(core::ErrorCode::WriteFailed, path, lxw_strerror(error));
    }
    return {};
}

} // namespace runlane::exports
