# SPDX-License-Identifier: MIT
"""Reads pages with the parser of the HTML standard and prints what could act.

usage: read_html.py KIND FILE      KIND is page, fragment, table (of facts), markdown,
                                   data (in a script of a page) or timelinejs (texts of a page)
"""
import re
import sys
import warnings

import html5lib

warnings.simplefilter("ignore")

TEXT = set("""html head title body main header nav section div span p h1 h2 h3 h4 ul ol li table
    caption colgroup col thead tbody tr th td a sup strong em code bdi br""".split())
OWN = {
    "page": TEXT | set("meta style script form label input select option button output".split()),
    "fragment": TEXT | {"style"},
    "table": TEXT | {"meta", "style"},
    "markdown": TEXT | {"img", "del"},
    "data": set("html head title body script p".split()),
    "timelinejs": set("html head title body hr p ul li a em strong br code".split()),
}
PICTURE = set("""svg g title desc style defs linearGradient stop rect circle line path text a
    tspan""".split())
COUNTS = {"table": {"script": 0, "meta": 2, "table": 2},
          "page": {"script": 1, "form": 1, "base": 0}, "fragment": {"form": 0},
          "markdown": {"form": 0}, "data": {"script": 1, "p": 1}, "timelinejs": {"script": 0}}
SVG = "http://www.w3.org/2000/svg"
ADDRESSES = {"href", "src", "action", "formaction", "data", "srcdoc", "xlink:href", "poster"}


def is_safe(address):
    """As browsers read it: without controls and white space, by its scheme."""
    read = re.sub(r"[\x00-\x20]", "", address)
    scheme = re.match(r"([A-Za-z][A-Za-z0-9+.-]*):", read)
    return scheme is None or scheme.group(1).lower() in ("http", "https", "mailto")


def faults(kind, data):
    tree = html5lib.parse(data, treebuilder="dom", namespaceHTMLElements=True)
    seen = {}

    def visit(node):
        if node.nodeType == node.COMMENT_NODE:
            yield f"comment {node.data[:60]!r}"
        if node.nodeType == node.ELEMENT_NODE:
            picture = node.namespaceURI == SVG
            name = node.tagName
            seen[name] = seen.get(name, 0) + 1
            if name not in (PICTURE if picture else OWN[kind]):
                yield f"element {name}"
            for key, value in node.attributes.items():
                if key.lower().startswith("on"):
                    yield f"handler {key}={value[:60]!r} of {name}"
                if key == "style" and not re.fullmatch(r"[a-z-]+: ?[0-9.a-z%]+;?", value):
                    yield f"style {value[:60]!r} of {name}"
                if key in ADDRESSES and not is_safe(value):
                    yield f"address {value[:60]!r} of {name}"
                if key in ADDRESSES and re.search(r"[\x00-\x20]", value):
                    yield f"white space in address {value[:60]!r} of {name}"
        # Lines of pictures hold their directions together themselves.
        if node.nodeType == node.TEXT_NODE and node.parentNode.namespaceURI != SVG:
            bad = re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]",
                            node.data)
            if bad:
                yield f"control character U+{ord(bad.group()):04X} in {node.data[:60]!r}"
        for child in node.childNodes:
            yield from visit(child)

    yield from visit(tree)
    for name, count in COUNTS[kind].items():
        if seen.get(name, 0) != count:
            yield f"{seen.get(name, 0)} of {name}, not {count}"


with open(sys.argv[2], encoding="utf-8", newline="") as file:
    for fault in faults(sys.argv[1], file.read()):
        print(fault)
