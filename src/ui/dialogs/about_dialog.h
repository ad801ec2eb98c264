// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace runlane::ui {

// Version, libraries in use, licence; everything can be copied for a report of a fault.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget* parent = nullptr);
};

// "Runlane 0.1.0 / Qt 6.4.2 / ...", one line each.
[[nodiscard]] QString versionText();

} // namespace runlane::ui
