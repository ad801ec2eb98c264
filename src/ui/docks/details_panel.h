// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page.h"
#include "ui/selection.h"

#include <memory>
#include <optional>
#include <vector>

class QLabel;

namespace runlane::ui {

class FactList;

// Everything the store knows about the current run beside its params and metrics: status, times,
// ids, source, data sets, models, note, experiment, problems and evidence.
class DetailsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit DetailsPanel(const Context& context, QWidget* parent = nullptr);

    [[nodiscard]] FactList& facts() { return *m_facts; }

Q_SIGNALS:
    void problemsRequested();
    void modelsRequested();

private:
    // What the panel shows; it is filled again only when this changes.
    struct Shown
    {
        std::optional<session::RunRef> ref;
        core::SnapshotPtr snapshot;
        std::optional<std::size_t> style;
        std::shared_ptr<const std::vector<analysis::Evaluation>> evaluations;
        std::shared_ptr<const stores::ArtifactListing> artifacts;
        std::size_t problems = 0;

        friend bool operator==(const Shown&, const Shown&) = default;
    };

    [[nodiscard]] Shown wanted() const;
    void refill();
    [[nodiscard]] bool saysTheSame(const Shown& next) const;
    void addState(const core::Run& run);
    void addSource(const core::Run& run);
    void addParent(const core::Run& run);
    void addDatasets(const core::Run& run);
    void addEvidence();
    void addNote(const core::Run& run);
    void addModels(const core::Run& run);
    void addModel(const QString& name, std::string_view modelId, std::int64_t step);
    void openModel(const ModelRef& model);
    void addExperiment(const core::Run& run);
    void addArtifacts(const core::Run& run);

    Context m_context;
    QLabel* m_title;
    FactList* m_facts;
    Shown m_shown;
    bool m_isFilled = false;
};

} // namespace runlane::ui
