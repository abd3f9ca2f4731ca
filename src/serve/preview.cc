// SPDX-License-Identifier: MIT
#include "src/serve/preview.h"

#include <algorithm>
#include <utility>
#include <variant>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "render/content/make_content.h"
#include "render/listing/answer_json.h"
#include "render/listing/as_of.h"
#include "render/svg/svg.h"
#include "render/text/signs.h"
#include "render/views.h"
#include "render/why/gist.h"
#include "render/why/why.h"
#include "src/serve/day_span.h"
#include "src/serve/findings.h"
#include "src/serve/languages.h"
#include "src/serve/places.h"
#include "src/serve/recording_files.h"
#include "timeline/date/whole_day.h"
#include "timeline/query/select.h"
#include "timeline/text/utf8.h"

namespace fasti::serve {

namespace {

using Json = nlohmann::ordered_json;
using Lock = std::lock_guard<std::mutex>;

std::string dump(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Answered fault(int status, std::string_view why) {
  return {status, dump({{"error", escape_controls(why)}})};
}

Answered nothing_drawn() {
  return fault(404, "there is no chronology to show yet; mend what the findings name");
}

/// The day of a text, or none with the reason in `wrong`.
std::optional<Day> read_day(std::string_view text, std::string& wrong) {
  auto day = read_whole_day(text);
  if (const Day* found = std::get_if<Day>(&day)) return *found;
  wrong = std::get<std::string>(day);
  return std::nullopt;
}

/// Title and, where it is not the one that is asked for, its language.
void add_title(const Text& title, std::string_view otherwise, const std::string& lang, Json& json) {
  const Text::Entry* const entry = title.pick(lang);
  json["title"] = entry == nullptr ? std::string(otherwise) : entry->text;
  const bool other = entry != nullptr && !entry->lang.empty() && entry->lang != lang;
  json["title_lang"] = other ? Json(entry->lang) : Json(nullptr);
}

Json row_json(const Chronology& chronology, const Answer& answer, const render::AsOfRow& row,
              const std::string& lang) {
  const Instrument& instrument = chronology.instruments[answer.subject.instrument];
  Json json = render::answer_json(chronology, answer);
  add_title(instrument.title, instrument.id.text, lang, json);
  // In words, beside the ids.
  json["state"] = row.state;
  json["since"] = row.since;
  json["by"] = row.by;
  json["notes"] = row.notes;
  return json;
}

}  // namespace

/// What one reading of the files gave. Not moved, since the reasoning points into it.
struct Preview::Reading {
  render::CheckedFile file;
  std::vector<std::string> asked;
  std::uint64_t digest = 0;
};

Preview::Preview(std::string path, FileSystem& files, PreviewOptions options)
    : path_(std::move(path)), files_(files), options_(std::move(options)) {}

bool Preview::refresh() {
  RecordingFiles recorded(files_);
  auto reading = std::make_shared<Reading>();
  const Lock lock(mutex_);
  reading->file.name = path_;
  reading->file.loaded = load(path_, recorded, {.max_bytes = options_.max_bytes});
  reading->asked = recorded.asked();
  reading->digest = recorded.digest();
  if (latest_ != nullptr && latest_->digest == reading->digest) return false;
  reading->file.checked = check(reading->file.loaded, options_.overrides);
  latest_ = reading;
  ++revision_;
  if (latest_->file.loaded.chronology != nullptr) {
    in_force_.reset();
    pictures_.clear();
    drawn_ = latest_;
  }
  return true;
}

std::uint64_t Preview::revision() const {
  const Lock lock(mutex_);
  return revision_;
}

std::string Preview::failure() const {
  const Lock lock(mutex_);
  return latest_ == nullptr || !latest_->file.loaded.unreadable ? std::string()
                                                                : latest_->file.loaded.failure;
}

std::vector<std::string> Preview::asked() const {
  const Lock lock(mutex_);
  return latest_ == nullptr ? std::vector<std::string>{path_} : latest_->asked;
}

std::string Preview::summary() const {
  const Lock lock(mutex_);
  if (latest_ == nullptr) return {};
  const Loaded& loaded = latest_->file.loaded;
  if (loaded.unreadable) {
    return escape_controls(fmt::format("{} cannot be read: {}", path_, loaded.failure)) + "\n";
  }
  return render::summary_text(latest_->file);
}

std::string Preview::language(std::string_view asked) const {
  if (asked.empty() || drawn_ == nullptr) return options_.lang;
  const auto known = languages_of(*drawn_->file.loaded.chronology);
  const bool offered = std::find(known.begin(), known.end(), asked) != known.end();
  return offered ? std::string(asked) : options_.lang;
}

Answered Preview::state(std::string_view asked) const {
  const Lock lock(mutex_);
  const std::string lang = language(asked);
  const Loaded& loaded = latest_->file.loaded;
  Json json;
  json["revision"] = revision_;
  json["file"] = escape_controls(path_);
  json["failure"] = loaded.unreadable              ? Json(escape_controls(loaded.failure))
                    : loaded.chronology == nullptr ? Json("it is not a chronology as it stands")
                                                   : Json(nullptr);
  json["stale"] = drawn_ != nullptr && drawn_ != latest_;
  json["title"] = nullptr;
  json["lang"] = lang;
  json["langs"] = Json::array();
  json["views"] = Json::array();
  for (const render::View& view : render::all_views()) json["views"].push_back(view.name);
  json["days"] = nullptr;
  if (drawn_ != nullptr) {
    const Chronology& chronology = *drawn_->file.loaded.chronology;
    const Reasoning& reasoning = *drawn_->file.checked.reasoning;
    const Part part = select(chronology, reasoning, {});
    const render::Content content = render::make_content(chronology, reasoning, part, lang);
    add_title(chronology.title, path_, lang, json);
    json["langs"] = languages_of(chronology);
    const std::vector<std::string> known = languages_of(chronology);
    if (std::find(known.begin(), known.end(), lang) == known.end()) json["langs"].push_back(lang);
    if (const auto days = day_span(content)) {
      json["days"] = {{"first", iso_date(days->first)}, {"last", iso_date(days->last)}};
    }
  }
  json["findings"] =
      loaded.unreadable ? Json(nullptr)
                        : findings_json(latest_->file, options_.editor, render::language_for(lang));
  return {200, dump(json)};
}

Answered Preview::picture(const Look& look) const {
  const Lock lock(mutex_);
  if (drawn_ == nullptr) return nothing_drawn();
  // What is not known is taken as the first choice, so that only so many pictures are ever kept.
  const Look known{std::string(render::view_of(look.view).name),
                   render::parse_theme(look.theme) ? look.theme : "auto", language(look.lang)};
  const auto found = pictures_.find(known);
  if (found != pictures_.end()) return {200, found->second};
  return {200, pictures_.emplace(known, draw(drawn_->file, known)).first->second};
}

Answered Preview::as_of(std::string_view day, std::string_view known_by,
                        std::string_view asked) const {
  const Lock lock(mutex_);
  if (drawn_ == nullptr) return nothing_drawn();
  std::string wrong;
  const std::optional<Day> on = read_day(day, wrong);
  const std::optional<Day> known = known_by.empty() ? std::nullopt : read_day(known_by, wrong);
  if (!wrong.empty()) return fault(400, wrong);
  const Chronology& chronology = *drawn_->file.loaded.chronology;
  if (!in_force_) in_force_.emplace(chronology, *drawn_->file.checked.reasoning);
  const render::AsOf answer{chronology, std::string(day), std::string(known_by),
                            in_force_->as_of(*on, known)};
  const std::string lang = language(asked);
  const auto rows = render::as_of_rows(answer, render::language_for(lang));
  Json json;
  json["date"] = iso_date(*on);
  json["known_by"] = known ? Json(iso_date(*known)) : Json(nullptr);
  json["instruments"] = Json::array();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    json["instruments"].push_back(row_json(chronology, answer.answers[i], rows[i], lang));
  }
  return {200, dump(json)};
}

Answered Preview::why(std::string_view event, std::string_view asked) const {
  const Lock lock(mutex_);
  if (drawn_ == nullptr) return nothing_drawn();
  const Chronology& chronology = *drawn_->file.loaded.chronology;
  const Reasoning& reasoning = *drawn_->file.checked.reasoning;
  const auto found = std::find_if(chronology.events.begin(), chronology.events.end(),
                                  [&](const Event& each) { return each.id.text == event; });
  if (found == chronology.events.end()) {
    return fault(404, fmt::format("there is no event `{}`", event));
  }
  const std::string lang = language(asked);
  Json json;
  json["event"] = found->id.text;
  add_title(found->title, found->id.text, lang, json);
  json["place"] = place_json(drawn_->file.loaded.files, found->id.span, options_.editor);
  json["gist"] = nullptr;
  if (reasoning.undecided) {
    json["text"] = "The chronology is too entangled to be decided, so nothing follows.\n";
  } else if (!reasoning.account_consistent) {
    json["text"] = "The account contradicts itself, so nothing follows from it; mend that first.\n";
  } else {
    const WhyEvent why = why_event(chronology, reasoning, chronology.events.id_of(*found));
    json["text"] = render::why_text(drawn_->file, why, lang);
    if (render::is_chinese(render::language_for(lang))) {
      const render::Gist gist = render::gist_of(chronology, why, reasoning, lang);
      json["gist"] = {{"dated", gist.dated}, {"claims", gist.claims}};
    }
  }
  return {200, dump(json)};
}

}  // namespace fasti::serve
