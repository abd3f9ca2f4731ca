// SPDX-License-Identifier: MIT
#include "src/man_page.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "timeline/text/utf8.h"

namespace fasti {

namespace {

/// How roff writes a character that means something else to it; empty for itself.
std::string_view escape_of(char32_t c) {
  struct Escape {
    char32_t character;
    std::string_view roff;
  };
  static constexpr auto kEscapes = std::to_array<Escape>({
      {U'\\', "\\e"},
      {U'-', "\\-"},
      {U'\'', "\\(aq"},
      {U'`', "\\(ga"},
      {U'^', "\\(ha"},
      {U'~', "\\(ti"},
      {U'"', "\\(dq"},
      {U'\n', " "},
  });
  for (const Escape& each : kEscapes) {
    if (each.character == c) return each.roff;
  }
  return {};
}

/// Text as roff shows it, within one line of the source.
std::string roff(std::string_view text) {
  // A line that begins so would be a request.
  std::string out = text.starts_with('.') ? "\\&" : "";
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const std::string_view escape = escape_of(c);
    if (!escape.empty()) {
      out += escape;
    } else if (c < 0x80) {
      out += static_cast<char>(c);
    } else {
      out += fmt::format("\\[u{:04X}]", static_cast<std::uint32_t>(c));
    }
  }
  return out;
}

std::string bold(std::string_view text) { return "\\fB" + roff(text) + "\\fR"; }
std::string italic(std::string_view text) { return "\\fI" + roff(text) + "\\fR"; }

/// "FILE", or "light|dark" with each word as it is typed.
std::string value(const UsageOption& option) {
  if (option.choices.empty()) return italic(option.kind);
  std::string out;
  for (const std::string& choice : option.choices) {
    out += (out.empty() ? "" : "|") + bold(choice);
  }
  return out;
}

bool same(const UsageOption& a, const UsageOption& b) {
  return a.names == b.names && a.kind == b.kind && a.about == b.about;
}

bool has(const UsageCommand& command, const UsageOption& option) {
  return std::any_of(command.options.begin(), command.options.end(),
                     [&](const UsageOption& each) { return same(each, option); });
}

/// Options that several commands have alike, told of once.
std::vector<UsageOption> common_options(const Usage& usage) {
  constexpr std::ptrdiff_t kSeveral = 3;
  std::vector<UsageOption> out;
  for (const UsageCommand& command : usage.commands) {
    for (const UsageOption& option : command.options) {
      const bool known = std::any_of(out.begin(), out.end(),
                                     [&](const UsageOption& each) { return same(each, option); });
      const auto count = std::count_if(usage.commands.begin(), usage.commands.end(),
                                       [&](const UsageCommand& each) { return has(each, option); });
      if (!known && count >= kSeveral) out.push_back(option);
    }
  }
  return out;
}

class Page {
 public:
  explicit Page(const Usage& usage) : usage_(usage), common_(common_options(usage)) {}

  std::string write() {
    line(".TH FASTI 1 \"\" \"fasti " FASTI_VERSION "\" \"User Commands\"");
    write_head();
    section("COMMANDS");
    for (const UsageCommand& command : usage_.commands) write_command(command);
    section("OPTIONS THAT SEVERAL COMMANDS HAVE");
    for (const UsageOption& option : common_) write_option(option);
    write_tables();
    write_examples();
    return std::move(out_);
  }

 private:
  struct Row {
    std::string_view term;
    std::string_view meaning;
  };

  void line(std::string_view raw) { out_ += fmt::format("{}\n", raw); }
  void section(std::string_view name) { line(fmt::format(".SH {}", name)); }
  void paragraph(std::string_view text) {
    line(".PP");
    line(roff(text));
  }

  void write_head() {
    section("NAME");
    line("fasti \\- check chronologies of policy and draw them");
    section("SYNOPSIS");
    line(".B fasti");
    line("\\fICOMMAND\\fR [\\fIOPTION\\fR]... [\\fIARGUMENT\\fR]...");
    line(".br");
    line(".B fasti");
    line("[\\fICOMMAND\\fR] \\fB\\-\\-help\\fR | \\fB\\-\\-version\\fR");
    section("DESCRIPTION");
    line(roff(
        "A chronology is a YAML file of events: their uncertain dates (EDTF, ISO 8601-2), the "
        "sources that claim them, what caused what, and the rules that they put in force. Fasti "
        "decides whether it can all be true, narrows the dates, names the claims that contradict "
        "each other, and draws pictures and writes documents of it."));
    paragraph(
        "Results go to standard output or to the file of --output, findings to standard error; "
        "check prints its findings to standard output. FILE may be - for standard input.");
  }

  void write_command(const UsageCommand& command) {
    std::string heading = "fasti " + command.name;
    if (!command.options.empty()) heading += " [OPTION]...";
    for (const UsageOption& argument : command.arguments) {
      const std::string word = argument.kind + (argument.repeats ? "..." : "");
      heading += argument.required ? " " + word : " [" + word + "]";
    }
    line(".SS " + roff(heading));
    line(roff(capital(command.summary) + "."));
    std::string others;
    for (const UsageOption& option : command.options) {
      const bool common = std::any_of(common_.begin(), common_.end(),
                                      [&](const UsageOption& each) { return same(each, option); });
      if (!common) {
        write_option(option);
      } else if (option.names.back() != "--help") {
        others += (others.empty() ? "" : ", ") + bold(option.names.back());
      }
    }
    if (!others.empty()) {
      line(".PP");
      line("Also " + others + ".");
    }
    if (!command.footer.empty()) paragraph(command.footer);
  }

  void write_option(const UsageOption& option) {
    std::string names;
    for (const std::string& name : option.names) {
      names += (names.empty() ? "" : ", ") + bold(name);
    }
    if (!option.kind.empty()) names += " " + value(option);
    std::string about = capital(option.about);
    if (!option.fallback.empty()) about += fmt::format(" [{}]", option.fallback);
    if (option.required) about += " (needed)";
    line(".TP");
    line(names);
    line(roff(about + "."));
  }

  void write_rows(std::string_view name, std::span<const Row> rows) {
    section(name);
    for (const Row& row : rows) {
      line(".TP");
      line(bold(row.term));
      line(roff(row.meaning));
    }
  }

  void write_tables() {
    static constexpr auto kExits = std::to_array<Row>({
        {"0", "Done; the check found no error."},
        {"1", "The check found errors, or warnings that --deny denies."},
        {"2",
         "What was asked for could not be done: a wrong option, a file that cannot be read or "
         "written, a text that is no chronology."},
    });
    static constexpr auto kVariables = std::to_array<Row>({
        {"NO_COLOR", "When set and not empty, findings are not coloured."},
        {"CLICOLOR_FORCE", "When set and neither empty nor 0, they are, even in a file."},
    });
    write_rows("EXIT STATUS", kExits);
    write_rows("ENVIRONMENT", kVariables);
  }

  void write_examples() {
    static constexpr auto kExamples = std::to_array<Row>({
        {"fasti new exports", "Write a chronology to start from into the folder exports."},
        {"fasti check policy.yaml", "Say what is wrong with it."},
        {"fasti render policy.yaml -o policy.pdf --width a4", "Draw it for a sheet of paper."},
        {"fasti as-of policy.yaml 2025-11-10", "Say what was in force on that day."},
        {"fasti explain F0404", "Say what a finding means and what to do."},
    });
    write_rows("EXAMPLES", kExamples);
    section("SEE ALSO");
    line(".BR pandoc (1),");
    line(".BR dot (1)");
  }

  static std::string capital(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] -= 'a' - 'A';
    while (!text.empty() && text.back() == '.') text.pop_back();
    return text;
  }

  const Usage& usage_;
  std::vector<UsageOption> common_;
  std::string out_;
};

}  // namespace

std::string man_page(const Usage& usage) { return Page(usage).write(); }

}  // namespace fasti
