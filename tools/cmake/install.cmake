# What `cmake --install BUILD --prefix PREFIX` puts where, with or without DESTDIR: the folders of GNUInstallDirs, and
# two for which it has no name. Every path can be set by who makes a package.
include(GNUInstallDirs)
set(KAMERVRAGEN_UNITDIR lib/systemd/system CACHE PATH "Where the systemd units go, in the prefix or absolute")
set(KAMERVRAGEN_ZSHDIR ${CMAKE_INSTALL_DATADIR}/zsh/site-functions CACHE PATH "Where zsh looks for completions")
set(KAMERVRAGEN_LIBEXECDIR ${CMAKE_INSTALL_LIBEXECDIR}/kamervragen)

install(TARGETS kamervragen kamervragen-index kamervragen-harvest RUNTIME)

# Completions are printed by the program that they complete, in every build, so that an install makes nothing.
set(printed ${CMAKE_BINARY_DIR}/completions)
file(MAKE_DIRECTORY ${printed})
foreach(shell bash zsh fish)
  add_custom_command(OUTPUT ${printed}/${shell}
    COMMAND kamervragen completion ${shell} > ${printed}/${shell} DEPENDS kamervragen VERBATIM)
endforeach()
add_custom_target(kamervragen_completions ALL DEPENDS ${printed}/bash ${printed}/zsh ${printed}/fish)
install(FILES ${printed}/bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME kamervragen)
install(FILES ${printed}/zsh DESTINATION ${KAMERVRAGEN_ZSHDIR} RENAME _kamervragen)
install(FILES ${printed}/fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d RENAME kamervragen.fish)

# A night, and the units that start it. The service names the installed programs, whose prefix an install decides.
install(PROGRAMS tools/nightly DESTINATION ${KAMERVRAGEN_LIBEXECDIR})
install(DIRECTORY tools/nightly_run DESTINATION ${KAMERVRAGEN_LIBEXECDIR} FILES_MATCHING PATTERN *.py)
install(FILES tools/systemd/kamervragen-nightly.timer DESTINATION ${KAMERVRAGEN_UNITDIR})
install(CODE "set(bindir \"${CMAKE_INSTALL_BINDIR}\")
set(libexecdir \"${KAMERVRAGEN_LIBEXECDIR}\")
set(unitdir \"${KAMERVRAGEN_UNITDIR}\")
set(source \"${CMAKE_SOURCE_DIR}/tools/systemd\")")
install(SCRIPT tools/cmake/install_units.cmake)

# To read: the pages lie as in the repository, since they name each other.
file(GLOB pages RELATIVE ${CMAKE_SOURCE_DIR} CONFIGURE_DEPENDS
  README.md */README.md schema/*/README.md tests/bench/README.md)
foreach(page IN LISTS pages)
  cmake_path(GET page PARENT_PATH folder)
  install(FILES ${page} DESTINATION ${CMAKE_INSTALL_DOCDIR}/${folder})
endforeach()
install(FILES CHANGELOG.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES schema/dutch/lexicon/NOTICE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME NOTICE.OpenTaal)
install(DIRECTORY corpus/sample DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples)
install(FILES tools/systemd/nightly.conf DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples)
