# What the tests of the ranking share; they have $judged, $scratch, and fail.

# at_floors INDEX QUERIES FLOORS OPTION…
at_floors() {
  local index=$1 queries=$2 floors=$3 raise=()
  shift 3
  [ "${APPROVE:-}" = 1 ] && raise=(--raise-floors)
  if ! tools/evaluate --index "$index" "$queries" --floors "$floors" "${raise[@]}" "${@/#/--option=}" \
    >"$scratch/table" 2>"$scratch/err"; then
    cat "$scratch/table" "$scratch/err" >&2
    fail "$(basename "$queries") is not at $floors ${*:+with $*}; better: APPROVE=1 tools/test, worse:" \
      "tools/evaluate --worst 10 says why"
  fi
}
