// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/save_file.h"

#include "core/store_guard.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QSaveFile>
#include <QTemporaryDir>

namespace runlane::session {

namespace {

constexpr qsizetype kLongestName = 120;
constexpr qint64 kBlockBytes = 1 << 16;

core::Unexpected failure(const QString& path, const QString& reason)
{
    return core::makeError(core::ErrorCode::WriteFailed, path.toStdString(), reason.toStdString());
}

core::Expected<void> copyInto(QIODevice& target, const QString& from)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly)) {
        return failure(from, source.errorString());
    }
    while (!source.atEnd()) {
        const QByteArray block = source.read(kBlockBytes);
        if (block.isEmpty() || target.write(block) != block.size()) {
            return failure(from, block.isEmpty() ? source.errorString() : target.errorString());
        }
    }
    return {};
}

} // namespace

core::Expected<void> saveFile(const QString& path, const FileBody& body)
{
    const QFileInfo target(path);
    if (target.exists() && !target.isFile()) {
        return failure(path, QStringLiteral("not a regular file"));
    }
    if (auto allowed = core::mayWriteFile(path.toStdString()); !allowed) {
        return allowed;
    }
    QSaveFile file(path);
    file.setDirectWriteFallback(false);
    if (!file.open(QIODevice::WriteOnly)) {
        return failure(path, file.errorString());
    }
    if (auto written = body(file); !written) {
        file.cancelWriting();
        written.error().where = path.toStdString();
        return written;
    }
    if (!file.commit()) {
        return failure(path, file.errorString());
    }
    return {};
}

core::Expected<void> saveNamedFile(const QString& path, const NamedFileBody& body)
{
    return saveFile(path, [&](QIODevice& file) -> core::Expected<void> {
        const QTemporaryDir folder;
        if (!folder.isValid()) {
            return failure(path, folder.errorString());
        }
        const QString temporary = folder.filePath(QStringLiteral("content"));
        if (auto written = body(temporary); !written) {
            return written;
        }
        return copyInto(file, temporary);
    });
}

QString safeFileName(const QString& text, const QString& suffix, const QString& fallback)
{
    static const QRegularExpression kUnwanted(QStringLiteral("[^A-Za-z0-9._-]+"));
    static const QRegularExpression kDevice(
        QStringLiteral("^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?$"),
        QRegularExpression::CaseInsensitiveOption);
    QString name = text;
    name.replace(kUnwanted, QStringLiteral("-"));
    const auto isEdge = [](QChar letter) {
        return letter == QLatin1Char('.') || letter == QLatin1Char('-');
    };
    const QString ending = suffix.isEmpty() ? QString() : QLatin1Char('.') + suffix;
    while (!name.isEmpty() && isEdge(name.front())) {
        name.remove(0, 1);
    }
    name.truncate(kLongestName - ending.size());
    while (!name.isEmpty() && isEdge(name.back())) {
        name.chop(1);
    }
    const bool isUnusable = name.isEmpty() || kDevice.match(name).hasMatch();
    return (isUnusable ? fallback : name) + ending;
}

} // namespace runlane::session
