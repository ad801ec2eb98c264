// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/passed_file.h"

#include "session/save_file.h"

#include <QFile>
#include <QIODevice>
#include <QJsonDocument>

namespace runlane::ui {

core::Expected<QByteArray> readPassedFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return core::makeError(
            core::ErrorCode::ReadFailed, path.toStdString(), file.errorString().toStdString());
    }
    return file.read(kLargestPassedFile + 1);
}

core::Expected<QJsonObject> objectOfPassedFile(const QByteArray& content)
{
    if (content.size() > kLargestPassedFile) {
        return core::makeError(core::ErrorCode::TooLarge, {}, "more than 1 MiB");
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(content, &error);
    if (!document.isObject()) {
        return core::makeError(core::ErrorCode::BadFormat, {},
            document.isNull() ? error.errorString().toStdString() : "not a JSON object");
    }
    return document.object();
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
