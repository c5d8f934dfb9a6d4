import Forms
import Foundation
import Reports
import Testing

@testable import Assessment

@Suite struct RuleExampleTests {
  @Test func `every rule has an example, or waits for records that no workbook holds`() throws {
    let codes = RuleExample.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(Set(codes).union(RuleExample.waiting) == Set(RuleRegistry.all.map(\.code)))
    #expect(Set(codes).isDisjoint(with: RuleExample.waiting))
    #expect(Set(CrossExample.all.map(\.code)) == Set(ContradictionRegistry.all.map(\.code)))
  }

  @Test(arguments: RuleExample.all)
  func `a rule judges its clean example, and finds nothing`(_ example: RuleExample) throws {
    let result = try check(example.code, example.holds())
    #expect(result.skipped.map(\.reason) == [], "\(example.code)")
    #expect(result.findings.map(\.message) == [], "\(example.code)")
    // Rules of the file judge what is amiss, the others what there is.
    let judged = result.outcomes.first?.judged ?? 0
    #expect(judged > 0 || example.code.hasPrefix("FILE"), "\(example.code) judged nothing")
  }

  /// The words as people see them were looked at and recorded; `RECORD=1 swift test` writes them anew.
  @Test(arguments: RuleExample.all)
  func `a rule finds what is wrong in its other example, in the words recorded`(_ example: RuleExample) throws
  {
    let form = try example.fires()
    let result = try check(example.code, form)
    #expect(!result.findings.isEmpty, "\(example.code)")
    #expect(result.findings.allSatisfy { $0.code == example.code && !$0.remedy.isEmpty })
    let rule = try #require(RuleRegistry.rule(example.code))
    let report = CheckReport([CheckReport.Entry(path: form.path, result: result)])
    try expectRecorded(ExplainReport([rule]).text(on: .plain) + "\n" + report.text(on: .plain), example.code)
  }

  @Test(arguments: RuleExample.waiting.sorted())
  func `a rule that waits for records says so`(_ code: String) throws {
    let form = try code.hasPrefix("KPI") ? CleanPlan().asMade : CleanDeals.form()
    let result = try check(code, form)
    #expect(result.outcomes.isEmpty)
    #expect(result.skipped.count == 1)
    #expect(
      result.skipped.allSatisfy {
        $0.code == code && $0.reason.hasSuffix(" was given.") || $0.reason.contains(" was given ")
      })
  }

  @Test(arguments: CrossExample.all)
  func `a contradiction is found between two workbooks, and not between others`(_ example: CrossExample)
    throws
  {
    let found = try ContradictionRegistry.contradictions(in: example.fires())
    #expect(found.map(\.code) == [example.code])
    #expect(try ContradictionRegistry.contradictions(in: example.holds()).isEmpty)
    let rule = try #require(ContradictionRegistry.all.first { $0.code == example.code })
    let words = found.map {
      "\($0.claim.field) against \($0.evidence.field)\n  \($0.message)\n  -> \($0.remedy)\n"
    }
    try expectRecorded(ExplainReport([rule]).text(on: .plain) + "\n" + words.joined(), example.code)
  }

  @Test func `nothing is recorded of rules that are gone`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let codes = (RuleExample.all.map(\.code) + CrossExample.all.map(\.code)).map { $0 + ".txt" }
    #expect(Set(names) == Set(codes))
  }

  // MARK: Recorded

  private let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Recorded")

  private func expectRecorded(_ text: String, _ code: String) throws {
    let file = folder.appendingPathComponent(code + ".txt")
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return
    }
    #expect(text == String(decoding: try Data(contentsOf: file), as: UTF8.self), "\(code)")
  }

  private func check(_ code: String, _ form: ReturnedForm) throws -> CheckResult {
    Checker(selection: try RuleSelection(select: [code], ignore: [])).check(form, asOf: try CleanPlan.day())
  }
}
