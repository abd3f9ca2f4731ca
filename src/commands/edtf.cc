// SPDX-License-Identifier: MIT
#include "timeline/date/edtf.h"

#include <memory>
#include <sstream>
#include <string>
#include <variant>
#include <vector>

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

}  // namespace

void declare_edtf(CLI::App& app, Session& session) {
  auto options = std::make_shared<EdtfOptions>();
  app.add_option("text", options->texts, "dates; without any, one on each line of standard input")
      ->type_name("TEXT");
  app.add_option("--format", options->format, "how the answer is written")
      ->check(CLI::IsMember({"text", "json"}))
      ->type_name("text|json");
  app.callback([options, &session] { run_edtf(*options, session); });
}

}  // namespace fasti
