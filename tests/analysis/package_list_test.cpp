// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/package_list.h"

#include <gtest/gtest.h>

#include <utility>

namespace runlane::analysis {

namespace {

using Pairs = std::vector<std::pair<std::string, std::string>>;

Pairs packages(EnvironmentKind kind, std::string_view text)
{
    Pairs pairs;
    for (const PackageEntry& entry : packagesOf(kind, text)) {
        pairs.emplace_back(entry.name, entry.version);
    }
    return pairs;
}

} // namespace

TEST(PackageList, KindIsByTheFilesName)
{
    EXPECT_EQ(environmentKind("model/requirements.txt"), EnvironmentKind::Requirements);
    EXPECT_EQ(environmentKind("conda.yaml"), EnvironmentKind::Conda);
    EXPECT_EQ(environmentKind("a/b/python_env.yaml"), EnvironmentKind::PythonEnv);
    EXPECT_EQ(environmentKind("my-requirements.txt"), EnvironmentKind::Other);
}

// The forms of PEP 508 and of pip's requirements file; names by PEP 503.
TEST(PackageList, RequirementsAreReadByName)
{
    EXPECT_EQ(packages(EnvironmentKind::Requirements,
                  "# made by hand\n"
                  "mlflow==3.17.0\r\n"
                  "Scikit_Learn == 1.7.2  # pinned\n"
                  "zope.interface>=5,<7\n"
                  "numpy\n"
                  "\n"
                  "torch[cuda, opt]==2.4.0 ; sys_platform == 'linux'\n"
                  "pip @ https://example.org/pip-1.zip#sha1=ab\n"
                  "--index-url https://example.org/simple\n"
                  "-r other.txt\n"
                  "cloudpickle==3.1.1 \\\n"
                  "    --hash=sha256:aa \\\n"
                  "    --hash=sha256:bb\n"
                  "exact===1.0+local\n"
                  "near~=2.1"),
        (Pairs{{"mlflow", "3.17.0"}, {"scikit-learn", "1.7.2"}, {"zope-interface", ">=5,<7"},
            {"numpy", ""}, {"torch", "[cuda, opt] 2.4.0; sys_platform == 'linux'"},
            {"pip", "@ https://example.org/pip-1.zip#sha1=ab"},
            {"--index-url", "https://example.org/simple"}, {"-r", "other.txt"},
            {"cloudpickle", "3.1.1"}, {"exact", "1.0+local"}, {"near", "~=2.1"}}));
    EXPECT_TRUE(packagesOf(EnvironmentKind::Requirements, "").empty());
}

TEST(PackageList, CondaFilesHaveChannelsPackagesAndAPipPart)
{
    EXPECT_EQ(packages(EnvironmentKind::Conda,
                  "channels:\n"
                  "- conda-forge\n"
                  "dependencies:\n"
                  "- python=3.11.2\n"
                  "- pip<=25.0\n"
                  "- conda-forge::numpy=1.26.0=py311h_0\n"
                  "- pip:\n"
                  "  - mlflow==3.17.0\n"
                  "  - Flask_Cors\n"
                  "name: mlflow-env\n"),
        (Pairs{{"channels", "conda-forge"}, {"python", "3.11.2"}, {"pip", "<=25.0"},
            {"numpy", "1.26.0=py311h_0"}, {"pip.mlflow", "3.17.0"}, {"pip.flask-cors", ""}}));
}

TEST(PackageList, PythonEnvironmentFilesTellBuildPackagesApart)
{
    EXPECT_EQ(packages(EnvironmentKind::PythonEnv,
                  "python: 3.11.2\n"
                  "build_dependencies:\n"
                  "- pip==25.0\n"
                  "- setuptools\n"
                  "dependencies:\n"
                  "- -r requirements.txt\n"),
        (Pairs{{"python", "3.11.2"}, {"build.pip", "25.0"}, {"build.setuptools", ""},
            {"-r", "requirements.txt"}}));
}

TEST(PackageList, WhatIsNoSuchFileNamesNothing)
{
    EXPECT_TRUE(packagesOf(EnvironmentKind::Conda, "just words").empty());
    EXPECT_TRUE(packagesOf(EnvironmentKind::Conda, "- a\n- b: c\n").empty());
    EXPECT_TRUE(packagesOf(EnvironmentKind::PythonEnv, "python: [3\n  x: 1\n").empty());
    EXPECT_TRUE(packagesOf(EnvironmentKind::Other, "numpy==1.0").empty());
}

} // namespace runlane::analysis
