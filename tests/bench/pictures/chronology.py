#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Writes a made-up chronology of any size in the languages of the programs that are compared.

Usage: chronology.py EVENTS LINKS YEARS [PREFIX]

PREFIX.yaml is for Fasti, PREFIX.mmd a Gantt chart for mermaid, PREFIX.vl.json a strip plot for
Vega-Lite. All three have the same events on the same days with the same titles. Each event has
LINKS links to earlier ones. Without PREFIX the YAML goes to standard output. The same arguments
give the same bytes.
"""
import datetime
import json
import sys

LANES = {
    "us": ("US government",
           ["Commerce", "The Treasury", "The White House", "The State Department"]),
    "china": ("Chinese government",
              ["Beijing", "The commerce ministry", "The customs", "The regulator"]),
    "allies": ("Allied governments",
               ["The Hague", "Tokyo", "Seoul", "Brussels"]),
    "industry": ("Industry",
                 ["A chip maker", "A cloud provider", "The trade association", "A supplier"]),
}
VERBS = ["widens", "announces", "suspends", "clarifies", "contests", "reports", "delays", "enforces"]
OBJECTS = ["the licence rule", "controls on memory", "a list of firms", "curbs on tools", "a waiver",
           "the tariff on chips", "an inquiry", "the quarterly figures", "a revenue share", "the talks"]
WHERE = ["", "", " for data centres", " after a review", " in a filing", " for a year"]
RELATIONS = ["because-of", "responds-to", "reports"]


class Dice:
    """A linear congruential generator, with Knuth's constants of MMIX: the same on every machine."""

    def __init__(self, seed):
        self.state = seed

    def roll(self, sides):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % sides


def make_events(count, links, years):
    dice = Dice(20250409)
    first = datetime.date(2026 - years, 1, 1)
    days = sorted(dice.roll(365 * years) for _ in range(count))
    events = []
    for i, day in enumerate(days):
        lane = list(LANES)[dice.roll(len(LANES))]
        words = [LANES[lane][1], VERBS, OBJECTS, WHERE]
        who, does, what, where = (choice[dice.roll(len(choice))] for choice in words)
        begin = first + datetime.timedelta(days=day)
        # One in ten lasts some days.
        lasts = dice.roll(9) + 2 if dice.roll(10) == 0 else 1
        # Most links reach back a little, as those of real chronologies do.
        causes = sorted({max(0, i - 1 - dice.roll(12)) for _ in range(links)}) if i >= links else []
        while i >= links and len(causes) < links:
            causes = sorted({*causes, dice.roll(i)})
        events.append({"id": f"e{i + 1}", "lane": lane, "title": f"{who} {does} {what}{where}",
                       "begin": begin, "last": begin + datetime.timedelta(days=lasts - 1),
                       "causes": [(RELATIONS[dice.roll(3)], f"e{c + 1}") for c in causes]})
    return events


def write_fasti(events, out):
    out.write("fasti: 1\ntitle: A chronology that was made up\nactors:\n")
    for lane, (title, _) in LANES.items():
        out.write(f"  {lane}: {{title: {title}}}\n")
    out.write("sources: {paper: {title: The paper of record}}\nevents:\n")
    for event in events:
        date = str(event["begin"])
        if event["last"] != event["begin"]:
            date += f"/{event['last']}"
        out.write(f"  - id: {event['id']}\n    date: {date}\n    title: {event['title']}\n"
                  f"    by: {event['lane']}\n    sources: paper\n")
        for relation in RELATIONS:
            causes = [cause for kind, cause in event["causes"] if kind == relation]
            if causes:
                out.write(f"    {relation}: [{', '.join(causes)}]\n")


def write_mermaid(events, out):
    out.write("gantt\n  title A chronology that was made up\n  dateFormat YYYY-MM-DD\n")
    for lane, (title, _) in LANES.items():
        out.write(f"  section {title}\n")
        for event in events:
            if event["lane"] == lane:
                days = (event["last"] - event["begin"]).days + 1
                out.write(f"  {event['title']} :{event['id']}, {event['begin']}, {days}d\n")


def write_vega_lite(events, out):
    values = [{"title": event["title"], "lane": LANES[event["lane"]][0], "begin": str(event["begin"]),
               "end": str(event["last"] + datetime.timedelta(days=1))} for event in events]
    json.dump({
        "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
        "title": "A chronology that was made up",
        "width": 1400,
        "height": 600,
        "data": {"values": values},
        "mark": {"type": "bar", "height": 8},
        "encoding": {
            "x": {"field": "begin", "type": "temporal"},
            "x2": {"field": "end"},
            "y": {"field": "lane", "type": "nominal"},
            "color": {"field": "lane", "type": "nominal"},
        },
    }, out, indent=1)


def main():
    count, links, years = (int(word) for word in sys.argv[1:4])
    events = make_events(count, links, years)
    if len(sys.argv) == 4:
        write_fasti(events, sys.stdout)
        return
    writers = {".yaml": write_fasti, ".mmd": write_mermaid, ".vl.json": write_vega_lite}
    for ending, write in writers.items():
        with open(sys.argv[4] + ending, "w", encoding="utf-8") as out:
            write(events, out)


if __name__ == "__main__":
    main()
