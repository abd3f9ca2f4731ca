// SPDX-License-Identifier: MIT
//
// An answer of the Federal Register's API is a list of documents. Each becomes a source, and the
// act that it publishes an event. A rule also becomes an instrument: put in force from the day that
// `effective_on` gives, or issued where that is null. The prose of `dates` is where such days are
// told when the field is empty ("effective 30 days after …", "§ 740.2 on 17 November"), and it is
// never read for a date: it is kept as a remark, and the event marked as one to confirm. So is a
// rule that by its own words delays, withdraws or extends another one: its day is not one on which
// it comes into force itself.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "timeline/import/action_words.h"
#include "timeline/import/dates.h"
#include "timeline/import/draft.h"
#include "timeline/import/json_value.h"
#include "timeline/import/prose_days.h"

namespace fasti {

namespace {

using Kind = JsonValue::Kind;

/// The fields of which something is made.
constexpr auto kUsed = std::to_array<std::string_view>({"abstract",
                                                        "action",
                                                        "agencies",
                                                        "agency_names",
                                                        "cfr_references",
                                                        "citation",
                                                        "comments_close_on",
                                                        "correction_of",
                                                        "dates",
                                                        "docket_id",
                                                        "docket_ids",
                                                        "document_number",
                                                        "effective_on",
                                                        "executive_order_number",
                                                        "html_url",
                                                        "president",
                                                        "presidential_document_type",
                                                        "publication_date",
                                                        "regulation_id_numbers",
                                                        "signing_date",
                                                        "start_page",
                                                        "subtype",
                                                        "title",
                                                        "type",
                                                        "volume"});

/// What a type of document does to an instrument.
struct Type {
  std::string_view name;     ///< of the API
  std::string_view code;     ///< of its older answers
  std::string_view kind;     ///< of the event
  std::string_view effect;   ///< with a day on which it takes effect
  std::string_view undated;  ///< without one
};

constexpr auto kTypes = std::to_array<Type>({
    {"Rule", "RULE", "rule", "imposes", "issues"},
    {"Proposed Rule", "PRORULE", "proposed-rule", "proposes", "proposes"},
    {"Presidential Document", "PRESDOCU", "presidential-document", "", ""},
    {"Notice", "NOTICE", "notice", "", ""},
});

/// Null for a type that is not known, of which nothing follows for an instrument.
const Type* type_of(const JsonValue& document) {
  const std::string_view name = document.words("type");
  const auto* const found = std::find_if(kTypes.begin(), kTypes.end(), [&](const Type& type) {
    return type.name == name || type.code == name;
  });
  return found == kTypes.end() ? nullptr : found;
}

/// The strings of a list, or the one string that stands in its place.
std::vector<std::string> strings(const JsonValue* value) {
  std::vector<std::string> out;
  if (value == nullptr) return out;
  if (!value->words().empty()) out.push_back(clean_line(value->words()));
  for (const JsonValue& item : value->items) {
    if (!item.words().empty()) out.push_back(clean_line(item.words()));
  }
  return out;
}

std::string joined(const std::vector<std::string>& parts) {
  return fmt::format("{}", fmt::join(parts, ", "));
}

class DocumentReader {
 public:
  explicit DocumentReader(const ImportOptions& options) {
    draft_.title = options.title.empty() ? "Documents of the Federal Register" : options.title;
    draft_.zone = "America/New_York";
  }

  Imported read(const JsonValue& root) {
    if (root.kind != Kind::object) {
      return not_imported(
          fmt::format("the file is {}, not an answer of the Federal Register", root.noun()));
    }
    const JsonValue* results = root.find("results");
    const bool single = results == nullptr && root.find("document_number") != nullptr;
    if (!single && (results == nullptr || results->kind != Kind::array)) {
      return not_imported(
          "the object has neither a list `results` nor a `document_number`, and so is no answer of "
          "the Federal Register");
    }
    const std::vector<JsonValue> one = single ? std::vector{root} : std::vector<JsonValue>{};
    const std::vector<JsonValue>& documents = single ? one : results->items;
    for (std::size_t i = 0; i < documents.size(); ++i) {
      std::string reason = read_document(documents[i], i + 1);
      if (!reason.empty()) return not_imported(std::move(reason));
    }
    add_corrections();
    if (!single && !root.words("next_page_url").empty()) {
      draft_.out.left_out.add("further pages of the answer (`next_page_url`)");
    }
    return draft_.finish();
  }

 private:
  std::string read_document(const JsonValue& document, std::size_t number) {
    if (document.kind != Kind::object) {
      return fmt::format("result {} is {}, not a document", number, document.noun());
    }
    const std::string name = clean_line(document.words("document_number"));
    if (name.empty()) return fmt::format("result {} has no `document_number`", number);
    const std::string wanted = "fr-" + id_of(name);
    if (draft_.event_ids.has(wanted)) {
      draft_.out.left_out.add("documents that stand in the file twice", name);
      return {};
    }
    record_ = name;
    doubts_.clear();
    const std::string published = date(document, "publication_date");
    YamlValue event = YamlValue::map();
    event.set("id", draft_.event_ids.take(wanted));
    add_dates(event, document, published);
    event.set("title", clean_line(document.words("title")));
    event.set("text", clean_text(document.words("abstract")));
    add_agencies(event, document);
    const Type* type = type_of(document);
    event.set("kind", type == nullptr ? id_of(document.words("type")) : std::string(type->kind));
    add_instrument(event, document);
    event.set("sources", attestation(document, published));
    check_prose(document);
    for (const std::string& doubt : doubts_) draft_.confirm(event, name, doubt);
    const std::string corrected = clean_line(document.words("correction_of"));
    if (!corrected.empty()) corrections_.emplace_back(draft_.events().size(), corrected);
    draft_.add(std::move(event));
    add_comment_deadline(document);
    draft_.leave_rest(document, kUsed, "", record_);
    return {};
  }

  /// A date of a field; one that is none is to be confirmed.
  std::string date(const JsonValue& document, std::string_view field) {
    const std::string written = clean_line(document.words(field));
    if (written.empty()) return {};
    const ForeignDate read = read_foreign_date(written);
    if (!read.edtf.empty() && is_point(read.edtf)) return read.edtf;
    const std::string doubt = fmt::format("`{}` is given as `{}`", field, written);
    if (std::find(doubts_.begin(), doubts_.end(), doubt) == doubts_.end()) doubts_.push_back(doubt);
    return {};
  }

  void add_dates(YamlValue& event, const JsonValue& document, const std::string& published) {
    const std::string signed_on = date(document, "signing_date");
    event.set("date", YamlValue::date(signed_on.empty() ? published : signed_on));
    if (!signed_on.empty()) event.set("published", YamlValue::date(published));
  }

  void add_agencies(YamlValue& event, const JsonValue& document) {
    std::vector<YamlValue> ids;
    for (const std::string& name : agency_names(document)) {
      const std::string id = id_of(name);
      if (id.empty()) continue;
      if (!draft_.actors.has(id)) {
        draft_.actors[id].set("title", name).set("zone", draft_.zone);
      }
      const bool named = std::any_of(ids.begin(), ids.end(),
                                     [&](const YamlValue& each) { return each.text() == id; });
      if (!named) ids.push_back(YamlValue::text(id));
    }
    if (!ids.empty()) first_actor_ = ids.front().text();
    if (ids.empty()) first_actor_.clear();
    event.set("by", one_or_list(std::move(ids)));
  }

  /// The bureau before the department that it belongs to.
  static std::vector<std::string> agency_names(const JsonValue& document) {
    std::vector<std::string> bureaus;
    std::vector<std::string> departments;
    if (const JsonValue* agencies = document.find("agencies")) {
      for (const JsonValue& agency : agencies->items) {
        std::string name = clean_line(agency.words("name"));
        if (name.empty()) name = clean_line(agency.words("raw_name"));
        const JsonValue* parent = agency.find("parent_id");
        const bool bureau = parent != nullptr && !parent->words().empty();
        if (!name.empty()) (bureau ? bureaus : departments).push_back(name);
      }
    }
    bureaus.insert(bureaus.end(), departments.begin(), departments.end());
    return bureaus.empty() ? strings(document.find("agency_names")) : bureaus;
  }

  /// "90 FR 4544", from its own field or made of volume and page.
  static std::string citation(const JsonValue& document) {
    const std::string given = clean_line(document.words("citation"));
    const std::string_view volume = document.words("volume");
    const std::string_view page = document.words("start_page");
    if (!given.empty() || volume.empty() || page.empty()) return given;
    return clean_line(fmt::format("{} FR {}", volume, page));
  }

  static std::vector<std::string> cfr_parts(const JsonValue& document) {
    std::vector<std::string> out;
    const JsonValue* references = document.find("cfr_references");
    if (references == nullptr) return out;
    for (const JsonValue& each : references->items) {
      const std::string_view title = each.words("title");
      const std::string_view part = each.words("part");
      if (!title.empty()) {
        out.push_back(clean_line(fmt::format("{} CFR {}", title, part)));
      }
    }
    return out;
  }

  static bool is_correction(const JsonValue& document) {
    return !document.words("correction_of").empty() || corrects(document.words("action"));
  }

  /// Asks about a rule that is about another one; whether it is so by its kind of action.
  bool question_action(const JsonValue& document) {
    for (const std::string_view field : {"action", "title"}) {
      const std::string words = clean_line(document.words(field));
      if (!is_about_another(words)) continue;
      doubts_.push_back(fmt::format(
          "`{}` is \"{}\", which may change when another rule is in force", field, words));
      return field == "action";
    }
    return false;
  }

  void add_instrument(YamlValue& event, const JsonValue& document) {
    const Type* known = type_of(document);
    const std::string effective = date(document, "effective_on");
    const bool legislates = known != nullptr && !known->effect.empty() && !is_correction(document);
    if (!legislates) {
      if (!effective.empty()) doubts_.push_back(fmt::format("`effective_on` is {}", effective));
      return;
    }
    const Type& type = *known;
    const bool about_another = question_action(document);
    const std::string id = event.members().front().second.text();
    YamlValue& instrument = draft_.instruments[id];
    instrument.set("title", clean_line(document.words("title"))).set("by", first_actor_);
    instrument.set("kind", type.kind).set("citation", citation(document));
    YamlValue items = YamlValue::list();
    for (const std::string& part : cfr_parts(document)) items.add(YamlValue::text(part));
    instrument.set("items", std::move(items));
    if (effective.empty() || about_another || type.effect == type.undated) {
      event.set(type.undated, id);
      if (!effective.empty()) doubts_.push_back(fmt::format("`effective_on` is {}", effective));
      const bool given = !clean_line(document.words("effective_on")).empty();
      if (type.effect != type.undated && !given) {
        doubts_.push_back(
            "`effective_on` is empty, so that it is not known from when the rule is in force");
      }
      return;
    }
    YamlValue effect = YamlValue::map();
    effect.set("instrument", id).set("from", YamlValue::date(effective));
    event.set(type.effect, std::move(effect));
  }

  YamlValue attestation(const JsonValue& document, const std::string& published) {
    DraftSource source;
    source.id = "fr-" + id_of(record_);
    source.title = clean_line(document.words("title"));
    source.publisher = "Federal Register";
    source.published = published;
    source.url = clean_line(document.words("html_url"));
    source.tier = "primary";
    source.note = source_note(document);
    YamlValue out = YamlValue::map();
    out.set("source", draft_.source(source)).set("at", citation(document));
    const std::string dates = clean_line(document.words("dates"));
    if (!dates.empty()) out.set("note", "DATES: " + dates);
    return out;
  }

  static std::string source_note(const JsonValue& document) {
    std::string out;
    const auto add = [&](std::string_view name, const std::string& value) {
      if (!value.empty()) out += fmt::format("{}{}: {}", out.empty() ? "" : "; ", name, value);
    };
    add("action", clean_line(document.words("action")));
    const std::vector<std::string> dockets = strings(document.find("docket_ids"));
    add("docket", dockets.empty() ? clean_line(document.words("docket_id")) : joined(dockets));
    add("RIN", joined(strings(document.find("regulation_id_numbers"))));
    add("executive order", clean_line(document.words("executive_order_number")));
    add("subtype", clean_line(document.words("subtype")));
    if (const JsonValue* president = document.find("president")) {
      add("president", clean_line(president->words("name")));
    }
    return out;
  }

  /// Dates in the prose that no field gives are to be confirmed.
  void check_prose(const JsonValue& document) {
    constexpr auto kFields = std::to_array<std::string_view>(
        {"effective_on", "comments_close_on", "publication_date", "signing_date"});
    const std::string prose = clean_line(document.words("dates"));
    std::vector<std::string> found;
    for (const ProseDay& each : days_named(prose)) {
      // Of a day without a year it is enough that a field has it in any year.
      const std::string day = each.iso();
      const std::string_view end = each.year ? day : std::string_view(day).substr(1);
      const bool given = std::any_of(kFields.begin(), kFields.end(), [&](std::string_view field) {
        return clean_line(document.words(field)).ends_with(end);
      });
      const std::string name = each.year ? day : prose.substr(each.begin, each.end - each.begin);
      const bool listed = std::find(found.begin(), found.end(), name) != found.end();
      if (!given && !listed) found.push_back(name);
    }
    if (!found.empty()) {
      doubts_.push_back(fmt::format("`dates` also names {}: \"{}\"", joined(found), prose));
    }
  }

  void add_comment_deadline(const JsonValue& document) {
    const std::string deadline = date(document, "comments_close_on");
    if (deadline.empty()) {
      if (!document.words("comments_close_on").empty()) {
        draft_.out.left_out.add("`comments_close_on` that is no date", record_);
      }
      return;
    }
    const std::string act = draft_.events().back().members().front().second.text();
    YamlValue event = YamlValue::map();
    event.set("id", draft_.event_ids.take(act + "-comments"));
    event.set("date", YamlValue::date(deadline));
    event.set("title", "Comments close: " + clean_line(document.words("title")));
    event.set("by", first_actor_).set("kind", "deadline").set("status", "planned");
    event.set("after", act).set("sources", "fr-" + id_of(record_));
    draft_.add(std::move(event));
  }

  /// `correction_of` is the address of the document that is corrected.
  void add_corrections() {
    for (const auto& [index, address] : corrections_) {
      const std::size_t slash = address.find_last_of('/');
      std::string number = slash == std::string::npos ? address : address.substr(slash + 1);
      number = number.substr(0, number.find(".json"));
      const std::string other = "fr-" + id_of(number);
      const std::string own = draft_.events()[index].members().front().second.text();
      if (draft_.event_ids.has(other) && other != own) {
        draft_.events()[index].set("corrects", other);
      } else {
        draft_.out.left_out.add("corrections of documents that are not in the file", own);
      }
    }
  }

  Draft draft_;
  std::string record_;
  std::string first_actor_;
  std::vector<std::string> doubts_;
  std::vector<std::pair<std::size_t, std::string>> corrections_;
};

}  // namespace

Imported import_federal_register(std::string_view bytes, const ImportOptions& options) {
  const auto json = read_json(bytes);
  if (const auto* fault = std::get_if<std::string>(&json)) {
    return not_imported(*fault);
  }
  return DocumentReader(options).read(std::get<JsonValue>(json));
}

}  // namespace fasti
