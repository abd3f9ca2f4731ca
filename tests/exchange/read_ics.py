# SPDX-License-Identifier: MIT
"""Reads a calendar with the icalendar library and prints its entries as JSON."""

import json
import sys

from icalendar import Calendar


def text(component, name):
    value = component.get(name)
    return None if value is None else str(value)


def categories(component):
    value = component.get("CATEGORIES")
    return [] if value is None else [str(each) for each in value.cats]


def entry(component):
    end = component.get("DTEND")
    return {
        "uid": text(component, "UID"),
        "stamp": component["DTSTAMP"].dt.isoformat(),
        "start": component["DTSTART"].dt.isoformat(),
        "end": None if end is None else end.dt.isoformat(),
        "summary": text(component, "SUMMARY"),
        "description": text(component, "DESCRIPTION"),
        "url": text(component, "URL"),
        "status": text(component, "STATUS"),
        "transparent": text(component, "TRANSP"),
        "date": text(component, "X-FASTI-DATE"),
        "categories": categories(component),
    }


def main(path):
    with open(path, "rb") as file:
        calendar = Calendar.from_ical(file.read())
    entries = []
    for component in calendar.walk("VEVENT"):
        if component.errors:
            raise ValueError(component.errors)
        entries.append(entry(component))
    json.dump({"name": text(calendar, "X-WR-CALNAME"), "entries": entries}, sys.stdout)


main(sys.argv[1])
