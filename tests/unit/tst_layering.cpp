// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QMap>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtTest/QTest>

namespace {

const QString kRoot = QStringLiteral(EMEND_SOURCE_DIR);
constexpr int kMostLines = 600;

/// Each layer with the layers that it may include directly; what those may include, it may too.
const QMap<QString, QStringList>& arrows()
{
    const auto list = [](const char* names) {
        return QString::fromLatin1(names).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    };
    static const QMap<QString, QStringList> table{
        {QStringLiteral("core/base"), {}},
        {QStringLiteral("core/domain"), list("core/base")},
        {QStringLiteral("core/imaging"), list("core/domain")},
        {QStringLiteral("core/ocr"), list("core/domain core/imaging")},
        {QStringLiteral("core/extraction"), list("core/domain")},
        {QStringLiteral("core/learning"), list("core/extraction")},
        {QStringLiteral("core/llm"), list("core/domain")},
        {QStringLiteral("core/privacy"), list("core/domain")},
        {QStringLiteral("core/storage"), list("core/domain")},
        {QStringLiteral("core/pipeline"), list("core/imaging core/ocr core/extraction core/learning core/privacy")},
        {QStringLiteral("core/services"), list("core/pipeline core/llm core/storage")},
        {QStringLiteral("core/api"), list("core/services")},
        {QStringLiteral("app/bootstrap"), list("core/api core/services")},
        {QStringLiteral("app/commands"), list("app/bootstrap")},
        {QStringLiteral("app/cli"), list("app/commands")},
        {QStringLiteral("app/samples"), {}},
        {QStringLiteral("app/desktop"), list("ui/shell app/bootstrap app/samples")},
        {QStringLiteral("ui/models"), list("core/services")},
        {QStringLiteral("ui/common"), list("ui/models")},
        {QStringLiteral("ui/charts"), list("ui/common")},
        {QStringLiteral("ui/inbox"), list("ui/common")},
        {QStringLiteral("ui/patterns"), list("ui/common")},
        {QStringLiteral("ui/review"), list("ui/common")},
        {QStringLiteral("ui/training"), list("ui/charts ui/common")},
        {QStringLiteral("ui/admin"), list("ui/common")},
        {QStringLiteral("ui/dashboard"), list("ui/charts ui/common")},
        {QStringLiteral("ui/shell"), list("ui/inbox ui/patterns ui/review ui/training ui/admin ui/dashboard")},
    };
    return table;
}

void addReachable(const QString& layer, QSet<QString>& reached)
{
    for (const QString& next : arrows().value(layer)) {
        if (reached.contains(next))
            continue;
        reached.insert(next);
        addReachable(next, reached);
    }
}

bool mayInclude(const QString& from, const QString& to)
{
    if (from == to)
        return true;
    QSet<QString> reached;
    addReachable(from, reached);
    // The user interface speaks to services and sees domain values, not what services are built from.
    static const QStringList visibleToUi{QStringLiteral("core/base"), QStringLiteral("core/domain"),
                                         QStringLiteral("core/services")};
    if (from.startsWith(QLatin1String("ui/")) && to.startsWith(QLatin1String("core/")))
        return visibleToUi.contains(to);
    return reached.contains(to);
}

struct Include {
    QString path;
    bool quoted = false;
};

/// The layer that an include reaches into; empty for other libraries' headers and those of the file's own folder.
QString layerOfInclude(const Include& include)
{
    const QStringList parts = include.path.split(QLatin1Char('/'));
    if (!include.quoted && parts.size() >= 3 && parts[0] == QLatin1String("emend"))
        return QLatin1String("core/") + parts[1];
    for (const char* prefix : {"app/", "ui/"}) {
        const QString layer = QLatin1String(prefix) + parts[0];
        if (parts.size() >= 2 && arrows().contains(layer))
            return layer;
    }
    return {};
}

/// Why a file of that layer must not include it; empty where it may.
QString refusal(const QString& layer, const Include& include)
{
    if (include.quoted && include.path.contains(QLatin1String("..")))
        return QStringLiteral("reaches into another folder");
    const QString target = layerOfInclude(include);
    if (!target.isEmpty() && !mayInclude(layer, target))
        return QStringLiteral("no arrow leads from %1 to %2").arg(layer, target);
    const bool isUi = layer.startsWith(QLatin1String("ui/")) || layer == QLatin1String("app/desktop");
    if (include.path.startsWith(QLatin1String("QtWidgets")) && !isUi)
        return QStringLiteral("Qt Widgets belongs to the user interface");
    if (include.path.startsWith(QLatin1String("QtCharts")) && layer != QLatin1String("ui/charts"))
        return QStringLiteral("QtCharts belongs to ui/charts");
    if (include.path.startsWith(QLatin1String("QtSql")) && layer != QLatin1String("core/storage"))
        return QStringLiteral("QtSql belongs to core/storage");
    if (include.path.startsWith(QLatin1String("QtNetwork")) && layer != QLatin1String("core/llm"))
        return QStringLiteral("QtNetwork belongs to core/llm");
    return {};
}

QStringList linesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList lines = QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
    if (lines.last().isEmpty())
        lines.removeLast();
    return lines;
}

QList<Include> includesOf(const QString& path)
{
    static const QRegularExpression pattern(QStringLiteral(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])"));
    QList<Include> includes;
    for (const QString& line : linesOf(path)) {
        const QRegularExpressionMatch match = pattern.match(line);
        if (match.hasMatch())
            includes.append({match.captured(2), match.captured(1) == QLatin1String("\"")});
    }
    return includes;
}

/// Of a library, beside the file or below the library's src, as compilers find it there first.
bool isOwnHeader(const QString& file, const QString& library, const Include& include)
{
    return include.quoted
        && (QFile::exists(QFileInfo(file).path() + QLatin1Char('/') + include.path)
            || QFile::exists(QStringLiteral("%1/%2/src/%3").arg(kRoot, library, include.path)));
}

QStringList filesBelow(const QString& folder, const QStringList& names)
{
    QStringList files;
    QDirIterator entries(kRoot + QLatin1Char('/') + folder, names, QDir::Files | QDir::Hidden,
                         QDirIterator::Subdirectories);
    while (entries.hasNext())
        files << entries.next();
    return files;
}

QStringList codeBelow(const QString& folder)
{
    return filesBelow(folder, {QStringLiteral("*.cpp"), QStringLiteral("*.h")});
}

QStringList allSources()
{
    const QStringList names{QStringLiteral("*.cpp"),          QStringLiteral("*.h"),  QStringLiteral("*.cmake"),
                            QStringLiteral("CMakeLists.txt"), QStringLiteral("*.sh"), QStringLiteral("*.py"),
                            QStringLiteral("*.sql")};
    QStringList files{kRoot + QLatin1String("/CMakeLists.txt"), kRoot + QLatin1String("/.ci/run")};
    for (const char* folder : {"app", "core", "packaging", "resources", "sql", "tests", "ui"})
        files += filesBelow(QString::fromLatin1(folder), names);
    return files;
}

QString shortName(const QString& path)
{
    return QDir(kRoot).relativeFilePath(path);
}

void verifyNone(const QStringList& offences)
{
    QVERIFY2(offences.isEmpty(), qPrintable(QLatin1Char('\n') + offences.join(QLatin1Char('\n'))));
}

} // namespace

class LayeringTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsArrows_data();
    void tellsArrows();
    void everyFolderIsALayer();
    void includesFollowTheArrows_data();
    void includesFollowTheArrows();
    void privateHeadersStayInTheirLibrary();
    void sourcesCarryTheirLicence();
    void sourcesStaySmall();
};

void LayeringTest::tellsArrows_data()
{
    QTest::addColumn<QString>("layer");
    QTest::addColumn<QString>("include");
    QTest::addColumn<bool>("quoted");
    QTest::addColumn<bool>("allowed");

    const auto row = [](const char* layer, const char* include, bool quoted, bool allowed) {
        QTest::addRow("%s includes %s", layer, include)
            << QString::fromLatin1(layer) << QString::fromLatin1(include) << quoted << allowed;
    };
    row("core/ocr", "emend/imaging/text_lines.h", false, true);
    row("core/imaging", "emend/ocr/page_source.h", false, false);
    row("core/extraction", "emend/base/result.h", false, true);
    row("core/extraction", "emend/ocr/page_source.h", false, false);
    row("core/domain", "emend/privacy/mask.h", false, false);
    row("core/services", "emend/storage/database.h", false, true);
    row("core/services", "QtSql/QSqlQuery", false, false);
    row("core/storage", "QtSql/QSqlQuery", false, true);
    row("core/services", "emend/llm/model_server.h", false, true);
    row("core/llm", "emend/storage/database.h", false, false);
    row("core/services", "QtNetwork/QNetworkReply", false, false);
    row("core/llm", "QtNetwork/QNetworkReply", false, true);
    row("core/base", "QtWidgets/QLabel", false, false);
    row("core/ocr", "../../imaging/src/runs.h", true, false);
    row("app/commands", "bootstrap/settings.h", true, true);
    row("app/bootstrap", "commands/command.h", true, false);
    row("app/commands", "QtWidgets/QApplication", false, false);
    row("app/desktop", "QtWidgets/QApplication", false, true);
    row("ui/review", "emend/services/review.h", false, true);
    row("ui/review", "emend/ocr/page_source.h", false, false);
    row("ui/review", "admin/audit_page.h", true, false);
    row("ui/review", "QtCharts/QChart", false, false);
    row("ui/charts", "QtCharts/QChart", false, true);
}

void LayeringTest::tellsArrows()
{
    QFETCH(QString, layer);
    QFETCH(QString, include);
    QFETCH(bool, quoted);
    QFETCH(bool, allowed);
    QCOMPARE(refusal(layer, {include, quoted}).isEmpty(), allowed);
}

void LayeringTest::everyFolderIsALayer()
{
    QStringList offences;
    for (const char* parent : {"app", "core", "ui"}) {
        const QDir folder(kRoot + QLatin1Char('/') + QLatin1String(parent));
        for (const QString& name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QString layer = QLatin1String(parent) + QLatin1Char('/') + name;
            if (!arrows().contains(layer))
                offences << layer + QLatin1String(" is not in the table of arrows");
        }
    }
    verifyNone(offences);
}

void LayeringTest::includesFollowTheArrows_data()
{
    QTest::addColumn<QString>("layer");
    for (const QString& layer : arrows().keys()) {
        if (QDir(kRoot + QLatin1Char('/') + layer).exists())
            QTest::newRow(qPrintable(layer)) << layer;
    }
}

void LayeringTest::includesFollowTheArrows()
{
    QFETCH(QString, layer);
    const QStringList files = codeBelow(layer);
    QVERIFY2(!files.isEmpty(), "a layer without code");
    QStringList offences;
    for (const QString& file : files) {
        for (const Include& include : includesOf(file)) {
            const QString reason = isOwnHeader(file, layer, include) ? QString() : refusal(layer, include);
            if (!reason.isEmpty())
                offences << QStringLiteral("%1 includes %2: %3").arg(shortName(file), include.path, reason);
        }
    }
    verifyNone(offences);
}

void LayeringTest::privateHeadersStayInTheirLibrary()
{
    QStringList offences;
    for (const QString& file : codeBelow(QStringLiteral("core"))) {
        const QString library = shortName(file).section(QLatin1Char('/'), 0, 1);
        for (const Include& include : includesOf(file)) {
            const bool isOwn = isOwnHeader(file, library, include);
            const bool isGenerated =
                include.path.endsWith(QLatin1String(".moc")) || include.path.startsWith(QLatin1String("moc_"));
            if (include.quoted && !isOwn && !isGenerated)
                offences << QStringLiteral("%1 includes %2, which is not a header of %3")
                                .arg(shortName(file), include.path, library);
        }
    }
    verifyNone(offences);
}

void LayeringTest::sourcesCarryTheirLicence()
{
    QStringList offences;
    for (const QString& file : allSources()) {
        const QString head = linesOf(file).mid(0, 3).join(QLatin1Char('\n'));
        if (!head.contains(QLatin1String("SPDX-FileCopyrightText: "))
            || !head.contains(QLatin1String("SPDX-License-Identifier: ")))
            offences << shortName(file);
    }
    verifyNone(offences);
}

void LayeringTest::sourcesStaySmall()
{
    QStringList offences;
    for (const QString& file : allSources()) {
        const qsizetype lines = linesOf(file).size();
        if (lines > kMostLines)
            offences << QStringLiteral("%1 has %2 lines").arg(shortName(file)).arg(lines);
    }
    verifyNone(offences);
}

QTEST_APPLESS_MAIN(LayeringTest)
#include "tst_layering.moc"
