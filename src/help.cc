// SPDX-License-Identifier: MIT
#include "src/help.h"

#include <utility>

namespace fasti {

namespace {

constexpr std::size_t kColumn = 34;

/// Without what CLI11 puts behind it of the values that are allowed.
std::string kind_of(const CLI::Option* option) {
  const std::string type = option->get_type_name();
  return type.substr(0, type.find(':'));
}

}  // namespace

HelpFormatter::HelpFormatter() {
  column_width(kColumn);
  label("Positionals", "Arguments");
}

std::string HelpFormatter::make_usage(const CLI::App* app, std::string name) const {
  std::string out = Formatter::make_usage(app, std::move(name));
  // What a hidden argument leaves of itself.
  const std::size_t last = out.find_last_not_of(" \n");
  return last == std::string::npos ? out : out.erase(last + 1) + "\n";
}

std::string HelpFormatter::make_option_opts(const CLI::Option* option) const {
  const bool takes_value = option->get_type_size() != 0 && !option->get_positional();
  return takes_value ? " " + kind_of(option) : std::string();
}

std::string HelpFormatter::make_option_desc(const CLI::Option* option) const {
  std::string out = option->get_description();
  if (!option->get_default_str().empty()) out += " [" + option->get_default_str() + "]";
  if (option->get_required() && !option->get_positional()) out += " (needed)";
  return out;
}

std::string HelpFormatter::make_option_name(const CLI::Option* option, bool is_positional) const {
  return is_positional ? kind_of(option) : option->get_name(false, true);
}

std::string HelpFormatter::make_option_usage(const CLI::Option* option) const {
  if (option->get_group().empty()) return {};  // hidden
  const std::string kind = kind_of(option) + (option->get_expected_max() > 1 ? "..." : "");
  return option->get_required() ? kind : "[" + kind + "]";
}

}  // namespace fasti
