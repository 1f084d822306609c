# SPDX-FileCopyrightText: Emend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Every library that Emend links, found once. Why each is there stands in ARCHITECTURE.md.
set(EMEND_QT_VERSION 6.4)
find_package(Qt6 ${EMEND_QT_VERSION} REQUIRED COMPONENTS Core Gui Network Sql)
if(EMEND_UI)
  find_package(Qt6 ${EMEND_QT_VERSION} REQUIRED COMPONENTS Widgets Svg Charts LinguistTools)
endif()
find_package(OpenSSL 3.0 REQUIRED COMPONENTS Crypto)
find_package(PkgConfig REQUIRED)
find_package(tl-expected REQUIRED)
find_package(ZXing REQUIRED)
pkg_check_modules(Tesseract REQUIRED IMPORTED_TARGET tesseract)
pkg_check_modules(Leptonica REQUIRED IMPORTED_TARGET lept)
pkg_check_modules(LibPq REQUIRED IMPORTED_TARGET libpq)
pkg_check_modules(Sqlite3 REQUIRED IMPORTED_TARGET sqlite3)
pkg_check_modules(PopplerQt6 REQUIRED IMPORTED_TARGET poppler-qt6)
pkg_check_modules(QPdf REQUIRED IMPORTED_TARGET libqpdf)

# OpenCV's own package files are only in the full libopencv-dev (half a gigabyte more), so its three libraries are looked up directly.
find_path(OPENCV_INCLUDE_DIR opencv2/core.hpp PATH_SUFFIXES opencv4 REQUIRED)
foreach(module core dnn imgproc)
  find_library(OPENCV_${module}_LIBRARY opencv_${module} REQUIRED)
  add_library(opencv::${module} UNKNOWN IMPORTED)
  set_target_properties(opencv::${module} PROPERTIES
    IMPORTED_LOCATION ${OPENCV_${module}_LIBRARY} INTERFACE_INCLUDE_DIRECTORIES ${OPENCV_INCLUDE_DIR})
endforeach()
