// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/pattern_browser.h>
#include <emend/services/workplace.h>

#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QTreeView;

namespace emend::ui {

class ChangeModel;
class ChangeTree;
class ElidedLabel;
class PageView;
struct PatternState;

/// What is otherwise in a version than in another one, in words, and for a merchant on a document of its own.
class ChangePanel final : public QWidget
{
    Q_OBJECT
public:
    /// The workplace must outlive it.
    explicit ChangePanel(services::Workplace& workplace, QWidget* parent = nullptr);

    /// Compares with the version that this one took the place of, or would, unless another was chosen for it.
    void setVersion(const QString& version, const PatternState& state);
    void setActive(bool active); ///< asks for nothing while it is not looked at

Q_SIGNALS:
    void failed(const QString& sentence);

private:
    void layOut();
    QWidget* makeSample();
    void fillChoices(const PatternState& state);
    void load();
    void show(const std::shared_ptr<ChangeTree>& tree);
    void showSampleOf(const QModelIndex& index);
    void showSample(const std::optional<services::SampleDocument>& sample);
    void placeSample(bool isShown);

    services::Workplace& m_workplace;
    ChangeModel* m_model;
    QComboBox* m_other;
    ElidedLabel* m_summary;
    QTreeView* m_tree;
    QWidget* m_sample = nullptr;
    PageView* m_page = nullptr;
    ElidedLabel* m_sampleName = nullptr;
    QString m_version;
    QString m_loaded; ///< the two that are shown
    QString m_merchant; ///< that the sample is of
    quint64 m_asked = 0;
    quint64 m_sampleAsked = 0;
    bool m_isActive = false;
};

} // namespace emend::ui
