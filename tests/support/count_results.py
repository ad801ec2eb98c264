# SPDX-FileCopyrightText: 2026 The Runlane authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adds up the GoogleTest result files of a folder and prints "N passed, N failed, N skipped"."""
import pathlib
import sys
import xml.etree.ElementTree as xml

passed = failed = skipped = 0
reasons = {}
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.xml")):
    for case in xml.parse(path).iter("testcase"):
        if case.find("failure") is not None or case.find("error") is not None:
            failed += 1
        elif case.get("result") == "skipped" or case.find("skipped") is not None:
            skipped += 1
            note = case.find("skipped")
            reason = (note.get("message") or "" if note is not None else "").strip().splitlines()
            reasons.setdefault(reason[-1] if reason else "no reason given", []).append(
                f"{case.get('classname')}.{case.get('name')}")
        elif case.get("status") == "run":
            passed += 1
for reason, cases in sorted(reasons.items()):
    print(f"skipped, {reason}: {', '.join(cases)}")
print(f"{passed} passed, {failed} failed, {skipped} skipped")
sys.exit(1 if failed or not passed else 0)
