// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/mlruns/metric_lines.h"

#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <tuple>

namespace runlane::stores::mlruns {

namespace {

constexpr std::size_t kShownUnreadable = 3;
constexpr std::size_t kExcerptBytes = 60;

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\v' || c == '\f';
}

std::string_view withoutPlus(std::string_view text)
{
    return text.size() > 1 && text.front() == '+' && text[1] != '-' ? text.substr(1) : text;
}

bool readWhole(std::string_view text, std::int64_t& number)
{
    text = withoutPlus(text);
    const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
    return result.ec == std::errc() && result.ptr == text.data() + text.size();
}

bool readReal(std::string_view text, double& number)
{
    text = withoutPlus(text);
    const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
    if (result.ptr != text.data() + text.size()) {
        return false;
    }
    if (result.ec == std::errc::result_out_of_range) {
        const std::size_t exponent = text.find_first_of("eE");
        const bool isTiny = exponent == text.npos ? text.find("0.") < 2 : text[exponent + 1] == '-';
        const double size = isTiny ? 0.0 : std::numeric_limits<double>::infinity();
        number = text.front() == '-' ? -size : size;
        return true;
    }
    return result.ec == std::errc();
}

// Fields of a line; only the first three are kept.
struct Fields
{
    std::array<std::string_view, 3> first;
    int count = 0;
};

Fields split(std::string_view line)
{
    Fields fields;
    std::size_t at = 0;
    const std::size_t size = line.size();
    for (;;) {
        while (at < size && isBlank(line[at])) {
            ++at;
        }
        if (at == size) {
            return fields;
        }
        const std::size_t start = at;
        while (at < size && !isBlank(line[at])) {
            ++at;
        }
        if (fields.count < 3) {
            fields.first[static_cast<std::size_t>(fields.count)] = line.substr(start, at - start);
        }
        ++fields.count;
    }
}

bool isFieldCount(int count, LineShape shape)
{
    return shape == LineShape::Run ? count == 2 || count == 3 || count >= 5
                                   : count == 4 || count >= 6;
}

// Calls onLine(line, isOpenTail) for each line; a line ends with \n, \r\n or a lone \r.
template <class OnLine>
void forEachLine(std::string_view text, OnLine onLine)
{
    while (!text.empty()) {
        const std::size_t feed = text.find('\n');
        std::size_t end = feed == text.npos ? text.size() : feed;
        const std::size_t lone = text.substr(0, end).find('\r');
        if (lone != text.npos && lone + 1 < end) {
            end = lone;
        }
        const bool isOpen = end == text.size() && text.back() != '\r';
        onLine(text.substr(0, end), isOpen);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

template <class OnPoint>
MetricScan scan(std::string_view text, LineShape shape, TailAge tail, OnPoint onPoint)
{
    MetricScan result;
    if (text.substr(0, 3) == "\xEF\xBB\xBF") {
        text.remove_prefix(3);
    }
    if (const std::size_t nul = text.find('\0'); nul != text.npos) {
        result.bytesAfterNul = text.size() - nul;
        text = text.substr(0, nul);
    }
    int usualFields = 0;
    forEachLine(text, [&](std::string_view line, bool isOpen) {
        ++result.lineCount;
        const std::optional<MetricLine> read = parseMetricLine(line, shape);
        const bool isTorn = isOpen
            && (tail == TailAge::Fresh
                || (read && usualFields != 0 && read->fields != usualFields));
        if (isTorn) {
            result.heldBackLine = static_cast<std::int64_t>(result.lineCount);
            return;
        }
        if (!read) {
            if (++result.unreadableCount <= kShownUnreadable) {
                result.unreadable.push_back({static_cast<std::int64_t>(result.lineCount),
                    std::string(line.substr(0, kExcerptBytes))});
            }
            return;
        }
        usualFields = read->fields;
        if (read->writtenAs != TimeUnit::Milliseconds
            && result.guessedUnit == TimeUnit::Milliseconds) {
            result.guessedUnit = read->writtenAs;
        }
        ++result.pointCount;
        onPoint(read->point, line);
    });
    return result;
}

double comparable(double value)
{
    return std::isnan(value) ? 0.0 : value;
}

bool isNewer(const MetricPoint& point, const core::MetricValue& than)
{
    return std::make_tuple(than.step, than.timestampMillis, comparable(than.value))
        < std::make_tuple(point.step, point.timestampMillis, comparable(point.value));
}

} // namespace

TimeUnit guessTimeUnit(std::int64_t timestamp)
{
    if (timestamp >= 100'000'000 && timestamp < 100'000'000'000) {
        return TimeUnit::Seconds;
    }
    if (timestamp < 100'000'000'000'000) {
        return TimeUnit::Milliseconds;
    }
    return timestamp < 100'000'000'000'000'000 ? TimeUnit::Microseconds : TimeUnit::Nanoseconds;
}

std::int64_t toMillis(std::int64_t timestamp, TimeUnit unit)
{
    switch (unit) {
    case TimeUnit::Seconds:
        return timestamp * 1000;
    case TimeUnit::Microseconds:
        return timestamp / 1000;
    case TimeUnit::Nanoseconds:
        return timestamp / 1'000'000;
    case TimeUnit::Milliseconds:
        break;
    }
    return timestamp;
}

std::optional<MetricLine> parseMetricLine(std::string_view line, LineShape shape)
{
    const Fields fields = split(line);
    if (!isFieldCount(fields.count, shape)) {
        return std::nullopt;
    }
    MetricLine result;
    result.fields = fields.count;
    std::int64_t timestamp = 0;
    if (!readWhole(fields.first[0], timestamp) || !readReal(fields.first[1], result.point.value)
        || (fields.count > 2 && !readWhole(fields.first[2], result.point.step))) {
        return std::nullopt;
    }
    result.writtenAs = guessTimeUnit(timestamp);
    result.point.timestampMillis = toMillis(timestamp, result.writtenAs);
    return result;
}

bool hasOpenTail(std::string_view text)
{
    return !text.empty() && text.back() != '\n' && text.back() != '\r';
}

ModelLineOwner modelLineOwner(std::string_view line)
{
    const auto skip = [&line](auto isWanted) {
        std::size_t at = 0;
        while (at < line.size() && isWanted(line[at])) {
            ++at;
        }
        const std::string_view skipped = line.substr(0, at);
        line.remove_prefix(at);
        return skipped;
    };
    const auto isText = [](char c) { return !isBlank(c); };
    for (int field = 0; field < 3; ++field) {
        skip(isBlank);
        skip(isText);
    }
    skip(isBlank);
    ModelLineOwner owner;
    owner.runId = skip(isText);
    skip(isBlank);
    while (!line.empty() && isBlank(line.back())) {
        line.remove_suffix(1);
    }
    std::size_t digest = line.size();
    while (digest > 0 && isText(line[digest - 1])) {
        --digest;
    }
    owner.datasetDigest = line.substr(digest);
    line = line.substr(0, digest);
    while (!line.empty() && isBlank(line.back())) {
        line.remove_suffix(1);
    }
    owner.datasetName = line;
    return owner;
}

void readModelPoints(std::string_view text, TailAge tail, const OnModelPoint& onPoint)
{
    scan(text, LineShape::Model, tail, [&onPoint](const MetricPoint& point, std::string_view line) {
        onPoint(point, modelLineOwner(line));
    });
}

MetricScan readSeries(
    std::string_view text, LineShape shape, TailAge tail, core::MetricSeries& series)
{
    return scan(text, shape, tail, [&series](const MetricPoint& point, std::string_view) {
        series.steps.push_back(point.step);
        series.timestampsMillis.push_back(point.timestampMillis);
        series.values.push_back(point.value);
    });
}

MetricScan readLatest(
    std::string_view text, LineShape shape, TailAge tail, core::MetricValue& value)
{
    value.points = 0;
    value.nanPoints = 0;
    value.minimum = std::numeric_limits<double>::quiet_NaN();
    value.maximum = std::numeric_limits<double>::quiet_NaN();
    return scan(text, shape, tail, [&value](const MetricPoint& point, std::string_view) {
        if (value.points++ == 0 || isNewer(point, value)) {
            value.value = point.value;
            value.timestampMillis = point.timestampMillis;
            value.step = point.step;
        }
        if (std::isnan(point.value)) {
            ++value.nanPoints;
        } else if (std::isfinite(point.value)) {
            value.minimum = std::fmin(value.minimum, point.value);
            value.maximum = std::fmax(value.maximum, point.value);
        }
    });
}

} // namespace runlane::stores::mlruns
