public import OfficeFiles
public import Planning

/// Why an export of deals was not read.
public enum DealExportError: Error, Sendable {
  case file(FileError)
  case template(TemplateError)
  /// Stages or statuses of which nobody said where they belong: all of them, with what a mapping file could say.
  case unknownWords(UnknownDealWords)
}

/// Words of an export that only somebody who knows the client can place.
public struct UnknownDealWords: Hashable, Sendable {
  public struct Word: Hashable, Sendable {
    public var name: String
    public var count: Int
    /// What is known of it; nil where nothing is.
    public var stage: CRMStage?
  }

  public var path: String
  public var crm: String
  /// All stages of the file, known ones too.
  public var stages: [Word]
  /// All words of the column of the status; empty where they are known.
  public var status: [Word]
  /// The stages of the chart, for the draft.
  public var chart: [PipelineStage]

  public var unknownStages: [Word] { stages.filter { $0.stage == nil } }
  public var unknownStatus: [Word] { status.filter { $0.stage == nil } }

  /// A mapping file with everything known filled in and the rest left empty.
  public var draft: String {
    var lines = [
      "# Which stage of the pipeline chart is each stage of the CRM? Write 1 to 6, won, lost or leave-out.",
      "#",
    ]
    for stage in chart where (1...6).contains(stage.number) {
      lines.append(
        "#   \(stage.number) \(stage.name): \(stage.summary.split(whereSeparator: \.isNewline).joined(separator: " "))"
      )
    }
    lines += ["", "crm: \(crm)", "", "stages:"]
    lines += stages.map(Self.line)
    if !status.isEmpty {
      lines += ["", "# open, won, lost or leave-out", "status:"] + status.map(Self.statusLine)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ word: Word) -> String { line(word, word.stage?.word) }

  /// An open deal is in a stage of its own.
  private static func statusLine(_ word: Word) -> String {
    if case .open? = word.stage { line(word, "open") } else { line(word, word.stage?.word) }
  }

  private static func line(_ word: Word, _ meaning: String?) -> String {
    let deals = word.count == 1 ? "1 deal" : "\(word.count) deals"
    return "  \(quoted(word.name)): \(meaning ?? "")  # \(deals)"
  }

  /// In quotes of YAML, in which nothing but themselves and the backslash means anything.
  private static func quoted(_ text: String) -> String {
    let inner = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case _ where scalar.value < 0x20: " "
      default: String(scalar)
      }
    }
    return "\"\(inner.joined())\""
  }
}
