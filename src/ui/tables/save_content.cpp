// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/save_content.h"

#include "ui/messages.h"
#include "ui/settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>

namespace runlane::ui {

namespace {

void write(const QString& path, const std::string& content, Messages& messages)
{
    QSaveFile file(path);
    const auto size = static_cast<qint64>(content.size());
    const bool isWritten = file.open(QIODevice::WriteOnly)
        && file.write(content.data(), size) == size && file.commit();
    if (isWritten) {
        messages.toast(
            QCoreApplication::translate("SaveContent", "Wrote %1").arg(QFileInfo(path).fileName()));
        return;
    }
    messages.banner(QStringLiteral("export"), core::Severity::Error,
        QCoreApplication::translate("SaveContent", "Could not write %1: %2; choose another place")
            .arg(QDir::toNativeSeparators(path), file.errorString()));
}

} // namespace

void saveContent(QWidget& parent, const Context& context, const SaveRequest& request)
{
    auto* dialog =
        new QFileDialog(&parent, request.title, context.settings.lastFolder(), request.filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(request.suffix);
    dialog->selectFile(request.fileName + QLatin1Char('.') + request.suffix);
    Messages& messages = context.messages;
    QObject::connect(dialog, &QFileDialog::fileSelected, &parent,
        [&messages, content = request.content](
            const QString& path) { write(path, content(), messages); });
    dialog->open();
}

} // namespace runlane::ui
