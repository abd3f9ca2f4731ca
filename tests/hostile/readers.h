// SPDX-License-Identifier: MIT
#pragma once

#include <string>

/// Parsers that are not the program's own. Each says what could act in the bytes of an output, a
/// line for each fault; nothing where nothing could.
namespace fasti::test {

std::string read_page(const std::string& bytes);      ///< HTML, whole
std::string read_fragment(const std::string& bytes);  ///< HTML to put into a page
std::string read_table(const std::string& bytes);     ///< HTML of the facts of a picture
std::string read_svg(const std::string& bytes);
std::string read_pdf(const std::string& bytes);
std::string read_github(
    const std::string& bytes);  ///< Markdown, as GitHub renders it, raw HTML let through
std::string read_pandoc(const std::string& bytes);  ///< Markdown, as pandoc reads it
std::string read_latex(
    const std::string& bytes);  ///< the words that it uses; TeX itself runs at night
std::string read_docx(const std::string& bytes);
std::string read_dot(const std::string& bytes);
std::string read_csv(const std::string& bytes);
std::string read_ics(const std::string& bytes);
std::string read_json(const std::string& bytes);  ///< data as they were written, whatever they are
std::string read_jsonld(const std::string& bytes);  ///< by itself, and within a page
std::string read_mermaid(const std::string& bytes);
std::string read_timelinejs(const std::string& bytes);
std::string read_sarif(const std::string& bytes);
std::string read_github_commands(const std::string& bytes);  ///< what a workflow's log is
std::string read_text(const std::string& bytes);             ///< what a terminal shows

}  // namespace fasti::test
