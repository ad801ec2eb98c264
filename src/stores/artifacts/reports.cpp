// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/artifacts/reports.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace runlane::stores::artifacts {

namespace {

using Field = std::optional<double> core::ReportRow::*;

struct NamedField
{
    std::string_view name;
    Field field;
};
constexpr std::array<NamedField, 15> kFields{{
    {"precision", &core::ReportRow::precision},
    {"precision_score", &core::ReportRow::precision},
    {"recall", &core::ReportRow::recall},
    {"recall_score", &core::ReportRow::recall},
    {"f1_score", &core::ReportRow::f1},
    {"f1", &core::ReportRow::f1},
    {"support", &core::ReportRow::support},
    {"roc_auc", &core::ReportRow::rocAuc},
    {"true_positives", &core::ReportRow::truePositives},
    {"false_positives", &core::ReportRow::falsePositives},
    {"true_negatives", &core::ReportRow::trueNegatives},
    {"false_negatives", &core::ReportRow::falseNegatives},
    {"tp", &core::ReportRow::truePositives},
    {"fp", &core::ReportRow::falsePositives},
    {"tn", &core::ReportRow::trueNegatives},
}};

std::optional<Field> fieldNamed(std::string_view plain)
{
    if (plain == "fn") {
        return &core::ReportRow::falseNegatives;
    }
    for (const NamedField& one : kFields) {
        if (one.name == plain) {
            return one.field;
        }
    }
    return std::nullopt;
}

bool isSummary(std::string_view name)
{
    constexpr std::array<std::string_view, 9> kSummaries{"accuracy", "macro_avg", "micro_avg",
        "weighted_avg", "samples_avg", "avg_total", "avg___total", "macro", "weighted"};
    return std::find(kSummaries.begin(), kSummaries.end(), plainName(name)) != kSummaries.end();
}

bool saysEnough(const core::ReportRow& row)
{
    return (row.precision && row.recall) || (row.truePositives && row.falsePositives);
}

bool isSplitName(std::string_view label)
{
    constexpr std::array<std::string_view, 9> kSplits{
        "train", "training", "val", "valid", "validation", "test", "testing", "dev", "holdout"};
    return std::find(kSplits.begin(), kSplits.end(), plainName(label)) != kSplits.end();
}

// Measures by split have the shape of a report but tell nothing about classes.
std::optional<core::ClassReport> finished(core::ClassReport report)
{
    const std::vector<core::ReportRow>& rows = report.rows;
    const bool isReport = rows.size() >= 2 && std::all_of(rows.begin(), rows.end(), saysEnough)
        && !std::all_of(rows.begin(), rows.end(),
            [](const core::ReportRow& row) { return isSplitName(row.label); });
    return isReport ? std::optional<core::ClassReport>(std::move(report)) : std::nullopt;
}

// Classes as rows, their name in the first column or in "positive_class" and the like.
std::optional<core::ClassReport> reportByRows(const Table& table)
{
    const TableColumn* names = nullptr;
    for (const std::string_view name : {"positive_class", "class", "label", "", "unnamed:_0"}) {
        names = names == nullptr ? table.find(name) : names;
    }
    names = names == nullptr ? &table.columns.front() : names;
    core::ClassReport report;
    for (std::size_t row = 0; row < table.rowCount; ++row) {
        core::ReportRow one;
        one.label = labelText(names->cells[row], table.decimalMark);
        for (const TableColumn& column : table.columns) {
            const std::optional<Field> field = fieldNamed(column.plain);
            if (field && &column != names) {
                one.*(*field) = parseNumber(column.cells[row], table.decimalMark);
            }
        }
        if (plainName(one.label) == "accuracy") {
            report.accuracy = one.precision ? one.precision : one.f1;
        } else if (!isSummary(one.label) && saysEnough(one)) {
            report.rows.push_back(std::move(one));
        }
    }
    return finished(std::move(report));
}

// Classes as columns, the measures' names in the first.
std::optional<core::ClassReport> reportByColumns(const Table& table)
{
    const TableColumn& names = table.columns.front();
    core::ClassReport report;
    for (std::size_t i = 1; i < table.columns.size(); ++i) {
        core::ReportRow one;
        one.label = labelText(table.columns[i].name);
        for (std::size_t row = 0; row < table.rowCount; ++row) {
            if (const std::optional<Field> field = fieldNamed(plainName(names.cells[row]))) {
                one.*(*field) = parseNumber(table.columns[i].cells[row], table.decimalMark);
            }
        }
        if (plainName(one.label) == "accuracy") {
            report.accuracy = one.precision;
        } else if (!isSummary(one.label)) {
            report.rows.push_back(std::move(one));
        }
    }
    return finished(std::move(report));
}

// Last words of a line that are numbers, at most four.
std::size_t trailingNumbers(const std::vector<std::string_view>& words)
{
    std::size_t count = 0;
    while (count < 4 && count < words.size() && parseNumber(words[words.size() - 1 - count])) {
        ++count;
    }
    return count;
}

std::vector<std::string_view> wordsOf(std::string_view line)
{
    std::vector<std::string_view> words;
    while (!(line = trimmed(line)).empty()) {
        const std::size_t end = std::min(line.find_first_of(" \t"), line.size());
        words.push_back(line.substr(0, end));
        line.remove_prefix(end);
    }
    return words;
}

} // namespace

std::optional<core::ClassReport> readReport(const JsonValue& value)
{
    const JsonObject* members = value.object();
    if (members == nullptr) {
        return std::nullopt;
    }
    core::ClassReport report;
    for (const JsonMember& member : *members) {
        if (plainName(member.first) == "accuracy") {
            report.accuracy = member.second.isScalar() ? member.second.number() : std::nullopt;
            continue;
        }
        const JsonObject* fields = member.second.object();
        if (fields == nullptr || isSummary(member.first)) {
            continue;
        }
        core::ReportRow one;
        one.label = labelText(member.first);
        for (const JsonMember& named : *fields) {
            const std::optional<Field> field = fieldNamed(plainName(named.first));
            if (field && named.second.isScalar()) {
                one.*(*field) = named.second.number();
            }
        }
        report.rows.push_back(std::move(one));
    }
    return finished(std::move(report));
}

std::optional<core::ClassReport> readReport(const Table& table)
{
    const bool isByRows = table.find("precision") != nullptr
        || table.find("true_positives") != nullptr || table.find("precision_score") != nullptr;
    if (isByRows) {
        const bool isMore = table.find("support") != nullptr || table.find("f1_score") != nullptr
            || table.find("f1") != nullptr || table.find("true_positives") != nullptr;
        return isMore ? reportByRows(table) : std::nullopt;
    }
    const std::vector<std::string>& names = table.columns.front().cells;
    const auto hasName = [&](std::string_view name) {
        return std::any_of(names.begin(), names.end(),
            [&](const std::string& cell) { return plainName(cell) == name; });
    };
    return hasName("precision") && hasName("recall") ? reportByColumns(table) : std::nullopt;
}

std::optional<core::ClassReport> readReportText(std::string_view text)
{
    core::ClassReport report;
    bool hasHeader = false;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!hasHeader) {
            const std::vector<std::string_view> words = wordsOf(line);
            hasHeader = words.size() == 4 && words[0] == "precision" && words[3] == "support";
            continue;
        }
        const std::vector<std::string_view> words = wordsOf(line);
        const std::size_t numbers = trailingNumbers(words);
        if (!words.empty() && words.front() == "accuracy" && numbers == 2) {
            report.accuracy = parseNumber(words[words.size() - 2]);
            continue;
        }
        if (numbers < 4 || words.size() < 5) {
            continue;
        }
        core::ReportRow one;
        const std::string_view last = words[words.size() - 5];
        one.label = labelText(std::string_view(
            line.data(), static_cast<std::size_t>(last.data() + last.size() - line.data())));
        one.precision = parseNumber(words[words.size() - 4]);
        one.recall = parseNumber(words[words.size() - 3]);
        one.f1 = parseNumber(words[words.size() - 2]);
        one.support = parseNumber(words[words.size() - 1]);
        if (!isSummary(one.label)) {
            report.rows.push_back(std::move(one));
        }
    }
    return hasHeader ? finished(std::move(report)) : std::nullopt;
}

} // namespace runlane::stores::artifacts
