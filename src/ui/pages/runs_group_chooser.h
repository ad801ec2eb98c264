// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/runs_key_popup.h"

#include <vector>

class QLabel;
class QPushButton;

namespace runlane::ui {

// A popup with everything that runs can be grouped by: a search, families with check boxes, the
// levels in their order. Space checks, Alt+Up and Alt+Down move a level outwards and inwards.
class GroupChooser : public KeyPopup
{
    Q_OBJECT

public:
    explicit GroupChooser(QWidget* parent = nullptr);

    // chosen: outermost first; those that are not offered are kept.
    void setOffers(const std::vector<analysis::ColumnId>& offers,
        const std::vector<analysis::ColumnId>& chosen);
    [[nodiscard]] const std::vector<analysis::ColumnId>& chosen() const { return m_chosen; }
    void popupBelow(QWidget* button);

Q_SIGNALS:
    void chosenChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void listFamily(
        analysis::ColumnFamily family, const QStringList& words, QStandardItem& head) override;
    void listed() override;
    void boxClicked(QStandardItem& item, const std::optional<analysis::ColumnId>& column) override;

private:
    void moveLevel(int step); // the current level; -1 outwards
    void updateLevels();
    void take(std::vector<analysis::ColumnId> chosen);
    [[nodiscard]] std::vector<analysis::ColumnId>::const_iterator current();

    QLabel* m_levels;
    QPushButton* m_outwards;
    QPushButton* m_inwards;
    QPushButton* m_none;
    std::vector<analysis::ColumnId> m_offers;
    std::vector<analysis::ColumnId> m_chosen;
};

} // namespace runlane::ui
