# SPDX-License-Identifier: MIT
"""Reads a calendar with the icalendar library and prints all that is not a plain entry.

usage: read_ics.py EVENTS FILE
"""
import re
import sys

from icalendar import Calendar

KNOWN = {
    "VCALENDAR": set("VERSION PRODID CALSCALE NAME X-WR-CALNAME".split()),
    "VEVENT": set("""UID DTSTAMP DTSTART DTEND SUMMARY DESCRIPTION CATEGORIES STATUS TRANSP URL
        X-FASTI-DATE""".split()),
}
PARAMETERS = {"VALUE"}

with open(sys.argv[2], "rb") as file:
    data = file.read()
for line in data.split(b"\r\n"):
    if re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", line) or len(line) > 75:
        print(f"line {line[:80]!r}")
calendar = Calendar.from_ical(data)
events = 0
for component in calendar.walk():
    if component.name not in KNOWN:
        print(f"component {component.name}")
        continue
    events += component.name == "VEVENT"
    for error in component.errors:
        print(f"error {error}")
    for name, value in component.property_items(recursive=False):
        if name in ("BEGIN", "END"):
            continue
        if name not in KNOWN[component.name]:
            print(f"property {name}")
        for parameter in getattr(value, "params", {}):
            if parameter not in PARAMETERS:
                print(f"parameter {parameter} of {name}")
        if name == "URL" and not re.match(r"https?://|mailto:", str(value)):
            print(f"address {str(value)[:60]!r}")
if events != int(sys.argv[1]):
    print(f"{events} entries, not {sys.argv[1]}")
