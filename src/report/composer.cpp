// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/composer.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cmath>

namespace runlane::report {

namespace {

constexpr qsizetype kLongestName = 40;
constexpr qsizetype kLongestText = 160;
constexpr qsizetype kLongestPath = 36;
constexpr std::size_t kShortId = 8;
constexpr double kLargest = 1e7; // above, numbers get an exponent

analysis::NumberStyle numberStyle()
{
    const QLocale locale;
    analysis::NumberStyle style;
    style.thousands = locale.numberOptions().testFlag(QLocale::OmitGroupSeparator)
        ? std::string(",")
        : locale.groupSeparator().toStdString();
    style.decimal = locale.decimalPoint().toStdString();
    style.milliseconds = say(QT_TRANSLATE_NOOP("Report", " ms")).toStdString();
    style.seconds = say(QT_TRANSLATE_NOOP("Report", " s")).toStdString();
    style.minutes = say(QT_TRANSLATE_NOOP("Report", " min")).toStdString();
    style.hours = say(QT_TRANSLATE_NOOP("Report", " h")).toStdString();
    style.days = say(QT_TRANSLATE_NOOP("Report", " d")).toStdString();
    return style;
}

QString elideMiddle(const QString& text, qsizetype longest)
{
    if (text.size() <= longest) {
        return text;
    }
    const qsizetype head = (longest - 1) * 2 / 3;
    return text.left(head) + QStringLiteral("…") + text.right(longest - 1 - head);
}

// One line: control characters and line breaks become spaces.
QString singleLine(QString text)
{
    for (QChar& character : text) {
        if (character.category() == QChar::Other_Control
            || character.category() == QChar::Separator_Line
            || character.category() == QChar::Separator_Paragraph) {
            character = QLatin1Char(' ');
        }
    }
    return text;
}

} // namespace

QString say(const char* english)
{
    return QCoreApplication::translate("Report", english);
}

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

Composer::Composer(const ReportInput& input)
    : m_input(input)
    , m_numbers(numberStyle())
{
    std::map<QString, int> uses;
    for (const ReportRun& run : input.runs) {
        const QString name =
            elideMiddle(singleLine(toText(core::displayName(*run.run))), kLongestName);
        m_names[run.run] = name;
        ++uses[name];
    }
    for (auto& [run, name] : m_names) {
        if (uses[name] > 1) {
            name += QStringLiteral(" (%1)").arg(toText(run->id.substr(0, kShortId)));
        }
    }
}

const ReportRun* Composer::baseline() const
{
    const auto at = std::find_if(runs().begin(), runs().end(),
        [](const ReportRun& run) { return run.role == RunRole::Baseline; });
    return at == runs().end() ? nullptr : &*at;
}

const QString& Composer::name(const ReportRun& run) const
{
    return m_names.at(run.run);
}

QString Composer::nameWithStar(const ReportRun& run) const
{
    return run.role == RunRole::Baseline ? name(run) + QStringLiteral(" ★") : name(run);
}

TableCell Composer::runCell(const ReportRun& run) const
{
    TableCell cell = textCell(nameWithStar(run));
    cell.mark = run.style;
    return cell;
}

std::vector<LegendEntry> Composer::legend() const
{
    std::vector<LegendEntry> entries;
    for (const ReportRun& run : runs()) {
        entries.push_back({name(run), run.style, run.role == RunRole::Baseline});
    }
    return entries;
}

Caption Composer::tableCaption(const QString& text)
{
    return {say(QT_TRANSLATE_NOOP("Report", "Table %1.")).arg(++m_tables), text};
}

Caption Composer::figureCaption(const QString& text)
{
    return {say(QT_TRANSLATE_NOOP("Report", "Figure %1.")).arg(++m_figures), text};
}

QString Composer::integer(std::size_t value) const
{
    return toText(analysis::formatInteger(static_cast<std::int64_t>(value), m_numbers));
}

QString Composer::number(double value, int decimals) const
{
    return toText(analysis::formatNumber(value, decimals, m_numbers));
}

QString Composer::delta(double value, int decimals) const
{
    const std::string fixed = analysis::formatFixed(std::abs(value), decimals, m_numbers);
    const bool isReadable = std::isfinite(value) && value != 0 && std::abs(value) < kLargest
        && fixed.find_first_of("123456789") != std::string::npos;
    return isReadable ? QString::fromUtf8(value < 0 ? "−" : "+") + toText(fixed)
                      : toText(analysis::formatDelta(value, decimals, m_numbers));
}

TableCell Composer::valueCell(std::optional<double> value, int decimals) const
{
    if (!value) {
        return missingCell();
    }
    return textCell(
        number(*value, decimals), std::isfinite(*value) ? SpanStyle::Normal : SpanStyle::Warn);
}

TableCell Composer::measureCell(const analysis::Measure* measure, int decimals) const
{
    if (measure == nullptr || isAbsent(*measure)) {
        return missingCell();
    }
    if (!measure->isDefined()) {
        return textCell(say(QT_TRANSLATE_NOOP("Report", "undefined")), SpanStyle::Note);
    }
    return valueCell(measure->value, decimals);
}

QString Composer::duration(std::int64_t millis) const
{
    return toText(analysis::formatDuration(millis, m_numbers));
}

QString Composer::dateTime(std::int64_t millis) const
{
    return QDateTime::fromMSecsSinceEpoch(millis, m_input.createdAt.timeZone())
        .toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString Composer::shortDateTime(std::int64_t millis) const
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(millis, m_input.createdAt.timeZone());
    return time.date().year() == m_input.createdAt.date().year()
        ? time.toString(QStringLiteral("MM-dd HH:mm"))
        : time.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString Composer::storeText(std::string_view text) const
{
    return storeText(text, kLongestText);
}

QString Composer::storeText(std::string_view text, qsizetype longest) const
{
    QString shown = singleLine(toText(text));
    if (m_input.paths == PathDisplay::Shortened && shown.size() > kLongestPath
        && shown.count(QLatin1Char('/')) > 2 && !shown.contains(QLatin1Char(' '))) {
        shown = QStringLiteral("…/") + shown.section(QLatin1Char('/'), -2);
    }
    return elideMiddle(shown, longest);
}

Blocks Composer::noteOf(Section section) const
{
    for (const SectionChoice& choice : m_input.sections) {
        if (choice.section == section && !choice.note.trimmed().isEmpty()) {
            return {{NoteBlock{choice.note.trimmed()}}};
        }
    }
    return {};
}

TableCell textCell(const QString& text, SpanStyle style)
{
    return {{{text, style}}, {}, {}};
}

bool isAbsent(const analysis::Measure& measure)
{
    constexpr std::array<std::string_view, 5> kReasons{
        "not_logged", "no_scores", "no_predictions", "several_classes", "shares_only"};
    return std::find(kReasons.begin(), kReasons.end(), measure.reason) != kReasons.end();
}

TableCell missingCell()
{
    return textCell(QStringLiteral("–"), SpanStyle::Quiet);
}

QString countOf(const Composer& composer, std::size_t count, const char* one, const char* several)
{
    return count == 1 ? say(one) : say(several).arg(composer.integer(count));
}

} // namespace runlane::report
