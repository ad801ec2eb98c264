// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/run_diff_parts.h"
#include "analysis/value_tree.h"

#include <algorithm>
#include <map>

// Rows for the parts of values: keys of dicts, columns of a schema, packages.
namespace runlane::analysis::diffs {

namespace {

constexpr std::size_t kMostPartsOfAValue = 2000;

CellParts partsOfValue(const DiffCell& cell)
{
    if (!cell.isPresent) {
        return std::nullopt;
    }
    const auto value = parseValue(cell.text);
    if (!value) {
        return std::nullopt;
    }
    std::vector<PartText> parts;
    for (ValueLeaf& leaf : valueLeaves(*value)) {
        if (leaf.path.empty()) { // a list of scalars is no table of keys
            return std::nullopt;
        }
        parts.push_back({std::move(leaf.path), std::move(leaf.text)});
    }
    return parts.size() > kMostPartsOfAValue ? std::nullopt : CellParts(std::move(parts));
}

} // namespace

std::string_view own(RunDiff& diff, std::string text)
{
    diff.ownedTexts.push_back(std::make_shared<const std::string>(std::move(text)));
    return *diff.ownedTexts.back();
}

DiffRow emptyRow(DiffSection section, std::string key, std::size_t runCount)
{
    DiffRow row;
    row.section = section;
    row.key = std::move(key);
    row.cells.resize(runCount);
    return row;
}

void setText(DiffCell& cell, std::string_view text)
{
    cell.isPresent = true;
    cell.text = text;
}

void addParts(RunDiff& diff, const std::vector<CellParts>& parts)
{
    const std::size_t owner = diff.rows.size() - 1;
    std::map<std::string_view, DiffRow> byPath;
    for (std::size_t run = 0; run < parts.size(); ++run) {
        if (!parts[run]) {
            continue;
        }
        for (const PartText& part : *parts[run]) {
            auto at = byPath.find(part.path);
            if (at == byPath.end()) {
                const std::string_view path = own(diff, part.path);
                at = byPath
                         .emplace(path,
                             emptyRow(diff.rows[owner].section, std::string(path), parts.size()))
                         .first;
                at->second.owner = owner;
            }
            if (!at->second.cells[run].isPresent) {
                ++diff.rows[owner].cells[run].partCount;
            }
            setText(at->second.cells[run], own(diff, part.text));
        }
    }
    for (auto& entry : byPath) {
        diff.rows.push_back(std::move(entry.second));
    }
}

void addValueParts(RunDiff& diff)
{
    const std::vector<DiffCell>& cells = diff.rows.back().cells;
    const bool isSame =
        cells.size() > 1 && std::all_of(cells.begin(), cells.end(), [&](const DiffCell& cell) {
            return cell.isPresent == cells.front().isPresent && cell.text == cells.front().text;
        });
    if (isSame) {
        return;
    }
    std::map<std::string_view, CellParts> known; // many runs share few values
    std::vector<CellParts> parts;
    for (const DiffCell& cell : cells) {
        if (cell.isPresent && known.count(cell.text) == 0) {
            known.emplace(cell.text, partsOfValue(cell));
        }
        parts.push_back(cell.isPresent ? known.at(cell.text) : std::nullopt);
    }
    const auto count = std::count_if(
        parts.begin(), parts.end(), [](const CellParts& of) { return of.has_value(); });
    if (count > 1 || (count == 1 && cells.size() == 1)) {
        addParts(diff, parts);
    }
}

} // namespace runlane::analysis::diffs
