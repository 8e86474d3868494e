# The program for other systems than the one that built it: the same objects, linked with what differs between
# Debian 12 and 13. ICU, pugixml and Boost from their static libraries; of simdjson, md4c and TBB Debian has none, so they
# come along in lib/kundenlint. What is left is glibc and libstdc++, at least those of Debian 12.
set(PORTABLE_LIBRARIES "")
foreach(name boost_program_options icui18n icuuc icudata)
  find_library(KUNDENLINT_STATIC_${name} lib${name}.a)
  mark_as_advanced(KUNDENLINT_STATIC_${name})
  if(NOT KUNDENLINT_STATIC_${name})
    message(STATUS "No portable program (cpack -G TGZ): lib${name}.a not found")
    return()
  endif()
  list(APPEND PORTABLE_LIBRARIES ${KUNDENLINT_STATIC_${name}})
endforeach()

add_executable(kundenlint_portable ../main.cpp)
target_include_directories(kundenlint_portable PRIVATE ${PROJECT_SOURCE_DIR})
add_dependencies(kundenlint_portable kundenlint_cli kundenlint)
target_link_libraries(kundenlint_portable PRIVATE kundenlint_options
  $<TARGET_FILE:kundenlint_cli> $<TARGET_FILE:kundenlint> ${PORTABLE_LIBRARIES}
  simdjson::simdjson pugixml::static PkgConfig::md4c TBB::tbb ${CMAKE_DL_LIBS})
set_target_properties(kundenlint_portable PROPERTIES OUTPUT_NAME kundenlint
  RUNTIME_OUTPUT_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/portable INSTALL_RPATH "$ORIGIN/../lib/kundenlint")
install(TARGETS kundenlint_portable RUNTIME_DEPENDENCY_SET portable
  RUNTIME COMPONENT portable EXCLUDE_FROM_ALL)
install(RUNTIME_DEPENDENCY_SET portable PRE_INCLUDE_REGEXES "^lib(simdjson|md4c|tbb)\\." PRE_EXCLUDE_REGEXES ".*"
  LIBRARY DESTINATION lib/kundenlint COMPONENT portable EXCLUDE_FROM_ALL)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION share/doc/kundenlint COMPONENT portable EXCLUDE_FROM_ALL)
# The licences of what comes along.
foreach(package libboost-program-options-dev libboost-program-options1.74-dev libicu-dev libmd4c-dev libpugixml-dev libsimdjson-dev libtbb-dev)
  if(EXISTS /usr/share/doc/${package}/copyright)
    install(FILES /usr/share/doc/${package}/copyright DESTINATION share/doc/kundenlint RENAME ${package}.copyright
      COMPONENT portable EXCLUDE_FROM_ALL)
  endif()
endforeach()
