// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page.h"
#include "ui/selection.h"

#include <QListView>

#include <string>

class QMenu;

namespace runlane::models {
class ComparisonModel;
}

namespace runlane::ui {

// Key of the metric most compared runs have, accuracy-like ones first; empty when there is none.
[[nodiscard]] std::string headlineMetric(session::Session& session);

// Line in colour and dash, name, value, star, eye; keys B, H, Del, Alt+Up, Alt+Down.
class ComparisonList : public QListView
{
    Q_OBJECT

public:
    ComparisonList(const Context& context, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    void refresh();
    void showCurrent();
    [[nodiscard]] session::RunRef refAt(int row) const;
    [[nodiscard]] QString noteOf(const session::RunRef& ref, const std::string& headline) const;
    enum class Part { Row, Star, Eye };

    [[nodiscard]] Part partAt(const QPoint& position, const QModelIndex& index) const;
    void toggleBaseline(const session::RunRef& ref);
    void toggleVisibility(const session::RunRef& ref);
    void moveCurrent(int by);
    void showMenu(const QPoint& position);
    void addStyles(QMenu& menu, const session::RunRef& ref);

    Context m_context;
    models::ComparisonModel* m_model;
};

} // namespace runlane::ui
