// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/number_format.h"
#include "report/document.h"
#include "report/report_input.h"

#include <QString>

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// Private to this folder: what all sections share.
namespace runlane::report {

using Blocks = std::vector<Block>;

// Text of the translation context "Report".
[[nodiscard]] QString say(const char* english);
[[nodiscard]] QString toText(std::string_view utf8);

class Composer
{
public:
    explicit Composer(const ReportInput& input);

    [[nodiscard]] const ReportInput& input() const { return m_input; }
    [[nodiscard]] const std::vector<ReportRun>& runs() const { return m_input.runs; }
    [[nodiscard]] const ReportRun* baseline() const;
    [[nodiscard]] const analysis::NumberStyle& numbers() const { return m_numbers; }

    // Name of a run, unique in this report, shortened in the middle.
    [[nodiscard]] const QString& name(const ReportRun& run) const;
    [[nodiscard]] QString nameWithStar(const ReportRun& run) const;
    [[nodiscard]] TableCell runCell(const ReportRun& run) const;
    [[nodiscard]] std::vector<LegendEntry> legend() const;

    // "Table 3." and "Figure 2.", numbered in the order of the calls.
    [[nodiscard]] Caption tableCaption(const QString& text);
    [[nodiscard]] Caption figureCaption(const QString& text);

    [[nodiscard]] QString integer(std::size_t value) const;
    [[nodiscard]] QString number(double value, int decimals) const;
    [[nodiscard]] QString delta(double value, int decimals) const;
    // Number, "undefined" or a dash; non-finite values as warnings.
    [[nodiscard]] TableCell valueCell(std::optional<double> value, int decimals) const;
    [[nodiscard]] TableCell measureCell(const analysis::Measure* measure, int decimals) const;
    [[nodiscard]] QString duration(std::int64_t millis) const;
    [[nodiscard]] QString dateTime(std::int64_t millis) const;
    [[nodiscard]] QString shortDateTime(
        std::int64_t millis) const; // without the year of the report
    // Paths shortened to their end when the report asks for it, long texts to their ends.
    [[nodiscard]] QString storeText(std::string_view text) const;
    [[nodiscard]] QString storeText(std::string_view text, qsizetype longest) const;

    // The user's note to a section, if any.
    [[nodiscard]] Blocks noteOf(Section section) const;

private:
    const ReportInput& m_input;
    analysis::NumberStyle m_numbers;
    std::map<const core::Run*, QString> m_names;
    int m_tables = 0;
    int m_figures = 0;
};

[[nodiscard]] TableCell textCell(const QString& text, SpanStyle style = SpanStyle::Normal);
[[nodiscard]] TableCell missingCell();
// The evaluation's file does not hold what the measure needs; otherwise it has no value (a zero
// denominator and the like).
[[nodiscard]] bool isAbsent(const analysis::Measure& measure);
// "4 runs", "1 run".
[[nodiscard]] QString countOf(
    const Composer& composer, std::size_t count, const char* one, const char* several);

} // namespace runlane::report
