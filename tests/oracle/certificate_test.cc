// SPDX-License-Identifier: MIT
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "src/program.h"
#include "tests/oracle/certificate_verifier.h"
#include "tests/oracle/random_story.h"
#include "tests/support/memory_files.h"

/// Certificates of every chronology at hand, and of random ones, before an independent verifier.

namespace {

namespace fs = std::filesystem;
using fasti::oracle::random_story;
using fasti::oracle::verify_certificate;
using Json = nlohmann::json;

/// The certificate of a chronology among these files; empty when it is none.
std::string certificate_of(const std::map<std::string, std::string>& held,
                           const std::string& name) {
  fasti::test::MemoryFiles files(held, FASTI_ROOT);
  fasti::Environment environment;
  environment.files = &files;
  std::string written;
  environment.write_file = [&](const std::string&, std::string_view bytes) {
    written = bytes;
    return std::string();
  };
  fasti::Session session{environment, {}, {}, fasti::Exit::clean};
  fasti::run_program({"check", name, "--certificate", "certificate.json"}, session);
  return written;
}

/// The files of a transcript.
std::map<std::string, std::string> files_in(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::map<std::string, std::string> out;
  std::string* file = nullptr;
  for (std::string line; std::getline(in, line);) {
    if (line.rfind(">>> ", 0) == 0) {
      file = line.rfind(">>> file ", 0) == 0 ? &out[line.substr(9)] : nullptr;
    } else if (file != nullptr) {
      *file += line + "\n";
    }
  }
  return out;
}

void check_random(std::uint64_t begin, std::uint64_t end) {
  std::size_t conflicts = 0;
  for (std::uint64_t seed = begin; seed < end; ++seed) {
    const std::string text = random_story(seed);
    const std::string certificate = certificate_of({{"random.yaml", text}}, "random.yaml");
    INFO(seed << "\n" << text);
    REQUIRE(!certificate.empty());
    CHECK(verify_certificate(certificate) == "");
    conflicts += Json::parse(certificate).at("conflicts").size();
  }
  CHECK(conflicts > (end - begin) / 10);
}

/// Every number in the proofs and the assignment, changed by one at a time, must be noticed or be
/// of no weight; the ones named here have weight.
void tamper(const Json& good, const Json::json_pointer& place, const Json& value) {
  Json bad = good;
  bad[place] = value;
  INFO(place.to_string());
  CHECK(verify_certificate(bad.dump()) != "");
}

}  // namespace

TEST_CASE("The certificates of the examples and of every transcript hold") {
  CHECK(verify_certificate(certificate_of({}, "examples/h20/h20.yaml")) == "");
  std::size_t verified = 0;
  for (const auto& entry : fs::recursive_directory_iterator(FASTI_ROOT "/tests/cli")) {
    if (entry.path().extension() != ".test") continue;
    const auto files = files_in(entry.path());
    for (const auto& [name, text] : files) {
      if (name.size() < 5 || name.substr(name.size() - 5) != ".yaml") continue;
      const std::string certificate = certificate_of(files, name);
      if (certificate.empty()) continue;
      INFO(entry.path().filename().string() << " " << name);
      CHECK(verify_certificate(certificate) == "");
      ++verified;
    }
  }
  CHECK(verified >= 15);
}

TEST_CASE("The certificates of 1,000 random chronologies hold") { check_random(0, 1'000); }

TEST_CASE("The certificates of 20,000 random chronologies hold", "[.][nightly]") {
  check_random(10'000, 30'000);
}

TEST_CASE("README aside, the page about reasoning shows the certificate that it says") {
  const std::string path = FASTI_ROOT "/docs/reasoning.md";
  std::ifstream in(path, std::ios::binary);
  std::string page{std::istreambuf_iterator<char>(in), {}};
  const auto block = [&](const std::string& fence) {
    const std::size_t begin = page.find(fence) + fence.size();
    return std::pair(begin, page.find("```", begin) - begin);
  };
  const auto [begin, size] = block("```yaml\n");
  const std::string certificate =
      certificate_of({{"small.yaml", page.substr(begin, size)}}, "small.yaml");
  CHECK(verify_certificate(certificate) == "");
  CHECK(Json::parse(certificate).at("conflicts").size() == 1);
  const auto [shown, length] = block("```json\n");
  if (std::getenv("FASTI_ACCEPT") != nullptr) {
    page.replace(shown, length, certificate);
    std::ofstream(path, std::ios::binary) << page;
  } else {
    CHECK(page.substr(shown, length) == certificate);
  }
}

TEST_CASE("A circle of equal instants is proved through equalities, and calendars by their least") {
  const auto proof_kind = [](const std::string& events) {
    const std::string head = "fasti: 1\ntitle: Circle\nsources: {a: {title: A}}\nevents:\n";
    const std::string certificate = certificate_of({{"circle.yaml", head + events}}, "circle.yaml");
    CHECK(verify_certificate(certificate) == "");
    const Json conflicts = Json::parse(certificate).at("conflicts");
    REQUIRE(conflicts.size() == 1);
    return conflicts[0].at("proof").at("kind").get<std::string>();
  };
  CHECK(proof_kind("  - {id: e1, title: One, meets: e2, sources: a}\n"
                   "  - {id: e2, title: Two, meets: e1, date: 2024-02, sources: a}\n") == "circle");
  CHECK(proof_kind("  - {id: e1, title: One, sources: a, zone: America/New_York}\n"
                   "  - {id: e2, title: Two, after: {event: e1, lag: 36 hours}, same-day: e1,\n"
                   "     sources: a, zone: Asia/Shanghai}\n") == "circle");
}

TEST_CASE("Certificates that were tampered with are refused") {
  const std::map<std::string, std::string> files{{"two.yaml", R"(fasti: 1
title: Two
sources: {a: {title: A}, b: {title: B}}
events:
  - {id: one, date: 2025-01-31, title: One, sources: a}
  - id: two
    title: Two
    after: {event: one, lag: 1 month}
    sources: [{source: a, date: 2025-03}, {source: b, date: 2025-02-28}]
  - {id: three, date: 2025-03-XX, title: Three, after: {event: two, source: a}, sources: a}
)"}};
  const Json good = Json::parse(certificate_of(files, "two.yaml"));
  REQUIRE(verify_certificate(good.dump()) == "");
  REQUIRE(good.at("conflicts").size() == 1);
  const auto at = [](const std::string& path) { return Json::json_pointer(path); };
  tamper(good, at("/fasti_certificate"), 2);
  tamper(good, at("/verdict"), "contradictory-ish");
  tamper(good, at("/assignment"), nullptr);
  for (std::size_t i = 0; i < good.at("assignment").at("values").size(); ++i) {
    const auto place = at("/assignment/values/" + std::to_string(i));
    tamper(good, place, 0);
  }
  const Json& proof = good.at("conflicts").at(0).at("proof");
  REQUIRE(proof.at("kind") == "bounds");
  for (std::size_t i = 0; i < proof.at("steps").size(); ++i) {
    const std::string step = "/conflicts/0/proof/steps/" + std::to_string(i);
    tamper(good, at(step + "/value"), good[at(step + "/value")].get<std::int64_t>() - 1);
    tamper(good, at(step + "/constraint"), 0);
  }
  tamper(good, at("/conflicts/0/claims"), Json::array());
  tamper(good, at("/conflicts/0/proof"), nullptr);
  tamper(good, at("/conflicts/0/proof/steps"), Json::array());
}
