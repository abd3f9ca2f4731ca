// SPDX-License-Identifier: MIT
#include "timeline/load/keys.h"

#include "timeline/load/records.h"

namespace fasti {

const std::vector<RecordFormat>& chronology_format() {
  static const std::vector<RecordFormat> format = {
      {"chronology", file_keys()},         {"actor", actor_keys()},       {"lane", lane_keys()},
      {"instrument", instrument_keys()},   {"source", source_keys()},     {"event", event_keys()},
      {"attestation", attestation_keys()}, {"relation", relation_keys()}, {"effect", effect_keys()},
      {"figure", figure_keys()},
  };
  return format;
}

}  // namespace fasti
