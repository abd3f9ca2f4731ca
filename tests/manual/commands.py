# SPDX-License-Identifier: MIT
"""Runs the `sh` blocks of the README and the manual that call other programs than fasti. (Blocks of
fasti alone are run by tests/cli/manual_commands_test.cc, without a shell.)

Every block runs in a scratch copy of the folders that the pages speak of, with files of the names
that they use; each file that a command is to write must be there afterwards."""
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORK = ROOT / "build" / "manual-test"
INSTALLED = ROOT / "build" / "install-test"
NIGHTLY = "--nightly" in sys.argv[1:]

# Commands that are not run here, by how they begin, and why.
LEFT_OUT = {
    "bash examples/run.sh": "builds; it is a test of its own",
    "bash tests/run.sh": "is what runs this",
    "bash -c '. cmake/prepare.sh": "installs packages and builds, as tests/run.sh itself does",
    "sudo install": "writes into the system",
    "apt-get install": "installs packages",
    "cmake --preset": "builds, as tests/run.sh itself does",
    "cmake --build": "builds, as tests/run.sh itself does",
    "build/release/tests/bench/fasti_bench": "measures for several minutes, and writes the page",
    "bash tests/bench/pictures.sh": "measures for several minutes, and writes the page",
    "bash tests/browser/run.sh": "is a test of its own, and measures afterwards",
    "fasti serve": "goes on until it is stopped; tests/serve runs that page",
}

# Programs for which a block waits for the night.
SLOW = {"xelatex", "latexmk", "g++"}

# What a page says of the system, and what stands in for it here.
INSTEAD = {"/usr/local/share/fasti": str(INSTALLED / "share/fasti")}

# Files that pages speak of without showing them, and what is put there.
FILES = {
    "chronology.yaml": "docs/tutorial/chips.yaml",
    "chips.yaml": "docs/tutorial/chips.yaml",
    "policy.yaml": "docs/tutorial/chips.yaml",
    "docs/policy.yaml": "docs/tutorial/chips.yaml",
    "table.csv": "examples/import/chips.csv",
    "fasti.lua": "examples/pandoc/fasti.lua",
    "my_program.cc": "examples/embed/main.cc",
}
REPORTS = {"pandoc": "examples/pandoc/report.md", "latexmk": "examples/latex/report.tex"}


def blocks(page, language):
    """The text of each block of the language whose fence stands at the start of a line."""
    text = page.read_text(encoding="utf-8")
    out = []
    fence = None
    for line in text.splitlines():
        marks = re.match(r"(`{3,})\s*(\S*)", line)
        if fence is None and marks:
            fence, taken, lines = marks[1], marks[2] == language, []
        elif fence is not None and line.strip() == fence:
            if taken:
                out.append("\n".join(lines))
            fence = None
        elif fence is not None:
            lines.append(line)
    return out


def words(line):
    lexer = shlex.shlex(line, posix=True, punctuation_chars=True)
    lexer.whitespace_split = True
    return list(lexer)


def programs(line):
    """The programs that a line calls: the first word, and that after each `|`, `&&` and `;`."""
    found = []
    first = True
    for word in words(line):
        if first:
            found.append(word)
        first = word in {"|", "&&", "||", ";"}
    return found


def written(line):
    """The files that a line is to write."""
    out = []
    all_words = words(line)
    for word, following in zip(all_words, all_words[1:] + [""]):
        if word in {"-o", ">"}:
            out.append(following)
        if word in {"xelatex", "latexmk"}:
            out += [each[:-4] + ".pdf" for each in all_words if each.endswith(".tex")]
    return out


def left_out(line):
    return next((begin for begin in LEFT_OUT if line.startswith(begin)), None)


def run(script, folder):
    environment = dict(
        os.environ,
        PATH=f"{ROOT / 'build/release'}:{os.environ['PATH']}",
        PKG_CONFIG_PATH=":".join(str(each) for each in INSTALLED.glob("lib/**/pkgconfig")),
        GIT_CONFIG_GLOBAL="/dev/null", GIT_CONFIG_SYSTEM="/dev/null", GIT_PAGER="cat",
        LC_ALL="C.UTF-8")
    return subprocess.run(["bash", "-euo", "pipefail", "-c", script], cwd=folder, env=environment,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, errors="replace")


def scratch(script):
    """A folder in git with what the pages speak of, and the document that the script is about."""
    shutil.rmtree(WORK, ignore_errors=True)
    WORK.mkdir(parents=True)
    for each in ("examples", "docs"):
        shutil.copytree(ROOT / each, WORK / each)
    for name, source in FILES.items():
        shutil.copy(ROOT / source, WORK / name)
    for program, source in REPORTS.items():
        # What the script itself writes is not there before.
        if re.search(rf"^{program} ", script, re.MULTILINE):
            shutil.copy(ROOT / source, WORK / pathlib.Path(source).name)
            text = (WORK / "report.md").read_text(encoding="utf-8") if program == "pandoc" else ""
            if text:
                (WORK / "report.md").write_text(text.replace("../h20/", "examples/h20/"),
                                                encoding="utf-8")
    ready = run("fasti render docs/policy.yaml --quiet -o docs/policy.svg && git init -q . && "
                "git config user.name T && git config user.email t@example.org && git add -A && "
                "git commit -q -m first", WORK)
    assert ready.returncode == 0, ready.stdout


def check(page, script):
    """Runs a block; the complaint that there is, or nothing."""
    lines = [line for line in script.splitlines() if line.strip() and not left_out(line)]
    scratch(script)
    text = "\n".join(lines)
    for name, path in INSTEAD.items():
        text = text.replace(name, path)
    done = run(text, WORK)
    missing = [name for line in lines for name in written(line)
               if not (WORK / name).is_file() or not (WORK / name).stat().st_size]
    if done.returncode == 0 and not missing:
        return None
    why = f"ends with {done.returncode}" if done.returncode else f"does not write {missing}"
    return f"{page.name}: {why}:\n{text}\n{done.stdout[-3000:]}"


def check_rule(page, rule):
    """Makes what a block of a makefile is for."""
    target = rule.split(":")[0].replace("%", "policy")
    scratch("")
    (WORK / "Makefile").write_text(rule + "\n", encoding="utf-8")
    done = run(f"make {shlex.quote(target)}", WORK)
    if done.returncode == 0 and (WORK / target).is_file():
        return None
    return f"{page.name}: make {target} ends with {done.returncode}:\n{done.stdout[-3000:]}"


def main():
    ran = 0
    used = set()
    complaints = []
    for page in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]:
        for script in blocks(page, "sh"):
            lines = [line for line in script.splitlines() if line.strip()]
            used |= {left_out(line) for line in lines}
            called = {each for line in lines if not left_out(line) for each in programs(line)}
            others = called - {"fasti", "export"}
            if not others or (others & SLOW and not NIGHTLY):
                continue
            ran += 1
            complaints.append(check(page, script))
        for rule in blocks(page, "make"):
            ran += 1
            complaints.append(check_rule(page, rule))
    complaints = [each for each in complaints if each]
    stale = set(LEFT_OUT) - used
    if stale:
        complaints.append(f"no page has what is left out: {sorted(stale)}")
    if ran < (12 if NIGHTLY else 9):
        complaints.append(f"only {ran} blocks were found")
    if complaints:
        sys.exit("tests/manual: " + "\n".join(complaints))
    print(f"tests/manual: passed ({ran} blocks)")


main()
