// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dataset_schema.h"

#include "models/display_text.h"
#include "models/number_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace runlane::models {

namespace {

QJsonDocument parsed(std::string_view json)
{
    return QJsonDocument::fromJson(QByteArray(json.data(), static_cast<qsizetype>(json.size())));
}

QString shapeText(const QJsonArray& shape)
{
    QStringList sides;
    for (const QJsonValue& side : shape) {
        const auto length = static_cast<qint64>(side.toDouble());
        sides.append(length < 0 ? QStringLiteral("?") : QString::number(length));
    }
    return sides.join(QStringLiteral(" × "));
}

QString typeText(const QJsonObject& field)
{
    const QString type = field.value(QLatin1String("type")).toString();
    if (type == QLatin1String("tensor")) {
        const QJsonObject tensor = field.value(QLatin1String("tensor-spec")).toObject();
        return QStringLiteral("%1 [%2]").arg(tensor.value(QLatin1String("dtype")).toString(),
            shapeText(tensor.value(QLatin1String("shape")).toArray()));
    }
    if (type == QLatin1String("array")) {
        return QCoreApplication::translate("Dataset", "array of %1")
            .arg(typeText(field.value(QLatin1String("items")).toObject()));
    }
    return type;
}

SchemaField fieldOf(const QJsonObject& field, FieldUse use)
{
    return {field.value(QLatin1String("name")).toString(), typeText(field), use,
        field.contains(QLatin1String("required"))
            && !field.value(QLatin1String("required")).toBool()};
}

void addFields(std::vector<SchemaField>& fields, const QJsonArray& list, FieldUse use)
{
    for (const QJsonValue& field : list) {
        fields.push_back(fieldOf(field.toObject(), use));
    }
}

QString valueText(const QJsonValue& value)
{
    if (value.isString()) {
        return value.toString();
    }
    if (value.isDouble()) {
        const double number = value.toDouble();
        const auto whole = static_cast<qint64>(number);
        return static_cast<double>(whole) == number ? NumberText().integer(whole)
                                                    : NumberText::full(number);
    }
    if (value.isArray()) {
        return shapeText(value.toArray());
    }
    if (value.isObject()) {
        QStringList parts;
        const QJsonObject object = value.toObject();
        for (auto at = object.begin(); at != object.end(); ++at) {
            parts.append(QStringLiteral("%1: %2").arg(at.key(), valueText(at.value())));
        }
        return parts.join(QStringLiteral(", "));
    }
    return value.isBool() ? QString::fromLatin1(value.toBool() ? "true" : "false") : QString();
}

} // namespace

std::vector<SchemaField> schemaFields(std::string_view json)
{
    std::vector<SchemaField> fields;
    const QJsonObject root = parsed(json).object();
    addFields(fields, root.value(QLatin1String("mlflow_colspec")).toArray(), FieldUse::Column);
    const QJsonObject tensors = root.value(QLatin1String("mlflow_tensorspec")).toObject();
    const std::pair<QLatin1String, FieldUse> parts[] = {
        {QLatin1String("features"), FieldUse::Feature},
        {QLatin1String("targets"), FieldUse::Target}};
    for (const auto& [key, use] : parts) {
        const QByteArray list = tensors.value(key).toString().toUtf8();
        addFields(fields, QJsonDocument::fromJson(list).array(), use);
    }
    return fields;
}

std::vector<std::pair<QString, QString>> profileFacts(std::string_view json)
{
    std::vector<std::pair<QString, QString>> facts;
    const QJsonObject root = parsed(json).object();
    for (auto at = root.begin(); at != root.end(); ++at) {
        facts.emplace_back(at.key(), valueText(at.value()));
    }
    return facts;
}

QString datasetSourceText(std::string_view source)
{
    const QJsonObject root = parsed(source).object();
    const bool isOneText = root.size() == 1 && root.begin().value().isString();
    return isOneText ? root.begin().value().toString() : toText(source);
}

} // namespace runlane::models
