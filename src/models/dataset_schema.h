// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>
#include <utility>
#include <vector>

// What MLflow writes about a data set as JSON text: schema, profile and source.
namespace runlane::models {

enum class FieldUse { Column, Feature, Target };

// name is empty for an unnamed tensor. type: "double", "array of long", "float64 [? × 4]".
struct SchemaField
{
    QString name;
    QString type;
    FieldUse use = FieldUse::Column;
    bool isOptional = false;

    friend bool operator==(const SchemaField&, const SchemaField&) = default;
};

// Fields of mlflow_colspec or mlflow_tensorspec in their order; empty when the text is empty, cut
// or of another kind (then it is shown as it is).
[[nodiscard]] std::vector<SchemaField> schemaFields(std::string_view json);

// "num_rows" and "150", in the order of the keys; empty when the text is no JSON object.
[[nodiscard]] std::vector<std::pair<QString, QString>> profileFacts(std::string_view json);

// The one text of a source such as {"uri": "s3://bucket/x"}, else the source as it is written.
[[nodiscard]] QString datasetSourceText(std::string_view source);

} // namespace runlane::models
