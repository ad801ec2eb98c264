// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "report/page_painter.h"

#include <QString>

#include <stop_token>

namespace runlane::report {

// Writes all pages as one vector PDF with embedded fonts, title and creator. The file is replaced
// only when everything is written: a failed or stopped export leaves the old one whole. The time in
// the file is $SOURCE_DATE_EPOCH when set, else the document's. Errors: WriteFailed, Cancelled.
[[nodiscard]] core::Expected<void> writePdf(
    const Pages& pages, const QString& filePath, std::stop_token stop = {});

} // namespace runlane::report
