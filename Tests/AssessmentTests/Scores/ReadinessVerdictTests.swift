import Assessment
import Testing

@Suite struct ReadinessVerdictTests {
  private func verdict(
    _ q1: String? = "yes", _ q2: String? = "yes", _ q3: String? = "yes", overall: Double? = 80,
    areas: [Double?] = [80, 80], zeros: Int = 0, below: Int = 0
  ) -> ReadinessVerdict {
    .of(
      q1: q1, q2: q2, q3: q3, overall: overall, areas: areas, criticalZeros: zeros, criticalBelow: below)
  }

  @Test(arguments: [
    ("yes", "yes", "yes", ReadinessVerdict.implement, ReadinessVariant?.none),
    ("yes", "yes", "no", .readinessProject, .small), ("yes", "no", "yes", .readinessProject, .repair),
    ("yes", "no", "no", .readinessProject, .repairWithHelp), ("no", "no", "yes", .readinessProject, .vacuum),
    ("no", "no", "no", .notYet, nil), ("no", "yes", "yes", .readinessProject, .vacuum),
    ("no", "yes", "no", .notYet, nil), ("unknown", "unknown", "unknown", .notYet, nil),
    ("yes", "unknown", "yes", .readinessProject, .repair),
  ])
  func `the three questions decide when the quiz is good`(
    q1: String, q2: String, q3: String, expected: ReadinessVerdict, variant: ReadinessVariant?
  ) {
    #expect(verdict(q1, q2, q3) == expected)
    #expect(ReadinessVariant.of(q1: q1, q2: q2, q3: q3) == variant)
  }

  @Test func `a blank question counts as no`() {
    #expect(verdict(nil, nil, nil) == .notYet)
    #expect(verdict("yes", nil, "yes") == .readinessProject)
    #expect(ReadinessVariant.of(q1: nil, q2: nil, q3: "yes") == .vacuum)
  }

  @Test func `implement asks for 70 overall`() {
    #expect(verdict(overall: 70) == .implement)
    #expect(verdict(overall: 69.99) == .readinessProject)
    #expect(verdict(overall: 70.0.nextDown) == .implement, "noise of the last digit is no difference")
  }

  @Test func `implement asks for 50 in every area`() {
    #expect(verdict(areas: [90, 50]) == .implement)
    #expect(verdict(areas: [90, 49.9]) == .readinessProject)
    #expect(verdict(areas: [90, nil]) == .readinessProject)
  }

  @Test func `implement asks for every critical item`() {
    #expect(verdict(below: 1) == .readinessProject)
  }

  @Test func `below 40 it is too early`() {
    #expect(verdict(overall: 40) == .readinessProject)
    #expect(verdict(overall: 39.9) == .notYet)
  }

  @Test func `two critical items answered no make it too early`() {
    #expect(verdict(zeros: 1, below: 1) == .readinessProject)
    #expect(verdict(zeros: 2, below: 2) == .notYet)
    #expect(verdict(overall: nil, areas: [nil], zeros: 2, below: 2) == .notYet)
  }

  @Test func `without any area it is a readiness project at best`() {
    #expect(verdict(overall: nil, areas: [nil, nil], below: 5) == .readinessProject)
    #expect(verdict("no", nil, "no", overall: nil, areas: [nil]) == .notYet)
  }
}
