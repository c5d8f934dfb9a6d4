import Assessment
import OfficeFiles
import Planning
import Synchronization

/// Which settings hold for a workbook: those of `--config`, else those of the nearest `planner.yaml`, beside the
/// workbook or in a folder above it.
final class SettingsFinder: Sendable {
  private let given: CheckSettings?
  /// By the workbook's folder.
  private let known = Mutex<[String: Result<CheckSettings, TemplateError>]>([:])

  /// - Parameter config: the file of `--config`; throws when it cannot be used.
  init(config: String? = nil) throws(Problem) {
    guard let config else {
      given = nil
      return
    }
    let text = try TextFile.read(config)
    do { given = try SettingsFinder.settings(text, file: config) } catch {
      throw .several(error.problems.map { .template(TemplateError($0)) })
    }
  }

  /// The settings for a workbook; throws when its settings file cannot be used.
  func settings(for path: String) throws(Problem) -> CheckSettings {
    if let given { return given }
    let folder = SettingsFinder.folder(of: path)
    let found: Result<CheckSettings, TemplateError>
    if let known = known.withLock({ $0[folder] }) {
      found = known
    } else {
      found = try SettingsFinder.nearest(folder)
      known.withLock { $0[folder] = found }
    }
    switch found {
    case .success(let settings): return settings
    case .failure(let error):
      let problem = error.problems[0]
      let more = error.problems.count > 1 ? " (and \(error.problems.count - 1) more)" : ""
      let place = problem.line.map { "\(problem.file):\($0)" } ?? problem.file
      let key = problem.key.isEmpty ? "" : "\(problem.key): "
      throw .file(
        path, "is not judged, for its settings are wrong: \(place): \(key)\(problem.problem)\(more)",
        problem.remedy)
    }
  }

  private static func nearest(_ folder: String) throws(Problem) -> Result<CheckSettings, TemplateError> {
    guard var place = Platform.absolute(folder.isEmpty ? "." : folder) else {
      return .success(CheckSettings())
    }
    let here = Platform.absolute(".").map { $0 == "/" ? $0 : $0 + "/" } ?? "/"
    while true {
      let file = place == "/" ? "/" + SettingsFile.name : "\(place)/\(SettingsFile.name)"
      if Platform.entry(at: file) == .file {
        let shown = file.hasPrefix(here) ? String(file.dropFirst(here.count)) : file
        let text = try TextFile.read(shown)
        do { return .success(try settings(text, file: shown)) } catch { return .failure(error) }
      }
      if place == "/" { return .success(CheckSettings()) }
      place = SettingsFinder.folder(of: place)
    }
  }

  private static func settings(_ text: String, file: String) throws(TemplateError) -> CheckSettings {
    CheckSettings(
      try SettingsFile(
        yaml: text, file: file,
        sections: [(CheckSettings.section, CheckSettings.thresholds.map(\.setting))]))
  }

  /// `a/b.xlsx` stands in `a`, `b.xlsx` in "", `/b.xlsx` in `/`.
  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
