// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QString>

namespace runlane::ui {

// What happened and what the user can do, in the user's language; plain text.
struct ErrorText
{
    QString sentence; // names the place
    QString remedy;
    QString detail; // what the system said, may be empty
};

[[nodiscard]] ErrorText errorText(const core::Error& error);
// Sentence and remedy in one line, for a banner.
[[nodiscard]] QString errorLine(const core::Error& error);

} // namespace runlane::ui
