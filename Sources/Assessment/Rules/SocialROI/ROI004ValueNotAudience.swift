import Forms
import Planning

/// A number of followers or likes is not reported as value.
struct ROI004ValueNotAudience: SocialROIRule {
  static let description = RuleDescription.socialROI(
    "ROI004", "value-not-audience", .warning,
    what: "A number of followers or likes is not reported as value.",
    why: "Who follows has done nothing yet; heads can be bought, and say nothing of what was earned.",
    source: "Social ROI; domain notes 7.4, S4",
    fix: "Report what people do: conversations, replies, referrals, orders.")

  static let needs: [(table: String, columns: [String])] = [
    (SocialROIContext.signals, ["asValue"]), (SocialROIContext.network, ["measured"]),
  ]

  static func judge(_ social: SocialROIContext) -> Judgement {
    signals(social).joined(circles(social))
  }

  private static func signals(_ social: SocialROIContext) -> Judgement {
    let table = SocialROIContext.signals
    return .each(social.form.answers.rows(table).enumerated()) { index, row in
      guard let signal = social.content.signals.first(where: { $0.id == row.key }),
        let answer = row["asValue"]?.choice
      else { return .notJudged }
      guard signal.isAudience, answer == "yes" else { return .holds }
      return .violated(
        Flaw(
          .cell(table: table, row: index, column: "asValue"), expected: "no",
          message: "\(Shown.quoted(signal.name)) is reported as value, though it only counts heads.",
          remedy: remedy))
    }
  }

  private static func circles(_ social: SocialROIContext) -> Judgement {
    let table = SocialROIContext.network
    return .each(social.form.answers.rows(table).enumerated()) { index, row in
      guard let measured = row.words("measured") else { return .notJudged }
      let words = measured.folded
      guard let sign = social.content.audienceWords.first(where: { words.contains($0.folded) }) else {
        return .holds
      }
      return .violated(
        Flaw(
          .cell(table: table, row: index, column: "measured"),
          message: heads(social.content.circles.first { $0.id == row.key }?.name ?? "", sign), remedy: remedy)
      )
    }
  }

  private static func heads(_ circle: String, _ sign: String) -> String {
    "What comes from \(Shown.quoted(circle)) is seen by counting heads (\(Shown.quoted(sign)))."
  }
  private static let remedy = "Take what people do instead: conversations, replies, referrals, orders."
}
