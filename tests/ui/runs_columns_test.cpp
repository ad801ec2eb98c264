// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/runs_column_chooser.h"
#include "ui/pages/runs_columns.h"

#include "ui/pages/runs_frozen.h"
#include "ui/tables/frozen_header.h"
#include "ui/tables/frozen_tree.h"
#include "ui/widgets/controls.h"

#include <QHeaderView>
#include <QPushButton>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTreeView>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace runlane::tests {

using namespace runlane::ui;
using analysis::ColumnFamily;
using analysis::ColumnId;
using analysis::ColumnInfo;

namespace {

std::string keysOf(const std::vector<ColumnId>& columns)
{
    std::string text;
    for (const ColumnId& column : columns) {
        text += (text.empty() ? "" : " ") + column.key;
    }
    return text;
}

std::vector<ColumnId> columnsNamed(const std::vector<const char*>& keys)
{
    std::vector<ColumnId> columns{{ColumnFamily::Attribute, "name"}};
    for (const char* key : keys) {
        columns.push_back({ColumnFamily::Metric, key});
    }
    return columns;
}

} // namespace

TEST(FrozenColumns, StandAfterTheNameInTheOrderOfTheOthers)
{
    FrozenColumns frozen;
    frozen.toggle({ColumnFamily::Metric, "c"});
    frozen.toggle({ColumnFamily::Metric, "b"});
    std::vector<ColumnId> columns = columnsNamed({"a", "b", "c", "d"});
    frozen.putFirst(columns);
    EXPECT_EQ(keysOf(columns), "name b c a d");
    EXPECT_EQ(frozen.countIn(columns), 3);
    EXPECT_EQ(frozen.countIn(columnsNamed({"a", "c"})), 2); // b is not shown
    frozen.toggle({ColumnFamily::Metric, "c"});
    EXPECT_EQ(frozen.countIn(columns), 2);
}

TEST(FrozenColumns, DraggingAColumnAmongThemFreezesIt)
{
    FrozenColumns frozen;
    frozen.set(columnsNamed({"a", "b"}));
    const std::vector<ColumnId> before = columnsNamed({"a", "b", "c", "d"});
    EXPECT_FALSE(frozen.takeDragged(before, columnsNamed({"b", "a", "c", "d"})));
    EXPECT_TRUE(frozen.takeDragged(before, columnsNamed({"a", "d", "b", "c"})));
    EXPECT_EQ(keysOf(frozen.columns()), "name a d");
}

TEST(FrozenTree, KeepsItsFirstColumnsInPlaceWhileTheOthersScroll)
{
    QStandardItemModel model(2, 10);
    auto* header = new FrozenHeader;
    FrozenTree tree(header);
    tree.setModel(&model);
    header->setMinimumSectionSize(10);
    for (int column = 0; column < 10; ++column) {
        header->resizeSection(column, 100);
    }
    tree.resize(500, 200);
    header->setFrozenCount(2);
    tree.show();
    tree.horizontalScrollBar()->setValue(150);
    EXPECT_EQ(header->frozenWidth(), 200);
    EXPECT_EQ(header->sectionRect(1).left(), 100);
    EXPECT_EQ(header->sectionRect(4).left(), 250);
    EXPECT_EQ(header->sectionAt({150, 5}), 1);
    EXPECT_EQ(header->sectionAt({260, 5}), 4);
    const QModelIndex frozen = model.index(0, 1);
    EXPECT_EQ(tree.visualRect(frozen).left(), 100);
    EXPECT_EQ(tree.indexAt(tree.visualRect(frozen).center()), frozen);
    tree.scrollTo(model.index(0, 2));
    EXPECT_EQ(tree.visualRect(model.index(0, 2)).left(), 200);
    header->setFrozenCount(5); // five would leave no room
    EXPECT_EQ(header->frozenCount(), 3);
}

TEST(ColumnChooser, ShowsAllMetricsOfAPrefixAtOnce)
{
    ColumnChooser chooser;
    std::vector<ColumnInfo> known;
    for (const char* key : {"eval/acc", "fold1/val/acc", "val/acc", "val/loss", "value"}) {
        known.push_back({{ColumnFamily::Metric, key}, 3, true, true});
    }
    chooser.setColumns(known, columnsNamed({}));
    chooser.findChild<SearchField*>()->setText(QStringLiteral("val/"));
    for (QPushButton* button : chooser.findChildren<QPushButton*>()) {
        if (button->text() == QLatin1String("Show all")) {
            button->click();
        }
    }
    EXPECT_EQ(keysOf(chooser.chosen()), "name fold1/val/acc val/acc val/loss");
}

} // namespace runlane::tests
