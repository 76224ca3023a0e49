# What `cmake --install BUILD --prefix PREFIX` puts where, with or without DESTDIR: the folders of GNUInstallDirs, and
# two for which it has no name. Every path can be set by who makes a package.
include(GNUInstallDirs)
set(KAMERVRAGEN_UNITDIR lib/systemd/system CACHE PATH "Where the systemd units go, in the prefix or absolute")
set(KAMERVRAGEN_ZSHDIR ${CMAKE_INSTALL_DATADIR}/zsh/site-functions CACHE PATH "Where zsh looks for completions")
set(KAMERVRAGEN_LIBEXECDIR ${CMAKE_INSTALL_LIBEXECDIR}/kamervragen)

install(TARGETS kamervragen kamervragen-index kamervragen-harvest kamervragen-serve RUNTIME)

# Completions and man pages are printed by the programs, in every build, so that an install makes nothing.
set(printed ${CMAKE_BINARY_DIR}/printed)
file(MAKE_DIRECTORY ${printed})
function(kamervragen_printed file)
  add_custom_command(OUTPUT ${printed}/${file} COMMAND kamervragen ${ARGN} > ${printed}/${file}
    DEPENDS kamervragen VERBATIM)
endfunction()
foreach(shell bash zsh fish)
  kamervragen_printed(${shell} completion ${shell})
endforeach()
kamervragen_printed(kamervragen.1 help --format mdoc)
kamervragen_printed(kamervragen-index.1 help --format mdoc index)
kamervragen_printed(kamervragen-harvest.1 help --format mdoc harvest)
kamervragen_printed(kamervragen-serve.1 help --format mdoc serve)
set(manuals ${printed}/kamervragen.1 ${printed}/kamervragen-index.1 ${printed}/kamervragen-harvest.1
  ${printed}/kamervragen-serve.1)
add_custom_target(kamervragen_printed ALL DEPENDS ${printed}/bash ${printed}/zsh ${printed}/fish ${manuals})
install(FILES ${manuals} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
# One script completes all of them; bash and fish look for it by the name of the program.
foreach(program kamervragen kamervragen-index kamervragen-harvest kamervragen-serve)
  install(FILES ${printed}/bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME ${program})
  install(FILES ${printed}/fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d RENAME ${program}.fish)
endforeach()
install(FILES ${printed}/zsh DESTINATION ${KAMERVRAGEN_ZSHDIR} RENAME _kamervragen)

# A night and a server, and the units that start them. A service names the installed programs, whose prefix an install
# decides.
install(PROGRAMS tools/nightly DESTINATION ${KAMERVRAGEN_LIBEXECDIR})
install(DIRECTORY tools/nightly_run DESTINATION ${KAMERVRAGEN_LIBEXECDIR} FILES_MATCHING PATTERN *.py)
install(FILES tools/systemd/kamervragen-nightly.timer tools/systemd/kamervragen-serve.socket
  DESTINATION ${KAMERVRAGEN_UNITDIR})
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
install(FILES tools/systemd/nightly.conf tools/systemd/nginx.conf tools/systemd/Caddyfile
  DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples)
