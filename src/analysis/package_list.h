// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

// Packages named by the environment files that MLflow writes beside a model.
namespace runlane::analysis {

// name: lower case with '-' for runs of '-', '_', '.' (PEP 503); in conda.yaml "pip." stands before
// what its pip part names, in python_env.yaml "build." before build dependencies. Also "python",
// "channels", and options of requirements ("-r", "--index-url"). version: "1.26.0" for "==1.26.0",
// else as written: ">=2,<3", "[gpu] 2.1; sys_platform == 'linux'", "@ https://…"; empty: any.
struct PackageEntry
{
    std::string name;
    std::string version;

    friend bool operator==(const PackageEntry&, const PackageEntry&) = default;
};

enum class EnvironmentKind { Other, Requirements, Conda, PythonEnv };

// By the file's name, whatever folder stands before it.
[[nodiscard]] EnvironmentKind environmentKind(std::string_view path);
// In the order written; empty when the text is not what its kind should be.
[[nodiscard]] std::vector<PackageEntry> packagesOf(EnvironmentKind kind, std::string_view text);

} // namespace runlane::analysis
