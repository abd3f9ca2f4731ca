// SPDX-License-Identifier: MIT
#include <memory>
#include <string>

#include "src/command.h"
#include "src/man_page.h"
#include "src/output.h"
#include "src/usage.h"

namespace fasti {

void declare_man(CLI::App& app, Session& session) {
  auto output = std::make_shared<std::string>();
  app.add_option("-o,--output", *output, "where to write it; without it, standard output")
      ->type_name("OUT");
  app.callback(
      [output, &app, &session] { write_result(man_page(usage_of(app)), *output, session); });
}

}  // namespace fasti
