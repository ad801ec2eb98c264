// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/artifacts/curves.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

namespace runlane::stores::artifacts {

namespace {

constexpr std::array<std::string_view, 5> kFprNames{
    "fpr", "false_positive_rate", "fprs", "false_positive_rates", "fall_out"};
constexpr std::array<std::string_view, 5> kTprNames{
    "tpr", "true_positive_rate", "tprs", "true_positive_rates", "sensitivity"};
constexpr std::array<std::string_view, 3> kPrecisionNames{"precision", "precisions", "ppv"};
constexpr std::array<std::string_view, 3> kRecallNames{"recall", "recalls", "sensitivity"};
constexpr std::array<std::string_view, 4> kThresholdNames{
    "thresholds", "threshold", "thresh", "cutoff"};
constexpr std::array<std::string_view, 6> kClassNames{
    "class", "label", "name", "class_name", "curve", "positive_class"};
constexpr std::array<std::string_view, 4> kRocAreaNames{"auc", "roc_auc", "area", "auroc"};
constexpr std::array<std::string_view, 5> kPrAreaNames{
    "average_precision", "ap", "pr_auc", "auprc", "auc"};

// Columns of histories and reports, never of a curve.
constexpr std::array<std::string_view, 9> kOtherNames{
    "epoch", "epochs", "step", "iteration", "support", "f1_score", "f1", "loss", "accuracy"};

struct Shape
{
    core::CurveKind kind;
    std::span<const std::string_view> x, y, area;
};
const std::array<Shape, 2> kShapes{{
    {core::CurveKind::Roc, kFprNames, kTprNames, kRocAreaNames},
    {core::CurveKind::PrecisionRecall, kRecallNames, kPrecisionNames, kPrAreaNames},
}};

const TableColumn* findAny(const Table& table, std::span<const std::string_view> names)
{
    for (const std::string_view name : names) {
        if (const TableColumn* column = table.find(name)) {
            return column;
        }
    }
    return nullptr;
}

const JsonValue* findAny(const JsonValue& value, std::span<const std::string_view> names)
{
    if (const JsonObject* members = value.object()) {
        for (const std::string_view name : names) {
            for (const JsonMember& member : *members) {
                if (plainName(member.first) == name) {
                    return &member.second;
                }
            }
        }
    }
    return nullptr;
}

bool areShares(std::span<const double> values)
{
    return std::all_of(values.begin(), values.end(),
        [](double value) { return value >= -1e-9 && value <= 1 + 1e-9; });
}

bool isMonotone(std::span<const double> values)
{
    return std::is_sorted(values.begin(), values.end())
        || std::is_sorted(values.rbegin(), values.rend());
}

// At least two points with shares as coordinates, along one direction: a history of precision and
// recall by epoch is none.
bool isCurve(const core::CurvePoints& points)
{
    return points.x.size() >= 2 && points.x.size() == points.y.size() && areShares(points.x)
        && areShares(points.y) && isMonotone(points.x)
        && (points.kind == core::CurveKind::PrecisionRecall || isMonotone(points.y));
}

// A missing threshold of an ROC curve is the one nothing reaches; one missing at the end of a
// precision-recall curve belongs to the point that has none.
void settleThresholds(core::CurvePoints& points)
{
    std::vector<double>& thresholds = points.thresholds;
    if (points.kind == core::CurveKind::PrecisionRecall && !thresholds.empty()
        && thresholds.size() == points.x.size()) {
        if (std::isnan(thresholds.back())) {
            thresholds.pop_back();
        } else if (std::isnan(thresholds.front())) {
            thresholds.erase(thresholds.begin());
        }
    }
    const bool fits = thresholds.size() == points.x.size()
        || (points.kind == core::CurveKind::PrecisionRecall
            && thresholds.size() + 1 == points.x.size());
    if (points.kind == core::CurveKind::Roc) {
        std::replace_if(
            thresholds.begin(), thresholds.end(), [](double value) { return std::isnan(value); },
            std::numeric_limits<double>::infinity());
    }
    const bool hasGap = std::any_of(
        thresholds.begin(), thresholds.end(), [](double value) { return std::isnan(value); });
    if (!fits || hasGap) {
        thresholds.clear();
    }
}

std::optional<std::vector<double>> numbersOf(const JsonValue* value)
{
    const JsonArray* items = value == nullptr ? nullptr : value->array();
    if (items == nullptr || items->empty()) {
        return std::nullopt;
    }
    std::vector<double> numbers;
    numbers.reserve(items->size());
    for (const JsonValue& item : *items) {
        if (!item.isScalar()) {
            return std::nullopt;
        }
        numbers.push_back(item.number().value_or(std::numeric_limits<double>::quiet_NaN()));
    }
    return numbers;
}

std::optional<core::CurvePoints> listedCurve(const JsonValue& value, const Shape& shape)
{
    const auto x = numbersOf(findAny(value, shape.x));
    const auto y = numbersOf(findAny(value, shape.y));
    const JsonValue* other = findAny(value, kOtherNames);
    if (!x || !y || (other != nullptr && other->array() != nullptr)) {
        return std::nullopt;
    }
    core::CurvePoints points;
    points.kind = shape.kind;
    points.x = *x;
    points.y = *y;
    points.thresholds = numbersOf(findAny(value, kThresholdNames)).value_or(std::vector<double>());
    if (const JsonValue* area = findAny(value, shape.area)) {
        points.loggedArea = area->isScalar() ? area->number() : std::nullopt;
    }
    if (const JsonValue* name = findAny(value, kClassNames)) {
        points.label = name->isScalar() ? name->text() : std::string();
    }
    if (!isCurve(points)) {
        return std::nullopt;
    }
    settleThresholds(points);
    return points;
}

void collect(const JsonValue& value, int levelsBelow, std::vector<core::CurvePoints>& curves)
{
    const std::size_t before = curves.size();
    for (const Shape& shape : kShapes) {
        if (std::optional<core::CurvePoints> points = listedCurve(value, shape)) {
            curves.push_back(std::move(*points));
        }
    }
    if (curves.size() > before) {
        return;
    }
    if (const JsonArray* items = value.array();
        items != nullptr && !items->empty() && items->front().object() != nullptr) {
        if (const std::optional<Table> table = tableOf(value)) {
            const std::vector<core::CurvePoints> own = readCurves(*table);
            curves.insert(curves.end(), own.begin(), own.end());
        }
        for (std::size_t i = 0; i < items->size() && curves.size() == before + i; ++i) {
            collect((*items)[i], 0, curves);
        }
        return;
    }
    const JsonObject* members = value.object();
    if (members == nullptr || levelsBelow == 0) {
        return;
    }
    std::vector<std::pair<std::string, std::vector<core::CurvePoints>>> found;
    for (const JsonMember& member : *members) {
        std::vector<core::CurvePoints> own;
        collect(member.second, levelsBelow - 1, own);
        if (!own.empty()) {
            found.emplace_back(member.first, std::move(own));
        }
    }
    // One curve a member: the members are classes, unless they name the kinds of curves.
    const bool areClasses =
        found.size() > 1 && std::all_of(found.begin(), found.end(), [&](const auto& one) {
            return one.second.size() == 1
                && one.second.front().kind == found.front().second.front().kind;
        });
    for (auto& one : found) {
        for (core::CurvePoints& points : one.second) {
            if (areClasses && points.label.empty()) {
                points.label = labelText(one.first);
            }
            curves.push_back(std::move(points));
        }
    }
}

} // namespace

std::vector<core::CurvePoints> readCurves(const Table& table)
{
    std::vector<core::CurvePoints> curves;
    for (const Shape& shape : kShapes) {
        const TableColumn* x = findAny(table, shape.x);
        const TableColumn* y = findAny(table, shape.y);
        if (x == nullptr || y == nullptr || findAny(table, kOtherNames) != nullptr) {
            continue;
        }
        const TableColumn* thresholds = findAny(table, kThresholdNames);
        const TableColumn* classes = findAny(table, kClassNames);
        std::vector<core::CurvePoints> own;
        for (std::size_t row = 0; row < table.rowCount; ++row) {
            const std::string label =
                classes == nullptr ? std::string() : labelText(classes->cells[row]);
            auto at = std::find_if(own.begin(), own.end(),
                [&](const core::CurvePoints& points) { return points.label == label; });
            if (at == own.end()) {
                own.emplace_back();
                at = own.end() - 1;
                at->kind = shape.kind;
                at->label = label;
            }
            const double nan = std::numeric_limits<double>::quiet_NaN();
            at->x.push_back(parseNumber(x->cells[row], table.decimalMark).value_or(nan));
            at->y.push_back(parseNumber(y->cells[row], table.decimalMark).value_or(nan));
            if (thresholds != nullptr) {
                at->thresholds.push_back(
                    parseNumber(thresholds->cells[row], table.decimalMark).value_or(nan));
            }
        }
        for (core::CurvePoints& points : own) {
            if (isCurve(points)) {
                settleThresholds(points);
                curves.push_back(std::move(points));
            }
        }
    }
    return curves;
}

std::vector<core::CurvePoints> readCurves(const JsonValue& value)
{
    std::vector<core::CurvePoints> curves;
    if (value.member("columns") != nullptr && value.member("data") != nullptr) {
        if (const std::optional<Table> table = tableOf(value)) {
            return readCurves(*table);
        }
    }
    collect(value, 3, curves);
    return curves;
}

} // namespace runlane::stores::artifacts
