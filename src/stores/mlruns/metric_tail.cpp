// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/mlruns/metric_tail.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace runlane::stores::mlruns {

namespace {

constexpr std::size_t kShownUnreadable = 3;
constexpr std::size_t kWorthwhileBytes = 8UL * 1024; // smaller files are read whole
constexpr std::size_t kLongestLineBytes = 1024;
constexpr std::int64_t kSettledMillis = 5000;

struct FileMark final : core::SeriesMark
{
    ReadEnd end;
    std::size_t points = 0; // before the end
};

// One reading: text stands in the file from offset on; the first settledBytes of it are lines that
// are not read again.
struct Chunk
{
    Stamp stamp;
    std::uint64_t offset = 0;
    std::string_view text;
    std::size_t settledBytes = 0;
    std::size_t lastLineEnd = 0;
    TailAge age = TailAge::Settled;

    [[nodiscard]] std::string_view settled() const { return text.substr(0, settledBytes); }
    [[nodiscard]] std::string_view rest() const { return text.substr(settledBytes); }
};

bool goesOn(const ReadEnd& end, const Stamp& stamp)
{
    return stamp.exists && stamp.device == end.stamp.device && stamp.inode == end.stamp.inode
        && stamp.bytes >= end.offset + end.lastLine.size();
}

// The file from the end on, or from its beginning; end is emptied when it does not fit.
std::optional<Chunk> readChunk(Reader& reader, const std::string& path, const ReadEnd* end)
{
    const std::size_t slash = path.rfind('/') + 1;
    const std::string name = path.substr(slash);
    const Descriptor folder = openFolders(reader.root(), path.substr(0, slash));
    if (!folder.isOpen()) {
        return std::nullopt;
    }
    Chunk chunk;
    chunk.stamp = stampOf(folder.get(), name.c_str());
    std::optional<std::string_view> text;
    if (end != nullptr && goesOn(*end, chunk.stamp)) {
        text = reader.metricTextFrom(folder.get(), name, end->offset);
        if (text && text->substr(0, end->lastLine.size()) == end->lastLine) {
            chunk.offset = end->offset;
        } else {
            text.reset();
        }
    }
    if (!text) {
        text = reader.metricText(folder.get(), {name, EntryKind::File}, path);
        if (!text) {
            return std::nullopt;
        }
        chunk.offset = reader.fileBytes() - text->size();
    }
    chunk.text = *text;
    const std::size_t feed = chunk.text.rfind('\n');
    if (feed != chunk.text.npos) {
        chunk.lastLineEnd = feed + 1;
        const std::size_t before = feed == 0 ? chunk.text.npos : chunk.text.rfind('\n', feed - 1);
        chunk.settledBytes = before == chunk.text.npos ? 0 : before + 1;
    }
    const bool isFresh =
        hasOpenTail(chunk.text) && ageMillis(folder.get(), name.c_str()) < kSettledMillis;
    chunk.age = isFresh ? TailAge::Fresh : TailAge::Settled;
    return chunk;
}

// Where to read on after the chunk; nothing for files that are small or cannot be read on.
std::optional<ReadEnd> endOf(const Chunk& chunk, const MetricScan& settled)
{
    const std::size_t lineBytes = chunk.lastLineEnd - chunk.settledBytes;
    const bool isWorthwhile = chunk.offset + chunk.text.size() >= kWorthwhileBytes;
    const bool isPlain = settled.bytesAfterNul == 0 && chunk.text.find('\0') == chunk.text.npos;
    if (!isWorthwhile || !isPlain || lineBytes == 0 || lineBytes > kLongestLineBytes) {
        return std::nullopt;
    }
    return ReadEnd{chunk.stamp, chunk.offset + chunk.settledBytes,
        std::string(chunk.text.substr(chunk.settledBytes, lineBytes)), settled};
}

void append(MetricScan& scan, const MetricScan& next)
{
    const auto before = static_cast<std::int64_t>(scan.lineCount);
    scan.lineCount += next.lineCount;
    scan.pointCount += next.pointCount;
    scan.unreadableCount += next.unreadableCount;
    for (const UnreadableLine& line : next.unreadable) {
        if (scan.unreadable.size() < kShownUnreadable) {
            scan.unreadable.push_back({line.line + before, line.excerpt});
        }
    }
    scan.heldBackLine = next.heldBackLine == 0 ? 0 : next.heldBackLine + before;
    scan.bytesAfterNul += next.bytesAfterNul;
    if (scan.guessedUnit == TimeUnit::Milliseconds) {
        scan.guessedUnit = next.guessedUnit;
    }
}

double comparable(double value)
{
    return std::isnan(value) ? 0.0 : value;
}

void append(core::MetricValue& value, const core::MetricValue& next)
{
    if (next.points == 0) {
        return;
    }
    if (value.points == 0) {
        value = next;
        return;
    }
    const auto place = [](const core::MetricValue& at) {
        return std::make_tuple(at.step, at.timestampMillis, comparable(at.value));
    };
    if (place(value) < place(next)) {
        value.value = next.value;
        value.timestampMillis = next.timestampMillis;
        value.step = next.step;
    }
    value.points += next.points;
    value.nanPoints += next.nanPoints;
    value.minimum = std::fmin(value.minimum, next.minimum);
    value.maximum = std::fmax(value.maximum, next.maximum);
}

} // namespace

std::optional<TailReading> readMetricTail(
    Reader& reader, const std::string& path, std::optional<MetricTail>& tail)
{
    const std::optional<Chunk> chunk = readChunk(reader, path, tail ? &tail->end : nullptr);
    if (!chunk) {
        tail.reset();
        return std::nullopt;
    }
    MetricTail next;
    if (tail && chunk->offset == tail->end.offset) {
        next = *tail;
    }
    core::MetricValue part;
    append(next.end.scan, readLatest(chunk->settled(), LineShape::Run, TailAge::Settled, part));
    append(next.value, part);
    TailReading reading{next.value, next.end.scan, chunk->age == TailAge::Fresh};
    append(reading.scan, readLatest(chunk->rest(), LineShape::Run, chunk->age, part));
    append(reading.value, part);
    tail.reset();
    if (std::optional<ReadEnd> end = endOf(*chunk, next.end.scan)) {
        tail = MetricTail{std::move(*end), next.value};
    }
    return reading;
}

std::optional<core::MetricSeries> readSeriesOn(
    Reader& reader, const std::string& path, const std::shared_ptr<const core::MetricSeries>& known)
{
    const auto* mark = known ? dynamic_cast<const FileMark*>(known->mark.get()) : nullptr;
    const std::optional<Chunk> chunk = readChunk(reader, path, mark ? &mark->end : nullptr);
    if (!chunk) {
        return std::nullopt;
    }
    core::MetricSeries series;
    MetricScan scan;
    if (mark != nullptr && chunk->offset == mark->end.offset) {
        series = core::inLogOrder(*known, mark->points);
        scan = mark->end.scan;
    }
    append(scan, readSeries(chunk->settled(), LineShape::Run, TailAge::Settled, series));
    if (std::optional<ReadEnd> end = endOf(*chunk, scan)) {
        auto next = std::make_shared<FileMark>();
        next->end = std::move(*end);
        next->points = series.size();
        series.mark = std::move(next);
    }
    append(scan, readSeries(chunk->rest(), LineShape::Run, chunk->age, series));
    reader.reportScan(scan, path);
    core::sortPoints(series);
    return series;
}

} // namespace runlane::stores::mlruns
