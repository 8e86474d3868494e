# Man pages and completions, which the program itself writes.
set(PAGE_FILES "")
function(kundenlint_page file destination component)
  set(path ${CMAKE_CURRENT_BINARY_DIR}/${file})
  get_filename_component(folder ${path} DIRECTORY)
  file(MAKE_DIRECTORY ${folder})
  add_custom_command(OUTPUT ${path}
    COMMAND kundenlint_exe ${ARGN} --isolated -o ${path} DEPENDS kundenlint_exe VERBATIM)
  install(FILES ${path} DESTINATION ${destination} COMPONENT ${component})
  set(PAGE_FILES ${PAGE_FILES} ${path} PARENT_SCOPE)
endfunction()

# The same for a man page, packed as Debian wants it.
function(kundenlint_man language destination)
  set(path ${CMAKE_CURRENT_BINARY_DIR}/${language}/kundenlint.1)
  file(MAKE_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/${language})
  add_custom_command(OUTPUT ${path}.gz
    COMMAND kundenlint_exe man --lang ${language} --isolated -o ${path}
    COMMAND gzip -9nc ${path} > ${path}.gz DEPENDS kundenlint_exe VERBATIM)
  install(FILES ${path}.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/${destination} COMPONENT pages)
  set(PAGE_FILES ${PAGE_FILES} ${path}.gz PARENT_SCOPE)
endfunction()
kundenlint_man(en man1)
kundenlint_man(de de/man1)
kundenlint_page(bash/kundenlint ${CMAKE_INSTALL_DATADIR}/bash-completion/completions pages completions bash)
kundenlint_page(kundenlint.fish ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d pages completions fish)
kundenlint_page(zsh/_kundenlint ${CMAKE_INSTALL_DATADIR}/zsh/site-functions zsh completions zsh)
add_custom_target(kundenlint_pages ALL DEPENDS ${PAGE_FILES})
