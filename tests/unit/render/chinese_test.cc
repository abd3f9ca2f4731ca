// SPDX-License-Identifier: MIT
//
// Of a chronology in Chinese, all that is shown is in Chinese: what is left of English is the
// program's own, and has to be marked as English.
#include <cctype>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include "render/text/rule_words.h"
#include "tests/support/memory_files.h"
#include "tests/support/run_fasti.h"

using namespace fasti;          // NOLINT(google-build-using-namespace)
using namespace fasti::render;  // NOLINT(google-build-using-namespace)

namespace {

/// Has a contradiction of sources, one with the account, a rejected claim, figures that disagree,
/// every state of an instrument and much that the check finds.
const std::string kChronology = R"(fasti: 1
title: 出口管制始末
lang: zh
verified: 2020-12-31
rules: {implied-relation: note}
actors:
  a: {title: 商务部, zone: Asia/Shanghai}
  b: {title: 海关总署, zone: Asia/Shanghai}
instruments:
  m1: {title: 第一号公告, by: a, citation: 公告第1号}
  m2: {title: 第二号公告, by: a}
  m3: {title: 临时许可, by: a, permits: m2}
sources:
  s1: {title: 甲报报道, publisher: 甲报, published: 2020-05-01, tier: primary}
  s2: {title: 乙报报道, publisher: 乙报, published: 2020-07-01}
  s3: {title: 从未用到}
events:
  - {id: e1, date: 2020-01-10, title: 公告发布, by: a, sources: s1, issues: m1}
  - id: e2
    date: 2020-02
    title: 公告生效
    by: a
    imposes: {instrument: m1, from: 2020-03-01, until: 2021-03-31, then: ends}
    sources:
      - {source: s1, date: 2020-02-05, at: 第三段}
      - {source: s2, date: 2020-02-20, at: 第五段}
  - {id: e3, date: 2020-04-01/2020-06-30, title: 磋商, by: [a, b], sources: s1, after: e2}
  - {id: e4, title: 会谈, by: b, during: e3, figures: [{what: 出口额, value: 5亿元, source: s1}, {what: 出口额, value: 7亿元, source: s2}]}
  - {id: e5, date: 2020-05-15~, title: 暂停执行, by: a, sources: [s1, {source: s2, date: 2020-06, rejected: 系笔误}], suspends: m1, responds-to: e4}
  - {id: e6, date: 2020-08-01, title: 恢复执行, by: a, sources: s2, resumes: m1, before: {event: e7, lag: at least 10 days}}
  - {id: e7, date: 2020-08-20, title: 第二号公告生效, by: a, sources: s2, imposes: {instrument: m2, until: 2020-11-10}}
  - {id: e8, date: 2020-09-01, title: 发放许可, by: a, imposes: m3, because-of: e7}
  - {id: e9, date: 2021-02-01, title: 复核, by: a, status: planned, sources: s2}
  - {id: e10, date: 2021-05/2021-06, title: 下一轮磋商, by: b, status: forecast, sources: s2}
  - {id: e11, date: 2020-10-01, title: 停止执行, by: a, sources: s2, waives: m1}
)";

const std::string kLater =
    "  - {id: e12, date: 2020-11-20, title: 补充通知, by: b, sources: s2, lifts: m1}\n";

void take_out(std::string& text, const std::string& begin, const std::string& end) {
  for (auto at = text.find(begin); at != std::string::npos; at = text.find(begin, at)) {
    const auto after = text.find(end, at);
    text.erase(at, after == std::string::npos ? after : after + end.size() - at);
  }
}

/// What a reader sees or hears: without what says that it is English, and without places in files.
std::string seen(std::string markup) {
  take_out(markup, "<style", "</style>");
  take_out(markup, "<script", "</script>");
  take_out(markup, "<span lang=\"en\"", "</span>");
  take_out(markup, "<code>", "</code>");
  std::string out;
  for (const std::string name : {"aria-label=\"", "data-head=\"", "data-words=\"", "alt=\""}) {
    for (auto at = markup.find(name); at != std::string::npos; at = markup.find(name, at + 1)) {
      const auto from = at + name.size();
      out += markup.substr(from, markup.find('"', from) - from) + "\n";
    }
  }
  take_out(markup, "<", ">");
  take_out(markup, "&", ";");
  return out + markup;
}

/// Runs of Latin letters, but for ids (a letter and a number) and the name of the file.
std::set<std::string> latin_words(const std::string& text) {
  std::set<std::string> out;
  std::string word;
  for (const char c : text + "\n") {
    if (std::isalpha(static_cast<unsigned char>(c)) != 0) {
      word += c;
    } else {
      if (word.size() > 1) out.insert(word);
      word.clear();
    }
  }
  return out;
}

struct Files {
  test::MemoryFiles files{{{"1.yaml", kChronology}, {"2.yaml", kChronology + kLater}}};

  std::string made(const std::string& command, const std::string& output) {
    const test::Run run = test::run_fasti(files, command + " -q -o " + output);
    INFO(command << "\n" << run.err);
    REQUIRE(run.exit == (command.starts_with("diff") ? 1 : 0));
    return files.files[output];
  }
};

bool has_han(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0xE3) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("every rule is told in Chinese") {
  std::set<std::string_view> told[2];
  for (const RuleInfo& row : all_rules()) {
    CHECK(rule_words(row.rule, Language::en) == row.summary);
    CHECK(rule_words(row.rule, Language::en_gb) == row.summary);
    for (const Language language : {Language::zh, Language::zh_hant}) {
      const std::string_view words = rule_words(row.rule, language);
      INFO(row.code << " " << words);
      CHECK(has_han(words));
      CHECK(words.find_first_of(",.;:()?! ") == std::string_view::npos);
      std::set<std::string> latin = latin_words(std::string(words));
      latin.erase("YAML");
      latin.erase("UTF");
      CHECK(latin.empty());
      CHECK(told[language == Language::zh ? 0 : 1].insert(words).second);
    }
  }
}

TEST_CASE_METHOD(Files, "a report in Chinese speaks Chinese") {
  const std::string lang = GENERATE("zh", "zh-Hant");
  const std::string page = made("report 1.yaml --lang " + lang, "r.html");
  CHECK(page.find("<span class=\"quiet\"><span lang=\"en\">") != std::string::npos);
  CHECK(latin_words(seen(page)) == std::set<std::string>());
  const std::string undated =
      made("report 1.yaml --lang " + lang + " --as-of 2021-06-01", "r.html");
  CHECK(latin_words(seen(undated)) == std::set<std::string>());
}

TEST_CASE_METHOD(Files, "a finding in a Chinese report is the rule in Chinese, then the message") {
  const std::string report = made("report 1.yaml --lang zh --sections findings", "r.md");
  CHECK(report.find("来源之间互相矛盾<br>") != std::string::npos);
  const std::string english = made("report 1.yaml --sections findings", "r.md");
  CHECK(english.find("sources contradict each other") == std::string::npos);
  CHECK(english.find("<br>") == std::string::npos);
}

TEST_CASE_METHOD(Files, "pictures in Chinese speak Chinese") {
  const std::string lang = GENERATE("zh", "zh-Hant");
  const std::string view = GENERATE("timeline", "vertical", "graph", "status");
  INFO(lang << " " << view);
  const std::string options = " --view " + view + " --lang " + lang;
  const std::string picture = made("render 1.yaml --table t.html" + options, "p.svg");
  CHECK(latin_words(seen(picture)) == std::set<std::string>());
  CHECK(latin_words(seen(files.files["t.html"])) == std::set<std::string>());
  std::set<std::string> both = latin_words(seen(made("diff 1.yaml 2.yaml" + options, "d.svg")));
  both.erase("yaml");
  CHECK(both == std::set<std::string>());
}
