// SPDX-License-Identifier: MIT
#include "tests/support/schema_validator.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <memory>
#include <optional>
#include <regex>
#include <stdexcept>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include "render/schema/schema.h"
#include "timeline/yaml/parse.h"

namespace fasti::test {

namespace {

using Json = nlohmann::json;

/// A plain scalar by the core schema of YAML 1.2.2, section 10.3.2.
Json plain(const std::string& text) {
  static const std::regex kInteger("[-+]?[0-9]+");
  static const std::regex kNumber("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  if (text == "true" || text == "True" || text == "TRUE") return true;
  if (text == "false" || text == "False" || text == "FALSE") return false;
  if (std::regex_match(text, kInteger) && text.size() < 18) return std::stoll(text);
  if (std::regex_match(text, kNumber)) return std::strtod(text.c_str(), nullptr);
  return text;
}

Json to_json(const YamlNode& node) {
  switch (node.kind) {
    case YamlNode::Kind::scalar: {
      const std::string text(node.text);
      return node.quoted ? Json(text) : plain(text);
    }
    case YamlNode::Kind::sequence: {
      Json list = Json::array();
      for (const YamlNode& item : node.children) list.push_back(to_json(item));
      return list;
    }
    case YamlNode::Kind::map: {
      Json map = Json::object();
      for (std::size_t i = 0; i + 1 < node.children.size(); i += 2) {
        map[std::string(node.children[i].text)] = to_json(node.children[i + 1]);
      }
      return map;
    }
    default:
      return nullptr;
  }
}

std::optional<Json> read_yaml(const std::string& text) {
  Diagnostics diagnostics;
  const SourceText source("text.yaml", text);
  const auto tree = parse_yaml(source, 0, diagnostics);
  if (!tree || !diagnostics.items().empty()) return std::nullopt;
  return to_json(tree->root);
}

/// A file that is gone when this is.
class TemporaryFile {
 public:
  TemporaryFile() {
    const int file = ::mkstemp(path_.data());
    if (file < 0) throw std::runtime_error("no temporary file could be made");
    ::close(file);
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() { ::unlink(path_.c_str()); }
  const std::string& path() const { return path_; }

 private:
  std::string path_ = "/tmp/fasti-schema-XXXXXX";
};

std::string output_of(const std::string& command) {
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(::popen(command.c_str(), "r"), ::pclose);
  if (!pipe) throw std::runtime_error("could not run " + command);
  std::string out;
  std::array<char, 4096> buffer{};
  while (const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), pipe.get())) {
    out.append(buffer.data(), got);
  }
  return out;
}

}  // namespace

std::vector<SchemaVerdict> validate_by_schema(const std::vector<std::string>& texts) {
  std::vector<SchemaVerdict> verdicts(texts.size());
  Json given = {{"schema", Json::parse(render::schema_json())}, {"instances", Json::array()}};
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const auto instance = read_yaml(texts[i]);
    verdicts[i].readable = instance.has_value();
    if (!instance) continue;
    places.push_back(i);
    given["instances"].push_back(*instance);
  }
  const TemporaryFile file;
  std::ofstream(file.path(), std::ios::binary) << given.dump();
  const std::string answer = output_of(
      fmt::format("{} {}/tests/schema/validate.py {}", FASTI_PYTHON, FASTI_ROOT, file.path()));
  const Json faults = Json::parse(answer);
  for (std::size_t i = 0; i < places.size(); ++i) {
    verdicts[places[i]].fault = faults.at(i).get<std::string>();
  }
  return verdicts;
}

}  // namespace fasti::test
