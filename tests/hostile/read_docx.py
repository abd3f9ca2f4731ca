# SPDX-License-Identifier: MIT
"""Reads a Word document as the archive of XML that it is and prints what could act: macros, objects,
fields, parts that are loaded, and addresses other than those of the web.

usage: read_docx.py FILE
"""
import re
import sys
import xml.etree.ElementTree as tree
import zipfile

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PARTS = re.compile(r"""\[Content_Types\]\.xml|_rels/\.rels|docProps/(app|core|custom)\.xml
    |word/_rels/(document|footnotes)\.xml\.rels
    |word/(document|styles|settings|webSettings|fontTable|numbering|comments|footnotes)\.xml
    |word/theme/theme1\.xml|word/media/[A-Za-z0-9]+\.png""", re.VERBOSE)
ACTIVE = {WORD + name for name in """object control fldSimple instrText fldChar altChunk subDoc
    attachedTemplate mailMerge""".split()}


def texts(element):
    for each in element.iter():
        yield from (each.text or "", *each.attrib.values())


book = zipfile.ZipFile(sys.argv[1])
for name in book.namelist():
    if not PARTS.fullmatch(name):
        print(f"part {name}")
    if name.endswith(".png"):
        if not book.read(name).startswith(b"\x89PNG"):
            print(f"{name} is no picture")
        continue
    root = tree.fromstring(book.read(name))
    for element in root.iter():
        if element.tag in ACTIVE:
            print(f"element {element.tag.removeprefix(WORD)} in {name}")
    if name.endswith(".rels"):
        for each in root:
            kind = each.get("Type").rsplit("/", 1)[-1]
            address = each.get("Target")
            outside = each.get("TargetMode") == "External"
            if outside and (kind != "hyperlink" or not re.match("https?://|mailto:", address)):
                print(f"{kind} leads to {address[:60]!r}")
            if not outside and re.search(r"[:\\]|^//", address):
                print(f"{kind} loads {address[:60]!r}")
    for text in texts(root):
        bad = re.search("[\u202a-\u202e\u2066-\u2069]", text)
        if bad:
            print(f"U+{ord(bad.group()):04X} in {text[:60]!r} of {name}")
