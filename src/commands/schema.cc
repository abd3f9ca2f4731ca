// SPDX-License-Identifier: MIT
#include "render/schema/schema.h"

#include <memory>
#include <string>

#include <fmt/format.h>

#include "src/command.h"

namespace fasti {

namespace {

void run_schema(const std::string& output, Session& session) {
  std::string schema = render::schema_json();
  if (output.empty()) {
    session.out += schema;
    return;
  }
  const std::string why = session.environment.write_file(output, schema);
  if (!why.empty()) session.fail(fmt::format("{} cannot be written: {}", output, why));
}

}  // namespace

void declare_schema(CLI::App& app, Session& session) {
  auto output = std::make_shared<std::string>();
  app.add_option("-o,--output", *output, "where to write it; standard output if absent")
      ->type_name("FILE");
  app.callback([output, &session] { run_schema(*output, session); });
}

}  // namespace fasti
