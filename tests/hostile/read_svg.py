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


def is_safe(address):
    """As browsers read it: without controls and white space, by its scheme."""
    read = re.sub(r"[\x00-\x20]", "", address)
    scheme = re.match(r"([A-Za-z][A-Za-z0-9+.-]*):", read)
    return scheme is None or scheme.group(1).lower() in ("http", "https", "mailto")


for element in tree.parse(sys.argv[1]).iter():
    if element.tag not in KNOWN:
        print("element", element.tag)
    for name, value in element.attrib.items():
        if name.lower().startswith("on"):
            print("handler", name, value[:60])
        if name.endswith("href") and not is_safe(value):
            print("address", value[:60])
