// SPDX-License-Identifier: MIT
//
// PKWARE's APPNOTE 6.3: a local header and the bytes for each entry, then the directory and its
// end. Numbers are little-endian.
#include "render/document/zip.h"

#include <cstdint>

#include <zlib.h>

namespace fasti::render {

namespace {

constexpr std::uint32_t kVersion = 20;
constexpr std::uint32_t kFirstDay = 0x21;  // 1 January 1980, as MS-DOS counts

void add16(std::string& out, std::uint32_t value) {
  out += static_cast<char>(value & 0xFF);
  out += static_cast<char>(value >> 8 & 0xFF);
}

void add32(std::string& out, std::uint32_t value) {
  add16(out, value & 0xFFFF);
  add16(out, value >> 16);
}

/// What local header and directory have in common.
void add_common(std::string& out, const ZipEntry& entry) {
  const auto size = static_cast<std::uint32_t>(entry.bytes.size());
  add16(out, kVersion);
  add16(out, 0);  // flags
  add16(out, 0);  // stored
  add16(out, 0);  // midnight
  add16(out, kFirstDay);
  add32(out, static_cast<std::uint32_t>(
                 crc32(0, reinterpret_cast<const Bytef*>(entry.bytes.data()), size)));
  add32(out, size);
  add32(out, size);
  add16(out, static_cast<std::uint32_t>(entry.name.size()));
  add16(out, 0);  // extra field
}

}  // namespace

std::string write_zip(const std::vector<ZipEntry>& entries) {
  std::string out;
  std::string directory;
  for (const ZipEntry& entry : entries) {
    const auto offset = static_cast<std::uint32_t>(out.size());
    add32(out, 0x04034B50);
    add_common(out, entry);
    out.append(entry.name).append(entry.bytes);
    add32(directory, 0x02014B50);
    add16(directory, kVersion);
    add_common(directory, entry);
    add16(directory, 0);  // comment
    add16(directory, 0);  // disk
    add16(directory, 0);  // internal attributes
    add32(directory, 0);  // external attributes
    add32(directory, offset);
    directory.append(entry.name);
  }
  const auto start = static_cast<std::uint32_t>(out.size());
  const auto count = static_cast<std::uint32_t>(entries.size());
  out += directory;
  add32(out, 0x06054B50);
  add16(out, 0);
  add16(out, 0);
  add16(out, count);
  add16(out, count);
  add32(out, static_cast<std::uint32_t>(directory.size()));
  add32(out, start);
  add16(out, 0);
  return out;
}

}  // namespace fasti::render
