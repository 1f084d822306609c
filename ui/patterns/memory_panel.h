// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <emend/services/pattern_browser.h>
#include <emend/services/workplace.h>

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;
class QTableView;

namespace emend::ui {

class ElidedLabel;
class MerchantModel;
class TextTable;
struct PatternState;
struct PatternsActions;

/// The merchants that a version knows, what it knows of each and from which documents, and the vetoes that stand.
class MemoryPanel final : public QWidget
{
    Q_OBJECT
public:
    /// The workplace must outlive it.
    MemoryPanel(services::Workplace& workplace, const PatternsActions& actions, QWidget* parent = nullptr);

    void setVersion(const QString& version, const PatternState& state);
    void setActive(bool active); ///< asks for nothing while it is not looked at
    void focusSearch();

    /// What is chosen, as a veto without a reason; nothing where nothing is, or it cannot be vetoed.
    std::optional<storage::PatternVeto> chosenValue() const;
    QString whyNoVeto() const; ///< empty where chosenValue() has something
    QString chosenDocument() const; ///< its id; empty for none
    QString chosenVeto() const; ///< its id; empty for none

Q_SIGNALS:
    void chosen(); ///< something else is
    void openRequested(const QString& documentId);
    void failed(const QString& sentence);

private:
    void layOut(const PatternsActions& actions);
    QWidget* makeMerchants();
    QWidget* makeFacts(const PatternsActions& actions);
    QWidget* makeVetoes(const PatternsActions& actions);
    void showVetoes(const PatternState& state);
    void load();
    void search();
    void find(const std::shared_ptr<const services::MerchantBook>& book);
    void show(const std::shared_ptr<const services::MerchantBook>& book, std::vector<int> rows);
    void onMerchant();
    void showEvidence(const std::vector<domain::Document>& documents);

    services::Workplace& m_workplace;
    MerchantModel* m_model;
    QLineEdit* m_search;
    ElidedLabel* m_count;
    QTableView* m_merchants;
    TextTable* m_facts;
    TextTable* m_evidence;
    TextTable* m_vetoes;
    QTimer m_typing;
    QString m_version;
    QDateTime m_madeAt; ///< of the version
    QString m_loaded; ///< the version that was asked for
    QString m_shown; ///< the version that is shown
    QString m_merchant;
    std::vector<services::MerchantFact> m_known; ///< of the merchant
    quint64 m_asked = 0; ///< for a book, or for what is in it
    quint64 m_evidenceAsked = 0;
    bool m_isActive = false;
};

} // namespace emend::ui
