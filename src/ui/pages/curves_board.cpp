// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/curves_board.h"

#include "models/display_text.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/runlane_style.h"
#include "ui/widgets/cell_table_view.h"

#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace runlane::ui {

namespace {

constexpr int kMarginPx = 12;
constexpr int kGapPx = 10;
constexpr int kLeastChartPx = 300;
constexpr int kChartHeightPx = 318;
constexpr int kHeaderPx = 30;
constexpr int kSectionGapPx = 8;

} // namespace

SectionHeader::SectionHeader(QWidget* parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
}

void SectionHeader::setTexts(const QString& name, const QString& note)
{
    setText(name);
    m_note = note;
    setAccessibleName(name + QStringLiteral(", ") + note);
    update();
}

QSize SectionHeader::sizeHint() const
{
    return {scaledPx(200), scaledPx(kHeaderPx)};
}

void SectionHeader::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const figures::Theme& theme = applicationTheme();
    const int side = scaledPx(12);
    const QRectF chevron(0, (height() - side) / 2.0, side, side);
    paintIcon(painter,
        isChecked() ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), chevron,
        toQColor(theme.text2));
    painter.setFont(fontFor(FontRole::BaseTitle));
    painter.setPen(toQColor(theme.text));
    const QRect room = rect().adjusted(scaledPx(18), 0, 0, 0);
    const QString name = painter.fontMetrics().elidedText(text(), Qt::ElideMiddle, room.width());
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, name);
    const int after = painter.fontMetrics().horizontalAdvance(name) + scaledPx(8);
    painter.setFont(fontFor(FontRole::Note));
    painter.setPen(toQColor(theme.text2));
    painter.drawText(room.adjusted(after, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_note);
}

CurvesBoard::CurvesBoard(QWidget* parent)
    : QScrollArea(parent)
    , m_body(new QWidget(this))
    , m_singleTable(new CellTableView(m_body))
{
    setFrameShape(QFrame::NoFrame);
    setSurface(viewport(), Surface::Base);
    setSurface(m_body, Surface::Base);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidget(m_body);
    m_singleTable->hide();
}

void CurvesBoard::setViewMaker(
    std::function<void(charts::LineChartView&, const std::string&)> maker)
{
    m_maker = std::move(maker);
}

void CurvesBoard::clear()
{
    for (Section& section : m_sections) {
        section.header->deleteLater();
        section.header->hide();
    }
    m_sections.clear();
}

CurvesBoard::Section CurvesBoard::makeSection(const std::string& name)
{
    Section section;
    section.name = name;
    section.header = new SectionHeader(m_body);
    section.header->setChecked(m_folded.count(name) == 0);
    connect(section.header, &QAbstractButton::toggled, this, [this, name](bool isUnfolded) {
        if (isUnfolded) {
            m_folded.erase(name);
        } else {
            m_folded.insert(name);
        }
        arrange();
        Q_EMIT foldedChanged();
    });
    return section;
}

void CurvesBoard::setHeaderTexts(const std::function<QString(int)>& note)
{
    for (std::size_t i = 0; i < m_sections.size(); ++i) {
        Section& section = m_sections[i];
        if (section.name == kSinglesName) {
            const auto count = static_cast<int>(m_content.singles.size());
            section.header->setTexts(tr("Single values"),
                count == 1 ? tr("1 metric, one point in each run")
                           : tr("%L1 metrics, one point in each run").arg(count));
            continue;
        }
        const QString name =
            section.name.empty() ? tr("Metrics") : models::oneLine(section.name) + QLatin1Char('/');
        section.header->setTexts(name, note(static_cast<int>(section.tiles.size())));
    }
}

void CurvesBoard::setContent(const Content& content, const std::function<QString(int)>& note)
{
    if (content == m_content && !m_sections.empty()) {
        setHeaderTexts(note);
        arrange();
        return;
    }
    clear();
    m_content = content;
    std::map<std::string, charts::LineChartView*> old;
    old.swap(m_views);
    for (const CurveSection& shown : content.sections) {
        Section section = makeSection(shown.prefix);
        for (const std::string& key : shown.keys) {
            auto tile = std::make_unique<CurveTile>();
            tile->key = key;
            if (const auto known = old.find(key); known != old.end()) {
                tile->view = known->second;
                m_views.insert(*known);
                old.erase(known);
            }
            section.tiles.push_back(std::move(tile));
        }
        m_sections.push_back(std::move(section));
    }
    if (!content.singles.empty()) {
        m_sections.push_back(makeSection(kSinglesName));
    }
    for (const auto& [key, view] : old) {
        view->hide();
        view->deleteLater();
    }
    setHeaderTexts(note);
    arrange();
}

void CurvesBoard::setFolded(const std::set<std::string>& folded)
{
    m_folded = folded;
    for (Section& section : m_sections) {
        const QSignalBlocker blocker(section.header);
        section.header->setChecked(m_folded.count(section.name) == 0);
    }
    arrange();
}

void CurvesBoard::placeSection(Section& section, int& y, int width)
{
    const int margin = scaledPx(kMarginPx);
    const int gap = scaledPx(kGapPx);
    section.header->setGeometry(margin, y, width, section.header->sizeHint().height());
    section.header->show();
    y += section.header->height();
    const bool isFolded = m_folded.count(section.name) != 0;
    if (section.name == kSinglesName) {
        m_singleTable->setVisible(!isFolded);
        const int height = m_singleTable->sizeHint().height();
        m_singleTable->setGeometry(margin, y, width, height);
        y += isFolded ? 0 : height + gap;
        return;
    }
    const auto columns = std::max(1, (width + gap) / (scaledPx(kLeastChartPx) + gap));
    const int chartWidth = (width - gap * (columns - 1)) / columns;
    const int chartHeight = scaledPx(kChartHeightPx);
    int column = 0;
    for (const auto& tile : section.tiles) {
        if (isFolded) {
            tile->area = QRect();
            if (tile->view != nullptr) {
                tile->view->hide();
            }
            continue;
        }
        tile->area = QRect(margin + column * (chartWidth + gap), y, chartWidth, chartHeight);
        if (tile->view != nullptr) {
            tile->view->setGeometry(tile->area);
        }
        column = (column + 1) % columns;
        y += column == 0 ? chartHeight + gap : 0;
    }
    y += column == 0 ? 0 : chartHeight + gap;
}

void CurvesBoard::arrange()
{
    const int width = std::max(viewport()->width() - 2 * scaledPx(kMarginPx), scaledPx(120));
    int y = scaledPx(kSectionGapPx) / 2;
    const bool hasSingles = !m_sections.empty() && m_sections.back().name == kSinglesName;
    if (!hasSingles) {
        m_singleTable->hide();
    }
    for (Section& section : m_sections) {
        placeSection(section, y, width);
        y += scaledPx(kSectionGapPx) / 2;
    }
    m_body->resize(viewport()->width(), std::max(y, viewport()->height()));
    showTiles();
}

std::vector<CurveTile*> CurvesBoard::visibleTiles()
{
    const int top = verticalScrollBar()->value();
    const QRect sight(0, top, viewport()->width(), viewport()->height());
    std::vector<CurveTile*> tiles;
    for (Section& section : m_sections) {
        for (const auto& tile : section.tiles) {
            if (!tile->area.isEmpty() && tile->area.intersects(sight)) {
                tiles.push_back(tile.get());
            }
        }
    }
    return tiles;
}

void CurvesBoard::showTiles()
{
    if (!isVisible()) {
        return;
    }
    for (CurveTile* tile : visibleTiles()) {
        if (tile->view == nullptr) {
            tile->view = new charts::LineChartView(m_body);
            m_views[tile->key] = tile->view;
            if (m_maker) {
                m_maker(*tile->view, tile->key);
            }
            tile->view->setGeometry(tile->area);
        }
        tile->view->show();
    }
    Q_EMIT tilesShown();
}

std::vector<charts::LineChartView*> CurvesBoard::views() const
{
    std::vector<charts::LineChartView*> all;
    for (const auto& [key, view] : m_views) {
        all.push_back(view);
    }
    return all;
}

charts::LineChartView* CurvesBoard::view(const std::string& key) const
{
    const auto found = m_views.find(key);
    return found == m_views.end() ? nullptr : found->second;
}

std::string CurvesBoard::keyOf(const charts::LineChartView* view) const
{
    for (const auto& [key, known] : m_views) {
        if (known == view) {
            return key;
        }
    }
    return {};
}

int CurvesBoard::chartCount() const
{
    std::size_t count = 0;
    for (const Section& section : m_sections) {
        count += section.tiles.size();
    }
    return static_cast<int>(count);
}

void CurvesBoard::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    arrange();
}

void CurvesBoard::scrollContentsBy(int dx, int dy)
{
    QScrollArea::scrollContentsBy(dx, dy);
    showTiles();
}

void CurvesBoard::showEvent(QShowEvent* event)
{
    QScrollArea::showEvent(event);
    arrange();
}

} // namespace runlane::ui
