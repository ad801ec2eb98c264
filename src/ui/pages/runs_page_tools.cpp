// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/runs_page.h"
#include "ui/settings.h"
#include "ui/theme/runlane_style.h"
#include "ui/widgets/fitting_row.h"
#include "ui/widgets/labels.h"

#include <QLabel>
#include <QMenu>

// The row of buttons above the table of runs.
namespace runlane::ui {

namespace {

FittingButton* toggle(const QString& text, const QString& iconName, QWidget* parent)
{
    auto* button = new FittingButton(text, iconName, parent);
    button->setCheckable(true);
    return button;
}

} // namespace

QLayout* RunsPage::toolRow()
{
    const int margin = scaledPx(figures::metrics().space12);
    m_tools.group = new FittingButton(tr("Group"), QStringLiteral("group"), this);
    m_tools.group->setToolTip(tr("Put runs with the same value together (Ctrl+G)"));
    m_tools.group->setMenu(new QMenu(m_tools.group));
    m_tools.tree = toggle(tr("Nested as tree"), QStringLiteral("runs"), this);
    m_tools.tree->setToolTip(tr("Show nested runs below their parents"));
    m_tools.tree->setChecked(
        m_context.settings.pageValue(QStringLiteral("runs"), QStringLiteral("tree"), true)
            .toBool());
    FittingButton* differing = toggle(tr("Only differing"), {}, this);
    differing->setToolTip(tr("Hide columns that are the same in all runs shown (Ctrl+D)"));
    differing->setNarrowIcon(QStringLiteral("diff"));
    m_tools.onlyDiffering = differing;
    m_tools.moreDiffering = new FittingButton({}, {}, this);
    setButtonKind(m_tools.moreDiffering, ButtonKind::Link);
    m_tools.moreDiffering->setToolTip(
        tr("Show the params and tags that differ and have no column yet"));
    m_tools.moreDiffering->hide();
    auto* sort = new FittingButton({}, {}, this);
    sort->setShortText(tr("Sort"));
    sort->setToolTip(tr("Click a column to sort, Shift+click for a further column (Ctrl+Shift+S)"));
    sort->setMenu(new QMenu(sort));
    m_tools.sort = sort;
    m_tools.columnCount = plainLabel({}, FontRole::Note, Tone::Quiet, this);
    m_tools.columns = new FittingButton(tr("Columns…"), QStringLiteral("columns"), this);
    m_tools.exporting = new FittingButton(tr("Export…"), QStringLiteral("export"), this);
    auto* row = new FittingRow;
    row->setContentsMargins(margin, scaledPx(8), margin, scaledPx(8));
    row->setSpacing(scaledPx(8));
    for (QWidget* left : {m_tools.group, m_tools.tree, m_tools.onlyDiffering,
             static_cast<QPushButton*>(m_tools.moreDiffering), m_tools.sort}) {
        row->addWidget(left);
    }
    row->addGap();
    row->addWidget(m_tools.columnCount);
    row->addWidget(m_tools.columns);
    row->addWidget(m_tools.exporting);
    row->addStep(m_tools.columnCount, FittingRow::Step::Hide);
    row->addStep(m_tools.moreDiffering, FittingRow::Step::Collapse);
    row->addStep(m_tools.sort, FittingRow::Step::Shorten);
    row->addStep(m_tools.group, FittingRow::Step::Shorten);
    for (QWidget* each : {m_tools.exporting, m_tools.columns, m_tools.tree, m_tools.onlyDiffering,
             m_tools.sort, m_tools.group}) {
        row->addStep(each, FittingRow::Step::Collapse);
    }
    return row;
}

} // namespace runlane::ui
