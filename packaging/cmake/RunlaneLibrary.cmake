# SPDX-FileCopyrightText: 2026 The Runlane authors
# SPDX-License-Identifier: GPL-3.0-or-later
include_guard(GLOBAL)

add_library(runlane_flags INTERFACE)
target_compile_options(runlane_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion
    -Wnon-virtual-dtor -Woverloaded-virtual -fstack-protector-strong)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # g++ 12 sees overlaps in std::string that are not there (GCC bug 105651).
    target_compile_options(runlane_flags INTERFACE -Wno-restrict)
endif()
if(RUNLANE_WERROR)
    target_compile_options(runlane_flags INTERFACE -Werror)
endif()
target_compile_definitions(runlane_flags INTERFACE _GLIBCXX_ASSERTIONS)
if(RUNLANE_SANITIZE)
    target_compile_options(runlane_flags INTERFACE -fsanitize=${RUNLANE_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(runlane_flags INTERFACE -fsanitize=${RUNLANE_SANITIZE})
endif()
if(RUNLANE_FUZZ)
    target_compile_options(runlane_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()
target_link_libraries(runlane_flags INTERFACE Threads::Threads)

add_library(runlane_qt_flags INTERFACE)
target_compile_definitions(runlane_qt_flags INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_STRICT_ITERATORS)

# runlane_library(core SOURCES a.cpp HEADERS a.h [PUBLIC targets] [PRIVATE targets] [QT])
# makes the static library runlane_core, seen by its users as Runlane::core.
function(runlane_library name)
    cmake_parse_arguments(ARG "QT" "" "SOURCES;HEADERS;PUBLIC;PRIVATE" ${ARGN})
    set(target runlane_${name})
    add_library(${target} STATIC ${ARG_SOURCES})
    add_library(Runlane::${name} ALIAS ${target})
    target_sources(${target} PUBLIC FILE_SET HEADERS BASE_DIRS "${CMAKE_SOURCE_DIR}/src" FILES ${ARG_HEADERS})
    set_target_properties(${target} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
    target_link_libraries(${target} PUBLIC ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE} runlane_flags)
    if(ARG_QT)
        set_target_properties(${target} PROPERTIES AUTOMOC ON)
        target_link_libraries(${target} PRIVATE runlane_qt_flags)
    endif()
endfunction()
