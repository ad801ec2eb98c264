// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page.h"
#include "ui/pages/classification_data.h"

#include <QTimer>

#include <memory>

class QComboBox;
class QLabel;
class QScrollArea;
class QStackedWidget;

namespace runlane::ui {

class CellTableView;
class EmptyState;
class MatrixStrip;
class PictureStrip;
class RocPanel;
class SegmentedControl;

// Which classifier is better, and where? ROC overlay, measures, matrices, classes, pictures.
class ClassificationPage : public Page
{
    Q_OBJECT

public:
    ClassificationPage(const Context& context, QWidget* parent);
    ~ClassificationPage() override;

    void activated() override;
    [[nodiscard]] QString statusText() const override;
    void copySelection() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Section
    {
        QWidget* box = nullptr;
        QLabel* title = nullptr;
        CellTableView* table = nullptr;
    };

    QWidget* makeToolbar();
    QWidget* makeContent();
    Section makeTableSection(QWidget* parent);
    void retranslate();
    void refreshLater();
    void refresh();
    void showData();
    void showClasses();
    void showEmptyState();
    void showMatrices();

    Context m_context;
    ClassificationData m_data;
    QTimer m_timer;
    bool m_isStale = true;

    QStackedWidget* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    QLabel* m_classLabel = nullptr;
    QComboBox* m_class = nullptr;
    QLabel* m_matrixLabel = nullptr;
    SegmentedControl* m_normalisation = nullptr;
    QWidget* m_toolbar = nullptr;
    RocPanel* m_roc = nullptr;
    MatrixStrip* m_matrices = nullptr;
    Section m_classes;
    Section m_regression;
    PictureStrip* m_pictures = nullptr;
};

} // namespace runlane::ui
