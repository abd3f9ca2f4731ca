# What `cmake --install` writes: the program with its manual page, completions and Lua filter, and
# the libraries with the headers of their public face, for find_package and for pkg-config.
include(CMakePackageConfigHelpers)

# Graphviz keeps its plugin in a folder that the linker does not search by itself.
get_filename_component(gvplugin_folder ${gvplugin_dot} DIRECTORY)
set_target_properties(fasti PROPERTIES INSTALL_RPATH ${gvplugin_folder})
install(TARGETS fasti RUNTIME)

# The program writes these itself, from the table of its commands.
set(share ${PROJECT_BINARY_DIR}/share)
file(MAKE_DIRECTORY ${share})
add_custom_command(
  OUTPUT ${share}/fasti.1 ${share}/fasti.bash ${share}/_fasti ${share}/fasti.fish
    ${share}/fasti.schema.json
  COMMAND fasti man -o ${share}/fasti.1
  COMMAND fasti completion bash -o ${share}/fasti.bash
  COMMAND fasti completion zsh -o ${share}/_fasti
  COMMAND fasti completion fish -o ${share}/fasti.fish
  COMMAND fasti schema -o ${share}/fasti.schema.json
  DEPENDS fasti
  VERBATIM)
add_custom_target(fasti_share ALL DEPENDS ${share}/fasti.1)
install(FILES ${share}/fasti.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${share}/fasti.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions
  RENAME fasti)
install(FILES ${share}/_fasti DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
install(FILES ${share}/fasti.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(FILES ${share}/fasti.schema.json ${PROJECT_SOURCE_DIR}/examples/pandoc/fasti.lua
  ${PROJECT_SOURCE_DIR}/examples/latex/fasti.latexmkrc
  DESTINATION ${CMAKE_INSTALL_DATADIR}/fasti)

# Two sets, so that who only reads chronologies needs nothing that draws.
set(package ${CMAKE_INSTALL_LIBDIR}/cmake/fasti)
foreach(part timeline render)
  set_target_properties(fasti_${part} PROPERTIES EXPORT_NAME ${part})
  install(TARGETS fasti_${part} EXPORT fasti_${part} ARCHIVE)
  install(EXPORT fasti_${part} FILE fasti-${part}.cmake NAMESPACE fasti:: DESTINATION ${package})
  install(FILES ${PROJECT_SOURCE_DIR}/${part}/fasti.h
    DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/fasti/${part})
endforeach()
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/fastiConfig.cmake.in
  ${PROJECT_BINARY_DIR}/fastiConfig.cmake INSTALL_DESTINATION ${package})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/fastiConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/fastiConfig.cmake
  ${PROJECT_BINARY_DIR}/fastiConfigVersion.cmake DESTINATION ${package})

# Found from where the file lies, so that `cmake --install --prefix` may say where that is.
file(RELATIVE_PATH way_to_prefix /prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig /prefix)
configure_file(${CMAKE_CURRENT_LIST_DIR}/fasti.pc.in ${PROJECT_BINARY_DIR}/fasti.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/fasti.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
