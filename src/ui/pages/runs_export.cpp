// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/runs_export.h"

#include "session/save_file.h"
#include "session/session.h"
#include "ui/error_text.h"
#include "ui/messages.h"
#include "ui/settings.h"
#include "ui/tables/save_dialog.h"
#include "ui/tables/written_file.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>

namespace runlane::ui {

namespace {

const QString& bannerKey()
{
    static const QString kKey = QStringLiteral("export");
    return kKey;
}

QString written(const RunsExport::TablePtr& table, exports::TableFormat format)
{
    std::string text;
    exports::writeTable(exports::runTable(table, exports::stepPlace(format)), format,
        exports::FormulaGuard::On, [&text](std::string_view part) {
            text.append(part);
            return true;
        });
    return QString::fromStdString(text);
}

} // namespace

RunsExport::RunsExport(const Context& context, Source source, QWidget* page)
    : QObject(page)
    , m_context(context)
    , m_source(std::move(source))
    , m_page(page)
    , m_task(context.session.pool(), context.session.mailbox())
{
    connect(&m_watch, &async::ProgressWatch::changed, this, &RunsExport::writing);
}

RunsExport::~RunsExport() = default;

void RunsExport::stopWatching()
{
    if (m_progress != nullptr) {
        m_watch.remove(std::exchange(m_progress, nullptr));
        Q_EMIT writing(QString(), 0, 0);
    }
}

void RunsExport::cancel()
{
    if (m_progress != nullptr) {
        m_task.cancel();
        stopWatching();
        m_context.messages.toast(tr("Export cancelled"));
    }
}

void RunsExport::askAndSave()
{
    auto* dialog = new ExportDialog(m_source.counts(), m_last, m_page);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_last = dialog->choice();
        askFile(m_last);
    });
    dialog->open();
}

void RunsExport::askFile(const ExportChoice& choice)
{
    auto* dialog = saveDialog(m_page, tr("Export runs"), m_context.settings);
    dialog->setNameFilter(formatFilter(choice.format));
    dialog->setDefaultSuffix(formatSuffix(choice.format));
    dialog->selectFile(session::safeFileName(
        m_source.name(), formatSuffix(choice.format), QStringLiteral("runs")));
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, choice](const QString& path) { save(choice, path); });
    dialog->open();
}

void RunsExport::save(const ExportChoice& choice, const QString& path)
{
    const TablePtr table = m_source.table(choice.rows, choice.columns, choice.ids);
    if (table == nullptr) {
        return;
    }
    m_context.messages.removeBanner(bannerKey());
    stopWatching();
    m_task.start(
        [table, path, format = formatOfFile(path).value_or(choice.format), guard = choice.guard](
            std::stop_token stop, core::Progress& progress) {
            return std::make_shared<core::Expected<void>>(
                writeRunTable(table, path, format, guard, {std::move(stop), progress}));
        },
        [this, path](const Outcome& outcome) {
            stopWatching();
            finish(path, *outcome);
        });
    m_progress = m_task.progress();
    m_watch.add(QFileInfo(path).fileName(), m_progress);
}

void RunsExport::finish(const QString& path, const core::Expected<void>& outcome)
{
    if (!outcome) {
        m_context.messages.banner(
            bannerKey(), core::Severity::Error, errorLine(outcome.error()), {});
        return;
    }
    tellWritten(m_context.messages, tr("Wrote %1").arg(QFileInfo(path).fileName()), path);
    Q_EMIT saved(path);
}

void RunsExport::copyRows(ExportRows rows)
{
    const TablePtr table = m_source.table(rows, ExportColumns::Shown, ExportIds::Left);
    if (table == nullptr) {
        return;
    }
    auto* data = new QMimeData;
    data->setText(written(table, exports::TableFormat::Tsv));
    data->setHtml(written(table, exports::TableFormat::Html));
    QGuiApplication::clipboard()->setMimeData(data);
    saySo(table->rows.size());
}

void RunsExport::copyRows(ExportRows rows, exports::TableFormat format)
{
    const TablePtr table = m_source.table(rows, ExportColumns::Shown, ExportIds::Left);
    if (table == nullptr) {
        return;
    }
    QGuiApplication::clipboard()->setText(written(table, format));
    saySo(table->rows.size());
}

void RunsExport::saySo(std::size_t rows)
{
    m_context.messages.toast(
        rows == 1 ? tr("Copied 1 row") : tr("Copied %L1 rows").arg(static_cast<qulonglong>(rows)));
}

} // namespace runlane::ui
