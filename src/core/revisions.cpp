// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/revisions.h"

#include <algorithm>
#include <array>

namespace runlane::core {

namespace {

struct KnownRevision
{
    std::string_view id;
    std::string_view release;
};

constexpr std::array<KnownRevision, 68> kRevisions{{
    {"ff01da956556", "1.0"},
    {"451aebb31d03", "1.0"},
    {"90e64c465722", "1.0"},
    {"181f10493468", "1.1"},
    {"df50e92ffc5e", "1.2"},
    {"7ac759974ad8", "1.2"},
    {"89d4b8295536", "1.3"},
    {"2b4d017a5e9b", "1.4"},
    {"cfd24bdc0731", "1.5"},
    {"0a8213491aaa", "1.6"},
    {"728d730b5ebd", "1.10"},
    {"27a6a02d2cf1", "1.10"},
    {"84291f40a231", "1.11"},
    {"a8c4a736bde6", "1.13"},
    {"39d1c3be5f05", "1.15"},
    {"c48cb773bb87", "1.16"},
    {"bd07f7e963c5", "1.25"},
    {"0c779009ac13", "1.28"},
    {"cc1f77228345", "1.28"},
    {"97727af70f4d", "1.29"},
    {"3500859a5d39", "2.3"},
    {"7f2a7d5fae7d", "2.4"},
    {"2d6e25af4d3e", "2.8"},
    {"acf3f17fdcc7", "2.8"},
    {"867495a8f9d4", "2.13"},
    {"5b0e9adcef9c", "2.13.1"},
    {"4465047574b1", "2.15"},
    {"f5a4f2784254", "2.17"},
    {"0584bdc529eb", "2.18"},
    {"400f98739977", "3.0"},
    {"6953534de441", "3.0"},
    {"bda7b8c39065", "3.1.1"},
    {"cbc13b556ace", "3.2"},
    {"770bee3ae1dd", "3.2"},
    {"a1b2c3d4e5f6", "3.3"},
    {"de4033877273", "3.3"},
    {"1a0cddfcaa16", "3.3"},
    {"534353b11cbc", "3.4"},
    {"71994744cf8e", "3.4"},
    {"3da73c924c2f", "3.5"},
    {"bf29a5ff90ea", "3.5"},
    {"1bd49d398cd23", "3.8"},
    {"b7c8d9e0f1a2", "3.9"},
    {"5d2d30f0abce", "3.9"},
    {"c9d4e5f6a7b8", "3.9"},
    {"2c33131f4dae", "3.9"},
    {"d3e4f5a6b7c8", "3.9"},
    {"d0e1f2a3b4c5", "3.10"},
    {"c8d9e0f1a2b3", "3.10"},
    {"1b5f0d9ad7c1", "3.10"},
    {"e1f2a3b4c5d6", "3.11"},
    {"76601a5f987d", "3.11"},
    {"c3d6457b6d8a", "3.11"},
    {"a5b4c3d2e1f0", "3.11"},
    {"ae8bbe7743c9", "3.11"},
    {"7d34483879f0", "after 3.11"},
    {"da6fb0208061", "after 3.11"},
    {"89d3d66ed43f", "after 3.11"},
    {"b7e4c1a90f23", "after 3.11"},
    {"a8b9c0d1e2f3", "after 3.11"},
    {"6f8d9c3b2a1e", "after 3.11"},
    {"75868b020152", "after 3.11"},
    {"17e22815139b", "after 3.11"},
    {"1971f2d9a75b", "after 3.11"},
    {"b7e2c1a4d9f3", "after 3.11"},
    {"c1d2e3f4a5b6", "after 3.11"},
    {"c3d9e7f1a2b4", "after 3.11"},
    {"dc11669786a5", "after 3.11"},
}};

} // namespace

std::string_view releaseOfRevision(std::string_view revision)
{
    const auto at = std::find_if(kRevisions.begin(), kRevisions.end(),
        [&](const KnownRevision& known) { return known.id == revision; });
    return at == kRevisions.end() ? std::string_view() : at->release;
}

} // namespace runlane::core
