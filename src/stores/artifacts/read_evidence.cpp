// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"
#include "stores/artifacts/count_metrics.h"
#include "stores/artifacts/curves.h"
#include "stores/artifacts/file_names.h"
#include "stores/artifacts/matrices.h"
#include "stores/artifacts/predictions.h"
#include "stores/artifacts/reports.h"
#include "stores/files.h"
#include "stores/store.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

namespace runlane::stores {

namespace {

using namespace artifacts;

constexpr std::uint64_t kLargestFile = std::uint64_t(64) << 20;
// A file whose name promises nothing is only worth so much reading.
constexpr std::uint64_t kLargestUnnamedJson = std::uint64_t(4) << 20;
constexpr std::size_t kSniffedRows = 3;

// A table that may find its other half in another file of the run.
struct HalfTable
{
    const ArtifactFile* file = nullptr;
    Table table;
};

class EvidenceReader
{
public:
    EvidenceReader(const core::Run& run, Work work)
        : m_run(run)
        , m_work(work)
    {
    }

    core::Expected<std::vector<core::Evidence>> read(const ArtifactListing& artifacts)
    {
        m_work.progress.total += artifacts.files.size();
        for (const ArtifactFile& file : artifacts.files) {
            if (m_work.stop.stop_requested()) {
                return core::makeError(core::ErrorCode::Cancelled, {});
            }
            readFile(file);
            ++m_work.progress.done;
        }
        joinHalves();
        for (core::CountMetrics& counts : countMetricsOf(m_run)) {
            core::Evidence evidence;
            evidence.source = "metrics";
            evidence.level = 4;
            evidence.content = std::move(counts);
            m_found.push_back(std::move(evidence));
        }
        std::stable_sort(m_found.begin(), m_found.end(), [](const auto& a, const auto& b) {
            return std::tie(a.level, a.source) < std::tie(b.level, b.source);
        });
        return std::move(m_found);
    }

private:
    template <class Content>
    void add(const ArtifactFile& file, int level, Content content,
        const std::vector<std::string>& notes = {})
    {
        core::Evidence evidence;
        evidence.source = file.path;
        evidence.filePath = file.filePath;
        evidence.level = level;
        evidence.content = std::move(content);
        for (const std::string& note : notes) {
            evidence.notes.push_back(core::validUtf8(note));
            m_work.problems.report(core::Rule::EvidenceAmbiguous, file.path, 0,
                {evidence.notes.back()}, std::string(m_run.id));
        }
        m_found.push_back(std::move(evidence));
    }

    void reportUnreadable(const ArtifactFile& file, std::string why, std::int64_t line = 0)
    {
        if (promisesEvidence(file.path)) {
            m_work.problems.report(core::Rule::EvidenceUnreadable, file.path, line,
                {core::validUtf8(why)}, std::string(m_run.id));
        }
    }

    void readFile(const ArtifactFile& file)
    {
        const FileKind kind = fileKindOf(file.path);
        if (kind == FileKind::Picture) {
            if (const auto picture = pictureKindOf(file.path)) {
                add(file, 6, core::Picture{*picture});
            }
            return;
        }
        if (kind == FileKind::Other || isKnownOther(file.path)) {
            return;
        }
        const bool isPromising = promisesEvidence(file.path);
        if (file.bytes > kLargestFile) {
            reportUnreadable(file, "larger than 64 MiB");
            return;
        }
        const bool isJson = kind == FileKind::Json || kind == FileKind::JsonLines;
        if (isJson && !isPromising && file.bytes > kLargestUnnamedJson) {
            return;
        }
        FileText& text = m_text;
        const ReadResult result = stores::readFile(
            kHere, file.filePath.c_str(), static_cast<std::size_t>(kLargestFile), text);
        if (result != ReadResult::Ok) {
            reportUnreadable(file, text.error != 0 ? errorText(text.error) : "cannot be read");
            return;
        }
        if (trimmed(text.view()).empty()) {
            reportUnreadable(file, "the file is empty");
            return;
        }
        switch (kind) {
        case FileKind::Csv:
            readCsvFile(file, text.view());
            break;
        case FileKind::Text:
            readTextFile(file, text.view());
            break;
        default:
            readJsonFile(file, text.view(), kind);
            break;
        }
    }

    void readTextFile(const ArtifactFile& file, std::string_view text)
    {
        if (std::optional<core::ClassReport> report = readReportText(text)) {
            add(file, 3, std::move(*report));
        } else if (text.find(',') != std::string_view::npos && promisesEvidence(file.path)) {
            readCsvFile(file, text);
        }
    }

    void readCsvFile(const ArtifactFile& file, std::string_view text)
    {
        const MatrixHint hint = promisesMatrix(file.path) ? MatrixHint::Named : MatrixHint::None;
        // The first rows tell whether a large table is worth reading.
        const std::optional<CsvGrid> head = parseCsv(text, kSniffedRows);
        const std::optional<Table> headTable = head ? tableOf(*head) : std::nullopt;
        const bool isSmall = text.size() < (std::size_t(1) << 20);
        if (!head || (!isSmall && (!headTable || !isInteresting(*headTable)))) {
            reportUnreadable(file, "no columns of an evaluation");
            return;
        }
        std::optional<CsvGrid> grid = parseCsv(text);
        if (!grid) {
            reportUnreadable(file, "not a table");
            return;
        }
        if (isSmall) {
            if (std::optional<ReadMatrix> matrix = readMatrix(*grid, hint)) {
                add(file, 3, std::move(matrix->matrix), matrix->notes);
                return;
            }
        }
        if (std::optional<Table> table = tableOf(std::move(*grid))) {
            if (readTable(file, std::move(*table))) {
                return;
            }
        }
        reportUnreadable(file, "no columns of an evaluation");
    }

    static bool isInteresting(const Table& table)
    {
        const ColumnRoles roles = columnRoles(table);
        return roles.actual != nullptr || roles.predicted != nullptr || roles.score != nullptr
            || table.find("fpr") != nullptr || table.find("precision") != nullptr
            || !roles.classScores.empty();
    }

    // True when the table was used or may be used together with another.
    bool readTable(const ArtifactFile& file, Table table)
    {
        if (std::optional<ReadMatrix> matrix = readMatrix(table)) {
            add(file, 3, std::move(matrix->matrix), matrix->notes);
            return true;
        }
        if (std::optional<ReadPredictions> read = readPredictions(table)) {
            add(file, read->level, std::move(read->table), read->notes);
            return true;
        }
        if (std::optional<core::ClassReport> report = readReport(table)) {
            add(file, 3, std::move(*report));
            return true;
        }
        std::vector<core::CurvePoints> curves = readCurves(table);
        if (!curves.empty()) {
            add(file, 3, std::move(curves));
            return true;
        }
        if (lacksLabels(table)) {
            m_withoutLabels.push_back({&file, std::move(table)});
            return true;
        }
        if (holdsLabelsOnly(table)) {
            m_labels.push_back({&file, std::move(table)});
            return true;
        }
        return false;
    }

    void readJsonFile(const ArtifactFile& file, std::string_view text, FileKind kind)
    {
        core::Expected<JsonValue> value =
            kind == FileKind::JsonLines ? parseJsonLines(text) : parseJson(text);
        if (!value && kind == FileKind::Json && text.find('\n') != std::string_view::npos) {
            core::Expected<JsonValue> lines = parseJsonLines(text);
            value = lines ? std::move(lines) : std::move(value);
        }
        if (!value) {
            reportUnreadable(file, value.error().detail, value.error().line);
            return;
        }
        const MatrixHint hint = promisesMatrix(file.path) ? MatrixHint::Named : MatrixHint::None;
        if (std::optional<core::ClassReport> report = readReport(*value)) {
            add(file, 3, std::move(*report));
            return;
        }
        if (std::optional<ReadMatrix> matrix = readMatrix(*value, hint)) {
            add(file, 3, std::move(matrix->matrix), matrix->notes);
            return;
        }
        std::vector<core::CurvePoints> curves = readCurves(*value);
        if (!curves.empty()) {
            add(file, 3, std::move(curves));
            return;
        }
        if (std::optional<Table> table = tableOf(*value)) {
            if (readTable(file, std::move(*table))) {
                return;
            }
        }
        reportUnreadable(file, "no shape of an evaluation Runlane knows");
    }

    static std::string_view folderOf(const std::string& path)
    {
        const std::size_t slash = path.find_last_of('/');
        return slash == std::string::npos ? std::string_view()
                                          : std::string_view(path).substr(0, slash);
    }

    // Predictions and true values in two files, joined by a shared id; the same folder first.
    void joinHalves()
    {
        for (const HalfTable& half : m_withoutLabels) {
            std::stable_sort(m_labels.begin(), m_labels.end(), [&](const auto& a, const auto& b) {
                return (folderOf(a.file->path) == folderOf(half.file->path))
                    > (folderOf(b.file->path) == folderOf(half.file->path));
            });
            bool isJoined = false;
            for (const HalfTable& labels : m_labels) {
                const std::optional<Table> joined = joinLabels(half.table, labels.table);
                std::optional<ReadPredictions> read =
                    joined ? readPredictions(*joined) : std::nullopt;
                if (read) {
                    read->notes.push_back("True values are joined from " + labels.file->path);
                    add(*half.file, read->level, std::move(read->table), read->notes);
                    isJoined = true;
                    break;
                }
            }
            if (!isJoined) {
                reportUnreadable(*half.file, "no column of true values");
            }
        }
    }

    const core::Run& m_run;
    Work m_work;
    FileText m_text;
    std::vector<core::Evidence> m_found;
    std::vector<HalfTable> m_withoutLabels;
    std::vector<HalfTable> m_labels;
};

} // namespace

core::Expected<std::vector<core::Evidence>> readEvidence(
    const core::Run& run, const ArtifactListing& artifacts, Work work)
{
    return EvidenceReader(run, work).read(artifacts);
}

} // namespace runlane::stores
