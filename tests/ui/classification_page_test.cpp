// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/matrix_view.h"
#include "charts/roc_chart_view.h"
#include "ui/pages/classification_page.h"
#include "ui/widgets/cell_table_view.h"
#include "ui/widgets/controls.h"
#include "ui/window_fixture.h"

#include <QClipboard>
#include <QGuiApplication>

namespace runlane::tests {

namespace {

class ClassificationPage : public Window
{
protected:
    // Run a: predictions with scores; run b: a matrix only; run c: nothing.
    void openEvaluations()
    {
        writeStore(m_folder);
        std::string rows = "y_true,y_pred,y_score\n";
        for (const char* row : {"1,1,0.9", "1,0,0.4", "0,0,0.1", "0,1,0.6", "1,1,0.8", "0,0,0.2"}) {
            rows += std::string(row) + "\n";
        }
        m_folder.write("mlruns/1/" + runId('a') + "/artifacts/predictions.csv", rows);
        m_folder.write("mlruns/1/" + runId('b') + "/artifacts/confusion_matrix.json",
            R"({"labels": ["0", "1"], "matrix": [[3, 0], [1, 2]]})");
        m_window->openPlace(place());
        ASSERT_TRUE(waitUntil([this] {
            return !m_session.stores().empty()
                && m_session.stores().front().state == session::StoreState::Ready;
        }));
        m_window->showPage(QStringLiteral("classification"));
        m_page = m_window->findChild<ui::ClassificationPage*>();
        ASSERT_NE(m_page, nullptr);
    }

    void compare(const std::vector<session::RunRef>& runs)
    {
        m_session.comparison().addAll(runs);
        ASSERT_TRUE(waitUntil([this] {
            return visibleMatrices() > 0
                || empty()->title() == QStringLiteral("No ROC or confusion matrix found");
        }));
    }

    [[nodiscard]] int visibleMatrices() const
    {
        int count = 0;
        for (const charts::MatrixView* view : m_page->findChildren<charts::MatrixView*>()) {
            count += view->isVisible() ? 1 : 0;
        }
        return count;
    }

    [[nodiscard]] ui::EmptyState* empty() const { return m_page->findChild<ui::EmptyState*>(); }

    // Text of the cell in the row and column of these names, in any table of the page.
    [[nodiscard]] QString cell(const QString& row, const QString& column) const
    {
        for (ui::CellTableView* table : m_page->findChildren<ui::CellTableView*>()) {
            const models::CellTableModel& model = table->cells();
            for (int r = 0; r < model.rowCount(); ++r) {
                for (int c = 1; c < model.columnCount(); ++c) {
                    const bool isHere = model.index(r, 0).data().toString() == row
                        && model.headerData(c, Qt::Horizontal, Qt::DisplayRole).toString()
                            == column;
                    if (isHere) {
                        return model.index(r, c).data().toString();
                    }
                }
            }
        }
        return {};
    }

    ui::ClassificationPage* m_page = nullptr;
};

} // namespace

TEST_F(ClassificationPage, WithoutRunsItSaysWhereToChooseThem)
{
    openEvaluations();
    EXPECT_TRUE(empty()->isVisible());
    EXPECT_EQ(empty()->title(), QStringLiteral("No runs to compare"));
}

TEST_F(ClassificationPage, RunsWithoutEvidenceSayWhatWasLookedFor)
{
    openEvaluations();
    compare({ref('c')});
    ASSERT_TRUE(waitUntil(
        [this] { return empty()->title() == QStringLiteral("No ROC or confusion matrix found"); }));
}

TEST_F(ClassificationPage, ScoresGiveAreaMeasuresAndMatrix)
{
    openEvaluations();
    compare({ref('a')});
    const auto* chart = m_page->findChild<charts::RocChartView*>();
    ASSERT_NE(chart, nullptr);
    ASSERT_NE(chart->figure(), nullptr);
    ASSERT_EQ(chart->figure()->lines.size(), 1U);
    // scikit-learn 1.9: roc_auc_score 8/9, accuracy_score 4/6
    EXPECT_NEAR(*chart->figure()->lines[0].area, 8.0 / 9.0, 1e-12);
    EXPECT_EQ(cell(QStringLiteral("run-a"), QStringLiteral("AUC")), QStringLiteral("0.8889"));
    EXPECT_EQ(cell(QStringLiteral("Accuracy"), QStringLiteral("run-a")), QStringLiteral("0.6667"));
    EXPECT_EQ(visibleMatrices(), 1);
}

TEST_F(ClassificationPage, TheBaselineAddsADifferenceMatrix)
{
    openEvaluations();
    m_session.comparison().setBaseline(ref('a'));
    compare({ref('a'), ref('b')});
    EXPECT_TRUE(waitUntil([this] { return visibleMatrices() == 3; }));
    EXPECT_EQ(cell(QStringLiteral("run-a"), QStringLiteral("Δ AUC")), QStringLiteral("baseline"));
}

TEST_F(ClassificationPage, NormalisationChangesTheCells)
{
    openEvaluations();
    compare({ref('b')});
    const auto firstCell = [this] {
        for (const charts::MatrixView* view : m_page->findChildren<charts::MatrixView*>()) {
            if (view->isVisible()) {
                return QString::fromStdString(view->figure()->cells[2].text);
            }
        }
        return QString();
    };
    EXPECT_EQ(firstCell(), QStringLiteral("33.3"));
    ui::SegmentedControl* kinds =
        find<ui::SegmentedControl>(QStringLiteral("How matrices are shown"));
    ASSERT_NE(kinds, nullptr);
    kinds->setCurrentIndex(0);
    EXPECT_EQ(firstCell(), QStringLiteral("1"));
}

TEST_F(ClassificationPage, HiddenRunsAreLeftOut)
{
    openEvaluations();
    compare({ref('a'), ref('b')});
    ASSERT_TRUE(waitUntil([this] { return visibleMatrices() == 2; }));
    m_session.comparison().setVisibility(ref('b'), session::Visibility::Hidden);
    EXPECT_TRUE(waitUntil([this] { return visibleMatrices() == 1; }));
}

TEST_F(ClassificationPage, CopyTakesATableAsTextAndHtml)
{
    openEvaluations();
    compare({ref('a')});
    m_page->copySelection();
    const QString text = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(text.contains(QStringLiteral("run-a"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QLatin1Char('\t')));
}

} // namespace runlane::tests
