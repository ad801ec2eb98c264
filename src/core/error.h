// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <cstdint>
#include <string>

namespace runlane::core {

// Why a whole request failed. ui/error_text turns each code into a sentence with "what you can do".
enum class ErrorCode {
    NotFound,
    PermissionDenied,
    NotAStore,
    ArtifactsOnly,
    EmptyFile,
    GitLfsPointer,
    NotADatabase,
    DamagedDatabase,
    DatabaseBusy,
    ReadFailed,
    TooLarge,
    BadFormat,
    RemoteLocation,
    OutsideStore,
    NoSuchRun,
    AmbiguousRun,
    NoSuchExperiment,
    NoSuchMetric,
    BadQuery,
    WriteFailed,
    StoreFile,
    Cancelled,
};
inline constexpr int kErrorCodeCount = static_cast<int>(ErrorCode::Cancelled) + 1;

// where: path, URI or key as the user wrote it; detail: what the system said (English, may be
// empty); line: 1-based line or character, 0 when there is none.
struct Error
{
    ErrorCode code = ErrorCode::ReadFailed;
    std::string where;
    std::string detail;
    std::int64_t line = 0;
};

template <class T>
using Expected = tl::expected<T, Error>;
using Unexpected = tl::unexpected<Error>;

[[nodiscard]] inline Unexpected makeError(
    ErrorCode code, std::string where, std::string detail = {}, std::int64_t line = 0)
{
    return Unexpected(Error{code, std::move(where), std::move(detail), line});
}

// One English sentence for the command line and for logs, without a trailing period.
[[nodiscard]] std::string englishText(const Error& error);

} // namespace runlane::core
