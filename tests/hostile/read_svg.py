# SPDX-License-Identifier: MIT
"""Reads an SVG with an XML parser and prints what could act.

usage: read_svg.py FILE
"""
import re
import sys
import xml.etree.ElementTree as tree

SVG = "{http://www.w3.org/2000/svg}"
KNOWN = {SVG + name for name in """svg g title desc style defs linearGradient stop rect circle
    line path text tspan a clipPath pattern""".split()}
SAFE = re.compile(r"^(https?://|mailto:|#|[^:]*$)", re.IGNORECASE)

for element in tree.parse(sys.argv[1]).iter():
    if element.tag not in KNOWN:
        print("element", element.tag)
    for name, value in element.attrib.items():
        if name.lower().startswith("on"):
            print("handler", name, value[:60])
        if name.endswith("href") and not SAFE.match(value):
            print("address", value[:60])
