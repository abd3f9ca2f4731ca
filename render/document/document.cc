// SPDX-License-Identifier: MIT
#include "render/document/document.h"

namespace fasti::render {

namespace {

/// Walks the runs of a document in the order of reading.
template <class Visit>
struct Walk {
  Visit visit;

  void operator()(const Runs& runs) const {
    for (const Run& run : runs) visit(run);
  }
  void operator()(const Paragraph& paragraph) const { (*this)(paragraph.runs); }
  void operator()(const Heading& heading) const { (*this)(heading.runs); }
  void operator()(const List& list) const {
    for (const Item& item : list.items) (*this)(item.runs);
  }
  void operator()(const Table& table) const {
    for (const Row& row : table.rows) {
      for (const Cell& cell : row.cells) {
        for (const Runs& runs : cell) (*this)(runs);
      }
    }
  }
  void operator()(const Picture&) const {}
};

}  // namespace

std::vector<const Runs*> notes_of(const Document& document) {
  std::vector<const Runs*> notes;
  const auto collect = [&](const Run& run) {
    if (!run.note.empty()) notes.push_back(&run.note);
  };
  const Walk<decltype(collect)> walk{collect};
  for (const Section& section : document.sections) {
    for (const Block& block : section.blocks) std::visit(walk, block);
  }
  return notes;
}

std::vector<const Picture*> pictures_of(const Document& document) {
  std::vector<const Picture*> pictures;
  for (const Section& section : document.sections) {
    for (const Block& block : section.blocks) {
      if (const auto* picture = std::get_if<Picture>(&block)) pictures.push_back(picture);
    }
  }
  return pictures;
}

}  // namespace fasti::render
