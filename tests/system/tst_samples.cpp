// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli_run.h"
#include "samples/sample_documents.h"

#include <QtCore/QFileInfo>
#include <QtCore/QHash>
#include <QtCore/QJsonArray>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace emend::test;
using emend::samples::drawSampleDocuments;

/// The drawn samples through the real program: what a person reads on them has to come out.
class TestSamples final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsFields_data();
    void readsFields();
    void readsHardFields_data();
    void readsHardFields();
    void namesMerchants_data();
    void namesMerchants();
    void knowsTypesAndPages_data();
    void knowsTypesAndPages();
    void findsBarcodes_data();
    void findsBarcodes();

private:
    void addFields(bool hard);
    void compareField();
    void addSamples();
    QJsonObject result(const QString& file) const;
    QString value(const QString& file, const QString& field) const;

    QTemporaryDir m_folder;
    QJsonArray m_samples;
    QHash<QString, QJsonObject> m_results;
};

namespace {

// Right on every receipt and invoice, whatever they look like. The other fields are measured by the benchmarks.
const QStringList kFirmFields{QStringLiteral("date"), QStringLiteral("amount"), QStringLiteral("tax"),
                              QStringLiteral("period_end"), QStringLiteral("closing_balance")};

QString lettersOf(const QString& text)
{
    QString letters;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.isLetterOrNumber())
            letters += c.toUpper();
    }
    return letters;
}

QString text(const QJsonObject& object, const char* key)
{
    return object.value(QLatin1String(key)).toString();
}

} // namespace

void TestSamples::initTestCase()
{
    m_samples = drawSampleDocuments(m_folder.path());
    QVERIFY(!m_samples.isEmpty());
    const CliRun run = runCli({QStringLiteral("process"), QStringLiteral("--no-store"), m_folder.path()});
    QVERIFY2(run.status == 0, run.err.constData());
    for (const QJsonObject& result : run.results())
        m_results.insert(QFileInfo(text(result, "file")).fileName(), result);
    QCOMPARE(m_results.size(), m_samples.size());
}

QJsonObject TestSamples::result(const QString& file) const
{
    return m_results.value(file);
}

QString TestSamples::value(const QString& file, const QString& field) const
{
    return text(result(file).value(QLatin1String("fields")).toObject().value(field).toObject(), "value");
}

void TestSamples::addSamples()
{
    QTest::addColumn<QJsonObject>("sample");
    for (const QJsonValue& sample : std::as_const(m_samples)) {
        const QJsonObject object = sample.toObject();
        QTest::newRow(qPrintable(text(object, "file"))) << object;
    }
}

void TestSamples::addFields(bool hard)
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("expected");
    for (const QJsonValue& sample : std::as_const(m_samples)) {
        const QJsonObject object = sample.toObject();
        const QJsonObject fields = object.value(QLatin1String("fields")).toObject();
        if (object.value(QLatin1String("hard")).toBool() != hard)
            continue;
        for (const QString& field : kFirmFields) {
            if (fields.contains(field))
                QTest::addRow("%s of %s", qPrintable(field), qPrintable(text(object, "file")))
                    << text(object, "file") << field << fields.value(field).toString();
        }
    }
}

void TestSamples::compareField()
{
    QFETCH(QString, file);
    QFETCH(QString, field);
    QFETCH(QString, expected);
    QCOMPARE(value(file, field), expected);
}

void TestSamples::readsFields_data()
{
    addFields(false);
}

void TestSamples::readsFields()
{
    compareField();
}

void TestSamples::readsHardFields_data()
{
    addFields(true);
}

void TestSamples::readsHardFields()
{
    compareField();
}

void TestSamples::namesMerchants_data()
{
    addSamples();
}

void TestSamples::namesMerchants()
{
    QFETCH(QJsonObject, sample);
    const QString merchant = text(sample.value(QLatin1String("fields")).toObject(), "merchant");
    if (!merchant.isEmpty())
        QCOMPARE(lettersOf(value(text(sample, "file"), QStringLiteral("merchant"))), lettersOf(merchant));
}

void TestSamples::knowsTypesAndPages_data()
{
    addSamples();
}

void TestSamples::knowsTypesAndPages()
{
    QFETCH(QJsonObject, sample);
    const QJsonObject document = result(text(sample, "file"));
    QCOMPARE(text(document.value(QLatin1String("type")).toObject(), "name"), text(sample, "type"));
    QCOMPARE(document.value(QLatin1String("pages")), sample.value(QLatin1String("pages")));
    QVERIFY(text(document, "status") != QLatin1String("failed"));
    QVERIFY(!text(document, "text").isEmpty());
}

void TestSamples::findsBarcodes_data()
{
    addSamples();
}

void TestSamples::findsBarcodes()
{
    QFETCH(QJsonObject, sample);
    const auto described = [](const QJsonObject& object) {
        QStringList codes;
        for (const QJsonValue& code : object.value(QLatin1String("barcodes")).toArray())
            codes << text(code.toObject(), "format") + QLatin1Char(' ') + text(code.toObject(), "value");
        return codes;
    };
    QCOMPARE(described(result(text(sample, "file"))), described(sample));
}

QTEST_MAIN(TestSamples)
#include "tst_samples.moc"
