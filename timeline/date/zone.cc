// SPDX-License-Identifier: MIT
//
// Zones through Howard Hinnant's `date`, which reads the compiled files of the system's tz database
// (RFC 8536) but neither their footer, the rule for the time after the last transition listed (2037
// for zones with summer time), nor years beyond 16 bits. So where a zone's last transition lies in
// 2037, later instants are looked up in the latest year up to it in which the month in question has
// the same days of the week: summer time begins and ends by week and weekday, from March to
// December. Instants out of the library's reach have the offset at its edge: local mean time long
// ago.

#include "timeline/date/zone.h"

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>
#include <stdexcept>

#include <date/tz.h>

namespace fasti {
namespace {

constexpr std::int64_t kLastListedYear = 2037;
constexpr std::int64_t kEdgeYear = 9999;  // within the library's 16 bits, with room

Tick start_of_year(std::int64_t year) { return to_day({year, 1, 1}) * kSecondsPerDay; }

date::sys_seconds sys(Tick tick) { return date::sys_seconds{std::chrono::seconds{tick}}; }

/// The seconds of the same month, day and time in the latest listed year in which that month has
/// the same days of the week; in January and February, when no clock is put forward or back, in the
/// last listed year. 29 February becomes the 28th.
Tick in_listed_year(Tick seconds) {
  const Day day = floor_day(seconds);
  const CivilDate date = to_civil(day);
  const int wanted = weekday(to_day({date.year, date.month, 1}));
  std::int64_t year = kLastListedYear;
  while (date.month > 2 && weekday(to_day({year, date.month, 1})) != wanted) --year;
  const int day_of_month = std::min(date.day, days_in_month(year, date.month));
  const Tick second_of_day = seconds - day * kSecondsPerDay;
  return to_day({year, date.month, day_of_month}) * kSecondsPerDay + second_of_day;
}

class TzZone final : public Zone {
 public:
  TzZone(std::string name, const date::time_zone* zone) : name_(std::move(name)), zone_(zone) {
    const Tick last =
        zone_->get_info(sys(start_of_year(kEdgeYear))).begin.time_since_epoch().count();
    recurring_ =
        last >= start_of_year(kLastListedYear) && last < start_of_year(kLastListedYear + 1);
  }

  const std::string& name() const override { return name_; }

  int offset_at(Tick instant) const override {
    return static_cast<int>(zone_->get_info(sys(within_reach(instant))).offset.count());
  }

  LocalReading read_local(Tick local_seconds) const override {
    const date::local_seconds local{std::chrono::seconds{within_reach(local_seconds)}};
    const date::local_info info = zone_->get_info(local);
    const auto before = static_cast<int>(info.first.offset.count());
    const bool unique = info.result == date::local_info::unique;
    const int after = unique ? before : static_cast<int>(info.second.offset.count());
    const auto kind = unique                                         ? LocalReading::Kind::unique
                      : info.result == date::local_info::nonexistent ? LocalReading::Kind::gap
                                                                     : LocalReading::Kind::overlap;
    return {kind, saturating_add(local_seconds, -before), saturating_add(local_seconds, -after),
            before, after};
  }

 private:
  Tick within_reach(Tick seconds) const {
    static const Tick first = start_of_year(-kEdgeYear);
    static const Tick after_listed = start_of_year(kLastListedYear + 1);
    static const Tick last = start_of_year(kEdgeYear);
    if (recurring_ && seconds >= after_listed) return in_listed_year(seconds);
    return std::clamp(seconds, first, last);
  }

  std::string name_;
  const date::time_zone* zone_;
  bool recurring_ = false;  ///< summer time goes on after the last transition listed
};

class Utc final : public Zone {
 public:
  const std::string& name() const override { return name_; }
  int offset_at(Tick) const override { return 0; }
  LocalReading read_local(Tick local) const override {
    return {LocalReading::Kind::unique, local, local, 0, 0};
  }

 private:
  std::string name_ = "UTC";
};

/// IANA names begin with a capital; "localtime" and "posixrules" are no names.
bool looks_like_name(std::string_view name) {
  return !name.empty() && name.front() >= 'A' && name.front() <= 'Z';
}

std::unique_ptr<const Zone> load_zone(const std::string& name) {
  try {
    return std::make_unique<TzZone>(name, date::locate_zone(name));
  } catch (const std::runtime_error&) {  // unknown, or no database at all
    return nullptr;
  }
}

}  // namespace

Day Zone::day_of(Tick instant) const {
  if (instant == kPast || instant == kFuture) return instant;
  const Day shown = floor_day(saturating_add(instant, offset_at(instant)));
  // Where the clock goes back across midnight it shows the day before once more. That day is over:
  // days follow one another.
  return start_of_day(shown + 1) <= instant ? shown + 1 : shown;
}

Tick Zone::start_of_day(Day day) const {
  Tick local = 0;
  if (__builtin_mul_overflow(day, kSecondsPerDay, &local)) return day < 0 ? kPast : kFuture;
  const LocalReading reading = read_local(local);
  if (reading.kind != LocalReading::Kind::gap) return reading.first;
  // Both readings lie within a day's length of the jump; the clock shows midnight or later only
  // from the jump on.
  Tick before = std::min(reading.first, reading.second);
  Tick after = std::max(reading.first, reading.second);
  while (after - before > 1) {
    const Tick middle = before + (after - before) / 2;
    (middle + offset_at(middle) < local ? before : after) = middle;
  }
  return after;
}

const Zone* find_zone(std::string_view name) {
  if (name == utc().name()) return &utc();
  if (!looks_like_name(name)) return nullptr;
  static std::mutex mutex;
  static std::map<std::string, std::unique_ptr<const Zone>, std::less<>> zones;
  const std::lock_guard lock(mutex);
  auto found = zones.find(name);
  if (found == zones.end()) {
    const std::string key(name);
    auto zone = load_zone(key);
    if (!zone) return nullptr;
    found = zones.emplace(key, std::move(zone)).first;
  }
  return found->second.get();
}

const Zone& utc() {
  static const Utc zone;
  return zone;
}

std::vector<std::string> zone_names() {
  std::vector<std::string> names{utc().name()};
  try {
    for (const date::time_zone& zone : date::get_tzdb().zones) {
      if (looks_like_name(zone.name())) names.push_back(zone.name());
    }
  } catch (const std::runtime_error&) {  // no database: UTC alone
    return names;
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

}  // namespace fasti
