#!/bin/bash
# Fuzzes each target for some seconds, going on from what was found before.
#
# usage: Fuzz/run.sh SECONDS [TARGET ...]
#
# Prints how many inputs each target was given. Inputs that led somewhere new are kept under Fuzz/.build/corpus/TARGET; one that fails under Fuzz/.build/failures.
# Seeds come from ../shared/corpus when it lies beside the repository.
set -euo pipefail
cd "$(dirname "$0")"
seconds=${1:?usage: Fuzz/run.sh SECONDS [TARGET ...]}
shift
targets=("$@")
[ ${#targets[@]} -gt 0 ] || targets=(FuzzContainer FuzzWorksheet FuzzODS FuzzCSV FuzzFormula)
corpus=.build/corpus
mkdir -p "$corpus" .build/failures
if [ -d ../../shared/corpus ] && [ ! -d .build/seeds ]; then python3 seeds.py ../../shared/corpus .build/seeds; fi
failed=0
for target in "${targets[@]}"; do
  swift build -c release --product "$target" --sanitize=fuzzer --sanitize=address \
    -Xswiftc -sanitize-coverage=edge,inline-8bit-counters,pc-table
  mkdir -p "$corpus/$target" ".build/seeds/$target"
  echo "== $target, $seconds s"
  # What hangs is told after FUZZ_TIMEOUT seconds; a busy machine needs more of them.
  .build/release/"$target" -max_total_time="$seconds" -timeout="${FUZZ_TIMEOUT:-5}" -rss_limit_mb=1024 -max_len=65536 \
    -print_final_stats=1 -artifact_prefix=".build/failures/$target-" "$corpus/$target" ".build/seeds/$target" \
    2>&1 | grep -E '^(Done|stat::|SUMMARY|==[0-9]+==ERROR|Fatal error|INFO: +seed|Test unit)|crash-|timeout-|oom-' || true
  if ls ".build/failures/$target-"* > /dev/null 2>&1; then failed=1; fi
done
exit $failed
