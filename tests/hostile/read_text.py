# SPDX-License-Identifier: MIT
"""Reads what a terminal shows and prints what would steer it, or write beside its line.

usage: read_text.py FILE
"""
import sys

STEERING = set(range(0x20)) - {0x0A} | set(range(0x7F, 0xA0)) | {
    *range(0x202A, 0x202F), *range(0x2066, 0x206A)}

with open(sys.argv[1], encoding="utf-8", newline="") as file:
    for number, line in enumerate(file.read().split("\n"), 1):
        for character in line:
            if ord(character) in STEERING:
                print(f"line {number}: control character U+{ord(character):04X}")
