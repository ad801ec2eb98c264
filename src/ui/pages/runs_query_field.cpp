// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/runs_query_field.h"

#include "models/display_text.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/runlane_style.h"
#include "ui/theme/style_paint.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStringListModel>
#include <QTextCharFormat>

#include <algorithm>
#include <set>

namespace runlane::ui {

using analysis::QueryPart;
using analysis::QueryTokenKind;

namespace {

constexpr int kErrorDelayMillis = 500;
constexpr int kMaximumCandidates = 200;
constexpr std::size_t kMaximumValues = 40;
constexpr std::size_t kMaximumValueBytes = 60;

QString fromUtf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// Characters of the line edit before a byte of its UTF-8 text.
int charactersBefore(const std::string& text, std::size_t byte)
{
    return static_cast<int>(
        fromUtf8(std::string_view(text).substr(0, std::min(byte, text.size()))).size());
}

QTextCharFormat formatOf(QueryTokenKind kind)
{
    const figures::Theme& theme = applicationTheme();
    QTextCharFormat format;
    switch (kind) {
    case QueryTokenKind::Field:
        format.setForeground(toQColor(theme.accent));
        break;
    case QueryTokenKind::Keyword:
        format.setFontWeight(QFont::Bold);
        break;
    case QueryTokenKind::Text:
    case QueryTokenKind::Number:
        format.setForeground(toQColor(theme.good));
        break;
    case QueryTokenKind::Operator:
    case QueryTokenKind::Word:
    case QueryTokenKind::Unclosed:
        format.setForeground(toQColor(theme.text));
        break;
    }
    return format;
}

const QStringList& operators()
{
    static const QStringList kOperators{QStringLiteral("="), QStringLiteral("!="),
        QStringLiteral(">"), QStringLiteral(">="), QStringLiteral("<"), QStringLiteral("<="),
        QStringLiteral("LIKE"), QStringLiteral("ILIKE"), QStringLiteral("IN"),
        QStringLiteral("BETWEEN"), QStringLiteral("MATCHES"), QStringLiteral("IS NULL"),
        QStringLiteral("IS NOT NULL")};
    return kOperators;
}

template <class Item>
void addKeys(std::set<std::string>& fields, const char* family, const std::vector<Item>& items)
{
    for (const Item& item : items) {
        if (item.key.substr(0, 7) != "mlflow.") {
            fields.insert(family + analysis::quotedKey(item.key));
        }
    }
}

QString quoted(std::string_view value)
{
    const bool hasQuote = value.find('\'') != std::string_view::npos;
    const QLatin1Char quote(hasQuote ? '"' : '\'');
    return quote + fromUtf8(value) + quote;
}

} // namespace

QueryVocabulary vocabularyOf(
    const core::StoreSnapshot& snapshot, const std::vector<std::uint32_t>& rows)
{
    std::set<std::string> fields;
    std::map<std::string, std::set<std::string_view>> values;
    const auto addValue = [&](std::string field, std::string_view value) {
        auto& known = values[std::move(field)];
        if (known.size() < kMaximumValues && value.size() <= kMaximumValueBytes
            && value.find('\n') == std::string_view::npos) {
            known.insert(value);
        }
    };
    for (const std::uint32_t row : rows) {
        const core::Run& run = snapshot.runs[row];
        addKeys(fields, "metrics.", run.metrics);
        addKeys(fields, "params.", run.params);
        addKeys(fields, "tags.", run.tags);
        for (const core::KeyValue& param : run.params) {
            addValue("params." + analysis::quotedKey(param.key), param.value);
        }
        for (const core::KeyValue& tag : run.tags) {
            if (tag.key.substr(0, 7) != "mlflow.") {
                addValue("tags." + analysis::quotedKey(tag.key), tag.value);
            }
        }
        addValue("status", core::statusName(run.status));
        addValue("user_id", run.userId);
        addValue("run_name", core::displayName(run));
    }
    QueryVocabulary vocabulary;
    for (const char* attribute :
        {"run_name", "status", "start_time", "end_time", "duration", "user_id", "run_id"}) {
        vocabulary.fields << QString::fromLatin1(attribute);
    }
    for (const std::string& field : fields) {
        vocabulary.fields << QString::fromStdString(field);
    }
    for (const auto& [field, known] : values) {
        QStringList& texts = vocabulary.values[field];
        for (const std::string_view value : known) {
            texts << quoted(value);
        }
    }
    return vocabulary;
}

RunsQueryField::RunsQueryField(QWidget* parent)
    : QLineEdit(parent)
    , m_completer(new QCompleter(this))
    , m_candidates(new QStringListModel(this))
{
    setPlaceholderText(tr("Filter runs: words, or a query like metrics.acc > 0.9"));
    setAccessibleName(tr("Query"));
    setClearButtonEnabled(true);
    addAction(icon(QStringLiteral("filter")), QLineEdit::LeadingPosition);
    setFontRole(this, FontRole::Mono);
    m_completer->setWidget(this);
    m_completer->setModel(m_candidates);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(10);
    m_errorDelay.setSingleShot(true);
    m_errorDelay.setInterval(kErrorDelayMillis);
    connect(&m_errorDelay, &QTimer::timeout, this, [this] {
        if (m_completer->popup()->isVisible()) {
            m_errorDelay.start();
        } else {
            showError(m_error);
        }
    });
    connect(this, &QLineEdit::textChanged, this, &RunsQueryField::readText);
    connect(this, &QLineEdit::textEdited, this, &RunsQueryField::offerCompletions);
    connect(m_completer, QOverload<const QString&>::of(&QCompleter::activated), this,
        &RunsQueryField::complete);
}

void RunsQueryField::setVocabulary(QueryVocabulary vocabulary)
{
    m_vocabulary = std::move(vocabulary);
}

QString RunsQueryField::errorText() const
{
    return m_shownError ? models::translated(m_shownError->message) : QString();
}

void RunsQueryField::readText()
{
    auto parsed = analysis::parseQuery(text().toStdString());
    if (parsed) {
        m_error.reset();
        m_errorDelay.stop();
        m_query = std::move(*parsed);
        showError(std::nullopt);
        Q_EMIT queryChanged();
        return;
    }
    m_error = parsed.error();
    if (m_shownError) {
        showError(m_error);
    } else {
        m_errorDelay.start();
    }
    paintTokens();
}

void RunsQueryField::showError(const std::optional<analysis::QueryError>& error)
{
    const bool isOther = m_shownError.has_value() || error.has_value();
    m_shownError = error;
    paintTokens();
    if (isOther) {
        setAccessibleDescription(errorText());
        update();
        Q_EMIT errorChanged();
    }
}

// A line edit has no formats of its own; those of an input method do.
void RunsQueryField::paintTokens()
{
    const std::string utf8 = text().toStdString();
    QList<QInputMethodEvent::Attribute> attributes;
    const auto add = [&](std::size_t position, std::size_t length, const QTextCharFormat& format) {
        const int from = charactersBefore(utf8, position);
        const int to = charactersBefore(utf8, position + length);
        attributes.append({QInputMethodEvent::TextFormat, from - cursorPosition(),
            std::max(1, to - from), format});
    };
    for (const analysis::QueryToken& token : analysis::queryTokens(utf8)) {
        add(token.position, token.length, formatOf(token.kind));
    }
    if (m_shownError && !utf8.empty()) {
        QTextCharFormat wave;
        wave.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        wave.setUnderlineColor(toQColor(applicationTheme().bad));
        const std::size_t last = utf8.size() - 1;
        add(std::min(m_shownError->position, last), std::max<std::size_t>(1, m_shownError->length),
            wave);
    }
    QInputMethodEvent formats(QString(), attributes);
    QCoreApplication::sendEvent(this, &formats);
}

void RunsQueryField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (m_shownError) {
        QPainter painter(this);
        paintBox(painter, rect(), {}, toQColor(applicationTheme().bad),
            figures::metrics().radiusControl);
    }
}

QStringList RunsQueryField::candidates(const analysis::QueryPlace& place) const
{
    QStringList all;
    switch (place.part) {
    case QueryPart::Field:
        all = m_vocabulary.fields;
        break;
    case QueryPart::Operator:
        all = operators();
        break;
    case QueryPart::Value: {
        const auto known = m_vocabulary.values.find(place.field);
        all = known == m_vocabulary.values.end() ? QStringList() : known->second;
        break;
    }
    case QueryPart::Connector:
        all = QStringList{QStringLiteral("AND"), QStringLiteral("OR")};
        break;
    case QueryPart::End:
        break;
    }
    const QString word = QString::fromStdString(place.word);
    QStringList starting;
    QStringList containing;
    for (const QString& text : all) {
        if (text == word) {
            continue;
        }
        const QString bare = text.mid(text.indexOf(QLatin1Char('.')) + 1);
        if (text.startsWith(word, Qt::CaseInsensitive)
            || bare.startsWith(word, Qt::CaseInsensitive)) {
            starting << text;
        } else if (text.contains(word, Qt::CaseInsensitive)) {
            containing << text;
        }
    }
    return (starting + containing).mid(0, kMaximumCandidates);
}

void RunsQueryField::offerCompletions()
{
    const std::string utf8 = text().toStdString();
    const auto cursor = static_cast<std::size_t>(text().left(cursorPosition()).toUtf8().size());
    m_place = analysis::queryPlace(utf8, cursor);
    const bool isAsking = !m_place.word.empty()
        || (m_place.part == QueryPart::Value && cursor > 0 && utf8[cursor - 1] == ' ');
    const QStringList found = isAsking ? candidates(m_place) : QStringList();
    m_candidates->setStringList(found);
    if (found.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    const int left =
        fontMetrics().horizontalAdvance(text().left(charactersBefore(utf8, m_place.position)));
    QAbstractItemView* popup = m_completer->popup();
    const int width =
        popup->sizeHintForColumn(0) + scaledPx(28) + popup->verticalScrollBar()->sizeHint().width();
    const int indent = std::min(left + scaledPx(28), std::max(0, this->width() - width));
    m_completer->complete(QRect(indent, 0, std::max(scaledPx(180), width), height()));
}

void RunsQueryField::complete(const QString& completion)
{
    const std::string utf8 = text().toStdString();
    const std::string before = utf8.substr(0, m_place.position);
    const std::size_t end = std::min(utf8.size(), m_place.position + m_place.length);
    const QString start = QString::fromStdString(before) + completion;
    const QString rest = QString::fromStdString(utf8.substr(end));
    setText(start + (rest.startsWith(QLatin1Char(' ')) ? QString() : QStringLiteral(" ")) + rest);
    setCursorPosition(static_cast<int>(start.size()) + 1);
}

void RunsQueryField::keyPressEvent(QKeyEvent* event)
{
    if (m_completer->popup()->isVisible()) {
        switch (event->key()) {
        case Qt::Key_Enter:
        case Qt::Key_Return:
        case Qt::Key_Escape:
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
            event->ignore();
            return;
        default:
            break;
        }
    } else if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    } else if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        offerCompletions();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void RunsQueryField::focusOutEvent(QFocusEvent* event)
{
    if (m_error && !m_completer->popup()->isVisible()) {
        showError(m_error);
    }
    QLineEdit::focusOutEvent(event);
}

void RunsQueryField::changeEvent(QEvent* event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        paintTokens();
    }
}

} // namespace runlane::ui
