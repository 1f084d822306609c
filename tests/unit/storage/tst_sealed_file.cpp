// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sealed_file.h"
#include "store/sha256.h"

#include <QtCore/QBuffer>
#include <QtTest/QTest>

using namespace emend;
using namespace emend::storage;

namespace {

constexpr qsizetype kChunk = 64 * 1024;

// Made by another implementation of the same format: key 00 01 … 1f, salt 64 65 … 83, text "a receipt".
const QByteArray kForeign =
    QByteArray::fromHex("8f454d454e440a01630dcd2983eb65c95f440cb09910acf3c9cbefd64381a6097980698b568cc4a7496682440000"
                        "000000000009"
                        "6465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f80818283"
                        "f0551c0061cbc81b2a56ded555c0dbf7e2a35c3f6a72285057");

StoreKey countingKey()
{
    QByteArray bytes(StoreKey::kBytes, '\0');
    for (qsizetype i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(i);
    return *StoreKey::parse(bytes);
}

QByteArray content(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = static_cast<char>(i * 7 + i / 256);
    return bytes;
}

QByteArray sealed(const QByteArray& bytes, const StoreKey& key = countingKey())
{
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    return seal(bytes, sha256Of(bytes), key, out) ? out.data() : QByteArray();
}

// As the store reads a file: by its head, which tells the whole size.
base::Result<QByteArray> opened(QByteArray file, const QByteArray& sha256, const StoreKey& key = countingKey())
{
    QBuffer in(&file);
    in.open(QIODevice::ReadOnly);
    const auto head = parseSealedHead(in.read(SealedHead::kBytes), sha256);
    if (!head)
        return tl::unexpected(head.error());
    if (!*head || (*head)->fileSize() != file.size() || (*head)->keyId != key.id())
        return base::fail(base::ErrorCode::Corrupt, QStringLiteral("not this store's file"));
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    if (const auto done = unseal(**head, key, in, out); !done)
        return tl::unexpected(done.error());
    return out.data();
}

} // namespace

class TestSealedFile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void returnsWhatWasSealed_data();
    void returnsWhatWasSealed();
    void readsForeignFile();
    void noticesEveryChangedByte();
    void noticesEveryMissingByte();
    void noticesAddedBytes();
    void noticesMovedChunks();
    void noticesAnotherKey();
    void refusesWhatFollowsNoHead();
    void sealsTheSameDifferently();
    void leavesPlainDocumentsAlone_data();
    void leavesPlainDocumentsAlone();
    void refusesLaterVersions();
    void tellsFailedWrites();
};

void TestSealedFile::returnsWhatWasSealed_data()
{
    QTest::addColumn<qsizetype>("size");
    for (const qsizetype size :
         {qsizetype(0), qsizetype(1), kChunk - 1, kChunk, kChunk + 1, 2 * kChunk, 5 * kChunk + 99})
        QTest::addRow("%lld bytes", static_cast<long long>(size)) << size;
}

void TestSealedFile::returnsWhatWasSealed()
{
    QFETCH(qsizetype, size);
    const QByteArray bytes = content(size);
    const QByteArray file = sealed(bytes);
    QVERIFY(!file.isEmpty());
    if (size > 16)
        QVERIFY(!file.contains(bytes.right(16)));
    const auto back = opened(file, sha256Of(bytes));
    QVERIFY2(back, back ? "" : qPrintable(back.error().message));
    QCOMPARE(*back, bytes);
}

void TestSealedFile::readsForeignFile()
{
    const auto back = opened(kForeign, sha256Of("a receipt"));
    QVERIFY2(back, back ? "" : qPrintable(back.error().message));
    QCOMPARE(*back, QByteArray("a receipt"));
}

void TestSealedFile::noticesEveryChangedByte()
{
    const QByteArray hash = sha256Of("a receipt");
    for (qsizetype at = 0; at < kForeign.size(); ++at) {
        for (const int bit : {0, 7}) {
            QByteArray file = kForeign;
            file[at] = static_cast<char>(file.at(at) ^ (1 << bit));
            QVERIFY2(!opened(file, hash), qPrintable(QStringLiteral("byte %1, bit %2").arg(at).arg(bit)));
        }
    }
}

void TestSealedFile::noticesEveryMissingByte()
{
    const QByteArray hash = sha256Of("a receipt");
    for (qsizetype size = 0; size < kForeign.size(); ++size)
        QVERIFY2(!opened(kForeign.left(size), hash), qPrintable(QString::number(size)));
}

void TestSealedFile::noticesAddedBytes()
{
    QVERIFY(!opened(kForeign + 'x', sha256Of("a receipt")));

    QByteArray file = kForeign.mid(SealedHead::kBytes) + 'x';
    QBuffer in(&file);
    in.open(QIODevice::ReadOnly);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto head = parseSealedHead(kForeign, sha256Of("a receipt"));
    const auto done = unseal(**head, countingKey(), in, out);
    QVERIFY(!done);
    QCOMPARE(done.error().code, base::ErrorCode::Corrupt);
}

void TestSealedFile::noticesMovedChunks()
{
    const QByteArray bytes = content(3 * kChunk);
    const QByteArray file = sealed(bytes);
    const qsizetype stride = kChunk + 16;
    const QByteArray swapped = file.left(SealedHead::kBytes) + file.mid(SealedHead::kBytes + stride, stride)
        + file.mid(SealedHead::kBytes, stride) + file.mid(SealedHead::kBytes + 2 * stride);
    QCOMPARE(swapped.size(), file.size());
    const auto back = opened(swapped, sha256Of(bytes));
    QVERIFY(!back);
    QCOMPARE(back.error().code, base::ErrorCode::Corrupt);
}

void TestSealedFile::noticesAnotherKey()
{
    const StoreKey other = *StoreKey::parse(QByteArray(32, 'x'));
    QBuffer in;
    in.setData(kForeign.mid(SealedHead::kBytes));
    in.open(QIODevice::ReadOnly);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto done = unseal(**parseSealedHead(kForeign, sha256Of("a receipt")), other, in, out);
    QVERIFY(!done);
    QCOMPARE(done.error().code, base::ErrorCode::Corrupt);
    QVERIFY(out.data().isEmpty());
}

// Sizes that a head may claim lead to no allocation before they are found to be wrong.
void TestSealedFile::refusesWhatFollowsNoHead()
{
    QByteArray file = kForeign;
    file.replace(44, 8, QByteArray::fromHex("ffffffffffffffff"));
    QVERIFY(!parseSealedHead(file, sha256Of("a receipt")));
    file.replace(44, 8, QByteArray::fromHex("7fffffffffffffff"));
    QVERIFY(!parseSealedHead(file, sha256Of("a receipt")));
    file.replace(44, 8, QByteArray::fromHex("3fffffffffffffff"));
    const auto head = parseSealedHead(file, sha256Of("a receipt"));
    QVERIFY(head && *head);
    QVERIFY((*head)->fileSize() > 0);
    QCOMPARE(opened(file, sha256Of("a receipt")).error().code, base::ErrorCode::Corrupt);
}

void TestSealedFile::sealsTheSameDifferently()
{
    const QByteArray bytes = content(1000);
    const QByteArray first = sealed(bytes);
    const QByteArray second = sealed(bytes);
    QVERIFY(first.mid(52, 32) != second.mid(52, 32));
    QVERIFY(first.mid(SealedHead::kBytes) != second.mid(SealedHead::kBytes));
}

void TestSealedFile::leavesPlainDocumentsAlone_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("PDF") << QByteArray("%PDF-1.7\n").append(200, 'x');
    QTest::newRow("magic only") << kForeign.left(7);
    QTest::newRow("somebody's encrypted document") << kForeign;
    QTest::newRow("an encrypted document of Emend") << sealed(content(500));
}

// Also one that begins like an encrypted document: it holds another document's hash.
void TestSealedFile::leavesPlainDocumentsAlone()
{
    QFETCH(QByteArray, file);
    const auto head = parseSealedHead(file, sha256Of(file));
    QVERIFY(head);
    QVERIFY(!head->has_value());
}

void TestSealedFile::refusesLaterVersions()
{
    QByteArray file = kForeign;
    file[7] = 2;
    const auto head = parseSealedHead(file, sha256Of("a receipt"));
    QVERIFY(!head);
    QCOMPARE(head.error().code, base::ErrorCode::StorageError);
}

void TestSealedFile::tellsFailedWrites()
{
    QBuffer out;
    out.open(QIODevice::ReadOnly);
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): ReadOnly device");
    const auto done = seal("a receipt", sha256Of("a receipt"), countingKey(), out);
    QVERIFY(!done);
    QCOMPARE(done.error().code, base::ErrorCode::StorageError);
}

QTEST_APPLESS_MAIN(TestSealedFile)
#include "tst_sealed_file.moc"
