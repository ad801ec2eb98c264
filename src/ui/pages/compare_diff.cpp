// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_diff.h"

#include "ui/pages/compare_run_button.h"
#include "ui/theme/colors.h"
#include "ui/theme/runlane_style.h"
#include "ui/theme/style_paint.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/escape_key.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace runlane::ui {

DiffPane::DiffPane(QWidget* parent)
    : QWidget(parent)
    , m_key(new ElidedLabel(Qt::ElideMiddle, this))
    , m_before(new RunButton(tr("Run that the other is held against"), this))
    , m_joint(plainLabel(tr("to", "between two runs"), FontRole::Base, Tone::Quiet, this))
    , m_after(new RunButton(tr("Run that is held against the other"), this))
    , m_summary(plainLabel({}, FontRole::Note, Tone::Quiet, this))
    , m_layoutChoice(new SegmentedControl(this))
    , m_view(new DiffView(this))
{
    setSurface(this, Surface::Base);
    setFontRole(m_key, FontRole::BaseTitle);
    m_layoutChoice->addSegment(tr("Unified"));
    m_layoutChoice->addSegment(tr("Side by side"));
    m_layoutChoice->setAccessibleName(tr("Layout of the difference"));
    buildHead();
    keepEscapeKey(m_view, [] { return true; });
    connect(m_layoutChoice, &SegmentedControl::currentChanged, this, [this](int index) {
        m_view->setDiffLayout(index == 0 ? DiffLayout::Unified : DiffLayout::SideBySide);
    });
    connect(m_before, &RunButton::chosen, this, &DiffPane::beforeChosen);
    connect(m_after, &RunButton::chosen, this, &DiffPane::afterChosen);
}

void DiffPane::buildHead()
{
    auto* close = iconButton(QStringLiteral("close"), tr("Close (Esc)"), this);
    connect(close, &QToolButton::clicked, this, &DiffPane::closed);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(scaledPx(12), scaledPx(5), scaledPx(8), scaledPx(4));
    head->setSpacing(scaledPx(4));
    head->addWidget(m_key);
    head->addSpacing(scaledPx(4));
    head->addWidget(m_before);
    head->addWidget(m_joint);
    head->addWidget(m_after);
    head->addSpacing(scaledPx(4));
    head->addWidget(m_summary);
    head->addStretch(1);
    head->addWidget(m_layoutChoice);
    head->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 1, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_view, 1);
}

void DiffPane::setRuns(const std::vector<DiffRun>& runs)
{
    m_runs = runs;
    m_before->setRuns(runs);
    m_after->setRuns(runs);
}

QString DiffPane::changesText(const std::vector<analysis::DiffLine>& lines) const
{
    const auto count = [&](analysis::LineChange change) {
        return static_cast<int>(std::count_if(lines.begin(), lines.end(),
            [&](const analysis::DiffLine& line) { return line.change == change; }));
    };
    const int removed = count(analysis::LineChange::Removed);
    const int added = count(analysis::LineChange::Added);
    return removed == 0 && added == 0
        ? tr("no difference")
        : tr("%1, %2", "removed, added")
              .arg(removed == 1 ? tr("1 line removed") : tr("%L1 lines removed").arg(removed),
                  tr("%L1 added").arg(added));
}

void DiffPane::showQuestion(const DiffQuestion& question)
{
    const bool isAlone = question.before == question.after;
    m_key->setFullText(question.key);
    m_before->setVisible(!isAlone);
    m_joint->setVisible(!isAlone);
    m_before->setCurrent(question.before);
    m_after->setCurrent(question.after);
    m_layoutChoice->setVisible(!isAlone);
    const ValueTexts texts = question.reading == DiffReading::ByValue
        ? comparableTexts(question.textBefore, question.textAfter)
        : ValueTexts{ValueForm::Text, question.textBefore, question.textAfter};
    std::vector<analysis::DiffLine> lines = analysis::diffLines(texts.before, texts.after);
    analysis::markWords(lines);
    const QString changes = isAlone ? QString() : changesText(lines);
    if (texts.form == ValueForm::Text) {
        m_summary->setText(changes);
    } else {
        m_summary->setText(
            isAlone ? tr("JSON, keys sorted") : tr("JSON, keys sorted: %1").arg(changes));
    }
    m_view->setLines(lines);
}

QString DiffPane::summary() const
{
    return m_summary->text();
}

void DiffPane::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(rect(), toQColor(applicationTheme().base));
    paintEdge(painter, rect(), Edge::Top, toQColor(applicationTheme().line));
    painter.fillRect(
        QRect(0, m_view->geometry().top() - 1, width(), 1), toQColor(applicationTheme().hair));
}

void DiffPane::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closed();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace runlane::ui
