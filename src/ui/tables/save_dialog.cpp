// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/save_dialog.h"

#include <QFileDialog>
#include <QFileInfo>

namespace runlane::ui {

QFileDialog* saveDialog(QWidget* parent, const QString& title, Settings& settings)
{
    auto* dialog = new QFileDialog(parent, title, settings.exportFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
        [&settings](const QString& path) { settings.setExportFolder(QFileInfo(path).path()); });
    return dialog;
}

} // namespace runlane::ui
