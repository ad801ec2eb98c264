// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page.h"

#include "session/session.h"

#include <QString>

#include <vector>

// Where artifacts that were moved lie now, as the user says: asked for once, remembered for each
// store in the user's configuration, undone and forgotten. Window's thread only; folders are read
// on the worker pool.
namespace runlane::ui {

// Tells the session what is remembered of each store as it opens, while owner lives.
void followRememberedFolders(const Context& context, QWidget* owner);

// Asks for the folder in which the artifacts of run are now and takes it for every run of the same
// artifact root. A wrong folder is explained in a banner of window.
void locateArtifacts(const Context& context, const session::RunRef& run, QWidget* window);
// The same without asking: what a dialog or a test picked.
void takeArtifactFolder(
    const Context& context, const session::RunRef& run, const QString& picked, QWidget* window);

// Artifacts of the store are looked for where it says again; can be undone.
void forgetMovedFolders(const Context& context, session::StoreId store);

// Why the artifacts of run are not shown, in the user's language; empty when they are not missing.
[[nodiscard]] QString missingArtifactsText(const stores::ArtifactListing& listing);

} // namespace runlane::ui
