// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page.h"

#include <QString>

#include <functional>
#include <string>

namespace runlane::ui {

// What is asked of the user and then written. suffix: "csv"; content is made when the file is
// chosen.
struct SaveRequest
{
    QString title;
    QString fileName; // without suffix
    QString suffix;
    QString filter; // "CSV files (*.csv)"
    std::function<std::string()> content;
};

// Asks for a file and writes it whole or not at all; says so in a toast, failure in a banner.
void saveContent(QWidget& parent, const Context& context, const SaveRequest& request);

} // namespace runlane::ui
