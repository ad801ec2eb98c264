// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queries_file.h"

#include "analysis/run_query.h"
#include "ui/runs_view.h"
#include "ui/tables/passed_file.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace runlane::ui {

namespace {

constexpr qsizetype kLongestName = 200;
constexpr qsizetype kLongestQuery = 10'000;

const QString kSchema = QStringLiteral("runlane.queries/1");
const QString kQueries = QStringLiteral("queries");
const QString kName = QStringLiteral("name");
const QString kQuery = QStringLiteral("query");

core::Unexpected fault(const char* part, const char* reason)
{
    return core::makeError(core::ErrorCode::BadFormat, part, reason);
}

core::Expected<NamedQuery> queryOf(const QJsonValue& entry)
{
    const QJsonObject json = entry.toObject();
    const QString name = json.value(kName).toString().trimmed();
    const QString text = json.value(kQuery).toString().trimmed();
    if (name.isEmpty() || name.size() > kLongestName) {
        return fault("name", "missing or longer than 200 characters");
    }
    if (text.isEmpty() || text.size() > kLongestQuery) {
        return fault("query", "missing or longer than 10,000 characters");
    }
    const std::string query = text.toStdString();
    if (const auto wrong = analysis::queryFault(query)) {
        return core::Unexpected(analysis::badQuery(query, *wrong));
    }
    return NamedQuery{name, text};
}

core::Expected<QueriesRead> queryOfView(const QByteArray& content)
{
    const auto view = viewFromFile(content);
    if (!view) {
        return core::Unexpected(view.error());
    }
    if (view->query.trimmed().isEmpty()) {
        return fault("query", "the view has none");
    }
    return QueriesRead{{{view->name, view->query.trimmed()}}, {}};
}

} // namespace

QByteArray queriesFile(const std::vector<NamedQuery>& queries)
{
    QJsonArray entries;
    for (const NamedQuery& query : queries) {
        entries.append(QJsonObject{{kName, query.name}, {kQuery, query.text}});
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("schema"), kSchema}, {kQueries, entries}})
        .toJson();
}

core::Expected<QueriesRead> queriesFromFile(const QByteArray& content)
{
    const auto json = objectOfPassedFile(content);
    if (!json) {
        return core::Unexpected(json.error());
    }
    const QString schema = json->value(QStringLiteral("schema")).toString();
    if (schema.startsWith(QLatin1String("runlane.view/"))) {
        return queryOfView(content);
    }
    if (schema != kSchema) {
        return fault("schema",
            schema.startsWith(QLatin1String("runlane.queries/"))
                ? "written by a later version of Runlane"
                : "not queries that Runlane exported");
    }
    if (!json->value(kQueries).isArray()) {
        return fault("queries", "not a list");
    }
    QueriesRead read;
    int number = 0;
    for (const QJsonValue& entry : json->value(kQueries).toArray()) {
        ++number;
        if (auto query = queryOf(entry)) {
            read.queries.push_back(std::move(*query));
        } else {
            const QString name = entry.toObject().value(kName).toString().trimmed();
            read.refused.push_back(
                {name.isEmpty() || name.size() > kLongestName ? QString::number(number) : name,
                    query.error()});
        }
    }
    return read;
}

} // namespace runlane::ui
