// SPDX-License-Identifier: MIT
#include "render/cairo/png.h"

#include <catch2/catch.hpp>

#include "render/shapes.h"

// fontconfig keeps what it has read of the system's fonts until the program ends.
#ifdef __SANITIZE_ADDRESS__
extern "C" const char* __lsan_default_suppressions();  // NOLINT(bugprone-reserved-identifier)
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig\n"; }
#endif

using namespace fasti::render;

namespace {

Scene small_scene() {
  Scene scene;
  scene.width = 120;
  scene.height = 40.2;
  scene.title = "<&>";
  scene.shapes.push_back(Rect{{0, 0, 120, 20}, 0, lane_paint(0), {}});
  scene.shapes.push_back(Fade{{0, 20, 120, 10}, lane_paint(1), true, false, false});
  scene.shapes.push_back(text({5, 35}, "中国 & Washington"));
  return scene;
}

std::uint32_t big_endian(const std::string& bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    value = value << 8 | static_cast<unsigned char>(bytes.at(at + i));
  }
  return value;
}

}  // namespace

TEST_CASE("a PNG has its signature and the size of the scene, scaled and rounded up") {
  const auto png = write_png(small_scene(), Theme::automatic, 2);
  REQUIRE(std::holds_alternative<std::string>(png));
  const auto& bytes = std::get<std::string>(png);
  CHECK(bytes.starts_with("\x89PNG\r\n\x1A\n"));
  CHECK(big_endian(bytes, 16) == 240);
  CHECK(big_endian(bytes, 20) == 81);
}

TEST_CASE("automatic is drawn light, and dark differs") {
  const auto automatic = std::get<std::string>(write_png(small_scene(), Theme::automatic));
  CHECK(automatic == std::get<std::string>(write_png(small_scene(), Theme::light)));
  CHECK(automatic != std::get<std::string>(write_png(small_scene(), Theme::dark)));
}

TEST_CASE("a picture that PNG cannot hold says what to do") {
  Scene wide = small_scene();
  wide.width = 20'000;
  const auto png = write_png(wide, Theme::light, 2);
  REQUIRE(std::holds_alternative<RenderError>(png));
  CHECK(std::get<RenderError>(png).message ==
        "the picture would be 40000 by 81 pixels, and PNG goes up to 32767 a side and 268 million "
        "in all; use a smaller scale, or write SVG");
  CHECK(std::holds_alternative<RenderError>(write_png(small_scene(), Theme::light, 0)));
  CHECK(std::holds_alternative<RenderError>(write_png(Scene{}, Theme::light)));
}
