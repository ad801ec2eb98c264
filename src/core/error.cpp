// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"

namespace runlane::core {

namespace {

const char* sentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
        return "not found";
    case ErrorCode::PermissionDenied:
        return "permission denied";
    case ErrorCode::NotAStore:
        return "no MLflow store here (looked for experiments with meta.yaml and for a tracking "
               "database)";
    case ErrorCode::ArtifactsOnly:
        return "this folder holds artifacts only; the runs are in a database";
    case ErrorCode::EmptyFile:
        return "empty file (0 bytes)";
    case ErrorCode::GitLfsPointer:
        return "Git LFS pointer instead of the file; run git lfs pull";
    case ErrorCode::NotADatabase:
        return "not an SQLite database";
    case ErrorCode::DamagedDatabase:
        return "the database is damaged";
    case ErrorCode::DatabaseBusy:
        return "the database is being written; try again";
    case ErrorCode::ReadFailed:
        return "cannot be read";
    case ErrorCode::TooLarge:
        return "too large to read";
    case ErrorCode::BadFormat:
        return "not in a format Runlane knows";
    case ErrorCode::RemoteLocation:
        return "stored remotely; Runlane reads local files only";
    case ErrorCode::OutsideStore:
        return "lies outside the opened folder";
    case ErrorCode::NoSuchRun:
        return "no run with this id or name";
    case ErrorCode::AmbiguousRun:
        return "more than one run fits; give more characters of the id";
    case ErrorCode::NoSuchExperiment:
        return "no experiment with this id or name";
    case ErrorCode::NoSuchMetric:
        return "no such metric";
    case ErrorCode::BadQuery:
        return "the query cannot be understood";
    case ErrorCode::WriteFailed:
        return "cannot be written";
    case ErrorCode::StoreFile:
        return "belongs to an MLflow store, which Runlane never changes; choose another place";
    case ErrorCode::Cancelled:
        return "cancelled";
    }
    return "";
}

} // namespace

std::string englishText(const Error& error)
{
    std::string text = error.where.empty() ? std::string() : error.where + ": ";
    text += sentence(error.code);
    if (!error.detail.empty()) {
        text += " (" + error.detail + ")";
    }
    if (error.line > 0) {
        text += error.code == ErrorCode::BadQuery ? ", character " : ", line ";
        text += std::to_string(error.line);
    }
    return text;
}

} // namespace runlane::core
