// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fact_list.h"

#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/style_paint.h"
#include "ui/widgets/controls.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace runlane::ui {

namespace {

constexpr qsizetype kShortText = 280;
constexpr int kShortLines = 6;
constexpr int kLongestNamePx = 132;
constexpr qsizetype kShortNote = 7; // never cut

class SwatchSquare : public QWidget
{
public:
    SwatchSquare(std::size_t styleIndex, QWidget* parent)
        : QWidget(parent)
        , m_style(figures::runStyle(styleIndex))
    {
        setFixedSize(scaledPx(10), scaledPx(10));
        setAccessibleName(swatchName(styleIndex));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintSwatchSquare(painter, rect(), m_style);
    }

private:
    figures::RunStyle m_style;
};

// A heading with a line above it.
class SectionHead : public QWidget
{
public:
    SectionHead(const QString& title, QWidget* parent)
        : QWidget(parent)
    {
        auto* row = new QVBoxLayout(this);
        row->setContentsMargins(0, scaledPx(8), 0, 0);
        row->addWidget(plainLabel(title, FontRole::BaseStrong, Tone::Text, this));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintEdge(painter, rect(), Edge::Top, toQColor(applicationTheme().hair));
    }
};

// Names are cut, so that one long key does not take the room of all values.
QWidget* nameLabel(const QString& name, QWidget* parent)
{
    auto* label = new ElidedLabel(Qt::ElideMiddle, parent);
    setFontRole(label, FontRole::Base);
    setTextTone(label, Tone::Quiet);
    label->setFullText(name);
    label->setFixedWidth(std::min(label->sizeHint().width(), scaledPx(kLongestNamePx)));
    return label;
}

// The beginning of a long text, cut at a line or after a number of characters.
QString beginningOf(const QString& text)
{
    qsizetype end = 0;
    for (int line = 0; line < kShortLines && end >= 0; ++line) {
        end = text.indexOf(QLatin1Char('\n'), end + (line == 0 ? 0 : 1));
    }
    QString start = end < 0 ? text : text.left(end);
    if (start.size() > kShortText) {
        start.truncate(kShortText);
    }
    return start.size() == text.size() ? text : start.trimmed() + QChar(0x2026);
}

} // namespace

void showWholeText(QWidget& anchor, const QString& text)
{
    auto* popup = new QFrame(anchor.window(), Qt::Popup);
    popup->setAttribute(Qt::WA_DeleteOnClose);
    popup->setFrameShape(QFrame::Box);
    auto* column = new QVBoxLayout(popup);
    column->setContentsMargins(1, 1, 1, 1);
    auto* edit = new QPlainTextEdit(popup);
    edit->setReadOnly(true);
    edit->setFrameShape(QFrame::NoFrame);
    edit->setPlainText(text);
    edit->setAccessibleName(FactList::tr("Whole text"));
    setFontRole(edit, FontRole::Mono);
    edit->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(edit);
    const QFontMetrics metrics(fontFor(FontRole::Mono));
    const QRect needed = metrics.boundingRect(
        QRect(0, 0, scaledPx(480), scaledPx(4000)), Qt::TextWrapAnywhere, text);
    popup->resize(std::clamp(needed.width() + scaledPx(40), scaledPx(240), scaledPx(520)),
        std::clamp(needed.height() + scaledPx(28), scaledPx(56), scaledPx(340)));
    QPoint at = anchor.mapToGlobal(QPoint(0, anchor.height()));
    if (const QScreen* screen = anchor.screen()) {
        const QRect room = screen->availableGeometry();
        at.setX(std::max(room.left(), std::min(at.x(), room.right() - popup->width())));
        at.setY(std::max(room.top(), std::min(at.y(), room.bottom() - popup->height())));
    }
    popup->move(at);
    popup->show();
    edit->setFocus(Qt::PopupFocusReason);
}

FactValue::FactValue(Qt::TextElideMode mode, QWidget* parent)
    : ElidedLabel(mode, parent)
{
    setFocusPolicy(Qt::StrongFocus);
}

void FactValue::setTexts(const QString& shown, const QString& full)
{
    setFullText(shown);
    m_copy = full;
    setAccessibleName(full);
}

void FactValue::setAction(std::function<void()> action)
{
    m_action = std::move(action);
    setCursor(Qt::PointingHandCursor);
    setTextTone(this, Tone::Accent);
}

void FactValue::copy() const
{
    QGuiApplication::clipboard()->setText(m_copy);
}

void FactValue::showAll()
{
    showWholeText(*this, m_copy);
}

bool FactValue::event(QEvent* event)
{
    // Before the window's own Ctrl+C, which copies from the page.
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return ElidedLabel::event(event);
}

void FactValue::paintEvent(QPaintEvent* event)
{
    ElidedLabel::paintEvent(event);
    if (toolTip().isEmpty() && m_copy != fullText()) {
        setToolTip(plainToolTip(m_copy.left(kShortText)));
    }
    const RunlaneStyle* style = applicationStyle();
    if (hasFocus() && style != nullptr && style->focusDisplay() == FocusDisplay::Keyboard) {
        QPainter painter(this);
        paintBox(painter, rect(), {}, toQColor(applicationTheme().accent), 2);
    }
}

void FactValue::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        m_action ? m_action() : showAll();
    } else {
        ElidedLabel::keyPressEvent(event);
    }
}

void FactValue::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && m_action
        && rect().contains(event->position().toPoint())) {
        m_action();
    }
}

void FactValue::mouseDoubleClickEvent(QMouseEvent* /*event*/)
{
    if (!m_action) {
        showAll();
    }
}

void FactValue::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(QStringLiteral("copy")), tr("Copy\tCtrl+C"), this, &FactValue::copy);
    menu->addAction(tr("Show all of it\tEnter"), this, &FactValue::showAll);
    menu->popup(event->globalPos());
}

FactList::FactList(QWidget* parent)
    : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    clear();
}

void FactList::clear()
{
    if (m_body != nullptr) {
        // A link in it may be what asked for other content.
        layout()->removeWidget(m_body);
        m_body->hide();
        m_body->deleteLater();
    }
    m_body = new QWidget(this);
    m_grid = new QGridLayout(m_body);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(scaledPx(16));
    m_grid->setVerticalSpacing(scaledPx(6));
    m_grid->setColumnStretch(1, 1);
    m_row = 0;
    layout()->addWidget(m_body);
}

void FactList::addTitle(const QString& title, std::optional<std::size_t> styleIndex)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(scaledPx(6));
    if (styleIndex.has_value()) {
        row->addWidget(new SwatchSquare(*styleIndex, m_body));
    }
    auto* name = new FactValue(Qt::ElideMiddle, m_body);
    setFontRole(name, FontRole::BaseStrong);
    name->setTexts(title, title);
    row->addWidget(name, 1);
    m_grid->addLayout(row, m_row++, 0, 1, 2);
}

void FactList::addSection(const QString& title)
{
    m_grid->addWidget(new SectionHead(title, m_body), m_row++, 0, 1, 2);
}

void FactList::addFact(const Fact& fact)
{
    if (fact.value.isEmpty()) {
        return;
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(scaledPx(5));
    if (!fact.iconName.isEmpty()) {
        auto* mark = new QLabel(m_body);
        const IconTone tone = fact.tone == Tone::Bad ? IconTone::Bad
            : fact.tone == Tone::Warn                ? IconTone::Warn
            : fact.tone == Tone::Good                ? IconTone::Good
            : fact.tone == Tone::Accent              ? IconTone::Accent
                                                     : IconTone::Quiet;
        mark->setPixmap(icon(fact.iconName, tone).pixmap(scaledPx(14), scaledPx(14)));
        row->addWidget(mark);
    }
    auto* value = new FactValue(fact.elide, m_body);
    setFontRole(value, fact.role);
    setTextTone(value, fact.tone);
    value->setTexts(fact.value, fact.full.isEmpty() ? fact.value : fact.full);
    if (fact.action) {
        value->setAction(fact.action);
    }
    row->addWidget(value, fact.note.isEmpty() ? 1 : 0);
    if (!fact.note.isEmpty()) {
        value->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        auto* note = new FactValue(Qt::ElideRight, m_body);
        setFontRole(note, FontRole::NoteNumber);
        setTextTone(note, Tone::Quiet);
        note->setTexts(fact.note, fact.note);
        note->setFocusPolicy(Qt::NoFocus);
        const bool isShort = fact.note.size() <= kShortNote;
        if (isShort) {
            note->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        }
        row->addWidget(note, isShort ? 0 : 1);
        row->addStretch(isShort ? 1 : 0);
    }
    if (fact.name.isEmpty()) {
        m_grid->addLayout(row, m_row++, 0, 1, 2);
        return;
    }
    m_grid->addWidget(nameLabel(fact.name, m_body), m_row, 0);
    m_grid->addLayout(row, m_row++, 1);
}

void FactList::addWidget(const QString& name, QWidget* widget)
{
    widget->setParent(m_body);
    m_grid->addWidget(plainLabel(name, FontRole::Base, Tone::Quiet, m_body), m_row, 0);
    m_grid->addWidget(widget, m_row++, 1, Qt::AlignLeft | Qt::AlignVCenter);
}

void FactList::addWide(QWidget* widget)
{
    widget->setParent(m_body);
    m_grid->addWidget(widget, m_row++, 0, 1, 2);
}

void FactList::addText(const QString& text)
{
    const QString shown = beginningOf(text);
    QLabel* label = plainLabel(shown, FontRole::Base, Tone::Text, m_body);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_grid->addWidget(label, m_row++, 0, 1, 2);
    if (shown == text) {
        return;
    }
    QPushButton* more = pushButton(tr("Show all"), {}, m_body);
    setButtonKind(more, ButtonKind::Link);
    connect(more, &QPushButton::clicked, label, [label, more, text, shown] {
        const bool isCut = label->text() == shown;
        label->setText(isCut ? text : shown);
        more->setText(isCut ? tr("Show less") : tr("Show all"));
    });
    m_grid->addWidget(more, m_row++, 0, 1, 2, Qt::AlignLeft);
}

void FactList::addHint(const QString& text)
{
    QLabel* hint = plainLabel(text, FontRole::Note, Tone::Quiet, m_body);
    hint->setWordWrap(true);
    m_grid->addWidget(hint, m_row++, 0, 1, 2);
}

} // namespace runlane::ui
