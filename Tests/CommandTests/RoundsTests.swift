import Foundation
import Testing

@Suite("Two rounds and the history")
struct RoundsTests {
  /// One client's quiz of March and of June, each in a folder of its own, and another client's.
  private func desk() throws -> Folder {
    let folder = try Folder()
    for (round, day) in [("1", "2026-03-28"), ("2", "2026-06-28")] {
      _ = try Program.run(
        "new", "readiness", "--client", "Acme", "--round", round, "--as-of", day, "-o", "blank\(round)",
        in: folder)
    }
    _ = try Program.run("new", "readiness", "--client", "Other", "--round", "2", "-o", "other", in: folder)
    try fill(1, "no", "no", folder)
    try fill(2, "yes", "partly", folder)
    return folder
  }

  private func fill(_ round: Int, _ works: String, _ followed: String, _ folder: Folder) throws {
    try folder.write(
      """
      {"fields":{"q1":"yes","q2":"\(works)","q3":"yes"},"tables":{"quiz":[
        {"key":"01","answer":"yes"},{"key":"02","answer":"\(followed)"},{"key":"03","answer":"no"}]}}
      """, to: "answers.json")
    try folder.write("", to: "round\(round)/.keep")
    let done = try Program.run(
      "fill", "blank\(round)/Acme_readiness.xlsx", "--answers", "answers.json", "-o",
      "round\(round)/quiz.xlsx", in: folder)
    #expect(done.status == 0)
  }

  // MARK: compare

  @Test(
    "compare tells what moved and which findings are fixed", arguments: [("/quiz.xlsx", true), ("", false)])
  func compare(tail: String, isFile: Bool) throws {
    let folder = try desk()
    let outcome = try Program.run("compare", "round1\(tail)", "round2\(tail)", in: folder)
    #expect(
      outcome
        == Program.Outcome(
          status: 0,
          output: """
            Acme: from 1 (as of 2026-03-28) to 2 (as of 2026-06-28)

            Readiness: a readiness project comes first
              before: Readiness: a readiness project comes first (repair)

            What moved  11 measures did not
                                            before  now  change
              q2  Do these processes work?      no  yes  better

            """, errors: ""))
  }

  @Test("compare refuses another client unless told")
  func otherClient() throws {
    let folder = try desk()
    let arguments = ["compare", "round1/quiz.xlsx", "other/Other_readiness.xlsx"]
    #expect(
      try Program.run(arguments, in: folder)
        == Program.Outcome(
          status: 2, output: "",
          errors: """
            planner: other/Other_readiness.xlsx: is of "Other", round1/quiz.xlsx of "Acme"; \
            compare one client's rounds, or say --force-clients

            """))
    let forced = try Program.run(arguments + ["--force-clients"], in: folder)
    #expect(forced.status == 0)
    #expect(forced.errors == "")
    #expect(forced.output.hasPrefix("Other: from 1 (as of 2026-03-28) to 2 (as of 2026-03-31)\n"))
  }

  @Test("compare names a folder with several clients, and one with nothing to compare")
  func severalClients() throws {
    let folder = try desk()
    _ = try Program.run("new", "readiness", "--client", "Third", "-o", "other", in: folder)
    let outcome = try Program.run("compare", "round1", "other", in: folder)
    #expect(outcome.status == 2)
    #expect(
      outcome.errors
        == "planner: other: has workbooks of Other, 2 and Third; name a folder with one round of one client\n"
    )
    try folder.write("x", to: "empty/notes.txt")
    #expect(try Program.run("compare", "round1", "empty", in: folder).status == 2)
  }

  // MARK: history

  @Test("history shows all clients or one, and says when it has none of that name")
  func history() throws {
    let folder = try desk()
    let recorded = try Program.run(
      "score", "round1", "round2", "other", "--record", "h.sqlite", "--format", "ndjson", in: folder)
    #expect(recorded.errors == "planner: h.sqlite: 3 workbooks recorded\n")
    let bytes = try folder.bytes("h.sqlite")
    let again = try Program.run(
      "score", "round1", "round2", "other", "--record", "h.sqlite", "--format", "ndjson", in: folder)
    #expect(again.output == recorded.output)
    #expect(try folder.bytes("h.sqlite") == bytes)

    let all = try Program.run("history", "h.sqlite", in: folder)
    #expect(all.status == 0)
    #expect(all.output.hasPrefix("client  kind       rounds  latest"))
    #expect(all.output.contains("\nAcme    readiness       2  2026-06-28  "))
    #expect(all.output.contains("\nOther   readiness       1  2026-03-31  "))
    let one = try Program.run("history", "h.sqlite", "  ACME ", in: folder)
    #expect(one.output.hasPrefix("Acme\n\nreadiness\n"))
    #expect(one.output.contains("  q2                          no           yes  better\n"))
    #expect(!one.output.contains("Other"))
    let json = try Program.run("history", "h.sqlite", "acme", "--format", "json", in: folder)
    #expect(json.output.contains("\"asOf\": \"2026-06-28\""))
    #expect(
      try Program.run("history", "h.sqlite", "Nobody", in: folder)
        == Program.Outcome(
          status: 2, output: "",
          errors: "planner: h.sqlite: has no client \"Nobody\"; \"planner history h.sqlite\" lists them all\n"
        ))
    #expect(try Program.run("history", "none.sqlite", in: folder).status == 2)
    #expect(try folder.names().contains("none.sqlite") == false)
  }

  // MARK: batches

  @Test("score writes the same bytes whatever the threads, the time zone and the locale")
  func sameBytes() throws {
    let folder = try desk()
    for format in ["text", "json", "ndjson"] {
      let one = try Program.run("score", ".", "--format", format, "--jobs", "1", in: folder)
      let eight = try Program.run(
        "score", ".", "--format", format, "--jobs", "8", in: folder,
        environment: ["TZ": "Asia/Tokyo", "LC_ALL": "de_DE.UTF-8", "LANG": "tr_TR.UTF-8"])
      #expect(one.status == 0)
      #expect(one == eight)
    }
  }

  @Test("--skip-done leaves out what an earlier run wrote, and a torn last line is written anew")
  func skipDone() throws {
    let folder = try desk()
    let whole = try Program.run("score", "round1", "round2", "other", "--format", "ndjson", in: folder).output
    let lines = whole.split(separator: "\n").map { String($0) + "\n" }
    #expect(lines.count == 3)
    for done in 0...3 {
      try folder.write(lines[..<done].joined(), to: "done.ndjson")
      let rest = try Program.run(
        "score", "round1", "round2", "other", "--format", "ndjson", "--skip-done", "done.ndjson", in: folder)
      #expect(rest.status == 0)
      #expect(rest.output == lines[done...].joined())
    }
    try folder.write(lines[0] + String(lines[1].prefix(40)), to: "done.ndjson")
    let on = try Program.run(
      "score", "round1", "round2", "other", "--format", "ndjson", "--skip-done", "done.ndjson", "-o",
      "done.ndjson", in: folder)
    #expect(on.status == 0)
    #expect(try folder.read("done.ndjson") == whole)
  }
}
