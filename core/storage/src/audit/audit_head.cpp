// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/storage/audit_head.h>

#include <emend/domain/canonical_json.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <openssl/evp.h>
#include <openssl/pem.h>

#include <array>
#include <memory>

namespace emend::storage {

namespace {

using base::ErrorCode;
using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::storage::AuditHead)
};

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Bio = std::unique_ptr<BIO, decltype(&BIO_free)>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

enum class KeyKind { Private, Public };

constexpr size_t kPublicBytes = 32;
constexpr size_t kSignatureBytes = 64;
constexpr qint64 kLargestKeyFile = 64 * 1024;

const unsigned char* unsignedBytes(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

// Without this OpenSSL would ask for the pass phrase on the terminal.
int noPassPhrase(char*, int, int, void*)
{
    return -1;
}

Result<Key> readKey(const QString& fileName, KeyKind kind)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return base::fail(ErrorCode::StorageError,
                          Text::tr("The key %1 cannot be read: %2.").arg(fileName, file.errorString()));
    const QByteArray pem = file.read(kLargestKeyFile);
    const Bio bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())), &BIO_free);
    Key key(kind == KeyKind::Private ? PEM_read_bio_PrivateKey(bio.get(), nullptr, &noPassPhrase, nullptr)
                                     : PEM_read_bio_PUBKEY(bio.get(), nullptr, &noPassPhrase, nullptr),
            &EVP_PKEY_free);
    if (!key || EVP_PKEY_get_id(key.get()) != EVP_PKEY_ED25519)
        return base::fail(
            ErrorCode::InvalidArgument,
            kind == KeyKind::Private
                ? Text::tr("%1 holds no private Ed25519 key. `emend-cli audit keygen` makes one.").arg(fileName)
                : Text::tr("%1 holds no public Ed25519 key.").arg(fileName));
    return key;
}

QString keyIdOf(const Key& key)
{
    std::array<unsigned char, kPublicBytes> raw{};
    size_t size = raw.size();
    if (EVP_PKEY_get_raw_public_key(key.get(), raw.data(), &size) != 1)
        return {};
    return domain::sha256Hex(QByteArray(reinterpret_cast<const char*>(raw.data()), static_cast<qsizetype>(size)))
        .left(16);
}

QJsonObject unsignedJson(const SignedAuditHead& signedHead)
{
    return {{QStringLiteral("chain"), signedHead.head.chain},
            {QStringLiteral("seq"), signedHead.head.seq},
            {QStringLiteral("row_hash"), QString::fromLatin1(signedHead.head.rowHash)},
            {QStringLiteral("signed_at"), signedHead.signedAt.toUTC().toString(Qt::ISODateWithMs)},
            {QStringLiteral("key_id"), signedHead.keyId}};
}

Result<void> writeNewFile(const QString& fileName, const QByteArray& bytes, QFileDevice::Permissions permissions)
{
    QFile file(fileName);
    if (file.exists())
        return base::fail(ErrorCode::Conflict, Text::tr("%1 is there already; keys are not replaced.").arg(fileName));
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, permissions) || file.write(bytes) != bytes.size()
        || !file.flush())
        return base::fail(ErrorCode::StorageError,
                          Text::tr("%1 cannot be written: %2.").arg(fileName, file.errorString()));
    return {};
}

QByteArray bytesOf(const Bio& bio)
{
    char* data = nullptr;
    const auto size = BIO_get_mem_data(bio.get(), &data);
    return QByteArray(data, static_cast<qsizetype>(size));
}

bool isSignedWith(const Key& key, const QByteArray& message, const QByteArray& signature)
{
    const DigestContext context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    return EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1
        && EVP_DigestVerify(context.get(), unsignedBytes(signature), static_cast<size_t>(signature.size()),
                            unsignedBytes(message), static_cast<size_t>(message.size()))
        == 1;
}

} // namespace

Result<QString> createAuditKey(const QString& file)
{
    const QString publicFile = file + QLatin1String(".pub");
    if (QFile::exists(publicFile))
        return base::fail(ErrorCode::Conflict, Text::tr("%1 is there already; keys are not replaced.").arg(publicFile));
    const Key key(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"), &EVP_PKEY_free);
    const Bio privatePem(BIO_new(BIO_s_mem()), &BIO_free);
    const Bio publicPem(BIO_new(BIO_s_mem()), &BIO_free);
    if (!key || PEM_write_bio_PrivateKey(privatePem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1
        || PEM_write_bio_PUBKEY(publicPem.get(), key.get()) != 1)
        return base::fail(ErrorCode::Internal, Text::tr("OpenSSL made no key."));
    constexpr QFileDevice::Permissions kOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    if (const Result<void> written = writeNewFile(file, bytesOf(privatePem), kOwner); !written)
        return tl::unexpected(written.error());
    const Result<void> written =
        writeNewFile(publicFile, bytesOf(publicPem), kOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther);
    if (!written)
        return tl::unexpected(written.error());
    return keyIdOf(key);
}

Result<SignedAuditHead> signAuditHead(const AuditHead& head, const QDateTime& at, const QString& keyFile)
{
    const Result<Key> key = readKey(keyFile, KeyKind::Private);
    if (!key)
        return tl::unexpected(key.error());
    SignedAuditHead signedHead{head, at.toUTC(), keyIdOf(*key), QByteArray(kSignatureBytes, '\0')};
    const QByteArray message = domain::canonicalJson(unsignedJson(signedHead));
    const DigestContext context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    size_t size = kSignatureBytes;
    if (EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key->get()) != 1
        || EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signedHead.signature.data()), &size,
                          unsignedBytes(message), static_cast<size_t>(message.size()))
            != 1)
        return base::fail(ErrorCode::Internal, Text::tr("OpenSSL made no signature."));
    return signedHead;
}

QByteArray toJson(const SignedAuditHead& head)
{
    QJsonObject json = unsignedJson(head);
    json.insert(QStringLiteral("signature"), QString::fromLatin1(head.signature.toBase64()));
    return domain::canonicalJson(json) + '\n';
}

Result<SignedAuditHead> signedAuditHeadFromJson(const QByteArray& json, const QString& publicKeyFile)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const auto text = [&object](const char* name) { return object.value(QLatin1String(name)).toString(); };
    SignedAuditHead signedHead;
    signedHead.head.chain = text("chain");
    signedHead.head.seq = object.value(QLatin1String("seq")).toInteger(-1);
    signedHead.head.rowHash = text("row_hash").toLatin1();
    signedHead.signedAt = QDateTime::fromString(text("signed_at"), Qt::ISODateWithMs);
    signedHead.keyId = text("key_id");
    signedHead.signature = QByteArray::fromBase64(text("signature").toLatin1());
    if (signedHead.head.seq < 0 || signedHead.head.rowHash.isEmpty() || signedHead.signature.isEmpty())
        return base::fail(ErrorCode::Corrupt, Text::tr("This is not a head that `emend-cli audit head` wrote."));
    const Result<Key> key = readKey(publicKeyFile, KeyKind::Public);
    if (!key)
        return tl::unexpected(key.error());
    if (keyIdOf(*key) != signedHead.keyId)
        return base::fail(ErrorCode::Corrupt,
                          Text::tr("The head was signed with the key %1, but %2 is the key %3.")
                              .arg(signedHead.keyId, publicKeyFile, keyIdOf(*key)));
    if (!isSignedWith(*key, domain::canonicalJson(unsignedJson(signedHead)), signedHead.signature))
        return base::fail(ErrorCode::Corrupt, Text::tr("The signature of the head is wrong: it was changed."));
    return signedHead;
}

} // namespace emend::storage
