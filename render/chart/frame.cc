// SPDX-License-Identifier: MIT
#include "render/chart/frame.h"

#include <fmt/format.h>

#include "render/chart/draw.h"
#include "render/chart/measures.h"
#include "render/text/measure.h"

namespace fasti::render::chart {

namespace {

constexpr double kToothHeight = 7;
constexpr double kToothDepth = 2.2;

Group decoration() {
  Group group;
  group.role = Group::Role::decoration;
  return group;
}

}  // namespace

std::vector<Point> torn_edge(double x, double top, double bottom) {
  std::vector<Point> out{{x, top}};
  bool right = true;
  for (double y = top + kToothHeight; y < bottom; y += kToothHeight) {
    out.push_back({x + (right ? kToothDepth : -kToothDepth), y});
    right = !right;
  }
  out.push_back({x, bottom});
  return out;
}

std::vector<std::string> omitted_words(const Gap& gap, double width, Language language) {
  const double days = double(gap.time.to - gap.time.from) / double(kSecondsPerDay);
  const std::string whole = fmt::format("{}", std::int64_t(days + 0.5));
  const std::string words = days < 3 * 365.25
                                ? word(Word::days_omitted, language, whole)
                                : word(Word::years_omitted, language,
                                       fmt::format("{}", std::int64_t(days / 365.25 + 0.5)));
  std::vector<std::string> lines = break_lines(words, width, kSmall);
  if (lines.size() > 2) lines = break_lines(word(Word::n_days, language, whole), width, kSmall);
  return lines;
}

std::string scale_note(const Axis& axis, Language language, AxisRun run) {
  std::string about_scale;
  if (!axis.gaps.empty()) about_scale = word(Word::scale_note, language);
  if (axis.varied) {
    const bool spaced = language == Language::en || language == Language::en_gb;
    if (!about_scale.empty() && spaced) about_scale += ' ';
    about_scale += word(run == AxisRun::down ? Word::longer_days : Word::scale_varies, language);
  }
  return about_scale;
}

TimeAxis drawn_axis(const Axis& axis, double near, double far, bool down) {
  TimeAxis out{down, near, far, {}};
  for (const Part& part : axis.parts) {
    for (const Stretch& each : part.stretches) {
      out.stretches.push_back({each.time.from, each.time.to, each.left, each.right});
    }
  }
  return out;
}

void draw_header(const Frame& frame, Scene& scene) {
  if (frame.title.empty() && frame.subtitle.empty()) return;
  scene.shapes.emplace_back(Rect{{kMargin, 30, 36, 4}, 0, plain(Ink::ink), {}});
  double y = 66;
  for (const std::string& words : frame.title) {
    scene.shapes.emplace_back(text({kMargin, y}, words, 24, true, plain(Ink::ink)));
    y += 30;
  }
  y += frame.title.empty() ? 23 : -7;
  for (const std::string& words : frame.subtitle) {
    scene.shapes.emplace_back(text({kMargin, y}, words, 13.5, false, plain(Ink::muted)));
    y += 18;
  }
}

void draw_ticks(const Frame& frame, Scene& scene) {
  Group group = decoration();
  const double line_y = frame.line_y;
  const double middle = frame.axis_top + kAxisHeight / 2;
  for (const Tick& tick : frame.ticks) {
    if (tick.grid) {
      group.shapes.emplace_back(
          line({tick.x, line_y}, {tick.x, frame.bottom}, stroke(plain(Ink::hairline), 1)));
    }
  }
  for (const Tick& tick : frame.ticks) {
    if (tick.rank == TickRank::fine) {
      group.shapes.emplace_back(
          line({tick.x, line_y - 4}, {tick.x, line_y}, stroke(plain(Ink::rule), 1)));
    } else if (tick.rank == TickRank::minor) {
      const double top = tick.label.empty() ? line_y - 4 : middle;
      group.shapes.emplace_back(line({tick.x, top}, {tick.x, line_y}, stroke(plain(Ink::rule), 1)));
      if (tick.label.empty()) continue;
      group.shapes.emplace_back(
          text({tick.x + 3, line_y - 8}, tick.label, kSmall, false, plain(Ink::muted)));
    }
  }
  for (const Part& part : frame.axis.parts) {
    group.shapes.emplace_back(
        line({part.left, line_y}, {part.right, line_y}, stroke(plain(Ink::ink), 1.25)));
  }
  for (const Tick& tick : frame.ticks) {
    if (tick.rank != TickRank::major) continue;
    const double top = tick.label.empty() ? middle : frame.axis_top;
    group.shapes.emplace_back(line({tick.x, top}, {tick.x, line_y}, stroke(plain(Ink::ink), 1.25)));
    if (tick.label.empty()) continue;
    group.shapes.emplace_back(
        text({tick.x + 5, frame.axis_top + 11}, tick.label, 12, true, plain(Ink::ink)));
  }
  scene.shapes.emplace_back(std::move(group));
}

void draw_gaps(const Frame& frame, Language language, Scene& scene) {
  for (const Gap& gap : frame.axis.gaps) {
    const double top = frame.line_y;
    const double bottom = frame.bottom;
    std::vector<Point> left = torn_edge(gap.left, top, bottom);
    const std::vector<Point> right = torn_edge(gap.right, top, bottom);
    std::vector<Point> band = left;
    band.insert(band.end(), right.rbegin(), right.rend());
    Group group = decoration();
    group.shapes.emplace_back(polygon(band, plain(Ink::band)));
    group.shapes.emplace_back(polyline(left, stroke(plain(Ink::rule), 1, {}, true)));
    group.shapes.emplace_back(polyline(right, stroke(plain(Ink::rule), 1, {}, true)));
    const std::vector<std::string> lines = omitted_words(gap, gap.right - gap.left + 2, language);
    double y = frame.line_y - 8 - 14 * double(lines.size() - 1);
    for (const std::string& words : lines) {
      TextLine label =
          text({(gap.left + gap.right) / 2, y}, words, kSmall, false, plain(Ink::muted));
      label.anchor = Anchor::middle;
      group.shapes.emplace_back(std::move(label));
      y += 14;
    }
    scene.shapes.emplace_back(std::move(group));
  }
}

double draw_notes(const std::vector<std::string>& notes, double top, double width, Scene& scene) {
  double y = top;
  for (const std::string& note : notes) {
    for (const std::string& words : break_lines(note, width - 2 * kMargin, kSmall)) {
      scene.shapes.emplace_back(text({kMargin, y}, words, kSmall, false, plain(Ink::muted)));
      y += kLeading;
    }
  }
  return y - kLeading;
}

}  // namespace fasti::render::chart
