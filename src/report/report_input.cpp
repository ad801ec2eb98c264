// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_input.h"

#include <QImageReader>

#include <array>

namespace runlane::report {

namespace {

constexpr int kLongestSidePx = 2000;

constexpr std::array<std::string_view, kSectionCount> kKeys{"summary", "results", "differences",
    "curves", "roc", "matrices", "by-class", "regression", "pictures", "problems", "provenance"};

} // namespace

std::string_view sectionKey(Section section)
{
    return kKeys[static_cast<std::size_t>(section)];
}

std::vector<SectionChoice> defaultSections()
{
    std::vector<SectionChoice> sections;
    for (int i = 0; i < kSectionCount; ++i) {
        sections.push_back({static_cast<Section>(i), Inclusion::Included, {}});
    }
    return sections;
}

QImage readPicture(const QString& path)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid() && std::max(size.width(), size.height()) > kLongestSidePx) {
        reader.setScaledSize(size.scaled(kLongestSidePx, kLongestSidePx, Qt::KeepAspectRatio));
    }
    return reader.read();
}

} // namespace runlane::report
