# SPDX-FileCopyrightText: 2026 The Runlane authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fails when a text of the program is missing from a catalogue, not translated, or loses an argument.

usage: translations_lint.py TOP LUPDATE
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

top, lupdate = pathlib.Path(sys.argv[1]), sys.argv[2]
folder = top / "resources" / "translations"
faults = []


def messages(path):
    for context in xml.parse(path).iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name"), message


def places(text):
    return sorted(set(re.findall(r"%(?:L?\d|Ln|n)", text or "")))


with tempfile.TemporaryDirectory() as fresh:
    for language in ("en", "ko"):
        shutil.copy(folder / f"runlane_{language}.ts", fresh)
    subprocess.run(["sh", str(folder / "update.sh"), str(top), fresh], check=True,
                   env=dict(os.environ, LUPDATE=lupdate), stdout=subprocess.DEVNULL)
    count = 0
    for language in ("en", "ko"):
        known = {(c, m.findtext("source"), m.findtext("comment"))
                 for c, m in messages(folder / f"runlane_{language}.ts")}
        for context, message in messages(pathlib.Path(fresh) / f"runlane_{language}.ts"):
            count += 1
            source = message.findtext("source")
            name = f"{language}: {context}: {source!r}"
            if (context, source, message.findtext("comment")) not in known:
                faults.append(f"{name} is not in the catalogue; run the target runlane_lupdate")
                continue
            translation = message.find("translation")
            forms = [f.text for f in translation.iter("numerusform")] or [translation.text]
            if translation.get("type") == "unfinished" or not all(forms):
                faults.append(f"{name} is not translated")
                continue
            for form in forms:
                wanted, found = places(source), places(form)
                if [p for p in wanted if p != "%n"] != [p for p in found if p != "%n"]:
                    faults.append(f"{name}: arguments {found} instead of {wanted}")
# lupdate takes the mark for the text when one stands in the other, and keeps neither.
nested = re.compile(r"\b(?:tr|translate)\(\s*(?:QT_TRANSLATE_NOOP|RUNLANE_TEXT)\(")
for folder_name in ("src", "app"):
    for path in sorted((top / folder_name).rglob("*.cpp")):
        if nested.search(path.read_text(encoding="utf-8")):
            faults.append(f"{path.relative_to(top)}: a marked text inside tr() or translate() is never translated")
for fault in faults:
    print(fault)
print(f"{count} texts checked")
sys.exit(1 if faults or count < 50 else 0)
