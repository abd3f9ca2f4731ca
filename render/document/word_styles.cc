// SPDX-License-Identifier: MIT
#include "render/document/word_styles.h"

#include <string_view>

#include <fmt/format.h>

#include "render/document/zip.h"
#include "render/text/words.h"

namespace fasti::render {

namespace {

constexpr std::string_view kXml = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
)";

constexpr std::string_view kTypes =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
</Types>
)";

constexpr std::string_view kRelations =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
</Relationships>
)";

constexpr std::string_view kDocumentRelations =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
</Relationships>
)";

// Lengths are twentieths of a point.
constexpr std::string_view kDocument =
    R"(<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
<w:sectPr><w:pgSz w:w="{}" w:h="{}"/><w:pgMar w:top="1250" w:right="1250" w:bottom="1250" w:left="1250" w:header="700" w:footer="700" w:gutter="0"/></w:sectPr>
</w:body></w:document>
)";

constexpr std::string_view kStylesHead =
    R"(<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:eastAsia="SimSun" w:cs="Times New Roman"/>
<w:color w:val="1A1F24"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-US" w:eastAsia="{}" w:bidi="ar-SA"/>
</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>
)";

constexpr std::string_view kTableStyles =
    R"(<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="140" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="Table"><w:name w:val="Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/>
<w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:color="1A1F24"/><w:bottom w:val="single" w:sz="8" w:color="1A1F24"/><w:insideH w:val="single" w:sz="4" w:color="C5CCD2"/></w:tblBorders><w:tblCellMar><w:top w:w="55" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="55" w:type="dxa"/><w:right w:w="140" w:type="dxa"/></w:tblCellMar></w:tblPr>
<w:trPr><w:cantSplit/></w:trPr><w:tcPr><w:vAlign w:val="top"/></w:tcPr>
<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="56616B"/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="6" w:color="1A1F24"/></w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>
)";

/// A paragraph or character style: its name is its id with spaces.
struct Style {
  std::string_view type;
  std::string_view id;
  std::string_view name;
  std::string_view based_on;
  std::string_view paragraph;  ///< properties
  std::string_view text;
};

constexpr Style kStyles[] = {
    {"paragraph", "BodyText", "Body Text", "Normal", "", ""},
    {"paragraph", "FirstParagraph", "First Paragraph", "BodyText", "", ""},
    {"paragraph", "Compact", "Compact", "Normal",
     R"(<w:keepLines/><w:spacing w:before="0" w:after="20" w:line="252" w:lineRule="auto"/>)",
     R"(<w:sz w:val="18"/><w:szCs w:val="18"/>)"},
    {"paragraph", "Remark", "Remark", "BodyText", R"(<w:keepNext/>)",
     R"(<w:color w:val="56616B"/>)"},
    {"paragraph", "Title", "Title", "Normal",
     R"(<w:keepNext/><w:pBdr><w:top w:val="single" w:sz="24" w:space="10" w:color="1A1F24"/></w:pBdr><w:spacing w:before="0" w:after="60" w:line="240" w:lineRule="auto"/>)",
     R"(<w:b/><w:sz w:val="44"/><w:szCs w:val="44"/>)"},
    {"paragraph", "Subtitle", "Subtitle", "Normal", R"(<w:spacing w:before="0" w:after="240"/>)",
     R"(<w:color w:val="56616B"/>)"},
    {"paragraph", "Heading1", "heading 1", "Normal",
     R"(<w:keepNext/><w:keepLines/><w:spacing w:before="400" w:after="140"/><w:outlineLvl w:val="0"/>)",
     R"(<w:b/><w:sz w:val="28"/><w:szCs w:val="28"/>)"},
    {"paragraph", "Heading2", "heading 2", "Normal",
     R"(<w:keepNext/><w:keepLines/><w:spacing w:before="260" w:after="80"/><w:outlineLvl w:val="1"/>)",
     R"(<w:b/><w:sz w:val="23"/><w:szCs w:val="23"/>)"},
    {"paragraph", "FootnoteText", "footnote text", "Normal",
     R"(<w:spacing w:before="0" w:after="20" w:line="240" w:lineRule="auto"/>)",
     R"(<w:sz w:val="17"/><w:szCs w:val="17"/>)"},
    {"paragraph", "CaptionedFigure", "Captioned Figure", "Normal", R"(<w:keepNext/>)", ""},
    {"paragraph", "ImageCaption", "Image Caption", "Normal", "",
     R"(<w:color w:val="56616B"/><w:sz w:val="18"/><w:szCs w:val="18"/>)"},
    {"character", "FootnoteReference", "footnote reference", "DefaultParagraphFont", "",
     R"(<w:vertAlign w:val="superscript"/>)"},
    {"character", "Hyperlink", "Hyperlink", "DefaultParagraphFont", "",
     R"(<w:color w:val="1B559C"/>)"},
    {"character", "VerbatimChar", "Verbatim Char", "DefaultParagraphFont", "",
     R"(<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:eastAsia="SimSun"/><w:sz w:val="17"/>)"},
    {"character", "Quiet", "Quiet", "DefaultParagraphFont", "",
     R"(<w:color w:val="56616B"/><w:sz w:val="17"/><w:szCs w:val="17"/>)"},
};

std::string styles(Language language) {
  std::string out(kXml);
  const std::string_view han = language == Language::zh_hant ? "zh-TW" : "zh-CN";
  out += fmt::format(fmt::runtime(kStylesHead), han);
  for (const Style& style : kStyles) {
    out += fmt::format(
        R"(<w:style w:type="{}" w:styleId="{}"><w:name w:val="{}"/><w:basedOn w:val="{}"/><w:qFormat/>)",
        style.type, style.id, style.name, style.based_on);
    if (!style.paragraph.empty()) out += fmt::format("<w:pPr>{}</w:pPr>", style.paragraph);
    if (!style.text.empty()) out += fmt::format("<w:rPr>{}</w:rPr>", style.text);
    out += "</w:style>\n";
  }
  out += kTableStyles;
  return out + "</w:styles>\n";
}

}  // namespace

std::string word_reference(Paper paper, std::string_view lang) {
  const bool a4 = paper == Paper::a4;
  const std::string xml(kXml);
  return write_zip({
      {"[Content_Types].xml", xml + std::string(kTypes)},
      {"_rels/.rels", xml + std::string(kRelations)},
      {"word/document.xml",
       xml + fmt::format(fmt::runtime(kDocument), a4 ? 11906 : 12240, a4 ? 16838 : 15840)},
      {"word/_rels/document.xml.rels", xml + std::string(kDocumentRelations)},
      {"word/styles.xml", styles(language_for(lang))},
  });
}

}  // namespace fasti::render
