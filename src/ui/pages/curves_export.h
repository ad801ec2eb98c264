// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/paint_figure.h"
#include "ui/pages/curves_data.h"

#include <QString>

#include <string>
#include <vector>

namespace runlane::ui {

// Every logged point of the metrics: run_id, run, metric, step, timestamp (milliseconds), value; in
// the order of runs, metrics and points, numbers in full.
[[nodiscard]] std::string curvesAsCsv(const CurveSet& curves, const std::vector<std::string>& keys);
// Replaces the file as a whole or not at all.
[[nodiscard]] core::Expected<void> writeText(const QString& filePath, const std::string& text);
// One picture for each figure in the folder, named after its metric; names do not collide.
enum class PictureKind { Png, Svg };
[[nodiscard]] core::Expected<void> savePictures(const std::vector<charts::AnyFigure>& figures,
    const QString& folder, PictureKind kind, const charts::ChartStyle& style);

} // namespace runlane::ui
