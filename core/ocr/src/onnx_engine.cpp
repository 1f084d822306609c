// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <emend/ocr/onnx_engine.h>

#include "dnn/module.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QLibrary>

namespace emend::ocr {

namespace {

using base::ErrorCode;
using base::fail;
using base::Result;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(emend::ocr::OnnxEngine)
};

Result<const dnn::Module*> load()
{
    const QString path =
        QDir::cleanPath(QCoreApplication::applicationDirPath() + QLatin1String("/../lib/emend/emend_onnx.so"));
    if (!QFileInfo::exists(path))
        return fail(ErrorCode::RecogniserError,
                    Text::tr("The engine onnx is not installed (%1); it comes with the package emend-cli.").arg(path));
    QLibrary library(path);
    library.setLoadHints(QLibrary::PreventUnloadHint);
    const auto entry = reinterpret_cast<dnn::ModuleEntry>(library.resolve(dnn::kModuleEntry));
    if (!entry)
        return fail(ErrorCode::RecogniserError,
                    Text::tr("The engine onnx cannot be loaded; on Debian, it needs the package libopencv-dnn406 (%1).")
                        .arg(library.errorString()));
    const dnn::Module* module = entry();
    if (qstrcmp(module->programVersion, EMEND_VERSION) != 0)
        return fail(ErrorCode::RecogniserError,
                    Text::tr("The engine onnx is of Emend %1, the program is %2: install both in the same version.")
                        .arg(QString::fromLatin1(module->programVersion), QStringLiteral(EMEND_VERSION)));
    return module;
}

} // namespace

Result<std::unique_ptr<OnnxEngine>> createOnnxEngine(const OnnxModels& models)
{
    return load().and_then([&models](const dnn::Module* module) { return module->createEngine(models); });
}

Result<OnnxShape> tryOnnxModel(const QByteArray& bytes, OnnxKind kind)
{
    return load().and_then([&](const dnn::Module* module) { return module->tryModel(bytes, kind); });
}

Result<QString> onnxModuleVersion()
{
    return load().map([](const dnn::Module* module) { return QString::fromLatin1(module->networksVersion); });
}

} // namespace emend::ocr
