// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf_writer.h"

#include "core/store_guard.h"

#include <QBuffer>
#include <QDateTime>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace runlane::report {

namespace {

constexpr int kResolutionDpi = 96;

core::Unexpected writeError(const QString& filePath, const QString& detail)
{
    return core::makeError(
        core::ErrorCode::WriteFailed, filePath.toStdString(), detail.toStdString());
}

// $SOURCE_DATE_EPOCH (reproducible-builds.org) before the document's own time.
QDateTime fileTime(const Document& document)
{
    bool isNumber = false;
    const qint64 seconds = qgetenv("SOURCE_DATE_EPOCH").toLongLong(&isNumber);
    return isNumber ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC) : document.createdAt.toUTC();
}

// Qt 6.4 always writes the present time: it is replaced in place, padded behind the string, so that
// the file's offsets stay true.
void setCreationDate(QByteArray& pdf, const QDateTime& time)
{
    const QByteArray key("/CreationDate (");
    const qsizetype at = pdf.indexOf(key);
    const qsizetype end = at < 0 ? -1 : pdf.indexOf(')', at);
    if (end < 0 || !time.isValid()) {
        return;
    }
    const qsizetype start = at + key.size();
    const QByteArray text = time.toString(QStringLiteral("'D:'yyyyMMddHHmmss'Z)'")).toLatin1();
    const qsizetype length = end + 1 - start;
    if (text.size() <= length) {
        pdf.replace(start, length, text.leftJustified(length, ' '));
    }
}

} // namespace

struct PdfExport::Private
{
    explicit Private(const Pages& reportPages)
        : pages(reportPages)
        , buffer(&pdf)
    {
        buffer.open(QIODevice::WriteOnly);
        writer = std::make_unique<QPdfWriter>(&buffer);
        writer->setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
        writer->setTitle(pages.document().title);
        writer->setCreator(pages.document().creator);
        writer->setResolution(kResolutionDpi);
        writer->setPageLayout(
            QPageLayout(QPageSize(pages.paper() == Paper::A4 ? QPageSize::A4 : QPageSize::Letter),
                QPageLayout::Portrait, QMarginsF()));
        painter.begin(writer.get());
    }
    ~Private() { finish(); }

    void finish()
    {
        if (painter.isActive()) {
            painter.end();
        }
        writer.reset();
    }

    const Pages& pages;
    QByteArray pdf;
    QBuffer buffer;
    std::unique_ptr<QPdfWriter> writer;
    QPainter painter;
    int painted = 0;
};

PdfExport::PdfExport(const Pages& pages)
    : m_private(std::make_unique<Private>(pages))
{
}

PdfExport::~PdfExport() = default;

bool PdfExport::isPainted() const
{
    return m_private->painted == m_private->pages.count();
}

int PdfExport::paintedPages() const
{
    return m_private->painted;
}

void PdfExport::paintNext()
{
    if (m_private->painted > 0) {
        m_private->writer->newPage();
    }
    m_private->pages.paint(m_private->painter, m_private->painted);
    ++m_private->painted;
}

core::Expected<void> PdfExport::commit(const QString& filePath)
{
    m_private->finish();
    const QFileInfo target(filePath);
    if (target.exists() && !target.isFile()) {
        return writeError(filePath, QStringLiteral("not a regular file"));
    }
    QByteArray& pdf = m_private->pdf;
    setCreationDate(pdf, fileTime(m_private->pages.document()));
    if (auto allowed = core::mayWriteFile(filePath.toStdString()); !allowed) {
        return allowed;
    }
    QSaveFile file(filePath);
    file.setDirectWriteFallback(false);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.commit()) {
        return writeError(filePath, file.errorString());
    }
    return {};
}

core::Expected<void> writePdf(const Pages& pages, const QString& filePath, std::stop_token stop)
{
    PdfExport pdf(pages);
    while (!pdf.isPainted()) {
        if (stop.stop_requested()) {
            return core::makeError(core::ErrorCode::Cancelled, filePath.toStdString());
        }
        pdf.paintNext();
    }
    return pdf.commit(filePath);
}

} // namespace runlane::report
