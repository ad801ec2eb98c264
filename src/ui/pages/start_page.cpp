// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/start_page.h"

#include "ui/pages/start_card.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/runlane_style.h"
#include "ui/time_text.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QSvgRenderer>
#include <QToolButton>
#include <QVBoxLayout>

namespace runlane::ui {

namespace {

constexpr int kContentWidth = 988;

class Logo : public QWidget
{
public:
    explicit Logo(QWidget* parent)
        : QWidget(parent)
        , m_renderer(QStringLiteral(":/icons/runlane.svg"))
    {
        setFixedSize(scaledPx(46), scaledPx(46));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        m_renderer.render(&painter, rect());
    }

private:
    QSvgRenderer m_renderer;
};

class DropTarget : public QWidget
{
public:
    explicit DropTarget(QWidget* parent)
        : QWidget(parent)
    {
        setFixedHeight(scaledPx(56));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(toneColor(Tone::Muted), 1, Qt::DashLine));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5),
            figures::metrics().radiusCard, figures::metrics().radiusCard);
    }
};

QLabel* iconLabel(const QString& name, IconTone tone, QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setPixmap(icon(name, tone).pixmap(scaledPx(16), scaledPx(16)));
    return label;
}

class HairLine : public QWidget
{
public:
    explicit HairLine(QWidget* parent)
        : QWidget(parent)
    {
        setFixedHeight(1);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter(this).fillRect(rect(), toQColor(applicationTheme().hair));
    }
};

QString iconOf(PlaceKind kind)
{
    return kind == PlaceKind::Folder ? QStringLiteral("folder") : QStringLiteral("database");
}

void clearRows(QVBoxLayout* rows)
{
    while (QLayoutItem* item = rows->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

} // namespace

StartPage::StartPage(RecentStores& recent, QWidget* parent)
    : QScrollArea(parent)
    , m_recent(recent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    build();
    connect(&m_recent, &RecentStores::changed, this, &StartPage::fillRecent);
}

void StartPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange && m_recentRows != nullptr) {
        QMetaObject::invokeMethod(this, &StartPage::build, Qt::QueuedConnection);
    }
    QScrollArea::changeEvent(event);
}

void StartPage::build()
{
    auto* page = new QWidget;
    setSurface(page, Surface::Base);
    auto* outer = new QHBoxLayout(page);
    outer->setContentsMargins(scaledPx(24), scaledPx(24), scaledPx(24), scaledPx(24));
    auto* content = new QWidget(page);
    content->setMaximumWidth(scaledPx(kContentWidth));
    content->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    outer->addStretch(1);
    outer->addWidget(content, 1000);
    outer->addStretch(1);

    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addStretch(1);
    column->addWidget(buildHeader());
    column->addSpacing(scaledPx(32));
    column->addWidget(buildCards());
    column->addSpacing(scaledPx(36));
    column->addWidget(buildLists());
    column->addSpacing(scaledPx(36));

    auto* drop = new DropTarget(content);
    auto* dropRow = new QHBoxLayout(drop);
    dropRow->addStretch(1);
    dropRow->addWidget(iconLabel(QStringLiteral("plus"), IconTone::Quiet, drop));
    dropRow->addSpacing(scaledPx(4));
    dropRow->addWidget(plainLabel(tr("Or drop a folder or a database anywhere in this window"),
        FontRole::Base, Tone::Quiet, drop));
    dropRow->addStretch(1);
    column->addWidget(drop);
    column->addSpacing(scaledPx(20));

    auto* promise = new QHBoxLayout;
    promise->addStretch(1);
    promise->addWidget(iconLabel(QStringLiteral("shield"), IconTone::Good, content));
    promise->addSpacing(scaledPx(6));
    promise->addWidget(
        plainLabel(tr("Read-only: your files are never changed. No server, no Python, no network."),
            FontRole::Base, Tone::Quiet, content));
    promise->addStretch(1);
    column->addLayout(promise);
    column->addStretch(3);
    setWidget(page);
    fillRecent();
    fillNearby();
}

QWidget* StartPage::buildHeader()
{
    auto* header = new QWidget;
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaledPx(13));
    row->addWidget(new Logo(header));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(
        plainLabel(QStringLiteral("Runlane"), FontRole::PageTitle, Tone::Text, header));
    texts->addWidget(plainLabel(
        tr("Put MLflow runs beside each other, see which is better, and take the answer with you"),
        FontRole::Base, Tone::Quiet, header));
    row->addLayout(texts, 1);
    return header;
}

QWidget* StartPage::buildCards()
{
    auto* cards = new QWidget;
    auto* grid = new QGridLayout(cards);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(scaledPx(20));
    grid->setVerticalSpacing(scaledPx(16));
    m_folderCard =
        new StartCard({QStringLiteral("folder"), tr("Open folder…"),
                          tr("An **mlruns** folder, or the project folder that holds one"),
                          tr("Every MLflow generation, 0.1 to the newest"),
                          QKeySequence(Qt::CTRL | Qt::Key_O).toString(QKeySequence::NativeText)},
            StartCard::Preview::None, cards);
    auto* database = new StartCard(
        {QStringLiteral("database"), tr("Open database…"),
            tr("An MLflow SQLite file such as **mlflow.db**"),
            tr("Also while training writes to it"),
            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O).toString(QKeySequence::NativeText)},
        StartCard::Preview::None, cards);
    m_sampleCard =
        new StartCard({QStringLiteral("flask"), tr("Try the sample"),
                          tr("A small store, opened as a finished comparison"),
                          tr("Curves, ROC, confusion matrices and a report you can export"),
                          QKeySequence(Qt::CTRL | Qt::Key_T).toString(QKeySequence::NativeText)},
            StartCard::Preview::Sample, cards);
    grid->addWidget(m_folderCard, 0, 0);
    grid->addWidget(database, 1, 0);
    grid->addWidget(m_sampleCard, 0, 1, 2, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    connect(m_folderCard, &StartCard::clicked, this, &StartPage::openFolderRequested);
    connect(database, &StartCard::clicked, this, &StartPage::openDatabaseRequested);
    connect(m_sampleCard, &StartCard::clicked, this, &StartPage::sampleRequested);
    return cards;
}

QWidget* StartPage::buildLists()
{
    auto* lists = new QWidget;
    auto* row = new QHBoxLayout(lists);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaledPx(36));
    const auto makeList = [&](const QString& title, QLabel* note, QVBoxLayout*& rows) {
        auto* box = new QWidget(lists);
        auto* column = new QVBoxLayout(box);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        auto* head = new QHBoxLayout;
        head->addWidget(plainLabel(title, FontRole::BaseTitle, Tone::Text, box));
        head->addStretch(1);
        head->addWidget(note);
        column->addLayout(head);
        column->addSpacing(scaledPx(4));
        column->addWidget(new HairLine(box));
        rows = new QVBoxLayout;
        rows->setSpacing(0);
        column->addLayout(rows);
        column->addStretch(1);
        return box;
    };
    m_recentBox = makeList(tr("Recent"),
        plainLabel(tr("12 most recent, pinned first"), FontRole::Note, Tone::Quiet), m_recentRows);
    m_nearbyPlace = plainLabel(QString(), FontRole::Note, Tone::Quiet);
    m_nearbyBox = makeList(tr("Found nearby"), m_nearbyPlace, m_nearbyRows);
    row->addWidget(m_recentBox, 7);
    row->addWidget(m_nearbyBox, 3);
    return lists;
}

void StartPage::fillRecent()
{
    clearRows(m_recentRows);
    const QDateTime now = QDateTime::currentDateTime();
    for (const RecentStore& store : m_recent.stores()) {
        const bool isGone = store.presence == Presence::Gone;
        const QString count =
            store.runCount < 0 || isGone ? QStringLiteral("–") : QLocale().toString(store.runCount);
        auto* row = new StartRow({iconOf(store.kind), store.name, shortPlace(store.place),
            store.kind == PlaceKind::Folder ? tr("Folder") : tr("SQLite"), count,
            isGone ? tr("Not found") : friendlyDate(store.lastOpened, now),
            isGone ? StartRow::Content::State::Gone : StartRow::Content::State::Here});
        row->setTrailingWidth(scaledPx(74));
        auto* trailing = new QHBoxLayout(row);
        trailing->setContentsMargins(0, 0, scaledPx(2), 0);
        trailing->addStretch(1);
        const QString place = store.place;
        if (isGone) {
            auto* locate = pushButton(tr("Locate…"), {}, row);
            setButtonKind(locate, ButtonKind::Link);
            connect(locate, &QPushButton::clicked, this,
                [this, place] { Q_EMIT locateRequested(place); });
            trailing->addWidget(locate);
        } else {
            const bool isPinned = store.pin == Pin::Pinned;
            auto* pin = iconButton(QStringLiteral("pin"),
                isPinned ? tr("Unpin %1").arg(store.name.toHtmlEscaped())
                         : tr("Pin %1").arg(store.name.toHtmlEscaped()),
                row);
            pin->setIcon(
                icon(QStringLiteral("pin"), isPinned ? IconTone::Accent : IconTone::Muted));
            connect(pin, &QToolButton::clicked, this, [this, place, isPinned] {
                m_recent.setPin(place, isPinned ? Pin::None : Pin::Pinned);
            });
            trailing->addWidget(pin);
        }
        connect(row, &StartRow::clicked, this, [this, place, isGone] {
            if (isGone) {
                Q_EMIT locateRequested(place);
            } else {
                Q_EMIT openRequested(place);
            }
        });
        m_recentRows->addWidget(row);
    }
    if (m_recent.stores().empty()) {
        QLabel* none =
            plainLabel(tr("Stores you open are listed here"), FontRole::Note, Tone::Quiet);
        none->setContentsMargins(0, scaledPx(8), 0, 0);
        m_recentRows->addWidget(none);
    }
}

void StartPage::setNearby(const QString& folder, const std::vector<NearbyStore>& stores)
{
    m_nearbyFolder = folder;
    m_nearby = stores;
    fillNearby();
}

void StartPage::fillNearby()
{
    clearRows(m_nearbyRows);
    m_nearbyPlace->setText(m_nearbyPlace->fontMetrics().elidedText(
        shortPlace(m_nearbyFolder), Qt::ElideLeft, scaledPx(170)));
    const QDateTime now = QDateTime::currentDateTime();
    for (const NearbyStore& store : m_nearby) {
        auto* row =
            new StartRow({iconOf(store.kind), store.name, shortPlace(store.place), QString(),
                QString(), friendlyDate(store.changed, now), StartRow::Content::State::Here});
        const QString place = store.place;
        connect(row, &StartRow::clicked, this, [this, place] { Q_EMIT openRequested(place); });
        m_nearbyRows->addWidget(row);
    }
    QLabel* note =
        plainLabel(m_nearby.empty() ? tr("No store in the current folder or one level below it")
                                    : tr("Looked in the current folder and one level below it"),
            FontRole::Note, Tone::Quiet);
    note->setWordWrap(true);
    note->setContentsMargins(0, scaledPx(8), 0, 0);
    m_nearbyRows->addWidget(note);
}

void StartPage::focusFirst()
{
    if (m_recent.stores().empty()) {
        m_sampleCard->setFocus(Qt::TabFocusReason);
    } else {
        m_folderCard->setFocus(Qt::TabFocusReason);
    }
}

} // namespace runlane::ui
