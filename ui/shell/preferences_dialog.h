// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action_entry.h"
#include "preferences.h"

#include <QtWidgets/QDialog>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;
class QTabWidget;

namespace emend::ui {

class ShortcutsEditor;
class ShortcutStore;

/// What the dialog tells, and what is kept elsewhere.
struct PreferencesContext {
    QString databaseName; ///< without passwords; empty where none is open
    QString usualReviewer;
    QString usualLanguages; ///< of documents
    QStringList languages; ///< in which the program speaks, such as `de`
    std::function<QString()> watchedFolder; ///< empty for none; without this function there is no such preference
    std::function<void(const QString& folder)> watchFolder;
};

/// Preferences and keys. accepted() follows where they are to be kept.
class PreferencesDialog final : public QDialog
{
    Q_OBJECT
public:
    PreferencesDialog(const Preferences& preferences, const PreferencesContext& context,
                      const QList<ActionGroup>& groups, QWidget* parent);

    Preferences preferences() const;
    QString watchedFolder() const;
    void saveShortcuts(ShortcutStore& store) const;

private:
    QWidget* makeGeneral(const PreferencesContext& context);
    QWidget* makeReading(const PreferencesContext& context);
    void addWatchedFolder(QFormLayout& form, const QString& folder);
    QWidget* makeReview(const PreferencesContext& context);
    void showPreferences(const Preferences& preferences);
    void check();

    QTabWidget* m_tabs = nullptr;
    QComboBox* m_theme = nullptr;
    QComboBox* m_language = nullptr;
    QLineEdit* m_watched = nullptr;
    QSpinBox* m_readers = nullptr;
    QLineEdit* m_documentLanguages = nullptr;
    QLabel* m_languagesProblem = nullptr;
    QLineEdit* m_reviewer = nullptr;
    QCheckBox* m_byAmount = nullptr;
    QDoubleSpinBox* m_amount = nullptr;
    QCheckBox* m_newMerchants = nullptr;
    ShortcutsEditor* m_shortcuts = nullptr;
    QDialogButtonBox* m_buttons = nullptr;
};

} // namespace emend::ui
