public import Planning

/// Where the stages and statuses of a CRM belong: by the mapping file, else by the profile, else by the names of the
/// chart itself.
public struct StageNames {
  let chart: [PipelineStage]
  private let mapped: [String: CRMStage]
  private let known: [String: CRMStage]
  private let statusWords: [String: CRMStage]

  public init(_ profile: CRMProfile, _ map: DealMap, chart: [PipelineStage]) {
    self.chart = chart
    mapped = Dictionary(
      map.stages.map { (CRMWord.plain($0.name), $0.stage) }, uniquingKeysWith: { first, _ in first })
    var known: [String: CRMStage] = [:]
    for (names, stage) in profile.stages {
      for name in names where known[CRMWord.plain(name)] == nil { known[CRMWord.plain(name)] = stage }
    }
    for stage in chart {
      let place: CRMStage? = stage.number == 7 ? .won : CRMStage(String(stage.number))
      for name in ["\(stage.number) \(stage.name)", stage.name] where known[CRMWord.plain(name)] == nil {
        known[CRMWord.plain(name)] = place
      }
    }
    self.known = known
    var words: [String: CRMStage] = [:]
    for (names, means) in profile.status { for name in names { words[CRMWord.plain(name)] = means } }
    for (word, means) in map.status { words[CRMWord.plain(word)] = means }
    statusWords = words
  }

  /// With several pipelines a CRM may put theirs in brackets behind the stage: `Contract sent (Renewals)`.
  public func stage(named name: String) -> CRMStage? {
    if let stage = stage(plain: CRMWord.plain(name)) { return stage }
    guard name.hasSuffix(")"), let bracket = name.lastIndex(of: "("), bracket > name.startIndex else {
      return nil
    }
    return stage(plain: CRMWord.plain(String(name[..<bracket])))
  }
  func stage(plain: String) -> CRMStage? { mapped[plain] ?? known[plain] }
  public func status(_ word: String) -> CRMStage? { statusWords[CRMWord.plain(word)] }
  func isMapped(_ name: String) -> Bool { mapped[CRMWord.plain(name)] != nil }

  /// From the first stage to the last, then won, lost and what is left out.
  func order(_ name: String) -> Int {
    stage(named: name).flatMap { CRMStage.all.firstIndex(of: $0) } ?? CRMStage.all.count
  }
}

/// Currencies by what people write for them.
enum Currencies {
  private static let codes: [String: String] = [
    "€": "EUR", "euro": "EUR", "euros": "EUR", "$": "USD", "us$": "USD", "us dollar": "USD",
    "us-dollar": "USD",
    "dollar américain": "USD", "£": "GBP", "pound sterling": "GBP", "pfund sterling": "GBP",
    "livre sterling": "GBP",
    "sfr.": "CHF", "fr.": "CHF", "swiss franc": "CHF", "schweizer franken": "CHF", "franc suisse": "CHF",
    "¥": "JPY",
  ]

  /// `EUR`, `Euro (EUR)`, `€`.
  static func code(of word: String) -> String? {
    let word = word.trimmed
    if let code = codes[word.lowercased()] { return code }
    let capitals = word.split { !$0.isLetter }.filter {
      $0.count == 3 && $0.allSatisfy { $0.isASCII && $0.isUppercase }
    }
    return capitals.last.map { String($0) }
  }

  /// That of an amount with its sign or code: `12.500,00 €`, `USD 1,200`.
  static func code(inAmount text: String) -> String? {
    let word = text.filter { !$0.isNumber && !",.'’-−()%".contains($0) }.trimmed
    return word.isEmpty ? nil : code(of: word)
  }
}
