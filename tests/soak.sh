#!/usr/bin/env bash
# The bars of the main job at full size: `make soak`. Prints a table; exit 1 if a bar is missed.
#
#   PLICO         the program (default: the release build)
#   PLICO_PYTHON  a Python with zxing-cpp and pillow
#   SOAK_HUGE=1   also a lot of 100,000 acts
#   SOAK_LOOP     acts of the lot of which a machine loses 3 % (10,000)
#   SOAK_KILLS    how often a verb is killed, all verbs together, and each writer of a ledger (200)
#   SOAK_LEDGER   acts of the ledger that is asked on both databases (1,000,000)
#   SOAK_MADE     made cards that go through the whole program (10,000)
#   SOAK_CARDS    made cards that are read against their truth (3,000)
#   SOAK_DAYS     printed days that are read, and days by hand each with a postmark (20,000)
#   SOAK_PEC      certified messages that go through the provider for trials (10,000)
#   SOAK_PEC_KILLS  how often whatever runs meanwhile is killed (50)
#   SOAK_SHEETS   sheets of hands, of print and of postmarks that the reader is held against (850: 20,400 hands)
#
# Times are those of the processor, so that a busy machine counts less; still, run it on a quiet one.
set -euo pipefail
cd "$(dirname "$0")/.."

target=${CARGO_TARGET_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/plico/target}
plico=${PLICO:-$target/release/plico}
python=${PLICO_PYTHON:-python3}
work=$(mktemp -d)
missed=0

# Ends what was started and takes everything away.
clean() {
    [ -e "$work/pg/data/postmaster.pid" ] && serve_as "$bin/pg_ctl" -D "$work/pg/data" -m immediate stop >/dev/null 2>&1
    mountpoint -q "$work/pg" && umount "$work/pg"
    rm -rf "$work"
}
trap clean EXIT

# bar WHAT VALUE LIMIT UNIT: one row; VALUE must not be above LIMIT.
bar() {
    local verdict=ok
    awk -v a="$2" -v b="$3" 'BEGIN { exit !(a > b) }' && { verdict=MISSED; missed=1; }
    printf '%-52s %12s %-8s (at most %s)  %s\n' "$1" "$2" "$4" "$3" "$verdict"
}

# least WHAT VALUE LIMIT UNIT: one row; VALUE must not be below LIMIT.
least() {
    local verdict=ok
    awk -v a="$2" -v b="$3" 'BEGIN { exit !(a < b) }' && { verdict=MISSED; missed=1; }
    printf '%-52s %12s %-8s (at least %s)  %s\n' "$1" "$2" "$4" "$3" "$verdict"
}

# measured COMMAND…: runs it; CPU seconds into $cpu, peak memory in MB into $peak, seconds it took into $took.
# Exit 1 is "someone must look".
measured() {
    local said
    said=$("$python" - "$@" <<'PY'
import resource, subprocess, sys, time
begun = time.monotonic()
ended = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
if ended.returncode not in (0, 1):
    sys.exit(ended.stderr.decode(errors="replace") + f"exit {ended.returncode}")
took = time.monotonic() - begun
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"{used.ru_utime + used.ru_stime:.2f} {used.ru_maxrss / 1000:.0f} {took:.3f}")
PY
    )
    read -r cpu peak took <<<"$said"
}

of() { awk "BEGIN { printf \"%.2f\", $1 }"; }
count() { "$python" -c 'import json, sys; print(json.load(open(sys.argv[1]))["counts"][sys.argv[2]])' "$@"; }

lot() { "$plico" --project "$work" sample --atti "$1" --seed 1 -o "$work/lotto-$1" 2>/dev/null; }

render() { # ATTI THREADS
    measured "$plico" --project "$work" render "$work/lotto-$1" -o "$work/reso-$1" --threads "$2"
}

echo "machine: $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg) before the start"

lot 2000
render 2000 1
one=$cpu
atti=$(count "$work/reso-2000/manifest.json" atti)
bytes=$(cat "$work"/reso-2000/stampa/*-p?.pdf | wc -c)
bar "2,000 acts, 1 thread: CPU an act" "$(of "$cpu * 1000 / $atti")" 2 ms
bar "2,000 acts: batch PDF an act" "$(of "$bytes / $atti / 1000")" 3.5 KB
bar "2,000 acts: peak memory" "$peak" 150 MB
sha256sum "$work"/reso-2000/stampa/*.pdf | cut -d' ' -f1 >"$work/one"

rm -rf "$work/reso-2000"
render 2000 2
bar "2,000 acts: CPU with 2 threads beside 1" "$(of "$cpu / $one")" 1.15 times
sha256sum "$work"/reso-2000/stampa/*.pdf | cut -d' ' -f1 >"$work/two"
bar "2,000 acts: batches that differ between 1 and 2 threads" "$(comm -3 "$work/one" "$work/two" | wc -l)" 0 files

pages=$(count "$work/reso-2000/manifest.json" pagine)
measured "$plico" --project "$work" verify "$work/reso-2000"
least "verify: pages a second and core" "$(of "$pages / $cpu")" 150 pages

measured "$plico" --project "$work" copies "$work/reso-2000" --threads 1
copies=$(count "$work/reso-2000/manifest.json" plichi)
bar "2,000 acts: CPU a copy" "$(of "$cpu * 1000 / $copies")" 15 ms
bar "2,000 acts: peak memory of copies" "$peak" 150 MB
rm -rf "$work"/*-2000

lot 20000
render 20000 1
bar "20,000 acts: peak memory" "$peak" 150 MB
bar "20,000 acts, 1 thread: CPU an act" "$(of "$cpu * 1000 / 20000")" 2 ms
rm -rf "$work"/*-20000

if [ "${SOAK_HUGE:-}" = 1 ]; then
    lot 100000
    render 100000 1
    bar "100,000 acts, 1 thread: peak memory" "$peak" 150 MB
    bar "100,000 acts, 1 thread: CPU an act" "$(of "$cpu * 1000 / 100000")" 2 ms
    rm -rf "$work"/*-100000
fi

lot 400
render 400 "$(nproc)"
"$python" tests/decode.py "$work/reso-400" --lot "$work/lotto-400" --jobs "$(nproc)" >"$work/read" || missed=1
bar "400 acts, independent decoder: differences" "$(tail -n +2 "$work/read" | wc -l)" 0 codes
head -n 1 "$work/read"

# The loop after the print: a machine that loses 3 % of a large lot, until none is missing.
atti=${SOAK_LOOP:-10000}
if PLICO_LOOP_ATTI=$atti cargo test --release --locked --quiet --test it -- --nocapture three_in_a_hundred >"$work/loop" 2>&1; then
    grep "printed again" "$work/loop"
else
    tail -n 40 "$work/loop"
    missed=1
fi

# Each verb killed at random moments: 200 deaths in all, none of which leaves a trace.
kills=${SOAK_KILLS:-200}
if PLICO_KILLS=$((kills / 4)) cargo test --release --locked --quiet --test it -- --nocapture killed:: >"$work/killed" 2>&1; then
    grep "killed .* times" "$work/killed"
else
    tail -n 40 "$work/killed"
    missed=1
fi

# A folder that scans come into in every bad way, the program killed meanwhile.
if PLICO_ARRIVI=${SOAK_ARRIVALS:-2000} PLICO_KILLS=${SOAK_KILLS:-100} cargo test --release --locked --quiet --test it -- --nocapture arrivi::whatever >"$work/arrivals" 2>&1; then
    grep "killed .* times" "$work/arrivals"
else
    tail -n 40 "$work/arrivals"
    missed=1
fi

# Every page of 1,000 acts that was filled the short way, beside the typesetter's.
if PLICO_ATTI=500 cargo test --release --locked --quiet --test it -- --nocapture form:: >"$work/form" 2>&1; then
    grep "fronte" "$work/form"
else
    tail -n 40 "$work/form"
    missed=1
fi

# The ledger. A PostgreSQL of our own; it does not run as root.
bin=$(find /usr/lib/postgresql -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1)
serve_as() {
    if [ "$(id -u)" = 0 ]; then setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; else "$@"; fi
}
serve() {
    serve_as "$bin/pg_ctl" -D "$work/pg/data" -l "$work/pg/log" -w -o "-k $work/pg -c listen_addresses=" start >/dev/null
}
make_server() {
    if [ "$(id -u)" = 0 ]; then chmod 711 "$work"; chown postgres "$work/pg"; fi
    (cd / && serve_as "$bin/initdb" -D "$work/pg/data" -U plico --auth=trust -E UTF8 --locale=C >/dev/null)
    (cd / && serve)
}
server="postgres://plico@${work//\//%2F}%2Fpg/postgres"

# asked WHERE PLACE: what people ask of a full ledger every day and every night.
asked() {
    local project="$work/registro" atti=${SOAK_LEDGER:-1000000} all=0 name at
    local ask=("$plico" --project "$project" --registro "$2")
    measured "${ask[@]}" due
    bar "$1: due" "$took" 5 s
    measured "${ask[@]}" due preruolo -o "$work/due.csv"
    bar "$1: due preruolo, $(($(wc -l <"$work/due.csv") - 1)) rows into a file" "$took" 5 s
    for at in 1 2 3 4 5; do
        printf -v name 'V/2026/%07d' $((at * atti / 6))
        measured "${ask[@]}" explain "$name"
        bar "$1: explain" "$(of "$took * 1000")" 50 ms
    done
    for name in phases\ --month\ 2026-10 notifications\ --month\ 2026-10 payments\ --month\ 2026-10 noreply definiti backlog sla; do
        case $name in sla) at=(sla) ;; *) at=(report $name -o "$work/rapporti") ;; esac
        measured "${ask[@]}" "${at[@]}"
        printf '%-52s %12s s, %s MB\n' "$1: $name" "$took" "$peak"
        all=$(of "$all + $took")
    done
    bar "$1: nightly reports, all together" "$all" 60 s
    rm -rf "$work/rapporti"
}

if [ -n "$bin" ]; then
    mkdir "$work/pg" "$work/registro"
    make_server
    cargo bench --locked --quiet --bench procedura -- "${SOAK_LEDGER:-1000000}" "$work/registro"
    asked "SQLite, ${SOAK_LEDGER:-1000000} acts" plico.db
    rm -f "$work"/registro/plico.db*
    cargo bench --locked --quiet --bench procedura -- "${SOAK_LEDGER:-1000000}" "$server"
    asked "PostgreSQL, ${SOAK_LEDGER:-1000000} acts" "$server"
    (cd / && serve_as "$bin/pg_ctl" -D "$work/pg/data" -m immediate stop >/dev/null)
    rm -rf "$work/pg"
else
    echo "PostgreSQL is not there: the ledger was not asked"
    missed=1
fi

# A server whose disk fills while a lot comes in: it stops, and what it has said is there when there is room again.
if [ "$(id -u)" = 0 ] && mkdir -p "$work/pg" && mount -t tmpfs -o size=110m none "$work/pg" 2>/dev/null; then
    make_server
    lot 20000
    into=("$plico" --project "$work/registro" --registro "$server" --json import lot "$work/lotto-20000")
    ended=0
    "${into[@]}" >/dev/null 2>"$work/full" || ended=$?
    bar "full disk of a server: exit is 3, off by" $(((ended - 3) * (ended - 3))) 0 ""
    mount -o remount,size=2g "$work/pg"
    (cd / && serve_as "$bin/pg_ctl" -D "$work/pg/data" -m immediate stop >/dev/null 2>&1) || true
    (cd / && serve)
    "$plico" --project "$work/registro" --registro "$server" ledger check || missed=1
    "${into[@]}" >"$work/again" || missed=1
    "$plico" --project "$work/registro" --registro "$server" ledger check || missed=1
    "$python" -c 'import json, sys; it = json.load(open(sys.argv[1])); print("after a full disk:", it["nuovi"], "acts new,", it["noti"], "known")' "$work/again"
else
    echo "nobody may mount here: no server's disk was filled"
fi

# Writers of one ledger killed at any moment, on both databases.
if PLICO_KILLS=$kills cargo test --release --locked --quiet --test it -- --nocapture scrittori:: >"$work/killed" 2>&1; then
    grep "killed .* times" "$work/killed"
else
    tail -n 40 "$work/killed"
    missed=1
fi

# Made cards of all levels of wear through the whole program, on one thread, with every profile that ships.
"$plico" --project "$work" cards make -n "${SOAK_MADE:-10000}" --seed 2026 -o "$work/fatte" 2>/dev/null
measured "$plico" --project "$work" scan "$work/fatte/scansioni" --sent "$work/fatte/inviati.csv" -o "$work/lette" --threads 1
"$python" tests/carte.py "$work/fatte" "$work/lette" >"$work/tied" || missed=1
cat "$work/tied"
for level in "pulita 99.5" "media 98" "difficile 88"; do
    read -r name limit <<<"$level"
    least "made cards, $name: tied to their act" "$(awk -v name="$name" '$1 == name { print $7 }' "$work/tied")" "$limit" %
done
least "made cards of two sides: a second and core" "$(of "${SOAK_MADE:-10000} / $cpu")" 6 cards
bar "made cards: peak memory" "$peak" 400 MB
rm -rf "$work/fatte" "$work/lette"

# Made cards read against their truth: boxes, outcomes, and the days that stood alone, which must be as good as never
# wrong: the one-sided 95 % bound over all zones of a kind.
cargo bench --locked --quiet --bench carte -- "${SOAK_CARDS:-3000}" "${SOAK_DAYS:-20000}" "${SOAK_DAYS:-20000}" 2>"$work/carte.err" >"$work/carte"
figure() { awk -v name="$1" '$1 == name { found = $2 } END { print found + 0 }' "$work/carte"; }
least "made cards: boxes read right" "$(figure caselle-giuste-%)" 99.5 %
bar "made cards: wrong outcomes accepted alone" "$(figure da-sola-sbagliata)" 0 cards
least "days by hand with a postmark accepted alone" "$(figure mano-e-bollo-da-sole-%)" 5 %
bar "days by hand accepted alone and wrong, 95 % bound" "$(figure mano-e-bollo-limite-per-mille)" 1 per-mille
least "printed days accepted alone" "$(figure stampata-da-sole-%)" 93 %
bar "printed days accepted alone and wrong, 95 % bound" "$(figure stampata-limite-per-mille)" 1 per-mille

# Certified mail through the provider for trials, with faults, whatever runs killed again and again.
"$python" tests/pec.py "$plico" "${SOAK_PEC:-10000}" "${SOAK_PEC_KILLS:-50}" >"$work/pec" || missed=1
cat "$work/pec"
least "certified messages built and signed: a second and core" "$(awk '/^prepared/ { print $9 }' "$work/pec")" 50 messages

# Two hundred people on the pages at once: nothing lost, and the slowest hundredth of the answers.
"$python" tests/web_carico.py "$plico" "$work" "${SOAK_PEOPLE:-200}" 60 >"$work/carico" || missed=1
cat "$work/carico"
bar "pages, 200 people at once: p99" "$(sed -n 's/.*p99 \([0-9]*\) ms.*/\1/p' "$work/carico")" 300 ms

# The reader of days among sixty possible ones, on hands, type and a maker that it did not learn from.
cargo bench --locked --quiet --bench lettore -- "${SOAK_SHEETS:-850}" 7 >"$work/lettore"
cat "$work/lettore"
told() { awk -F';' -v kind="$1" -v at="$2" '$1 == kind && $2 == "tutti" { print $at }' "$work/lettore"; }
for kind in mano bollo; do
    least "days read right: $kind" "$(told $kind 4)" 90 %
    least "days told before one in a thousand is wrong: $kind" "$(told $kind 6)" 70 %
done

# The mandatory text of every kind of act, so that no poorer act passes the bars above.
if PLICO_ATTI=2000 cargo test --release --locked --quiet --test it -- press::text_facts press::every_act press::pages >"$work/text" 2>&1; then
    echo "text facts of 2,000 acts: ok"
else
    tail -n 40 "$work/text"
    missed=1
fi

exit $missed
