// SPDX-License-Identifier: MIT
//
// in_force FILE DAY OUT.svg: checks a chronology, prints what was in force on a day, draws it.
#include <fstream>
#include <iostream>

#include <render/fasti.h>

int main(int argc, char** argv) {
  if (argc != 4) return std::cerr << "usage: in_force FILE DAY OUT.svg\n", 2;
  const auto chronology = fasti::open_file(argv[1]);
  if (!chronology) return std::cerr << chronology.failure() << '\n', 2;
  for (const fasti::Finding& found : chronology->findings()) {
    if (found.kind != fasti::FindingKind::error) continue;
    std::cerr << found.file << ':' << found.line << ": " << found.message << '\n';
  }
  if (chronology->has_errors()) return 1;

  const auto states = chronology->as_of(argv[2]);
  if (!states) return std::cerr << states.failure() << '\n', 2;
  for (const fasti::InstrumentState& state : *states) {
    if (state.in_force != "certain") continue;
    std::cout << state.instrument << (state.part.empty() ? "" : "#" + state.part);
    if (!state.since.empty()) std::cout << ", since " << state.since;
    std::cout << (state.enforced == false ? ", not enforced\n" : "\n");
  }

  const fasti::PictureOptions status{.view = fasti::PictureView::status, .as_of = argv[2]};
  const auto svg = fasti::draw_svg(*chronology, status);
  if (!svg) return std::cerr << svg.failure() << '\n', 2;
  return std::ofstream(argv[3], std::ios::binary) << *svg ? 0 : 2;
}
