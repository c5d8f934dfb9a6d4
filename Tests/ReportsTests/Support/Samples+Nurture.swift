import Assessment
import Planning
import Spreadsheet

extension Samples {
  static let nurture = template(
    "nurture",
    NurtureContent(
      personas: [
        NurtureTerm(id: "P1", name: "Decides and pays"), NurtureTerm(id: "P2", name: hostile),
      ],
      stages: [
        NurtureTerm(id: "S3", name: "Lead"), NurtureTerm(id: "S4", name: "Qualification"),
        NurtureTerm(id: "S5", name: "Evaluation"),
      ],
      timeFrames: [.init(id: "quarter", name: "Within 3 months", rhythm: 30)],
      touches: [.init(id: "meeting", name: "They asked for a meeting", weight: 8)],
      halfLife: 30, raiseAt: 8, monthlyDecay: 0.021))

  static let nurtureScore = NurtureScore(
    leads: [
      .init(
        id: "Inga Lorenz", account: "Kanzlei Voss & Partner", persona: "P1", stage: "S5",
        verified: CalendarDate("2026-03-01"), nextVerify: CalendarDate("2026-03-31"), overdue: nil,
        signal: 10.46, raised: true, entered: 4_500, held: 4_500, advice: "Raises a hand: call now."),
      .init(
        id: hostile, account: nil, persona: nil, stage: nil, verified: nil, nextVerify: nil, overdue: nil,
        signal: nil, raised: false, entered: nil, held: nil, advice: "Unsubscribed: write no more."),
      .init(
        id: "Holger Petersen", account: "Stadtwerke Elmhafen", persona: "P2", stage: "S4",
        verified: CalendarDate("2025-12-01"), nextVerify: CalendarDate("2025-12-31"), overdue: 90,
        signal: 2.9, raised: false, entered: 17_200, held: 15_802.25,
        advice: "Verify again, overdue by days: 90"),
      .init(
        id: "Deniz Aydin", account: hostile, persona: "P2", stage: "S4",
        verified: CalendarDate("2026-01-10"), nextVerify: CalendarDate("2026-02-09"), overdue: 50,
        signal: 0, raised: false, entered: nil, held: nil, advice: "Verify again, overdue by days: 50"),
    ],
    raised: 1, overdue: 2, neverVerified: 1, calls: ["Inga Lorenz", "Holger Petersen", "Deniz Aydin"],
    coverage: .init(
      covered: 2, total: 6, missing: ["P1 S3", "P1 S4", "P2 S3", "P2 S4"],
      cells: [
        .init(persona: "P1", stage: "S3", content: 0, leads: 0),
        .init(persona: "P1", stage: "S4", content: 0, leads: 0),
        .init(persona: "P1", stage: "S5", content: 3, leads: 1),
        .init(persona: "P2", stage: "S3", content: 0, leads: 0),
        .init(persona: "P2", stage: "S4", content: 0, leads: 2),
        .init(persona: "P2", stage: "S5", content: 1, leads: 0),
      ]),
    forecast: .init(entered: 21_700, held: 20_302.25, haircut: 1_397.75 / 21_700),
    delay: .init(rate: 0.4, costPerMonth: 277.777_777_8))
}
