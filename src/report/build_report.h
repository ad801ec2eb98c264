// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/document.h"
#include "report/report_input.h"

namespace runlane::report {

// The document in the language of the installed translators (contexts "Report" and "Problem").
// Sections without content leave no trace. Needs a QCoreApplication for translations.
[[nodiscard]] Document buildReport(const ReportInput& input);

// One line of the list of sections: its name and a few words on its content.
struct SectionSummary
{
    Section section = Section::Summary;
    QString title;
    QString fact; // "4 runs", "5 classes"; why there is nothing
    enum class Content { Present, Absent } content = Content::Present;
};
// In the order of input.sections.
[[nodiscard]] std::vector<SectionSummary> describeSections(const ReportInput& input);

// Metrics whose histories are worth reading for a report, the most telling first, at most count:
// those of many runs, with several steps, of known direction, of validation and test data.
[[nodiscard]] std::vector<std::string> chooseCurveKeys(const std::vector<const core::Run*>& runs,
    const analysis::Directions& directions, std::size_t count);
inline constexpr std::size_t kMostCharts = 8;
// Histories to read for them: some turn out to hold one point only.
inline constexpr std::size_t kCurveCandidates = 24;

// Title used when the input has none.
[[nodiscard]] QString defaultTitle(const ReportInput& input);

} // namespace runlane::report
