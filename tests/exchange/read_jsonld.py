# SPDX-License-Identifier: MIT
"""Expands a JSON-LD document with PyLD, without a network, and prints its statements as JSON."""

import json
import sys

from pyld import jsonld


def no_network(url, options):
    raise ValueError("the document asks for " + url)


def term(node):
    out = {"value": node["value"], "kind": node["type"]}
    for name in ("language", "datatype"):
        if name in node:
            out[name] = node[name]
    return out


def main(path):
    jsonld.set_document_loader(no_network)
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    options = {"base": "https://example.org/chronology.jsonld"}
    dataset = jsonld.to_rdf(document, options)
    # Everything that is said is said in words with addresses: nothing was dropped on the way.
    compacted = jsonld.compact(document, document["@context"], options)
    statements = [
        [term(quad["subject"])["value"], quad["predicate"]["value"], term(quad["object"])]
        for quad in dataset["@default"]
    ]
    json.dump({"statements": statements, "nodes": len(compacted["@graph"])}, sys.stdout)


main(sys.argv[1])
