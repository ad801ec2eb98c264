// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/build_report.h"

#include "report/evidence_choice.h"
#include "report/sections.h"

#include <algorithm>
#include <set>

namespace runlane::report {

namespace {

constexpr qsizetype kLongestFooterStore = 60;

struct SectionInfo
{
    Section section;
    const char* title;
    Blocks (*compose)(Composer&);
    const char* whyAbsent;
};

constexpr SectionInfo kSections[] = {
    {Section::Summary, QT_TRANSLATE_NOOP("Report", "Summary"), composeSummary, ""},
    {Section::Results, QT_TRANSLATE_NOOP("Report", "Results"), composeResults, ""},
    {Section::Differences, QT_TRANSLATE_NOOP("Report", "What differs"), composeDifferences,
        QT_TRANSLATE_NOOP("Report", "one run only")},
    {Section::Curves, QT_TRANSLATE_NOOP("Report", "Training curves"), composeCurves,
        QT_TRANSLATE_NOOP("Report", "no metric has a history")},
    {Section::Roc, QT_TRANSLATE_NOOP("Report", "ROC and AUC"), composeRoc,
        QT_TRANSLATE_NOOP("Report", "no scores found")},
    {Section::Matrices, QT_TRANSLATE_NOOP("Report", "Confusion matrices"), composeMatrices,
        QT_TRANSLATE_NOOP("Report", "no matrix found")},
    {Section::ByClass, QT_TRANSLATE_NOOP("Report", "By class"), composeByClass,
        QT_TRANSLATE_NOOP("Report", "no classes found")},
    {Section::Regression, QT_TRANSLATE_NOOP("Report", "Regression"), composeRegression,
        QT_TRANSLATE_NOOP("Report", "no predictions found")},
    {Section::Pictures, QT_TRANSLATE_NOOP("Report", "Pictures"), composePictures,
        QT_TRANSLATE_NOOP("Report", "none needed")},
    {Section::Problems, QT_TRANSLATE_NOOP("Report", "Problems"), composeProblems,
        QT_TRANSLATE_NOOP("Report", "none in these runs")},
    {Section::Provenance, QT_TRANSLATE_NOOP("Report", "Methods and provenance"), composeProvenance,
        ""},
};

const SectionInfo& infoOf(Section section)
{
    return kSections[static_cast<std::size_t>(section)];
}

std::vector<QString> experimentNames(const ReportInput& input)
{
    std::vector<QString> names;
    for (const ReportRun& run : input.runs) {
        const core::Experiment* experiment =
            run.snapshot == nullptr ? nullptr : run.snapshot->findExperiment(run.run->experimentId);
        const QString name =
            experiment == nullptr ? toText(run.run->experimentId) : toText(experiment->name);
        if (std::find(names.begin(), names.end(), name) == names.end()) {
            names.push_back(name);
        }
    }
    return names;
}

QString experimentText(const ReportInput& input)
{
    const std::vector<QString> names = experimentNames(input);
    if (names.size() == 1) {
        return say(QT_TRANSLATE_NOOP("Report", "Experiment %1")).arg(names[0]);
    }
    return say(QT_TRANSLATE_NOOP("Report", "%1 experiments")).arg(names.size());
}

QString subtitle(const Composer& composer)
{
    QStringList parts{experimentText(composer.input()),
        countOf(composer, composer.runs().size(), QT_TRANSLATE_NOOP("Report", "1 run"),
            QT_TRANSLATE_NOOP("Report", "%1 runs"))};
    if (const ReportRun* baseline = composer.baseline()) {
        parts << say(QT_TRANSLATE_NOOP("Report", "baseline %1")).arg(composer.name(*baseline));
    }
    return parts.join(QStringLiteral(", "));
}

std::vector<QString> footerLines(const Composer& composer)
{
    std::set<const core::StoreSnapshot*> stores;
    for (const ReportRun& run : composer.runs()) {
        if (run.snapshot != nullptr) {
            stores.insert(run.snapshot.get());
        }
    }
    QString first;
    if (stores.size() == 1) {
        const core::StoreSnapshot& store = **stores.begin();
        const QString name =
            toText(store.store.displayName.empty() ? store.store.path : store.store.displayName);
        QStringList parts{name.right(kLongestFooterStore)};
        if (store.readAtMillis > 0) {
            parts << say(QT_TRANSLATE_NOOP("Report", "read %1"))
                         .arg(composer.dateTime(store.readAtMillis));
        }
        parts << countOf(composer, store.runs.size(), QT_TRANSLATE_NOOP("Report", "1 run"),
            QT_TRANSLATE_NOOP("Report", "%1 runs"));
        parts << countOf(composer, store.problems.size(), QT_TRANSLATE_NOOP("Report", "1 problem"),
            QT_TRANSLATE_NOOP("Report", "%1 problems"));
        first = parts.join(QStringLiteral(", "));
    } else {
        first = say(QT_TRANSLATE_NOOP("Report", "%1 stores")).arg(stores.size());
    }
    return {first, QStringLiteral("Runlane ") + composer.input().version};
}

QString factOf(const Composer& composer, Section section, const Blocks& blocks)
{
    const auto runCount = [&composer](Suits suits) {
        const auto chosen = chooseEvaluations(composer, suits);
        return chosen.size()
            - static_cast<std::size_t>(std::count(chosen.begin(), chosen.end(), nullptr));
    };
    const auto runs = [&composer](std::size_t count) {
        return countOf(composer, count, QT_TRANSLATE_NOOP("Report", "1 run"),
            QT_TRANSLATE_NOOP("Report", "%1 runs"));
    };
    switch (section) {
    case Section::Summary:
        return say(QT_TRANSLATE_NOOP("Report", "computed"));
    case Section::Results:
        return runs(composer.runs().size());
    case Section::Differences:
    case Section::ByClass:
        return countOf(composer, blocks.size(), QT_TRANSLATE_NOOP("Report", "1 table"),
            QT_TRANSLATE_NOOP("Report", "%1 tables"));
    case Section::Curves:
        return countOf(composer, drawnKeys(composer).size(),
            QT_TRANSLATE_NOOP("Report", "1 metric"), QT_TRANSLATE_NOOP("Report", "%1 metrics"));
    case Section::Roc:
        return runs(runCount(hasRoc));
    case Section::Matrices:
        return runs(runCount(hasMatrix));
    case Section::Regression:
        return runs(runCount(isRegression));
    case Section::Pictures:
        return QString::number(std::get<PicturesBlock>(blocks.front().content).pictures.size());
    case Section::Problems:
        return QString::number(std::get<TableBlock>(blocks.front().content).rows.size());
    case Section::Provenance:
        break;
    }
    return {};
}

void addSection(Composer& composer, const SectionChoice& choice, Blocks& blocks)
{
    const SectionInfo& info = infoOf(choice.section);
    Blocks content = info.compose(composer);
    Blocks note = composer.noteOf(choice.section);
    if (content.empty() && note.empty()) {
        return;
    }
    if (choice.section != Section::Summary) {
        blocks.push_back({HeadingBlock{say(info.title)}});
    }
    const bool isVerdict = choice.section == Section::Summary;
    Blocks& first = isVerdict ? content : note;
    Blocks& second = isVerdict ? note : content;
    std::move(first.begin(), first.end(), std::back_inserter(blocks));
    std::move(second.begin(), second.end(), std::back_inserter(blocks));
}

} // namespace

QString defaultTitle(const ReportInput& input)
{
    const std::vector<QString> names = experimentNames(input);
    const QString subject =
        names.size() == 1 ? names[0] : say(QT_TRANSLATE_NOOP("Report", "MLflow runs"));
    return input.runs.size() == 1 ? say(QT_TRANSLATE_NOOP("Report", "%1: one run")).arg(subject)
                                  : say(QT_TRANSLATE_NOOP("Report", "%1: %2 runs compared"))
                                        .arg(subject)
                                        .arg(input.runs.size());
}

Document buildReport(const ReportInput& input)
{
    Composer composer(input);
    Document document;
    document.title = input.title.trimmed().isEmpty() ? defaultTitle(input) : input.title.trimmed();
    document.headerText = experimentText(input);
    document.dateText = input.createdAt.toString(QStringLiteral("yyyy-MM-dd"));
    document.footerLines = footerLines(composer);
    document.pagePattern = say(QT_TRANSLATE_NOOP("Report", "Page %1 of %2"));
    document.creator = QStringLiteral("Runlane ") + input.version;
    document.createdAt = input.createdAt;
    document.blocks.push_back({TitleBlock{document.title, subtitle(composer)}});
    for (const SectionChoice& choice : input.sections) {
        if (choice.inclusion == Inclusion::Included) {
            addSection(composer, choice, document.blocks);
        }
    }
    return document;
}

std::vector<SectionSummary> describeSections(const ReportInput& input)
{
    Composer composer(input);
    std::vector<SectionSummary> result;
    for (const SectionChoice& choice : input.sections) {
        const SectionInfo& info = infoOf(choice.section);
        SectionSummary summary;
        summary.section = choice.section;
        summary.title = say(info.title);
        const Blocks blocks = input.runs.empty() ? Blocks{} : info.compose(composer);
        if (blocks.empty()) {
            summary.content = SectionSummary::Content::Absent;
            summary.fact = *info.whyAbsent == '\0' ? QString() : say(info.whyAbsent);
        } else {
            summary.fact = factOf(composer, choice.section, blocks);
        }
        result.push_back(summary);
    }
    return result;
}

} // namespace runlane::report
