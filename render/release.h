// SPDX-License-Identifier: MIT
#pragma once

namespace fasti::render {

/// For a `std::unique_ptr` to what a library in C made: lets go of it by the library's function.
template <auto release>
struct Release {
  template <class Object>
  void operator()(Object* object) const {
    release(object);
  }
};

}  // namespace fasti::render
