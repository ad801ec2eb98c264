// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/table_output.h"

#include "exports/workbook.h"
#include "session/save_file.h"

#include <QIODevice>

namespace runlane::app {

namespace {

int exitCode(const core::Expected<void>& written, Output& output)
{
    if (written) {
        return kExitSuccess;
    }
    output.complain(written.error());
    return kExitCannotWrite;
}

bool writeTo(QIODevice& file, std::string_view text)
{
    const auto size = static_cast<qint64>(text.size());
    return file.write(text.data(), size) == size;
}

core::Expected<void> writeFailure(const QIODevice& file)
{
    return core::makeError(core::ErrorCode::WriteFailed, {}, file.errorString().toStdString());
}

core::Expected<void> saveTable(const exports::TableStream& table, const Target& target)
{
    const QString path = QString::fromStdString(target.file);
    if (target.format == "xlsx") {
        return session::saveNamedFile(path, [&](const QString& temporary) {
            return exports::writeWorkbook(table, temporary.toStdString(), {target.sheet});
        });
    }
    return session::saveFile(path, [&](QIODevice& file) -> core::Expected<void> {
        const bool isWritten = exports::writeTable(table, *exports::tableFormatOf(target.format),
            target.guard, [&file](std::string_view text) { return writeTo(file, text); });
        return isWritten ? core::Expected<void>() : writeFailure(file);
    });
}

// A table for reading, as wide as the terminal it goes to.
void printReadable(const exports::TableStream& table, Output& output)
{
    if (output.terminalColumns() > 0) {
        exports::writeFittedTable(table, output.terminalColumns(), output.sink());
    } else {
        exports::writeTable(
            table, exports::TableFormat::Human, exports::FormulaGuard::Off, output.sink());
    }
}

} // namespace

std::string targetFault(const Target& target)
{
    return target.format == "xlsx" && target.file.empty()
        ? "a workbook needs a file; add -o FILE.xlsx"
        : std::string();
}

int deliverTable(const exports::TableStream& table, const Target& target, Output& output)
{
    if (!target.file.empty()) {
        return exitCode(saveTable(table, target), output);
    }
    if (target.format == "table") {
        printReadable(table, output);
    } else {
        exports::writeTable(
            table, *exports::tableFormatOf(target.format), target.guard, output.sink());
    }
    return kExitSuccess;
}

int deliverTable(const exports::Table& table, const Target& target, Output& output)
{
    return deliverTable(exports::streamOf(table), target, output);
}

int deliverText(const TextWriter& write, const Target& target, Output& output)
{
    if (target.file.empty()) {
        write(output.sink());
        return kExitSuccess;
    }
    const auto body = [&](QIODevice& file) -> core::Expected<void> {
        bool isWritten = true;
        write([&](std::string_view text) {
            isWritten = isWritten && writeTo(file, text);
            return isWritten;
        });
        return isWritten ? core::Expected<void>() : writeFailure(file);
    };
    return exitCode(session::saveFile(QString::fromStdString(target.file), body), output);
}

int deliverText(const std::string& text, const Target& target, Output& output)
{
    return deliverText([&](const exports::TextSink& sink) { sink(text); }, target, output);
}

} // namespace runlane::app
