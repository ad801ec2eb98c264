// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/package_list.h"

#include "analysis/value_tree.h"

#include <algorithm>

namespace runlane::analysis {

namespace {

constexpr std::string_view kSpaces = " \t\r";

std::string_view trimmed(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(kSpaces);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(kSpaces) - first + 1);
}

std::string normalName(std::string_view name)
{
    std::string out;
    for (const char c : name) {
        const bool isJoint = c == '-' || c == '_' || c == '.';
        if (isJoint && !out.empty() && out.back() == '-') {
            continue;
        }
        out += isJoint ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return out;
}

// "==1.2" is "1.2"; several conditions stay as they are.
std::string versionText(std::string_view spec)
{
    spec = trimmed(spec);
    const bool isExact = spec.substr(0, 2) == "==" && spec.find(',') == std::string_view::npos;
    return std::string(isExact ? trimmed(spec.substr(spec.find_first_not_of('='))) : spec);
}

PackageEntry option(std::string_view line)
{
    const std::size_t end = std::min(line.find_first_of(" ="), line.size());
    const std::size_t value = std::min(line.find_first_not_of(" =", end), line.size());
    return {std::string(line.substr(0, end)), std::string(line.substr(value))};
}

PackageEntry requirement(std::string_view line)
{
    line = trimmed(line.substr(0, line.find(" --hash")));
    if (line.empty() || line.front() == '-') {
        return option(line);
    }
    const std::size_t marker = line.find(';');
    const std::string_view core = trimmed(line.substr(0, marker));
    const std::size_t end = std::min(core.find_first_of(" =<>!~[@("), core.size());
    std::string_view rest = trimmed(core.substr(end));
    std::string version;
    if (!rest.empty() && rest.front() == '[') {
        const std::size_t close = std::min(rest.find(']'), rest.size() - 1);
        version = std::string(rest.substr(0, close + 1));
        rest = rest.substr(close + 1);
    }
    const std::string spec = versionText(rest);
    version += (version.empty() || spec.empty() ? "" : " ") + spec;
    if (marker != std::string_view::npos) {
        version.append("; ").append(trimmed(line.substr(marker + 1)));
    }
    return {normalName(core.substr(0, end)), version};
}

std::vector<PackageEntry> requirements(std::string_view text)
{
    std::vector<PackageEntry> packages;
    std::string line;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        std::string_view part = text.substr(0, end);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
        const std::size_t comment = part.substr(0, 1) == "#" ? 0 : part.find(" #");
        part = trimmed(part.substr(0, comment));
        const bool goesOn = !part.empty() && part.back() == '\\';
        line += goesOn ? part.substr(0, part.size() - 1) : part;
        if (goesOn) {
            continue;
        }
        if (!trimmed(line).empty()) {
            packages.push_back(requirement(trimmed(line)));
        }
        line.clear();
    }
    return packages;
}

// "conda-forge::numpy=1.26.0=py310_0"
PackageEntry condaPackage(std::string_view text)
{
    const std::size_t channel = text.find("::");
    text = trimmed(channel == std::string_view::npos ? text : text.substr(channel + 2));
    const std::size_t end = std::min(text.find_first_of(" =<>!~"), text.size());
    std::string_view spec = trimmed(text.substr(end));
    if (!spec.empty() && spec.front() == '=') {
        spec.remove_prefix(std::min(spec.find_first_not_of('='), spec.size()));
    }
    return {normalName(text.substr(0, end)), std::string(spec)};
}

const ValueNode* itemOf(const ValueNode& dict, std::string_view key)
{
    const auto at = std::find(dict.keys.begin(), dict.keys.end(), key);
    return at == dict.keys.end() ? nullptr
                                 : &dict.items[static_cast<std::size_t>(at - dict.keys.begin())];
}

std::string joinedTexts(const ValueNode& list)
{
    std::string text;
    for (const ValueNode& item : list.items) {
        text += (text.empty() ? "" : ", ") + item.text;
    }
    return text;
}

void addRequirements(
    std::vector<PackageEntry>& packages, const ValueNode* list, const std::string& prefix)
{
    if (list == nullptr) {
        return;
    }
    for (const ValueNode& item : list->items) {
        PackageEntry entry = requirement(item.text);
        if (!entry.name.empty()) {
            packages.push_back({prefix + entry.name, std::move(entry.version)});
        }
    }
}

std::vector<PackageEntry> condaPackages(const ValueNode& file)
{
    std::vector<PackageEntry> packages;
    if (const ValueNode* channels = itemOf(file, "channels"); channels != nullptr) {
        packages.push_back({"channels", joinedTexts(*channels)});
    }
    const ValueNode* dependencies = itemOf(file, "dependencies");
    if (dependencies == nullptr) {
        return packages;
    }
    for (const ValueNode& item : dependencies->items) {
        if (item.kind == ValueKind::Dict) {
            addRequirements(packages, itemOf(item, "pip"), "pip.");
        } else if (item.isScalar()) {
            packages.push_back(condaPackage(item.text));
        }
    }
    return packages;
}

std::vector<PackageEntry> pythonEnvPackages(const ValueNode& file)
{
    std::vector<PackageEntry> packages;
    if (const ValueNode* python = itemOf(file, "python"); python != nullptr && python->isScalar()) {
        packages.push_back({"python", python->text});
    }
    addRequirements(packages, itemOf(file, "build_dependencies"), "build.");
    addRequirements(packages, itemOf(file, "dependencies"), {});
    return packages;
}

} // namespace

EnvironmentKind environmentKind(std::string_view path)
{
    const std::size_t slash = path.rfind('/');
    const std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
    return name == "requirements.txt"                 ? EnvironmentKind::Requirements
        : name == "conda.yaml" || name == "conda.yml" ? EnvironmentKind::Conda
        : name == "python_env.yaml"                   ? EnvironmentKind::PythonEnv
                                                      : EnvironmentKind::Other;
}

std::vector<PackageEntry> packagesOf(EnvironmentKind kind, std::string_view text)
{
    if (kind == EnvironmentKind::Requirements) {
        return requirements(text);
    }
    const auto file = parseValue(text);
    if (!file || file->kind != ValueKind::Dict) {
        return {};
    }
    return kind == EnvironmentKind::Conda    ? condaPackages(*file)
        : kind == EnvironmentKind::PythonEnv ? pythonEnvPackages(*file)
                                             : std::vector<PackageEntry>();
}

} // namespace runlane::analysis
