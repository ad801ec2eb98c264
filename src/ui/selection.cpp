// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/selection.h"

#include <utility>

namespace runlane::ui {

void Selection::setExperiments(const std::vector<ExperimentRef>& experiments)
{
    if (m_experiments == experiments) {
        return;
    }
    m_experiments = experiments;
    Q_EMIT experimentsChanged();
}

void Selection::setRun(const std::optional<session::RunRef>& run)
{
    if (m_run == run) {
        return;
    }
    m_run = run;
    Q_EMIT runChanged();
}

void Selection::setDeletedItems(DeletedItems items)
{
    if (m_deleted == items) {
        return;
    }
    m_deleted = items;
    Q_EMIT deletedItemsChanged();
}

void Selection::requestModel(const ModelRef& model)
{
    m_model = model;
    Q_EMIT modelRequested();
}

std::optional<ModelRef> Selection::takeRequestedModel()
{
    return std::exchange(m_model, std::nullopt);
}

void Selection::forgetStore(session::StoreId store)
{
    std::vector<ExperimentRef> left;
    for (const ExperimentRef& experiment : m_experiments) {
        if (experiment.store != store) {
            left.push_back(experiment);
        }
    }
    setExperiments(left);
    if (m_run.has_value() && m_run->store == store) {
        setRun(std::nullopt);
    }
    if (m_model.has_value() && m_model->store == store) {
        m_model.reset();
    }
}

} // namespace runlane::ui
