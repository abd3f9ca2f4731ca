// SPDX-License-Identifier: MIT
#include <string>
#include <utility>

#include "render/content/part.h"
#include "render/report/sections/sections.h"

namespace fasti::render {

namespace {

/// "Author: Title. Publisher, 15 April 2025, accessed …, primary. Address".
class Citation {
 public:
  Citation(const Telling& tell, const Source& source) : tell_(tell), source_(source) {}

  Runs write() {
    add(source_.author, Voice::plain);
    add(source_.title, Voice::emphasis);
    add(source_.publisher, Voice::plain);
    if (runs_.empty()) join(Telling::plain(source_.id.text));
    if (source_.published) join(Telling::plain(tell_.date(*source_.published)));
    if (source_.accessed) {
      join(Telling::plain(tell_.say(Phrase::accessed, tell_.date(*source_.accessed))));
    }
    if (source_.tier == Tier::primary) {
      join(Telling::plain(tell_.say(Phrase::primary), Voice::quiet));
    }
    if (!source_.url.empty()) {
      Run link = Telling::plain(source_.url);
      link.href = source_.url;
      join(std::move(link));
    }
    if (!source_.note.empty()) join(tell_.text(source_.note, {}));
    return std::move(runs_);
  }

 private:
  void add(const Text& text, Voice voice) {
    if (text.empty()) return;
    Run run = tell_.text(text, {});
    if (run.lang.empty() && source_.lang != tell_.lang()) run.lang = source_.lang;
    run.voice = voice;
    join(std::move(run));
  }

  void join(Run run) {
    if (!runs_.empty()) runs_.push_back(Telling::plain(std::string(tell_.comma())));
    runs_.push_back(std::move(run));
  }

  const Telling& tell_;
  const Source& source_;
  Runs runs_;
};

}  // namespace

Blocks write_sources(const Subjects& of) {
  List list;
  for (const Id<Source> id : sources_of(of.chronology, of.part)) {
    const Source& source = of.chronology.sources[id];
    list.items.push_back({Citation(of.tell, source).write(), source_anchor(source)});
  }
  if (list.items.empty()) {
    return {Paragraph{{Telling::plain(of.tell.say(Phrase::none))}}};
  }
  return {std::move(list)};
}

}  // namespace fasti::render
