import Yams

/// What may stand in a settings file, and in what range: the reference page and the reading both come from it.
public struct SettingDeclaration: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case whole(ClosedRange<Int>)
    case number(ClosedRange<Double>)
  }

  /// Within its section: `kpisPerStage`.
  public let key: String
  public let kind: Kind
  /// What it is without a settings file.
  public let standard: Double
  /// In one sentence.
  public let meaning: String
  /// Where the number comes from.
  public let source: String

  public init(_ key: String, _ kind: Kind, standard: Double, meaning: String, source: String) {
    self.key = key
    self.kind = kind
    self.standard = standard
    self.meaning = meaning
    self.source = source
  }
}

/// A consultant's settings, `planner.yaml`: a section a command's concern, in each the settings by name.
///
/// ```yaml
/// check:
///   kpisPerStage: 9
/// ```
public struct SettingsFile: Hashable, Sendable {
  public static let name = "planner.yaml"
  /// By section and key, those that the file sets.
  public let values: [String: [String: Double]]

  /// Reads the YAML of the file called `file`.
  ///
  /// - Throws: everything that is wrong with it: unknown sections and keys with a suggestion, values of another kind
  ///   or out of range.
  public init(yaml: String, file: String, sections: [(name: String, settings: [SettingDeclaration])])
    throws(TemplateError)
  {
    let problems = ProblemCollector(file: file)
    var values: [String: [String: Double]] = [:]
    let root = try SettingsFile.root(of: yaml, file: file)
    if let root, let map = MapReader(root, path: "", problems: problems) {
      for (name, settings) in sections {
        guard let node = map.value(name), let section = MapReader(node, path: name, problems: problems) else {
          continue
        }
        for setting in settings { values[name, default: [:]][setting.key] = section.value(of: setting) }
        section.finish()
      }
      map.finish()
    }
    try problems.throwIfAny()
    self.values = values
  }

  /// Nil where nothing but comments stands.
  private static func root(of yaml: String, file: String) throws(TemplateError) -> Node? {
    let isEmpty = yaml.split(whereSeparator: \.isNewline).allSatisfy { line in
      let text = line.drop { $0 == " " || $0 == "\t" }
      return text.isEmpty || text.hasPrefix("#") || text == "---"
    }
    return isEmpty ? nil : try YAMLDocument.root(of: yaml, file: file)
  }
}

extension MapReader {
  fileprivate func value(of setting: SettingDeclaration) -> Double? {
    switch setting.kind {
    case .whole(let range): optionalInteger(setting.key, in: range).map { Double($0) }
    case .number(let range): optionalNumber(setting.key, in: range)
    }
  }
}
