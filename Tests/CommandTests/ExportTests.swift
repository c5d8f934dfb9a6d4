import Foundation
import Testing

@Suite("export")
struct ExportTests {
  private let folder: Folder

  init() throws {
    folder = try Folder()
    _ = try Program.run("demo", "-o", ".", "--quiet", in: folder)
  }

  private func export(_ kind: String, _ target: String) throws -> Program.Outcome {
    try Program.run("export", "Nordwind-Kaffee-GmbH_\(kind)_filled.xlsx", "--to", target, in: folder)
  }

  @Test(
    "each target says that it was not tested against live systems",
    arguments: ["hubspot", "salesforce", "pipedrive"])
  func untested(target: String) throws {
    let outcome = try export("pipeline", target)
    #expect(outcome.status == 0)
    #expect(
      outcome.errors.hasPrefix(
        "planner: \(target): not tested against live systems: try it in a sandbox first\nplanner: \(target): "
      ))
  }

  @Test("HubSpot gets a pipeline with its stages and ends")
  func hubspot() throws {
    let outcome = try export("pipeline", "hubspot")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect(json["label"] as? String == "Nordwind Kaffee GmbH")
    let stages = try #require(json["stages"] as? [[String: Any]])
    #expect(
      stages.map { $0["label"] as? String } == [
        "1 Suspect", "2 Prospect", "3 Qualified", "4 Scoped", "5 Evaluated", "6 Proposed", "Closed won",
        "Closed lost",
      ])
    #expect(stages.map { $0["displayOrder"] as? Int } == Array(0...7))
    let metadata = stages.map { $0["metadata"] as? [String: String] ?? [:] }
    #expect(metadata.map { $0["probability"] } == ["0.05", "0.1", "0.2", "0.4", "0.6", "0.8", "1", "0"])
    #expect(metadata.map { $0["isClosed"] } == Array(repeating: "false", count: 6) + ["true", "true"])
  }

  @Test("Salesforce gets all stages as metadata, in their order")
  func salesforce() throws {
    let outcome = try export("pipeline", "salesforce")
    #expect(outcome.output.contains("not tested against live systems"))
    func all(_ element: String) -> [String] {
      outcome.output.split(separator: "\n").compactMap { line in
        guard let start = line.range(of: "<\(element)>"), let end = line.range(of: "</\(element)>") else {
          return nil
        }
        return String(line[start.upperBound..<end.lowerBound])
      }
    }
    #expect(all("fullName").last == "Closed Lost")
    #expect(all("fullName") == all("label"))
    #expect(all("probability") == ["5", "10", "20", "40", "60", "80", "100", "0"])
    #expect(
      all("forecastCategory") == [
        "Pipeline", "Pipeline", "Pipeline", "Pipeline", "BestCase", "Forecast", "Closed", "Omitted",
      ])
    #expect(all("won") == Array(repeating: "false", count: 6) + ["true", "false"])
    #expect(all("closed") == Array(repeating: "false", count: 6) + ["true", "true"])
    #expect(all("default") == ["true"] + Array(repeating: "false", count: 7))
  }

  @Test("Pipedrive gets the open stages, with the days after which deals rot")
  func pipedrive() throws {
    let outcome = try export("pipeline", "pipedrive")
    let stages = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
    #expect(stages.map { $0["deal_probability"] as? Int } == [5, 10, 20, 40, 60, 80])
    #expect(stages.map { $0["rotten_days"] as? Int } == [60, 45, 45, 45, 40, 30])
    #expect(stages.allSatisfy { $0["pipeline_id"] is NSNull })
  }

  @Test("the targets of a KPI planner become a table of goals, and its revenue target a quota")
  func goals() throws {
    let goals = try export("funnel-kpi", "goals")
    let lines = goals.output.split(separator: "\r\n")
    #expect(
      lines[0].hasPrefix("owner,goal type,goal period,goal start date,goal end date,target,unit,kpi,name,"))
    #expect(
      lines[1]
        == "Lea Brandt,User,monthly,2026-09-30,2027-03-31,0.028,percent,K16,Visitor-to-lead rate,S3,G04,T01,,0.025,higher,"
        + "Matomo and HubSpot,\"Goal \"\"contact form\"\"\"")
    let quota = try export("funnel-kpi", "salesforce")
    #expect(quota.output == "QuotaOwnerId,StartDate,QuotaAmount,ForecastingTypeId\r\n,2026-10-01,210000,\r\n")
  }

  @Test("a workbook that holds nothing for a target is refused, an unknown target is wrong usage")
  func refused() throws {
    #expect(
      try export("readiness", "hubspot")
        == Program.Outcome(
          status: 2, output: "",
          errors:
            "planner: Nordwind-Kaffee-GmbH_readiness_filled.xlsx: is a readiness workbook and defines no stages; "
            + "name a pipeline workbook\n"))
    #expect(try export("pipeline", "goals").status == 2)
    #expect(try export("readiness", "salesforce").status == 2)
    #expect(try export("pipeline", "x").status == 64)
    try folder.write("", to: "there.json")
    let existing = try Program.run(
      "export", "Nordwind-Kaffee-GmbH_pipeline_filled.xlsx", "--to", "hubspot", "-o", "there.json", in: folder
    )
    #expect(existing.status == 2)
    #expect(existing.errors.contains("there.json: exists already"))
  }

  @Test(
    "stages that were exported are understood in the next export of deals",
    arguments: ["hubspot", "pipedrive"])
  func roundTrip(crm: String) throws {
    let deals =
      crm == "hubspot"
      ? "Deal Name,Deal Stage\nA,3 Qualified\nB,6 Proposed\nC,Closed won\n"
      : "Deal - Title,Deal - Stage,Deal - Status\nA,3 Qualified,Open\nB,6 Proposed,Open\nC,6 Proposed,Won\n"
    try folder.write(deals, to: "deals.csv")
    let outcome = try Program.run("deals", "deals.csv", "--format", "ndjson", in: folder)
    #expect(outcome.errors == "")
    let stages = outcome.output.split(separator: "\n").map { line in
      line.range(of: "\"stage\":").map { String(line[$0.upperBound...].prefix { $0.isNumber }) }
    }
    #expect(stages == ["3", "6", "7"])
  }
}
