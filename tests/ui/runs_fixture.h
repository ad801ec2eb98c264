// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/runs_page.h"
#include "ui/pages/runs_table.h"
#include "ui/window_fixture.h"

#include <algorithm>
#include <string>
#include <tuple>

namespace runlane::tests {

// The window with the page Runs over its store: run-a acc 0.90, lr 0.1; run-b 0.95, 0.01; run-c
// 0.85, 0.01; batch 64 in all.
class RunsWindow : public Window
{
protected:
    void openRuns()
    {
        writeStore(m_folder);
        for (const auto& [digit, acc, lr] : {std::tuple('a', "0.90", "0.1"),
                 std::tuple('b', "0.95", "0.01"), std::tuple('c', "0.85", "0.01")}) {
            const std::string run = "mlruns/1/" + runId(digit) + "/";
            m_folder.write(run + "metrics/acc", std::string("1700000001000 ") + acc + " 1\n");
            m_folder.write(run + "params/lr", lr);
            m_folder.write(run + "params/batch", "64");
        }
        m_window->openPlace(place());
        ASSERT_TRUE(waitUntil([this] {
            return !m_session.stores().empty()
                && m_session.stores().front().state == session::StoreState::Ready;
        }));
        m_window->showPage(QStringLiteral("runs"));
        m_page = dynamic_cast<ui::RunsPage*>(m_window->currentPage());
        ASSERT_NE(m_page, nullptr);
        m_window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
        m_page->table().setFocus(Qt::OtherFocusReason);
    }

    [[nodiscard]] std::string names() const
    {
        std::string text;
        for (int row = 0; row < m_page->model().rowCount(); ++row) {
            const QModelIndex name = m_page->model().index(row, 0);
            text += (row == 0 ? "" : " ") + name.data(Qt::DisplayRole).toString().toStdString();
        }
        return text;
    }

    [[nodiscard]] int columnOf(const char* text) const
    {
        const auto& columns = m_page->model().columns();
        const auto at = std::find(columns.begin(), columns.end(), *analysis::parseColumn(text));
        return at == columns.end() ? -1 : static_cast<int>(at - columns.begin());
    }

    ui::RunsPage* m_page = nullptr;
};

} // namespace runlane::tests
