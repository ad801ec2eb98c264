// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/question.h"
#include "ui/pages/runs_query_field.h"
#include "ui/theme/icons.h"
#include "ui/widgets/labels.h"

#include <QCompleter>
#include <QInputDialog>
#include <QListView>
#include <QMenu>

// The menu of named and recent queries.
namespace runlane::ui {

namespace {

constexpr int kLongestMenuText = 70;

QString shortActionText(const QString& text)
{
    QString line = text.simplified();
    if (line.size() > kLongestMenuText) {
        line = line.left(kLongestMenuText) + QChar(0x2026);
    }
    return plainActionText(line);
}

} // namespace

void RunsQueryField::rememberQuery()
{
    if (m_memory && !m_error) {
        m_memory->addRecent(text());
    }
}

void RunsQueryField::changeMemory(
    const QStringList& storePaths, const std::function<void(SavedQueries&)>& change)
{
    if (m_memory && storePaths == m_memoryPaths) {
        change(*m_memory);
    } else if (m_settings != nullptr) {
        SavedQueries others(*m_settings, storePaths);
        change(others);
        m_memory.emplace(*m_settings, m_memoryPaths); // a store may be among both
    }
}

void RunsQueryField::openMenu()
{
    if (m_memory) {
        m_completer->popup()->hide();
        m_menu->popup(mapToGlobal(QPoint(width() - m_menu->sizeHint().width(), height())));
    }
}

void RunsQueryField::fillMenu()
{
    m_menu->clear();
    QAction* save =
        m_menu->addAction(icon(QStringLiteral("star")), tr("Save query…"), this, [this] {
            const QString query = text().trimmed();
            askForName(tr("Save query"), {}, [this, query](const QString& name) {
                const auto before = m_memory->textOf(name);
                m_memory->save(name, query);
                if (before && *before != query) {
                    Q_EMIT queryReplaced(name, [this, name, old = *before, stores = m_memoryPaths] {
                        changeMemory(
                            stores, [&](SavedQueries& queries) { queries.save(name, old); });
                    });
                }
            });
        });
    save->setEnabled(!m_error && !text().trimmed().isEmpty());
    addNamedQueries();
    if (!m_memory->recent().isEmpty()) {
        m_menu->addSection(tr("Recent"));
    }
    for (const QString& query : m_memory->recent()) {
        m_menu->addAction(shortActionText(query), this, [this, query] { setText(query); });
    }
    Q_EMIT menuFilled(*m_menu);
}

void RunsQueryField::addNamedQueries()
{
    if (m_memory->named().empty()) {
        return;
    }
    m_menu->addSection(tr("Named"));
    for (const NamedQuery& query : m_memory->named()) {
        QAction* recall = m_menu->addAction(shortActionText(query.name), this, [this, query] {
            setText(query.text);
            rememberQuery();
        });
        recall->setToolTip(plainToolTip(query.text));
    }
    m_menu->setToolTipsVisible(true);
    QMenu* rename = m_menu->addMenu(tr("Rename"));
    QMenu* remove = m_menu->addMenu(tr("Delete"));
    for (const NamedQuery& query : m_memory->named()) {
        const QString name = query.name;
        rename->addAction(shortActionText(name), this, [this, name] {
            askForName(tr("Rename query"), name,
                [this, name](const QString& other) { renameQuery(name, other); });
        });
        remove->addAction(shortActionText(name), this, [this, name] { m_memory->remove(name); });
    }
}

void RunsQueryField::renameQuery(const QString& name, const QString& other)
{
    const auto text = m_memory->textOf(name);
    const auto before = m_memory->textOf(other);
    m_memory->rename(name, other);
    if (text && before && name != other) {
        Q_EMIT queryReplaced(
            other, [this, name, other, text = *text, old = *before, stores = m_memoryPaths] {
                changeMemory(stores, [&](SavedQueries& queries) {
                    queries.save(other, old);
                    queries.save(name, text);
                });
            });
    }
}

// The label says so when the name is that of another query.
void RunsQueryField::askForName(
    const QString& title, const QString& proposed, const std::function<void(const QString&)>& use)
{
    QInputDialog* dialog = newQuestion(this, {title, tr("Name"), tr("Save")});
    dialog->setTextValue(proposed);
    connect(dialog, &QInputDialog::textValueChanged, dialog,
        [this, dialog, proposed](const QString& name) {
            const bool isTaken = name.trimmed() != proposed && m_memory->textOf(name.trimmed());
            dialog->setLabelText(
                isTaken ? tr("Name (replaces the query of this name)") : tr("Name"));
            dialog->setOkButtonText(isTaken ? tr("Replace") : tr("Save"));
        });
    connect(dialog, &QInputDialog::textValueSelected, this, [use](const QString& name) {
        if (!name.trimmed().isEmpty()) {
            use(name.trimmed());
        }
    });
    dialog->open();
}

} // namespace runlane::ui
