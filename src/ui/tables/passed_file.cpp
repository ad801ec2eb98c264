// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/passed_file.h"

#include "session/save_file.h"

#include <QFile>
#include <QIODevice>

namespace runlane::ui {

core::Expected<QByteArray> readPassedFile(const QString& path, qint64 largest)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return core::makeError(
            core::ErrorCode::ReadFailed, path.toStdString(), file.errorString().toStdString());
    }
    return file.read(largest + 1);
}

core::Expected<void> writePassedFile(const QString& path, const QByteArray& content)
{
    return session::saveFile(path, [&content](QIODevice& file) -> core::Expected<void> {
        if (file.write(content) != content.size()) {
            return core::makeError(
                core::ErrorCode::WriteFailed, {}, file.errorString().toStdString());
        }
        return {};
    });
}

QString wrongPart(const core::Error& error)
{
    const QString part = QString::fromStdString(error.where);
    const QString detail = QString::fromStdString(error.detail);
    return part.isEmpty() ? detail : part + QLatin1String(": ") + detail;
}

} // namespace runlane::ui
