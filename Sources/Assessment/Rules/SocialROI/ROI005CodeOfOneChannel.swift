import Forms
import Planning

/// A code is given out in one channel only.
struct ROI005CodeOfOneChannel: SocialROIRule {
  static let description = RuleDescription.socialROI(
    "ROI005", "code-of-one-channel", .warning,
    what: "A code is given out in one channel only.",
    why: "Orders with a code that is known elsewhere too cannot be credited to the channel.",
    source: "Social ROI; domain notes 7.4, S5",
    fix: "Give each channel a code of its own.")

  static let needs: [(table: String, columns: [String])] = [
    ("offers", ["offer", "code", "channel", "elsewhere"])
  ]

  static func judge(_ social: SocialROIContext) -> Judgement {
    var channels: [String: String] = [:]
    return .each(social.offers) { offer in
      if offer.choice("elsewhere") == "yes" {
        return .violated(
          Flaw(offer.at("elsewhere"), expected: "no", message: shared(offer), remedy: remedy))
      }
      guard let code = offer.answers.words("code") else {
        return offer.choice("elsewhere") == nil ? .notJudged : .holds
      }
      let channel = offer.choice("channel") ?? offer.answers.words("channel")?.folded
      guard let channel else { return .holds }
      guard let earlier = channels[code.folded] else {
        channels[code.folded] = channel
        return .holds
      }
      return earlier == channel
        ? .holds : .violated(Flaw(offer.at("code"), message: twice(code), remedy: remedy))
    }
  }

  private static func shared(_ offer: SocialRow) -> String {
    let code = offer.answers.words("code").map { "The code \(Shown.quoted($0))" } ?? "The code"
    return "\(code) of \(Shown.quoted(offer.name)) is used in other channels too."
  }
  private static func twice(_ code: String) -> String {
    "The code \(Shown.quoted(code)) stands at an offer of another channel too."
  }
  private static let remedy = "Give each channel a code of its own."
}
