// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/runs_key_popup.h"

#include <functional>
#include <vector>

class QCheckBox;
class QPushButton;

namespace runlane::ui {

// A popup with every column that can be shown: a search, families with check boxes, all that match
// at once.
class ColumnChooser : public KeyPopup
{
    Q_OBJECT

public:
    explicit ColumnChooser(QWidget* parent = nullptr);

    // chosen: in their order; the first, the name, is always shown.
    void setColumns(const std::vector<analysis::ColumnInfo>& known,
        const std::vector<analysis::ColumnId>& chosen);
    [[nodiscard]] const std::vector<analysis::ColumnId>& chosen() const { return m_chosen; }
    void popupBelow(QWidget* button);

Q_SIGNALS:
    void chosenChanged();
    void defaultsRequested();

protected:
    void listFamily(
        analysis::ColumnFamily family, const QStringList& words, QStandardItem& head) override;
    void listed() override;
    void boxClicked(QStandardItem& item, const std::optional<analysis::ColumnId>& column) override;

private:
    void addChoices(const analysis::ColumnId& metric,
        const std::function<void(const analysis::ColumnId&)>& add);
    void setMatching(Qt::CheckState state);
    void setChosen(const analysis::ColumnId& column, Qt::CheckState state);
    [[nodiscard]] bool isChosen(const analysis::ColumnId& column) const;
    void updateFamilies();

    QCheckBox* m_onlyDiffering;
    QPushButton* m_showMatching;
    QPushButton* m_hideMatching;
    std::vector<analysis::ColumnInfo> m_known;
    std::vector<analysis::ColumnId> m_chosen;
};

} // namespace runlane::ui
