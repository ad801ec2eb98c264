// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/query_clauses.h"
#include "analysis/run_query.h"
#include "analysis/run_set.h"
#include "support/snapshot_builder.h"

#include <string>
#include <string_view>

// What holds of every text given to the query language, however broken.
namespace runlane::tests {

// Two stores' worth of odd runs: numbers that are none, empty and foreign texts, no times.
inline std::shared_ptr<core::StoreSnapshot> oddRuns()
{
    return buildSnapshot({
        {.id = "a",
            .name = "resnet 1",
            .params = {{"lr", "0.1"}, {"a b", ""}, {"opt", "adam"}},
            .metrics = {{"acc", 0.5}, {"val/loss", 1e308}},
            .endMillis = 1'700'000'000'000},
        {.id = "b",
            .name = "",
            .parent = "a",
            .params = {{"lr", "auto"}, {"opt", "한글"}},
            .metrics = {{"acc", -1}},
            .status = core::RunStatus::Failed},
        {.id = "c", .name = "it's", .parent = "c"},
    });
}

// Empty when all is well, else what is not.
inline std::string brokenPromise(const core::StoreSnapshot& snapshot, std::string_view text)
{
    std::size_t end = 0;
    for (const analysis::QueryToken& token : analysis::queryTokens(text)) {
        if (token.length == 0 || token.position < end
            || token.position + token.length > text.size()) {
            return "tokens overlap or leave the text";
        }
        end = token.position + token.length;
    }
    for (const std::size_t cursor : {std::size_t{0}, text.size() / 2, text.size()}) {
        const analysis::QueryPlace place = analysis::queryPlace(text, cursor);
        if (place.position + place.length > text.size()) {
            return "the word to complete leaves the text";
        }
    }
    const auto query = analysis::parseQuery(text);
    if (!query) {
        const analysis::QueryError& error = query.error();
        const bool isInside = error.position + error.length <= text.size();
        return !isInside || error.message.isEmpty() ? "an error without a place or a reason" : "";
    }
    const auto rows = allRows(snapshot);
    const auto found = analysis::matchingRows(snapshot, rows, *query, {});
    const std::string negated = "NOT (" + std::string(text) + ")";
    const auto opposite = analysis::parseQuery(negated);
    if (query->isEmpty()) {
        return found == rows ? "" : "an empty query that leaves runs out";
    }
    if (!opposite) {
        return "NOT (…) is refused";
    }
    const auto others = analysis::matchingRows(snapshot, rows, *opposite, {});
    if (query->histories().empty() && found.size() + others.size() != rows.size()) {
        return "NOT (…) is not the rest";
    }
    const std::string narrowed = analysis::appendClause(text, "params.opt = 'adam'");
    const auto both = analysis::parseQuery(narrowed);
    if (!both) {
        return "refused with a clause more";
    }
    return analysis::matchingRows(snapshot, rows, *both, {}).size() <= found.size()
        ? ""
        : "a clause more found more runs";
}

} // namespace runlane::tests
