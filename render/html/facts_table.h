// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "render/content.h"
#include "render/html/html.h"
#include "timeline/model/chronology.h"
#include "timeline/query/select.h"
#include "timeline/reason/reasoning.h"

/// What a picture shows, as tables: for those who cannot see it, and for those who want to copy it.
namespace fasti::render {

/// What there is to tell; `content` was made of the same chronology and part.
struct Facts {
  const Chronology& chronology;
  const Reasoning& reasoning;
  const Part& part;
  const Content& content;
};

/// The events in order of time, with their dates as they are stated and as they are narrowed,
/// actors, sources and connections, and below them the instruments with what they were when. Each
/// row has the id that its event has in the picture.
void write_facts(const Facts& facts, HtmlWriter& html);

/// A page of them, which needs no other file.
std::string facts_page(const Facts& facts);

}  // namespace fasti::render
