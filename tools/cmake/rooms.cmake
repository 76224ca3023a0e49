# A room is a folder, a target and a namespace: kamervragen_room(dutch USES text record LIBRARIES ICU::uc) in
# schema/dutch/CMakeLists.txt makes the library kamervragen_dutch of every source file beside it. USES names the rooms
# that its files may include; each must have been added before it (tests/house/rooms_test.py reads these very lines).
# LIBRARIES are third parties, seen by its own .cc files alone.
function(kamervragen_room name)
  cmake_parse_arguments(PARSE_ARGV 1 room "" "" "USES;LIBRARIES")
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cc)
  list(FILTER sources EXCLUDE REGEX "/main\\.cc$")
  add_library(kamervragen_${name} STATIC ${sources})
  set_property(GLOBAL APPEND PROPERTY kamervragen_rooms ${name})
  target_link_libraries(kamervragen_${name} PUBLIC kamervragen_options PRIVATE fmt::fmt ${room_LIBRARIES})
  if("nlohmann_json::nlohmann_json" IN_LIST room_LIBRARIES)
    target_precompile_headers(kamervragen_${name} REUSE_FROM kamervragen_precompiled_json)
  else()
    target_precompile_headers(kamervragen_${name} REUSE_FROM kamervragen_precompiled)
  endif()
  foreach(used IN LISTS room_USES)
    if(NOT TARGET kamervragen_${used})
      message(FATAL_ERROR "the room ${name} uses ${used}, which does not stand before it")
    endif()
    target_link_libraries(kamervragen_${name} PUBLIC kamervragen_${used})
  endforeach()
endfunction()

# The program of the main.cc beside.
function(kamervragen_program name room)
  add_executable(${name} main.cc)
  target_link_libraries(${name} PRIVATE kamervragen_${room})
endfunction()

# The engine keeps what it indexes and finds in small pieces: see tests/bench/README.md. Sanitizers have allocators of
# their own.
function(kamervragen_allocator program)
  if(NOT KAMERVRAGEN_SANITIZE)
    find_library(MIMALLOC mimalloc REQUIRED)
    target_link_libraries(${program} PRIVATE -Wl,--push-state,--no-as-needed ${MIMALLOC} -Wl,--pop-state)
  endif()
endfunction()

# Everything that a folder at the top holds, for tests and benchmarks.
function(kamervragen_folder name)
  add_library(kamervragen_${name} INTERFACE)
  foreach(room IN LISTS ARGN)
    target_link_libraries(kamervragen_${name} INTERFACE kamervragen_${room})
  endforeach()
endfunction()
