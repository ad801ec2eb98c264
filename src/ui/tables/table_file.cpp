// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/table_file.h"

#include "exports/json_output.h"
#include "exports/workbook.h"
#include "session/save_file.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QIODevice>

#include <algorithm>
#include <array>
#include <functional>
#include <set>
#include <string_view>

namespace runlane::ui {

namespace {

struct FormatWords
{
    FileFormat format;
    const char* name;
    const char* suffix;
};

constexpr std::array<FormatWords, 7> kWords{
    {{FileFormat::Csv, QT_TRANSLATE_NOOP("TableFile", "CSV"), "csv"},
        {FileFormat::Tsv, QT_TRANSLATE_NOOP("TableFile", "TSV"), "tsv"},
        {FileFormat::Json, QT_TRANSLATE_NOOP("TableFile", "JSON"), "json"},
        {FileFormat::Markdown, QT_TRANSLATE_NOOP("TableFile", "Markdown"), "md"},
        {FileFormat::Latex, QT_TRANSLATE_NOOP("TableFile", "LaTeX"), "tex"},
        {FileFormat::Html, QT_TRANSLATE_NOOP("TableFile", "HTML"), "html"},
        {FileFormat::Xlsx, QT_TRANSLATE_NOOP("TableFile", "Excel workbook"), "xlsx"}}};

const FormatWords& wordsOf(FileFormat format)
{
    return *std::find_if(kWords.begin(), kWords.end(),
        [format](const FormatWords& words) { return words.format == format; });
}

exports::TableStream watched(exports::TableStream table, const TableWork& work)
{
    work.progress.total = table.rowCount;
    table.fill = [fill = std::move(table.fill), &work](
                     std::size_t row, std::vector<exports::TableCell>& cells) {
        work.progress.done = row;
        return !work.stop.stop_requested() && fill(row, cells);
    };
    return table;
}

void writeStore(
    const exports::RunTableInput& input, std::size_t store, const exports::TextSink& sink)
{
    const analysis::RunSet& runs = input.values->runs();
    const core::StoreSnapshot& snapshot = *runs.stores()[store].snapshot;
    std::vector<std::uint32_t> rows;
    std::set<std::string_view> used;
    for (const exports::RunTableRow& row : input.rows) {
        if (row.ready.empty() && runs.storeOf(row.run) == store) {
            rows.push_back(runs.indexOf(row.run));
            used.insert(runs.run(row.run).experimentId);
        }
    }
    std::vector<std::uint32_t> experiments;
    for (std::uint32_t i = 0; i < snapshot.experiments.size(); ++i) {
        if (used.count(snapshot.experiments[i].id) != 0) {
            experiments.push_back(i);
        }
    }
    exports::writeRunsJson(snapshot, rows, experiments, exports::HistoryFields::Left, sink);
}

void writeJson(const exports::RunTableInput& input, const exports::TextSink& sink)
{
    const std::size_t count = input.values->runs().stores().size();
    for (std::size_t store = 0; store < count; ++store) {
        if (count > 1) {
            sink(store == 0 ? "[" : ",\n");
        }
        writeStore(input, store, sink);
    }
    if (count > 1) {
        sink("]\n");
    }
}

core::Expected<void> saveText(const QString& path, const TableWork& work,
    const std::function<void(const exports::TextSink& sink)>& writeTo)
{
    return session::saveFile(path, [&](QIODevice& file) -> core::Expected<void> {
        bool isWritten = true;
        writeTo([&](std::string_view text) {
            const auto size = static_cast<qint64>(text.size());
            isWritten = isWritten && file.write(text.data(), size) == size;
            return isWritten && !work.stop.stop_requested();
        });
        if (work.stop.stop_requested()) {
            return core::makeError(core::ErrorCode::Cancelled, {});
        }
        if (!isWritten) {
            return core::makeError(
                core::ErrorCode::WriteFailed, {}, file.errorString().toStdString());
        }
        return {};
    });
}

} // namespace

exports::TableFormat textFormat(FileFormat format)
{
    switch (format) {
    case FileFormat::Tsv:
        return exports::TableFormat::Tsv;
    case FileFormat::Markdown:
        return exports::TableFormat::Markdown;
    case FileFormat::Latex:
        return exports::TableFormat::Latex;
    case FileFormat::Html:
        return exports::TableFormat::Html;
    case FileFormat::Csv:
    case FileFormat::Json:
    case FileFormat::Xlsx:
        break;
    }
    return exports::TableFormat::Csv;
}

QString formatName(FileFormat format)
{
    return QCoreApplication::translate("TableFile", wordsOf(format).name);
}

QString formatFilter(FileFormat format)
{
    return QStringLiteral("%1 (*.%2)").arg(formatName(format), formatSuffix(format));
}

std::optional<FileFormat> formatOfFile(const QString& path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    for (const FileFormat format : {FileFormat::Csv, FileFormat::Tsv, FileFormat::Json,
             FileFormat::Markdown, FileFormat::Latex, FileFormat::Html, FileFormat::Xlsx}) {
        if (formatSuffix(format) == ending) {
            return format;
        }
    }
    return std::nullopt;
}

QString formatSuffix(FileFormat format)
{
    return QLatin1String(wordsOf(format).suffix);
}

core::Expected<void> writeTableFile(const NamedTable& table, const QString& path, FileFormat format,
    exports::FormulaGuard guard, const TableWork& work)
{
    if (format == FileFormat::Xlsx) {
        return session::saveNamedFile(path, [&](const QString& temporary) {
            return exports::writeWorkbook(
                watched(table.table, work), temporary.toStdString(), {table.name});
        });
    }
    return saveText(path, work, [&](const exports::TextSink& sink) {
        exports::writeTable(watched(table.table, work), textFormat(format), guard, sink);
    });
}

core::Expected<void> writeTextFile(const QString& path, const std::string& text)
{
    core::Progress progress;
    return saveText(path, {{}, progress}, [&](const exports::TextSink& sink) { sink(text); });
}

core::Expected<void> writeRunTable(const std::shared_ptr<const exports::RunTableInput>& input,
    const QString& path, FileFormat format, exports::FormulaGuard guard, const TableWork& work)
{
    if (format == FileFormat::Json) {
        return saveText(
            path, work, [&](const exports::TextSink& sink) { writeJson(*input, sink); });
    }
    const exports::StepPlace steps = exports::stepPlace(textFormat(format));
    return writeTableFile({exports::runTable(input, steps), "Runs"}, path, format, guard, work);
}

} // namespace runlane::ui
