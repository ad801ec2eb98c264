// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/comparison.h"
#include "support/golden.h"
#include "support/model_store.h"
#include "ui/translator.h"
#include "ui/window_fixture.h"

#include <QDir>
#include <QLocale>

#include <algorithm>

namespace runlane::tests {

namespace {

struct Picture
{
    const char* page;
    const char* look; // "light", "dark" or "ko"
};

std::string nameOf(const testing::TestParamInfo<Picture>& info)
{
    return std::string(info.param.page) + "_" + info.param.look;
}

// The bundled sample as a newcomer sees it. Times ago change from day to day and stay within the
// tolerance.
class PagePicture : public Window, public testing::WithParamInterface<Picture>
{
protected:
    ~PagePicture() override { QLocale::setDefault(QLocale::c()); }

    // The sample holds no models.
    void openModels()
    {
        m_window->resize(1440, 900);
        writeModels(m_folder);
        openStore();
        m_session.comparison().addAll({ref('a'), ref('b')});
    }

    void openSample()
    {
        QDir::setCurrent(QStringLiteral(RUNLANE_SOURCE_DIR));
        m_window->resize(1440, 900);
        for (const char* place : {"resources/sample/mlruns", "resources/sample/mlflow.db"}) {
            m_session.open(QString::fromLatin1(place));
            ASSERT_TRUE(waitUntil([this] {
                const auto& stores = m_session.stores();
                return !stores.empty() && stores.back().state == session::StoreState::Ready;
            }));
        }
        for (const session::OpenedStore& store : m_session.stores()) {
            std::vector<session::RunRef> runs;
            for (const char* id :
                {"b459071afb8a4f9ebf72c46dca8fbe35", "f1260ebc7d564b56b714dc919b27dbdf",
                    "c1af446506f142fca1010f154a9f2968", "cbf27734ac1045258b66402800e03d2c"}) {
                if (store.snapshot->findRun(id) != nullptr) {
                    runs.push_back({store.id, id});
                }
            }
            if (!runs.empty()) {
                m_window->selection().setExperiments({{store.id, "885475943318997250"}});
                m_session.comparison().addAll(runs);
                m_session.comparison().setBaseline(runs[1]);
                m_session.requestEvaluations(runs);
            }
        }
        ASSERT_TRUE(waitUntil([this] {
            const auto& runs = m_session.comparison().runs();
            return runs.size() == 4
                && std::all_of(runs.begin(), runs.end(),
                    [this](const auto& run) { return m_session.evaluations(run.ref) != nullptr; });
        }));
    }
};

} // namespace

TEST_P(PagePicture, LooksAsBefore)
{
    ui::Translator translator;
    const std::string look = GetParam().look;
    translator.setLanguage(look == "ko" ? QStringLiteral("ko") : QStringLiteral("en"));
    m_theme.setChoice(look == "dark" ? ui::ThemeChoice::Dark : ui::ThemeChoice::Light);
    QApplication::setCursorFlashTime(0);
    makeWindow();
    GetParam().page == std::string("models") ? openModels() : openSample();
    m_window->showPage(QString::fromLatin1(GetParam().page));
    QImage last;
    ASSERT_TRUE(waitUntil([&] {
        QTest::qWait(250);
        const QImage now = m_window->grab().toImage();
        const bool isSettled = now == last;
        last = now;
        return isSettled;
    }));
    expectGolden(last,
        QStringLiteral("pages/") + QString::fromLatin1(GetParam().page) + QLatin1Char('-')
            + QString::fromStdString(look),
        {48, 0.02});
}

INSTANTIATE_TEST_SUITE_P(Sample, PagePicture,
    testing::Values(Picture{"runs", "light"}, Picture{"runs", "dark"}, Picture{"runs", "ko"},
        Picture{"compare", "light"}, Picture{"compare", "dark"}, Picture{"compare", "ko"},
        Picture{"curves", "light"}, Picture{"curves", "dark"}, Picture{"curves", "ko"},
        Picture{"classification", "light"}, Picture{"classification", "dark"},
        Picture{"classification", "ko"}, Picture{"report", "light"}, Picture{"report", "dark"},
        Picture{"report", "ko"}, Picture{"models", "light"}, Picture{"models", "dark"},
        Picture{"models", "ko"}),
    nameOf);

} // namespace runlane::tests
