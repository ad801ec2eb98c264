// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/display_text.h"
#include "report/build_report.h"
#include "session/comparison.h"
#include "session/session.h"
#include "ui/error_text.h"
#include "ui/messages.h"
#include "ui/metric_directions.h"
#include "ui/pages/report_page.h"
#include "ui/settings.h"
#include "ui/tables/save_dialog.h"
#include "ui/tables/written_file.h"

#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>

#include <algorithm>

// The ways out of the report page: PDF and command line.
namespace runlane::ui {

namespace {

const QString kBannerKey = QStringLiteral("report-export");
constexpr qsizetype kLongestFileName = 80;
constexpr std::size_t kShortIdLength = 8;

// The shortest beginning of a run's id that no other run of its store has, as the command line
// takes it.
QString idForCommand(const core::StoreSnapshot& snapshot, const std::string& runId)
{
    const std::string_view id = runId;
    std::size_t length = std::min(kShortIdLength, id.size());
    const auto isUnique = [&](std::size_t count) {
        return std::none_of(
            snapshot.runs.begin(), snapshot.runs.end(), [&](const core::Run& other) {
                return other.id != id && other.id.substr(0, count) == id.substr(0, count);
            });
    };
    while (length < id.size() && !isUnique(length)) {
        ++length;
    }
    return QString::fromUtf8(id.data(), static_cast<qsizetype>(length));
}

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

// " --direction zeta=lower", of each metric that a run has.
QString directionOptions(const analysis::Directions& directions,
    const core::StoreSnapshot& snapshot, const std::vector<session::ComparedRun>& runs)
{
    QString options;
    for (const auto& [metric, direction] : directions.own()) {
        const std::string& key = metric;
        const bool isLogged = std::any_of(runs.begin(), runs.end(), [&](const auto& shown) {
            const core::Run* run = snapshot.findRun(shown.ref.runId);
            return run != nullptr && core::findKey(run->metrics, key) != nullptr;
        });
        if (isLogged) {
            options += QStringLiteral(" --direction ")
                + shellWord(models::toText(analysis::directionText(key, direction)));
        }
    }
    return options;
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
    session::Session& session = m_context.session;
    const std::vector<session::ComparedRun> runs = session.comparison().shownRuns();
    const session::OpenedStore* store =
        runs.empty() ? nullptr : session.store(runs.front().ref.store);
    const bool isOneStore = std::all_of(runs.begin(), runs.end(),
        [&runs](const auto& run) { return run.ref.store == runs.front().ref.store; });
    if (store == nullptr || store->snapshot == nullptr || !isOneStore) {
        return {};
    }
    const auto samePlace = std::count_if(session.stores().begin(), session.stores().end(),
        [store](const session::OpenedStore& other) { return other.place == store->place; });
    const QString place =
        samePlace == 1 ? store->place : QString::fromStdString(store->snapshot->store.path);
    QString line = QStringLiteral("runlane report ") + shellWord(place);
    for (const session::ComparedRun& run : runs) {
        line +=
            QStringLiteral(" --run ") + shellWord(idForCommand(*store->snapshot, run.ref.runId));
        if (session.comparison().baseline() == run.ref) {
            line += QStringLiteral(" --baseline ")
                + shellWord(idForCommand(*store->snapshot, run.ref.runId));
        }
    }
    if (!m_title->text().trimmed().isEmpty()) {
        line += QStringLiteral(" --title ") + shellWord(m_title->text().trimmed());
    }
    if (paper() == report::Paper::Letter) {
        line += QStringLiteral(" --paper letter");
    }
    line += directionOptions(ownDirections(m_context.settings), *store->snapshot, runs);
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
    auto* dialog = saveDialog(this, tr("Export PDF"), m_context.settings);
    dialog->setNameFilter(tr("PDF documents (*.pdf)"));
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
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
    tellWritten(m_context.messages, tr("Report saved as %1").arg(QFileInfo(path).fileName()), path);
}

} // namespace runlane::ui
