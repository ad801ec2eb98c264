// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/about_dialog.h"

#include "stores/library_versions.h"
#include "ui/theme/runlane_style.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/labels.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSysInfo>
#include <QVBoxLayout>

namespace runlane::ui {

QString versionText()
{
    QStringList lines{QStringLiteral("Runlane " RUNLANE_VERSION),
        QStringLiteral("Qt %1").arg(QString::fromLatin1(qVersion()))};
    for (const std::string& line : stores::libraryVersions()) {
        lines.append(QString::fromStdString(line));
    }
    lines.append(QStringLiteral("%1, %2, %3")
                     .arg(QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture(),
                         QGuiApplication::platformName()));
    return lines.join(QLatin1Char('\n'));
}

AboutDialog::AboutDialog(QWidget* parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About Runlane"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(scaledPx(24), scaledPx(20), scaledPx(24), scaledPx(16));
    column->setSpacing(scaledPx(8));
    column->addWidget(plainLabel(QStringLiteral("Runlane"), FontRole::PageTitle, Tone::Text, this));
    column->addWidget(plainLabel(
        tr("Put MLflow runs beside each other, see which is better, and take the answer with you"),
        FontRole::Base, Tone::Quiet, this));
    QLabel* versions = plainLabel(versionText(), FontRole::Mono, Tone::Text, this);
    versions->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    versions->setAccessibleName(tr("Versions"));
    column->addSpacing(scaledPx(4));
    column->addWidget(versions);
    column->addSpacing(scaledPx(4));
    column->addWidget(plainLabel(
        tr("Free software under the GNU General Public License, version 3 or later.\n"
           "Copyright 2026 The Runlane authors. MLflow is a trademark of LF Projects, LLC."),
        FontRole::Note, Tone::Quiet, this));
    auto* row = new QHBoxLayout;
    auto* copy = pushButton(tr("Copy"), QStringLiteral("copy"), this);
    connect(copy, &QPushButton::clicked, this,
        [] { QGuiApplication::clipboard()->setText(versionText()); });
    auto* close = pushButton(tr("Close"), {}, this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    row->addWidget(copy);
    row->addStretch(1);
    row->addWidget(close);
    column->addSpacing(scaledPx(8));
    column->addLayout(row);
    close->setFocus();
}

} // namespace runlane::ui
