// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "charts/line_chart_view.h"
#include "ui/page.h"
#include "ui/pages/curves_data.h"

#include <QAbstractButton>
#include <QScrollArea>

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace runlane::ui {

class CellTableView;

// Name of a section with a chevron; pressing folds or unfolds it.
class SectionHeader : public QAbstractButton
{
    Q_OBJECT

public:
    explicit SectionHeader(QWidget* parent = nullptr);

    void setTexts(const QString& name, const QString& note);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_note;
};

// A chart of the board: its metric, and its view once it was scrolled to.
struct CurveTile
{
    std::string key;
    QRect area; // on the board
    charts::LineChartView* view = nullptr;
};

// Sections of charts in as many columns as fit, and the table of single values at the end. Views
// are made when they come into sight, so hundreds of metrics cost nothing until then.
class CurvesBoard : public QScrollArea
{
    Q_OBJECT

public:
    explicit CurvesBoard(QWidget* parent = nullptr);

    // note: what stands behind the name of each section, made from the number of charts.
    struct Content
    {
        std::vector<CurveSection> sections;
        std::vector<std::string> singles; // metrics of the table of single values

        friend bool operator==(const Content&, const Content&) = default;
    };
    void setContent(const Content& content, const std::function<QString(int)>& note);
    // Folded sections by prefix; "" is the one without; kSinglesName the table.
    void setFolded(const std::set<std::string>& folded);
    [[nodiscard]] const std::set<std::string>& folded() const { return m_folded; }

    [[nodiscard]] std::vector<CurveTile*> visibleTiles();
    [[nodiscard]] std::vector<charts::LineChartView*> views() const;
    [[nodiscard]] charts::LineChartView* view(const std::string& key) const;
    [[nodiscard]] std::string keyOf(const charts::LineChartView* view) const;
    [[nodiscard]] CellTableView& singleTable() { return *m_singleTable; }
    [[nodiscard]] int chartCount() const;
    // The table has other rows now.
    void arrange();
    // Called once for each view made.
    void setViewMaker(std::function<void(charts::LineChartView&, const std::string&)> maker);

    static constexpr const char* kSinglesName = "\x01singles";

Q_SIGNALS:
    void tilesShown(); // other tiles came into sight
    void foldedChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Section
    {
        std::string name;
        SectionHeader* header = nullptr;
        std::vector<std::unique_ptr<CurveTile>> tiles;
    };

    [[nodiscard]] Section makeSection(const std::string& name);
    void placeSection(Section& section, int& y, int width);
    void showTiles();
    void clear();
    void setHeaderTexts(const std::function<QString(int)>& note);

    QWidget* m_body;
    CellTableView* m_singleTable;
    Content m_content;
    std::vector<Section> m_sections;
    std::set<std::string> m_folded;
    std::map<std::string, charts::LineChartView*> m_views;
    std::function<void(charts::LineChartView&, const std::string&)> m_maker;
};

} // namespace runlane::ui
