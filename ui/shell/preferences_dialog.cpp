// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences_dialog.h"

#include "shortcuts_editor.h"

#include "common/theme.h"

#include <QtCore/QDir>
#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QVBoxLayout>

#include <cmath>

namespace emend::ui {

namespace {

constexpr int kMostReaders = 64;
constexpr double kMostAmount = 1e9;
constexpr double kUsualAmount = 1000;
constexpr int kWidth = 80 * kGrid;
constexpr int kHeight = 64 * kGrid;

template <class Widget> Widget* named(Widget* widget, const char* name, const QString& accessibleName)
{
    widget->setObjectName(QString::fromLatin1(name));
    widget->setAccessibleName(accessibleName);
    return widget;
}

QLabel* hint(const QString& text)
{
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QFormLayout* formIn(QWidget* page)
{
    auto* form = new QFormLayout(page);
    form->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    form->setHorizontalSpacing(2 * kGrid);
    form->setVerticalSpacing(kGrid);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

bool isLanguageList(const QString& text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^([A-Za-z][A-Za-z0-9_]*(/[A-Za-z0-9_]+)?(\\+[A-Za-z][A-Za-z0-9_]*(/[A-Za-z0-9_]+)?)*)?\\z"));
    return pattern.match(text).hasMatch();
}

} // namespace

PreferencesDialog::PreferencesDialog(const Preferences& preferences, const PreferencesContext& context,
                                     const QList<ActionGroup>& groups, QWidget* parent)
    : QDialog(parent),
      m_tabs(named(new QTabWidget(this), "preferencesTabs", tr("Kinds of preferences"))),
      m_shortcuts(new ShortcutsEditor(groups)),
      m_buttons(
          named(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this), "preferencesButtons", {}))
{
    setObjectName(QStringLiteral("preferencesDialog"));
    setWindowTitle(tr("Preferences"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_tabs->addTab(makeGeneral(context), tr("General"));
    m_tabs->addTab(makeReading(context), tr("Reading"));
    m_tabs->addTab(makeReview(context), tr("Review"));
    auto* keys = new QWidget;
    auto* keysColumn = new QVBoxLayout(keys);
    keysColumn->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    keysColumn->addWidget(m_shortcuts);
    m_tabs->addTab(keys, tr("Keys"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(2 * kGrid, 2 * kGrid, 2 * kGrid, 2 * kGrid);
    column->setSpacing(2 * kGrid);
    column->addWidget(m_tabs, 1);
    column->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_documentLanguages, &QLineEdit::textChanged, this, &PreferencesDialog::check);
    connect(m_byAmount, &QCheckBox::toggled, m_amount, &QWidget::setEnabled);
    showPreferences(preferences);
    check();
    resize(kWidth, kHeight);
}

QWidget* PreferencesDialog::makeGeneral(const PreferencesContext& context)
{
    auto* page = new QWidget;
    auto* form = formIn(page);
    m_theme = named(new QComboBox, "preferenceTheme", tr("Theme"));
    m_theme->addItem(tr("As the system"), static_cast<int>(ThemeChoice::System));
    m_theme->addItem(tr("Light"), static_cast<int>(ThemeChoice::Light));
    m_theme->addItem(tr("Dark"), static_cast<int>(ThemeChoice::Dark));
    form->addRow(tr("&Theme:"), m_theme);
    m_language = named(new QComboBox, "preferenceLanguage", tr("Language"));
    m_language->addItem(tr("As the system"), QString());
    for (const QString& language : context.languages)
        m_language->addItem(QLocale(language).nativeLanguageName(), language);
    form->addRow(tr("&Language:"), m_language);
    form->addRow(QString(), hint(tr("The language changes when Emend is started again.")));
    const QString database = context.databaseName.isEmpty() ? tr("none") : context.databaseName;
    auto* name = named(new QLabel(database), "preferenceDatabase", tr("Database: %1").arg(database));
    name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    name->setWordWrap(true);
    form->addRow(tr("Database:"), name);
    form->addRow(QString(),
                 hint(tr("To use another one, start Emend with --database-url, set EMEND_DATABASE_URL, or write "
                         "database-url into emend.ini. Teams share a PostgreSQL server, such as "
                         "postgresql://server/emend.")));
    return page;
}

QWidget* PreferencesDialog::makeReading(const PreferencesContext& context)
{
    auto* page = new QWidget;
    auto* form = formIn(page);
    if (context.watchedFolder)
        addWatchedFolder(*form, context.watchedFolder());
    m_readers = named(new QSpinBox, "preferenceReaders", tr("Pages read at the same time"));
    m_readers->setRange(0, kMostReaders);
    m_readers->setSpecialValueText(tr("All cores but one"));
    form->addRow(tr("&Pages read at the same time:"), m_readers);
    m_documentLanguages = named(new QLineEdit, "preferenceDocumentLanguages", tr("Languages of the documents"));
    m_documentLanguages->setPlaceholderText(context.usualLanguages);
    form->addRow(tr("Languages of the &documents:"), m_documentLanguages);
    form->addRow(QString(), hint(tr("As Tesseract names them, joined by +, such as eng+deu.")));
    m_languagesProblem = named(new QLabel, "preferenceLanguagesProblem", {});
    m_languagesProblem->setWordWrap(true);
    form->addRow(QString(), m_languagesProblem);
    return page;
}

void PreferencesDialog::addWatchedFolder(QFormLayout& form, const QString& path)
{
    m_watched = named(new QLineEdit(path), "preferenceWatchedFolder", tr("Watched folder"));
    m_watched->setPlaceholderText(tr("None"));
    m_watched->setClearButtonEnabled(true);
    auto* choose = named(new QPushButton(tr("&Choose…")), "preferenceChooseFolder", tr("Choose the watched folder"));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, [this] {
        auto* dialog = new QFileDialog(this, tr("Watched folder"), m_watched->text());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
        connect(dialog, &QFileDialog::fileSelected, m_watched, &QLineEdit::setText);
        dialog->open();
    });
    auto* folder = new QHBoxLayout;
    folder->setSpacing(kGrid);
    folder->addWidget(m_watched, 1);
    folder->addWidget(choose);
    auto* label = new QLabel(tr("&Watched folder:"));
    label->setBuddy(m_watched);
    form.addRow(label, folder);
    form.addRow(QString(), hint(tr("What appears in this folder is taken in by itself.")));
}

QWidget* PreferencesDialog::makeReview(const PreferencesContext& context)
{
    auto* page = new QWidget;
    auto* form = formIn(page);
    m_reviewer = named(new QLineEdit, "preferenceReviewer", tr("Your name"));
    m_reviewer->setPlaceholderText(context.usualReviewer);
    form->addRow(tr("&Your name:"), m_reviewer);
    form->addRow(QString(), hint(tr("Stands beside your decisions. A new name holds when Emend is started again.")));
    m_byAmount =
        named(new QCheckBox(tr("From this &amount on:")), "preferenceByAmount", tr("Second reading from an amount on"));
    m_amount = named(new QDoubleSpinBox, "preferenceAmount", tr("Amount for a second reading"));
    m_amount->setRange(0, kMostAmount);
    m_amount->setDecimals(2);
    m_amount->setGroupSeparatorShown(true);
    m_newMerchants = named(new QCheckBox(tr("Merchants that are on no reviewed document &yet")),
                           "preferenceNewMerchants", tr("Second reading for new merchants"));
    auto* amount = new QHBoxLayout;
    amount->setSpacing(kGrid);
    amount->addWidget(m_byAmount);
    amount->addWidget(m_amount, 1);
    form->addRow(tr("Two people read:"), amount);
    form->addRow(QString(), m_newMerchants);
    form->addRow(QString(),
                 hint(tr("They do not see what the other has said; where they differ, a third one decides.")));
    return page;
}

void PreferencesDialog::showPreferences(const Preferences& preferences)
{
    m_theme->setCurrentIndex(m_theme->findData(static_cast<int>(preferences.theme)));
    m_language->setCurrentIndex(std::max(0, m_language->findData(preferences.language)));
    m_readers->setValue(preferences.readers);
    m_documentLanguages->setText(preferences.documentLanguages);
    m_reviewer->setText(preferences.reviewer);
    const std::optional<qint64> amount = preferences.secondReading.amountMinor;
    m_byAmount->setChecked(amount.has_value());
    m_amount->setEnabled(amount.has_value());
    m_amount->setValue(amount ? static_cast<double>(*amount) / 100 : kUsualAmount);
    m_newMerchants->setChecked(preferences.secondReading.newMerchants);
}

void PreferencesDialog::check()
{
    const bool isGood = isLanguageList(m_documentLanguages->text().trimmed());
    m_languagesProblem->setText(isGood ? QString() : tr("Names of languages are joined by +, such as eng+ben."));
    m_languagesProblem->setVisible(!isGood);
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(isGood);
}

Preferences PreferencesDialog::preferences() const
{
    Preferences preferences;
    preferences.theme = static_cast<ThemeChoice>(m_theme->currentData().toInt());
    preferences.language = m_language->currentData().toString();
    preferences.readers = m_readers->value();
    preferences.documentLanguages = m_documentLanguages->text().trimmed();
    preferences.reviewer = m_reviewer->text().trimmed();
    if (m_byAmount->isChecked())
        preferences.secondReading.amountMinor = std::llround(m_amount->value() * 100);
    preferences.secondReading.newMerchants = m_newMerchants->isChecked();
    return preferences;
}

QString PreferencesDialog::watchedFolder() const
{
    return m_watched ? m_watched->text().trimmed() : QString();
}

void PreferencesDialog::saveShortcuts(ShortcutStore& store) const
{
    m_shortcuts->save(store);
}

} // namespace emend::ui
