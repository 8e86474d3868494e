#!/bin/bash
# The recipe for Slurm on a real one: munged, slurmctld and two slurmd on loopback, all children of this script. An array
# of 8 parts loses a task (killed) and a node (with what ran on it); the task is started again by the same call, the
# node's by Slurm. Merged, the parts are the undivided run, byte for byte.
#   slurm.sh KUNDENLINT SAMPLES RECIPES
set -u
kundenlint=$1 samples=$2 recipes=$3
PATH=$PATH:/usr/sbin
work=$(mktemp -d) || exit 1
parts=8
children=() # by their numbers
export SLURM_CONF=$work/slurm.conf
. "$(dirname "$0")/corpus.sh"

# What inherited the path of our configuration: daemons, steps of jobs, their programs.
ours() {
  local environment pid
  for environment in $(grep -lzsx "SLURM_CONF=$SLURM_CONF" /proc/[0-9]*/environ); do
    pid=${environment#/proc/} pid=${pid%/environ}
    [ "$pid" = $$ ] || [ "$pid" = "$BASHPID" ] || echo "$pid"
  done
}
end() {
  local status=$? log
  trap - EXIT
  [ $status -eq 0 ] || {
    for log in "$work"/log/* "$work"/out/log.*; do
      [ -s "$log" ] && echo "--- the end of ${log#"$work"/}" && tail -n 15 "$log"
    done
    [ -e "$work/munge/socket" ] && timeout 5 squeue
  } >&2
  # Twice: what is just being started escapes the first time.
  for _ in 1 2; do
    # shellcheck disable=SC2046
    kill -9 "${children[@]}" $(ours) 2>/dev/null
  done
  wait 2>/dev/null
  rm -rf "$work"
  exit $status
}
trap end EXIT
trap 'exit 130' INT TERM

free_port() {
  local port
  while port=$((20000 + RANDOM % 12000)); do
    (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
  done
  echo $port
}

# start NAME COMMAND…: a child; its number is $!.
start() {
  local name=$1
  shift
  "$@" >"$work/log/$name" 2>&1 &
  children+=($!)
  disown  # the shell says nothing when it is killed
}

start_slurm() {
  local host
  host=$(hostname -s)
  mkdir -p "$work"/{log,munge,state,out}
  chmod 711 "$work" "$work/munge"  # munged looks at who may reach its socket
  # cred_expire: what was lost is queued again no sooner than this.
  cat >"$SLURM_CONF" <<CONF
ClusterName=test
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$(free_port)
SlurmUser=$(id -un)
SlurmdUser=$(id -un)
AuthType=auth/munge
CredType=cred/munge
AuthInfo=socket=$work/munge/socket,cred_expire=5
CommunicationParameters=NoInAddrAny,NoCtldInAddrAny
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool.%n
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.%n.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SlurmdParameters=config_overrides
SchedulerParameters=sched_interval=1,batch_sched_delay=0
MpiDefault=none
SwitchType=switch/none
NodeName=n1 NodeHostname=$host NodeAddr=127.0.0.1 Port=$(free_port) CPUs=1 RealMemory=2000
NodeName=n2 NodeHostname=$host NodeAddr=127.0.0.1 Port=$(free_port) CPUs=1 RealMemory=2000
PartitionName=all Nodes=n1,n2 Default=YES MaxTime=INFINITE State=UP
CONF
  # No control groups: nothing here needs them, and a container may have none; "autodetect" looks for them at the start.
  echo CgroupPlugin=cgroup/v1 >"$work/cgroup.conf"
  (umask 077 && head -c 128 /dev/urandom >"$work/munge/key")
  start munged munged -F --key-file="$work/munge/key" --socket="$work/munge/socket" --pid-file="$work/munge/pid" \
    --log-file="$work/munge/log" --seed-file="$work/munge/seed"
  wait_for 10 munged test -S "$work/munge/socket"
  start slurmctld slurmctld -D
  start slurmd.n1 slurmd -D -N n1
  daemon[1]=$!
  start slurmd.n2 slurmd -D -N n2
  daemon[2]=$!
  wait_for 30 "two idle nodes" eval '[ "$(sinfo -h -t idle -o %D)" = 2 ]'
}

# submit SBATCH-ARGS…: the recipe's call; prints the number of the job.
submit() {
  sbatch --parsable --output="$work/out/log.%a" "$@" "$recipes/shard.sh" $parts "$work/out" --isolated --checkpoint 0 \
    "$work/corpus"
}

# The program, which tells its number first.
make_program() {
  cat >"$work/program" <<PROGRAM
#!/bin/sh
echo "\$SLURM_ARRAY_TASK_ID \${SLURM_RESTART_COUNT-0}" >>"$work/starts"
echo \$\$ >"$work/pid.\$SLURM_ARRAY_TASK_ID"
exec "$kundenlint" "\$@"
PROGRAM
  chmod +x "$work/program"
  export KUNDENLINT=$work/program
}

# halt PART: stops its program as soon as it has saved something, so that it is sure to be lost in the middle.
halt() {
  local until=$((SECONDS + 60))
  until [ -e "$work/out/rows.$1.csv.partial.state" ]; do
    [ $SECONDS -lt $until ] || fail "part $1 has not started"
  done
  kill -STOP "$(cat "$work/pid.$1")" && [ ! -e "$work/out/rows.$1.csv" ] || fail "part $1 was too fast"
}

parent() { ps -o ppid= -p "$1" | tr -d ' '; }

# lose_node_of PART: the node's daemon and everything it started, at once; then what a health check does.
lose_node_of() {
  local program script step node
  program=$(cat "$work/pid.$1") && script=$(parent "$program") && step=$(parent "$script") || fail "part $1 does not run"
  node=$(squeue -h -j "${job}_$1" -o %N)
  kill -9 "${daemon[${node#n}]}" "$step" "$script" "$program" || fail "the node of part $1"
  scontrol update "NodeName=$node" State=DOWN Reason=lost
}

state() { scontrol -o show job "${job}_$1" | sed 's/.* JobState=\([A-Z]*\).*/\1/'; }
ended() { [ -z "$(squeue -h -j "$1" 2>/dev/null)" ]; }

need munged slurmctld slurmd sbatch squeue sinfo scontrol
make_corpus 8
score_whole --isolated
start_slurm
make_program
job=$(submit --array=1-$parts) || fail "sbatch"
halt 1 &
halts=($!)
halt 2 &
halts+=($!)
for halted in "${halts[@]}"; do wait "$halted" || fail "nothing could be lost"; done
kill -9 "$(cat "$work/pid.1")"
lose_node_of 2
wait_for 180 "the array" ended "$job"

[ "$(state 1)" = FAILED ] || fail "the killed task is $(state 1)"
[ ! -e "$work/out/rows.1.csv" ] && [ -s "$work/out/rows.1.csv.partial" ] || fail "the killed task left no beginning"
grep -qx '2 1' "$work/starts" || fail "Slurm has not started the task of the lost node again"
[ "$(state 2)" = COMPLETED ] || fail "the task of the lost node is $(state 2)"
KUNDENLINT=$kundenlint sh "$recipes/merge.sh" $parts "$work/out" 2>/dev/null && fail "a merge without part 1"

job=$(submit --array=1-2) || fail "sbatch again"
wait_for 180 "the lost task" ended "$job"
[ "$(grep -c '^2 ' "$work/starts")" -eq 2 ] || fail "a part that is done is done again"
same_as_whole $parts "$work/out"
echo "$parts parts are the whole, byte for byte, after the loss of a task and a node: $(wc -l <"$work/out/rows.csv") rows"
