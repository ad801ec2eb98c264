# SPDX-FileCopyrightText: 2026 The Runlane authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Every library the project uses, with its purpose. The same list stands in src/README.md with reasons.
include(FeatureSummary)

find_package(Threads REQUIRED)
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Charts Svg PrintSupport Network LinguistTools)
set_package_properties(Qt6 PROPERTIES PURPOSE "window, charts, printing, vector pictures")
find_package(SQLite3 3.31 REQUIRED)
set_package_properties(SQLite3 PROPERTIES PURPOSE "MLflow databases")
find_package(nlohmann_json 3.10 REQUIRED)
set_package_properties(nlohmann_json PROPERTIES PURPOSE "JSON files and JSON output")
find_package(tl-expected REQUIRED)
set_package_properties(tl-expected PROPERTIES PURPOSE "results that may be errors")
find_package(CLI11 2.1 REQUIRED)
set_package_properties(CLI11 PROPERTIES PURPOSE "command line arguments")

find_package(PkgConfig REQUIRED)
pkg_check_modules(YAML REQUIRED IMPORTED_TARGET yaml-0.1)
pkg_check_modules(RE2 REQUIRED IMPORTED_TARGET re2)

find_path(CSV_INCLUDE_DIR csv.h REQUIRED)
find_library(CSV_LIBRARY csv REQUIRED)
add_library(Runlane::csv INTERFACE IMPORTED)
target_include_directories(Runlane::csv SYSTEM INTERFACE "${CSV_INCLUDE_DIR}")
target_link_libraries(Runlane::csv INTERFACE "${CSV_LIBRARY}")

find_path(XLSXWRITER_INCLUDE_DIR xlsxwriter.h REQUIRED)
find_library(XLSXWRITER_LIBRARY xlsxwriter REQUIRED)
add_library(Runlane::xlsxwriter INTERFACE IMPORTED)
target_include_directories(Runlane::xlsxwriter SYSTEM INTERFACE "${XLSXWRITER_INCLUDE_DIR}")
target_link_libraries(Runlane::xlsxwriter INTERFACE "${XLSXWRITER_LIBRARY}")

if(RUNLANE_TESTS)
    find_package(GTest REQUIRED)
    set_package_properties(GTest PROPERTIES PURPOSE "tests")
    find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
endif()
if(RUNLANE_BENCHMARKS)
    find_package(benchmark REQUIRED)
    set_package_properties(benchmark PROPERTIES PURPOSE "benchmarks")
endif()
