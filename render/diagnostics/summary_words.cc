// SPDX-License-Identifier: MIT
#include "render/diagnostics/summary_words.h"

#include <fmt/format.h>

#include "render/document/words.h"
#include "render/text/signs.h"
#include "timeline/text/utf8.h"

namespace fasti::render {

namespace {

std::string counted(std::size_t number, Phrase words, Language language) {
  return phrase(words, language, fmt::format("{}", number));
}

/// In Chinese, of which no noun has a plural.
std::string chinese_words(const CheckedFile& file, Language language) {
  const Tally sum = tally({&file, 1});
  std::string out = phrase(Phrase::checked, language, escape_controls(file.name),
                           fmt::format("{}", sum.events), fmt::format("{}", sum.claims));
  if (sum.errors + sum.warnings + sum.notes == 0) {
    out += phrase(Phrase::nothing_to_report, language);
  } else {
    out += sum.errors == 0 ? std::string(phrase(Phrase::no_errors, language))
                           : counted(sum.errors, Phrase::n_errors, language);
    if (sum.warnings > 0) out += "，" + counted(sum.warnings, Phrase::n_warnings, language);
    if (sum.notes > 0) out += "，" + counted(sum.notes, Phrase::n_notes, language);
  }
  if (sum.suppressed > 0) out += "，" + counted(sum.suppressed, Phrase::n_silenced, language);
  return out;
}

}  // namespace

std::string summary_words(const CheckedFile& file, Language language) {
  if (is_chinese(language)) return chinese_words(file, language);
  std::string out = summary_text(file);
  out.erase(out.find_last_not_of('\n') + 1);
  return out;
}

}  // namespace fasti::render
