// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window_fixture.h"

#include "ui/metric_directions.h"
#include "ui/pages/report_page.h"
#include "ui/pages/report_preview.h"
#include "ui/pages/report_sections.h"
#include "ui/status_line.h"
#include "ui/widgets/controls.h"

#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <fstream>
#include <iterator>

namespace runlane::tests {

using namespace runlane::ui;

class ReportPageTest : public Window
{
protected:
    // The report page of the window with two runs compared, everything read. The runs' artifacts
    // are on a server, which is a problem of each.
    ReportPage* openReport()
    {
        writeStore(m_folder);
        for (const char digit : {'a', 'b'}) {
            const auto file = m_folder.path() / "mlruns/1" / runId(digit) / "meta.yaml";
            std::ifstream in(file);
            std::string meta((std::istreambuf_iterator<char>(in)), {});
            meta.replace(meta.find("mlruns/1/"), 6, "s3://bucket");
            m_folder.write("mlruns/1/" + runId(digit) + "/meta.yaml", meta);
        }
        openWritten();
        m_session.comparison().addAll({ref('a'), ref('b')});
        m_session.comparison().setBaseline(ref('b'));
        m_window->showPage(QStringLiteral("report"));
        auto* page = dynamic_cast<ReportPage*>(m_window->currentPage());
        const bool isReady = page != nullptr && waitUntil([page] {
            return page->pages() != nullptr && page->preview().isPainted(0)
                && !page->statusText().contains(QStringLiteral("reading"));
        });
        EXPECT_TRUE(isReady);
        return isReady ? page : nullptr;
    }

    static QStringList headings(const ReportPage& page)
    {
        QStringList found;
        for (const report::Block& block : page.pages()->document().blocks) {
            if (const auto* heading = std::get_if<report::HeadingBlock>(&block.content)) {
                found << heading->text;
            }
        }
        return found;
    }

    // Runs what changes the report and waits for the preview to follow.
    template <class Change>
    static bool rebuiltBy(ReportPage& page, const Change& change)
    {
        QSignalSpy spy(&page, &ReportPage::rebuilt);
        change();
        return waitUntil([&spy] { return !spy.isEmpty(); });
    }

    [[nodiscard]] QString target() const
    {
        return QString::fromStdString(m_folder.text() + "/report.pdf");
    }
};

TEST_F(ReportPageTest, WithoutRunsItSaysWhatToDo)
{
    openStore();
    m_window->showPage(QStringLiteral("report"));
    auto* page = dynamic_cast<ReportPage*>(m_window->currentPage());
    ASSERT_NE(page, nullptr);
    EXPECT_EQ(page->pages(), nullptr);
    auto* empty = page->findChild<EmptyState*>();
    EXPECT_TRUE(empty->isVisible());
    EXPECT_EQ(empty->title(), QStringLiteral("Nothing to report yet"));
}

TEST_F(ReportPageTest, ShowsTheComparisonAsPages)
{
    ReportPage* page = openReport();
    ASSERT_NE(page, nullptr);
    EXPECT_EQ(page->pages()->document().title, QStringLiteral("leaf-disease: 2 runs compared"));
    EXPECT_EQ(headings(*page),
        (QStringList{QStringLiteral("Results"), QStringLiteral("What differs"),
            QStringLiteral("Training curves"), QStringLiteral("Problems"),
            QStringLiteral("Methods and provenance")}));
    EXPECT_TRUE(page->statusText().startsWith(QStringLiteral("Report of 2 run")));
}

TEST_F(ReportPageTest, TheBestIsByStatedDirections)
{
    const std::string experiment = "mlruns/1/tags/mlflow.experiment.primaryMetric.";
    m_folder.write(experiment + "name", "zeta");
    m_folder.write(experiment + "greaterIsBetter", "False");
    m_folder.write("mlruns/1/" + runId('a') + "/metrics/zeta", "1700000000000 1 0\n");
    m_folder.write("mlruns/1/" + runId('b') + "/metrics/zeta", "1700000000000 2 0\n");
    ReportPage* page = openReport();
    ASSERT_NE(page, nullptr);
    const auto headline = [page] {
        for (const report::Block& block : page->pages()->document().blocks) {
            if (const auto* verdict = std::get_if<report::VerdictBlock>(&block.content)) {
                return verdict->headline.toStdString();
            }
        }
        return std::string();
    };
    EXPECT_EQ(headline(), "run-a has the lowest zeta, 1; no test was made");
    m_window->showPage(QStringLiteral("runs"));
    analysis::Directions directions;
    directions.setOwn("zeta", analysis::Direction::HigherIsBetter);
    saveOwnDirections(m_settings, directions);
    m_window->showPage(QStringLiteral("report"));
    EXPECT_EQ(headline(), "run-b has the highest zeta, 2; no test was made");
    EXPECT_TRUE(page->commandLine().contains(QStringLiteral(" --direction zeta=higher ")))
        << page->commandLine().toStdString();
}

TEST_F(ReportPageTest, TitleAndNoteAppearInTheDocument)
{
    ReportPage* page = openReport();
    ASSERT_NE(page, nullptr);
    auto* title = page->findChild<QLineEdit*>();
    ASSERT_TRUE(rebuiltBy(*page, [&] { QTest::keyClicks(title, QStringLiteral("Tomorrow")); }));
    EXPECT_EQ(page->pages()->document().title, QStringLiteral("Tomorrow"));
    auto* note = page->findChild<QPlainTextEdit*>();
    page->sections().setCurrentRow(1);
    ASSERT_TRUE(rebuiltBy(*page, [&] { note->setPlainText(QStringLiteral("Seeds were fixed")); }));
    page->sections().setCurrentRow(2);
    EXPECT_TRUE(note->toPlainText().isEmpty());
    const auto& blocks = page->pages()->document().blocks;
    EXPECT_TRUE(std::any_of(blocks.begin(), blocks.end(), [](const report::Block& block) {
        const auto* written = std::get_if<report::NoteBlock>(&block.content);
        return written != nullptr && written->text == QStringLiteral("Seeds were fixed");
    }));
}

TEST_F(ReportPageTest, SectionsAreLeftOutAndMovedByKeyboard)
{
    ReportPage* page = openReport();
    ASSERT_NE(page, nullptr);
    SectionList& list = page->sections();
    list.setFocus();
    list.setCurrentRow(2); // What differs
    ASSERT_TRUE(rebuiltBy(*page, [&] { QTest::keyClick(&list, Qt::Key_Space); }));
    EXPECT_FALSE(headings(*page).contains(QStringLiteral("What differs")));
    list.setCurrentRow(1); // Results
    ASSERT_TRUE(rebuiltBy(*page, [&] {
        QTest::keyClick(&list, Qt::Key_Down, Qt::AltModifier);
        QTest::keyClick(&list, Qt::Key_Down, Qt::AltModifier);
    }));
    EXPECT_EQ(headings(*page),
        (QStringList{QStringLiteral("Training curves"), QStringLiteral("Results"),
            QStringLiteral("Problems"), QStringLiteral("Methods and provenance")}));
    EXPECT_EQ(m_settings.pageValue(QStringLiteral("report"), QStringLiteral("sections"))
                  .toStringList()
                  .mid(0, 4),
        (QStringList{QStringLiteral("summary"), QStringLiteral("-differences"),
            QStringLiteral("curves"), QStringLiteral("results")}));
}

TEST_F(ReportPageTest, ProvenanceAlwaysStays)
{
    ReportPage* page = openReport();
    ASSERT_NE(page, nullptr);
    SectionList& list = page->sections();
    list.setCurrentRow(list.count() - 1);
    QTest::keyClick(&list, Qt::Key_Space);
    EXPECT_EQ(list.choices().back().section, report::Section::Provenance);
    EXPECT_EQ(list.choices().back().inclusion, report::Inclusion::Included);
}

TEST_F(ReportPageTest, FollowsTheComparison)
{
    ReportPage* page = openReport();
    ASSERT_NE(page, nullptr);
    ASSERT_TRUE(rebuiltBy(*page,
        [this] { m_session.comparison().setVisibility(ref('a'), session::Visibility::Hidden); }));
    EXPECT_EQ(page->pages()->document().title, QStringLiteral("leaf-disease: one run"));
}

TEST_F(ReportPageTest, PaperIsChosenAndRemembered)
{
    ReportPage* page = openReport();
    ASSERT_NE(page, nullptr);
    auto* paper = find<QComboBox>(QStringLiteral("Paper"));
    ASSERT_TRUE(rebuiltBy(*page, [&] { paper->setCurrentIndex(1 - paper->currentIndex()); }));
    const report::Paper chosen =
        paper->currentIndex() == 1 ? report::Paper::Letter : report::Paper::A4;
    EXPECT_EQ(page->pages()->paper(), chosen);
    EXPECT_EQ(m_settings.pageValue(QStringLiteral("report"), QStringLiteral("paper")).toInt(),
        paper->currentIndex());
}

TEST_F(ReportPageTest, CommandLineNamesRunsBaselineAndTitleForAShell)
{
    ReportPage* page = openReport();
    ASSERT_NE(page, nullptr);
    page->findChild<QLineEdit*>()->setText(QStringLiteral("It's done"));
    const QString line = page->commandLine();
    EXPECT_TRUE(line.startsWith(QStringLiteral("runlane report ") + place()));
    EXPECT_TRUE(line.contains(QString::fromStdString(" --run " + runId('a').substr(0, 8) + " ")));
    EXPECT_TRUE(
        line.contains(QString::fromStdString(" --baseline " + runId('b').substr(0, 8) + " ")));
    EXPECT_TRUE(line.contains(QStringLiteral(" --title 'It'\\''s done'")));
}

TEST_F(ReportPageTest, ExportsAWholePdf)
{
    ReportPage* page = openReport();
    ASSERT_NE(page, nullptr);
    page->exportTo(target());
    ASSERT_TRUE(waitUntil([this] { return QFile::exists(target()); }));
    QFile file(target());
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    EXPECT_TRUE(pdf.startsWith("%PDF-"));
    EXPECT_TRUE(pdf.trimmed().endsWith("%%EOF"));
}

TEST_F(ReportPageTest, ExportThatFailsIsABannerNotADialog)
{
    ReportPage* page = openReport();
    ASSERT_NE(page, nullptr);
    page->exportTo(QString::fromStdString(m_folder.text() + "/missing/report.pdf"));
    EXPECT_TRUE(waitUntil([this] { return m_window->findChild<Banner*>() != nullptr; }));
}

TEST_F(ReportPageTest, CtrlEAsksForAFileFromAnyPage)
{
    ASSERT_NE(openReport(), nullptr);
    m_window->showPage(QStringLiteral("compare"));
    QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier);
    QFileDialog* dialog = nullptr;
    ASSERT_TRUE(waitUntil([&] {
        dialog = m_window->findChild<QFileDialog*>();
        return dialog != nullptr && dialog->isVisible();
    }));
    EXPECT_EQ(m_window->currentPageName(), QStringLiteral("report"));
    dialog->reject();
}

} // namespace runlane::tests
