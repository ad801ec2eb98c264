// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/written_file.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace runlane::ui {

void tellWritten(Messages& messages, const QString& text, const QString& path)
{
    const auto opening = [](const QString& place) {
        return [place] { QDesktopServices::openUrl(QUrl::fromLocalFile(place)); };
    };
    messages.toast(text,
        {{QCoreApplication::translate("WrittenFile", "Open"), opening(path)},
            {QCoreApplication::translate("WrittenFile", "Show in folder"),
                opening(QFileInfo(path).absolutePath())}});
}

} // namespace runlane::ui
