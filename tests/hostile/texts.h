// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace fasti::test {

/// Texts that mean something to some format, or try to.
std::span<const std::string_view> hostile_texts();

/// A chronology in which each of them is an event's, an actor's, an instrument's and a source's:
/// title, text, kind, tag, citation, address, place in a source, note, reason, figure and unit.
/// With `shift` every record has the text that many places on, and so differs from the same
/// without.
std::string hostile_chronology(std::size_t shift = 0);

}  // namespace fasti::test
