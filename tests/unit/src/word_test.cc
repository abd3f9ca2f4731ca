// SPDX-License-Identifier: MIT
#include "src/word.h"

#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "render/document/word_styles.h"

using namespace fasti;

namespace {

/// The size of a PNG, in its header.
unsigned number_at(const std::string& png, std::size_t at) {
  unsigned out = 0;
  for (std::size_t i = at; i < at + 4; ++i) out = out << 8U | static_cast<unsigned char>(png.at(i));
  return out;
}

/// The picture that pandoc gets of a scene of this size.
std::string picture_for(double width, double height) {
  render::Scene scene;
  scene.width = width;
  scene.height = height;
  render::Document document;
  document.sections = {{"s", "S", {render::Picture{"timeline", scene}}}};
  std::string png;
  Environment environment;
  environment.run_tool = [&](const ToolRequest& request) {
    for (const OutputFile& file : request.files) {
      if (file.path == "timeline.png") png = file.bytes;
    }
    ToolAnswer answer;
    answer.status = ToolAnswer::Status::ok;
    answer.out = R"({"pandoc-api-version":[1,22],"meta":{},"blocks":[]})";
    return answer;
  };
  CHECK(make_word(document, render::Paper::a4, std::nullopt, environment).why.empty());
  return png;
}

}  // namespace

TEST_CASE("neither a row of a Word file nor a paragraph in it is torn") {
  const std::string styles = render::word_reference(render::Paper::a4, "en");  // not compressed
  CHECK(styles.find(R"(<w:name w:val="Compact"/><w:basedOn w:val="Normal"/><w:qFormat/>)"
                    R"(<w:pPr><w:keepLines/>)") != std::string::npos);
  CHECK(styles.find("<w:trPr><w:cantSplit/></w:trPr>") != std::string::npos);
}

TEST_CASE("Chinese letters of a Word file are of the document's Chinese") {
  const auto has = [](std::string_view lang, const std::string& words) {
    return render::word_reference(render::Paper::a4, lang).find(words) != std::string::npos;
  };
  CHECK(has("zh", R"(w:eastAsia="zh-CN" w:bidi)"));
  CHECK(has("zh-HK", R"(w:eastAsia="zh-TW" w:bidi)"));
  CHECK(has("en", R"(w:eastAsia="zh-CN" w:bidi)"));
}

TEST_CASE("pictures of a Word file have no more pixels than its paper shows") {
  const std::string usual = picture_for(760, 600);
  CHECK(number_at(usual, 16) == 1520);
  CHECK(number_at(usual, 20) == 1200);
  const std::string high = picture_for(1600, 14'000);
  CHECK(number_at(high, 20) <= 2600);
  CHECK(number_at(high, 20) >= 2500);
}
