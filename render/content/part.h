// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "render/content.h"
#include "render/content/status.h"
#include "timeline/model/chronology.h"
#include "timeline/query/select.h"

namespace fasti::render {

/// The sources of what is shown: all of them, or of a part those that its events name.
std::vector<Id<Source>> sources_of(const Chronology& chronology, const Part& part);

/// Cuts a bar to the days of a selection; no piece may be left. What is cut at its end goes on
/// beyond it.
void cut_bar(const Selection& selection, Bar& bar);

/// Cuts a row of the status view likewise, with all that is dated on it. No piece may be left.
void cut_row(const Selection& selection, StatusRow& row);

/// Drops the lanes in which nothing is drawn. The others keep their colours.
void drop_empty_lanes(Content& content);

}  // namespace fasti::render
