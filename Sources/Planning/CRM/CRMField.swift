/// What a column of a CRM's export can be. Those that the deal sheet of the pipeline workbook has too bear its ids.
public enum CRMField: String, Hashable, Sendable, CaseIterable {
  /// The CRM's own number or key of the deal.
  case id
  case deal, account
  case owner, pipeline, source
  case stage
  /// Open, won or lost, in a word.
  case status
  /// The same as marks of yes and no.
  case isClosed, isWon, isLost
  case amount, currency, probability
  /// What a won deal brought in the end, where the CRM keeps it beside the amount expected.
  case wonAmount
  case created, stageSince, close
  /// The day on which a closed deal was closed, where `close` stays what was expected.
  case closed, wonOn, lostOn
  case closeMoves, nextStep, nextDate, lastActivity
  case contacts
  /// The contacts by name, separated by semicolons.
  case contactNames
  case decisionMaker, m1, m2, m3, m4, m5, m6
  case signed, lostReason, postMortem
  /// Why a deal stands as it stands; of a lost one it is the reason where there is no other.
  case statusReason
  case partner, partnerEvidence, reason, note
  /// How many times the deal moved to an earlier stage.
  case movesBack
  /// The days on which the buyer was given something of value, and on which he confirmed it.
  case valueGiven, valueConfirmed

  /// Whether the buyer has done what ends stage 1, 2 ... 6.
  public static let milestones: [CRMField] = [.m1, .m2, .m3, .m4, .m5, .m6]
}

/// Where a CRM's stage stands in the pipeline chart.
public enum CRMStage: Hashable, Sendable {
  /// Stages 1 to 6 of the chart.
  case open(Int)
  case won
  case lost
  /// Deals in it are none: deleted ones, tests.
  case leftOut

  /// As in the files: `1` to `6`, `won`, `lost`, `leave-out`.
  public init?(_ word: String) {
    switch word {
    case "won": self = .won
    case "lost": self = .lost
    case "leave-out": self = .leftOut
    default:
      guard let number = Int(word), (1...6).contains(number) else { return nil }
      self = .open(number)
    }
  }

  public var word: String {
    switch self {
    case .open(let number): String(number)
    case .won: "won"
    case .lost: "lost"
    case .leftOut: "leave-out"
    }
  }

  /// All of them, in the order of the files.
  public static let all: [CRMStage] = (1...6).map { .open($0) } + [.won, .lost, .leftOut]
}

/// The head of a column, or a word in it, freed of everything that varies without meaning anything: case, spaces,
/// hyphens, brackets.
public enum CRMWord {
  public static func plain(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.lowercased().unicodeScalars.filter {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        }))
  }
}
