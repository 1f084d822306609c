// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QProcess>
#include <QtCore/QRegularExpression>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTranslator>
#include <QtCore/QXmlStreamReader>
#include <QtTest/QTest>

namespace {

const QString kFolder = QStringLiteral(EMEND_SOURCE_DIR "/translations");

struct Message {
    QString context;
    QString source;
    QString comment;
    QStringList translations; ///< several where the text depends on a number
    bool isFinished = true;
    bool isNumerus = false;
};

QString fileName(const QString& language)
{
    return QStringLiteral("emend_%1.ts").arg(language);
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Message readMessage(QXmlStreamReader& xml, const QString& context)
{
    Message message{context, {}, {}, {}};
    message.isNumerus = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source") {
            message.source = xml.readElementText();
        } else if (xml.name() == u"comment") {
            message.comment = xml.readElementText();
        } else if (xml.name() == u"translation") {
            message.isFinished = !xml.attributes().hasAttribute(QLatin1String("type"));
            if (!message.isNumerus) {
                message.translations << xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement())
                message.translations << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

std::vector<Message> messagesOf(const QString& language)
{
    QXmlStreamReader xml(contentOf(kFolder + QLatin1Char('/') + fileName(language)));
    std::vector<Message> messages;
    xml.readNextStartElement(); // TS
    while (xml.readNextStartElement()) { // context
        QString context;
        while (xml.readNextStartElement()) {
            if (xml.name() == u"name")
                context = xml.readElementText();
            else if (xml.name() == u"message")
                messages.push_back(readMessage(xml, context));
            else
                xml.skipCurrentElement();
        }
    }
    if (xml.hasError())
        QTest::qFail(qPrintable(xml.errorString()), __FILE__, __LINE__);
    return messages;
}

QStringList placeholdersOf(const QString& text)
{
    static const QRegularExpression placeholder(QStringLiteral("%L?\\d+|%L?n"));
    QStringList found;
    for (auto each = placeholder.globalMatch(text); each.hasNext();)
        found << each.next().captured();
    found.sort();
    found.removeDuplicates();
    return found;
}

int acceleratorsOf(QString text)
{
    static const QRegularExpression accelerator(QStringLiteral("&(?=\\w)"),
                                                QRegularExpression::UseUnicodePropertiesOption);
    return static_cast<int>(text.remove(QLatin1String("&&")).count(accelerator));
}

// What a text ends with that is more than a matter of taste: more to come, a label, a line.
QString endOf(const QString& text)
{
    for (const QChar last : {u'…', u':', u'\n', u' '}) {
        if (text.endsWith(last))
            return last;
    }
    return {};
}

void languageRows(const QStringList& languages)
{
    QTest::addColumn<QString>("language");
    for (const QString& language : languages)
        QTest::newRow(qPrintable(language)) << language;
}

// Calls check(message, translation), which returns what is wrong or nothing, and fails with all that is.
template <typename Check> void checkAll(const QString& language, Check check)
{
    QStringList wrong;
    for (const Message& message : messagesOf(language)) {
        for (const QString& translation : message.translations) {
            if (const QString what = check(message, translation); !what.isEmpty())
                wrong << QStringLiteral("%1: \"%2\" → \"%3\": %4")
                             .arg(message.context, message.source, translation, what);
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
}

} // namespace

class TestTranslations final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followTheSources();
    void areComplete_data() { languageRows(everyLanguage()); }
    void areComplete();
    void keepPlaceholders_data() { languageRows(everyLanguage()); }
    void keepPlaceholders();
    void keepAccelerators_data() { languageRows(everyLanguage()); }
    void keepAccelerators();
    void endAsTheSourceDoes_data() { languageRows(everyLanguage()); }
    void endAsTheSourceDoes();
    void areCompiledIn_data() { languageRows(everyLanguage()); }
    void areCompiledIn();

private:
    static QStringList everyLanguage()
    {
        return {QStringLiteral("bn"), QStringLiteral("de"), QStringLiteral("en"), QStringLiteral("es")};
    }
};

void TestTranslations::followTheSources()
{
    const QTemporaryDir folder;
    for (const QString& language : everyLanguage())
        QVERIFY(QFile::copy(kFolder + QLatin1Char('/') + fileName(language), folder.filePath(fileName(language))));
    QProcess update;
    update.setProcessChannelMode(QProcess::MergedChannels);
    update.start(kFolder + QLatin1String("/update.sh"), {QStringLiteral(EMEND_LUPDATE), folder.path()});
    QVERIFY(update.waitForFinished());
    QVERIFY2(update.exitCode() == 0, update.readAll().constData());
    for (const QString& language : everyLanguage())
        QVERIFY2(contentOf(folder.filePath(fileName(language)))
                     == contentOf(kFolder + QLatin1Char('/') + fileName(language)),
                 "run packaging/dev.sh translations, and translate what it leaves unfinished");
}

void TestTranslations::areComplete()
{
    QFETCH(QString, language);
    QStringList missing;
    for (const Message& message : messagesOf(language)) {
        const bool isEmpty = message.translations.isEmpty() || message.translations.contains(QString());
        if (!message.isFinished || isEmpty)
            missing << QStringLiteral("%1: \"%2\"").arg(message.context, message.source);
    }
    QVERIFY2(missing.isEmpty(),
             qPrintable(QStringLiteral("%1 are missing, such as %2")
                            .arg(missing.size())
                            .arg(QStringList(missing.mid(0, 5)).join(QLatin1String(", ")))));
}

void TestTranslations::keepPlaceholders()
{
    QFETCH(QString, language);
    checkAll(language, [](const Message& message, const QString& translation) {
        QStringList wanted = placeholdersOf(message.source);
        QStringList kept = placeholdersOf(translation);
        // "One document" needs no number; the last form is that of many.
        if (message.isNumerus && translation == message.translations.first()) {
            wanted.removeAll(QStringLiteral("%n"));
            kept.removeAll(QStringLiteral("%n"));
        }
        const bool isRight = translation.isEmpty() || wanted == kept;
        return isRight ? QString() : QStringLiteral("has other placeholders");
    });
}

void TestTranslations::keepAccelerators()
{
    QFETCH(QString, language);
    checkAll(language, [](const Message& message, const QString& translation) {
        const bool isRight = translation.isEmpty() || acceleratorsOf(message.source) == acceleratorsOf(translation);
        return isRight ? QString() : QStringLiteral("has another number of accelerators");
    });
}

void TestTranslations::endAsTheSourceDoes()
{
    QFETCH(QString, language);
    checkAll(language, [](const Message& message, const QString& translation) {
        const bool isRight = translation.isEmpty() || endOf(message.source) == endOf(translation);
        return isRight ? QString() : QStringLiteral("ends in another way");
    });
}

void TestTranslations::areCompiledIn()
{
    QFETCH(QString, language);
    QTranslator translator;
    const std::vector<Message> messages = messagesOf(language);
    const bool isLoaded = translator.load(QStringLiteral(":/i18n/emend_%1.qm").arg(language));
    QVERIFY(isLoaded || messages.empty());
    for (const Message& message : messages) {
        if (!message.isFinished || message.isNumerus)
            continue;
        const QString found =
            translator.translate(message.context.toUtf8().constData(), message.source.toUtf8().constData(),
                                 message.comment.toUtf8().constData());
        QCOMPARE(found, message.translations.first());
    }
}

QTEST_GUILESS_MAIN(TestTranslations)

#include "tst_translations.moc"
