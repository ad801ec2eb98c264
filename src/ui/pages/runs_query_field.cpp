// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/runs_query_field.h"

#include "analysis/query_clauses.h"
#include "models/display_text.h"
#include "ui/pages/runs_query_completion.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/runlane_style.h"
#include "ui/theme/style_paint.h"
#include "ui/widgets/labels.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QTextCharFormat>

#include <algorithm>

namespace runlane::ui {

using analysis::QueryTokenKind;

namespace {

constexpr int kErrorDelayMillis = 500;
constexpr int kWordDelayMillis = 1500;
constexpr int kRestMillis = 5000;
constexpr int kLongestExcerpt = 24;

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

} // namespace

RunsQueryField::RunsQueryField(QWidget* parent)
    : QLineEdit(parent)
    , m_menu(new QMenu(this))
    , m_menuAction(new QAction(icon(QStringLiteral("chevron-down")), tr("Named queries"), this))
    , m_completer(new QCompleter(this))
    , m_candidates(new QStandardItemModel(this))
{
    setPlaceholderText(tr("Filter runs: words, or a query like metrics.acc > 0.9"));
    setAccessibleName(tr("Query"));
    setClearButtonEnabled(true);
    addAction(icon(QStringLiteral("filter")), QLineEdit::LeadingPosition);
    setFontRole(this, FontRole::Mono);
    m_menuAction->setToolTip(tr("Named and recent queries (Alt+Down)"));
    m_menuAction->setVisible(false);
    addAction(m_menuAction, QLineEdit::TrailingPosition);
    connect(m_menuAction, &QAction::triggered, this, &RunsQueryField::openMenu);
    connect(m_menu, &QMenu::aboutToShow, this, &RunsQueryField::fillMenu);
    connect(this, &QLineEdit::returnPressed, this, &RunsQueryField::rememberQuery);
    m_completer->setWidget(this);
    m_completer->setModel(m_candidates);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(10);
    m_completer->popup()->setItemDelegate(new QueryCandidateDelegate(this));
    m_errorDelay.setSingleShot(true);
    m_errorDelay.setInterval(kErrorDelayMillis);
    connect(&m_errorDelay, &QTimer::timeout, this, [this] {
        if (m_completer->popup()->isVisible()) {
            m_errorDelay.start();
        } else {
            showError(m_error);
        }
    });
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMillis);
    connect(&m_rest, &QTimer::timeout, this, &RunsQueryField::rememberQuery);
    m_wordDelay.setSingleShot(true);
    m_wordDelay.setInterval(kWordDelayMillis);
    connect(&m_wordDelay, &QTimer::timeout, this, &RunsQueryField::takeRead);
    connect(this, &QLineEdit::editingFinished, this, [this] {
        if (m_wordDelay.isActive()) {
            takeRead();
        }
    });
    connect(this, &QLineEdit::textChanged, this, &RunsQueryField::readText);
    connect(this, &QLineEdit::textEdited, this, &RunsQueryField::offerCompletions);
    connect(m_completer, QOverload<const QString&>::of(&QCompleter::activated), this,
        &RunsQueryField::complete);
}

void RunsQueryField::setHints(std::vector<analysis::FieldHint> hints)
{
    m_hints = std::move(hints);
}

void RunsQueryField::setMemory(Settings& settings, const QStringList& storePaths)
{
    m_settings = &settings;
    if (!m_memory || m_memoryPaths != storePaths) {
        m_memory.emplace(settings, storePaths);
        m_memoryPaths = storePaths;
    }
    m_menuAction->setVisible(true);
}

void RunsQueryField::addClause(const std::string& clause)
{
    setText(QString::fromStdString(
        analysis::appendClause((m_error ? m_queryText : text()).toStdString(), clause)));
    rememberQuery();
}

void RunsQueryField::beginClause(const std::string& field)
{
    showError(std::nullopt);
    const QString before = (m_error ? m_queryText : text()).trimmed();
    setText((before.isEmpty() ? QString() : before + QStringLiteral(" AND "))
        + QString::fromStdString(field) + QLatin1Char(' '));
    m_errorDelay.stop(); // nothing was written yet
    setFocus(Qt::OtherFocusReason);
    end(false);
    m_isAsked = true;
    offerCompletions();
    m_isAsked = false;
}

QString RunsQueryField::errorText() const
{
    if (!m_shownError) {
        return {};
    }
    const std::string utf8 = text().toStdString();
    const QString place = fromUtf8(utf8).mid(charactersBefore(utf8, m_shownError->position));
    const int length = charactersBefore(utf8, m_shownError->position + m_shownError->length)
        - charactersBefore(utf8, m_shownError->position);
    const QString message = models::translated(m_shownError->message);
    const auto character = text().left(text().size() - place.size()).toUcs4().size() + 1;
    if (place.isEmpty() || length == 0) {
        return tr("%1 (character %2, at the end)").arg(message, QLocale().toString(character));
    }
    QString excerpt = place.left(std::min(length, kLongestExcerpt));
    excerpt += length > kLongestExcerpt ? QStringLiteral("…") : QString();
    return tr("%1 (character %2: %3)").arg(message, QLocale().toString(character), excerpt);
}

// The cursor brings a place of a long query into sight.
void RunsQueryField::goToError()
{
    const std::string utf8 = text().toStdString();
    const int from = charactersBefore(utf8, m_error->position);
    setCursorPosition(from);
    setSelection(from, charactersBefore(utf8, m_error->position + m_error->length) - from);
}

void RunsQueryField::readText()
{
    m_wordDelay.stop();
    m_rest.stop();
    auto parsed = analysis::parseQuery(text().toStdString(), m_directions);
    if (parsed) {
        m_error.reset();
        m_errorDelay.stop();
        showError(std::nullopt);
        m_read = std::move(*parsed);
        if (endsInBegunField()) {
            m_wordDelay.start();
        } else {
            takeRead();
        }
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

// Whoever sets them asks for query() next: no signal that it is another.
void RunsQueryField::setDirections(const analysis::Directions& directions)
{
    if (m_directions == directions) {
        return;
    }
    m_directions = directions;
    {
        const QSignalBlocker quiet(this);
        readText();
    }
    Q_EMIT errorChanged();
}

void RunsQueryField::takeRead()
{
    m_wordDelay.stop();
    m_query = std::move(m_read);
    m_queryText = text();
    m_rest.start();
    Q_EMIT queryChanged();
}

// "… AND par", "ma": a word that no run may contain, while "params." or "max(" is being typed. At
// the start, where words stand alone, attributes are no such fields.
bool RunsQueryField::endsInBegunField() const
{
    static const QRegularExpression kLastWord(
        QStringLiteral("(^|\\b(?:AND|OR|NOT)\\s+|\\()([a-z_]+)$"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = kLastWord.match(text());
    const std::string word = match.captured(2).toStdString();
    const bool isFirst = match.captured(1).isEmpty();
    const auto isBegun = [&](const analysis::FieldHint& hint) {
        const bool isKeyed =
            hint.field.find('.') >= word.size() && hint.field.find('.') != std::string::npos;
        return hint.field.rfind(word, 0) == 0 && (!isFirst || isKeyed);
    };
    return hasFocus() && match.hasMatch()
        && (beginsFunction(word) || std::any_of(m_hints.begin(), m_hints.end(), isBegun));
}

void RunsQueryField::showError(const std::optional<analysis::QueryError>& error)
{
    const bool isOther = m_shownError.has_value() || error.has_value();
    m_shownError = error;
    if (error && !hasFocus()) {
        setCursorPosition(charactersBefore(text().toStdString(), error->position));
    }
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

void RunsQueryField::focusOutEvent(QFocusEvent* event)
{
    if (m_error && !m_completer->popup()->isVisible()) {
        showError(m_error);
        setCursorPosition(charactersBefore(text().toStdString(), m_error->position));
    }
    if (m_rest.isActive()) {
        m_rest.stop();
        rememberQuery();
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
