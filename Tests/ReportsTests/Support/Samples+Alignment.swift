import Assessment
import Planning

extension Samples {
  static let alignment = template(
    "alignment",
    AlignmentContent(
      sales: [
        AlignmentNoun(id: "value", name: "Value"), AlignmentNoun(id: "volume", name: hostile),
        AlignmentNoun(id: "velocity", name: "Velocity"),
      ],
      marketing: [
        AlignmentNoun(id: "content", name: "Content"), AlignmentNoun(id: "community", name: "Community"),
        AlignmentNoun(id: "conversion", name: "Conversion"),
      ],
      boxes: (0..<9).map { place in
        AlignmentBox(
          id: String(place + 1), sales: ["value", "volume", "velocity"][place / 3],
          marketing: ["content", "community", "conversion"][place % 3],
          salesQuestion: place == 4
            ? hostile : "Which of our most valuable deals should the next content be about?",
          marketingQuestion: "Which content would make the deals that we win larger?")
      }, kpis: [AlignmentNoun(id: "K37", name: "Average deal size")]))

  static let alignmentScore = AlignmentScore(
    alignment: 19.0 / 36, answered: 6, kappa: .init(importance: 0.4231, today: nil),
    boxes: (1...9).map { number in
      AlignmentScore.Box(
        id: String(number), points: number % 5,
        importance: .init(sales: 5, marketing: Double(number % 4) + 1, gap: 4 - Double(number % 4)),
        today: .init(sales: nil, marketing: 2, gap: nil), worth: number == 9 ? nil : Double(number) * 2.5,
        rank: number == 9 ? nil : 9 - number)
    },
    conversations: [
      .init(box: "8", why: "Sales has not answered. The two sides do not name the same KPI."),
      .init(box: "5", why: hostile),
    ])
}
