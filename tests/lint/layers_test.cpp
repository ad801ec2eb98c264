// SPDX-FileCopyrightText: 2026 The Runlane authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lint/source_files.h"

#include <gtest/gtest.h>

#include <map>
#include <regex>

namespace runlane::tests {

namespace {

// What a room below src/ may include: other rooms, and headers in angle brackets by prefix.
struct Layer
{
    std::set<std::string> rooms;
    bool mayUseQtCore = false;
    bool mayUseQtGui = false;
    bool mayUseWidgets = false;
    bool mayUseCharts = false;
    std::vector<std::string> libraries;
};

const std::map<std::string, Layer>& layers()
{
    static const std::map<std::string, Layer> kLayers{
        {"core", {{}, false, false, false, false, {"tl/"}}},
        {"analysis",
            {{"core"}, false, false, false, false, {"tl/", "re2/", "yaml.h", "boost/math/"}}},
        {"stores",
            {{"core"}, false, false, false, false,
                {"tl/", "sqlite3.h", "yaml.h", "csv.h", "nlohmann/"}}},
        {"figures", {{"core", "analysis"}, false, false, false, false, {"tl/"}}},
        {"exports",
            {{"core", "analysis"}, false, false, false, false,
                {"tl/", "nlohmann/", "xlsxwriter.h"}}},
        {"async", {{"core"}, true, false, false, false, {}}},
        {"session", {{"core", "analysis", "stores", "async"}, true, false, false, false, {}}},
        {"models", {{"core", "analysis"}, true, true, false, false, {}}},
        {"charts", {{"core", "figures", "analysis"}, true, true, true, true, {}}},
        {"report", {{"core", "analysis", "figures"}, true, true, false, false, {}}},
        {"ui",
            {{"core", "analysis", "stores", "figures", "exports", "async", "session", "models",
                 "charts", "report"},
                true, true, true, true, {}}},
    };
    return kLayers;
}

const std::set<std::string>& standardHeaders()
{
    static const std::set<std::string> kHeaders{"algorithm", "array", "atomic", "bit", "bitset",
        "charconv", "chrono", "climits", "cmath", "compare", "concepts", "condition_variable",
        "csignal", "cstddef", "cstdint", "cstdio", "cstdlib", "cstring", "ctime", "deque",
        "exception", "filesystem", "fstream", "functional", "future", "initializer_list", "iomanip",
        "iosfwd", "iostream", "istream", "iterator", "limits", "list", "locale", "map", "memory",
        "mutex", "new", "numbers", "numeric", "optional", "ostream", "queue", "random", "ranges",
        "ratio", "regex", "set", "shared_mutex", "span", "sstream", "stack", "stdexcept",
        "stop_token", "streambuf", "string", "string_view", "system_error", "thread", "tuple",
        "type_traits", "typeindex", "unordered_map", "unordered_set", "utility", "valarray",
        "variant", "vector", "version", "cerrno", "cctype", "cinttypes", "cassert", "cfloat",
        // POSIX, for reading folders and files without following or blocking
        "dirent.h", "fcntl.h", "unistd.h", "sys/stat.h", "sys/types.h", "sys/vfs.h", "sys/ioctl.h",
        "sys/mman.h", "sys/resource.h", "linux/fs.h", "linux/magic.h", "pwd.h"};
    return kHeaders;
}

bool isQtGuiHeader(const std::string& header)
{
    static const std::set<std::string> kGui{"QBrush", "QColor", "QFont", "QFontDatabase",
        "QFontMetrics", "QFontMetricsF", "QGuiApplication", "QIcon", "QIconEngine", "QImage",
        "QImageReader", "QImageWriter", "QKeyEvent", "QKeySequence", "QMouseEvent", "QPageLayout",
        "QPageSize", "QPagedPaintDevice", "QPaintDevice", "QPaintEngine", "QPainter",
        "QPainterPath", "QPalette", "QPdfWriter", "QPen", "QPicture", "QPixmap", "QPolygonF",
        "QRegion", "QStaticText", "QTextDocument", "QTextLayout", "QTextOption", "QTransform",
        "QClipboard", "QStandardItemModel", "QValidator", "QWindow", "QCursor", "QDrag",
        "QGlyphRun", "QRawFont"};
    return kGui.count(header) != 0;
}

bool isWidgetsHeader(const std::string& header)
{
    static const std::regex kWidgets(
        "Q(Abstract(Button|ItemDelegate|ItemView|ScrollArea|Slider|SpinBox)|Application|Button|"
        "BoxLayout|Check|Combo|Dialog|Dock|File(Dialog)|Form|Frame|Graphics|Grid|Group|HBox|Header|"
        "Label|Layout|LineEdit|List(View|Widget)|MainWindow|Menu|MessageBox|Plain|Progress|Proxy("
        "Style)|Push|Radio|Scroll(Area|Bar)|Slider|Spin|Splitter|Stack|Status|Style|Styled|Tab|"
        "Table(View|Widget)|TextBrowser|TextEdit|Tool|Tree(View|Widget)|VBox|Widget|WidgetAction|"
        "Print).*");
    return std::regex_match(header, kWidgets);
}

bool isChartsHeader(const std::string& header)
{
    static const std::regex kCharts(
        "Q(Abstract(Axis|Series)|BarCategoryAxis|CategoryAxis|Chart|ChartView|Legend|LineSeries|"
        "LogValueAxis|ScatterSeries|ValueAxis|XYSeries)|QtCharts.*");
    return std::regex_match(header, kCharts);
}

std::string complaint(const Layer& layer, const std::string& room, const std::string& include)
{
    if (include.front() == '"') {
        const std::string other = include.substr(1, include.find('/') - 1);
        const bool isKnown = layers().count(other) != 0;
        if (!isKnown || include.find('/') == std::string::npos) {
            return include.find("moc") != std::string::npos
                ? ""
                : "write the folder: \"" + room + "/...\"";
        }
        return other == room || layer.rooms.count(other) != 0
            ? ""
            : "room " + other + " is above or beside";
    }
    const std::string header = include.substr(1, include.size() - 2);
    if (standardHeaders().count(header) != 0) {
        return header == "ranges" ? "views do not compile with clang 14" : "";
    }
    for (const std::string& library : layer.libraries) {
        if (header.rfind(library, 0) == 0) {
            return "";
        }
    }
    if (header.front() != 'Q') {
        return "this library may not be used here";
    }
    if (header.find('/') != std::string::npos) {
        return "write the class header without its module";
    }
    if (isChartsHeader(header)) {
        return layer.mayUseCharts ? "" : "Qt Charts may not be used here";
    }
    if (isWidgetsHeader(header)) {
        return layer.mayUseWidgets ? "" : "Qt Widgets may not be used here";
    }
    if (isQtGuiHeader(header)) {
        return layer.mayUseQtGui ? "" : "Qt Gui may not be used here";
    }
    return layer.mayUseQtCore ? "" : "Qt may not be used here";
}

} // namespace

TEST(Layers, EveryIncludeFollowsTheOneWayStreet)
{
    static const std::regex kInclude("^\\s*#\\s*include\\s*([<\"][^>\"]+[>\"]).*");
    int seen = 0;
    for (const SourceFile& file : sourceFiles({"src"}, {".h", ".cpp"})) {
        const std::string room = file.name.substr(4, file.name.find('/', 4) - 4);
        ASSERT_EQ(layers().count(room), 1U) << file.name << ": unknown room";
        for (std::size_t i = 0; i < file.lines.size(); ++i) {
            std::smatch match;
            if (!std::regex_match(file.lines[i], match, kInclude)) {
                continue;
            }
            ++seen;
            const std::string why = complaint(layers().at(room), room, match[1]);
            EXPECT_EQ(why, "") << file.name << ":" << i + 1 << ": " << match[1];
        }
    }
    EXPECT_GT(seen, 50);
}

TEST(Layers, ThirdPartyHeadersStayOutOfHeaders)
{
    static const std::regex kHidden("^\\s*#\\s*include\\s*<(sqlite3\\.h|yaml\\.h|csv\\.h|nlohmann/"
                                    "json\\.hpp|xlsxwriter\\.h|re2/re2\\.h)>.*");
    for (const SourceFile& file : sourceFiles({"src"}, {".h"})) {
        const bool isPrivateRoom =
            file.name.rfind("src/stores/", 0) == 0 || file.name.rfind("src/exports/", 0) == 0;
        for (const std::string& line : file.lines) {
            const bool isHidden = std::regex_match(line, kHidden);
            EXPECT_FALSE(isHidden && !isPrivateRoom) << file.name << ": " << line;
        }
    }
}

} // namespace runlane::tests
