// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzzing.h"
#include "stores/fixtures.h"
#include "support/temporary_folder.h"

#include <iterator>

// The bytes of a database.
namespace runlane::fuzz {

std::string contentOf(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
}

std::vector<std::string> seeds()
{
    const tests::TemporaryFolder folder;
    const std::string path = folder.text() + "/mlflow.db";
    tests::writeHealthyDatabase(path);
    const std::string whole = contentOf(path);
    return {whole, whole.substr(0, whole.size() / 2)};
}

void feed(std::string_view input)
{
    static const tests::TemporaryFolder kFolder;
    const std::string path = kFolder.text() + "/mlflow.db";
    std::ofstream(path, std::ios::binary) << input;
    if (const auto store = stores::openStore(path)) {
        core::Progress progress;
        core::DiagnosticSink problems;
        stores::CatalogueRequest request;
        request.histories = stores::HistoryDetail::CountPoints;
        if (const auto read = (*store)->loadCatalogue(request, {{}, progress, problems})) {
            static_cast<void>((*store)->loadHistories(
                **read, {{tests::kRunA, "loss"}}, {{}, progress, problems}));
        }
        static_cast<void>((*store)->verify({{}, progress, problems}));
    }
    require(contentOf(path) == input, "a database is never written");
}

} // namespace runlane::fuzz
