// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf_writer.h"
#include "report/sample_document.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <csignal>
#include <sys/resource.h>
#include <unistd.h>

namespace runlane::report {
namespace {

Pages samplePages(int rows = 6)
{
    return Pages(tests::sampleDocument(rows), Paper::A4, tests::plainPainter());
}

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class PdfWriter : public testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(m_folder.isValid()); }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("보고서.pdf")); }
    void writeOldFile()
    {
        QFile file(path());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("old");
    }
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden);
    }

    QTemporaryDir m_folder;
};

TEST_F(PdfWriter, WritesAWholeFile)
{
    ASSERT_TRUE(writePdf(samplePages(), path()).has_value());
    const QByteArray pdf = read(path());
    EXPECT_TRUE(pdf.startsWith("%PDF-1."));
    EXPECT_TRUE(pdf.trimmed().endsWith("%%EOF"));
    EXPECT_EQ(files().size(), 1);
}

TEST_F(PdfWriter, EmbedsFontsWithUnicodeAndNoScript)
{
    ASSERT_TRUE(writePdf(samplePages(), path()).has_value());
    const QByteArray pdf = read(path());
    EXPECT_TRUE(pdf.contains("/ToUnicode"));
    EXPECT_TRUE(pdf.contains("/FontFile"));
    EXPECT_FALSE(pdf.contains("/JavaScript"));
    EXPECT_FALSE(pdf.contains("/DCTDecode"));
}

TEST_F(PdfWriter, HonoursSourceDateEpoch)
{
    qputenv("SOURCE_DATE_EPOCH", "1000000000");
    ASSERT_TRUE(writePdf(samplePages(), path()).has_value());
    const QByteArray first = read(path());
    ASSERT_TRUE(writePdf(samplePages(), path()).has_value());
    qunsetenv("SOURCE_DATE_EPOCH");
    EXPECT_TRUE(first.contains("(D:20010909014640Z)"));
    EXPECT_EQ(first, read(path()));
}

TEST_F(PdfWriter, CarriesTheTimeOfTheDocument)
{
    ASSERT_TRUE(writePdf(samplePages(), path()).has_value());
    EXPECT_TRUE(read(path()).contains("(D:20261123140200Z)"));
}

TEST_F(PdfWriter, StoppedExportLeavesTheOldFileWhole)
{
    writeOldFile();
    std::stop_source stop;
    stop.request_stop();
    const auto result = writePdf(samplePages(), path(), stop.get_token());
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().code, core::ErrorCode::Cancelled);
    EXPECT_EQ(read(path()), QByteArray("old"));
    EXPECT_EQ(files().size(), 1);
}

TEST_F(PdfWriter, StoppedInTheMiddleLeavesTheOldFileWhole)
{
    writeOldFile();
    std::stop_source stop;
    FigurePainter painter = tests::plainPainter();
    painter.runMark = [&stop](figures::RunStyle, QPainter&, QRectF) { stop.request_stop(); };
    const Pages pages(tests::sampleDocument(120), Paper::A4, painter);
    ASSERT_GT(pages.count(), 2);
    const auto result = writePdf(pages, path(), stop.get_token());
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(read(path()), QByteArray("old"));
    EXPECT_EQ(files().size(), 1);
}

TEST_F(PdfWriter, FolderThatCannotBeWrittenIsAnErrorAndLeavesTheOldFile)
{
    if (geteuid() == 0) {
        GTEST_SKIP() << "the superuser may write everywhere";
    }
    writeOldFile();
    ASSERT_TRUE(QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::ExeOwner));
    const auto result = writePdf(samplePages(), path());
    QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().code, core::ErrorCode::WriteFailed);
    EXPECT_EQ(read(path()), QByteArray("old"));
}

TEST_F(PdfWriter, MissingFolderIsAnError)
{
    const auto result =
        writePdf(samplePages(), m_folder.filePath(QStringLiteral("missing/report.pdf")));
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().code, core::ErrorCode::WriteFailed);
    EXPECT_FALSE(result.error().detail.empty());
}

TEST_F(PdfWriter, TargetThatIsNoFileIsRefused)
{
    const auto result = writePdf(samplePages(), m_folder.path());
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().code, core::ErrorCode::WriteFailed);
    EXPECT_TRUE(QFileInfo(m_folder.path()).isDir());
}

// A disk that takes no more: the limit on file size makes the write itself fail.
TEST_F(PdfWriter, FullDiskLeavesTheOldFileWhole)
{
    writeOldFile();
    const Pages pages = samplePages();
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit old{};
    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &old), 0);
    rlimit small = old;
    small.rlim_cur = 1000;
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto result = writePdf(pages, path());
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &old), 0);
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().code, core::ErrorCode::WriteFailed);
    EXPECT_EQ(read(path()), QByteArray("old"));
    EXPECT_EQ(files().size(), 1);
}

} // namespace
} // namespace runlane::report
