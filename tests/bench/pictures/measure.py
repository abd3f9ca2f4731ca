#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures drawings beside each other and prints the tables of docs/performance.md, "Pictures".

Usage: measure.py FASTI DRAWING WORK [PAGE]

FASTI is the program, DRAWING is fasti_bench_drawing, WORK the folder with node_modules and the
configurations. The tables go to standard output, and into PAGE between its markers.

Contestants take turns, and the least of each one's times counts. Processor time is that of a
process and of all that it started: this program adopts what outlives its parent, and waits for it.
"""
import ctypes
import json
import os
import pathlib
import re
import resource
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
PR_SET_CHILD_SUBREAPER = 36
LIMIT = 120  # seconds for what outlives the command, before the run is given up


def children_seconds():
    """Processor seconds of all children that have ended, and of theirs."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


class Run:
    """Wall and processor seconds of a command with all its children."""

    def __init__(self, command, folder, may_fail):
        before = children_seconds()
        began = time.monotonic()
        with open(folder / "errors.txt", "wb") as errors:
            process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=errors)
            status = process.wait()
        self.wall = time.monotonic() - began
        if status != 0 and not may_fail:
            sys.exit(f"{command} ended with {status}:\n{(folder / 'errors.txt').read_text()[-2000:]}")
        wait_for_orphans(command)
        self.cpu = children_seconds() - before


def wait_for_orphans(command):
    """Reaps what the command left behind, so that its time is counted."""
    until = time.monotonic() + LIMIT
    while time.monotonic() < until:
        try:
            pid, _ = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if pid == 0:
            time.sleep(0.01)
    sys.exit(f"{command} left a process that does not end")


class Contestant:
    """One program that draws one picture."""

    def __init__(self, name, command, output, count, alone=None, may_fail=False):
        self.name = name
        self.command = command
        self.output = output
        self.count = count  # how many events the output labels, how many links it draws
        self.alone = alone  # gives the seconds of the drawing by itself
        self.may_fail = may_fail
        self.runs = []
        self.alone_seconds = None

    def least(self, what):
        return min(getattr(run, what) for run in self.runs)


class Contest:
    def __init__(self, picture, rounds, contestants):
        self.picture = picture
        self.rounds = rounds
        self.contestants = contestants

    def run(self, work):
        for _ in range(self.rounds):
            for one in self.contestants:
                one.runs.append(Run(one.command, work, one.may_fail))
        for one in self.contestants:
            if one.alone:
                one.alone_seconds = one.alone()


def own_count(events, links):
    """By what the notes below the picture say of what it leaves out."""
    def count(svg):
        def noted(words):
            found = re.search(words, svg)
            return int(found.group(1)) if found else 0

        unlabelled = (noted(r">(\d+) events? stands? without a label") +
                      noted(r">(\d+) more events are the columns"))
        return events - unlabelled, links - noted(r">Links not drawn: (\d+)")
    return count


def count_by(labels, links):
    """By two regular expressions; None for what is not drawn at all."""
    def count(svg):
        return tuple(len(re.findall(each, svg)) if each else 0 for each in (labels, links))
    return count


def output_of(command, folder):
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout


def steps_of(drawing, work, file, view, runs):
    return json.loads(output_of([drawing, file, "--view", view, "--runs", str(runs)], work))


def drawn(steps):
    return steps["content"] + steps["layout"] + steps["write"]


def contests(fasti, drawing, work):
    def own(count, view):
        output = f"{count}-{view}.svg"
        given = (work / f"{count}.yaml").read_text(encoding="utf-8")
        links = len(re.findall(r"\be\d+\b", given)) - count
        return Contestant(
            f"Fasti, {view}",
            [fasti, "render", f"{count}.yaml", "--view", view, "--quiet", "-o", output],
            output, own_count(count, links),
            lambda: drawn(steps_of(drawing, work, f"{count}.yaml", view, 5)))

    configs = ["puppeteer.json", "mermaid.json"]
    mermaid = Contestant(
        "mermaid-cli", ["node_modules/.bin/mmdc", "-q", "-p", configs[0], "-c", configs[1],
                        "-i", "1000.mmd", "-o", "1000-mermaid.svg"],
        "1000-mermaid.svg", count_by(r'class="taskText', None),
        lambda: float(output_of(["node", "draw_mermaid.mjs", "1000.mmd", "3", *configs], work)))
    vega = Contestant(
        "vl2svg", ["node_modules/.bin/vl2svg", "10000.vl.json", "10000-vega.svg"],
        "10000-vega.svg", count_by(None, None),
        lambda: float(output_of(["node", "draw_vega_lite.mjs", "10000.vl.json", "3"], work)))

    def parse_dot():
        return min(Run(["nop", "1000.dot"], work, False).cpu for _ in range(3))

    dot = Contestant("dot", ["dot", "-Tsvg", "1000.dot", "-o", "1000-dot.svg"], "1000-dot.svg",
                     count_by(r'class="node"', r'class="edge"'), may_fail=True)
    dot.alone = lambda: dot.least("cpu") - parse_dot()
    return [
        Contest("timeline of 1,000 events", 5,
                [own(1000, "timeline"), own(1000, "vertical"), mermaid]),
        Contest("timeline of 10,000 events", 5, [own(10000, "timeline"), vega]),
        Contest("graph of 1,000 events", 2, [own(1000, "graph"), dot]),
    ]


def seconds(value):
    if value >= 1:
        return f"{value:.3g} s"
    return f"{1e3 * value:.3g} ms"


def times(value):
    return f"{value:.1f}" if value < 10 else f"{value:.0f}"


def table(rows):
    widths = [max(3, *(len(row[i]) for row in rows)) for i in range(len(rows[0]))]
    left = [i < 2 for i in range(len(widths))]
    lines = ["| " + " | ".join(cell.ljust(width) if l else cell.rjust(width)
                               for cell, width, l in zip(row, widths, left)) + " |" for row in rows]
    rule = "|" + "|".join("-" * (width + 2) if l else "-" * (width + 1) + ":"
                          for width, l in zip(widths, left)) + "|"
    return "\n".join([lines[0], rule, *lines[1:]]) + "\n"


def comparison(fasti, drawing, work):
    rows = [["picture", "drawn by", "labels", "links", "processor", "ratio", "wall", "ratio",
             "drawing alone", "ratio", "beside Fasti's drawing"]]
    for contest in contests(fasti, drawing, work):
        contest.run(work)
        own = contest.contestants[0]
        for one in contest.contestants:
            first = one is own
            counts = one.count((work / one.output).read_text(encoding="utf-8"))
            row = [contest.picture if first else "", one.name, *(f"{each:,}" for each in counts)]
            for mine, its in [(own.least("cpu"), one.least("cpu")),
                              (own.least("wall"), one.least("wall")),
                              (own.alone_seconds, one.alone_seconds)]:
                row += [seconds(its), "" if first else times(its / mine)]
            row.append("" if first else times(one.least("cpu") / own.alone_seconds))
            rows.append(row)
    return table(rows)


def steps(fasti, drawing, work):
    rows = [["view", "events", "yaml-cpp", "read", "check", "content", "layout", "write", "drawing", "whole"]]
    for view, counts in [("timeline", [1000, 10000, 100000]), ("vertical", [1000]),
                         ("graph", [1000])]:
        for count in counts:
            file = f"{count}.yaml"
            got = steps_of(drawing, work, file, view, 5)
            command = [fasti, "render", file, "--view", view, "--quiet", "-o", "steps.svg"]
            whole = min(Run(command, work, False).cpu for _ in range(2))
            rows.append([view, f"{count:,}"] + [
                seconds(got[step]) for step in ["yaml", "read", "check", "content", "layout", "write"]]
                + [seconds(drawn(got)), seconds(whole)])
    return table(rows)


def machine(work):
    model = "unknown processor"
    with open("/proc/cpuinfo", encoding="utf-8") as info:
        for line in info:
            if line.startswith("model name"):
                model = line.split(":", 1)[1].strip()
                break
    def installed(name):
        about = (work / "node_modules" / name / "package.json").read_text(encoding="utf-8")
        return f"{name} {json.loads(about)['version']}"

    packages = [installed(name) for name in ["@mermaid-js/mermaid-cli", "mermaid", "vega", "vega-lite"]]
    tools = [re.search(r"Chromium [\d.]+", output_of(["chromium", "--version"], work)).group(),
             "Node.js " + output_of(["node", "--version"], work).strip().lstrip("v"),
             "Graphviz " + re.search(r"version ([\d.]+)", subprocess.run(
                 ["dot", "-V"], capture_output=True, text=True, check=True).stderr).group(1)]
    return f"{model}, {os.cpu_count()} cores; {', '.join(packages + tools)}\n"


def put(page, sections):
    text = page.read_text(encoding="utf-8")
    for name, content in sections.items():
        begin, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->"
        if begin not in text or end not in text:
            sys.exit(f"{page} lacks the markers of {name}")
        head, rest = text.split(begin, 1)
        text = head + begin + "\n" + content + "\n" + end + rest.split(end, 1)[1]
    page.write_text(text, encoding="utf-8")


def main():
    fasti, drawing = (str(pathlib.Path(path).resolve()) for path in sys.argv[1:3])
    work = pathlib.Path(sys.argv[3]).resolve()
    if ctypes.CDLL(None, use_errno=True).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) != 0:
        sys.exit("this kernel does not let a process adopt the children of its children")
    for count, years in [(1000, 10), (10000, 40), (100000, 100)]:
        subprocess.run([sys.executable, HERE / "chronology.py", str(count), "2", str(years),
                        str(work / str(count))], check=True)
    subprocess.run([fasti, "render", "1000.yaml", "--quiet", "-o", "1000.dot"], cwd=work, check=True)
    sections = {"pictures: machine": machine(work),
                "pictures: comparison": comparison(fasti, drawing, work),
                "pictures: steps": steps(fasti, drawing, work)}
    for text in sections.values():
        print(text)
    if len(sys.argv) > 4:
        put(pathlib.Path(sys.argv[4]), sections)


if __name__ == "__main__":
    main()
