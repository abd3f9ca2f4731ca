// SPDX-License-Identifier: MIT
#include "render/table_link.h"

#include <utility>

#include "render/shapes.h"
#include "render/text/words.h"

namespace fasti::render {

void add_table_link(const std::string& address, Scene& scene) {
  constexpr double kLeft = 40;   // the margin of every view
  constexpr double kBelow = 14;  // of the last note and above the edge
  Group group;
  group.id = "table-of-facts";
  group.href = address;
  TextLine words = text({kLeft, scene.height - kBelow},
                        std::string(word(Word::table_of_facts, language_for(scene.lang))),
                        {11, false, {Ink::muted}});
  words.underlined = true;
  group.shapes.emplace_back(std::move(words));
  scene.details = group.id;
  scene.shapes.emplace_back(std::move(group));
}

}  // namespace fasti::render
