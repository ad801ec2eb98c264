// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/save_file.h"
#include "session/session.h"
#include "ui/messages.h"
#include "ui/pages/runs_views.h"
#include "ui/settings.h"
#include "ui/tables/passed_file.h"
#include "ui/tables/save_dialog.h"

#include <QFileDialog>
#include <QFileInfo>

// Views as files.
namespace runlane::ui {

void RunsViews::askExport()
{
    auto* dialog = saveDialog(m_page, tr("Export view"), m_context.settings);
    dialog->setNameFilter(tr("Views of Runlane (*.json)"));
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(
        session::safeFileName(m_name, QStringLiteral("json"), QStringLiteral("view")));
    connect(dialog, &QFileDialog::fileSelected, this, &RunsViews::exportTo);
    dialog->open();
}

void RunsViews::exportTo(const QString& path)
{
    std::optional<RunsView> view = m_source.current();
    if (!view) {
        return;
    }
    view->name = m_name.isEmpty() ? tr("View") : m_name;
    const auto written = writePassedFile(path, viewFile(*view));
    report(written);
    if (written) {
        m_context.messages.toast(tr("Wrote %1").arg(QFileInfo(path).fileName()));
    }
}

void RunsViews::askImport()
{
    auto* dialog = new QFileDialog(m_page, tr("Import view"), m_context.settings.exportFolder(),
        tr("Views of Runlane (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &RunsViews::importFrom);
    dialog->open();
}

void RunsViews::importFrom(const QString& path)
{
    m_reading.start(
        [path](const std::stop_token&, core::Progress&) {
            return std::make_shared<core::Expected<QByteArray>>(readPassedFile(path));
        },
        [this, path](const Content& content) { takeImported(path, *content); });
}

void RunsViews::takeImported(const QString& path, const core::Expected<QByteArray>& content)
{
    core::Expected<RunsView> view =
        content ? viewFromFile(*content) : core::Unexpected(content.error());
    if (!view) {
        m_context.messages.banner(bannerKey(), core::Severity::Error,
            tr("%1 is no view that can be shown: %2")
                .arg(QFileInfo(path).fileName(), wrongPart(view.error())));
        return;
    }
    view->name = m_saved.freeName(m_store, view->name);
    report(m_saved.put(m_store, *view));
    show(view->name);
}

} // namespace runlane::ui
