// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzzing.h"
#include "stores/mlruns/yaml.h"

namespace runlane::fuzz {

using namespace stores::mlruns;

std::vector<std::string> seeds()
{
    return {
        "artifact_location: file:///a/b\nexperiment_id: '0'\nlifecycle_stage: active\nname: x\n",
        "run_id: a\nrun_uuid: b\nstatus: 3\ntags: []\nstart_time: 1700000001000\nend_time: null\n",
        "name: !!python/unicode 'x'\nother: &a {b: [1, 2]}\nagain: *a\n",
        "? long key\n: folded text that\n  goes on\nquoted: \"\\U0001F600 \\x41\"\n",
        "<<<<<<< HEAD\nname: a\n=======\nname: b\n>>>>>>> other\n",
        "a: [[[[[[[[[[[[1]]]]]]]]]]]]\n",
        "inputs:\n- dataset:\n    name: d\n    digest: 1a\n  tags: {k: v}\n"};
}

std::size_t nodesOf(const YamlNode& node)
{
    std::size_t nodes = 1;
    for (const YamlEntry& entry : node.entries) {
        nodes += nodesOf(entry.value);
    }
    for (const YamlNode& item : node.items) {
        nodes += nodesOf(item);
    }
    return nodes;
}

void feed(std::string_view input)
{
    const YamlDocument document = parseYaml(input);
    require(
        nodesOf(document.root) <= 100'000 + input.size(), "the tree is no larger than its text");
    require(document.error.empty() || document.errorLine >= 0, "an error has a line");
    for (const YamlEntry& entry : document.root.entries) {
        require(document.root.has(entry.key), "every key is found");
        static_cast<void>(document.root.numberOf(entry.key));
        static_cast<void>(document.root.textOf(entry.key));
    }
    static_cast<void>(parseYaml(input, {2, 10}));
}

} // namespace runlane::fuzz
