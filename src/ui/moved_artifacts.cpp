// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/moved_artifacts.h"

#include "async/mailbox.h"
#include "async/worker_pool.h"
#include "models/display_text.h"
#include "stores/moved_folders.h"
#include "ui/messages.h"
#include "ui/settings.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QPointer>

#include <algorithm>
#include <optional>
#include <utility>

namespace runlane::ui {

namespace {

using models::oneLine;
using models::toText;
using Moves = std::vector<stores::MovedFolder>;

const QString kBanner = QStringLiteral("moved-artifacts");

class Text
{
    Q_DECLARE_TR_FUNCTIONS(MovedArtifacts)
};

QString storePathOf(const session::Session& session, session::StoreId store)
{
    const core::SnapshotPtr snapshot = session.snapshot(store);
    return snapshot == nullptr ? QString() : toText(snapshot->store.path);
}

void setMoves(const Context& context, session::StoreId store, const Moves& moves)
{
    const QString path = storePathOf(context.session, store);
    if (!path.isEmpty()) {
        context.settings.setMovedFolders(path, moves);
        context.session.setMovedFolders(store, moves);
    }
}

void takeMove(const Context& context, session::StoreId store, const stores::MovedFolder& move)
{
    const Moves before = context.session.movedFolders(store);
    Moves after{move};
    std::copy_if(before.begin(), before.end(), std::back_inserter(after),
        [&](const stores::MovedFolder& old) { return old.from != move.from; });
    setMoves(context, store, after);
    context.messages.removeBanner(kBanner);
    context.messages.toast(
        Text::tr("Artifacts of %1 are now read from %2").arg(oneLine(move.from), oneLine(move.to)),
        {{Text::tr("Undo"), [context, store, before] { setMoves(context, store, before); }}});
}

void explainRefusal(
    const Context& context, const session::RunRef& run, const QString& picked, QWidget* window)
{
    const core::Run* found = context.session.run(run);
    const QString name = found == nullptr ? QString() : oneLine(core::displayName(*found));
    const QPointer<QWidget> owner(window);
    context.messages.banner(kBanner, core::Severity::Warning,
        Text::tr(
            "%1 does not hold the artifacts of %2. Choose their folder, or the one of the run or "
            "experiment")
            .arg(picked, name),
        {Text::tr("Choose again…"), [context, run, owner] {
             if (owner != nullptr) {
                 locateArtifacts(context, run, owner);
             }
         }});
}

} // namespace

void followRememberedFolders(const Context& context, QWidget* owner)
{
    const auto apply = [context](int id) {
        const QString path = storePathOf(context.session, id);
        if (!path.isEmpty()) {
            context.session.setMovedFolders(id, context.settings.movedFolders(path));
        }
    };
    session::Session& session = context.session;
    QObject::connect(&session, &session::Session::storeChanged, owner, apply);
    QObject::connect(&session, &session::Session::storeFocused, owner, [context, apply](int id) {
        context.settings.readAgain();
        apply(id);
    });
    for (const session::OpenedStore& store : session.stores()) {
        apply(store.id);
    }
}

void locateArtifacts(const Context& context, const session::RunRef& run, QWidget* window)
{
    const core::Run* found = context.session.run(run);
    if (found == nullptr) {
        return;
    }
    auto* dialog = new QFileDialog(window,
        Text::tr("Where are the artifacts of %1 now?").arg(oneLine(core::displayName(*found))),
        context.settings.lastFolder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(
        dialog, &QFileDialog::fileSelected, window, [context, run, window](const QString& picked) {
            context.settings.setLastFolder(picked);
            takeArtifactFolder(context, run, picked, window);
        });
    dialog->open();
}

void takeArtifactFolder(
    const Context& context, const session::RunRef& run, const QString& picked, QWidget* window)
{
    const core::Run* found = context.session.run(run);
    if (found == nullptr) {
        return;
    }
    const stores::MovedRun moved{
        std::string(found->id), std::string(found->experimentId), std::string(found->artifactUri)};
    const QPointer<QWidget> owner(window);
    context.session.pool().start(
        [context, run, picked, moved, owner, address = context.session.mailbox().address()](
            const std::stop_token& /*stop*/) {
            const auto move = stores::moveFromPick(moved, picked.toStdString());
            address.post([context, run, picked, move, owner] {
                if (owner == nullptr) {
                    return;
                }
                if (move) {
                    takeMove(context, run.store, *move);
                } else {
                    explainRefusal(context, run, picked, owner);
                }
            });
        });
}

void forgetMovedFolders(const Context& context, session::StoreId store)
{
    const Moves before = context.session.movedFolders(store);
    if (before.empty()) {
        return;
    }
    setMoves(context, store, {});
    context.messages.toast(Text::tr("Artifacts are looked for where the store says again"),
        {{Text::tr("Undo"), [context, store, before] { setMoves(context, store, before); }}});
}

QString missingArtifactsText(const stores::ArtifactListing& listing)
{
    if (!listing.problem.has_value()) {
        return {};
    }
    switch (*listing.problem) {
    case core::Rule::ArtifactsRemote:
        return Text::tr("Stored remotely, not fetched");
    case core::Rule::ArtifactsOutside:
        return Text::tr("Outside the opened folder");
    default:
        return Text::tr("Not found here");
    }
}

} // namespace runlane::ui
