// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dataset_schema.h"

#include <gtest/gtest.h>

// Texts as MLflow 3.17 writes them (mlflow.data.from_pandas and from_numpy).
namespace runlane::models {

TEST(DatasetSchema, ColumnsOfATable)
{
    const std::vector<SchemaField> fields = schemaFields(
        R"({"mlflow_colspec": [{"type": "double", "name": "x", "required": true}, )"
        R"({"type": "array", "items": {"type": "long"}, "name": "l", "required": true}, )"
        R"({"type": "object", "properties": {"k": {"type": "long", "required": true}}, )"
        R"("name": "d", "required": false}, {"type": "string", "name": "\ub77c\ubca8"}]})");
    ASSERT_EQ(fields.size(), 4U);
    EXPECT_EQ(fields[0], (SchemaField{QStringLiteral("x"), QStringLiteral("double")}));
    EXPECT_EQ(fields[1].type, QStringLiteral("array of long"));
    EXPECT_EQ(fields[2].type, QStringLiteral("object"));
    EXPECT_TRUE(fields[2].isOptional);
    EXPECT_EQ(fields[3].name, QString::fromUtf8("라벨"));
    EXPECT_FALSE(fields[3].isOptional);
}

TEST(DatasetSchema, FeaturesAndTargetsOfArrays)
{
    const std::vector<SchemaField> fields = schemaFields(
        R"({"mlflow_tensorspec": {"features": "[{\"name\": \"a\", \"type\": \"tensor\", )"
        R"(\"tensor-spec\": {\"dtype\": \"float64\", \"shape\": [-1, 4]}}]", "targets": )"
        R"("[{\"type\": \"tensor\", \"tensor-spec\": {\"dtype\": \"int64\", \"shape\": [-1]}}]"}})");
    ASSERT_EQ(fields.size(), 2U);
    EXPECT_EQ(fields[0].name, QStringLiteral("a"));
    EXPECT_EQ(fields[0].type, QString::fromUtf8("float64 [? × 4]"));
    EXPECT_EQ(fields[0].use, FieldUse::Feature);
    EXPECT_EQ(fields[1].name, QString());
    EXPECT_EQ(fields[1].type, QString::fromUtf8("int64 [?]"));
    EXPECT_EQ(fields[1].use, FieldUse::Target);
}

TEST(DatasetSchema, CutAndForeignTextsGiveNoFields)
{
    for (const char* text : {"", "null", "[1]", "{\"mlflow_colspec\": [{\"type\": \"dou",
             "{\"other\": 1}", "\xFF\xFE"}) {
        EXPECT_TRUE(schemaFields(text).empty()) << text;
    }
}

TEST(DatasetSchema, ProfileAndSource)
{
    const auto facts = profileFacts(
        R"({"features_shape": {"a": [5, 4], "b": [5, 2]}, "features_size": 8000, "x": 0.5})");
    ASSERT_EQ(facts.size(), 3U);
    EXPECT_EQ(facts[0].second, QString::fromUtf8("a: 5 × 4, b: 5 × 2"));
    EXPECT_EQ(facts[1].second, QStringLiteral("8,000"));
    EXPECT_EQ(facts[2].second, QStringLiteral("0.5"));
    EXPECT_EQ(datasetSourceText(R"({"uri": "s3://bucket/x"})"), QStringLiteral("s3://bucket/x"));
    EXPECT_EQ(datasetSourceText("plain"), QStringLiteral("plain"));
    EXPECT_EQ(
        datasetSourceText(R"({"a": "1", "b": "2"})"), QStringLiteral(R"({"a": "1", "b": "2"})"));
}

} // namespace runlane::models
