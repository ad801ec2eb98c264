# SPDX-FileCopyrightText: 2026 The Runlane authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the desktop files and the Debian package made from a build.

usage: check_package.py TOP BUILD
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as xml

TOP = pathlib.Path(sys.argv[1])
BUILD = pathlib.Path(sys.argv[2])
LINUX = TOP / "packaging" / "linux"
ID = "io.github.runlane.Runlane"


def run(*command, **options):
    return subprocess.run([str(c) for c in command], capture_output=True, text=True, **options)


def need(tool):
    return unittest.skipUnless(shutil.which(tool), f"{tool} is not installed")


class DesktopFiles(unittest.TestCase):
    @need("desktop-file-validate")
    def test_desktop_entry_is_valid(self):
        result = run("desktop-file-validate", LINUX / f"{ID}.desktop")
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)

    @need("appstreamcli")
    def test_metainfo_is_valid(self):
        result = run("appstreamcli", "validate", "--no-net", LINUX / f"{ID}.metainfo.xml")
        self.assertEqual(result.returncode, 0, result.stdout + result.stderr)

    @need("man")
    def test_manual_page_has_no_warnings(self):
        result = run("man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", LINUX / "runlane.1")
        self.assertEqual((result.returncode, result.stderr), (0, ""))

    def test_the_same_id_everywhere(self):
        metainfo = xml.parse(LINUX / f"{ID}.metainfo.xml").getroot()
        self.assertEqual(metainfo.findtext("id"), ID)
        self.assertEqual(metainfo.findtext("launchable"), f"{ID}.desktop")
        entry = (LINUX / f"{ID}.desktop").read_text(encoding="utf-8")
        self.assertIn(f"Icon={ID}\n", entry)
        sources = "".join(p.read_text(encoding="utf-8") for p in [*TOP.glob("app/*.cpp"), *TOP.glob("src/ui/**/*.cpp")])
        self.assertIn(ID, sources)

    def test_version_and_newest_release_agree(self):
        version = re.search(r"project\(Runlane VERSION ([\d.]+)", (TOP / "CMakeLists.txt").read_text()).group(1)
        release = xml.parse(LINUX / f"{ID}.metainfo.xml").getroot().find("releases/release")
        self.assertEqual(release.get("version"), version)
        self.assertIn(f"## {version}", (TOP / "CHANGELOG.md").read_text(encoding="utf-8"))

    @need("update-mime-database")
    def test_mlflow_databases_get_their_type(self):
        with tempfile.TemporaryDirectory() as folder:
            packages = pathlib.Path(folder) / "mime" / "packages"
            packages.mkdir(parents=True)
            shutil.copy(LINUX / f"{ID}.mime.xml", packages / f"{ID}.xml")
            result = run("update-mime-database", packages.parent)
            self.assertEqual(result.returncode, 0, result.stderr)
            globs = (packages.parent / "globs2").read_text()
            self.assertIn("60:application/x-mlflow-store+sqlite3:mlflow.db", globs)
            self.assertIn("60:application/x-mlflow-store+sqlite3:mlruns.db", globs)


@need("dpkg-deb")
class Package(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        out = pathlib.Path(cls.folder.name)
        result = run("cpack", "-G", "DEB", "-B", out / "pack", "--config", BUILD / "CPackConfig.cmake", cwd=BUILD)
        assert result.returncode == 0, result.stdout + result.stderr
        cls.package = next((out / "pack").glob("runlane_*.deb"))
        cls.root = out / "root"
        assert run("dpkg-deb", "-x", cls.package, cls.root).returncode == 0

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_everything_a_desktop_needs_is_installed(self):
        share = self.root / "usr" / "share"
        for path in (
                self.root / "usr/bin/runlane", share / f"applications/{ID}.desktop",
                share / f"metainfo/{ID}.metainfo.xml", share / f"mime/packages/{ID}.xml",
                share / f"icons/hicolor/scalable/apps/{ID}.svg", share / "man/man1/runlane.1.gz",
                share / "doc/runlane/copyright", share / "runlane/sample/mlruns",
                share / "bash-completion/completions/runlane"):
            self.assertTrue(path.exists(), path)

    def test_the_packaged_program_says_its_version_and_reads_its_sample(self):
        program = self.root / "usr/bin/runlane"
        environment = dict(os.environ, QT_QPA_PLATFORM="offscreen")
        environment.pop("DISPLAY", None)
        version = run(program, "--version", env=environment)
        self.assertEqual(version.returncode, 0, version.stderr)
        self.assertRegex(version.stdout, r"^runlane \d+\.\d+\.\d+")
        listed = run(program, "list", self.root / "usr/share/runlane/sample/mlruns", env=environment)
        self.assertEqual(listed.returncode, 0, listed.stderr)
        self.assertIn("Experiment id", listed.stdout)

    def test_dependencies_were_found(self):
        fields = run("dpkg-deb", "-f", self.package, "Depends", "Section").stdout
        for library in ("libqt6charts6", "libsqlite3-0", "libyaml-0-2", "Section: science"):
            self.assertIn(library, fields)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-v"])
