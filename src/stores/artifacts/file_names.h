// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence.h"

#include <optional>
#include <string_view>

// What the name of an artifact promises.
namespace runlane::stores::artifacts {

enum class FileKind { Csv, Json, JsonLines, Text, Picture, Other };
[[nodiscard]] FileKind fileKindOf(std::string_view path);

// The name speaks of predictions, curves, matrices or reports: when such a file cannot be used, the
// user is told.
[[nodiscard]] bool promisesEvidence(std::string_view path);
[[nodiscard]] bool promisesMatrix(std::string_view path);
// Files of MLflow and of model formats that never hold an evaluation.
[[nodiscard]] bool isKnownOther(std::string_view path);

// Kind of an evaluation picture by its name; nothing for other pictures.
[[nodiscard]] std::optional<core::PictureKind> pictureKindOf(std::string_view path);

} // namespace runlane::stores::artifacts
