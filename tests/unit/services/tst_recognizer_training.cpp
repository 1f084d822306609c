// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recognizers/split_lines.h"
#include "recognizers/training_folder.h"
#include "result_text.h"
#include "test_database.h"

#include <emend/ocr/training_lines.h>
#include <emend/services/recognizer_training.h>

#include <opencv2/imgproc.hpp>

#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

#include <algorithm>
#include <set>

using namespace emend;
using ocr::TrainingLine;
using services::RecognizerTraining;
using services::TrainingFolder;
using test::why;

namespace {

cv::Mat printed(const QString& text)
{
    cv::Mat image(ocr::kTrainingHeight, 40 + 22 * static_cast<int>(text.size()), CV_8UC1, cv::Scalar(235));
    cv::putText(image, text.toStdString(), {12, 36}, cv::FONT_HERSHEY_DUPLEX, 1, cv::Scalar(30), 2);
    return image;
}

/// So many lines of each of so many documents.
std::vector<TrainingLine> drawnLines(int documents, int each)
{
    std::vector<TrainingLine> lines;
    for (int document = 0; document < documents; ++document) {
        for (int n = 0; n < each; ++n) {
            const QString text = QStringLiteral("Total %1.%2").arg(document * 37 + n * 113).arg(n % 90 + 10);
            lines.push_back({printed(text), text, QStringLiteral("shop%1").arg(document)});
        }
    }
    return lines;
}

QStringList characters()
{
    return QStringLiteral("T o t a l 0 1 2 3 4 5 6 7 8 9 .").split(QLatin1Char(' '));
}

std::set<QString> documentsOf(const std::vector<TrainingLine>& lines)
{
    std::set<QString> documents;
    for (const TrainingLine& line : lines)
        documents.insert(line.document);
    return documents;
}

/// A database, a folder with labelled lines, and one for the work.
class School final
{
public:
    explicit School(const QString& backend) : m_fixture(backend)
    {
        if (!ocr::writeLineFolder(lineFolder(), drawnLines(5, 5)))
            qFatal("no lines");
    }

    storage::Database& database() { return m_fixture.database(); }
    QString lineFolder() const { return m_folder.filePath(QStringLiteral("lines")); }
    QString workFolder() const { return m_folder.filePath(QStringLiteral("work")); }
    QStringList leftBehind() const { return QDir(workFolder()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot); }

    RecognizerTraining training(double minutes) { return training(settings(minutes)); }

    RecognizerTraining training(const services::RecognizerTrainingSettings& settings)
    {
        return {database(), nullptr, {domain::ActorType::User, QStringLiteral("ann")}, settings};
    }

    services::RecognizerTrainingSettings settings(double minutes) const
    {
        services::RecognizerTrainingSettings settings;
        settings.builtIn = QStringLiteral(EMEND_RESOURCES "/tessdata/receipt-float.traineddata");
        settings.folder = workFolder();
        settings.lineFolders = {lineFolder()};
        settings.ordinaryPrint = QStringLiteral(EMEND_RESOURCES "/ordinary_print");
        settings.minutes = minutes;
        return settings;
    }

private:
    QTemporaryDir m_folder;
    test::TestDatabase m_fixture;
};

} // namespace

class TestRecognizerTraining final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdsDocumentsOut();
    void heldDocumentsStayHeld();
    void leavesUnknownCharactersOut();
    void foldersAreAlone();
    void removesWhatWasLeftBehind();
    void makesAVersion_data() { test::addBackendRows(); }
    void makesAVersion();
    void tellsOfForgetting();
    void goesOnAfterItWasStopped();
    void needsTwoDocuments();
    void needsLines();
};

void TestRecognizerTraining::holdsDocumentsOut()
{
    const services::SplitLines split = services::splitLines(drawnLines(40, 2), characters(), 1, 0.2);
    const std::set<QString> held = documentsOf(split.held);
    QCOMPARE(split.held.size() + split.training.size(), size_t(80));
    QVERIFY(held.size() >= 3 && held.size() <= 16);
    for (const QString& document : held)
        QVERIFY(!documentsOf(split.training).count(document));
    QVERIFY(documentsOf(services::splitLines(drawnLines(40, 2), characters(), 2, 0.2).held) != held);
    QCOMPARE(services::splitLines(drawnLines(2, 3), characters(), 1, 0.001).held.size(), size_t(3)); // one at least
    QCOMPARE(services::splitLines(drawnLines(2, 3), characters(), 1, 1).training.size(), size_t(3)); // and never all
}

void TestRecognizerTraining::heldDocumentsStayHeld()
{
    std::vector<TrainingLine> few = drawnLines(20, 1);
    std::reverse(few.begin(), few.end());
    const std::set<QString> before = documentsOf(services::splitLines(few, characters(), 1, 0.2).held);
    const std::set<QString> after = documentsOf(services::splitLines(drawnLines(40, 1), characters(), 1, 0.2).held);
    QVERIFY(std::includes(after.begin(), after.end(), before.begin(), before.end()));
}

void TestRecognizerTraining::leavesUnknownCharactersOut()
{
    std::vector<TrainingLine> lines = drawnLines(3, 2);
    lines[0].text = QStringLiteral("Итого 9.00");
    const services::SplitLines split = services::splitLines(lines, characters(), 1, 0.2);
    QCOMPARE(split.unknown, 1);
    QCOMPARE(split.training.size() + split.held.size(), size_t(5));
}

void TestRecognizerTraining::foldersAreAlone()
{
    QTemporaryDir root;
    auto one = TrainingFolder::create(root.path());
    QVERIFY2(one, why(one).constData());
    QVERIFY(one->saveState({{QStringLiteral("minutes"), 3}}));
    QVERIFY(!TrainingFolder::stopped(root.path())); // somebody works in it
    auto two = TrainingFolder::create(root.path());
    QVERIFY2(two, why(two).constData());
    QCOMPARE(one->state().value(QLatin1String("minutes")).toInt(), 3);
}

void TestRecognizerTraining::removesWhatWasLeftBehind()
{
    QTemporaryDir root;
    QString left;
    {
        auto folder = TrainingFolder::create(root.path());
        QVERIFY2(folder, why(folder).constData());
        left = folder->path(".");
        QVERIFY(folder->saveState({{QStringLiteral("minutes"), 3}}));
    }
    {
        const auto again = TrainingFolder::stopped(root.path());
        QVERIFY2(again, why(again).constData());
        QCOMPARE(again->path("."), left);
    }
    const auto next = TrainingFolder::create(root.path());
    QVERIFY2(next, why(next).constData());
    QVERIFY(!QFile::exists(left));
}

void TestRecognizerTraining::makesAVersion()
{
    QFETCH(QString, backend);
    School school(backend);
    base::Progress progress;
    const auto run = school.training(0.05).start(progress);
    QVERIFY2(run, why(run).constData());
    QCOMPARE(run->version.name, QStringLiteral("m1"));
    QVERIFY(run->isNew && run->version.isTrainable && run->version.byteSize > 100'000);
    const QJsonObject report = QJsonDocument::fromJson(run->version.report.toUtf8()).object();
    QCOMPARE(report.value(QLatin1String("training_lines")).toInt(), 20);
    QCOMPARE(report.value(QLatin1String("held_lines")).toInt(), 5);
    QVERIFY(report.value(QLatin1String("iterations")).toInt() >= 100);
    QCOMPARE(report.value(QLatin1String("held_verdict")).toString(), QStringLiteral("not_enough_evidence"));
    QCOMPARE(report.value(QLatin1String("ordinary_lines")).toInt(), 200);
    QCOMPARE(report.value(QLatin1String("ordinary_share")).toDouble(), 0.33);
    const QJsonValue ordinary = report.value(QLatin1String("ordinary"));
    for (const char* network : {"active", "candidate"}) {
        const double error = ordinary[QLatin1String(network)][QLatin1String("error")].toDouble();
        QVERIFY2(error > 0 && error < 0.1, qPrintable(QString::number(error)));
    }
    QVERIFY(school.leftBehind().isEmpty());
    // What was made is used, and trained on from.
    services::RecognizerService service(school.database(), {domain::ActorType::User, QStringLiteral("ann")});
    const auto activated = service.activate(QStringLiteral("m1"), QStringLiteral("reads better"));
    QVERIFY2(activated, why(activated).constData());
    const auto next = school.training(0.05).start(progress);
    QVERIFY2(next, why(next).constData());
    QCOMPARE(next->version.name, QStringLiteral("m2"));
    QCOMPARE(next->version.base, QStringLiteral("m1"));
}

// Far too quick, and with nothing but the new print.
void TestRecognizerTraining::tellsOfForgetting()
{
    School school(QStringLiteral("sqlite"));
    services::RecognizerTrainingSettings settings = school.settings(0.05);
    settings.ordinaryShare = 0;
    settings.learningRate = 0.02;
    base::Progress progress;
    const auto run = school.training(settings).start(progress);
    QVERIFY2(run, why(run).constData());
    QCOMPARE(run->version.verdict, QStringLiteral("worse"));
    const QJsonObject report = QJsonDocument::fromJson(run->version.report.toUtf8()).object();
    QCOMPARE(report.value(QLatin1String("verdict")).toString(), QStringLiteral("worse"));
    // The lines held out are too few to tell.
    QCOMPARE(report.value(QLatin1String("held_verdict")).toString(), QStringLiteral("not_enough_evidence"));
    const QJsonValue ordinary = report.value(QLatin1String("ordinary"));
    QCOMPARE(ordinary[QLatin1String("verdict")].toString(), QStringLiteral("worse"));
    QVERIFY(ordinary[QLatin1String("change")][QLatin1String("low")].toDouble() > 0);
}

void TestRecognizerTraining::goesOnAfterItWasStopped()
{
    School school(QStringLiteral("sqlite"));
    base::Progress* current = nullptr;
    base::Progress stopped([&current](double fraction, const QString&) {
        if (fraction > 0.3)
            current->cancel();
    });
    current = &stopped;
    const auto run = school.training(0.2).start(stopped);
    QVERIFY(!run);
    QCOMPARE(base::errorCodeName(run.error().code), QStringLiteral("cancelled"));
    QCOMPARE(school.leftBehind().size(), 1);
    base::Progress progress;
    const auto resumed = school.training(99).resume(progress); // with the time that it was begun with
    QVERIFY2(resumed, why(resumed).constData());
    const QJsonObject report = QJsonDocument::fromJson(resumed->version.report.toUtf8()).object();
    QCOMPARE(report.value(QLatin1String("minutes")).toDouble(), 0.2);
    QVERIFY(school.leftBehind().isEmpty());
    const auto nothing = school.training(1).resume(progress);
    QVERIFY(!nothing);
    QCOMPARE(base::errorCodeName(nothing.error().code), QStringLiteral("not_found"));
}

void TestRecognizerTraining::needsTwoDocuments()
{
    School school(QStringLiteral("sqlite"));
    QVERIFY(QDir(school.lineFolder()).removeRecursively());
    QVERIFY(ocr::writeLineFolder(school.lineFolder(), drawnLines(1, 4)));
    base::Progress progress;
    const auto run = school.training(0.05).start(progress);
    QVERIFY(!run);
    QCOMPARE(base::errorCodeName(run.error().code), QStringLiteral("invalid_argument"));
    QVERIFY(school.leftBehind().isEmpty());
}

void TestRecognizerTraining::needsLines()
{
    School school(QStringLiteral("sqlite"));
    QVERIFY(QDir(school.lineFolder()).removeRecursively());
    base::Progress progress;
    const auto run = school.training(0.05).start(progress);
    QVERIFY(!run);
    QCOMPARE(base::errorCodeName(run.error().code), QStringLiteral("not_found"));
}

QTEST_GUILESS_MAIN(TestRecognizerTraining)
#include "tst_recognizer_training.moc"
