// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

#include "render/timeline/density.h"
#include "render/timeline/timeline.h"

using namespace fasti::render;
using fasti::kSecondsPerDay;

namespace {

/// Events on one day after the other, in two lanes, each linked to the one before.
Content chain(std::size_t events) {
  Content content;
  content.lang = "en";
  content.lanes = {{"a", "A", ""}, {"b", "B", ""}};
  for (std::size_t i = 0; i < events; ++i) {
    Mark mark;
    mark.id = "e" + std::to_string(i);
    mark.title = "Event " + std::to_string(i);
    mark.lane = int(i % 2);
    const auto day = CivilTime(i) * kSecondsPerDay;
    mark.stated = mark.inferred = {{day, day + kSecondsPerDay}, {day, day + kSecondsPerDay}};
    content.marks.push_back(mark);
    if (i > 0) content.links.push_back({i - 1, i, fasti::LinkStyle::led_to, "led to", false, true});
  }
  return content;
}

std::string notes(const Content& content) {
  const Scene scene = lay_out_timeline(content);
  std::string out;
  for (const Shape& shape : scene.shapes) {
    if (const auto* line = std::get_if<TextLine>(&shape)) out += line->text + "\n";
  }
  return out;
}

}  // namespace

TEST_CASE("up to 2,000 events each have a mark") {
  chart::Density density;
  const Content content = chart::thin_out(chain(2000), density);
  CHECK(content.marks.size() == 2000);
  CHECK(content.links.size() == 1999);
  CHECK(density.events == 0);
}

TEST_CASE("of more events some stand for their time, and the rest are counted") {
  Content all = chain(5000);
  all.marks[77].conflicted = true;
  chart::Density density;
  const Content content = chart::thin_out(all, density);
  CHECK(content.marks.size() + density.events == 5000);
  CHECK(content.marks.size() > 200);
  CHECK(content.marks.size() <= 600);
  CHECK(content.links.size() + density.links == 4999);
  for (const Link& link : content.links) {
    REQUIRE(link.from < content.marks.size());
    REQUIRE(link.to < content.marks.size());
  }
  CHECK(std::any_of(content.marks.begin(), content.marks.end(),
                    [](const Mark& mark) { return mark.id == "e77"; }));
  REQUIRE(density.times.size() == 2);
  CHECK(density.times[0].size() + density.times[1].size() == density.events);
  CHECK(std::is_sorted(density.times[0].begin(), density.times[0].end()));
}

TEST_CASE("the picture says what it leaves out") {
  CHECK(notes(chain(100)).find("not drawn") == std::string::npos);
  CHECK(notes(chain(140)).find("Links not drawn: 19.") != std::string::npos);
  const std::string many = notes(chain(3000));
  CHECK(many.find("more events are the columns along the lines") != std::string::npos);
  CHECK(many.find("Links not drawn") != std::string::npos);
}
