// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/comparison_history.h"

#include "session/session.h"
#include "ui/theme/icons.h"

#include <QAction>
#include <QScopedValueRollback>
#include <QWidget>

namespace runlane::ui {

namespace {

constexpr std::size_t kMostSteps = 50;

} // namespace

ComparisonHistory::ComparisonHistory(session::Session& session)
    : QObject(&session.comparison())
    , m_comparison(session.comparison())
    , m_known(current())
{
    connect(&m_comparison, &session::Comparison::changed, this, &ComparisonHistory::record);
    connect(&session, &session::Session::storeClosed, this, [this] {
        m_back.clear();
        m_forward.clear();
        Q_EMIT stepsChanged();
    });
}

ComparisonHistory& ComparisonHistory::of(session::Session& session)
{
    auto* known =
        session.comparison().findChild<ComparisonHistory*>({}, Qt::FindDirectChildrenOnly);
    return known != nullptr ? *known : *new ComparisonHistory(session);
}

ComparisonHistory::State ComparisonHistory::current() const
{
    return {m_comparison.runs(), m_comparison.baseline()};
}

void ComparisonHistory::record()
{
    if (m_isRestoring) {
        return;
    }
    keep();
    m_known = current();
    Q_EMIT stepsChanged();
}

void ComparisonHistory::keep()
{
    m_back.push_back(m_known);
    if (m_back.size() > kMostSteps) {
        m_back.erase(m_back.begin());
    }
    m_forward.clear();
}

void ComparisonHistory::show(const State& state)
{
    {
        const QScopedValueRollback<bool> guard(m_isRestoring, true);
        m_comparison.clear();
        std::vector<session::RunRef> refs;
        refs.reserve(state.runs.size());
        for (const session::ComparedRun& run : state.runs) {
            refs.push_back(run.ref);
        }
        m_comparison.addAll(refs);
        for (const session::ComparedRun& run : state.runs) {
            m_comparison.setStyle(run.ref, run.styleIndex);
            m_comparison.setVisibility(run.ref, run.visibility);
        }
        m_comparison.setBaseline(state.baseline);
    }
    m_known = current();
}

void ComparisonHistory::restore(const State& state)
{
    keep();
    show(state);
    Q_EMIT stepsChanged();
}

void ComparisonHistory::undo()
{
    step(m_back, m_forward);
}

void ComparisonHistory::redo()
{
    step(m_forward, m_back);
}

void ComparisonHistory::step(std::vector<State>& from, std::vector<State>& to)
{
    if (from.empty()) {
        return;
    }
    to.push_back(m_known);
    const State state = std::move(from.back());
    from.pop_back();
    show(state);
    Q_EMIT stepsChanged();
}

std::vector<QAction*> ComparisonHistory::addActions(session::Session& session, QWidget& widget)
{
    ComparisonHistory* history = &of(session);
    const auto add = [&](const QString& text, const QKeySequence& keys, const auto& slot) {
        auto* action = new QAction(text, &widget);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setProperty("menu", QStringLiteral("edit"));
        connect(action, &QAction::triggered, history, slot);
        widget.addAction(action);
        return action;
    };
    QAction* undo = add(tr("Undo change of comparison"), QKeySequence(Qt::CTRL | Qt::Key_Z),
        &ComparisonHistory::undo);
    undo->setIcon(icon(QStringLiteral("reset")));
    QAction* redo = add(tr("Redo change of comparison"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), &ComparisonHistory::redo);
    const auto update = [history, undo, redo] {
        undo->setEnabled(history->canUndo());
        redo->setEnabled(history->canRedo());
    };
    connect(history, &ComparisonHistory::stepsChanged, undo, update);
    update();
    return {undo, redo};
}

} // namespace runlane::ui
