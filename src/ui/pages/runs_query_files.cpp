// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/runs_query_files.h"

#include "analysis/run_query.h"
#include "models/display_text.h"
#include "session/session.h"
#include "ui/error_text.h"
#include "ui/messages.h"
#include "ui/pages/runs_query_field.h"
#include "ui/queries_file.h"
#include "ui/settings.h"
#include "ui/tables/passed_file.h"
#include "ui/tables/save_dialog.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QPointer>

#include <algorithm>

namespace runlane::ui {

namespace {

constexpr std::size_t kMostNamed = 3; // of the entries that were left out

// Of a query in the user's language; words of the file itself stay English.
QString reasonOf(const core::Error& error)
{
    const auto query = analysis::parseQuery(error.where);
    return error.code == core::ErrorCode::BadQuery && !query ? QString::fromStdString(error.where)
            + QLatin1String(": ") + models::translated(query.error().message)
                                                             : wrongPart(error);
}

} // namespace

RunsQueryFiles::RunsQueryFiles(const Context& context, RunsQueryField& field)
    : QObject(&field)
    , m_context(context)
    , m_field(field)
    , m_reading(context.session.pool(), context.session.mailbox())
{
    connect(&field, &RunsQueryField::menuFilled, this, &RunsQueryFiles::addActions);
}

RunsQueryFiles::~RunsQueryFiles() = default;

void RunsQueryFiles::addActions(QMenu& menu)
{
    menu.addSeparator();
    menu.addAction(tr("Export queries…"), this, &RunsQueryFiles::askExport)
        ->setEnabled(!m_field.memory()->named().empty());
    menu.addAction(tr("Import queries…"), this, &RunsQueryFiles::askImport);
}

void RunsQueryFiles::askExport()
{
    auto* dialog = saveDialog(m_field.window(), tr("Export queries"), m_context.settings);
    dialog->setNameFilter(tr("Queries of Runlane (*.json)"));
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(QStringLiteral("queries.json"));
    connect(dialog, &QFileDialog::fileSelected, this, &RunsQueryFiles::exportTo);
    dialog->open();
}

void RunsQueryFiles::exportTo(const QString& path)
{
    if (m_field.memory() == nullptr) {
        return;
    }
    const auto written = writePassedFile(path, queriesFile(m_field.memory()->named()));
    if (!written) {
        m_context.messages.banner(bannerKey(), core::Severity::Error, errorLine(written.error()));
        return;
    }
    m_context.messages.removeBanner(bannerKey());
    m_context.messages.toast(tr("Wrote %1").arg(QFileInfo(path).fileName()));
}

void RunsQueryFiles::askImport()
{
    auto* dialog = new QFileDialog(m_field.window(), tr("Import queries"),
        m_context.settings.exportFolder(), tr("Queries and views of Runlane (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &RunsQueryFiles::importFrom);
    dialog->open();
}

void RunsQueryFiles::importFrom(const QString& path)
{
    m_reading.start(
        [path](const std::stop_token&, core::Progress&) {
            return std::make_shared<core::Expected<QByteArray>>(readPassedFile(path));
        },
        [this, path](const Content& content) { takeImported(path, *content); });
}

void RunsQueryFiles::takeImported(const QString& path, const core::Expected<QByteArray>& content)
{
    if (m_field.memory() == nullptr) {
        return;
    }
    if (!content) {
        m_context.messages.banner(bannerKey(), core::Severity::Error, errorLine(content.error()));
        return;
    }
    const core::Expected<QueriesRead> read = queriesFromFile(*content);
    if (!read) {
        m_context.messages.banner(bannerKey(), core::Severity::Error,
            tr("%1 holds no queries of Runlane: %2")
                .arg(QFileInfo(path).fileName(), wrongPart(read.error())));
        return;
    }
    m_context.messages.removeBanner(bannerKey());
    add(*read);
    if (!read->refused.empty()) {
        tellRefused(path, *read);
    }
}

void RunsQueryFiles::add(const QueriesRead& read)
{
    const QStringList added = m_field.memory()->add(read.queries);
    if (added.isEmpty()) {
        if (read.refused.empty()) {
            m_context.messages.toast(read.queries.empty()
                    ? tr("The file holds no query")
                    : tr("All its queries are there already"));
        }
        return;
    }
    const auto undo = [field = QPointer<RunsQueryField>(&m_field), stores = m_field.memoryPaths(),
                          added] {
        if (field != nullptr) {
            field->changeMemory(stores, [&added](SavedQueries& queries) {
                for (const QString& name : added) {
                    queries.remove(name);
                }
            });
        }
    };
    m_context.messages.toast(added.size() == 1 ? tr("Imported the query “%1”").arg(added.front())
                                               : tr("Imported %L1 queries").arg(added.size()),
        {{tr("Undo"), undo}});
}

void RunsQueryFiles::tellRefused(const QString& path, const QueriesRead& read)
{
    QStringList reasons;
    for (std::size_t i = 0; i < std::min(kMostNamed, read.refused.size()); ++i) {
        reasons << tr("“%1” (%2)").arg(read.refused[i].name, reasonOf(read.refused[i].error));
    }
    const std::size_t more = read.refused.size() - static_cast<std::size_t>(reasons.size());
    if (more > 0) {
        reasons << tr("%L1 more").arg(static_cast<qulonglong>(more));
    }
    m_context.messages.banner(bannerKey(), core::Severity::Warning,
        tr("%L1 of %L2 queries of %3 left out; correct them in the file: %4")
            .arg(static_cast<qulonglong>(read.refused.size()))
            .arg(static_cast<qulonglong>(read.refused.size() + read.queries.size()))
            .arg(QFileInfo(path).fileName(), reasons.join(QStringLiteral(", "))));
}

} // namespace runlane::ui
