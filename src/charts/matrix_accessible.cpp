// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/matrix_accessible.h"

#include "charts/matrix_view.h"

#include <QAccessibleInterface>
#include <QAccessibleWidget>

#include <map>

namespace runlane::charts {

namespace {

class MatrixCellInterface : public QAccessibleInterface, public QAccessibleTableCellInterface
{
public:
    MatrixCellInterface(MatrixView* view, int index)
        : m_view(view)
        , m_index(index)
    {
    }

    [[nodiscard]] bool isValid() const override { return m_view != nullptr && m_index < total(); }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QWindow* window() const override { return m_view->window()->windowHandle(); }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_view);
    }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        const bool isText = kind == QAccessible::Name || kind == QAccessible::Description;
        return isText ? m_view->describe(static_cast<std::size_t>(m_index)) : QString();
    }
    void setText(QAccessible::Text, const QString&) override { }
    [[nodiscard]] QRect rect() const override
    {
        const QRect area = m_view->cellArea(static_cast<std::size_t>(m_index));
        return {m_view->mapToGlobal(area.topLeft()), area.size()};
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::Cell; }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.readOnly = true;
        state.focused = isSelected() && m_view->hasFocus();
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableCellInterface
            ? static_cast<QAccessibleTableCellInterface*>(this)
            : nullptr;
    }

    [[nodiscard]] bool isSelected() const override
    {
        return m_view->currentCell() == static_cast<std::size_t>(m_index);
    }
    [[nodiscard]] QList<QAccessibleInterface*> columnHeaderCells() const override { return {}; }
    [[nodiscard]] QList<QAccessibleInterface*> rowHeaderCells() const override { return {}; }
    [[nodiscard]] int columnIndex() const override { return m_index % classes(); }
    [[nodiscard]] int rowIndex() const override { return m_index / classes(); }
    [[nodiscard]] int columnExtent() const override { return 1; }
    [[nodiscard]] int rowExtent() const override { return 1; }
    [[nodiscard]] QAccessibleInterface* table() const override { return parent(); }

private:
    [[nodiscard]] int classes() const
    {
        const auto figure = m_view->figure();
        return figure ? std::max(1, static_cast<int>(figure->labels.size())) : 1;
    }
    [[nodiscard]] int total() const
    {
        const auto figure = m_view->figure();
        return figure ? static_cast<int>(figure->cells.size()) : 0;
    }

    MatrixView* m_view;
    int m_index;
};

class MatrixInterface : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit MatrixInterface(MatrixView* view)
        : QAccessibleWidget(view, QAccessible::Table)
        , m_view(view)
    {
    }
    ~MatrixInterface() override
    {
        for (const auto& [index, id] : m_ids) {
            QAccessible::deleteAccessibleInterface(id);
        }
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface*>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }
    [[nodiscard]] int childCount() const override { return rowCount() * columnCount(); }
    [[nodiscard]] QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount()) {
            return nullptr;
        }
        const auto known = m_ids.find(index);
        if (known != m_ids.end()) {
            return QAccessible::accessibleInterface(known->second);
        }
        auto* cell = new MatrixCellInterface(m_view, index);
        m_ids[index] = QAccessible::registerAccessibleInterface(cell);
        return cell;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* wanted) const override
    {
        for (const auto& [index, id] : m_ids) {
            if (QAccessible::accessibleInterface(id) == wanted) {
                return index;
            }
        }
        return -1;
    }
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override
    {
        const auto cell = m_view->cellAt(m_view->mapFromGlobal(QPoint(x, y)));
        return cell ? child(static_cast<int>(*cell)) : nullptr;
    }

    [[nodiscard]] QAccessibleInterface* cellAt(int row, int column) const override
    {
        const bool isInside = row >= 0 && column >= 0 && row < rowCount() && column < columnCount();
        return isInside ? child(row * columnCount() + column) : nullptr;
    }
    [[nodiscard]] QAccessibleInterface* caption() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* summary() const override { return nullptr; }
    [[nodiscard]] QString columnDescription(int column) const override { return label(column); }
    [[nodiscard]] QString rowDescription(int row) const override { return label(row); }
    [[nodiscard]] int columnCount() const override { return classes(); }
    [[nodiscard]] int rowCount() const override { return classes(); }
    [[nodiscard]] int selectedCellCount() const override { return m_view->currentCell() ? 1 : 0; }
    [[nodiscard]] int selectedColumnCount() const override { return 0; }
    [[nodiscard]] int selectedRowCount() const override { return 0; }
    [[nodiscard]] QList<QAccessibleInterface*> selectedCells() const override
    {
        const auto cell = m_view->currentCell();
        return cell ? QList<QAccessibleInterface*>{child(static_cast<int>(*cell))}
                    : QList<QAccessibleInterface*>{};
    }
    [[nodiscard]] QList<int> selectedColumns() const override { return {}; }
    [[nodiscard]] QList<int> selectedRows() const override { return {}; }
    [[nodiscard]] bool isColumnSelected(int) const override { return false; }
    [[nodiscard]] bool isRowSelected(int) const override { return false; }
    bool selectRow(int) override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent*) override { }

private:
    [[nodiscard]] int classes() const
    {
        const auto figure = m_view->figure();
        const bool isMatrix =
            figure && figure->cells.size() == figure->labels.size() * figure->labels.size();
        return isMatrix ? static_cast<int>(figure->labels.size()) : 0;
    }
    [[nodiscard]] QString label(int index) const
    {
        const bool isInside = index >= 0 && index < classes();
        return isInside ? toQString(m_view->figure()->labels[static_cast<std::size_t>(index)])
                        : QString();
    }

    MatrixView* m_view;
    mutable std::map<int, QAccessible::Id> m_ids;
};

QAccessibleInterface* makeInterface(const QString& className, QObject* object)
{
    auto* view = className == QLatin1String("runlane::charts::MatrixView")
        ? qobject_cast<MatrixView*>(object)
        : nullptr;
    return view == nullptr ? nullptr : new MatrixInterface(view);
}

} // namespace

void installMatrixAccessibility()
{
    static const bool isInstalled = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    static_cast<void>(isInstalled);
}

} // namespace runlane::charts
