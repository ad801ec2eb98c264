// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "report/page_painter.h"

#include <QString>

#include <memory>
#include <stop_token>

namespace runlane::report {

// Writes pages as one vector PDF with embedded fonts, title and creator, page by page, so that a
// window stays alive. The file is replaced only by commit(): a failed or given up export leaves the
// old one whole. The time in the file is $SOURCE_DATE_EPOCH when set, else the document's.
class PdfExport
{
public:
    // pages outlive the export.
    explicit PdfExport(const Pages& pages);
    ~PdfExport();
    PdfExport(const PdfExport&) = delete;
    PdfExport& operator=(const PdfExport&) = delete;

    [[nodiscard]] bool isPainted() const; // every page
    [[nodiscard]] int paintedPages() const;
    void paintNext();
    // After the last page, once. WriteFailed names filePath and says why.
    [[nodiscard]] core::Expected<void> commit(const QString& filePath);

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

// All of it at once. Errors: WriteFailed, Cancelled.
[[nodiscard]] core::Expected<void> writePdf(
    const Pages& pages, const QString& filePath, std::stop_token stop = {});

} // namespace runlane::report
