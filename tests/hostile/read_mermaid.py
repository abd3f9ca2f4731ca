# SPDX-License-Identifier: MIT
"""Reads a Gantt chart line by line and prints what is no line of one. Mermaid itself reads such
charts in tests/exchange.

usage: read_mermaid.py EVENTS FILE
"""
import re
import sys

TEXT = r"""[^<>;:"`%{}\x00-\x1f\x7f]*"""
LINES = [re.compile(each) for each in (
    "gantt", "    dateFormat YYYY-MM-DD", "    axisFormat %Y-%m-%d", "    todayMarker off",
    f"    title {TEXT}", f"    section {TEXT}",
    TEXT + r" :((crit|active|done|milestone), )*[ei][0-9]+, \d{4}-\d\d-\d\d, (0d|\d{4}-\d\d-\d\d)")]

with open(sys.argv[2], encoding="utf-8", newline="") as file:
    lines = file.read().rstrip("\n").split("\n")
for line in lines:
    plain = re.sub(r"#\d+;", "", line)
    if not any(each.fullmatch(plain) for each in LINES):
        print(f"line {line[:80]!r}")
marks = sum(1 for line in lines if re.search(r", e\d+, |:e\d+, ", line))
if marks != int(sys.argv[1]):
    print(f"{marks} events, not {sys.argv[1]}")
