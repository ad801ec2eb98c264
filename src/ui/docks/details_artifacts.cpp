// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/details_panel.h"

#include "models/display_text.h"
#include "models/number_text.h"
#include "ui/moved_artifacts.h"
#include "ui/widgets/fact_list.h"

#include <QLocale>

#include <algorithm>

namespace runlane::ui {

namespace {

using models::oneLine;
using models::toText;

Fact place(const QString& name, const std::string& path)
{
    Fact fact{name, oneLine(path), toText(path)};
    fact.role = FontRole::Mono;
    return fact;
}

// Short enough for the dock; the whole sentence can be opened.
QString shortMissingText(const stores::ArtifactListing& listing)
{
    if (!listing.problem.has_value()) {
        return {};
    }
    return *listing.problem == core::Rule::ArtifactsRemote ? DetailsPanel::tr("On a server")
        : *listing.problem == core::Rule::ArtifactsOutside ? DetailsPanel::tr("Outside")
                                                           : DetailsPanel::tr("Not here");
}

bool isBelow(const std::string& path, const std::string& folder)
{
    return path.compare(0, folder.size(), folder) == 0
        && (path.size() == folder.size() || path[folder.size()] == '/');
}

} // namespace

void DetailsPanel::addArtifacts(const core::Run& run)
{
    m_facts->addSection(tr("Artifacts"));
    m_facts->addFact(place(tr("Stored at"), std::string(run.artifactUri)));
    m_context.session.requestArtifacts({*m_shown.ref});
    if (m_shown.artifacts == nullptr) {
        return;
    }
    const stores::ArtifactListing& listing = *m_shown.artifacts;
    const session::RunRef ref = *m_shown.ref;
    const std::vector<stores::MovedFolder> moves = m_context.session.movedFolders(ref.store);
    const bool isMoved = std::any_of(moves.begin(), moves.end(),
        [&](const stores::MovedFolder& move) { return isBelow(listing.root, move.to); });
    if (isMoved) {
        Fact found = place(tr("Found at"), listing.root);
        m_facts->addFact(found);
    }
    const QString missing = missingArtifactsText(listing);
    Fact files{tr("Files"), shortMissingText(listing), missing};
    if (missing.isEmpty()) {
        quint64 bytes = 0;
        for (const stores::ArtifactFile& file : listing.files) {
            bytes += file.bytes;
        }
        files.value = models::NumberText().integer(static_cast<std::int64_t>(listing.files.size()));
        files.role = FontRole::Number;
        if (bytes > 0) {
            files.note = QLocale().formattedDataSize(static_cast<qint64>(bytes));
        }
    } else {
        files.iconName = QStringLiteral("warning");
        files.tone = Tone::Warn;
    }
    m_facts->addFact(files);
    const auto addAction = [this](const QString& text, std::function<void()> action) {
        Fact link{QString(), text};
        link.action = std::move(action);
        m_facts->addFact(link);
    };
    if (!missing.isEmpty()) {
        addAction(
            tr("Locate artifacts…"), [this, ref] { locateArtifacts(m_context, ref, window()); });
    }
    if (isMoved) {
        addAction(tr("Forget where they were moved"),
            [this, ref] { forgetMovedFolders(m_context, ref.store); });
    }
}

} // namespace runlane::ui
