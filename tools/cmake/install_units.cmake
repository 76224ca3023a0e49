# Run by `cmake --install`: writes the services with the paths of this installation. Wants bindir, libexecdir and
# unitdir, in the prefix or absolute, and source, the folder of the templates.
foreach(folder bindir libexecdir unitdir)
  cmake_path(ABSOLUTE_PATH ${folder} BASE_DIRECTORY "${CMAKE_INSTALL_PREFIX}" NORMALIZE)
endforeach()
foreach(name kamervragen-nightly kamervragen-serve)
  set(unit ${unitdir}/${name}.service)
  message(STATUS "Installing: $ENV{DESTDIR}${unit}")
  configure_file(${source}/${name}.service.in $ENV{DESTDIR}${unit} @ONLY
    FILE_PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
  list(APPEND CMAKE_INSTALL_MANIFEST_FILES ${unit})
endforeach()
