#!/bin/bash
# cluster.sh - a small real Nomad cluster on loopback for tests: one server, three clients. See README.md.
#
#   cluster.sh start [--acl] [--tls|--mtls] start it (or what is missing of it) and wait until all clients are ready;
#                                       --tls: the server shows a certificate, --mtls: it wants one from us as well
#   cluster.sh stop                     end every process of it; the state stays, "start" goes on from there
#   cluster.sh wipe                     stop, then delete the state
#   cluster.sh status                   print the KEY=VALUE lines and what runs; exit 1 when the server is down
#   cluster.sh kill-client N            client N dies like a machine without power: agent and tasks, at once
#   cluster.sh stop-client N            the agent of client N stops, its tasks go on running
#   cluster.sh stop-client N --graceful client N is drained first (its tasks move away), then its agent stops
#   cluster.sh start-client N           client N comes back as the same node; waits until it is ready
#   cluster.sh wait-client N STATUS [S] wait (at most S seconds, 30 unless told) until Nomad calls it ready or down
#   cluster.sh kill-server, stop-server, start-server
#
# Environment:
#   NOMAD_BIN        the nomad program              (nomad on the PATH)
#   NOMAD_LAB        folder for state and logs      (nomad-lab/PORT in the user's cache folder)
#   NOMAD_LAB_PORT   base port; +1 is RPC, +2 gossip (4646)
#   NOMAD_LAB_PLUGINS folder with driver programs for the clients, say the stand-in for dtle (none)
# stdout carries KEY=VALUE lines only; the same lines are in NOMAD_LAB/lab.env. Messages go to stderr.
set -u

say() { echo "cluster: $*" >&2; }
die() { say "$*"; exit 1; }

# ---------------------------------------------------------------- settings

LAB=${NOMAD_LAB:-${XDG_CACHE_HOME:-${HOME:?}/.cache}/nomad-lab/${NOMAD_LAB_PORT:-4646}}
case $LAB in
  *[!A-Za-z0-9/._+-]*) die "NOMAD_LAB may hold letters, digits and / . _ + - only: $LAB";;
  /*) ;;
  *) LAB=$PWD/$LAB;;
esac
NODES='1 2 3'
acl=0 tls=0 mtls=0 port=${NOMAD_LAB_PORT:-4646} nomad=${NOMAD_BIN:-nomad} plugins=${NOMAD_LAB_PLUGINS:-} sockets=
# What "start" was given is kept, so that later commands need NOMAD_LAB only.
[ -f "$LAB/lab.conf" ] && . "$LAB/lab.conf"

keep_settings() {
  printf '%s=%s\n' acl "$acl" tls "$tls" mtls "$mtls" port "$port" nomad "$nomad" plugins "$plugins" sockets "$sockets" > "$LAB/lab.conf"
}

scheme() { [ "$tls" = 1 ] && echo https || echo http; }
address() { echo "$(scheme)://127.0.0.1:$port"; }

node_place() { # N -> datacenter class site rack
  case $1 in
    1) echo "shanghai mysql-a sh r1";;
    2) echo "beijing mysql-b bj r1";;
    3) echo "beijing mysql-b bj r2";;
    *) die "there is no client $1 (there are: $NODES)";;
  esac
}

# ---------------------------------------------------------------- configuration files

common_conf() { # name host datacenter
  cat <<CONF
name       = "$1"
region     = "global"
datacenter = "$3"
data_dir   = "$LAB/$4/data"
bind_addr  = "$2"
log_level  = "DEBUG"
disable_update_check = true
leave_on_interrupt   = false
leave_on_terminate   = false
ports {
  http = $port
  rpc  = $((port + 1))
  serf = $((port + 2))
}
advertise {
  http = "$2"
  rpc  = "$2"
  serf = "$2"
}
consul {
  auto_advertise   = false
  server_auto_join = false
  client_auto_join = false
}
CONF
  if [ "$acl" = 1 ]; then
    echo 'acl {'; echo '  enabled = true'
    before 4 || echo '  token_min_expiration_ttl = "1s"' # so that a test can see a token expire
    echo '}'
  fi
  if [ "$tls" = 1 ]; then
    local role=client; [ "$4" = server ] && role=server
    cat <<CONF
tls {
  http = true
  rpc  = true
  ca_file   = "$LAB/tls/ca.pem"
  cert_file = "$LAB/tls/$role.pem"
  key_file  = "$LAB/tls/$role-key.pem"
  verify_server_hostname = true
  verify_https_client    = $([ "$mtls" = 1 ] && echo true || echo false)
}
CONF
  fi
}

server_conf() {
  common_conf server-1 127.0.0.1 shanghai server
  cat <<CONF
server {
  enabled          = true
  bootstrap_expect = 1
  num_schedulers   = 2
  # A client's heartbeat is due every 1-2 s and 2 s of grace follow: a killed client is down after 2-4 s.
  min_heartbeat_ttl         = "1s"
  heartbeat_grace           = "2s"
  failover_heartbeat_ttl    = "6s"
  max_heartbeats_per_second = 1000.0
}
CONF
}

client_conf() { # N
  set -- "$1" $(node_place "$1")
  common_conf "dtle-$1" "127.0.0.1$1" "$2" "c$1"
  if [ -n "$plugins" ]; then
    echo "plugin_dir = \"$plugins\""
    for program in "$plugins"/*; do # newer versions load what is named only
      printf 'plugin "%s" {\n  config {\n  }\n}\n' "$(basename "$program")"
    done
  fi
  cat <<CONF
client {
  enabled           = true
  servers           = ["127.0.0.1:$((port + 1))"]
  node_class        = "$3"
  network_interface = "lo"
  network_speed     = 1000
  cpu_total_compute = 4000
  memory_total_mb   = 4096
  meta {
    site = "$4"
    rack = "$5"
  }
  options = {
    "fingerprint.denylist" = "env_aws,env_gce,env_azure,env_digitalocean,consul,vault,cni,bridge,cgroup,landlock"
    "driver.allowlist"     = "raw_exec,mock_driver,dtle"
  }
}
# Before 1.7 raw_exec has to be told to leave cgroups alone; from 1.7 on it refuses that line.
plugin "raw_exec" {
  config {
    enabled    = true
$(before 7 && echo '    no_cgroups = true')
  }
}
CONF
}

version() { "$nomad" version 2>/dev/null | sed -n '1s/^Nomad v\([0-9.]*\).*/\1/p'; }
before() { # MINOR : is it Nomad 1.x with x < MINOR
  local v; v=$(version)
  case $v in 0.*) return 0;; 1.*) v=${v#1.}; [ "${v%%.*}" -lt "$1" ];; *) return 1;; esac
}

# ---------------------------------------------------------------- certificates

make_certificates() {
  [ -f "$LAB/tls/client.p12" ] && return
  mkdir -p "$LAB/tls" && cd "$LAB/tls" || die "cannot use $LAB/tls"
  local addresses; addresses=$(for i in $NODES; do echo "127.0.0.1$i"; done)
  if "$nomad" tls ca create -help >/dev/null 2>&1; then
    { "$nomad" tls ca create
      "$nomad" tls cert create -server -region global
      "$nomad" tls cert create -client $(for a in $addresses; do echo "-additional-ipaddress=$a"; done)
      "$nomad" tls cert create -cli
    } >make.log 2>&1 || die "nomad tls failed: $(tail -3 make.log)"
    mv nomad-agent-ca.pem ca.pem; mv nomad-agent-ca-key.pem ca-key.pem
    for role in server client cli; do
      mv "global-$role-nomad.pem" $role.pem; mv "global-$role-nomad-key.pem" $role-key.pem
    done
  else # Nomad before 1.5 makes no certificates
    { openssl ecparam -name prime256v1 -genkey -noout -out ca-key.pem
      openssl req -x509 -new -key ca-key.pem -days 365 -subj "/CN=Nomad lab CA" -out ca.pem
      for role in server client cli; do
        openssl ecparam -name prime256v1 -genkey -noout -out $role-key.pem
        openssl req -new -key $role-key.pem -subj "/CN=$role.global.nomad" -out $role.csr
        printf 'subjectAltName=DNS:%s.global.nomad,DNS:localhost,IP:127.0.0.1%s\nextendedKeyUsage=serverAuth,clientAuth\n' \
          $role "$(for a in $addresses; do printf ',IP:%s' "$a"; done)" > $role.ext
        openssl x509 -req -in $role.csr -CA ca.pem -CAkey ca-key.pem -CAcreateserial -days 365 -extfile $role.ext -out $role.pem
      done
    } >make.log 2>&1 || die "openssl failed: $(tail -3 make.log)"
  fi
  # Java reads neither the PEM key nor a store without a password.
  if command -v openssl >/dev/null; then
    openssl pkcs12 -export -in cli.pem -inkey cli-key.pem -certfile ca.pem -name lab -passout pass:lanekeeper -out client.p12 2>>make.log
    openssl pkcs8 -topk8 -nocrypt -in cli-key.pem -out cli-key.pkcs8.pem 2>>make.log
  fi
  chmod -R go-rwx . && cd "$LAB" || exit 1
}

# ---------------------------------------------------------------- talking to Nomad

token() { cat "$LAB/management.token" 2>/dev/null; }

api() { # [curl options] URL
  local with=(-fsS --max-time 10)
  [ "$tls" = 1 ] && with+=(--cacert "$LAB/tls/ca.pem" --cert "$LAB/tls/cli.pem" --key "$LAB/tls/cli-key.pem")
  [ "$acl" = 1 ] && [ -s "$LAB/management.token" ] && with+=(-H "X-Nomad-Token: $(token)")
  curl "${with[@]}" "$@"
}

within() { # seconds command... : until it succeeds
  local end=$((SECONDS + $1)); shift
  until "$@" 2>/dev/null; do [ $SECONDS -ge $end ] && return 1; sleep 0.1; done
}

has_leader() { api "$(address)/v1/status/leader" | grep -q "127.0.0.1:$((port + 1))"; }
node_line() { api "$(address)/v1/nodes" | sed 's/{"Address":/\n&/g' | grep "\"Name\":\"dtle-$1\""; }
node_status() { node_line "$1" | grep -o '"Status":"[a-z]*","StatusDescription"' | cut -d'"' -f4; }
node_id() { node_line "$1" | grep -o '"ID":"[0-9a-f-]*"' | cut -d'"' -f4; }
node_is() { [ "$(node_status "$1")" = "$2" ]; }
beats() { api "$(scheme)://127.0.0.1$1:$port/v1/agent/self" | grep -q '"heartbeat_ttl":"[1-9]'; }
client_ready() { node_is "$1" ready && beats "$1"; }

bootstrap_acl() {
  [ -s "$LAB/management.token" ] && return
  local answer
  secret() { sed -n 's/.*"SecretID":"\([^"]*\)".*/\1/p'; }
  bootstrap() { answer=$(api -X POST "$(address)/v1/acl/bootstrap") && [ -n "$answer" ]; }
  within 15 bootstrap || die "the ACL system could not be bootstrapped: $(api -X POST "$(address)/v1/acl/bootstrap" 2>&1)"
  (umask 077; echo "$answer" > "$LAB/bootstrap.json"; echo "$answer" | secret > "$LAB/management.token")
  api -X POST "$(address)/v1/acl/policy/read-only" -d '{"Name":"read-only","Rules":"namespace \"*\" { policy = \"read\" }\nnode { policy = \"read\" }\nagent { policy = \"read\" }\noperator { policy = \"read\" }"}' >/dev/null &&
  answer=$(api -X POST "$(address)/v1/acl/token" -d '{"Name":"read-only","Type":"client","Policies":["read-only"]}') ||
    die "the read-only token could not be made"
  (umask 077; echo "$answer" | secret > "$LAB/read.token")
}

print_env() {
  echo "NOMAD_ADDR=$(address)"
  echo "NOMAD_REGION=global"
  if [ "$acl" = 1 ]; then
    echo "NOMAD_TOKEN=$(token)"
    echo "NOMAD_LAB_READ_TOKEN=$(cat "$LAB/read.token" 2>/dev/null)"
  fi
  if [ "$tls" = 1 ]; then
    echo "NOMAD_CACERT=$LAB/tls/ca.pem"
    echo "NOMAD_CLIENT_CERT=$LAB/tls/cli.pem"
    echo "NOMAD_CLIENT_KEY=$LAB/tls/cli-key.pem"
    if [ -f "$LAB/tls/client.p12" ]; then
      echo "NOMAD_LAB_CLIENT_KEY_PKCS8=$LAB/tls/cli-key.pkcs8.pem"
      echo "NOMAD_LAB_CLIENT_P12=$LAB/tls/client.p12"
      echo "NOMAD_LAB_CLIENT_P12_PASSWORD=lanekeeper"
    fi
  fi
  echo "NOMAD_LAB=$LAB"
  echo "NOMAD_LAB_PORT=$port"
  echo "NOMAD_LAB_VERSION=$(version)"
}

# ---------------------------------------------------------------- processes

# Every process of the lab, tasks too, has LANEKEEPER_LAB=<lab>/<agent> in its environment.
marked() { grep -lzxF -- "LANEKEEPER_LAB=$LAB/$1" /proc/[0-9]*/environ 2>/dev/null | cut -d/ -f3; }
started_at() { sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | cut -d' ' -f20; }
state_of() { sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | cut -d' ' -f1; }
agent_pid() { # the pid, if that very process is alive
  local pid begun now
  read -r pid begun 2>/dev/null < "$LAB/$1/pid" || return 1
  now=$(started_at "$pid"); [ -n "$now" ] && [ "$now" = "$begun" ] && [ "$(state_of "$pid")" != Z ] && echo "$pid"
}

# How clients are kept from leaving mounts and cgroups on the machine:
#   own    root: in a mount namespace of their own that has no cgroups; it goes when they go
#   nobody root that may not mount (a plain container): as user 65534, for whom Nomad mounts nothing
#   plain  not root: Nomad mounts nothing either
isolation() {
  if [ "$(id -u)" != 0 ]; then echo plain
  elif unshare --mount --propagation private true 2>/dev/null; then echo own
  elif command -v setpriv >/dev/null; then echo nobody
  else die "root without the right to mount needs setpriv (util-linux); or run this as another user"; fi
}

launch() { # server | c1 | c2 | c3
  local name=$1 conf="$LAB/$1/agent.hcl" wrap=()
  agent_pid "$name" >/dev/null && return
  mkdir -p "$LAB/$name"
  if [ "$name" = server ]; then server_conf > "$conf"; else client_conf "${name#c}" > "$conf"; fi
  if [ "$name" != server ]; then
    case $(isolation) in
      own) wrap=(unshare --mount --propagation private sh -c 'umount -R -l /sys/fs/cgroup 2>/dev/null; exec "$@"' lab);;
      nobody)
        chown -R 65534:65534 "$LAB/$name" "$sockets"
        [ "$tls" = 1 ] && chown -R 65534:65534 "$LAB/tls"
        wrap=(setpriv --reuid 65534 --regid 65534 --clear-groups);;
    esac
  fi
  LANEKEEPER_LAB="$LAB/$name" TMPDIR="$sockets" setsid nohup ${wrap[@]+"${wrap[@]}"} "$nomad" agent -config "$conf" \
    >>"$LAB/$name/agent.log" 2>&1 </dev/null &
  local pid=$!
  sleep 0.05
  echo "$pid $(started_at $pid)" > "$LAB/$name/pid"
}

gone() { local p; for p in $1; do case $(state_of "$p") in ''|Z) ;; *) return 1;; esac; done; }

end_agent() { # name signal : the agent only
  local pid; pid=$(agent_pid "$1") || return 0
  kill "-$2" "$pid" 2>/dev/null
  within 10 gone "$pid" || kill -KILL "$pid" 2>/dev/null
  rm -f "$LAB/$1/pid"
}

end_all() { # name : agent, executors and tasks, at once
  local pids round
  for round in 1 2 3; do # a task may be starting just now
    pids=$(marked "$1"); [ -z "$pids" ] && break
    kill -KILL $pids 2>/dev/null
    within 5 gone "$pids"
  done
  rm -f "$LAB/$1/pid"
  unmount_under "$LAB/$1"
}

unmount_under() { # there are none, unless an older version or another way of starting left them
  local m
  for m in $(awk -v r="$1/" 'index($2,r)==1{print $2}' /proc/mounts | sort -r); do umount "$m" 2>/dev/null || umount -l "$m"; done
}

log_tail() { grep -E '\[(ERROR|WARN)\]|rror' "$LAB/$1/agent.log" 2>/dev/null | tail -5 >&2; }

start_server() {
  launch server
  within 30 has_leader || { log_tail server; die "the server did not get ready; its log is $LAB/server/agent.log"; }
}

wait_clients() { # N...
  local i
  for i in "$@"; do
    within 40 client_ready "$i" || { log_tail "c$i"; die "client $i did not get ready; its log is $LAB/c$i/agent.log"; }
  done
}

needs() { command -v "$1" >/dev/null || die "$1 is needed and not on the PATH"; }
running() { [ -f "$LAB/lab.conf" ] || die "there is no cluster in $LAB; say start first"; }

# ---------------------------------------------------------------- commands

start() {
  local a want_acl=0 want_tls=0 want_mtls=0 i
  for a in "$@"; do
    case $a in --acl) want_acl=1;; --tls) want_tls=1;; --mtls) want_tls=1 want_mtls=1;; *) die "unknown option: $a";; esac
  done
  for i in curl setsid unshare grep sed awk; do needs $i; done
  local up; up=$(for i in server c1 c2 c3; do agent_pid $i; done)
  if [ -n "$up" ]; then
    [ "$acl$tls$mtls" = "$want_acl$want_tls$want_mtls" ] && [ "$port" = "${NOMAD_LAB_PORT:-$port}" ] ||
      die "the cluster in $LAB runs with other options or another port; stop it first"
  else
    if [ -d "$LAB/server" ] && [ "$acl$tls$mtls" != "$want_acl$want_tls$want_mtls" ]; then
      die "the state in $LAB was made with other options; wipe it first"
    fi
    acl=$want_acl tls=$want_tls mtls=$want_mtls port=${NOMAD_LAB_PORT:-$port} nomad=${NOMAD_BIN:-$nomad}
    command -v "$nomad" >/dev/null || die "no nomad program: $nomad (build one with build-nomad.sh, or set NOMAD_BIN)"
    plugins=${NOMAD_LAB_PLUGINS:-}
    [ -z "$plugins" ] || plugins=$(cd "$plugins" && pwd) || die "no such folder: $NOMAD_LAB_PLUGINS"
    nomad=$(command -v "$nomad"); case $nomad in /*) ;; *) nomad=$PWD/$nomad;; esac
    [ -n "$(version)" ] || die "$nomad does not answer to 'version'"
    for i in 1 11 12 13; do
      if (exec 3<>"/dev/tcp/127.0.0.$i/$port") 2>/dev/null; then die "port $port is taken on 127.0.0.$i; set NOMAD_LAB_PORT"; fi
    done
    mkdir -p "$LAB"
    [ -d "$sockets" ] || sockets=$(mktemp -d) # short, whatever NOMAD_LAB is: a socket's path may have 107 characters
  fi
  keep_settings
  [ "$tls" = 1 ] && make_certificates
  start_server
  [ "$acl" = 1 ] && bootstrap_acl
  for i in $NODES; do launch "c$i"; done
  wait_clients $NODES
  print_env | tee "$LAB/lab.env"
  chmod go-rwx "$LAB/lab.env"
}

stop() {
  local i left
  [ -f "$LAB/lab.conf" ] || return 0
  for i in $NODES; do end_all "c$i"; done
  end_agent server TERM
  end_all server
  [ -n "$sockets" ] && [ -d "$sockets" ] && rm -rf "$sockets"
  sockets=; keep_settings
  rm -f "$LAB/lab.env"
  left=$(for i in server c1 c2 c3; do marked $i; done)
  [ -z "$left" ] || die "these processes would not end: $left"
}

wipe() {
  stop
  local i
  for i in server c1 c2 c3; do unmount_under "$LAB/$i"; rm -rf "${LAB:?}/$i"; done
  rm -rf "$LAB/tls" "$LAB/lab.conf" "$LAB/lab.env" "$LAB/management.token" "$LAB/read.token" "$LAB/bootstrap.json"
  rmdir "$LAB" 2>/dev/null || true
}

status() {
  running
  print_env
  local i pid; pid=$(agent_pid server)
  echo "NOMAD_LAB_SERVER=${pid:+up}"
  for i in $NODES; do echo "NOMAD_LAB_CLIENT_$i=$(node_status "$i" 2>/dev/null)"; done
  [ -n "$pid" ]
}

case "${1:-}" in
  start) shift; start "$@";;
  stop) stop;;
  wipe) wipe;;
  status) status;;
  kill-client)  running; node_place "${2:-}" >/dev/null; end_all "c$2";;
  stop-client)
    running; node_place "${2:-}" >/dev/null
    if [ "${3:-}" = --graceful ]; then
      id=$(node_id "$2"); [ -n "$id" ] || die "Nomad does not know client $2"
      api -X POST "$(address)/v1/node/$id/drain" -d '{"DrainSpec":{"Deadline":30000000000}}' >/dev/null || die "client $2 could not be drained"
      drained() { ! node_line "$2" | grep -q '"Drain":true'; }
      within 40 drained - "$2" || die "client $2 was not drained within 40 s"
      : > "$LAB/c$2/drained"
    fi
    end_agent "c$2" TERM;;
  start-client)
    running; node_place "${2:-}" >/dev/null
    [ -d "$sockets" ] || die "the cluster in $LAB is stopped; say start first"
    launch "c$2"; wait_clients "$2"
    if [ -f "$LAB/c$2/drained" ]; then # a drained node takes no tasks until it is told to
      api -X POST "$(address)/v1/node/$(node_id "$2")/eligibility" -d '{"Eligibility":"eligible"}' >/dev/null && rm -f "$LAB/c$2/drained"
    fi;;
  wait-client) running; node_place "${2:-}" >/dev/null; within "${4:-30}" node_is "$2" "${3:?STATUS}" || die "client $2 is not $3 but $(node_status "$2")";;
  kill-server) running; end_all server;;
  stop-server) running; end_agent server TERM;;
  start-server) running; start_server;;
  *) sed -n '2,/^set -u/{/^#/s/^# \{0,1\}//p}' "$0" >&2; exit 2;;
esac
