// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/save_content.h"

#include "session/save_file.h"
#include "ui/error_text.h"
#include "ui/messages.h"
#include "ui/settings.h"
#include "ui/tables/save_dialog.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>

namespace runlane::ui {

namespace {

void write(const QString& path, const std::string& content, Messages& messages)
{
    const auto written = session::saveFile(path, [&](QIODevice& file) -> core::Expected<void> {
        const auto size = static_cast<qint64>(content.size());
        if (file.write(content.data(), size) != size) {
            return core::makeError(
                core::ErrorCode::WriteFailed, {}, file.errorString().toStdString());
        }
        return {};
    });
    if (written) {
        messages.toast(
            QCoreApplication::translate("SaveContent", "Wrote %1").arg(QFileInfo(path).fileName()));
        return;
    }
    messages.banner(QStringLiteral("export"), core::Severity::Error, errorLine(written.error()));
}

} // namespace

void saveContent(QWidget& parent, const Context& context, const SaveRequest& request)
{
    auto* dialog = saveDialog(&parent, request.title, context.settings);
    dialog->setNameFilter(request.filter);
    dialog->setDefaultSuffix(request.suffix);
    dialog->selectFile(request.fileName + QLatin1Char('.') + request.suffix);
    Messages& messages = context.messages;
    QObject::connect(dialog, &QFileDialog::fileSelected, &parent,
        [&messages, content = request.content](
            const QString& path) { write(path, content(), messages); });
    dialog->open();
}

} // namespace runlane::ui
