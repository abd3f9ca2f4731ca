// SPDX-License-Identifier: MIT
//
// A day count is a number, "days" or "weeks", a word that says which way, and a date: "30 days from
// 17 October", "within 60 days of 2 December", 自10月17日起30日. What the text makes of it stands
// right behind, in brackets, behind a comma or a verb, or right before it and a comma. Counts that
// are qualified ("about 30 days") or that leave out days ("30 business days") are not read.
#include <algorithm>
#include <array>

#include "timeline/date/prose_dates.h"

namespace fasti {

namespace {

using Form = DayCount::Form;

class CountFinder {
 public:
  CountFinder(const ProseTokens& tokens, const std::vector<TokenDate>& dates)
      : tokens_(tokens), dates_(dates) {}

  std::vector<DayCount> find() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (!tokens_.is_number(i, 4, 2, 3660) || inside_date(i)) continue;
      DayCount count;
      if (!read_english(i, count) && !read_han(i, count)) continue;
      out_.push_back(count);
    }
    return std::move(out_);
  }

 private:
  /// The date that begins at token `at`, or null.
  const TokenDate* date_at(std::size_t at) const {
    const auto found =
        std::lower_bound(dates_.begin(), dates_.end(), at,
                         [](const TokenDate& d, std::size_t t) { return d.first < t; });
    const bool day = found != dates_.end() && found->first == at && found->date.day.has_value();
    return day ? &*found : nullptr;
  }

  /// The date that ends before token `at`, or null.
  const TokenDate* date_before(std::size_t at) const {
    const auto found =
        std::lower_bound(dates_.begin(), dates_.end(), at,
                         [](const TokenDate& d, std::size_t t) { return d.last < t; });
    const bool day = found != dates_.end() && found->last == at && found->date.day.has_value();
    return day ? &*found : nullptr;
  }

  bool inside_date(std::size_t at) const {
    return std::any_of(dates_.begin(), dates_.end(),
                       [&](const TokenDate& each) { return at >= each.first && at < each.last; });
  }

  // --- English

  bool read_english(std::size_t i, DayCount& out) const {
    if (!tokens_.clean_before(i) || qualified(i)) return false;
    std::size_t at = i + 1;
    if (tokens_.shows(at, U")")) ++at;  // "thirty (30) days"
    if (tokens_.shows(at, U"-")) ++at;
    if (tokens_.says(at, {"calendar"})) ++at;
    const bool weeks = tokens_.says(at, {"week", "weeks"});
    if (!weeks && !tokens_.says(at, {"day", "days"})) return false;
    out.days = tokens_[i].value * (weeks ? 7 : 1);
    out.begin = tokens_[i].begin;
    const bool within = i > 0 && tokens_.says(i - 1, {"within"});
    return read_anchor(at + 1, within, out) || read_range(at + 1, out);
  }

  /// "about 30 days", "more than 30 days": no day in particular.
  bool qualified(std::size_t i) const {
    return i > 0 && tokens_.says(i - 1, {"about", "around", "some", "roughly", "nearly", "almost",
                                         "over", "than", "least", "most", "to", "approximately",
                                         "c", "or", "and", "every", "another", "under"});
  }

  bool read_anchor(std::size_t at, bool within, DayCount& out) const {
    if (!read_direction(at, within, out.form)) return false;
    // "30 days after publication on 17 October"
    for (std::size_t i = 0; i < 5 && date_at(at) == nullptr; ++i) {
      if (!tokens_.says(at, {"the", "its", "date", "of", "publication", "issuance", "issue",
                             "signature", "adoption", "on", "day"})) {
        return false;
      }
      ++at;
    }
    const TokenDate* anchor = date_at(at);
    if (anchor == nullptr) return false;
    out.anchor = anchor->date;
    out.end = anchor->date.end;
    const TokenDate* result = result_behind(anchor->last);
    if (result == nullptr && !within) result = result_before(out.begin);
    if (result == nullptr) return true;
    if (tokens_.says(anchor->last, {"to", "until", "through"})) out.form = Form::range;
    out.result = result->date;
    out.end = std::max(out.end, result->date.end);
    if (tokens_.shows(anchor->last, U"(") && tokens_.shows(result->last, U")")) {
      out.end = tokens_[result->last].end;
    }
    out.begin = std::min(out.begin, result->date.begin);
    return true;
  }

  bool read_direction(std::size_t& at, bool within, Form& form) const {
    if (tokens_.says(at, {"from"}) && tokens_.says(at + 1, {"and"}) &&
        tokens_.says(at + 2, {"including"})) {
      at += 3;
      form = Form::starting;
      return true;
    }
    const bool after = tokens_.says(at, {"from", "after", "following"});
    if (after || (within && tokens_.says(at, {"of"}))) {
      form = within ? Form::within : Form::from;
      ++at;
      return true;
    }
    if (tokens_.says(at, {"starting", "beginning", "commencing"})) {
      form = Form::starting;
      at += tokens_.says(at + 1, {"on", "from"}) ? 2 : 1;
      return true;
    }
    form = Form::before;
    if (!tokens_.says(at, {"before"})) return false;
    ++at;
    return !within;
  }

  /// "90-day pause, from 14 May to 12 August"
  bool read_range(std::size_t at, DayCount& out) const {
    for (std::size_t words = 0; words < 3 && tokens_.is(at, ProseToken::Kind::word); ++words) {
      if (tokens_.says(at, {"from", "between"})) break;
      ++at;
    }
    if (tokens_.shows(at, U",(")) ++at;
    if (!tokens_.says(at, {"from", "between"})) return false;
    const TokenDate* anchor = date_at(at + 1);
    if (anchor == nullptr) return false;
    const std::size_t join = anchor->last;
    const bool joined = tokens_.says(join, {"to", "until", "through", "till", "and"}) ||
                        tokens_.shows(join, U"-–—");
    const TokenDate* last = joined ? date_at(join + 1) : nullptr;
    if (last == nullptr) return false;
    out.form = Form::range;
    out.anchor = anchor->date;
    out.result = last->date;
    out.end = last->date.end;
    return true;
  }

  /// "(15 November)", ", that is, on 15 November", " is 15 November"
  const TokenDate* result_behind(std::size_t at) const {
    bool joined = tokens_.shows(at, U",(—–:=");
    if (joined) ++at;
    if (tokens_.says(at, {"to", "until", "through", "and", "or"}) && !joined) {
      const bool range = tokens_.says(at, {"to", "until", "through"});
      return nullptr_unless(range, at + 1);
    }
    for (std::size_t words = 0; words < 5 && date_at(at) == nullptr; ++words) {
      if (tokens_.says(at, {"i"}) && tokens_.shows(at + 1, U".") && tokens_.says(at + 2, {"e"})) {
        at += tokens_.shows(at + 3, U".") ? 4 : 3;
      } else if (tokens_.says(at,
                              {"that", "is",    "ie",    "namely",  "which", "means",   "meaning",
                               "so",   "falls", "fell",  "ends",    "ended", "expires", "expired",
                               "on",   "by",    "until", "through", "to",    "it"})) {
        ++at;
      } else {
        return nullptr;
      }
      if (tokens_.shows(at, U",")) ++at;
      joined = true;
    }
    return nullptr_unless(joined, at);
  }

  const TokenDate* nullptr_unless(bool wanted, std::size_t at) const {
    const TokenDate* found = wanted ? date_at(at) : nullptr;
    if (found == nullptr) return nullptr;
    const std::size_t after = tokens_.shows(found->last, U",") ? found->last + 1 : found->last;
    return tokens_.says(after, {"or", "whichever", "unless"}) ? nullptr : found;
  }

  /// "15 November, 30 days from 17 October"
  const TokenDate* result_before(std::size_t begin) const {
    std::size_t i = 0;
    while (i < tokens_.size() && tokens_[i].begin < begin) ++i;
    if (i > 0 && tokens_.shows(i - 1, U"(") && tokens_.shows(i + 1, U")")) --i;
    for (std::size_t words = 0; words < 3; ++words) {
      if (i == 0 || !tokens_.says(i - 1, {"or", "is", "which", "exactly", "just", "that", "thirty",
                                          "sixty", "ninety"})) {
        break;
      }
      --i;
    }
    if (i == 0 || !tokens_.shows(i - 1, U",(—–")) return nullptr;
    const TokenDate* found = date_before(i - 1);
    if (found == nullptr) return nullptr;
    const bool anchors = std::any_of(out_.begin(), out_.end(), [&](const DayCount& count) {
      return count.anchor.begin == found->date.begin;
    });
    return anchors ? nullptr : found;
  }

  // --- Chinese: 自10月17日起30日内, 10月17日后30天

  bool read_han(std::size_t i, DayCount& out) const {
    if (!tokens_.shows(i + 1, U"日天") || tokens_.shows(i + 2, U"起前")) return false;
    std::size_t at = i;
    while (at > 0 && tokens_.shows(at - 1, U"，,的算")) --at;
    const std::size_t word_end = at;
    while (at > 0 && tokens_.shows(at - 1, U"之日起后後以")) --at;
    if (at == word_end || !tokens_.shows(word_end - 1, U"起后後")) return false;
    const TokenDate* anchor = date_before(at);
    if (anchor == nullptr) anchor = date_before(at + 1);  // its own 日 taken for that of 之日
    if (anchor == nullptr) return false;
    out.form = Form::starting;
    out.days = tokens_[i].value;
    out.anchor = anchor->date;
    out.begin = anchor->date.begin;
    out.end = tokens_[i + 1].end;
    at = i + 2;
    while (tokens_.shows(at, U"内內之后後，,（(即为為至到截止于於")) ++at;
    const TokenDate* result = at > i + 2 ? date_at(at) : nullptr;
    if (result == nullptr) return true;
    out.result = result->date;
    out.end = result->date.end;
    return true;
  }

  const ProseTokens& tokens_;
  const std::vector<TokenDate>& dates_;
  std::vector<DayCount> out_;
};

}  // namespace

std::vector<DayCount> find_counts(const ProseTokens& tokens, const std::vector<TokenDate>& dates) {
  return CountFinder(tokens, dates).find();
}

}  // namespace fasti
