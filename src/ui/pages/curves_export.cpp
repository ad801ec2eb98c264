// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/curves_export.h"

#include "core/store_guard.h"
#include "exports/table.h"
#include "models/display_text.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QSet>

namespace runlane::ui {

namespace {

QString nameOf(const charts::AnyFigure& figure)
{
    const auto* line = std::get_if<std::shared_ptr<const figures::LineFigure>>(&figure);
    QString name = line == nullptr ? QString() : models::toText((*line)->title);
    for (QChar& letter : name) {
        const bool isPlain = letter.isLetterOrNumber() || letter == QLatin1Char('-')
            || letter == QLatin1Char('.') || letter == QLatin1Char('_');
        letter = isPlain ? letter : QLatin1Char('_');
    }
    return name.isEmpty() ? QStringLiteral("chart") : name;
}

} // namespace

std::string curvesAsCsv(const CurveSet& curves, const std::vector<std::string>& keys)
{
    exports::Table table;
    for (const char* name : {"run_id", "run", "metric", "step", "timestamp", "value"}) {
        table.columns.push_back({name, exports::Alignment::Left});
    }
    for (const CurveRun& run : curves.runs()) {
        for (const std::string& key : keys) {
            for (const auto& series : curves.histories(key)) {
                if (series->runId != run.ref.runId) {
                    continue;
                }
                for (std::size_t i = 0; i < series->size(); ++i) {
                    const std::string value = core::shortestText(series->values[i]);
                    table.rows.push_back({{run.ref.runId, {}, {}}, {run.label, {}, {}},
                        {key, {}, {}}, {std::to_string(series->steps[i]), {}, {}},
                        {std::to_string(series->timestampsMillis[i]), {}, {}}, {value, {}, {}}});
                }
            }
        }
    }
    return exports::writeTable(table, exports::TableFormat::Csv);
}

core::Expected<void> writeText(const QString& filePath, const std::string& text)
{
    const QFileInfo target(filePath);
    if (target.exists() && !target.isFile()) {
        return core::makeError(
            core::ErrorCode::WriteFailed, filePath.toStdString(), "not a regular file");
    }
    if (auto allowed = core::mayWriteFile(filePath.toStdString()); !allowed) {
        return allowed;
    }
    QSaveFile file(filePath);
    file.setDirectWriteFallback(false);
    const auto size = static_cast<qint64>(text.size());
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), size) != size
        || !file.commit()) {
        return core::makeError(
            core::ErrorCode::WriteFailed, filePath.toStdString(), file.errorString().toStdString());
    }
    return {};
}

core::Expected<void> savePictures(const std::vector<charts::AnyFigure>& figures,
    const QString& folder, PictureKind kind, const charts::ChartStyle& style)
{
    const QString ending =
        kind == PictureKind::Png ? QStringLiteral(".png") : QStringLiteral(".svg");
    QSet<QString> used;
    for (const charts::AnyFigure& figure : figures) {
        const QString stem = nameOf(figure);
        QString name = stem;
        for (int number = 2; used.contains(name.toLower()); ++number) {
            name = stem + QStringLiteral("-%1").arg(number);
        }
        used.insert(name.toLower());
        const auto done = charts::saveFigure(figure, QDir(folder).filePath(name + ending), style);
        if (!done) {
            return done;
        }
    }
    return {};
}

} // namespace runlane::ui
