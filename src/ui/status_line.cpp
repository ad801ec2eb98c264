// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/status_line.h"

#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/runlane_style.h"
#include "ui/theme/style_paint.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

namespace runlane::ui {

namespace {

constexpr int kDelayMillis = 300;
constexpr int kBarSteps = 1000;

QToolButton* quietButton(QWidget* parent)
{
    auto* button = new QToolButton(parent);
    setButtonKind(button, ButtonKind::Flat);
    setFontRole(button, FontRole::Note);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::TabFocus);
    button->setMaximumHeight(scaledPx(figures::metrics().statusBar - 2));
    return button;
}

} // namespace

StatusLine::StatusLine(QWidget* parent)
    : QStatusBar(parent)
    , m_page(new ElidedLabel(Qt::ElideRight, this))
    , m_comparison(plainLabel(QString(), FontRole::Note, Tone::Quiet, this))
    , m_work(new QWidget(this))
    , m_workText(plainLabel(QString(), FontRole::NoteNumber, Tone::Quiet, m_work))
    , m_bar(new QProgressBar(m_work))
    , m_problems(quietButton(this))
    , m_live(quietButton(this))
    , m_updated(plainLabel(QString(), FontRole::Note, Tone::Quiet, this))
{
    setSizeGripEnabled(false);
    setFixedHeight(scaledPx(figures::metrics().statusBar));
    setFontRole(m_page, FontRole::Note);
    setContentsMargins(scaledPx(10), 0, scaledPx(4), 0);

    auto* row = new QHBoxLayout(m_work);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_workText);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(scaledPx(96));
    row->addWidget(m_bar);
    auto* cancel = quietButton(m_work);
    cancel->setText(tr("Cancel"));
    cancel->setToolTip(tr("Stop this work; what was read stays"));
    connect(cancel, &QToolButton::clicked, this, &StatusLine::cancelRequested);
    row->addWidget(cancel);
    row->addWidget(new KeyHint(QStringLiteral("Esc"), m_work));
    m_work->setVisible(false);

    m_problems->setVisible(false);
    connect(m_problems, &QToolButton::clicked, this, &StatusLine::problemsRequested);

    m_live->setVisible(false);
    connect(m_live, &QToolButton::clicked, this, &StatusLine::liveRequested);

    auto* shield = quietButton(this);
    shield->setIcon(icon(QStringLiteral("shield"), IconTone::Good));
    shield->setText(tr("Read-only"));
    shield->setToolTip(tr("Runlane never writes to, locks or leaves a file beside a store"));
    shield->setFocusPolicy(Qt::NoFocus);
    setTextTone(shield, Tone::Quiet);

    addWidget(m_page, 0);
    addWidget(m_comparison, 1);
    addPermanentWidget(m_work);
    addPermanentWidget(m_problems);
    addPermanentWidget(m_live);
    addPermanentWidget(m_updated);
    addPermanentWidget(shield);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kDelayMillis);
    connect(&m_delay, &QTimer::timeout, this, &StatusLine::showProgress);
}

void StatusLine::setPageText(const QString& text)
{
    m_page->setFullText(text);
}

QString StatusLine::pageText() const
{
    return m_page->fullText();
}

void StatusLine::setComparisonText(const QString& text)
{
    m_comparison->setText(text);
}

void StatusLine::setUpdatedText(const QString& text)
{
    m_updated->setText(text);
    m_updated->setVisible(!text.isEmpty());
}

void StatusLine::setLive(session::LiveMode mode, const QString& text, const QString& toolTip)
{
    const bool isOn = mode == session::LiveMode::On;
    m_live->setIcon(icon(QStringLiteral("running"), isOn ? IconTone::Good : IconTone::Quiet));
    m_live->setText(text);
    m_live->setToolTip(toolTip);
    m_live->setAccessibleName(text);
    m_live->setAccessibleDescription(toolTip);
    setTextTone(m_live, isOn ? Tone::Text : Tone::Quiet);
    m_live->setVisible(!text.isEmpty());
}

void StatusLine::setProgress(const QString& what, quint64 done, quint64 total)
{
    m_what = what;
    m_done = done;
    m_total = total;
    if (what.isEmpty()) {
        m_delay.stop();
        m_work->setVisible(false);
    } else if (m_work->isVisible()) {
        showProgress();
    } else if (!m_delay.isActive()) {
        m_delay.start();
    }
}

void StatusLine::showProgress()
{
    const QLocale locale;
    if (m_total > 0) {
        m_workText->setText(
            tr("%1 %2 of %3").arg(m_what, locale.toString(m_done), locale.toString(m_total)));
        m_bar->setRange(0, kBarSteps);
        m_bar->setValue(static_cast<int>(static_cast<double>(std::min(m_done, m_total))
            / static_cast<double>(m_total) * kBarSteps));
    } else {
        m_workText->setText(m_done > 0 ? tr("%1 %2").arg(m_what, locale.toString(m_done)) : m_what);
        m_bar->setRange(0, 0);
    }
    m_work->setVisible(true);
}

void StatusLine::setProblemCount(std::size_t count)
{
    m_problems->setVisible(count > 0);
    m_problems->setIcon(icon(QStringLiteral("warning"), IconTone::Warn));
    m_problems->setText(tr("%Ln problem(s)", nullptr, static_cast<int>(count)));
    m_problems->setToolTip(tr("Show what could not be read and why"));
}

void StatusLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const figures::Theme& theme = applicationTheme();
    painter.fillRect(rect(), toQColor(theme.window));
    paintEdge(painter, rect(), Edge::Top, toQColor(theme.hair));
}

} // namespace runlane::ui
