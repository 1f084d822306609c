// SPDX-FileCopyrightText: Emend contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "module.h"

#include "engine.h"
#include "model_trial.h"

#include <opencv2/core/version.hpp>

#include <QtCore/qglobal.h>

extern "C" Q_DECL_EXPORT const emend::ocr::dnn::Module* emendOnnxModule()
{
    using namespace emend::ocr::dnn;
    static const Module module{EMEND_VERSION, CV_VERSION, createEngine, tryModel};
    return &module;
}
