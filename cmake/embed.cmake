# Makes files a part of the program: fasti_embed(OUTPUT FILE…) writes the table that
# src/serve/assets.h declares. Run as a script it writes that file.

function(fasti_embed output)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${output} "-DFILES=${ARGN}"
      -P ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
    DEPENDS ${ARGN} ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
    VERBATIM)
endfunction()

if(NOT CMAKE_SCRIPT_MODE_FILE)
  return()
endif()

set(rows)
set(count 0)
foreach(file IN LISTS FILES)
  get_filename_component(name ${file} NAME)
  file(READ ${file} bytes)
  string(FIND "${bytes}" ")asset\"" stray)
  if(NOT stray EQUAL -1)
    message(FATAL_ERROR "${file} ends the text that it is to stand in")
  endif()
  string(APPEND rows "    {\"${name}\", R\"asset(${bytes})asset\"},\n")
  math(EXPR count "${count} + 1")
endforeach()
file(WRITE ${OUTPUT} "// Made of src/serve/page by cmake/embed.cmake.
#include \"src/serve/assets.h\"

#include <array>

namespace fasti::serve {

std::span<const Asset> all_assets() {
  static constexpr std::array<Asset, ${count}> kAssets{{
${rows}  }};
  return kAssets;
}

}  // namespace fasti::serve
")
