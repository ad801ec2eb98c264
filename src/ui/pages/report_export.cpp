// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/build_report.h"
#include "session/comparison.h"
#include "session/session.h"
#include "ui/error_text.h"
#include "ui/messages.h"
#include "ui/pages/report_page.h"
#include "ui/settings.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <set>

// The ways out of the report page: PDF and command line.
namespace runlane::ui {

namespace {

const QString kBannerKey = QStringLiteral("report-export");
constexpr qsizetype kLongestFileName = 80;

// One word for a shell; quoted where it holds more than letters, digits and harmless marks.
QString shellWord(const QString& word)
{
    static const QRegularExpression harmless(QStringLiteral("^[\\w@%+=:,./-]+$"));
    if (harmless.match(word).hasMatch()) {
        return word;
    }
    QString quoted = word;
    quoted.replace(QLatin1Char('\''), QStringLiteral("'\\''"));
    return QLatin1Char('\'') + quoted + QLatin1Char('\'');
}

} // namespace

QString ReportPage::suggestedName() const
{
    QString name = m_pages == nullptr ? QString() : m_pages->document().title;
    static const QRegularExpression unwanted(QStringLiteral("[\\x00-\\x1f/\\\\:*?\"<>|]+"));
    name.replace(unwanted, QStringLiteral(" "));
    name = name.simplified().left(kLongestFileName).trimmed();
    return (name.isEmpty() || name.startsWith(QLatin1Char('.')) ? QStringLiteral("report") : name)
        + QStringLiteral(".pdf");
}

QString ReportPage::commandLine() const
{
    session::Comparison& comparison = m_context.session.comparison();
    std::set<session::StoreId> stores;
    QString runs;
    for (const session::ComparedRun& run : comparison.shownRuns()) {
        stores.insert(run.ref.store);
        runs += QStringLiteral(" --run ") + shellWord(QString::fromStdString(run.ref.runId));
    }
    const session::OpenedStore* store =
        stores.size() == 1 ? m_context.session.store(*stores.begin()) : nullptr;
    if (store == nullptr) {
        return {};
    }
    QString line = QStringLiteral("runlane report ") + shellWord(store->place) + runs;
    if (comparison.baseline()) {
        line += QStringLiteral(" --baseline ")
            + shellWord(QString::fromStdString(comparison.baseline()->runId));
    }
    if (!m_title->text().trimmed().isEmpty()) {
        line += QStringLiteral(" --title ") + shellWord(m_title->text().trimmed());
    }
    if (paper() == report::Paper::Letter) {
        line += QStringLiteral(" --paper letter");
    }
    return line + QStringLiteral(" -o report.pdf");
}

void ReportPage::copyCommandLine()
{
    QGuiApplication::clipboard()->setText(commandLine());
    m_context.messages.toast(tr("Command copied"));
}

void ReportPage::exportContent()
{
    if (m_isStale || m_pages == nullptr) {
        rebuild();
    }
    if (m_pages == nullptr || m_export != nullptr) {
        return;
    }
    auto* dialog = new QFileDialog(this, tr("Export PDF"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("PDF documents (*.pdf)"));
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    const QString folder =
        m_context.settings
            .pageValue(QStringLiteral("report"), QStringLiteral("folder"), QDir::homePath())
            .toString();
    dialog->setDirectory(QDir(folder).exists() ? folder : QDir::homePath());
    dialog->selectFile(suggestedName());
    connect(dialog, &QFileDialog::fileSelected, this, &ReportPage::exportTo);
    dialog->open();
}

void ReportPage::exportTo(const QString& filePath)
{
    if (m_isStale) {
        rebuild();
    }
    if (m_pages == nullptr || m_export != nullptr) {
        return;
    }
    m_context.messages.removeBanner(kBannerKey);
    m_context.settings.setPageValue(
        QStringLiteral("report"), QStringLiteral("folder"), QFileInfo(filePath).absolutePath());
    m_exportPath = filePath;
    m_exportedPages = m_pages;
    m_export = std::make_unique<report::PdfExport>(*m_exportedPages);
    m_exportButton->setEnabled(false);
    m_exportStep.start();
}

void ReportPage::paintNextExportPage()
{
    if (!m_export->isPainted()) {
        m_export->paintNext();
        m_exportButton->setText(tr("Writing page %1 of %2")
                                    .arg(m_export->paintedPages())
                                    .arg(m_exportedPages->count()));
        return;
    }
    finishExport();
}

void ReportPage::finishExport()
{
    m_exportStep.stop();
    const core::Expected<void> result = m_export->commit(m_exportPath);
    m_export.reset();
    m_exportedPages.reset();
    m_exportButton->setEnabled(true);
    m_exportButton->setText(tr("Export PDF…"));
    if (!result) {
        m_context.messages.banner(kBannerKey, core::Severity::Error, errorLine(result.error()), {});
        return;
    }
    const QString path = m_exportPath;
    m_context.messages.toast(tr("Report saved as %1").arg(QFileInfo(path).fileName()),
        {{tr("Open"), [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }},
            {tr("Show in folder"), [path] {
                 QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
             }}});
}

} // namespace runlane::ui
