# Run by `cmake --install`: writes the service with the paths of this installation. Wants bindir, libexecdir and
# unitdir, in the prefix or absolute, and source, the folder of the template.
foreach(folder bindir libexecdir unitdir)
  cmake_path(ABSOLUTE_PATH ${folder} BASE_DIRECTORY "${CMAKE_INSTALL_PREFIX}" NORMALIZE)
endforeach()
set(unit ${unitdir}/kamervragen-nightly.service)
message(STATUS "Installing: $ENV{DESTDIR}${unit}")
configure_file(${source}/kamervragen-nightly.service.in $ENV{DESTDIR}${unit} @ONLY
  FILE_PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
list(APPEND CMAKE_INSTALL_MANIFEST_FILES ${unit})
