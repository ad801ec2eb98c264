// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_value_choice.h"

#include "models/display_text.h"
#include "ui/theme/runlane_style.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <array>
#include <limits>

namespace runlane::ui {

namespace {

using analysis::MetricView;

constexpr std::array kViews{MetricView::Last, MetricView::Minimum, MetricView::Maximum,
    MetricView::Best, MetricView::AtStep, MetricView::AtBestOf};

std::string firstOffer(const std::vector<std::string>& metrics)
{
    const auto isValidation = [](const std::string& key) { return key.rfind("val", 0) == 0; };
    const auto at = std::find_if(metrics.begin(), metrics.end(), isValidation);
    return at != metrics.end() ? *at : metrics.empty() ? std::string() : metrics.front();
}

} // namespace

CompareValueChoice::CompareValueChoice(QWidget* parent)
    : QWidget(parent)
    , m_view(new QComboBox(this))
    , m_step(new QSpinBox(this))
    , m_metric(new QComboBox(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaledPx(4));
    m_view->addItems({tr("Value: last"), tr("Value: minimum"), tr("Value: maximum"),
        tr("Value: best, at its step"), tr("Value: at step"), tr("Value: at the best step of")});
    m_view->setMinimumWidth(scaledPx(88));
    m_view->setToolTip(tr("Which value of its history stands for a metric"));
    m_view->setAccessibleName(tr("Value of metrics"));
    m_step->setRange(std::numeric_limits<int>::min(), std::numeric_limits<int>::max());
    m_step->setKeyboardTracking(false);
    m_step->setFixedWidth(scaledPx(84));
    m_step->setToolTip(tr("The last value logged at or before this step"));
    m_step->setAccessibleName(tr("Step"));
    m_metric->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_metric->setMinimumContentsLength(8);
    m_metric->setToolTip(tr("Each run at the step where this metric is best: the last value of the "
                            "others at or before it"));
    m_metric->setAccessibleName(tr("Metric that chooses the step"));
    row->addWidget(m_view);
    row->addWidget(m_step);
    row->addWidget(m_metric);
    showParts();
    connect(m_view, &QComboBox::currentIndexChanged, this, [this] {
        showParts();
        Q_EMIT changed();
    });
    connect(m_step, &QSpinBox::valueChanged, this, [this] {
        m_isStepSet = true;
        Q_EMIT changed();
    });
    connect(m_metric, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_wanted = m_metric->itemData(index).toString().toStdString();
        Q_EMIT changed();
    });
}

analysis::MetricChoice CompareValueChoice::choice() const
{
    analysis::MetricChoice choice;
    choice.view = kViews.at(static_cast<std::size_t>(std::max(m_view->currentIndex(), 0)));
    if (choice.view == MetricView::AtStep) {
        choice.step = m_step->value();
    }
    if (choice.view == MetricView::AtBestOf) {
        choice.other = m_wanted;
    }
    return choice;
}

void CompareValueChoice::setChoice(const analysis::MetricChoice& choice)
{
    const QSignalBlocker quiet(this);
    const auto at = std::find(kViews.begin(), kViews.end(), choice.view);
    if (choice.view == MetricView::AtStep) {
        constexpr std::int64_t kLeast = std::numeric_limits<int>::min();
        constexpr std::int64_t kMost = std::numeric_limits<int>::max();
        m_step->setValue(static_cast<int>(std::clamp(choice.step, kLeast, kMost)));
        m_isStepSet = true;
    }
    if (choice.view == MetricView::AtBestOf) {
        m_wanted = choice.other;
    }
    m_view->setCurrentIndex(at == kViews.end() ? 0 : static_cast<int>(at - kViews.begin()));
}

void CompareValueChoice::setOffers(const std::vector<std::string>& metrics, std::int64_t step)
{
    const QSignalBlocker quiet(m_metric);
    const QSignalBlocker quietStep(m_step);
    std::vector<std::string> offered = metrics;
    if (m_wanted.empty()) {
        m_wanted = firstOffer(metrics);
    }
    if (!m_wanted.empty() && std::find(offered.begin(), offered.end(), m_wanted) == offered.end()) {
        offered.push_back(m_wanted);
    }
    m_metric->clear();
    for (const std::string& key : offered) {
        m_metric->addItem(models::oneLine(key), QString::fromStdString(key));
    }
    m_metric->setCurrentIndex(m_metric->findData(QString::fromStdString(m_wanted)));
    if (!m_isStepSet && choice().view != MetricView::AtStep) {
        m_step->setValue(
            static_cast<int>(std::clamp<std::int64_t>(step, 0, std::numeric_limits<int>::max())));
    }
}

void CompareValueChoice::showParts()
{
    const MetricView view = choice().view;
    m_step->setVisible(view == MetricView::AtStep);
    m_metric->setVisible(view == MetricView::AtBestOf);
}

} // namespace runlane::ui
