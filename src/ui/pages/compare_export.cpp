// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_export.h"

#include "session/save_file.h"
#include "session/session.h"
#include "ui/error_text.h"
#include "ui/messages.h"
#include "ui/settings.h"
#include "ui/tables/save_dialog.h"
#include "ui/tables/written_file.h"

#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>

namespace runlane::ui {

namespace {

constexpr FileFormat kFormats[]{FileFormat::Csv, FileFormat::Xlsx, FileFormat::Latex,
    FileFormat::Markdown, FileFormat::Json, FileFormat::Html, FileFormat::Tsv};

constexpr std::size_t kMostCellsAtOnce = 10'000; // copied without a worker

const QString& bannerKey()
{
    static const QString kKey = QStringLiteral("export");
    return kKey;
}

std::string textOf(
    const exports::CompareInput& input, FileFormat format, exports::FormulaGuard guard)
{
    if (format == FileFormat::Json) {
        return exports::compareJson(input);
    }
    const exports::TableFormat kind = textFormat(format);
    return exports::writeTable(
        exports::compareTable(input, exports::compareDetail(kind)), kind, guard);
}

// Values that are still read, which the file cannot have.
qulonglong pendingCount(const exports::CompareInput& input)
{
    std::ptrdiff_t count = 0;
    for (const std::size_t row : input.rows) {
        const std::vector<analysis::DiffCell>& cells = input.diff->rows[row].cells;
        count += std::count_if(cells.begin(), cells.end(),
            [](const analysis::DiffCell& cell) { return cell.isPending; });
    }
    return static_cast<qulonglong>(count);
}

} // namespace

CompareExport::CompareExport(const Context& context, Source source, QWidget* page)
    : QObject(page)
    , m_context(context)
    , m_source(std::move(source))
    , m_page(page)
    , m_task(context.session.pool(), context.session.mailbox())
    , m_copyTask(context.session.pool(), context.session.mailbox())
{
}

CompareExport::~CompareExport() = default;

void CompareExport::askAndSave()
{
    if (m_source() == nullptr) {
        return;
    }
    QStringList filters;
    for (const FileFormat format : kFormats) {
        filters << formatFilter(format);
    }
    auto* dialog = saveDialog(m_page, tr("Export comparison"), m_context.settings);
    dialog->setNameFilters(filters);
    dialog->selectNameFilter(formatFilter(m_last));
    dialog->setDefaultSuffix(formatSuffix(m_last));
    dialog->selectFile(session::safeFileName(
        tr("comparison", "name of a file"), formatSuffix(m_last), QStringLiteral("comparison")));
    const auto chosen = [dialog] {
        const auto* const at =
            std::find_if(std::begin(kFormats), std::end(kFormats), [&](FileFormat format) {
                return formatFilter(format) == dialog->selectedNameFilter();
            });
        return at == std::end(kFormats) ? FileFormat::Csv : *at;
    };
    connect(dialog, &QFileDialog::filterSelected, dialog,
        [dialog, chosen] { dialog->setDefaultSuffix(formatSuffix(chosen())); });
    connect(dialog, &QFileDialog::fileSelected, this, [this, chosen](const QString& path) {
        m_last = formatOfFile(path).value_or(chosen());
        save(path, m_last);
    });
    dialog->open();
}

void CompareExport::save(const QString& path, FileFormat format)
{
    const InputPtr input = m_source();
    if (input == nullptr) {
        return;
    }
    m_context.messages.removeBanner(bannerKey());
    if (const qulonglong pending = pendingCount(*input); pending > 0) {
        m_context.messages.toast(
            tr("%L1 values are still being read and will be missing in the file").arg(pending));
    }
    const FileFormat wanted = formatOfFile(path).value_or(format);
    m_task.start(
        [input, path, wanted, guard = m_guard](
            const std::stop_token& stop, core::Progress& progress) {
            if (wanted == FileFormat::Json) {
                return std::make_shared<core::Expected<void>>(
                    writeTextFile(path, exports::compareJson(*input)));
            }
            const auto detail = wanted == FileFormat::Xlsx
                ? exports::CompareDetail::ForPrograms
                : exports::compareDetail(textFormat(wanted));
            const exports::Table table = exports::compareTable(*input, detail);
            return std::make_shared<core::Expected<void>>(writeTableFile(
                {exports::streamOf(table), "Comparison"}, path, wanted, guard, {stop, progress}));
        },
        [this, path](const Outcome& outcome) { finish(path, *outcome); });
}

void CompareExport::finish(const QString& path, const core::Expected<void>& outcome)
{
    if (!outcome) {
        m_context.messages.banner(
            bannerKey(), core::Severity::Error, errorLine(outcome.error()), {});
        return;
    }
    tellWritten(m_context.messages, tr("Wrote %1").arg(QFileInfo(path).fileName()), path);
    Q_EMIT saved(path);
}

void CompareExport::copy(const InputPtr& input, const QString& done)
{
    copyLater(
        input,
        [input] {
            return std::make_shared<const ClipboardTexts>(
                clipboardTexts(exports::compareTable(*input, exports::CompareDetail::ForPrograms)));
        },
        done);
}

void CompareExport::copy(FileFormat format)
{
    if (const InputPtr input = m_source()) {
        copyLater(
            input,
            [input, format, guard = m_guard] {
                return std::make_shared<const ClipboardTexts>(
                    ClipboardTexts{textOf(*input, format, guard), {}});
            },
            tr("Copied the table"));
    }
}

void CompareExport::copyLater(
    const InputPtr& input, const std::function<Texts()>& make, const QString& done)
{
    const auto show = [this, done](const Texts& texts) {
        copyToClipboard(*texts);
        m_context.messages.toast(done);
    };
    if (input->rows.size() * input->runs.size() <= kMostCellsAtOnce) {
        m_copyTask.cancel();
        show(make());
        return;
    }
    m_copyTask.start(
        [make](const std::stop_token& /*stop*/, core::Progress& /*progress*/) { return make(); },
        show);
}

} // namespace runlane::ui
