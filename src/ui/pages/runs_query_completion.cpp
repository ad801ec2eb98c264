// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/runs_query_completion.h"

#include "analysis/query_clauses.h"
#include "core/text.h"
#include "models/number_text.h"
#include "ui/theme/colors.h"
#include "ui/theme/runlane_style.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <optional>

namespace runlane::ui {

using analysis::FieldHint;
using analysis::QueryPart;

namespace {

constexpr std::size_t kMaximumCandidates = 200;

QString text(const char* source)
{
    return QCoreApplication::translate("runlane::ui::RunsQueryField", source);
}

QString fromUtf8(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString runCount(std::size_t runs)
{
    const auto count = static_cast<qulonglong>(runs);
    return runs == 1
        ? QCoreApplication::translate("runlane::ui::RunsQueryField", "1 run")
        : QCoreApplication::translate("runlane::ui::RunsQueryField", "%L1 runs").arg(count);
}

// One end of a range, as a person writes it.
QString endText(const FieldHint& hint, double value)
{
    const auto millis = static_cast<std::int64_t>(value);
    if (hint.field == "start_time" || hint.field == "end_time") {
        return models::NumberText::time(millis);
    }
    const models::NumberText numbers;
    return hint.field == "duration" ? numbers.duration(millis) : numbers.number(value);
}

QString detailOf(const FieldHint& hint)
{
    if (!hint.range) {
        return runCount(hint.runs);
    }
    const QString low = endText(hint, hint.range->first);
    const QString high = endText(hint, hint.range->second);
    const QString range = low == high ? low : low + QStringLiteral(" … ") + high;
    return range + QStringLiteral(" · ") + runCount(hint.runs);
}

struct Word
{
    const char* text;
    const char* detail;
};

constexpr Word kOperators[] = {
    {"LIKE", QT_TRANSLATE_NOOP("runlane::ui::RunsQueryField", "% any text, _ one character")},
    {"ILIKE", QT_TRANSLATE_NOOP("runlane::ui::RunsQueryField", "the same in any letter case")},
    {"IN", QT_TRANSLATE_NOOP("runlane::ui::RunsQueryField", "one of a list")},
    {"BETWEEN", QT_TRANSLATE_NOOP("runlane::ui::RunsQueryField", "two ends and what is between")},
    {"MATCHES", QT_TRANSLATE_NOOP("runlane::ui::RunsQueryField", "regular expression")},
    {"IS NULL", QT_TRANSLATE_NOOP("runlane::ui::RunsQueryField", "runs that do not have it")},
    {"IS NOT NULL", QT_TRANSLATE_NOOP("runlane::ui::RunsQueryField", "runs that have it")},
    {"IS NAN", QT_TRANSLATE_NOOP("runlane::ui::RunsQueryField", "not a number")}};

constexpr Word kFunctions[] = {
    {"min(", QT_TRANSLATE_NOOP("runlane::ui::RunsQueryField", "smallest of a metric's history")},
    {"max(", QT_TRANSLATE_NOOP("runlane::ui::RunsQueryField", "largest of a metric's history")},
    {"best(", QT_TRANSLATE_NOOP("runlane::ui::RunsQueryField", "best of a metric's history")},
    {"first(", QT_TRANSLATE_NOOP("runlane::ui::RunsQueryField", "first value of a metric")},
    {"last(", QT_TRANSLATE_NOOP("runlane::ui::RunsQueryField", "latest value of a metric")},
    {"at_step(", QT_TRANSLATE_NOOP("runlane::ui::RunsQueryField", "value of a metric at a step")}};

template <std::size_t Count>
void addWords(std::vector<QueryCandidate>& all, const Word (&words)[Count])
{
    for (const Word& word : words) {
        all.push_back({QString::fromLatin1(word.text),
            word.detail == nullptr ? QString() : text(word.detail)});
    }
}

bool isBehindFunction(std::string_view query, std::size_t position)
{
    const std::string_view before = query.substr(0, position);
    return std::any_of(std::begin(kFunctions), std::end(kFunctions), [&](const Word& function) {
        const std::string_view name = function.text;
        return before.size() >= name.size()
            && fromUtf8(before.substr(before.size() - name.size()))
                   .compare(fromUtf8(name), Qt::CaseInsensitive)
            == 0;
    });
}

std::vector<QueryCandidate> fieldCandidates(const std::vector<FieldHint>& hints, bool isOnlyMetrics)
{
    std::vector<QueryCandidate> all;
    for (const FieldHint& hint : hints) {
        const bool isMetric = hint.field.rfind("metrics.", 0) == 0;
        if (hint.runs > 0 && (isMetric || !isOnlyMetrics)) {
            all.push_back({fromUtf8(hint.field), detailOf(hint)});
        }
    }
    if (!isOnlyMetrics) {
        addWords(all, kFunctions);
        all.push_back({QStringLiteral("NOT"), {}});
    }
    return all;
}

std::vector<QueryCandidate> operatorCandidates(const FieldHint* hint, const std::string& field)
{
    std::vector<QueryCandidate> all;
    for (const std::string& one : analysis::fieldOperators(field, hint)) {
        const auto at = std::find_if(std::begin(kOperators), std::end(kOperators),
            [&](const Word& word) { return one == word.text; });
        const QString detail = at == std::end(kOperators) ? QString() : text(at->detail);
        all.push_back({fromUtf8(one == "IN" ? "IN (" : one), detail});
    }
    return all;
}

std::vector<QueryCandidate> dateCandidates(const FieldHint* hint)
{
    std::vector<QueryCandidate> all;
    for (const char* word : {"today", "yesterday", "now - 7d", "now - 24h"}) {
        all.push_back({QString::fromLatin1(word), {}});
    }
    if (hint != nullptr && hint->range) {
        const auto add = [&](double millis, const QString& detail) {
            const QDateTime time = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(millis));
            const QString day = QLocale::c().toString(time, QStringLiteral("''yyyy-MM-dd''"));
            all.push_back({day, detail});
        };
        add(hint->range->first, text(QT_TRANSLATE_NOOP("runlane::ui::RunsQueryField", "earliest")));
        add(hint->range->second, text(QT_TRANSLATE_NOOP("runlane::ui::RunsQueryField", "latest")));
    }
    return all;
}

// The two ends of what the runs have.
std::vector<QueryCandidate> numberCandidates(const FieldHint& hint)
{
    const auto written = [&](double value) {
        return hint.field == "duration" ? std::to_string(std::llround(value / 1000.0)) + "s"
                                        : core::shortestText(value);
    };
    const QString range = QStringLiteral(" · ") + detailOf(hint);
    const auto& [least, most] = *hint.range;
    std::vector<QueryCandidate> all{{fromUtf8(written(least)),
        text(QT_TRANSLATE_NOOP("runlane::ui::RunsQueryField", "smallest")) + range}};
    if (most > least) {
        all.push_back({fromUtf8(written(most)),
            text(QT_TRANSLATE_NOOP("runlane::ui::RunsQueryField", "largest"))});
    }
    return all;
}

std::vector<QueryCandidate> valueCandidates(const FieldHint* hint, const std::string& field)
{
    if (field == "start_time" || field == "end_time"
        || (hint != nullptr && (hint->field == "start_time" || hint->field == "end_time"))) {
        return dateCandidates(hint);
    }
    if (hint == nullptr) {
        return {};
    }
    if (hint->values.empty()) {
        return hint->range ? numberCandidates(*hint) : std::vector<QueryCandidate>();
    }
    std::vector<QueryCandidate> all;
    for (const auto& [value, runs] : hint->values) {
        const bool isNumber = hint->range.has_value();
        const auto written = isNumber ? std::optional(value) : analysis::quotedValue(value);
        if (written) {
            all.push_back({fromUtf8(*written), runCount(runs)});
        }
    }
    return all;
}

} // namespace

bool beginsFunction(std::string_view word)
{
    return std::any_of(std::begin(kFunctions), std::end(kFunctions), [&](const Word& function) {
        return QLatin1String(function.text).startsWith(fromUtf8(word), Qt::CaseInsensitive);
    });
}

std::vector<QueryCandidate> queryCandidates(
    const std::vector<FieldHint>& hints, std::string_view query, const analysis::QueryPlace& place)
{
    std::vector<QueryCandidate> all;
    const FieldHint* hint = analysis::hintOf(hints, place.field);
    switch (place.part) {
    case QueryPart::Field:
        all = fieldCandidates(hints, isBehindFunction(query, place.position));
        break;
    case QueryPart::Operator:
        all = operatorCandidates(hint, place.field);
        break;
    case QueryPart::Value:
        all = valueCandidates(hint, place.field);
        break;
    case QueryPart::Connector:
        all = {{QStringLiteral("AND"), {}}};
        if (place.field.empty()) { // else the AND of BETWEEN
            all.push_back({QStringLiteral("OR"), {}});
            all.push_back({QStringLiteral("AND NOT"), {}});
        }
        break;
    case QueryPart::End:
        break;
    }
    const QString word = fromUtf8(place.word);
    std::vector<QueryCandidate> starting;
    std::vector<QueryCandidate> containing;
    for (QueryCandidate& one : all) {
        const QString bare = one.text.mid(one.text.indexOf(QLatin1Char('.')) + 1);
        const bool starts = one.text.startsWith(word, Qt::CaseInsensitive)
            || bare.startsWith(word, Qt::CaseInsensitive);
        if (one.text == word) {
            continue;
        }
        if (starts) {
            starting.push_back(std::move(one));
        } else if (one.text.contains(word, Qt::CaseInsensitive)) {
            containing.push_back(std::move(one));
        }
    }
    starting.insert(starting.end(), containing.begin(), containing.end());
    starting.resize(std::min(starting.size(), kMaximumCandidates));
    return starting;
}

void QueryCandidateDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QString detail = index.data(kCandidateDetailRole).toString();
    if (detail.isEmpty()) {
        return;
    }
    const QFont font = fontFor(FontRole::Note);
    painter->save();
    painter->setFont(font);
    painter->setPen(toQColor(applicationTheme().text2));
    painter->drawText(option.rect.adjusted(0, 0, -scaledPx(10), 0),
        Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, detail);
    painter->restore();
}

QSize QueryCandidateDelegate::sizeHint(
    const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    const QString detail = index.data(kCandidateDetailRole).toString();
    if (!detail.isEmpty()) {
        const QFontMetrics metrics(fontFor(FontRole::Note));
        size.rwidth() += metrics.horizontalAdvance(detail) + scaledPx(34);
    }
    return size;
}

} // namespace runlane::ui
