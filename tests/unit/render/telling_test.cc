// SPDX-License-Identifier: MIT
#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

#include "render/content/make_content.h"
#include "render/link_marks.h"
#include "render/svg/svg.h"
#include "render/timeline/timeline.h"
#include "tests/support/made_up.h"
#include "tests/support/memory_files.h"
#include "tests/unit/query/asking.h"

using namespace fasti;          // NOLINT(google-build-using-namespace)
using namespace fasti::render;  // NOLINT(google-build-using-namespace)

namespace {

std::string drawn(const Chronology& chronology, const Reasoning& reasoning, TellMarks telling) {
  const Part part = select(chronology, reasoning, {});
  const Content content = make_content(chronology, reasoning, part, "en", telling);
  Scene scene = lay_out_timeline(content);
  link_marks(content, scene);
  return write_svg(scene, Theme::light);
}

void check_same(const std::string& file, test::MemoryFiles& files) {
  const Loaded loaded = load(file, files);
  REQUIRE(loaded.chronology);
  const Reasoning reasoning = reason(*loaded.chronology);
  const std::string all = drawn(*loaded.chronology, reasoning, TellMarks::all);
  CHECK(all.find("<title>") != std::string::npos);
  CHECK(all == drawn(*loaded.chronology, reasoning, TellMarks::shown));
}

}  // namespace

TEST_CASE("a timeline is the same whether all events are told of or those that are shown") {
  test::MemoryFiles files({{"many.yaml", test::made_up(2500, 2, 20)}}, FASTI_ROOT);
  check_same("examples/h20/h20.yaml", files);
  check_same("examples/controls/controls.yaml", files);
  check_same("many.yaml", files);
}

TEST_CASE("what is told later is what is told at once") {
  test::MemoryFiles files({}, FASTI_ROOT);
  const Loaded loaded = load("examples/h20/h20.yaml", files);
  REQUIRE(loaded.chronology);
  const Reasoning reasoning = reason(*loaded.chronology);
  const Part part = select(*loaded.chronology, reasoning, {});
  const Content all = make_content(*loaded.chronology, reasoning, part, "zh");
  const Content later = make_content(*loaded.chronology, reasoning, part, "zh", TellMarks::shown);
  CHECK_FALSE(all.tell);
  REQUIRE(later.tell);
  REQUIRE(later.marks.size() == all.marks.size());
  CHECK(std::any_of(all.marks.begin(), all.marks.end(),
                    [](const Mark& mark) { return !mark.disputes.empty(); }));
  for (std::size_t i = 0; i < all.marks.size(); ++i) {
    Mark mark = later.marks[i];
    CHECK(mark.spoken.empty());
    later.tell(mark);
    CHECK(mark.title == all.marks[i].title);
    CHECK(mark.date_label == all.marks[i].date_label);
    CHECK(mark.spoken == all.marks[i].spoken);
    CHECK(mark.sources == all.marks[i].sources);
    CHECK(mark.stated == all.marks[i].stated);
    CHECK(mark.shape == all.marks[i].shape);
    CHECK(mark.href == all.marks[i].href);
  }
}
