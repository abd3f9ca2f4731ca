# SPDX-License-Identifier: MIT
"""Validates instances by a JSON Schema.

Reads a file with a "schema" and a list of "instances", and prints a JSON list: for each instance an
empty string, or where and why the schema refuses it.
"""

import json
import sys

from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match


def fault(validator, instance):
    error = best_match(validator.iter_errors(instance))
    return "" if error is None else f"{error.json_path}: {error.message}"


def main(path):
    with open(path, encoding="utf-8") as file:
        given = json.load(file)
    Draft202012Validator.check_schema(given["schema"])
    validator = Draft202012Validator(given["schema"])
    json.dump([fault(validator, instance) for instance in given["instances"]], sys.stdout)


main(sys.argv[1])
