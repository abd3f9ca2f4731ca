// SPDX-License-Identifier: MIT
#include "timeline/date/edtf.h"

#include <memory>
#include <sstream>
#include <string>
#include <variant>
#include <vector>

#include <fmt/format.h>

#include "src/choices.h"
#include "src/command.h"
#include "timeline/date/edtf_report.h"

namespace fasti {

namespace {

struct EdtfOptions {
  std::vector<std::string> texts;
  std::string format = "text";
};

std::vector<std::string> input_lines(const Session& session) {
  std::vector<std::string> lines;
  constexpr std::size_t kMaxInput = std::size_t{64} << 20;
  std::istringstream in(session.environment.read_input(kMaxInput).bytes);
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    lines.push_back(std::move(line));
  }
  return lines;
}

void run_edtf(const EdtfOptions& options, Session& session) {
  const bool json = options.format == "json";
  const auto texts = options.texts.empty() ? input_lines(session) : options.texts;
  for (const std::string& text : texts) {
    session.out += json ? edtf_json(text) : edtf_text(text);
    if (session.out.empty() || session.out.back() != '\n') session.out += '\n';
    if (std::holds_alternative<edtf::Error>(edtf::parse(text))) session.exit = Exit::findings;
  }
}

/// The dates as they were typed. The option parser would take `[a,b]` for a list and `-0044` for an
/// option, so they are what it leaves over.
bool take_texts(const CLI::App& app, EdtfOptions& options, Session& session) {
  for (const std::string& text : app.remaining()) {
    if (text.rfind("--", 0) == 0 && text.size() > 2) {
      session.fail(fmt::format("edtf has no option `{}`", text));
      return false;
    }
    if (text != "--") options.texts.push_back(text);
  }
  return true;
}

}  // namespace

void declare_edtf(CLI::App& app, Session& session) {
  auto options = std::make_shared<EdtfOptions>();
  app.allow_extras();
  app.footer(
      "Dates follow the options; without any, one is read from each line of standard input.");
  app.add_option("--format", options->format, "how the answer is written")
      ->check(one_of({"text", "json"}))
      ->type_name("text|json");
  app.callback([options, &app, &session] {
    if (take_texts(app, *options, session)) run_edtf(*options, session);
  });
}

}  // namespace fasti
