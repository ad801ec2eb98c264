// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/artifacts/matrices.h"

#include "stores/artifacts/column_roles.h"
#include "stores/artifacts/score_owner.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string_view>
#include <utility>

namespace runlane::stores::artifacts {

namespace {

constexpr std::size_t kMostClasses = 2000;
constexpr std::array<std::string_view, 9> kMatrixKeys{"confusion_matrix", "matrix", "cm", "values",
    "data", "counts", "conf_matrix", "confusion", "table"};
constexpr std::array<std::string_view, 9> kLabelKeys{"labels", "classes", "class_names", "names",
    "target_names", "label_names", "categories", "class_labels", "index"};

// Counts, or shares when some cell is no whole number; negative cells are no matrix.
std::optional<ReadMatrix> finished(core::MatrixTable matrix)
{
    const std::size_t size = matrix.cells.size();
    if (size < 2 || size > kMostClasses
        || (!matrix.labels.empty() && matrix.labels.size() != size)) {
        return std::nullopt;
    }
    double total = 0;
    bool isWhole = true;
    for (const std::vector<double>& row : matrix.cells) {
        if (row.size() != size) {
            return std::nullopt;
        }
        for (const double cell : row) {
            if (!std::isfinite(cell) || cell < 0) {
                return std::nullopt;
            }
            isWhole = isWhole && cell == std::trunc(cell);
            total += cell;
        }
    }
    std::set<std::string> distinct(matrix.labels.begin(), matrix.labels.end());
    if (total <= 0 || (!matrix.labels.empty() && distinct.size() != size)) {
        return std::nullopt;
    }
    // A perfect matrix of shares has ones on the diagonal only.
    const auto isUnitRow = [](const std::vector<double>& row) {
        double sum = 0;
        for (const double cell : row) {
            sum += cell;
        }
        return std::abs(sum - 1) < 1e-9;
    };
    matrix.isNormalised =
        !isWhole || std::all_of(matrix.cells.begin(), matrix.cells.end(), isUnitRow);
    ReadMatrix result{std::move(matrix), {}};
    if (result.matrix.isNormalised) {
        result.notes.emplace_back("The matrix holds shares, not counts");
    }
    return result;
}

// Without a name that says so, only counts with something on the diagonal are believed: squares of
// correlations or distances look the same otherwise.
std::optional<ReadMatrix> believed(std::optional<ReadMatrix> read, MatrixHint hint)
{
    if (!read || hint == MatrixHint::Named) {
        return read;
    }
    double diagonal = 0;
    for (std::size_t i = 0; i < read->matrix.cells.size(); ++i) {
        diagonal += read->matrix.cells[i][i];
    }
    return read->matrix.isNormalised || diagonal <= 0 ? std::nullopt : std::move(read);
}

std::optional<std::vector<std::vector<double>>> squareOf(const JsonValue* value)
{
    const JsonArray* rows = value == nullptr ? nullptr : value->array();
    if (rows == nullptr || rows->size() < 2 || rows->size() > kMostClasses) {
        return std::nullopt;
    }
    std::vector<std::vector<double>> cells;
    for (const JsonValue& row : *rows) {
        const JsonArray* items = row.array();
        if (items == nullptr || items->size() != rows->size()) {
            return std::nullopt;
        }
        cells.emplace_back();
        for (const JsonValue& item : *items) {
            const std::optional<double> number = item.number();
            if (!number) {
                return std::nullopt;
            }
            cells.back().push_back(*number);
        }
    }
    return cells;
}

std::vector<std::string> textsOf(const JsonValue* value)
{
    std::vector<std::string> texts;
    if (value != nullptr && value->array() != nullptr) {
        for (const JsonValue& item : *value->array()) {
            texts.push_back(labelText(item.text()));
        }
    }
    return texts;
}

// {labels: [..], matrix: [[..]]} and the like; also {columns, index, data}.
std::optional<ReadMatrix> labelledMatrix(const JsonValue& value, MatrixHint hint)
{
    for (const std::string_view key : kMatrixKeys) {
        std::optional<std::vector<std::vector<double>>> cells = squareOf(value.member(key));
        if (!cells) {
            continue;
        }
        core::MatrixTable matrix;
        matrix.cells = std::move(*cells);
        for (const std::string_view labelKey : kLabelKeys) {
            std::vector<std::string> labels = textsOf(value.member(labelKey));
            if (labels.size() == matrix.cells.size()) {
                matrix.labels = std::move(labels);
                break;
            }
        }
        const std::vector<std::string> columns = textsOf(value.member("columns"));
        if (matrix.labels.empty() && columns.size() == matrix.cells.size()) {
            matrix.labels = columns;
        }
        const bool isTable = key == "data" && !columns.empty();
        const bool saysMatrix = key == "confusion_matrix" || key == "cm" || key == "matrix"
            || key == "conf_matrix" || key == "confusion";
        const MatrixHint own = saysMatrix ? MatrixHint::Named : hint;
        if (own == MatrixHint::Named
            || (isTable && columns == matrix.labels && value.member("index") != nullptr
                && textsOf(value.member("index")) == columns)) {
            return believed(finished(std::move(matrix)), own);
        }
    }
    return std::nullopt;
}

// {actual: {predicted: n, ..}, ..} with the same names outside and inside.
std::optional<ReadMatrix> keyedMatrix(const JsonValue& value)
{
    const JsonObject* rows = value.object();
    if (rows == nullptr || rows->size() < 2 || rows->size() > kMostClasses) {
        return std::nullopt;
    }
    core::MatrixTable matrix;
    std::vector<std::string> names;
    for (const JsonMember& row : *rows) {
        names.push_back(row.first);
        matrix.labels.push_back(labelText(row.first));
    }
    for (const JsonMember& row : *rows) {
        const JsonObject* cells = row.second.object();
        if (cells == nullptr || cells->size() > rows->size()) {
            return std::nullopt;
        }
        std::vector<double> numbers(names.size());
        for (const JsonMember& cell : *cells) {
            const auto at = std::find(names.begin(), names.end(), cell.first);
            const std::optional<double> number = cell.second.number();
            if (at == names.end() || !number) {
                return std::nullopt;
            }
            numbers[static_cast<std::size_t>(at - names.begin())] = *number;
        }
        matrix.cells.push_back(std::move(numbers));
    }
    return finished(std::move(matrix));
}

std::optional<double> countNamed(
    const JsonValue& value, std::string_view shortName, std::string_view longName)
{
    for (const JsonMember& member : *value.object()) {
        const std::string plain = plainName(member.first);
        if (plain == shortName || plain == longName || plain == std::string(longName) + "s") {
            return member.second.isScalar() ? member.second.number() : std::nullopt;
        }
    }
    return std::nullopt;
}

std::optional<ReadMatrix> countedMatrix(const JsonValue& value)
{
    if (value.object() == nullptr) {
        return std::nullopt;
    }
    const auto tn = countNamed(value, "tn", "true_negative");
    const auto fp = countNamed(value, "fp", "false_positive");
    const auto fn = countNamed(value, "fn", "false_negative");
    const auto tp = countNamed(value, "tp", "true_positive");
    if (!tn || !fp || !fn || !tp) {
        return std::nullopt;
    }
    core::MatrixTable matrix;
    matrix.labels = {"0", "1"};
    matrix.cells = {{*tn, *fp}, {*fn, *tp}};
    return finished(std::move(matrix));
}

std::optional<ReadMatrix> matrixAt(const JsonValue& value, MatrixHint hint, int levelsBelow)
{
    if (hint == MatrixHint::Named) {
        if (std::optional<std::vector<std::vector<double>>> cells = squareOf(&value)) {
            return finished({{}, std::move(*cells), false});
        }
    }
    if (std::optional<ReadMatrix> matrix = labelledMatrix(value, hint)) {
        return matrix;
    }
    if (std::optional<ReadMatrix> matrix = believed(keyedMatrix(value), hint)) {
        return matrix;
    }
    if (std::optional<ReadMatrix> matrix = countedMatrix(value)) {
        return matrix;
    }
    if (levelsBelow == 0 || value.object() == nullptr) {
        return std::nullopt;
    }
    for (const JsonMember& member : *value.object()) {
        const bool isNamed = plainName(member.first).find("confusion") != std::string::npos;
        if (member.second.object() == nullptr && !isNamed) {
            continue;
        }
        std::optional<ReadMatrix> matrix =
            matrixAt(member.second, isNamed ? MatrixHint::Named : hint, levelsBelow - 1);
        if (matrix) {
            return matrix;
        }
    }
    return std::nullopt;
}

// "true_benign", "Predicted benign", "actual: 0" -> "benign", "0".
std::string withoutRole(std::string_view header)
{
    constexpr std::array<std::string_view, 6> kWords{
        "predicted", "actual", "pred", "true", "예측", "실제"};
    const std::string plain = plainName(header);
    const std::string_view written = trimmed(header);
    for (const std::string_view word : kWords) {
        if (plain.size() > word.size() + 1 && plain.compare(0, word.size(), word) == 0
            && (plain[word.size()] == '_' || plain[word.size()] == ':')) {
            return labelText(trimmed(written.substr(word.size() + 1)));
        }
    }
    return labelText(written);
}

struct Square
{
    std::vector<std::vector<double>> cells;
    std::vector<std::string> above, beside;
};

std::optional<Square> squareBelow(
    const CsvGrid& grid, std::size_t firstRow, std::size_t firstColumn)
{
    Square square;
    const std::size_t size = grid.rowCount() - firstRow;
    for (std::size_t row = firstRow; row < grid.rowCount(); ++row) {
        if (grid.rowSize(row) != size + firstColumn) {
            return std::nullopt;
        }
        square.cells.emplace_back();
        for (std::size_t column = firstColumn; column < grid.rowSize(row); ++column) {
            const std::optional<double> number =
                parseNumber(grid.at(row, column), grid.decimalMark);
            if (!number) {
                return std::nullopt;
            }
            square.cells.back().push_back(*number);
        }
        if (firstColumn == 1) {
            square.beside.push_back(withoutRole(grid.at(row, 0)));
        }
    }
    if (firstRow == 1) {
        const std::size_t width = grid.rowSize(0);
        for (std::size_t column = width == size ? 0 : firstColumn; column < width; ++column) {
            square.above.push_back(withoutRole(grid.at(0, column)));
        }
    }
    return square;
}

void transpose(std::vector<std::vector<double>>& cells)
{
    for (std::size_t i = 0; i < cells.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            std::swap(cells[i][j], cells[j][i]);
        }
    }
}

} // namespace

std::optional<ReadMatrix> readMatrix(const JsonValue& value, MatrixHint hint)
{
    return matrixAt(value, hint, 2);
}

std::optional<ReadMatrix> readMatrix(const CsvGrid& grid, MatrixHint hint)
{
    if (grid.rowCount() < 2 || grid.rowCount() > kMostClasses) {
        return std::nullopt;
    }
    const std::size_t width = grid.rowSize(0);
    if (grid.rowCount() == width || grid.rowCount() == width + 1) {
        std::optional<Square> square = squareBelow(grid, 1, 1);
        if (square && square->above == square->beside) {
            std::optional<ReadMatrix> result =
                believed(finished({square->above, square->cells, false}), hint);
            const std::string corner =
                width == grid.rowCount() ? plainName(grid.at(0, 0)) : std::string();
            const bool isTransposed =
                corner.compare(0, 4, "pred") == 0 || corner.compare(0, 6, "예측") == 0;
            if (result && isTransposed) {
                transpose(result->matrix.cells);
                result->notes.emplace_back("Rows and columns are exchanged: rows are predictions");
            }
            return result;
        }
    }
    if (hint != MatrixHint::Named) {
        return std::nullopt;
    }
    if (grid.rowCount() == width) {
        if (std::optional<Square> square = squareBelow(grid, 0, 0)) {
            return finished({{}, std::move(square->cells), false});
        }
    }
    if (grid.rowCount() == width + 1) {
        if (std::optional<Square> square = squareBelow(grid, 1, 0)) {
            return finished({square->above, square->cells, false});
        }
    }
    return std::nullopt;
}

std::optional<ReadMatrix> readMatrix(const Table& table)
{
    const ColumnRoles roles = columnRoles(table);
    if (roles.actual == nullptr || roles.predicted == nullptr || roles.count == nullptr) {
        return std::nullopt;
    }
    std::vector<std::string> labels;
    std::set<std::pair<std::string, std::string>> pairs;
    for (std::size_t row = 0; row < table.rowCount; ++row) {
        const std::string actual = labelText(roles.actual->cells[row]);
        const std::string predicted = labelText(roles.predicted->cells[row]);
        if (!pairs.emplace(actual, predicted).second
            || !parseNumber(roles.count->cells[row], table.decimalMark)) {
            return std::nullopt;
        }
        labels.push_back(actual);
        labels.push_back(predicted);
    }
    core::MatrixTable matrix;
    matrix.labels = distinctLabels(std::move(labels));
    if (matrix.labels.size() > kMostClasses) {
        return std::nullopt;
    }
    const auto indexOf = [&](const std::string& label) {
        return static_cast<std::size_t>(
            std::find(matrix.labels.begin(), matrix.labels.end(), label) - matrix.labels.begin());
    };
    matrix.cells.assign(matrix.labels.size(), std::vector<double>(matrix.labels.size()));
    for (std::size_t row = 0; row < table.rowCount; ++row) {
        matrix.cells[indexOf(labelText(roles.actual->cells[row]))]
                    [indexOf(labelText(roles.predicted->cells[row]))] =
            *parseNumber(roles.count->cells[row], table.decimalMark);
    }
    return finished(std::move(matrix));
}

} // namespace runlane::stores::artifacts
