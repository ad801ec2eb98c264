// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/mlruns/yaml.h"

#include <gtest/gtest.h>

// Expected values are those PyYAML reads or writes (mlflow-formats, 1.3; faults F05 to F13).
namespace runlane::stores::mlruns {

TEST(Yaml, EveryScalarStaysText)
{
    const YamlDocument document =
        parseYaml("a: 0123\nb: 1_000\nc: 123e4567\nd: '0'\ne: yes\nf: 1:30\n");
    ASSERT_EQ(document.error, "");
    EXPECT_EQ(document.root.textOf("a"), "0123");
    EXPECT_EQ(document.root.textOf("b"), "1_000");
    EXPECT_EQ(document.root.textOf("c"), "123e4567");
    EXPECT_EQ(document.root.textOf("d"), "0");
    EXPECT_EQ(document.root.textOf("e"), "yes");
    EXPECT_EQ(document.root.textOf("f"), "1:30");
}

TEST(Yaml, NullAndEmptyTextDiffer)
{
    const YamlDocument document = parseYaml("a: null\nb: ''\nc:\nd: 'null'\ne: ~\n");
    EXPECT_EQ(document.root.find("a")->kind, YamlKind::Null);
    EXPECT_EQ(document.root.find("b")->kind, YamlKind::Scalar);
    EXPECT_EQ(document.root.find("c")->kind, YamlKind::Null);
    EXPECT_EQ(document.root.textOf("d"), "null");
    EXPECT_EQ(document.root.find("e")->kind, YamlKind::Null);
    EXPECT_EQ(document.root.find("f"), nullptr);
}

TEST(Yaml, F13FoldedQuotedAndLongKeys)
{
    const YamlDocument document =
        parseYaml("name: a long name\n  that goes on\nquoted: 'it''s\n\n  two "
                  "lines'\nemoji: \"\\U0001F600\"\n? key\n: value\n");
    ASSERT_EQ(document.error, "");
    EXPECT_EQ(document.root.textOf("name"), "a long name that goes on");
    EXPECT_EQ(document.root.textOf("quoted"), "it's\ntwo lines");
    EXPECT_EQ(document.root.textOf("emoji"), "\xF0\x9F\x98\x80");
    EXPECT_EQ(document.root.textOf("key"), "value");
}

TEST(Yaml, F09TagsAreReadAsTheirText)
{
    const YamlDocument document = parseYaml("name: !!python/unicode 'Default'\ntags:\n- "
                                            "!!python/object:x.RunTag {_key: k, _value: v}\n");
    ASSERT_EQ(document.error, "");
    EXPECT_EQ(document.root.textOf("name"), "Default");
    ASSERT_EQ(document.root.find("tags")->items.size(), 1U);
    EXPECT_EQ(document.root.find("tags")->items[0].textOf("_value"), "v");
    EXPECT_NE(document.ignoredTag.find("python/unicode"), std::string::npos);
    EXPECT_EQ(document.ignoredTagLine, 1);
}

TEST(Yaml, F10AliasesAreRefusedAndTheRestSalvaged)
{
    const YamlDocument document = parseYaml("a: &x [1, 2]\nb: *x\nname: kept\n");
    EXPECT_NE(document.error, "");
    EXPECT_EQ(document.errorLine, 2);
    EXPECT_EQ(document.root.textOf("name"), "kept");
}

TEST(Yaml, F11DepthIsLimited)
{
    std::string deep = "a: ";
    for (int i = 0; i < 1000; ++i) {
        deep += '[';
    }
    EXPECT_EQ(parseYaml(deep).error, "nested too deeply");
}

TEST(Yaml, F05BrokenTextKeepsWhatIsClear)
{
    const YamlDocument document = parseYaml(
        "name: first\n<<<<<<< HEAD\nstatus: 3\n=======\nstatus: 4\n>>>>>>> other\nuser_id: ana\n");
    EXPECT_NE(document.error, "");
    EXPECT_GT(document.errorLine, 1);
    EXPECT_EQ(document.root.textOf("name"), "first");
    EXPECT_EQ(document.root.textOf("status"), "3");
    EXPECT_EQ(document.root.textOf("user_id"), "ana");
}

TEST(Yaml, F06CarriageReturns)
{
    const YamlDocument document = parseYaml("name: a\r\nstatus: 3\r\n");
    EXPECT_EQ(document.error, "");
    EXPECT_EQ(document.root.textOf("name"), "a");
    EXPECT_EQ(document.root.numberOf("status"), 3);
}

TEST(Yaml, NumbersOnlyWhenAsked)
{
    const YamlDocument document =
        parseYaml("a: 1700000000000\nb: 1.0\nc: ' 7 '\nd: soon\ne: null\nf: 1e400\n");
    EXPECT_EQ(document.root.numberOf("a"), 1700000000000);
    EXPECT_EQ(document.root.numberOf("b"), 1);
    EXPECT_EQ(document.root.numberOf("c"), 7);
    EXPECT_EQ(document.root.numberOf("d"), std::nullopt);
    EXPECT_EQ(document.root.numberOf("e"), std::nullopt);
    EXPECT_EQ(document.root.numberOf("f"), std::nullopt);
}

TEST(Yaml, OtherThanAMappingIsAnError)
{
    EXPECT_EQ(parseYaml("- a\n- b\n").error, "not a mapping");
    EXPECT_EQ(parseYaml("just text").error, "not a mapping");
    EXPECT_EQ(parseYaml("").root.kind, YamlKind::Null);
    EXPECT_EQ(parseYaml("# only a comment\n").error, "");
}

} // namespace runlane::stores::mlruns
