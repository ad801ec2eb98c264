// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/directions.h"
#include "analysis/evaluation.h"
#include "core/metric_series.h"
#include "core/snapshot.h"
#include "figures/theme.h"

#include <QDateTime>
#include <QImage>
#include <QString>

#include <memory>
#include <string>
#include <vector>

// Contract: everything a report is made from. Nothing is read while it is built.
namespace runlane::report {

enum class Section {
    Summary,
    Results,
    Differences,
    Curves,
    Roc,
    Matrices,
    ByClass,
    Regression,
    Pictures,
    Problems,
    Provenance,
};
inline constexpr int kSectionCount = static_cast<int>(Section::Provenance) + 1;
// Fixed word for files and the command line: "summary", "by-class".
[[nodiscard]] std::string_view sectionKey(Section section);

enum class Inclusion { Included, LeftOut };
struct SectionChoice
{
    Section section = Section::Summary;
    Inclusion inclusion = Inclusion::Included;
    QString note; // what the user wrote to it, plain text, shown below its heading
};
// All sections in their usual order; what has nothing to say is left out by itself.
[[nodiscard]] std::vector<SectionChoice> defaultSections();

struct ReportPicture
{
    QString source; // artifact path
    core::PictureKind kind = core::PictureKind::Other;
    QImage image;
};
// At most about 2,000 px on the longer side; a null image when path is no readable picture. Any
// thread.
[[nodiscard]] QImage readPicture(const QString& path);

enum class RunRole { Compared, Baseline };

// snapshot keeps the texts of run alive. series: histories of any metrics of the run. evaluations:
// best level first, null when none were read.
struct ReportRun
{
    core::SnapshotPtr snapshot;
    const core::Run* run = nullptr;
    figures::RunStyle style;
    RunRole role = RunRole::Compared;
    std::vector<std::shared_ptr<const core::MetricSeries>> series;
    std::shared_ptr<const std::vector<analysis::Evaluation>> evaluations;
    std::vector<ReportPicture> pictures;
    std::vector<core::Diagnostic> problems; // of this run
};

enum class PathDisplay { Shortened, Full };

struct ReportInput
{
    QString title; // empty: made from the experiment
    std::vector<ReportRun> runs; // shown runs in their order; at most one baseline
    std::vector<SectionChoice> sections = defaultSections();
    std::vector<std::string>
        curveKeys; // metrics to draw, in order; empty: chosen by chooseCurveKeys
    // Which way logged metrics are better. Recomputed measures keep their own.
    analysis::Directions directions;
    PathDisplay paths = PathDisplay::Shortened;
    QString version; // "0.1.0"
    QString commandLine; // the same report from the command line, may be empty
    QDateTime createdAt; // its time zone is that of all times in the report
};

} // namespace runlane::report
