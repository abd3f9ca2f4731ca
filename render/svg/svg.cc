// SPDX-License-Identifier: MIT
#include "render/svg/svg.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "render/fonts/stack.h"
#include "render/svg/ids.h"
#include "render/svg/link.h"
#include "render/svg/path_data.h"
#include "render/svg/theme.h"
#include "render/svg/xml.h"
#include "render/text/bidi.h"

namespace fasti::render {

namespace {

constexpr double kHalo = 4;

/// The attribute that a colour stands in, and the first letter of the classes that override it.
enum class Slot : char { fill = 'f', stroke = 's', stop = 'g' };

constexpr std::string_view property(Slot slot) {
  return slot == Slot::fill ? "fill" : slot == Slot::stroke ? "stroke" : "stop-color";
}

/// "l0", "t0" for the lanes, else a letter or two.
std::string ink_name(const Paint& paint) {
  constexpr std::array<std::string_view, 10> kNames{"n", "bg", "i", "m", "h",
                                                    "r", "b",  "x", "l", "t"};
  std::string out(kNames[static_cast<std::size_t>(paint.ink)]);
  if (paint.ink != Ink::lane && paint.ink != Ink::lane_tint) return out;
  return out += fmt::format("{}", paint.lane % palette_size());
}

/// A gradient that several fades share. Kept in order of first use.
struct Gradient {
  Paint paint;
  bool from_left;
  bool to_right;
  bool vertical;
  std::string id;
  auto key() const {
    return std::tuple(paint.ink, paint.lane % palette_size(), paint.opacity, from_left, to_right,
                      vertical);
  }
};

/// One picture being written. Walks the scene twice: for ids, gradients and colours, which stand in
/// the head, and for the shapes.
class SvgWriter {
 public:
  SvgWriter(const Scene& scene, Theme theme, std::string_view prefix, const SvgFonts& fonts)
      : scene_(scene), theme_(theme), ids_(prefix), fonts_(fonts) {}

  std::string write();

 private:
  void collect(const std::vector<Shape>& shapes);
  void collect_fade(const Fade& fade);
  void use(const Paint& paint, Slot slot);
  void write_head();
  void write_style();
  void write_gradients();

  void write_shapes(const std::vector<Shape>& shapes);
  void write(const Rect& rect);
  void write(const Circle& circle);
  void write(const Fade& fade);
  void write(const Path& path);
  void write(const TextLine& text);
  void write_outline(const TextLine& text);
  void write(const Group& group);

  void ink(const TextLine& text);
  void turn(const TextLine& text);
  std::string families() const;
  void language(const std::string& lang);
  void box(const Box& box);
  void paint(const Paint& fill, const Stroke& stroke);
  void colours(const Paint& fill, const Paint& stroke);
  bool dark() const { return theme_ == Theme::dark; }

  const Scene& scene_;
  Theme theme_;
  IdRegistry ids_;
  const SvgFonts& fonts_;
  XmlWriter xml_;
  std::vector<std::string> group_ids_;  ///< in order of the walk
  std::size_t next_group_ = 0;
  std::string details_;
  std::vector<Gradient> gradients_;
  std::map<std::pair<Slot, std::string>, Paint> used_;
  bool in_link_ = false;
};

template <class... Visitors>
struct Overloaded : Visitors... {
  using Visitors::operator()...;
};
template <class... Visitors>
Overloaded(Visitors...) -> Overloaded<Visitors...>;

void SvgWriter::use(const Paint& paint, Slot slot) {
  if (paint.ink != Ink::none) used_.try_emplace({slot, ink_name(paint)}, paint);
}

void SvgWriter::collect_fade(const Fade& fade) {
  if (fade.fill.ink == Ink::none) return;
  Gradient wanted{fade.fill, fade.from_left, fade.to_right, fade.vertical, {}};
  for (const Gradient& known : gradients_) {
    if (known.key() == wanted.key()) return;
  }
  use(fade.fill, Slot::stop);
  gradients_.push_back(std::move(wanted));
}

void SvgWriter::collect(const std::vector<Shape>& shapes) {
  const auto painted = [&](const auto& shape) {
    use(shape.fill, Slot::fill);
    use(shape.stroke.paint, Slot::stroke);
  };
  const auto text = [&](const TextLine& line) {
    use(line.paint, Slot::fill);
    if (line.halo) use({Ink::background}, Slot::stroke);
  };
  const auto group = [&](const Group& inner) {
    group_ids_.push_back(inner.id.empty() ? std::string() : ids_.add(inner.id));
    if (!inner.id.empty() && inner.id == scene_.details) details_ = group_ids_.back();
    collect(inner.shapes);
  };
  for (const Shape& shape : shapes) {
    std::visit(Overloaded{[&](const Fade& fade) { collect_fade(fade); }, text, group, painted},
               shape);
  }
}

std::string SvgWriter::write() {
  collect(scene_.shapes);
  for (Gradient& gradient : gradients_) gradient.id = ids_.add("fade");
  write_head();
  write_shapes(scene_.shapes);
  xml_.close("svg");
  return xml_.take();
}

void SvgWriter::write_head() {
  const std::string title_id = ids_.add("title");
  const std::string text_id = ids_.add("description");
  xml_.open("svg").attribute("xmlns", "http://www.w3.org/2000/svg");
  xml_.attribute("width", scene_.width).attribute("height", scene_.height);
  xml_.attribute("viewBox", std::string_view("0 0 " + format_number(scene_.width) + " " +
                                             format_number(scene_.height)));
  xml_.attribute("role", "graphics-document").attribute("aria-labelledby", title_id);
  if (!scene_.description.empty()) xml_.attribute("aria-describedby", text_id);
  if (!details_.empty()) xml_.attribute("aria-details", std::string_view(details_));
  language(scene_.lang);
  xml_.attribute("class", "fasti").attribute("font-family", families());
  xml_.children();
  xml_.open("title").attribute("id", title_id).text(contained(scene_.title), "title");
  if (!scene_.description.empty()) {
    xml_.open("desc").attribute("id", text_id).text(contained(scene_.description), "desc");
  }
  use({Ink::background}, Slot::fill);
  write_style();
  write_gradients();
  xml_.open("rect").attribute("class", theme_ == Theme::automatic ? "ground f-bg" : "ground");
  xml_.attribute("width", scene_.width).attribute("height", scene_.height);
  xml_.attribute("fill", colour({Ink::background}, dark())).attribute("aria-hidden", "true");
  xml_.empty();
}

// On paper the dark colours would be unreadable, so that they are kept from print, and the ground
// is left to the paper. A picture in the dark theme keeps its ground.
void SvgWriter::write_style() {
  std::vector<std::string> rules = fonts_.rules;
  if (theme_ == Theme::automatic) {
    rules.insert(rules.end(), {"@media not print{", "@media (prefers-color-scheme: dark){"});
    for (const auto& [where, paint] : used_) {
      rules.push_back(fmt::format(".fasti .{}-{}{{{}:{}}}", static_cast<char>(where.first),
                                  where.second, property(where.first), colour(paint, true)));
    }
    rules.insert(rules.end(), {"}", "}"});
  }
  if (theme_ != Theme::dark) rules.emplace_back("@media print{.fasti .ground{fill:none}}");
  if (!rules.empty()) xml_.style(rules);
}

void SvgWriter::write_gradients() {
  if (gradients_.empty()) return;
  xml_.open("defs").children();
  for (const Gradient& gradient : gradients_) {
    xml_.open("linearGradient").attribute("id", gradient.id);
    if (gradient.vertical) xml_.attribute("x2", "0").attribute("y2", "1");
    xml_.children();
    const bool both = gradient.from_left && gradient.to_right;
    const auto stop = [&](double offset, double strength) {
      xml_.open("stop").attribute("offset", offset);
      if (theme_ == Theme::automatic) {
        xml_.attribute("class", std::string_view("g-" + ink_name(gradient.paint)));
      }
      xml_.attribute("stop-color", colour(gradient.paint, dark()));
      xml_.attribute("stop-opacity", gradient.paint.opacity * strength).empty();
    };
    stop(0, gradient.from_left ? 0 : 1);
    if (both) stop(0.4, 1);
    if (both) stop(0.6, 1);
    stop(1, gradient.to_right ? 0 : 1);
    xml_.close("linearGradient");
  }
  xml_.close("defs");
}

void SvgWriter::write_shapes(const std::vector<Shape>& shapes) {
  for (const Shape& shape : shapes) {
    std::visit([&](const auto& which) { write(which); }, shape);
  }
}

void SvgWriter::language(const std::string& lang) {
  if (!lang.empty()) xml_.attribute("lang", lang).attribute("xml:lang", lang);
}

void SvgWriter::box(const Box& box) {
  xml_.attribute("x", box.x).attribute("y", box.y);
  xml_.attribute("width", box.width).attribute("height", box.height);
}

/// The classes of both colours; nothing when the theme is fixed.
void SvgWriter::colours(const Paint& fill, const Paint& stroke) {
  if (theme_ != Theme::automatic) return;
  std::string names;
  if (fill.ink != Ink::none) names += "f-" + ink_name(fill);
  if (stroke.ink != Ink::none) names += (names.empty() ? "s-" : " s-") + ink_name(stroke);
  if (!names.empty()) xml_.attribute("class", std::string_view(names));
}

void SvgWriter::paint(const Paint& fill, const Stroke& stroke) {
  colours(fill, stroke.paint);
  xml_.attribute("fill", colour(fill, dark()));
  if (fill.ink != Ink::none && fill.opacity != 1) xml_.attribute("fill-opacity", fill.opacity);
  if (stroke.paint.ink == Ink::none) return;
  xml_.attribute("stroke", colour(stroke.paint, dark()));
  if (stroke.paint.opacity != 1) xml_.attribute("stroke-opacity", stroke.paint.opacity);
  if (stroke.width != 1) xml_.attribute("stroke-width", stroke.width);
  if (stroke.round) xml_.attribute("stroke-linecap", "round").attribute("stroke-linejoin", "round");
  if (stroke.dashes.empty()) return;
  std::string dashes;
  for (const double dash : stroke.dashes) {
    if (!dashes.empty()) dashes += ' ';
    dashes += format_number(dash);
  }
  xml_.attribute("stroke-dasharray", std::string_view(dashes));
}

void SvgWriter::write(const Rect& rect) {
  xml_.open("rect");
  box(rect.box);
  if (rect.radius > 0) xml_.attribute("rx", rect.radius);
  paint(rect.fill, rect.stroke);
  xml_.empty();
}

void SvgWriter::write(const Circle& circle) {
  xml_.open("circle").attribute("cx", circle.centre.x).attribute("cy", circle.centre.y);
  xml_.attribute("r", circle.radius);
  paint(circle.fill, circle.stroke);
  xml_.empty();
}

void SvgWriter::write(const Fade& fade) {
  const Gradient wanted{fade.fill, fade.from_left, fade.to_right, fade.vertical, {}};
  for (const Gradient& gradient : gradients_) {
    if (gradient.key() != wanted.key()) continue;
    xml_.open("rect");
    box(fade.box);
    xml_.attribute("fill", std::string_view("url(#" + gradient.id + ")")).empty();
  }
}

void SvgWriter::write(const Path& path) {
  xml_.open("path").attribute("d", std::string_view(path_data(path.steps)));
  paint(path.fill, path.stroke);
  xml_.empty();
}

std::string SvgWriter::families() const {
  const std::string own = fonts_.family.empty() ? "" : "\"" + fonts_.family + "\",";
  return own + font_stack(characters_of(text_lines(scene_)));
}

void SvgWriter::ink(const TextLine& text) {
  if (!text.halo) return paint(text.paint, {});
  paint(text.paint, {{Ink::background}, kHalo, {}, false});
  xml_.attribute("stroke-linejoin", "round").attribute("paint-order", "stroke");
}

void SvgWriter::turn(const TextLine& text) {
  if (text.rotation == 0) return;
  xml_.attribute("transform",
                 std::string_view("rotate(" + format_number(text.rotation) + " " +
                                  format_number(text.at.x) + " " + format_number(text.at.y) + ")"));
}

// From right to left, a line starts at its right end: to stand where the layout put it, it is
// anchored at its other end.
void SvgWriter::write(const TextLine& text) {
  if (fonts_.outline) return write_outline(text);
  const std::string words = contained(text.text);
  const bool turned = runs_right_to_left(words);
  xml_.open("text").attribute("x", text.at.x).attribute("y", text.at.y);
  xml_.attribute("font-size", text.size);
  if (text.bold) xml_.attribute("font-weight", "700");
  if (text.underlined) xml_.attribute("text-decoration", "underline");
  if (turned) xml_.attribute("direction", "rtl");
  if (text.anchor == Anchor::middle) xml_.attribute("text-anchor", "middle");
  if (text.anchor == (turned ? Anchor::start : Anchor::end)) xml_.attribute("text-anchor", "end");
  ink(text);
  turn(text);
  language(text.lang);
  xml_.text(words, "text");
}

void SvgWriter::write_outline(const TextLine& text) {
  TextLine line = text;
  line.text = contained(text.text);
  const std::optional<Path> path = fonts_.outline(line);
  if (!path) return;
  xml_.open("path").attribute("d", std::string_view(path_data(path->steps)));
  ink(line);
  turn(line);
  xml_.attribute("role", "img").attribute("aria-label", line.text);
  language(line.lang);
  xml_.empty();
}

/// Whether a link around the group is named by what it holds.
bool has_text(const Group& group) {
  return std::any_of(group.shapes.begin(), group.shapes.end(), [](const Shape& shape) {
    const auto* inner = std::get_if<Group>(&shape);
    return std::holds_alternative<TextLine>(shape) || (inner != nullptr && has_text(*inner));
  });
}

void SvgWriter::write(const Group& group) {
  const std::string id = group_ids_[next_group_++];
  xml_.open("g");
  if (!id.empty()) xml_.attribute("id", id);
  const bool list = group.role == Group::Role::list;
  if (list) xml_.attribute("role", "list");
  // Not shown on hover, where it would hide what its items say.
  if (list && !group.title.empty()) xml_.attribute("aria-label", contained(group.title));
  if (group.role == Group::Role::list_item) xml_.attribute("role", "listitem");
  if (group.role == Group::Role::decoration) xml_.attribute("aria-hidden", "true");
  xml_.children();
  if (!group.title.empty() && !list) xml_.open("title").text(contained(group.title), "title");
  // The link stands inside, so that items remain children of their list. Links do not nest.
  const std::string link = in_link_ ? std::string() : encoded_link(group.href);
  if (!link.empty()) {
    xml_.open("a")
        .attribute("href", std::string_view(link))
        .attribute("rel", "noopener noreferrer");
    if (!has_text(group)) xml_.attribute("aria-label", group.title);
    xml_.children();
    in_link_ = true;
  }
  write_shapes(group.shapes);
  if (!link.empty()) {
    xml_.close("a");
    in_link_ = false;
  }
  xml_.close("g");
}

}  // namespace

std::optional<Theme> parse_theme(std::string_view word) {
  if (word == "light") return Theme::light;
  if (word == "dark") return Theme::dark;
  if (word == "auto") return Theme::automatic;
  return std::nullopt;
}

std::string write_svg(const Scene& scene, Theme theme, std::string_view id_prefix,
                      const SvgFonts& fonts) {
  return SvgWriter(scene, theme, id_prefix, fonts).write();
}

}  // namespace fasti::render
