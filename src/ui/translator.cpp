// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/translator.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace runlane::ui {

namespace {

QString supported(const QString& language)
{
    const QString wanted = language.isEmpty()
        ? QLocale::system().uiLanguages().value(0, QStringLiteral("en"))
        : language;
    return wanted.startsWith(QLatin1String("ko")) ? QStringLiteral("ko") : QStringLiteral("en");
}

} // namespace

Translator::~Translator()
{
    remove();
}

void Translator::setLanguage(const QString& language)
{
    const QString next = supported(language);
    if (next == m_current) {
        return;
    }
    remove();
    m_current = next;
    // Numbers and times keep the system's country where its language is the one shown.
    const QLocale system = QLocale::system();
    QLocale::setDefault(QLocale(next).language() == system.language() ? system : QLocale(next));
    const std::pair<QString, QString> catalogues[]{
        {QStringLiteral("qtbase_") + next, QLibraryInfo::path(QLibraryInfo::TranslationsPath)},
        {QStringLiteral("runlane_") + next, QStringLiteral(":/i18n")}};
    for (const auto& catalogue : catalogues) {
        auto translator = std::make_unique<QTranslator>();
        if (translator->load(catalogue.first, catalogue.second)) {
            QCoreApplication::installTranslator(translator.get());
            m_installed.push_back(std::move(translator));
        }
    }
}

void Translator::remove()
{
    for (const auto& translator : m_installed) {
        QCoreApplication::removeTranslator(translator.get());
    }
    m_installed.clear();
}

} // namespace runlane::ui
