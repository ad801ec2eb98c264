// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzzing.h"
#include "stores/artifacts/csv_grid.h"
#include "stores/artifacts/curves.h"
#include "stores/artifacts/json_value.h"
#include "stores/artifacts/matrices.h"
#include "stores/artifacts/predictions.h"
#include "stores/artifacts/reports.h"
#include "stores/artifacts/table.h"

#include <utility>

// Evaluation files: CSV, JSON, JSON Lines and scikit-learn's text report.
namespace runlane::fuzz {

using namespace stores::artifacts;

std::vector<std::string> seeds()
{
    return {"y_true,y_pred,y_score\n1,1,0.9\n0,1,0.6\n0,0,0.1\n",
        "\xEF\xBB\xBF\"Ground truth\";\"Prediction\"\r\n\"1,5\";\"2,0\"\r\n",
        ",a,b\na,5,1\nb,2,7\n", "class,fpr,tpr,threshold\na,0,0,inf\na,0.5,0.75,0.4\na,1,1,0\n",
        "{\"columns\": [\"y_true\", \"y_pred\"], \"data\": [[1, 1], [0, NaN]]}",
        "{\"fpr\": [0, 0.5, 1], \"tpr\": [0, 0.8, 1], \"thresholds\": [Infinity, 0.5, 0]}",
        "{\"labels\": [\"a\", \"b\"], \"matrix\": [[5, 1], [2, 7]]}",
        "{\"a\": {\"precision\": 0.5, \"recall\": 1e400, \"f1-score\": -0, \"support\": 3}}",
        "{\"y_true\": 1, \"y_pred\": 0}\n{\"y_true\": 0, \"y_pred\": 0}\n",
        "              precision    recall  f1-score   support\n\n           a       0.50      1.00"
        "      0.67         3\n\n    accuracy                           0.50         3\n",
        std::string(70, '[') + std::string(70, ']')};
}

void useTable(const Table& table)
{
    for (const TableColumn& column : table.columns) {
        require(column.cells.size() == table.rowCount, "every column has a cell a row");
    }
    static_cast<void>(readPredictions(table));
    static_cast<void>(readCurves(table));
    static_cast<void>(readMatrix(table));
    static_cast<void>(readReport(table));
    static_cast<void>(joinLabels(table, table));
}

void useJson(const JsonValue& value)
{
    static_cast<void>(value.text());
    static_cast<void>(readCurves(value));
    static_cast<void>(readReport(value));
    for (const MatrixHint hint : {MatrixHint::None, MatrixHint::Named}) {
        static_cast<void>(readMatrix(value, hint));
    }
    if (const auto table = tableOf(value)) {
        useTable(*table);
    }
}

void feed(std::string_view input)
{
    if (auto grid = parseCsv(input)) {
        std::size_t cells = 0;
        for (std::size_t row = 0; row < grid->rowCount(); ++row) {
            cells += grid->rowSize(row);
        }
        require(cells == grid->cells.size(), "every cell is in a row");
        static_cast<void>(readMatrix(*grid, MatrixHint::Named));
        if (const auto table = tableOf(std::move(*grid))) {
            useTable(*table);
        }
    }
    if (const auto value = parseJson(input)) {
        useJson(*value);
    }
    if (const auto lines = parseJsonLines(input)) {
        useJson(*lines);
    }
    static_cast<void>(readReportText(input));
}

} // namespace runlane::fuzz
