// SPDX-License-Identifier: MIT
#include "src/starting_point.h"

#include "render/schema/schema.h"

namespace fasti {

namespace {

constexpr const char* kChronology =
    R"yaml(# yaml-language-server: $schema=./chronology.schema.json
#
# A chronology to start from: how the AI Act of the European Union came about. Read it once, then
# put your own events in its place. The line above is for editors: they complete keys and say what
# a key means. `fasti explain` lists what `fasti check` looks at.

fasti: 1                                # the version of the format
title: The AI Act of the European Union
zone: Europe/Brussels                   # dates are days in this time zone, unless one is given
verified: 2025-02-02                    # how far you have looked: nothing later counts as happened

actors:                                 # who acts; each has a lane of the timeline …
  commission: {title: European Commission}
  parliament: {title: European Parliament, lane: lawmakers}
  council: {title: Council of the EU, lane: lawmakers}          # … or shares one
lanes:
  lawmakers: {title: Parliament and Council}

instruments:                            # what is in force over time: rules, licences, orders
  ai-act:
    title: AI Act
    by: parliament
    kind: regulation
    citation: Regulation (EU) 2024/1689

sources:                                # the documents; `primary` ones are doubted last
  proposal-text:
    {title: COM(2021) 206 final, publisher: European Commission, published: 2021-04-21, tier: primary}
  parliament-deal:
    title: "Artificial Intelligence Act: deal on comprehensive rules for trustworthy AI"
    publisher: European Parliament
    published: 2023-12-09
    tier: primary
  council-deal:
    title: "Artificial intelligence act: Council and Parliament strike a deal on the first rules for AI in the world"
    publisher: Council of the EU
    published: 2023-12-09
    tier: primary
  parliament-vote:
    title: "Artificial Intelligence Act: MEPs adopt landmark law"
    publisher: European Parliament
    published: 2024-03-13
    tier: primary
  official-journal:
    title: Official Journal of the European Union, L series, 2024/1689
    publisher: Publications Office of the European Union
    published: 2024-07-12
    url: http://data.europa.eu/eli/reg/2024/1689/oj
    tier: primary
  commission-news:
    {title: AI Act enters into force, publisher: European Commission, published: 2024-08-01, tier: primary}

events:
  - id: proposal                        # by its id, other events refer to it
    date: 2021-04-21
    title: The Commission proposes the AI Act
    by: commission
    kind: proposal                      # a word of your own
    proposes: ai-act                    # what it does to an instrument
    sources: proposal-text

  - id: deal
    date: "[2023-12-08..2023-12-09]"    # one of these days; quoted, as it begins with a bracket
    title: Parliament and Council agree
    by: [parliament, council]           # the first one gives the lane
    kind: agreement
    after: proposal
    sources:
      - {source: parliament-deal, date: 2023-12-08}     # a source that dates it itself: make it the
      - council-deal                                    # 7th, and `fasti check` objects

  - id: vote
    date: 2024-03-13
    title: Parliament votes for the AI Act
    by: parliament
    kind: vote
    because-of: {event: deal, lag: ~3 months}           # a relation may say how far apart
    sources: parliament-vote

  - id: publication
    date: 2024-07-12
    title: The Official Journal publishes the AI Act
    by: [parliament, council]
    kind: publication
    after: vote
    issues: ai-act                      # adopted, and not yet in force
    sources: official-journal

  - id: entry-into-force
    date: 2024-08                       # the month is enough: with what follows, `fasti list` says the day
    title: The AI Act enters into force
    by: parliament
    kind: rule
    after: {event: publication, lag: 20 days, source: official-journal, at: Article 113}
    imposes: {instrument: ai-act, comply: 2026-08-02}
    sources: commission-news

  - id: application
    date: 2026-08-02
    status: planned                     # so it may lie after `verified`
    title: Most of the AI Act applies
    by: parliament
    kind: rule
    enabled-by: entry-into-force
    sources: {source: official-journal, at: Article 113}
)yaml";

constexpr const char* kSettings = R"json({
  "yaml.schemas": {
    "./chronology.schema.json": ["chronology.yaml", "chronology/**/*.yaml"]
  }
}
)json";

constexpr const char* kExtensions = R"json({
  "recommendations": ["redhat.vscode-yaml"]
}
)json";

}  // namespace

std::vector<NewFile> starting_point() {
  return {
      {"chronology.yaml", kChronology},
      {"chronology.schema.json", render::schema_json()},
      {".vscode/settings.json", kSettings},
      {".vscode/extensions.json", kExtensions},
  };
}

}  // namespace fasti
