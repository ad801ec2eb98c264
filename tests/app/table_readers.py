# SPDX-FileCopyrightText: 2026 The Runlane authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the tables the program writes with readers of others: csv, html.parser, zipfile and
ElementTree. Expected values follow from the small store made here.

table_readers.py RUNLANE"""
import csv
import html.parser
import io
import math
import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
import zipfile

RUNLANE = sys.argv[1]
START = 1700000000123  # 2023-11-14T22:13:20.123Z
NAMES = {"a": "=1+1", "b": "two\nlines, \"quoted\"", "c": "[first] 50% of $x_1$ -- <b> & 실행"}
ACC = {"a": "0.30000000000000004", "b": "nan", "c": "0.25"}
SEED = {"a": "-1", "b": "2", "c": "30"}
CODE = {"a": "007", "b": "12345678901234567", "c": "5"}
NOTE = {"a": "-c", "b": "@x", "c": "+2"}
COLUMNS = "name,run_id,status,start_time,duration,params.seed,params.code,params.note,metrics.acc"

failures = []


def check(what, got, expected):
    if got != expected:
        failures.append(f"{what}: got {got!r}, expected {expected!r}")


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)


def make_store(folder):
    write(f"{folder}/1/meta.yaml", "artifact_location: mlruns/1\nexperiment_id: '1'\n"
          "lifecycle_stage: active\nname: nasty\n")
    for digit, name in NAMES.items():
        run = f"{folder}/1/{digit * 32}"
        quoted = name.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        write(f"{run}/meta.yaml", "artifact_uri: mlruns/1/\nentry_point_name: ''\n"
              f"end_time: {START + 61250}\nexperiment_id: '1'\nlifecycle_stage: active\n"
              f"run_id: {digit * 32}\nrun_name: \"{quoted}\"\nrun_uuid: {digit * 32}\n"
              f"source_name: ''\nsource_type: 4\nsource_version: ''\nstart_time: {START}\n"
              "status: 3\ntags: []\nuser_id: someone\n")
        write(f"{run}/params/seed", SEED[digit])
        write(f"{run}/params/code", CODE[digit])
        write(f"{run}/params/note", NOTE[digit])
        write(f"{run}/metrics/acc", f"{START} {ACC[digit]} 0\n")


def runlane(*arguments, code=0):
    done = subprocess.run([RUNLANE, *arguments], capture_output=True, check=False)
    check(f"exit code of {arguments[2:]}: {done.stderr.decode()}", done.returncode, code)
    return done.stdout.decode("utf-8")


def expected_rows(guard):
    def text(value):
        return "'" + value if guard and value in ("=1+1", "-c", "@x") else value
    return [[text(NAMES[d]), d * 32, "FINISHED", "2023-11-14T22:13:20.123Z", "61.25", SEED[d],
             CODE[d], text(NOTE[d]), {"nan": "NaN"}.get(ACC[d], ACC[d])] for d in "abc"]


def check_separated(store):
    sort = ["--sort", "run_id", "--columns", COLUMNS]
    head = COLUMNS.replace("duration", "duration (s)").split(",")
    for raw in ([], ["--raw"]):
        out = runlane("runs", store, "--format", "csv", *sort, *raw)
        rows = list(csv.reader(io.StringIO(out, newline=""), strict=True))
        check("csv header", rows[0], head)
        check(f"csv rows {raw}", rows[1:], expected_rows(not raw))
    out = runlane("runs", store, "--format", "tsv", *sort)
    rows = [line.split("\t") for line in out.splitlines()]
    check("tsv header", rows[0], head)
    check("tsv rows", rows[1:], [[cell.replace("\n", " ") for cell in row]
                                 for row in expected_rows(True)])


class Cells(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.rows = []

    def handle_starttag(self, tag, attrs):
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_data(self, data):
        if self.rows and self.rows[-1]:
            self.rows[-1][-1] += data


def check_html(store):
    out = runlane("runs", store, "--format", "html", "--sort", "run_id", "--columns", COLUMNS)
    reader = Cells()
    reader.feed(out)
    check("html rows", [[cell.rstrip("\n") for cell in row] for row in reader.rows[1:]],
          expected_rows(True))


def sheet_of(path):
    space = {"m": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
    with zipfile.ZipFile(path) as book:
        check("sound archive", book.testzip(), None)
        shared = []
        if "xl/sharedStrings.xml" in book.namelist():
            tree = xml.fromstring(book.read("xl/sharedStrings.xml"))
            shared = ["".join(t.text or "" for t in item.iter(f"{{{space['m']}}}t"))
                      for item in tree.findall("m:si", space)]
        tree = xml.fromstring(book.read("xl/worksheets/sheet1.xml"))
    rows = []
    for row in tree.find("m:sheetData", space):
        cells = {}
        for cell in row:
            check("no formula", cell.find("m:f", space), None)
            name = cell.get("r").rstrip("0123456789")
            value = cell.find("m:v", space)
            if cell.get("t") == "s":
                cells[name] = shared[int(value.text)]
            elif cell.get("t") == "inlineStr":
                cells[name] = "".join(t.text or "" for t in cell.iter(f"{{{space['m']}}}t"))
            elif value is not None:
                cells[name] = float(value.text)
        rows.append(cells)
    pane = tree.find("m:sheetViews/m:sheetView/m:pane", space)
    check("frozen header", (pane.get("state"), pane.get("ySplit")), ("frozen", "1"))
    check("filters", tree.find("m:autoFilter", space).get("ref"), "A1:I4")
    return rows


def check_workbook(store, folder):
    path = f"{folder}/runs.xlsx"
    runlane("runs", store, "--format", "xlsx", code=64)  # needs a file
    runlane("runs", store, "--format", "xlsx", "-o", path, "--sort", "run_id", "--columns", COLUMNS)
    rows = sheet_of(path)
    check("header", rows[0]["E"], "duration (s)")
    check("texts, no formulas", [row["A"] for row in rows[1:]], ["=1+1", NAMES["b"], NAMES["c"]])
    check("seeds", [row["F"] for row in rows[1:]], [-1.0, 2.0, 30.0])
    check("leading zeros and long numbers stay text", [row["G"] for row in rows[1:]],
          ["007", "12345678901234567", 5.0])
    check("a number within a column of texts", [row["H"] for row in rows[1:]], ["-c", "@x", "+2"])
    check("acc", math.isclose(rows[1]["I"], 0.1 + 0.2, rel_tol=1e-15), True)
    check("NaN is text", rows[2]["I"], "NaN")
    check("seconds", rows[1]["E"], 61.25)
    # TZ=UTC: days since 1899-12-30, see ECMA-376 part 1, 18.17.4.1
    check("time", math.isclose(rows[1]["D"], 25569 + START / 86400000, rel_tol=1e-12), True)
    runlane("runs", store, "--format", "xlsx", "-o", path, "--raw", "--sort", "run_id",
            "--columns", COLUMNS)
    check("raw", sheet_of(path)[1]["A"], "=1+1")


def check_files(store, folder):
    path = f"{folder}/runs.csv"
    out = runlane("runs", store, "--format", "csv")
    check("nothing on standard output", runlane("runs", store, "--format", "csv", "-o", path), "")
    with open(path, encoding="utf-8", newline="") as file:
        check("file as standard output", file.read(), out)
    runlane("runs", store, "--format", "csv", "-o", f"{folder}/none/runs.csv", code=73)
    runlane("runs", store, "--format", "xlsx", "-o", folder, code=73)
    runlane("compare", store, "--run", "a" * 32, "--run", "c" * 32, "--format", "json", "-o",
            "/proc/no.json", code=73)
    check("nothing is left behind", sorted(os.listdir(folder)), ["mlruns", "runs.csv", "runs.xlsx"])
    latex = runlane("runs", store, "--format", "latex", "--sort", "run_id", "--columns",
                    "name,metrics.acc")
    check("a bracket cannot be an option", "\n{}[first] 50\\% of \\$x\\_1\\$ -{}- \\textless{}b"
          "\\textgreater{} \\& 실행 & 0.25 \\\\\n" in latex, True)
    check("best in bold", "& \\textbf{0.30} \\\\\n" in latex, True)


def main():
    os.environ["TZ"] = "UTC"
    with tempfile.TemporaryDirectory() as folder:
        store = f"{folder}/mlruns"
        make_store(store)
        check_separated(store)
        check_html(store)
        check_workbook(store, folder)
        check_files(store, folder)
    print("\n".join(failures) or "all tables read back")
    return 1 if failures else 0


sys.exit(main())
