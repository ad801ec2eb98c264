// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/runs_bars.h"

#include "ui/pages/runs_page.h"
#include "ui/pages/runs_table.h"
#include "ui/settings.h"

#include <QVariant>

#include <algorithm>
#include <vector>

// Which columns have bars in their cells.
namespace runlane::ui {

using analysis::ColumnFamily;
using analysis::ColumnId;

void BarChoices::read(const Settings& settings, const QString& key)
{
    std::map<QString, bool> texts;
    const QVariantMap saved = settings.pageValue(QStringLiteral("runs"), key).toMap();
    for (auto at = saved.begin(); at != saved.end(); ++at) {
        texts[at.key()] = at.value().toBool();
    }
    set(texts);
}

void BarChoices::save(Settings& settings, const QString& key) const
{
    QVariantMap saved;
    for (const auto& [column, isOn] : texts()) {
        saved.insert(column, isOn);
    }
    settings.setPageValue(QStringLiteral("runs"), key, saved);
}

void BarChoices::set(const std::map<QString, bool>& texts)
{
    m_chosen.clear();
    for (const auto& [text, isOn] : texts) {
        if (const auto id = analysis::parseColumn(text.toStdString())) {
            m_chosen[*id] = isOn ? Bars::On : Bars::Off;
        }
    }
}

std::map<QString, bool> BarChoices::texts() const
{
    std::map<QString, bool> texts;
    for (const auto& [id, bars] : m_chosen) {
        texts[QString::fromStdString(analysis::columnText(id))] = bars == Bars::On;
    }
    return texts;
}

BarChoices::Bars BarChoices::of(const ColumnId& id, Bars usual) const
{
    const auto own = m_chosen.find(id);
    return own == m_chosen.end() ? usual : own->second;
}

void BarChoices::choose(const ColumnId& id, Bars bars, Bars usual)
{
    if (bars == usual) {
        m_chosen.erase(id);
    } else {
        m_chosen[id] = bars;
    }
}

// What has bars of its own accord: the metric sorted by, else the first score, else the first loss.
int RunsPage::usualBarColumn() const
{
    int bar = -1;
    for (const analysis::SortKey& key : m_sort) {
        for (int column = 0; column < m_model.columnCount() && bar < 0; ++column) {
            const ColumnId& id = m_model.column(column).id;
            bar = id == key.column && id.family == ColumnFamily::Metric ? column : -1;
        }
    }
    for (int column = 0; column < m_model.columnCount() && bar < 0; ++column) {
        const models::RunColumn& shown = m_model.column(column);
        const bool isScore = metricDirectionOf(shown.id.key) == analysis::Direction::HigherIsBetter;
        bar = shown.best.has_value() && isScore ? column : -1;
    }
    for (int column = 0; column < m_model.columnCount() && bar < 0; ++column) {
        bar = m_model.column(column).best.has_value() ? column : -1;
    }
    return bar;
}

void RunsPage::updateBarColumns()
{
    using Bars = BarChoices::Bars;
    const int usual = usualBarColumn();
    std::vector<int> columns;
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const ColumnId& id = m_model.column(column).id;
        const Bars bars = m_bars.of(id, column == usual ? Bars::On : Bars::Off);
        if (bars == Bars::On && id.family == ColumnFamily::Metric) {
            columns.insert(column == usual ? columns.begin() : columns.end(), column);
        }
    }
    const bool isOther = columns != m_table->barColumns();
    m_table->setBarColumns(columns);
    if (isOther) {
        applyWidths();
    }
}

void RunsPage::toggleBars(const ColumnId& id)
{
    using Bars = BarChoices::Bars;
    const auto& columns = m_model.columns();
    const auto at = std::find(columns.begin(), columns.end(), id);
    const int column = static_cast<int>(at - columns.begin());
    m_bars.choose(id, m_table->hasBar(column) ? Bars::Off : Bars::On,
        column == usualBarColumn() ? Bars::On : Bars::Off);
    m_bars.save(m_context.settings, settingsKey(QStringLiteral("bars")));
    updateBarColumns();
    updateTexts();
}

} // namespace runlane::ui
