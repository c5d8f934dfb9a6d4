#!/usr/bin/env bash
# Makes the library's reference from its documentation comments: .build/reference/MODULE.doccarchive. A link that leads
# nowhere or a parameter that is not told fails it.
set -euo pipefail
cd "$(dirname "$0")/.."
build=.build/reference
symbols="$PWD/$build/symbols"
docc=$(command -v docc || xcrun --find docc)

swift build --scratch-path "$build" --target OfficeFiles \
  -Xswiftc -emit-symbol-graph -Xswiftc -emit-symbol-graph-dir -Xswiftc "$symbols"
for module in Spreadsheet OfficeFiles; do
  mkdir -p "$symbols/$module"
  cp "$symbols/$module.symbols.json" "$symbols/$module/"
  rm -rf "$build/$module.doccarchive"
  "$docc" convert "Sources/$module/$module.docc" --additional-symbol-graph-dir "$symbols/$module" \
    --fallback-display-name "$module" --fallback-bundle-identifier "planner.$module" --warnings-as-errors \
    --output-path "$build/$module.doccarchive"
done
echo "To read it: python3 -m http.server -d $build/OfficeFiles.doccarchive, then /documentation/officefiles in a browser"
