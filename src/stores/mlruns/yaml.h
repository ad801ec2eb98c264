// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// MLflow's YAML as a small tree. Every scalar stays text; tags are ignored, aliases refused.
namespace runlane::stores::mlruns {

enum class YamlKind { Null, Scalar, Map, List };

struct YamlEntry;

struct YamlNode
{
    YamlKind kind = YamlKind::Null;
    std::string text; // scalars
    std::int64_t line = 0; // 1-based
    std::vector<YamlEntry> entries; // maps, in file order
    std::vector<YamlNode> items; // lists

    // The entry of that key, or null.
    [[nodiscard]] const YamlNode* find(std::string_view key) const;
    // Text of a scalar entry; empty for null, missing and other kinds.
    [[nodiscard]] std::string_view textOf(std::string_view key) const;
    [[nodiscard]] bool has(std::string_view key) const { return find(key) != nullptr; }
    // Whole number of a scalar entry, also written as 1.0 or with blanks; nothing otherwise.
    [[nodiscard]] std::optional<std::int64_t> numberOf(std::string_view key) const;
};

struct YamlEntry
{
    std::string key;
    YamlNode value;
};

// root: the top-level map, with what was read before the error when there is one (and what simple
// "key: value" lines after it say). error empty: all was read. ignoredTag: the first tag met.
struct YamlDocument
{
    YamlNode root;
    std::string error;
    std::int64_t errorLine = 0;
    std::string ignoredTag;
    std::int64_t ignoredTagLine = 0;
};

struct YamlLimits
{
    int depth = 8;
    std::size_t nodes = 100'000;
};

inline constexpr std::size_t kMetaLimitBytes = 1024UL * 1024;

[[nodiscard]] YamlDocument parseYaml(std::string_view text, YamlLimits limits = {});

} // namespace runlane::stores::mlruns
