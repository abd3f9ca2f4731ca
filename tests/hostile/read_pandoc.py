# SPDX-License-Identifier: MIT
"""Reads the tree that pandoc makes of a document, as JSON, and prints what could act.

usage: pandoc -t json FILE | read_pandoc.py
"""
import json
import re
import sys


def is_safe(address):
    scheme = re.match(r"([A-Za-z][A-Za-z0-9+.-]*):", re.sub(r"[\x00-\x20]", "", address))
    return scheme is None or scheme.group(1).lower() in ("http", "https", "mailto")


def visit(node):
    if isinstance(node, list):
        for each in node:
            yield from visit(each)
        return
    if not isinstance(node, dict):
        return
    kind = node.get("t")
    if kind in ("RawBlock", "RawInline", "Math", "Cite", "CodeBlock", "BlockQuote", "HorizontalRule"):
        yield f"{kind} {str(node.get('c'))[:60]}"
    if kind in ("Link", "Image") and not is_safe(node["c"][2][0]):
        yield f"address {node['c'][2][0][:60]!r}"
    if kind in ("Link", "Image", "Span", "Div", "Code", "Header"):
        attributes = node["c"][1 if kind == "Header" else 0]
        for key, value in attributes[2]:
            if key not in ("width", "height"):
                yield f"attribute {key}={value[:60]!r}"
    for each in node.values():
        yield from visit(each)


for fault in visit(json.load(sys.stdin)["blocks"]):
    print(fault)
