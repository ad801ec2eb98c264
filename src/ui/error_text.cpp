// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/error_text.h"

#include <QCoreApplication>

namespace runlane::ui {

namespace {

struct Pattern
{
    const char* sentence;
    const char* remedy;
};

// %1 is the place as the user wrote it, %2 the line or character.
Pattern placePattern(core::ErrorCode code)
{
    using enum core::ErrorCode;
    switch (code) {
    case NotFound:
        return {QT_TRANSLATE_NOOP("Error", "%1 was not found"),
            QT_TRANSLATE_NOOP("Error", "Check the name, or connect the drive it is on")};
    case PermissionDenied:
        return {QT_TRANSLATE_NOOP("Error", "%1 may not be read by you"),
            QT_TRANSLATE_NOOP("Error", "Ask its owner for permission to read it")};
    case NotAStore:
        return {QT_TRANSLATE_NOOP("Error", "%1 holds no MLflow runs"),
            QT_TRANSLATE_NOOP("Error",
                "Choose an mlruns folder, the project folder above it, or an MLflow database")};
    case ArtifactsOnly:
        return {QT_TRANSLATE_NOOP("Error", "%1 holds only artifacts; its runs are in a database"),
            QT_TRANSLATE_NOOP("Error", "Open the database, often mlflow.db in the folder above")};
    case EmptyFile:
        return {QT_TRANSLATE_NOOP("Error", "%1 is empty"),
            QT_TRANSLATE_NOOP("Error", "Wait until it is written, or restore it from a backup")};
    case GitLfsPointer:
        return {QT_TRANSLATE_NOOP("Error", "%1 is a Git LFS pointer, not the file itself"),
            QT_TRANSLATE_NOOP("Error", "Run \"git lfs pull\" in its repository")};
    case NotADatabase:
        return {QT_TRANSLATE_NOOP("Error", "%1 is not an SQLite database"),
            QT_TRANSLATE_NOOP("Error", "Choose the database file MLflow writes, often mlflow.db")};
    case DamagedDatabase:
        return {QT_TRANSLATE_NOOP("Error", "The database %1 is damaged"),
            QT_TRANSLATE_NOOP("Error", "Restore it from a backup, or recover it with sqlite3")};
    case DatabaseBusy:
        return {QT_TRANSLATE_NOOP("Error", "%1 cannot be read: locked by another program"),
            QT_TRANSLATE_NOOP("Error", "Try again when the other program has finished writing")};
    case ReadFailed:
        return {QT_TRANSLATE_NOOP("Error", "%1 could not be read"),
            QT_TRANSLATE_NOOP("Error", "Try again; if it stays, check the drive")};
    case TooLarge:
        return {QT_TRANSLATE_NOOP("Error", "%1 is larger than Runlane reads"),
            QT_TRANSLATE_NOOP("Error", "Open a smaller part of it, for example one experiment")};
    default:
        return {nullptr, nullptr};
    }
}

Pattern contentPattern(core::ErrorCode code)
{
    using enum core::ErrorCode;
    switch (code) {
    case BadFormat:
        return {QT_TRANSLATE_NOOP("Error", "%1 cannot be understood"),
            QT_TRANSLATE_NOOP("Error", "Correct the file at the line named in the details")};
    case RemoteLocation:
        return {QT_TRANSLATE_NOOP("Error", "%1 is on a server, and Runlane reads only files"),
            QT_TRANSLATE_NOOP("Error", "Copy the store to this computer and open the copy")};
    case OutsideStore:
        return {QT_TRANSLATE_NOOP("Error", "%1 lies outside the opened folder and was not read"),
            QT_TRANSLATE_NOOP("Error", "Open the folder that holds it")};
    case NoSuchRun:
        return {QT_TRANSLATE_NOOP("Error", "There is no run %1"),
            QT_TRANSLATE_NOOP("Error", "Reload the store; the run may have been deleted")};
    case AmbiguousRun:
        return {QT_TRANSLATE_NOOP("Error", "%1 is the beginning of several run ids"),
            QT_TRANSLATE_NOOP("Error", "Write more characters of the run id")};
    case NoSuchExperiment:
        return {QT_TRANSLATE_NOOP("Error", "There is no experiment %1"),
            QT_TRANSLATE_NOOP("Error", "Reload the store; the experiment may have been deleted")};
    case NoSuchMetric:
        return {QT_TRANSLATE_NOOP("Error", "There is no metric %1"),
            QT_TRANSLATE_NOOP("Error", "Choose one of the metrics the run has logged")};
    case BadQuery:
        return {QT_TRANSLATE_NOOP("Error", "The query cannot be understood at character %2"),
            QT_TRANSLATE_NOOP("Error", "Correct it there")};
    case WriteFailed:
        return {QT_TRANSLATE_NOOP("Error", "%1 could not be written"),
            QT_TRANSLATE_NOOP("Error", "Choose another place, or make room on the drive")};
    case StoreFile:
        return {QT_TRANSLATE_NOOP(
                    "Error", "%1 belongs to an MLflow store, which Runlane never changes"),
            QT_TRANSLATE_NOOP("Error", "Choose another place")};
    case Cancelled:
        return {QT_TRANSLATE_NOOP("Error", "Stopped before it was finished: %1"),
            QT_TRANSLATE_NOOP("Error", "What was read so far is shown; reload to go on")};
    default:
        return {nullptr, nullptr};
    }
}

} // namespace

ErrorText errorText(const core::Error& error)
{
    Pattern pattern = placePattern(error.code);
    if (pattern.sentence == nullptr) {
        pattern = contentPattern(error.code);
    }
    Q_ASSERT(pattern.sentence != nullptr);
    QString sentence = QCoreApplication::translate("Error", pattern.sentence);
    sentence.replace(QLatin1String("%2"), QString::number(error.line));
    sentence.replace(QLatin1String("%1"), QString::fromStdString(error.where));
    return {sentence, QCoreApplication::translate("Error", pattern.remedy),
        QString::fromStdString(error.detail)};
}

QString errorLine(const core::Error& error)
{
    const ErrorText text = errorText(error);
    return QCoreApplication::translate("Error", "%1. %2").arg(text.sentence, text.remedy);
}

} // namespace runlane::ui
