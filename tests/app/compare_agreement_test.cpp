// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_line.h"
#include "exports/compare_table.h"
#include "session/comparison.h"
#include "ui/pages/compare_page.h"
#include "ui/pages/compare_table.h"
#include "ui/pages/compare_value_choice.h"
#include "ui/window_fixture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>

#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>
#include <utility>

// The window and the command line give the same comparison of the sample.
namespace runlane::tests {

using namespace runlane::ui;
using nlohmann::json;

class CompareAgreement : public Window
{
protected:
    void openSample()
    {
        const auto sample = std::filesystem::path(RUNLANE_SOURCE_DIR) / "resources/sample";
        m_path = (sample / "mlruns").string();
        const json comparison = json::parse(std::ifstream(sample / "comparison.json"));
        m_baseline = comparison.at("baseline").get<std::string>();
        m_window->openPlace(QString::fromStdString(m_path));
        ASSERT_TRUE(waitUntil([this] {
            return !m_session.stores().empty()
                && m_session.stores().front().state == session::StoreState::Ready;
        }));
        std::vector<session::RunRef> refs;
        for (const json& id : comparison.at("runs")) {
            const session::RunRef ref{m_session.stores().front().id, id.get<std::string>()};
            if (m_session.run(ref) != nullptr) {
                refs.push_back(ref);
                m_runs.push_back(ref.runId);
            }
        }
        ASSERT_GT(refs.size(), 2U);
        m_session.comparison().addAll(refs);
        m_session.comparison().setBaseline(
            session::RunRef{m_session.stores().front().id, m_baseline});
        m_window->showPage(QStringLiteral("compare"));
        m_page = dynamic_cast<ComparePage*>(m_window->currentPage());
        ASSERT_NE(m_page, nullptr);
    }

    void chooseValue(const std::string& word)
    {
        auto* value = m_page->findChild<CompareValueChoice*>();
        value->setChoice(*analysis::parseChoice(word));
        Q_EMIT value->changed();
    }

    [[nodiscard]] bool isRead() const
    {
        for (const analysis::DiffRow& row : m_page->model().diff().rows) {
            for (const analysis::DiffCell& cell : row.cells) {
                if (cell.isPending) {
                    return false;
                }
            }
        }
        return true;
    }

    // What "Copy as JSON" gives when everything is read, as text.
    std::string windowJson()
    {
        EXPECT_TRUE(waitUntil([this] { return isRead(); }));
        for (auto* button : m_page->findChildren<QPushButton*>()) {
            if (button->menu() != nullptr && !button->menu()->actions().isEmpty()
                && button->menu()->actions().last()->text() == QStringLiteral("Copy as JSON")) {
                button->menu()->actions().last()->trigger();
            }
        }
        return QGuiApplication::clipboard()->text().toStdString();
    }

    [[nodiscard]] std::string commandLine(const std::vector<std::string>& options) const
    {
        std::vector<std::string> arguments{"compare", m_path, "--baseline", m_baseline};
        for (const std::string& id : m_runs) {
            arguments.insert(arguments.end(), {"--run", id});
        }
        arguments.insert(arguments.end(), options.begin(), options.end());
        std::ostringstream out;
        std::ostringstream err;
        const auto result = app::runCommandLine(arguments, out, err);
        EXPECT_EQ(result.exitCode, 0) << err.str();
        return out.str();
    }

    std::string m_path;
    std::string m_baseline;
    std::vector<std::string> m_runs;
    ComparePage* m_page = nullptr;
};

TEST_F(CompareAgreement, RowsValuesChangesStepsAndBestAreTheSame)
{
    openSample();
    if (HasFatalFailure()) {
        return;
    }
    const std::vector<std::string> words{"last", "min", "max", "best", "step20", "at(val/loss)"};
    std::string last;
    for (const std::string& word : words) {
        chooseValue(word);
        for (const models::RowChoice choice :
            {models::RowChoice::OnlyDifferences, models::RowChoice::All}) {
            m_page->model().setRowChoice(choice);
            std::vector<std::string> options{"--format", "json", "--value", word};
            if (choice == models::RowChoice::OnlyDifferences) {
                options.emplace_back("--only-differences");
            }
            const json window = json::parse(windowJson());
            EXPECT_EQ(window, json::parse(commandLine(options))) << word;
            EXPECT_GT(window.at("rows").size(), 10U);
        }
    }
}

// What the window shows, written as a file, is what the command line prints.
TEST_F(CompareAgreement, TablesAreTheSameInEveryLayoutAndFormat)
{
    openSample();
    if (HasFatalFailure()) {
        return;
    }
    ASSERT_TRUE(waitUntil([this] { return isRead(); }));
    for (const CompareLayout layout : {CompareLayout::RunsAcross, CompareLayout::RunsDown}) {
        m_page->table().setTableLayout(layout);
        for (const auto& [format, word] : {std::pair{exports::TableFormat::Csv, "csv"},
                 {exports::TableFormat::Markdown, "markdown"},
                 {exports::TableFormat::Latex, "latex"}}) {
            std::vector<std::string> options{"--only-differences", "--format", word};
            if (layout == CompareLayout::RunsDown) {
                options.emplace_back("--transpose");
            }
            const exports::Table shown =
                exports::compareTable(*m_page->shownComparison(), exports::compareDetail(format));
            EXPECT_GT(shown.rows.size(), 1U);
            EXPECT_EQ(exports::writeTable(shown, format), commandLine(options)) << word;
        }
    }
}

} // namespace runlane::tests
