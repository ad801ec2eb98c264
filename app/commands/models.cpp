// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"

namespace runlane::app {

namespace {

// What the table asked for leaves out, so that an empty table is no riddle.
std::string elsewhere(const core::StoreSnapshot& snapshot, ModelList list)
{
    if (list == ModelList::Registered && !snapshot.loggedModels.empty()) {
        return "nothing is registered; --logged lists what runs logged";
    }
    if (list == ModelList::Logged && !snapshot.registeredModels.empty()) {
        return "no run logged a model; without --logged the registry is listed";
    }
    return "the store holds no models";
}

} // namespace

int runModels(const ModelsArguments& arguments, Output& output)
{
    const auto loaded = loadStore(arguments.place);
    if (!loaded) {
        output.complain(loaded.error());
        return exitCodeOf(loaded.error());
    }
    complainOfOthers(*loaded, output);
    if (arguments.target.format == "json") {
        return deliverText(
            exports::modelsJson({loaded->snapshot}, arguments.items), arguments.target, output);
    }
    const core::StoreSnapshot& snapshot = *loaded->snapshot;
    const exports::Table table = arguments.list == ModelList::Logged
        ? exports::loggedModelsTable(snapshot, arguments.items)
        : exports::registeredModelsTable(snapshot, arguments.items);
    if (table.rows.empty() && arguments.target.format == "table" && arguments.target.file.empty()) {
        output.complain(elsewhere(snapshot, arguments.list));
        return kExitSuccess;
    }
    return deliverTable(table, arguments.target, output);
}

} // namespace runlane::app
