# The libraries, their headers, a CMake package and pkg-config.

# kundenlint_public_headers(OUT HEADER…): these and what they include, relative to lib/.
function(kundenlint_public_headers out)
  set(found "")
  set(left ${ARGN})
  while(left)
    list(POP_FRONT left header)
    if(header IN_LIST found)
      continue()
    endif()
    list(APPEND found ${header})
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/lib/${header})
    file(STRINGS ${PROJECT_SOURCE_DIR}/lib/${header} lines REGEX "^#include \"kundenlint/")
    foreach(line IN LISTS lines)
      string(REGEX REPLACE "^#include \"([^\"]*)\".*" "\\1" included ${line})
      list(APPEND left ${included})
    endforeach()
  endwhile()
  list(SORT found)
  set(${out} ${found} PARENT_SCOPE)
endfunction()

kundenlint_public_headers(HEADERS
  kundenlint/analysis/analysis.h kundenlint/base/version.h kundenlint/capi/kundenlint.h kundenlint/report/findings.h
  kundenlint/report/json.h kundenlint/report/messages.h kundenlint/report/text.h kundenlint/text/reader.h)
list(TRANSFORM HEADERS PREPEND ${PROJECT_SOURCE_DIR}/lib/)
target_sources(kundenlint PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/lib FILES ${HEADERS})

set(PACKAGE_FOLDER ${CMAKE_INSTALL_LIBDIR}/cmake/kundenlint)
install(TARGETS kundenlint EXPORT kundenlint
  ARCHIVE COMPONENT development FILE_SET HEADERS COMPONENT development)
if(KUNDENLINT_SHARED)
  install(TARGETS kundenlint_shared EXPORT kundenlint
    LIBRARY COMPONENT library NAMELINK_COMPONENT development)
endif()
install(EXPORT kundenlint NAMESPACE kundenlint:: FILE kundenlintTargets.cmake
  DESTINATION ${PACKAGE_FOLDER} COMPONENT development)

configure_package_config_file(kundenlintConfig.cmake.in kundenlintConfig.cmake INSTALL_DESTINATION ${PACKAGE_FOLDER})
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/kundenlintConfigVersion.cmake
  VERSION ${PROJECT_VERSION} COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/kundenlintConfig.cmake ${CMAKE_CURRENT_BINARY_DIR}/kundenlintConfigVersion.cmake
  DESTINATION ${PACKAGE_FOLDER} COMPONENT development)

string(REGEX REPLACE "[^/]+" ".." UP ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
foreach(file kundenlint.pc kundenlint-cxx.pc)
  configure_file(${file}.in ${file} @ONLY)
  install(FILES ${CMAKE_CURRENT_BINARY_DIR}/${file} DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT development)
endforeach()
