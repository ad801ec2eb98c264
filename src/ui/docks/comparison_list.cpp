// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/comparison_list.h"

#include "models/comparison_model.h"
#include "models/display_text.h"
#include "models/number_text.h"
#include "session/comparison.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/runlane_style.h"
#include "ui/theme/style_paint.h"
#include "ui/widgets/controls.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <array>
#include <map>

namespace runlane::ui {

namespace {

constexpr int kRowHeight = 42;
constexpr int kButtonWidth = 20;
constexpr int kRightMargin = 8;

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

} // namespace runlane::ui
