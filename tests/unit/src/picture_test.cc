// SPDX-License-Identifier: MIT
#include "src/picture.h"

#include <catch2/catch.hpp>

using namespace fasti;  // NOLINT(google-build-using-namespace)

TEST_CASE("pages are numbered before the ending") {
  CHECK(page_path("p.svg", 1) == "p-1.svg");
  CHECK(page_path("a.b/p.x.PNG", 12) == "a.b/p.x-12.PNG");
}

TEST_CASE("an id prefix begins like a name and holds nothing that markup or CSS takes for more") {
  for (const char* good : {"a", "_x", "fig1-", "A.b_c-9"}) CHECK(is_id_prefix(good));
  for (const char* bad : {"", "1a", "-a", "a b", "a:b", "a\"b", "<a", "é", "."}) {
    INFO(bad);
    CHECK_FALSE(is_id_prefix(bad));
  }
  CHECK(is_id_prefix(std::string(64, 'a')));
  CHECK_FALSE(is_id_prefix(std::string(65, 'a')));
}

TEST_CASE("formats are told by their endings") {
  CHECK(format_of("a.SVG") == format_of("b.svg"));
  CHECK(format_of("a.html") == nullptr);
  CHECK(format_of(".svg") == nullptr);
}
