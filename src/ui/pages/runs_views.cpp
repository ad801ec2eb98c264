// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/runs_views.h"

#include "session/session.h"
#include "ui/dialogs/question.h"
#include "ui/error_text.h"
#include "ui/messages.h"
#include "ui/settings.h"
#include "ui/theme/icons.h"
#include "ui/widgets/fitting_row.h"
#include "ui/widgets/labels.h"

#include <QDir>
#include <QInputDialog>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>

namespace runlane::ui {

namespace {

constexpr std::size_t kMostSteps = 100;

} // namespace

RunsViews::RunsViews(const Context& context, Source source, QWidget* page)
    : QObject(page)
    , m_context(context)
    , m_source(std::move(source))
    , m_page(page)
    , m_button(new FittingButton(tr("Views"), QStringLiteral("pin"), page))
    , m_menu(new QMenu(m_button))
    , m_saved(QDir(context.settings.folder()).filePath(QStringLiteral("views.json")))
    , m_reading(context.session.pool(), context.session.mailbox())
{
    m_button->setToolTip(tr("Query, columns, order and groups under a name (Ctrl+S)"));
    connect(m_menu, &QMenu::aboutToShow, this, &RunsViews::fillMenu);
    m_button->setMenu(m_menu);
    connect(&m_saved, &SavedViews::changed, this, &RunsViews::updateButton);
    if (!m_saved.badFile().isEmpty()) {
        m_context.messages.banner(bannerKey(), core::Severity::Warning,
            tr("The saved views could not be read; they are kept as %1")
                .arg(QDir::toNativeSeparators(m_saved.badFile())));
    }
    updateButton();
}

RunsViews::~RunsViews() = default;

bool RunsViews::setPlace(const QString& store, const QString& place)
{
    if (m_place == place && m_store == store) {
        return false;
    }
    const bool isOtherStore = m_store != store;
    m_store = store;
    m_place = place;
    m_back.clear();
    m_forth.clear();
    m_last.reset();
    if (isOtherStore) {
        m_name.clear();
    }
    if (m_expected) {
        m_name = m_saved.view(store, *m_expected) ? *m_expected : QString();
        m_expected.reset();
    }
    const std::optional<RunsView> first = m_opened.insert(store).second
        ? m_saved.view(store, m_saved.defaultName(store))
        : std::nullopt;
    if (first) {
        m_name = first->name;
        apply(*first);
    }
    updateButton();
    Q_EMIT stepsChanged();
    return first.has_value();
}

void RunsViews::note()
{
    const std::optional<RunsView> now = current();
    if (m_isApplying || !now) {
        return;
    }
    if (m_last && !looksTheSame(*m_last, *now)) {
        RunsView withoutQuery = *now;
        withoutQuery.query = m_last->query;
        const bool isTyping = looksTheSame(*m_last, withoutQuery);
        if (!isTyping || !m_isTyping) {
            m_back.push_back(*m_last);
        }
        if (m_back.size() > kMostSteps) {
            m_back.erase(m_back.begin());
        }
        m_isTyping = isTyping;
        m_forth.clear();
        m_last = now;
        Q_EMIT stepsChanged();
    }
    m_last = now; // the widths too
    updateButton();
}

void RunsViews::adopt()
{
    m_last = current();
}

std::optional<RunsView> RunsViews::current() const
{
    std::optional<RunsView> now = m_source.current();
    if (now) {
        now->name = m_name;
    }
    return now;
}

void RunsViews::undo()
{
    step(m_back, m_forth);
}

void RunsViews::redo()
{
    step(m_forth, m_back);
}

void RunsViews::step(std::vector<RunsView>& from, std::vector<RunsView>& to)
{
    if (from.empty() || !m_last) {
        return;
    }
    to.push_back(*m_last);
    const RunsView view = from.back();
    from.pop_back();
    m_name = m_saved.view(m_store, view.name) ? view.name : QString();
    apply(view);
    Q_EMIT stepsChanged();
}

void RunsViews::apply(const RunsView& view)
{
    {
        const QScopedValueRollback<bool> guard(m_isApplying, true);
        m_source.apply(view);
    }
    m_isTyping = false;
    adopt();
    updateButton();
}

void RunsViews::updateButton()
{
    m_button->setText(m_name.isEmpty() ? tr("Views")
            : isChanged()              ? tr("View: %1, changed").arg(plainActionText(m_name))
                                       : tr("View: %1").arg(plainActionText(m_name)));
}

bool RunsViews::isChanged() const
{
    const std::optional<RunsView> named = m_saved.view(m_store, m_name);
    const std::optional<RunsView> now = m_source.current();
    return named && now && (!looksTheSame(*named, *now) || named->widths != now->widths);
}

void RunsViews::fillMenu()
{
    m_menu->clear();
    const QString first = m_saved.defaultName(m_store);
    for (const RunsView& view : m_saved.views(m_store)) {
        const QString name = view.name;
        const QString shown = name == first ? tr("%1 (opens with the store)").arg(name) : name;
        QAction* action =
            m_menu->addAction(plainActionText(shown), this, [this, name] { show(name); });
        action->setCheckable(true);
        action->setChecked(name == m_name);
    }
    m_menu->addSeparator();
    QAction* save = m_menu->addAction(
        icon(QStringLiteral("pin")), tr("Save view…\tCtrl+S"), this, &RunsViews::askName);
    save->setEnabled(m_source.current().has_value());
    addManagement(*m_menu);
}

void RunsViews::addManagement(QMenu& menu)
{
    if (m_saved.view(m_store, m_name)) {
        const bool hasChanges = isChanged();
        menu.addAction(tr("Save changes"), this, &RunsViews::update)->setEnabled(hasChanges);
        menu.addAction(tr("Discard changes"), this, [this] { show(m_name); })
            ->setEnabled(hasChanges);
        menu.addAction(tr("Rename…"), this, &RunsViews::rename);
        menu.addAction(tr("Delete"), this, &RunsViews::remove);
        QAction* opens =
            menu.addAction(tr("Open the store with it"), this, &RunsViews::makeDefault);
        opens->setCheckable(true);
        opens->setChecked(m_saved.defaultName(m_store) == m_name);
    }
    menu.addSeparator();
    menu.addAction(tr("Export view…"), this, &RunsViews::askExport)
        ->setEnabled(m_source.current().has_value());
    menu.addAction(tr("Import view…"), this, &RunsViews::askImport);
}

void RunsViews::report(const core::Expected<void>& written)
{
    if (written) {
        m_context.messages.removeBanner(bannerKey());
    } else {
        m_context.messages.banner(bannerKey(), core::Severity::Error, errorLine(written.error()));
    }
}

void RunsViews::askName()
{
    if (!m_source.current()) {
        return;
    }
    QInputDialog* dialog =
        newQuestion(m_page, {tr("Save view"), tr("Name of the view"), tr("Save")});
    dialog->setTextValue(m_name);
    connect(dialog, &QInputDialog::textValueSelected, this, &RunsViews::save);
    dialog->open();
}

void RunsViews::save(const QString& name)
{
    std::optional<RunsView> view = m_source.current();
    const QString wanted = name.trimmed().left(200);
    if (!view || wanted.isEmpty()) {
        return;
    }
    const std::optional<RunsView> before = m_saved.view(m_store, wanted);
    view->name = wanted;
    view->unknown = before ? before->unknown : QJsonObject();
    m_name = wanted;
    adopt();
    report(m_saved.put(m_store, *view));
    if (before) {
        m_context.messages.toast(tr("Replaced the view"),
            {{tr("Undo"),
                [this, old = *before, store = m_store] { report(m_saved.put(store, old)); }}});
    } else {
        m_context.messages.toast(tr("Saved the view"));
    }
}

void RunsViews::update()
{
    save(m_name);
}

void RunsViews::show(const QString& name)
{
    const std::optional<RunsView> view = m_saved.view(m_store, name);
    if (!view) {
        return;
    }
    if (m_last && !looksTheSame(*m_last, *view)) {
        m_back.push_back(*m_last);
        m_forth.clear();
        Q_EMIT stepsChanged();
    }
    m_name = name;
    apply(*view);
}

void RunsViews::rename()
{
    QInputDialog* dialog =
        newQuestion(m_page, {tr("Rename view"), tr("Name of the view"), tr("Rename")});
    dialog->setTextValue(m_name);
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& text) {
        const QString name = text.trimmed().left(200);
        if (name.isEmpty() || name == m_name) {
            return;
        }
        const QString from = m_name;
        m_name = m_saved.freeName(m_store, name);
        adopt();
        report(m_saved.rename(m_store, from, m_name));
    });
    dialog->open();
}

void RunsViews::remove()
{
    const std::optional<RunsView> view = m_saved.view(m_store, m_name);
    if (!view) {
        return;
    }
    const bool wasFirst = m_saved.defaultName(m_store) == m_name;
    m_name.clear();
    adopt();
    report(m_saved.remove(m_store, view->name));
    m_context.messages.toast(
        tr("Deleted the view"), {{tr("Undo"), [this, old = *view, store = m_store, wasFirst] {
                                      report(m_saved.put(store, old));
                                      if (wasFirst) {
                                          report(m_saved.setDefault(store, old.name));
                                      }
                                  }}});
}

void RunsViews::makeDefault()
{
    const bool isDefault = m_saved.defaultName(m_store) == m_name;
    report(m_saved.setDefault(m_store, isDefault ? QString() : m_name));
}

} // namespace runlane::ui
