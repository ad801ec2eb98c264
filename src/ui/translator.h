// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QObject>
#include <QTranslator>

#include <memory>
#include <vector>

namespace runlane::ui {

// Installs the texts of one language into the running application: ours (compiled in) and Qt's own.
// Widgets learn of it by QEvent::LanguageChange. Also sets the default locale for numbers and
// times.
class Translator : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~Translator() override;

    // "en", "ko", or empty for the language of the system (English when there is no catalogue for
    // it).
    void setLanguage(const QString& language);
    [[nodiscard]] const QString& current() const { return m_current; } // "en" or "ko"

private:
    void remove();

    QString m_current;
    std::vector<std::unique_ptr<QTranslator>> m_installed;
};

} // namespace runlane::ui
