// SPDX-License-Identifier: MIT
//
// CLI11 throws an error whose kind and whose first word, the option's name, are all that is taken
// of it; what was left over it keeps in the command.
#include "src/usage_fault.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "timeline/text/similar.h"

namespace fasti {

namespace {

/// "`fasti list`", or "`fasti`" alone.
std::string called(const CLI::App& app, const CLI::App* verb) {
  return verb == nullptr ? fmt::format("`{}`", app.get_name())
                         : fmt::format("`{} {}`", app.get_name(), verb->get_name());
}

/// "--output OUT" of an option, "FILE" of an argument.
std::string shown(const CLI::Option& option) {
  const std::string type = option.get_type_name();
  std::string kind = type.substr(0, type.find(':'));
  if (option.get_positional()) return kind;
  return option.get_type_size() == 0 ? option.get_name() : option.get_name() + " " + kind;
}

/// The option that an error names with its first or another word.
const CLI::Option* named_in(const CLI::App& app, std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == ':' || c == ','; }, ' ');
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string word = text.substr(at, end - at);
    if (const auto* option = word.empty() ? nullptr : app.get_option_no_throw(word)) return option;
    at = end + 1;
  }
  return nullptr;
}

std::string unknown_option(const CLI::App& app, const CLI::App* verb, const std::string& given) {
  const std::string name = given.substr(0, given.find('='));
  std::vector<std::string> names;
  for (const CLI::Option* option : (verb == nullptr ? app : *verb).get_options({})) {
    for (const std::string& each : option->get_lnames()) names.push_back("--" + each);
  }
  const std::vector<std::string_view> known(names.begin(), names.end());
  const std::string hint = did_you_mean(name, known);
  return fmt::format("{} has no option `{}`{}{}", called(app, verb), name, hint.empty() ? "" : "; ",
                     hint);
}

/// What was given and is not known: options first, since what follows them may be their values.
std::string left_over(const CLI::App& app, const CLI::App* verb) {
  const std::vector<std::string> rest = (verb == nullptr ? app : *verb).remaining(true);
  if (rest.empty()) return {};
  const auto option = std::find_if(rest.begin(), rest.end(), [](const std::string& each) {
    return each.size() > 1 && each.front() == '-';
  });
  if (option != rest.end()) return unknown_option(app, verb, *option);
  return fmt::format("`{}` is one argument too many for {}", rest.front(), called(app, verb));
}

/// Everything that must be given and is not.
std::string missing(const CLI::App& app, const CLI::App* verb) {
  if (verb == nullptr) return "a command is missing";
  std::string out;
  for (const CLI::Option* option : verb->get_options({})) {
    if (!option->get_required() || option->count() > 0) continue;
    out += (out.empty() ? "" : " and ") + shown(*option);
  }
  return fmt::format("{} needs {}", called(app, verb), out);
}

/// An option with too few or too many values.
std::string wrong_count(const CLI::App& of, const std::string& what) {
  const CLI::Option* const option = named_in(of, what);
  if (option == nullptr) return what;
  if (option->get_type_size() == 0) return option->get_name() + " takes no value";
  if (option->count() > 1) return fmt::format("{} is given twice", option->get_name());
  return fmt::format("{} needs its value: {}", option->get_name(), shown(*option));
}

}  // namespace

std::string usage_fault(const CLI::App& app, const CLI::App* verb, const CLI::ParseError& error) {
  const std::string kind = error.get_name();
  const CLI::App& of = verb == nullptr ? app : *verb;
  // Of arguments too many the name is that of the command.
  const bool too_many = error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ExtrasError);
  if (too_many || kind == "RequiredError") {
    const std::string rest = left_over(app, verb);
    return rest.empty() ? missing(app, verb) : rest;
  }
  if (kind == "ArgumentMismatch") return wrong_count(of, error.what());
  if (kind == "ConversionError") {
    const CLI::Option* const option = named_in(of, error.what());
    if (option != nullptr && option->get_type_size() == 0) {
      return option->get_name() + " takes no value";
    }
  }
  if (kind == "RequiresError") {
    const std::string what = error.what();  // "--steps requires --around"
    const std::size_t cut = what.find(" requires ");
    if (cut != std::string::npos) {
      return fmt::format("{} goes with {}, which is not given", what.substr(0, cut),
                         what.substr(cut + 10));
    }
  }
  return error.what();
}

}  // namespace fasti
