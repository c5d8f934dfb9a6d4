import Assessment
import Planning

/// The reference page of the settings file, in Markdown: `Documentation/settings.md`.
public struct SettingsDocument: Sendable {
  public init() {}

  public var markdown: String {
    var text = """
      # Settings

      A file `planner.yaml` changes the thresholds of the check rules. It is looked for beside each workbook, then in the
      folders above it; the nearest one holds. `--config FILE` names another one for all workbooks. A key that is not known
      is an error, with the key that was probably meant. This page is made from the declarations by `make docs`.

      ```yaml
      check:
        kpisPerStage: 9
        baselineDays: 120
      ```

      ## check

      | Key | Standard | Range | Rules | Meaning | Source |
      | --- | --- | --- | --- | --- | --- |

      """
    for threshold in CheckSettings.thresholds {
      let setting = threshold.setting
      let cells = [
        "`\(setting.key)`", number(setting.standard), range(setting.kind),
        threshold.rules.joined(separator: ", "), setting.meaning, setting.source,
      ]
      text += "| " + cells.joined(separator: " | ") + " |\n"
    }
    text += """

      Shares are fractions: 0.05 is 5 %. Stages are 1 to 8, those of the pipeline chart.

      """
    return text
  }

  private func range(_ kind: SettingDeclaration.Kind) -> String {
    switch kind {
    case .whole(let range): "\(range.lowerBound) to \(range.upperBound), whole"
    case .number(let range): "\(number(range.lowerBound)) to \(number(range.upperBound))"
    }
  }

  private func number(_ value: Double) -> String { Int(exactly: value).map { String($0) } ?? String(value) }
}
