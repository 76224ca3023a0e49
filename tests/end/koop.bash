# Sourced by tests that need the stand-in for the live services (tools/fake-koop). Wants $SOURCE and $scratch.
koop_pid=''

# start_koop ARGUMENT…: starts it and waits until it listens; sets koop_url.
start_koop() {
  local waited=0
  rm -f "$scratch/port"
  python3 "$SOURCE/tools/fake-koop" --port-file "$scratch/port" "$@" 2>"$scratch/koop.err" &
  koop_pid=$!
  until [ -s "$scratch/port" ]; do
    if ! kill -0 "$koop_pid" 2>/dev/null || [ $((waited += 1)) -gt 600 ]; then
      echo "FAILED: fake-koop does not start: $(cat "$scratch/koop.err")" >&2
      return 1
    fi
    sleep 0.05
  done
  koop_url=http://127.0.0.1:$(cat "$scratch/port")
}

stop_koop() {
  [ -n "$koop_pid" ] && { kill "$koop_pid" && wait "$koop_pid"; } 2>/dev/null
  koop_pid=''
}

# koop JSON: changes what it does; prints its state. Fails when it does not take it.
koop() {
  local port=${koop_url##*:} status
  exec 7<>"/dev/tcp/127.0.0.1/$port" || return 1
  printf 'POST /control HTTP/1.0\r\nHost: 127.0.0.1\r\nContent-Length: %d\r\n\r\n%s' "${#1}" "$1" >&7
  read -r _ status _ <&7
  sed '1,/^\r*$/d' <&7
  exec 7>&-
  [ "$status" = 200 ]
}
