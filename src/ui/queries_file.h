// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace runlane::ui {

struct NamedQuery
{
    QString name;
    QString text;
};

// Named queries as a file that colleagues pass on ("runlane.queries/1").
[[nodiscard]] QByteArray queriesFile(const std::vector<NamedQuery>& queries);

struct QueriesRead
{
    // Why an entry of the file was left out. name: its number where it has none.
    struct Refused
    {
        QString name;
        core::Error error; // BadQuery or BadFormat
    };

    std::vector<NamedQuery> queries; // in the order of the file
    std::vector<Refused> refused;
};
// Also of the file of a view, whose query has the name of the view. A query must be one that this
// version reads. Errors: TooLarge, BadFormat whose detail says what is wrong with the whole file.
[[nodiscard]] core::Expected<QueriesRead> queriesFromFile(const QByteArray& content);

} // namespace runlane::ui
