// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runs_view.h"

#include "analysis/run_query.h"
#include "analysis/run_table.h"
#include "ui/tables/passed_file.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace runlane::ui {

namespace {

constexpr qsizetype kLongestText = 10'000;
constexpr qsizetype kLongestName = 200;
constexpr qsizetype kMostColumns = 5'000;
constexpr int kNarrowest = 20;
constexpr int kWidest = 4'000;

const char* const kSchema = "runlane.view/1";

core::Unexpected fault(const QString& part, const char* reason)
{
    return core::makeError(core::ErrorCode::BadFormat, part.toStdString(), reason);
}

bool isColumn(const QString& text)
{
    return text.size() <= kLongestText && analysis::parseColumn(text.toStdString()).has_value();
}

core::Expected<QString> textOf(const QJsonObject& json, const QString& key)
{
    const QJsonValue value = json.value(key);
    if (value.isUndefined()) {
        return QString();
    }
    if (!value.isString() || value.toString().size() > kLongestText) {
        return fault(key, "not a text of at most 10,000 characters");
    }
    return value.toString();
}

core::Expected<QStringList> columnsOf(const QJsonObject& json, const QString& key)
{
    const QJsonValue value = json.value(key);
    if (value.isUndefined()) {
        return QStringList();
    }
    QStringList columns;
    const QJsonArray items = value.toArray();
    if (!value.isArray() || items.size() > kMostColumns) {
        return fault(key, "not a list of at most 5,000 columns");
    }
    for (const QJsonValue& item : items) {
        if (!item.isString() || !isColumn(item.toString())) {
            return fault(key, "an entry is no column such as metrics.acc");
        }
        columns << item.toString();
    }
    return columns;
}

core::Expected<std::vector<RunsView::SortKey>> sortOf(const QJsonObject& json)
{
    const QString key = QStringLiteral("sort");
    std::vector<RunsView::SortKey> keys;
    const QJsonArray items = json.value(key).toArray();
    if ((json.contains(key) && !json.value(key).isArray()) || items.size() > kMostColumns) {
        return fault(key, "not a list");
    }
    for (const QJsonValue& item : items) {
        const QString column = item.toObject().value(QStringLiteral("column")).toString();
        const QString direction = item.toObject().value(QStringLiteral("direction")).toString();
        const bool isDescending = direction == QLatin1String("descending");
        if (!isColumn(column) || (!isDescending && direction != QLatin1String("ascending"))) {
            return fault(key, "an entry needs a column and a direction, ascending or descending");
        }
        keys.push_back({column,
            isDescending ? RunsView::SortKey::Direction::Descending
                         : RunsView::SortKey::Direction::Ascending});
    }
    return keys;
}

core::Expected<std::map<QString, int>> widthsOf(const QJsonObject& json)
{
    const QString key = QStringLiteral("widths");
    if (json.contains(key) && !json.value(key).isObject()) {
        return fault(key, "not an object of columns and widths");
    }
    std::map<QString, int> widths;
    const QJsonObject items = json.value(key).toObject();
    for (auto at = items.begin(); at != items.end() && widths.size() < kMostColumns; ++at) {
        if (isColumn(at.key()) && at.value().isDouble()) {
            widths[at.key()] = std::clamp(at.value().toInt(), kNarrowest, kWidest);
        }
    }
    return widths;
}

core::Expected<std::optional<std::map<QString, bool>>> barsOf(const QJsonObject& json)
{
    const QString key = QStringLiteral("bars");
    if (!json.contains(key)) {
        return std::nullopt;
    }
    const QJsonObject items = json.value(key).toObject();
    if (!json.value(key).isObject() || items.size() > kMostColumns) {
        return fault(key, "not an object of at most 5,000 columns");
    }
    std::map<QString, bool> bars;
    for (auto at = items.begin(); at != items.end(); ++at) {
        if (!isColumn(at.key()) || !at.value().isBool()) {
            return fault(key, "an entry is no column with true or false");
        }
        bars[at.key()] = at.value().toBool();
    }
    return bars;
}

core::Expected<bool> switchOf(const QJsonObject& json, const QString& key, bool fallback)
{
    const QJsonValue value = json.value(key);
    if (value.isUndefined()) {
        return fallback;
    }
    if (!value.isBool()) {
        return fault(key, "neither true nor false");
    }
    return value.toBool();
}

core::Expected<QString> statisticOf(const QJsonObject& json)
{
    const QString key = QStringLiteral("group_statistic");
    auto text = textOf(json, key);
    if (text && !text->isEmpty()
        && !QStringList{QStringLiteral("mean"), QStringLiteral("best"), QStringLiteral("minimum"),
            QStringLiteral("maximum"), QStringLiteral("count")}
                .contains(*text)) {
        return fault(key, "neither mean, best, minimum, maximum nor count");
    }
    return text;
}

template <class T>
const core::Error* errorOf(const core::Expected<T>& part)
{
    return part ? nullptr : &part.error();
}

const QStringList& knownKeys()
{
    static const QStringList kKeys{QStringLiteral("schema"), QStringLiteral("name"),
        QStringLiteral("query"), QStringLiteral("columns"), QStringLiteral("widths"),
        QStringLiteral("sort"), QStringLiteral("groups"), QStringLiteral("group_statistic"),
        QStringLiteral("frozen"), QStringLiteral("tree"), QStringLiteral("only_differing"),
        QStringLiteral("bars")};
    return kKeys;
}

} // namespace

bool looksTheSame(const RunsView& a, const RunsView& b)
{
    return a.query == b.query && a.columns == b.columns && a.sort == b.sort && a.groups == b.groups
        && (a.groupStatistic.isEmpty() || b.groupStatistic.isEmpty()
            || a.groupStatistic == b.groupStatistic)
        && (!a.frozen || !b.frozen || a.frozen == b.frozen)
        && (!a.bars || !b.bars || a.bars == b.bars) && a.nesting == b.nesting
        && a.differing == b.differing;
}

QJsonObject toJson(const RunsView& view)
{
    QJsonObject json = view.unknown;
    json[QStringLiteral("name")] = view.name;
    json[QStringLiteral("query")] = view.query;
    json[QStringLiteral("columns")] = QJsonArray::fromStringList(view.columns);
    QJsonObject widths;
    for (const auto& [column, width] : view.widths) {
        widths[column] = width;
    }
    json[QStringLiteral("widths")] = widths;
    QJsonArray sort;
    for (const RunsView::SortKey& key : view.sort) {
        const bool isDescending = key.direction == RunsView::SortKey::Direction::Descending;
        sort.append(QJsonObject{{QStringLiteral("column"), key.column},
            {QStringLiteral("direction"),
                isDescending ? QStringLiteral("descending") : QStringLiteral("ascending")}});
    }
    json[QStringLiteral("sort")] = sort;
    json[QStringLiteral("groups")] = QJsonArray::fromStringList(view.groups);
    if (!view.groupStatistic.isEmpty()) {
        json[QStringLiteral("group_statistic")] = view.groupStatistic;
    }
    if (view.frozen) {
        json[QStringLiteral("frozen")] = QJsonArray::fromStringList(*view.frozen);
    }
    if (view.bars) {
        QJsonObject bars;
        for (const auto& [column, isOn] : *view.bars) {
            bars[column] = isOn;
        }
        json[QStringLiteral("bars")] = bars;
    }
    json[QStringLiteral("tree")] = view.nesting == RunsView::Nesting::Tree;
    json[QStringLiteral("only_differing")] = view.differing == RunsView::Columns::OnlyDiffering;
    return json;
}

core::Expected<RunsView> viewFromJson(const QJsonObject& json)
{
    const auto name = textOf(json, QStringLiteral("name"));
    const auto query = textOf(json, QStringLiteral("query"));
    auto columns = columnsOf(json, QStringLiteral("columns"));
    auto widths = widthsOf(json);
    auto sort = sortOf(json);
    auto groups = columnsOf(json, QStringLiteral("groups"));
    const auto statistic = statisticOf(json);
    auto frozen = columnsOf(json, QStringLiteral("frozen"));
    auto bars = barsOf(json);
    const auto tree = switchOf(json, QStringLiteral("tree"), true);
    const auto differing = switchOf(json, QStringLiteral("only_differing"), false);
    const std::array<const core::Error*, 11> errors{errorOf(name), errorOf(query), errorOf(columns),
        errorOf(widths), errorOf(sort), errorOf(groups), errorOf(statistic), errorOf(frozen),
        errorOf(bars), errorOf(tree), errorOf(differing)};
    const auto* const first = std::find_if(
        errors.begin(), errors.end(), [](const core::Error* error) { return error != nullptr; });
    if (first != errors.end()) {
        return core::Unexpected(**first);
    }
    if (name->trimmed().isEmpty() || name->size() > kLongestName) {
        return fault(QStringLiteral("name"), "missing or longer than 200 characters");
    }
    const std::string queryText = query->toStdString();
    if (const auto fault = analysis::queryFault(queryText)) {
        return core::Unexpected(analysis::badQuery(queryText, *fault));
    }
    RunsView view;
    view.name = name->trimmed();
    view.query = *query;
    view.columns = std::move(*columns);
    if (json.contains(QStringLiteral("frozen"))) {
        view.frozen = std::move(*frozen);
    }
    view.bars = std::move(*bars);
    view.widths = std::move(*widths);
    view.sort = std::move(*sort);
    view.groups = std::move(*groups);
    view.groupStatistic = *statistic;
    view.nesting = *tree ? RunsView::Nesting::Tree : RunsView::Nesting::Flat;
    view.differing = *differing ? RunsView::Columns::OnlyDiffering : RunsView::Columns::All;
    view.unknown = json;
    for (const QString& key : knownKeys()) {
        view.unknown.remove(key);
    }
    return view;
}

QByteArray viewFile(const RunsView& view)
{
    QJsonObject json = toJson(view);
    json[QStringLiteral("schema")] = QLatin1String(kSchema);
    return QJsonDocument(json).toJson();
}

core::Expected<RunsView> viewFromFile(const QByteArray& content)
{
    const auto json = objectOfPassedFile(content);
    if (!json) {
        return core::Unexpected(json.error());
    }
    const QString schema = json->value(QStringLiteral("schema")).toString();
    if (schema != QLatin1String(kSchema)) {
        return core::makeError(core::ErrorCode::BadFormat, "schema",
            schema.startsWith(QLatin1String("runlane.view/"))
                ? "written by a later version of Runlane"
                : "not a view that Runlane exported");
    }
    return viewFromJson(*json);
}

} // namespace runlane::ui
