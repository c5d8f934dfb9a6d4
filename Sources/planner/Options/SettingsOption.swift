import ArgumentParser

/// Where the thresholds of the rules come from.
struct SettingsOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Thresholds from this file (default: the nearest planner.yaml, beside a workbook or in a folder above it).",
      valueName: "file"))
  var config: String?

  func finder() throws(Problem) -> SettingsFinder { try SettingsFinder(config: config) }
}
