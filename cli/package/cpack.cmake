# cpack -G DEB: kundenlint, libkundenlint0, libkundenlint-dev. cpack -G TGZ: the portable program, one archive.
set(CPACK_PACKAGE_NAME kundenlint)
set(CPACK_PACKAGE_VENDOR kundenlint)
set(CPACK_PACKAGE_CONTACT ${KUNDENLINT_MAINTAINER})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "text analyser and linter for German business prose")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
string(TOLOWER ${CMAKE_SYSTEM_NAME} system)
set(CPACK_PACKAGE_FILE_NAME kundenlint-${PROJECT_VERSION}-${system}-${CMAKE_SYSTEM_PROCESSOR})
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_COMPONENTS_ALL program pages program_debian library library_debian development development_debian)
set(CPACK_PROJECT_CONFIG_FILE ${CMAKE_CURRENT_SOURCE_DIR}/generator.cmake)

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME kundenlint)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_RECOMMENDS libarchive13)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_NAME libkundenlint0)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_CONTROL_EXTRA ${CMAKE_CURRENT_SOURCE_DIR}/triggers)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)  # there is no variable of a component
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libkundenlint-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS
  "libkundenlint0 (= ${DEBIAN_VERSION}), libicu-dev, libmd4c-dev, libpugixml-dev, libsimdjson-dev, libtbb-dev")

set(KUNDENLINT_ABOUT
"kundenlint reads German business prose and reports whether it speaks of
customer orientation or of customer closeness, with which stance and on
which evidence, and whether it confuses the two. It works as a linter and
on whole corpora.")
set(CPACK_DEBIAN_PROGRAM_DESCRIPTION "${KUNDENLINT_ABOUT}")
set(CPACK_DEBIAN_LIBRARY_DESCRIPTION "${KUNDENLINT_ABOUT}
.
This package has the shared library with the C API.")
set(CPACK_DEBIAN_DEVELOPMENT_DESCRIPTION "${KUNDENLINT_ABOUT}
.
This package has the headers, the static C++ library, and files for CMake
and pkg-config.")

include(CPack)
cpack_add_component_group(program)
cpack_add_component_group(library)
cpack_add_component_group(development)
foreach(component program pages program_debian)
  cpack_add_component(${component} GROUP program)
endforeach()
foreach(component library library_debian)
  cpack_add_component(${component} GROUP library)
endforeach()
foreach(component development development_debian)
  cpack_add_component(${component} GROUP development)
endforeach()
