import Assessment
import Planning

extension Samples {
  static let flow = template(
    "conversion-3c",
    Conversion3CContent(
      functions: [FlowTerm(id: "marketing", name: "Marketing"), FlowTerm(id: "sales", name: hostile)],
      phases: [
        FlowPhase(id: "attract", name: "Attract", question: "Who knows my problem?"),
        FlowPhase(id: "buy", name: "Buy", question: "What comes then?"),
      ],
      labels: [("content", "Content"), ("conversation", "Conversation"), ("conversion", "Conversion")].map {
        FlowTerm(id: $0.0, name: $0.1)
      }, strengths: (0...3).map { FlowTerm(id: String($0), name: "Strength \($0)") }, registersAt: "buy",
      mostFields: 5))

  static let flowScore = Conversion3CScore(
    flow: 0.6,
    phases: [
      .init(
        id: "attract", leads: ["marketing"], calls: 2, onward: 1, strength: 3, fields: 6, soFar: 6, points: 3,
        of: 3, open: ""),
      .init(
        id: "buy", leads: [], calls: 0, onward: 0, strength: nil, fields: 1, soFar: 7, points: 0, of: 2,
        open: "Nobody leads."),
    ],
    cells: [
      .init(function: "marketing", phase: "attract", role: "leads", strength: 3),
      .init(function: "marketing", phase: "buy", role: "helps", strength: nil),
      .init(function: "sales", phase: "attract", role: nil, strength: nil),
      .init(function: "sales", phase: "buy", role: "informed", strength: nil),
    ], fields: .init(asked: 7, early: 6, most: 5, justified: 5.0 / 7),
    labels: [
      .init(id: "content", calls: 2), .init(id: "conversation", calls: 0), .init(id: "conversion", calls: 1),
    ])
}
