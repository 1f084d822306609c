// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "check_model.h"

#include <emend/domain/canonical_json.h>
#include <emend/ocr/line_reader.h>
#include <emend/ocr/recognizer_tools.h>

#include <QtCore/QCoreApplication>
#include <QtCore/QTemporaryFile>

namespace emend::services {

namespace {

using base::ErrorCode;
using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::services::Recognizers)
};

} // namespace

Result<CheckedModel> checkModel(const QByteArray& bytes, const QString& contentHash)
{
    if (!contentHash.isEmpty() && domain::sha256Hex(bytes) != contentHash)
        return base::fail(ErrorCode::Corrupt, Text::tr("The stored network is not what it was when it was added."));
    QTemporaryFile file;
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush())
        return base::fail(ErrorCode::StorageError,
                          Text::tr("%1 cannot be written: %2").arg(file.fileName(), file.errorString()));
    if (const auto reader = ocr::createLstmLineReader(file.fileName()); !reader)
        return tl::unexpected(reader.error());
    return ocr::isTrainable(file.fileName()).map([](bool trainable) { return CheckedModel{trainable}; });
}

} // namespace emend::services
