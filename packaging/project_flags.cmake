# SPDX-FileCopyrightText: Emend contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Warnings, Qt defines and sanitizers that hold for all of the project's targets.
add_library(project_flags INTERFACE)
target_compile_options(project_flags INTERFACE
  -Wall -Wextra -Wpedantic -Werror -Wshadow -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wformat=2)
target_compile_definitions(project_flags INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING QT_NO_KEYWORDS QT_NO_CONTEXTLESS_CONNECT
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS QT_USE_QSTRINGBUILDER
  QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(EMEND_SANITIZE)
  # GCC 12 sees bounds broken in code that its own sanitizers have inserted.
  if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
    target_compile_options(project_flags INTERFACE -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread -Wno-maybe-uninitialized)
  endif()
  target_compile_options(project_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_link_options(project_flags INTERFACE -fsanitize=address,undefined)
endif()

# emend_headers(NAME OPTIONS … HEADERS …): headers compiled once, for all targets that name NAME in REUSE_FROM. They must not depend on defines that only some
# of these targets have. A compiler cache would have to read the 130 MB of them at each call, which costs more than it saves.
function(emend_headers name)
  cmake_parse_arguments(ARG "" "" "OPTIONS;LIBS;HEADERS" ${ARGN})
  file(GENERATE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp CONTENT "")
  add_library(${name} OBJECT ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
  set_target_properties(${name} PROPERTIES AUTOMOC OFF)
  target_link_libraries(${name} PRIVATE project_flags ${ARG_LIBS})
  target_compile_options(${name} PRIVATE ${ARG_OPTIONS})
  target_precompile_headers(${name} PRIVATE ${ARG_HEADERS})
endfunction()

emend_headers(core_headers LIBS Qt6::Core HEADERS
  <algorithm> <functional> <memory> <optional> <string> <vector> <QtCore/QDateTime> <QtCore/QJsonObject> <QtCore/QRegularExpression>)
if(EMEND_UI)
  emend_headers(ui_headers LIBS Qt6::Widgets HEADERS
    <algorithm> <functional> <memory> <optional> <vector> <QtCore/QDateTime> <QtCore/QJsonObject>
    <QtWidgets/QBoxLayout> <QtWidgets/QLabel> <QtWidgets/QLineEdit> <QtWidgets/QMenu> <QtWidgets/QPushButton> <QtWidgets/QStackedWidget>)
endif()

# emend_library(NAME SOURCES … [PUBLIC …] [PRIVATE …]): one static library per folder of core/; include/ is public, src/ is private.
function(emend_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_include_directories(${name} PUBLIC include PRIVATE src)
  target_link_libraries(${name} PUBLIC ${ARG_PUBLIC} PRIVATE project_flags ${ARG_PRIVATE})
  target_precompile_headers(${name} REUSE_FROM core_headers)
endfunction()

# emend_ui_library(NAME SOURCES … [PUBLIC …] [PRIVATE …]): one static library per folder of ui/, whose headers are named with it ("common/page.h").
# HEADERS names the compiled headers of a folder that has no widgets.
function(emend_ui_library name)
  cmake_parse_arguments(ARG "" "HEADERS" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  if(NOT ARG_HEADERS)
    set(ARG_HEADERS ui_headers)
  endif()
  add_library(${name} STATIC ${ARG_SOURCES})
  target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR}/ui PRIVATE .)
  target_link_libraries(${name} PUBLIC ${ARG_PUBLIC} PRIVATE project_flags ${ARG_PRIVATE})
  target_precompile_headers(${name} REUSE_FROM ${ARG_HEADERS})
endfunction()
