# SPDX-License-Identifier: MIT
"""Reads a table as spreadsheets do and prints cells that they would run, and rows that do not fit.

usage: read_csv.py EVENTS FILE
"""
import csv
import re
import sys

NUMBER = re.compile(r"[+-]?[0-9]+([.-][0-9]+)*")

with open(sys.argv[2], encoding="utf-8-sig", newline="") as file:
    rows = list(csv.reader(file, strict=True))
for number, row in enumerate(rows):
    if len(row) != len(rows[0]):
        print(f"row {number} has {len(row)} cells, not {len(rows[0])}")
    for cell in row:
        if re.match(r"\n*[=+\-@\t\r]", cell) and not NUMBER.fullmatch(cell):
            print(f"formula {cell[:60]!r}")
        if re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", cell):
            print(f"control character in {cell[:60]!r}")
if len(rows) != int(sys.argv[1]) + 1:
    print(f"{len(rows)} rows, not a head and {sys.argv[1]} events")
