// SPDX-License-Identifier: MIT
#include "timeline/diff/findings.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace fasti {

namespace {

/// Names of the older version that the newer one has otherwise.
using Renamed = std::map<std::string, std::string>;

Renamed renamed(const Version& before, const Matching& matching) {
  const Names own = own_names(before.chronology);
  Renamed out;
  for (std::size_t kind = 0; kind < kRecordKinds; ++kind) {
    for (std::size_t i = 0; i < own.of[kind].size(); ++i) {
      const std::string& now = matching.old_names.of[kind][i];
      if (own.of[kind][i] != now) out.emplace(own.of[kind][i], now);
    }
  }
  return out;
}

/// A message with the names that the newer version has. They stand between backticks.
std::string carried_over(std::string_view message, const Renamed& names) {
  std::string out;
  for (bool quoted = false;; quoted = !quoted) {
    const std::size_t end = message.find('`');
    const std::string_view piece = message.substr(0, end);
    const auto found = quoted ? names.find(std::string(piece)) : names.end();
    out += found == names.end() ? std::string(piece) : found->second;
    if (end == std::string_view::npos) return out;
    out += '`';
    message.remove_prefix(end + 1);
  }
}

/// The same of a text whose words are apart by blanks.
std::string words_carried_over(std::string_view text, const Renamed& names) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string piece(text.substr(0, end));
    const auto found = names.find(piece);
    out += (found == names.end() ? piece : found->second) + ' ';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string key_of(const Diagnostic& item, const Renamed& names) {
  const auto now = [&](const std::string& name) {
    const auto other = names.find(name);
    return other == names.end() ? name : other->second;
  };
  std::string out = fmt::format("{}\x1f{}", info(item.rule).code, name(item.severity));
  if (item.claims.empty()) {
    return out + fmt::format("\x1f{}\x1f{}", now(item.event), carried_over(item.message, names));
  }
  std::vector<std::string> claims;
  for (const CitedClaim& claim : item.claims) {
    claims.push_back(fmt::format("{}\x1f{}\x1f{}", now(claim.event), now(claim.source),
                                 words_carried_over(claim.kind, names)));
  }
  std::sort(claims.begin(), claims.end());
  for (const std::string& claim : claims) out += '\x1e' + claim;
  return out;
}

}  // namespace

void compare_findings(const Version& before, const Version& after, const Matching& matching,
                      Difference& out) {
  const Renamed names = renamed(before, matching);
  std::map<std::string, std::vector<const Diagnostic*>> had;
  for (const Diagnostic& item : before.findings.items()) had[key_of(item, names)].push_back(&item);
  for (const Diagnostic& item : after.findings.items()) {
    const auto same = had.find(key_of(item, {}));
    if (same == had.end() || same->second.empty()) {
      out.found.push_back(&item);
    } else {
      same->second.erase(same->second.begin());
    }
  }
  for (const Diagnostic& item : before.findings.items()) {
    const auto& left = had[key_of(item, names)];
    if (std::find(left.begin(), left.end(), &item) != left.end()) out.solved.push_back(&item);
  }
}

}  // namespace fasti
