// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/settings_dialog.h"

#include "ui/theme/theme_controller.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace runlane::ui {

SettingsDialog::SettingsDialog(Settings& settings, ThemeController& theme, QWidget* parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_theme(theme)
    , m_form(new QFormLayout)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Settings"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(scaledPx(24), scaledPx(20), scaledPx(24), scaledPx(16));
    m_form->setHorizontalSpacing(scaledPx(24));
    m_form->setVerticalSpacing(scaledPx(10));
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    addLanguage();
    addLook();
    addLive();
    column->addLayout(m_form);
    column->addSpacing(scaledPx(12));
    auto* close = pushButton(tr("Close"), {}, this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* foot = new QHBoxLayout;
    foot->addWidget(plainLabel(tr("Applies at once"), FontRole::Note, Tone::Quiet, this));
    foot->addStretch(1);
    foot->addWidget(close);
    column->addStretch(1);
    column->addLayout(foot);
    setMinimumWidth(scaledPx(420));
}

void SettingsDialog::addLanguage()
{
    auto* language = new QComboBox(this);
    language->addItem(tr("System"), QString());
    language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    language->addItem(QString::fromUtf8("한국어"), QStringLiteral("ko"));
    language->setCurrentIndex(language->findData(m_settings.language()));
    language->setAccessibleName(tr("Language"));
    m_form->addRow(plainLabel(tr("Language"), this), language);
    connect(language, &QComboBox::activated, this, [this, language] {
        const QString chosen = language->currentData().toString();
        m_settings.setLanguage(chosen);
        Q_EMIT languageChosen(chosen);
    });
}

void SettingsDialog::addLook()
{
    auto* theme = new SegmentedControl(this);
    theme->addSegment(tr("System"));
    theme->addSegment(tr("Light"));
    theme->addSegment(tr("Dark"));
    theme->setCurrentIndex(static_cast<int>(m_theme.choice()));
    theme->setAccessibleName(tr("Theme"));
    m_form->addRow(plainLabel(tr("Theme"), this), theme);
    connect(theme, &SegmentedControl::currentChanged, this, [this](int index) {
        m_settings.setTheme(static_cast<ThemeChoice>(index));
        m_theme.setChoice(static_cast<ThemeChoice>(index));
    });

    auto* density = new SegmentedControl(this);
    density->addSegment(tr("Compact"));
    density->addSegment(tr("Normal"));
    density->addSegment(tr("Relaxed"));
    density->setCurrentIndex(static_cast<int>(m_theme.density()));
    density->setAccessibleName(tr("Density"));
    m_form->addRow(plainLabel(tr("Density"), this), density);
    connect(density, &SegmentedControl::currentChanged, this, [this](int index) {
        m_settings.setDensity(static_cast<Density>(index));
        m_theme.setDensity(static_cast<Density>(index));
    });

    auto* size = new QSpinBox(this);
    size->setRange(80, 200);
    size->setSingleStep(10);
    size->setSuffix(tr(" %"));
    size->setValue(m_theme.fontPercent());
    size->setAccessibleName(tr("Text size"));
    m_form->addRow(plainLabel(tr("Text size"), this), size);
    connect(size, &QSpinBox::valueChanged, this, [this](int percent) {
        m_settings.setFontPercent(percent);
        m_theme.setFontPercent(percent);
    });

    auto* font = new QCheckBox(tr("Use the system font"), this);
    font->setChecked(m_theme.fontChoice() == FontChoice::System);
    m_form->addRow(new QWidget(this), font);
    connect(font, &QCheckBox::toggled, this, [this](bool isOn) {
        const FontChoice choice = isOn ? FontChoice::System : FontChoice::Runlane;
        m_settings.setFontChoice(choice);
        m_theme.setFontChoice(choice);
    });
}

void SettingsDialog::addLive()
{
    auto* live = new QCheckBox(tr("Follow open stores (Live)"), this);
    live->setToolTip(tr("New runs, points and statuses appear while they are written"));
    live->setChecked(m_settings.liveMode() == session::LiveMode::On);
    m_form->addRow(new QWidget(this), live);
    connect(live, &QCheckBox::toggled, this, [this](bool isOn) {
        Q_EMIT liveModeChosen(isOn ? session::LiveMode::On : session::LiveMode::Off);
    });
}

} // namespace runlane::ui
