// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stores/store_reading.h"

#include <utility>

namespace runlane::tests {

Reading readEverything(const stores::Store& store)
{
    Reading reading;
    core::Progress progress;
    core::DiagnosticSink problems;
    stores::CatalogueRequest request;
    request.histories = stores::HistoryDetail::CountPoints;
    const auto snapshot = store.loadCatalogue(request, {{}, progress, problems});
    if (!snapshot) {
        reading.error = englishText(snapshot.error());
        return reading;
    }
    reading.snapshot = *snapshot;
    std::vector<stores::HistoryRequest> wanted;
    for (const core::Run& run : reading.snapshot->runs) {
        for (const core::MetricValue& metric : run.metrics) {
            wanted.push_back({std::string(run.id), std::string(metric.key)});
        }
    }
    auto histories = store.loadHistories(*reading.snapshot, wanted, {{}, progress, problems});
    if (!histories) {
        reading.error = englishText(histories.error());
        return reading;
    }
    reading.histories = std::move(*histories);
    return reading;
}

Reading readEverything(const std::string& place)
{
    const auto store = stores::openStore(place);
    if (!store) {
        return {{}, {}, englishText(store.error())};
    }
    return readEverything(**store);
}

} // namespace runlane::tests
