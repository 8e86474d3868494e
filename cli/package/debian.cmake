# What Debian wants in the folder of documents of each package: copyright and changelog.
set(KUNDENLINT_MAINTAINER "kundenlint maintainers <maintainers@kundenlint.org>" CACHE STRING "Maintainer of the packages")
set(DEBIAN_VERSION ${PROJECT_VERSION}-1)
execute_process(COMMAND ${CMAKE_COMMAND} -E env LC_ALL=C date -u -R -d ${KUNDENLINT_DATE}
  OUTPUT_VARIABLE DEBIAN_DATE OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
configure_file(changelog.in changelog @ONLY)
configure_file(copyright.in copyright @ONLY)
set(CHANGELOG ${CMAKE_CURRENT_BINARY_DIR}/changelog.Debian.gz)
add_custom_command(OUTPUT ${CHANGELOG}
  COMMAND gzip -9nc ${CMAKE_CURRENT_BINARY_DIR}/changelog > ${CHANGELOG}
  DEPENDS ${CMAKE_CURRENT_BINARY_DIR}/changelog)
add_custom_target(kundenlint_changelog ALL DEPENDS ${CHANGELOG})
set(DEBIAN_program kundenlint)
set(DEBIAN_library libkundenlint0)
set(DEBIAN_development libkundenlint-dev)
foreach(group program library development)
  install(FILES ${CHANGELOG} ${CMAKE_CURRENT_BINARY_DIR}/copyright
    DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${DEBIAN_${group}} COMPONENT ${group}_debian EXCLUDE_FROM_ALL)
endforeach()
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/zsh/_kundenlint
  DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions COMPONENT program_debian EXCLUDE_FROM_ALL)
