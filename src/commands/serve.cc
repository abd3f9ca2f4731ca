// SPDX-License-Identifier: MIT
#include "src/serve/serve.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "src/choices.h"
#include "src/command.h"
#include "src/input.h"
#include "src/serve/places.h"
#include "timeline/text/utf8.h"

namespace fasti {

namespace {

struct ServeCommandOptions {
  InputOptions input;
  std::optional<int> port;
  bool open = false;
  std::string editor;
};

void run_serve(const ServeCommandOptions& options, Session& session) {
  if (options.input.file == "-") {
    session.fail("standard input cannot be watched for changes; name a file");
    return;
  }
  if (!options.editor.empty()) {
    const std::string wrong = serve::editor_fault(options.editor);
    if (!wrong.empty()) return session.fail("--editor: " + wrong);
  }
  const auto overrides = overrides_of(options.input, session);
  if (!overrides) return;
  serve::Preview preview(
      options.input.file, *session.environment.files,
      {options.input.lang, options.input.max_megabytes << 20, *overrides, options.editor});
  preview.refresh();
  if (const std::string why = preview.failure(); !why.empty()) {
    session.fail(fmt::format("{} cannot be read: {}", options.input.file, why));
    return;
  }
  serve::ServeOptions asked;
  asked.port = options.port;
  asked.open = options.open;
  asked.quiet = options.input.quiet;
  asked.say = session.environment.say;
  asked.warn = session.environment.warn;
  const std::string wrong = serve::serve(preview, asked);
  if (!wrong.empty()) session.fail(wrong);
}

}  // namespace

void declare_serve(CLI::App& app, Session& session) {
  auto options = std::make_shared<ServeCommandOptions>();
  app.add_option("file", options->input.file, "the chronology")->required()->type_name("FILE");
  add_input_options(app, options->input, false);
  app.remove_option(app.get_option("--color"));  // nothing of it is printed in colour
  app.add_option("--port", options->port,
                 fmt::format("of 127.0.0.1; {} or the next free one when not given, 0 for any",
                             serve::kUsualPort))
      ->type_name("N")
      ->check(whole_number(0, 65535));
  app.add_flag("--open", options->open, "open the page in the browser");
  app.add_option("--editor", options->editor,
                 "address that opens an editor at a place, for a link to it, such as "
                 "vscode://file{file}:{line}:{column}")
      ->type_name("PATTERN");
  app.callback([options, &session] { run_serve(*options, session); });
}

}  // namespace fasti
