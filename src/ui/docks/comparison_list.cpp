// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/comparison_list.h"

#include "models/comparison_model.h"
#include "models/display_text.h"
#include "models/number_text.h"
#include "session/comparison.h"
#include "ui/comparison_steps.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/runlane_style.h"
#include "ui/theme/style_paint.h"
#include "ui/widgets/controls.h"

#include <QDragEnterEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QPixmap>
#include <QStyledItemDelegate>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <map>

namespace runlane::ui {

namespace {

constexpr int kRowHeight = 42;
constexpr int kButtonWidth = 20;
constexpr int kRightMargin = 8;
constexpr std::size_t kStyles = 12; // colours of the palette

QRect eyeRect(const QRect& row)
{
    const int width = scaledPx(kButtonWidth);
    return {row.right() - scaledPx(kRightMargin) - width + 1, row.top(), width, row.height()};
}

QRect starRect(const QRect& row)
{
    return eyeRect(row).translated(-scaledPx(kButtonWidth), 0);
}

QRectF iconIn(const QRect& rect)
{
    const double side = scaledPx(16);
    QRectF icon(0, 0, side, side);
    icon.moveCenter(QRectF(rect).center());
    return QRectF(icon.topLeft().toPoint(), icon.size());
}

class Delegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {scaledPx(200), scaledPx(kRowHeight)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
        const QModelIndex& index) const override
    {
        const figures::Theme& theme = applicationTheme();
        const QRect row = option.rect;
        const bool isHovered = (option.state & QStyle::State_MouseOver) != 0;
        if ((option.state & QStyle::State_Selected) != 0) {
            painter->fillRect(row, toQColor(theme.selection));
        } else if (isHovered) {
            painter->fillRect(row, toQColor(theme.hover));
        }
        const RunlaneStyle* style = applicationStyle();
        if ((option.state & QStyle::State_HasFocus) != 0 && style != nullptr
            && style->focusDisplay() == FocusDisplay::Keyboard) {
            paintBox(*painter, row.adjusted(1, 0, -1, 0), {}, toQColor(theme.accent), 2);
        }
        const bool isHidden = index.data(models::HiddenRole).toBool();
        paintIcon(*painter, QStringLiteral("grip"),
            iconIn(QRect(row.left() + scaledPx(4), row.top(), scaledPx(16), row.height())),
            toQColor(theme.muted));
        const figures::RunStyle runStyle = figures::runStyle(
            static_cast<std::size_t>(index.data(models::ComparedStyleRole).toInt()));
        painter->save();
        painter->setOpacity(isHidden ? 0.45 : 1.0);
        paintSwatchLine(*painter,
            QRectF(row.left() + scaledPx(25), row.top(), scaledPx(22), row.height()), runStyle);
        painter->restore();
        paintTexts(*painter, row, index);
        const bool isBaseline = index.data(models::BaselineRole).toBool();
        paintIcon(*painter, isBaseline ? QStringLiteral("star-filled") : QStringLiteral("star"),
            iconIn(starRect(row)), toQColor(isBaseline ? theme.text : theme.text2));
        paintIcon(*painter, isHidden ? QStringLiteral("eye-off") : QStringLiteral("eye"),
            iconIn(eyeRect(row)), toQColor(theme.text2));
    }

private:
    static void paintTexts(QPainter& painter, const QRect& row, const QModelIndex& index)
    {
        const figures::Theme& theme = applicationTheme();
        const bool isHidden = index.data(models::HiddenRole).toBool();
        const int left = row.left() + scaledPx(54);
        const int width = starRect(row).left() - scaledPx(2) - left;
        const int middle = row.center().y();
        painter.setFont(fontFor(FontRole::BaseStrong));
        painter.setPen(toQColor(isHidden ? theme.text2 : theme.text));
        painter.drawText(QRect(left, middle - scaledPx(16), width, scaledPx(17)),
            Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(
                index.data(Qt::DisplayRole).toString(), Qt::ElideMiddle, width));
        painter.setFont(fontFor(FontRole::NoteNumber));
        painter.setPen(toQColor(theme.text2));
        painter.drawText(QRect(left, middle + scaledPx(1), width, scaledPx(15)),
            Qt::AlignLeft | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(
                index.data(models::NoteRole).toString(), Qt::ElideMiddle, width));
    }
};

// Smaller is better liked as the one number of a run.
int rankOf(std::string_view key)
{
    static constexpr std::array<std::string_view, 7> kLiked{
        "val/acc", "val_acc", "acc", "auc", "f1", "r2", "rmse"};
    int rank = 0;
    for (const std::string_view word : kLiked) {
        if (key.find(word) != std::string_view::npos) {
            return rank;
        }
        ++rank;
    }
    return rank;
}

} // namespace

std::string headlineMetric(session::Session& session)
{
    std::map<std::string, int> counts;
    for (const session::ComparedRun& compared : session.comparison().runs()) {
        if (const core::Run* run = session.run(compared.ref)) {
            for (const core::MetricValue& metric : run->metrics) {
                ++counts[std::string(metric.key)];
            }
        }
    }
    std::string best;
    std::pair<int, int> bestScore{0, 0};
    for (const auto& [key, count] : counts) {
        const std::pair<int, int> score{count, -rankOf(key)};
        if (best.empty() || score > bestScore) {
            best = key;
            bestScore = score;
        }
    }
    return best;
}

ComparisonList::ComparisonList(const Context& context, QWidget* parent)
    : QListView(parent)
    , m_context(context)
    , m_model(new models::ComparisonModel(this))
{
    setModel(m_model);
    setItemDelegate(new Delegate(this));
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setDragDropMode(QAbstractItemView::InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setDropIndicatorShown(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setAccessibleName(tr("Compared runs"));
    setSurface(viewport(), Surface::Window);
    connect(this, &QWidget::customContextMenuRequested, this, &ComparisonList::showMenu);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex& current) {
            if (current.isValid()) {
                m_context.selection.setRun(refAt(current.row()));
            }
        });
    session::Comparison& comparison = m_context.session.comparison();
    connect(m_model, &models::ComparisonModel::rowMoved, this, [&comparison](int from, int to) {
        comparison.move(static_cast<std::size_t>(from), static_cast<std::size_t>(to));
    });
    connect(&comparison, &session::Comparison::changed, this, &ComparisonList::refresh);
    connect(&m_context.session, &session::Session::storeChanged, this, &ComparisonList::refresh);
    connect(&m_context.selection, &Selection::runChanged, this, &ComparisonList::showCurrent);
    refresh();
}

QString ComparisonList::noteOf(const session::RunRef& ref, const std::string& headline) const
{
    const core::Run* run = m_context.session.run(ref);
    if (run == nullptr || headline.empty()) {
        return {};
    }
    const core::MetricValue* metric = core::findKey(run->metrics, headline);
    return models::oneLine(headline) + QLatin1Char(' ')
        + (metric == nullptr ? models::NumberText::missing()
                             : models::NumberText().number(metric->value));
}

void ComparisonList::refresh()
{
    const session::Comparison& comparison = m_context.session.comparison();
    const std::string headline = headlineMetric(m_context.session);
    const std::vector<session::ComparedRun>& runs = comparison.runs();
    const bool isSeveral = std::any_of(runs.begin(), runs.end(),
        [&](const auto& compared) { return compared.ref.store != runs.front().ref.store; });
    std::vector<models::ComparisonEntry> entries;
    for (const session::ComparedRun& compared : runs) {
        const core::Run* run = m_context.session.run(compared.ref);
        models::ComparisonEntry entry;
        entry.store = compared.ref.store;
        entry.runId = compared.ref.runId;
        entry.name = run == nullptr ? QString::fromStdString(compared.ref.runId).left(8)
                                    : models::toText(core::displayName(*run));
        entry.note = noteOf(compared.ref, headline);
        if (isSeveral) {
            const core::SnapshotPtr snapshot = m_context.session.snapshot(compared.ref.store);
            const QString store =
                snapshot == nullptr ? QString() : models::oneLine(snapshot->store.displayName);
            entry.note = entry.note.isEmpty() ? store : store + QStringLiteral(", ") + entry.note;
        }
        entry.styleIndex = static_cast<int>(compared.styleIndex);
        entry.shown = compared.visibility == session::Visibility::Shown
            ? models::ComparisonEntry::Shown::Yes
            : models::ComparisonEntry::Shown::Hidden;
        entry.baseline = comparison.baseline() == compared.ref
            ? models::ComparisonEntry::Baseline::Yes
            : models::ComparisonEntry::Baseline::No;
        entries.push_back(std::move(entry));
    }
    m_model->setEntries(std::move(entries));
    updateGeometry();
    showCurrent();
}

void ComparisonList::showCurrent()
{
    const auto& run = m_context.selection.run();
    const int row = run.has_value() ? m_model->rowOf(run->store, run->runId) : -1;
    if (row >= 0) {
        setCurrentIndex(m_model->index(row));
    } else {
        clearSelection();
    }
}

session::RunRef ComparisonList::refAt(int row) const
{
    const models::ComparisonEntry& entry = m_model->entries().at(static_cast<std::size_t>(row));
    return {entry.store, entry.runId};
}

QSize ComparisonList::sizeHint() const
{
    return {scaledPx(200), std::max(1, m_model->rowCount()) * scaledPx(kRowHeight)};
}

ComparisonList::Part ComparisonList::partAt(const QPoint& position, const QModelIndex& index) const
{
    const QRect row = visualRect(index);
    if (starRect(row).contains(position)) {
        return Part::Star;
    }
    return eyeRect(row).contains(position) ? Part::Eye : Part::Row;
}

void ComparisonList::toggleBaseline(const session::RunRef& ref)
{
    session::Comparison& comparison = m_context.session.comparison();
    comparison.setBaseline(
        comparison.baseline() == ref ? std::nullopt : std::optional<session::RunRef>(ref));
}

void ComparisonList::toggleVisibility(const session::RunRef& ref)
{
    session::Comparison& comparison = m_context.session.comparison();
    const session::ComparedRun* compared = comparison.find(ref);
    if (compared != nullptr) {
        comparison.setVisibility(ref,
            compared->visibility == session::Visibility::Shown ? session::Visibility::Hidden
                                                               : session::Visibility::Shown);
    }
}

void ComparisonList::moveCurrent(int by)
{
    const int from = currentIndex().row();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_model->rowCount()) {
        return;
    }
    m_context.session.comparison().move(
        static_cast<std::size_t>(from), static_cast<std::size_t>(to));
    setCurrentIndex(m_model->index(to));
}

void ComparisonList::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex index = currentIndex();
    if (!index.isValid()) {
        QListView::keyPressEvent(event);
        return;
    }
    const session::RunRef ref = refAt(index.row());
    const bool isAlt = (event->modifiers() & Qt::AltModifier) != 0;
    if (isAlt && event->key() == Qt::Key_Up) {
        moveCurrent(-1);
    } else if (isAlt && event->key() == Qt::Key_Down) {
        moveCurrent(1);
    } else if (event->key() == Qt::Key_B) {
        toggleBaseline(ref);
    } else if (event->key() == Qt::Key_H) {
        toggleVisibility(ref);
    } else if (event->key() == Qt::Key_Delete) {
        const int row = index.row();
        leaveComparison(m_context, [&ref](const session::RunRef& other) { return other == ref; });
        if (m_model->rowCount() > 0) {
            setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1)));
        }
    } else {
        QListView::keyPressEvent(event);
    }
}

void ComparisonList::mouseReleaseEvent(QMouseEvent* event)
{
    const QPoint position = event->position().toPoint();
    const QModelIndex index = indexAt(position);
    if (index.isValid() && event->button() == Qt::LeftButton
        && state() != QAbstractItemView::DraggingState) {
        const session::RunRef ref = refAt(index.row());
        const Part part = partAt(position, index);
        if (part == Part::Star) {
            toggleBaseline(ref);
        } else if (part == Part::Eye) {
            toggleVisibility(ref);
        }
    }
    QListView::mouseReleaseEvent(event);
}

bool ComparisonList::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QModelIndex index = indexAt(help->pos());
        if (index.isValid() && partAt(help->pos(), index) != Part::Row) {
            const bool isStar = partAt(help->pos(), index) == Part::Star;
            const bool isHidden = index.data(models::HiddenRole).toBool();
            QToolTip::showText(help->globalPos(),
                isStar         ? tr("Baseline (B)")
                    : isHidden ? tr("Show (H)")
                               : tr("Hide (H)"),
                this);
            return true;
        }
    }
    return QListView::viewportEvent(event);
}

void ComparisonList::dragEnterEvent(QDragEnterEvent* event)
{
    if (draggedRuns(event->mimeData()).empty()) {
        QListView::dragEnterEvent(event);
        return;
    }
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void ComparisonList::dragMoveEvent(QDragMoveEvent* event)
{
    if (draggedRuns(event->mimeData()).empty()) {
        QListView::dragMoveEvent(event);
        return;
    }
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void ComparisonList::dropEvent(QDropEvent* event)
{
    const std::vector<session::RunRef> refs = draggedRuns(event->mimeData());
    if (refs.empty()) {
        QListView::dropEvent(event);
        return;
    }
    addToComparison(m_context, refs);
    event->setDropAction(Qt::CopyAction);
    event->accept();
}

void ComparisonList::addStyles(QMenu& menu, const session::RunRef& ref)
{
    const session::ComparedRun* compared = m_context.session.comparison().find(ref);
    if (compared == nullptr) {
        return;
    }
    QMenu* styles = menu.addMenu(tr("Colour and dash"));
    for (std::size_t style = 0; style < kStyles; ++style) {
        QPixmap swatch(QSize(scaledPx(24), scaledPx(16)) * devicePixelRatioF());
        swatch.setDevicePixelRatio(devicePixelRatioF());
        swatch.fill(Qt::transparent);
        QPainter painter(&swatch);
        paintSwatchLine(
            painter, QRectF(1, 0, scaledPx(22), scaledPx(16)), figures::runStyle(style));
        painter.end();
        QAction* action = styles->addAction(swatch, swatchName(style),
            [this, ref, style] { m_context.session.comparison().setStyle(ref, style); });
        action->setCheckable(true);
        action->setChecked(compared->styleIndex == style);
    }
}

void ComparisonList::showMenu(const QPoint& position)
{
    const QModelIndex index = indexAt(position);
    if (!index.isValid()) {
        return;
    }
    const session::RunRef ref = refAt(index.row());
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool isBaseline = index.data(models::BaselineRole).toBool();
    const bool isHidden = index.data(models::HiddenRole).toBool();
    menu->addAction(icon(QStringLiteral("star")),
        isBaseline ? tr("No baseline") : tr("Set as baseline"),
        [this, ref] { toggleBaseline(ref); });
    menu->addAction(icon(isHidden ? QStringLiteral("eye") : QStringLiteral("eye-off")),
        isHidden ? tr("Show") : tr("Hide"), [this, ref] { toggleVisibility(ref); });
    addStyles(*menu, ref);
    menu->addSeparator();
    const int row = index.row();
    menu->addAction(tr("Move up\tAlt+Up"), [this] { moveCurrent(-1); })->setEnabled(row > 0);
    menu->addAction(tr("Move down\tAlt+Down"), [this] { moveCurrent(1); })
        ->setEnabled(row + 1 < m_model->rowCount());
    menu->addSeparator();
    menu->addAction(icon(QStringLiteral("close")), tr("Leave comparison"), [this, ref] {
        leaveComparison(m_context, [&ref](const session::RunRef& other) { return other == ref; });
    });
    menu->popup(viewport()->mapToGlobal(position));
}

} // namespace runlane::ui
