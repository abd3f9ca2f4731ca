// SPDX-License-Identifier: MIT
#include "render/vertical/pointers.h"

#include <utility>

namespace fasti::render::chart {

Pointer pointer_on(const Link& link, const Mark& other, const std::string& place,
                   Language language) {
  return {word(Word::leads_on, language, place, other.title), link.contradicted};
}

Pointer pointer_back(const Link& link, const Mark& other, const std::string& place,
                     Language language) {
  return {word(Word::comes_from, language, place, other.title), link.contradicted};
}

void add_pointer(Pointer pointer, std::vector<Pointer>& out) {
  for (Pointer& other : out) {
    if (other.words != pointer.words) continue;
    other.contradicted |= pointer.contradicted;
    return;
  }
  out.push_back(std::move(pointer));
}

void point_by_dates(const Content& content, const Link& link, Pointers& out) {
  const Language language = language_for(content.lang);
  const Mark& from = content.marks[link.from];
  const Mark& to = content.marks[link.to];
  add_pointer(pointer_on(link, to, to.date_label, language), out[link.from]);
  add_pointer(pointer_back(link, from, from.date_label, language), out[link.to]);
}

}  // namespace fasti::render::chart
