// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_diff.h"

#include "ui/theme/colors.h"
#include "ui/theme/runlane_style.h"
#include "ui/theme/style_paint.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace runlane::ui {

// "▪ resnet50-ce-s2 to ▪ convnext-t-focal-s2"
class DiffPane::Sides : public QWidget
{
public:
    explicit Sides(QWidget* parent)
        : QWidget(parent)
    {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }

    void setSides(std::vector<DiffSide> sides)
    {
        m_sides = std::move(sides);
        QStringList names;
        for (const DiffSide& side : m_sides) {
            names << side.name;
        }
        setAccessibleName(names.join(joint()));
        updateGeometry();
        update();
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics(fontFor(FontRole::Base));
        int width = m_sides.size() > 1 ? metrics.horizontalAdvance(joint()) : 0;
        for (const DiffSide& side : m_sides) {
            width += metrics.horizontalAdvance(side.name) + scaledPx(14);
        }
        return {width + scaledPx(4), scaledPx(20)};
    }

    [[nodiscard]] QSize minimumSizeHint() const override { return {0, scaledPx(20)}; }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        painter.setFont(fontFor(FontRole::Base));
        painter.setPen(toQColor(applicationTheme().text2));
        int left = 0;
        const int side = scaledPx(9);
        for (std::size_t i = 0; i < m_sides.size(); ++i) {
            if (i > 0) {
                painter.drawText(QRect(left, 0, width(), height()), Qt::AlignVCenter, joint());
                left += painter.fontMetrics().horizontalAdvance(joint());
            }
            paintSwatchSquare(painter, QRectF(left, (height() - side) / 2, side, side),
                figures::runStyle(m_sides[i].styleIndex));
            left += side + scaledPx(5);
            painter.drawText(QRect(left, 0, std::max(0, width() - left), height()),
                Qt::AlignVCenter | Qt::TextSingleLine, m_sides[i].name);
            left += painter.fontMetrics().horizontalAdvance(m_sides[i].name);
        }
    }

private:
    [[nodiscard]] static QString joint() { return DiffPane::tr(" to ", "between two runs"); }

    std::vector<DiffSide> m_sides;
};

DiffPane::DiffPane(QWidget* parent)
    : QWidget(parent)
    , m_key(new ElidedLabel(Qt::ElideMiddle, this))
    , m_sides(new Sides(this))
    , m_summary(plainLabel({}, FontRole::Note, Tone::Quiet, this))
    , m_layoutChoice(new SegmentedControl(this))
    , m_view(new DiffView(this))
{
    setSurface(this, Surface::Base);
    setFontRole(m_key, FontRole::BaseTitle);
    m_layoutChoice->addSegment(tr("Unified"));
    m_layoutChoice->addSegment(tr("Side by side"));
    m_layoutChoice->setAccessibleName(tr("Layout of the difference"));
    auto* close = iconButton(QStringLiteral("close"), tr("Close (Esc)"), this);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(scaledPx(12), scaledPx(5), scaledPx(8), scaledPx(4));
    head->setSpacing(scaledPx(8));
    head->addWidget(m_key);
    head->addWidget(m_sides);
    head->addWidget(m_summary);
    head->addStretch(1);
    head->addWidget(m_layoutChoice);
    head->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 1, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_view, 1);
    connect(m_layoutChoice, &SegmentedControl::currentChanged, this, [this](int index) {
        m_view->setDiffLayout(index == 0 ? DiffLayout::Unified : DiffLayout::SideBySide);
    });
    connect(close, &QToolButton::clicked, this, &DiffPane::closed);
}

void DiffPane::showDifference(const QString& key, const DiffSide& before, const DiffSide& after)
{
    m_key->setFullText(key);
    m_sides->setSides({before, after});
    m_texts = comparableTexts(before.text, after.text);
    std::vector<analysis::DiffLine> lines = analysis::diffLines(m_texts.before, m_texts.after);
    const auto count = [&](analysis::LineChange change) {
        return static_cast<int>(std::count_if(lines.begin(), lines.end(),
            [&](const analysis::DiffLine& line) { return line.change == change; }));
    };
    const int removed = count(analysis::LineChange::Removed);
    const int added = count(analysis::LineChange::Added);
    const QString changes = removed == 0 && added == 0
        ? tr("no difference")
        : tr("%1, %2", "removed, added")
              .arg(removed == 1 ? tr("1 line removed") : tr("%L1 lines removed").arg(removed),
                  tr("%L1 added").arg(added));
    m_summary->setText(
        m_texts.form == ValueForm::Json ? tr("JSON, keys sorted: %1").arg(changes) : changes);
    m_layoutChoice->setVisible(true);
    m_view->setLines(std::move(lines));
}

void DiffPane::showValue(const QString& key, const DiffSide& value)
{
    m_key->setFullText(key);
    m_sides->setSides({value});
    m_texts = comparableTexts(value.text, value.text);
    m_summary->setText(m_texts.form == ValueForm::Json ? tr("JSON, keys sorted") : QString());
    m_layoutChoice->setVisible(false);
    m_view->setLines(analysis::diffLines(m_texts.before, m_texts.after));
}

QString DiffPane::summary() const
{
    return m_summary->text();
}

void DiffPane::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(rect(), toQColor(applicationTheme().base));
    paintEdge(painter, rect(), Edge::Top, toQColor(applicationTheme().line));
    painter.fillRect(
        QRect(0, m_view->geometry().top() - 1, width(), 1), toQColor(applicationTheme().hair));
}

void DiffPane::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closed();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace runlane::ui
