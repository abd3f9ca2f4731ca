// SPDX-License-Identifier: MIT
#include "timeline/import/json_value.h"

#include <cstddef>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "timeline/text/source_text.h"
#include "timeline/text/utf8.h"

namespace fasti {

namespace {

std::string place(std::string_view bytes, std::size_t offset) {
  const Position at = SourceText("", std::string(bytes)).position(offset);
  return fmt::format("line {}, column {}", at.line, at.column);
}

/// Makes a tree of the events of the parser, which itself does not recurse.
class TreeMaker final : public nlohmann::json_sax<nlohmann::json> {
 public:
  static constexpr std::size_t kDepth = 64;

  bool null() override { return add({}); }
  bool boolean(bool value) override {
    return add({JsonValue::Kind::boolean, value ? "true" : "false", {}, {}});
  }
  bool number_integer(number_integer_t value) override { return number(fmt::format("{}", value)); }
  bool number_unsigned(number_unsigned_t value) override {
    return number(fmt::format("{}", value));
  }
  bool number_float(number_float_t, const string_t& written) override { return number(written); }
  bool string(string_t& value) override {
    return add({JsonValue::Kind::string, std::move(value), {}, {}});
  }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return open(JsonValue::Kind::object); }
  bool key(string_t& name) override {
    key_.push_back(std::move(name));
    return true;
  }
  bool end_object() override { return close(); }
  bool start_array(std::size_t) override { return open(JsonValue::Kind::array); }
  bool end_array() override { return close(); }
  bool parse_error(std::size_t position, const std::string& token,
                   const nlohmann::detail::exception&) override {
    position_ = position == 0 ? 0 : position - 1;
    token_ = token;
    return false;
  }

  JsonValue take() { return std::move(root_); }
  bool too_deep() const { return too_deep_; }
  std::size_t position() const { return position_; }

 private:
  bool number(std::string written) {
    return add({JsonValue::Kind::number, std::move(written), {}, {}});
  }

  bool add(JsonValue value) {
    if (open_.empty()) {
      root_ = std::move(value);
    } else if (open_.back().kind == JsonValue::Kind::array) {
      open_.back().items.push_back(std::move(value));
    } else {
      open_.back().members.emplace_back(std::move(key_.back()), std::move(value));
      key_.pop_back();
    }
    return true;
  }

  bool open(JsonValue::Kind kind) {
    too_deep_ = open_.size() >= kDepth;
    open_.push_back({kind, {}, {}, {}});
    return !too_deep_;
  }

  bool close() {
    JsonValue value = std::move(open_.back());
    open_.pop_back();
    return add(std::move(value));
  }

  JsonValue root_;
  std::vector<JsonValue> open_;
  std::vector<std::string> key_;
  std::string token_;
  std::size_t position_ = 0;
  bool too_deep_ = false;
};

}  // namespace

const JsonValue* JsonValue::find(std::string_view name) const {
  for (auto member = members.rbegin(); member != members.rend(); ++member) {
    if (member->first == name) return &member->second;
  }
  return nullptr;
}

std::string_view JsonValue::words() const {
  return kind == Kind::string || kind == Kind::number ? std::string_view(text) : std::string_view();
}

std::string_view JsonValue::words(std::string_view name) const {
  const JsonValue* member = find(name);
  return member == nullptr ? std::string_view() : member->words();
}

bool JsonValue::empty() const {
  return kind == Kind::null || (text.empty() && items.empty() && members.empty());
}

std::string_view JsonValue::noun() const {
  switch (kind) {
    case Kind::null:
      return "null";
    case Kind::boolean:
      return "true or false";
    case Kind::number:
      return "a number";
    case Kind::string:
      return "a text";
    case Kind::array:
      return "a list";
    case Kind::object:
      return "an object";
  }
  return "";
}

std::variant<JsonValue, std::string> read_json(std::string_view bytes) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (bytes.starts_with(kMark)) bytes.remove_prefix(kMark.size());
  if (const auto bad = find_invalid_utf8(bytes)) {
    return fmt::format("{}: the byte 0x{:02X} is not UTF-8; save the file as UTF-8",
                       place(bytes, *bad), static_cast<unsigned char>(bytes[*bad]));
  }
  if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    return std::string("the file is empty, and so no JSON");
  }
  TreeMaker maker;
  if (nlohmann::json::sax_parse(bytes, &maker)) return maker.take();
  if (maker.too_deep()) {
    return fmt::format("lists and objects are nested more than {} deep", TreeMaker::kDepth);
  }
  if (maker.position() >= bytes.size()) {
    return fmt::format("{}: the file ends in the middle of its JSON; is it whole?",
                       place(bytes, bytes.size()));
  }
  return fmt::format("{}: this is not JSON", place(bytes, maker.position()));
}

}  // namespace fasti
