// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/run_set.h"

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace runlane::analysis {

// A field that a query may name, as the language writes it, and what the runs have in it. range: of
// the finite numbers, when all values are numbers. values: the most frequent texts, most frequent
// first, then by text; of short texts only, and not of metrics.
struct FieldHint
{
    std::string field;
    std::size_t runs = 0;
    std::optional<std::pair<double, double>> range;
    std::vector<std::pair<std::string, std::size_t>> values;
};

// Attributes first, then metrics, params and tags by key, without MLflow's own tags. rows: of the
// set, of any of its stores. For the worker pool; incomplete once a stop is asked for.
[[nodiscard]] std::vector<FieldHint> fieldHints(
    const RunSet& runs, std::span<const std::uint32_t> rows, const std::stop_token& stop = {});

// The hint of a field as a query writes it: with other quotation marks, an alias or inside a
// history function. Null when there is none.
[[nodiscard]] const FieldHint* hintOf(
    std::span<const FieldHint> hints, std::string_view writtenField);

// Operators that the language allows behind a field as written, those that suit what the runs have
// in it first: numbers are put in order, texts searched. hint: may be null.
[[nodiscard]] std::vector<std::string> fieldOperators(
    std::string_view writtenField, const FieldHint* hint);

} // namespace runlane::analysis
