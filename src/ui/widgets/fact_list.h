// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/runlane_style.h"
#include "ui/widgets/labels.h"

#include <QWidget>

#include <functional>
#include <optional>

class QGridLayout;

namespace runlane::ui {

// One value of a FactList: cut where there is no room. Ctrl+C and the menu copy all of it, Enter or
// a double click shows all of it; a value with an action is a link instead.
class FactValue : public ElidedLabel
{
    Q_OBJECT

public:
    explicit FactValue(Qt::TextElideMode mode, QWidget* parent = nullptr);

    // shown: as it stands in the list; full: what is copied and opened.
    void setTexts(const QString& shown, const QString& full);
    void setAction(std::function<void()> action);
    [[nodiscard]] QString copyText() const { return m_copy; }

protected:
    bool event(QEvent* event) override; // Ctrl+C is this value's, not the page's
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void copy() const;
    void showAll();

    QString m_copy;
    std::function<void()> m_action;
};

// A line of a FactList. full: what is copied, empty: value. note: small text behind the value.
struct Fact
{
    QString name;
    QString value;
    QString full = {};
    QString note = {};
    FontRole role = FontRole::Base;
    Tone tone = Tone::Text;
    Qt::TextElideMode elide = Qt::ElideMiddle;
    std::function<void()> action = {};
    QString iconName = {};
};

// Names and values below each other, as details are shown in docks and beside tables.
class FactList : public QWidget
{
    Q_OBJECT

public:
    explicit FactList(QWidget* parent = nullptr);

    void clear();
    // styleIndex: the run's square before the title.
    void addTitle(const QString& title, std::optional<std::size_t> styleIndex = {});
    void addSection(const QString& title);
    void addFact(const Fact& fact); // nothing when the value is empty
    void addWidget(const QString& name, QWidget* widget);
    void addWide(QWidget* widget); // over both columns
    // Text of several lines, wrapped; long text is cut until "Show all" is pressed.
    void addText(const QString& text);
    void addHint(const QString& text);

private:
    QWidget* m_body = nullptr;
    QGridLayout* m_grid = nullptr;
    int m_row = 0;
};

// A small window at the anchor with text that can be selected and copied; Esc closes it.
void showWholeText(QWidget& anchor, const QString& text);

} // namespace runlane::ui
