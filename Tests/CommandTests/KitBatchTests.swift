import Foundation
import Testing

@Suite("planner new --batch and --brand")
struct KitBatchTests {
  @Test("a folder for each client, with what his line says")
  func folders() throws {
    let folder = try Folder()
    try folder.write(
      "\u{FEFF}client;language;kinds;contact;round\r\n"
        + "Bäckerei Öztürk;de;readiness;\"Öztürk; Dana\";Herbst 2026\r\n\r\nHarbour \"\"Ltd;;maturity readiness;;\r\n",
      to: "clients.csv")
    let outcome = try Program.run("new", "--batch", "clients.csv", "-o", "out", in: folder)
    #expect(outcome.status == 0)
    #expect(
      outcome.output
        == """
        out/Bäckerei-Öztürk/Bäckerei-Öztürk_readiness.xlsx
        out/Harbour-Ltd/Harbour-Ltd_maturity.xlsx
        out/Harbour-Ltd/Harbour-Ltd_readiness.xlsx

        """)
    #expect(outcome.errors == "planner: clients.csv: 3 workbooks made for 2 clients\n")
    let read = try Program.run("read", "out", "--format", "ndjson", "--quiet", in: folder).output
    #expect(read.contains("\"client\":\"Bäckerei Öztürk\",\"round\":\"Herbst 2026\""))
    #expect(read.contains("\"contact\":\"Öztürk; Dana\""))
    #expect(read.contains("\"client\":\"Harbour \\\"\\\"Ltd\",\"round\":null"))
  }

  @Test("a workbook of a batch has the bytes of one made alone")
  func bytes() throws {
    let folder = try Folder()
    try folder.write("id,name,contact\n0001,A & B,\n0002,Guide,Lea\n0003,C,\n", to: "clients.csv")
    #expect(
      try Program.run("new", "--batch", "clients.csv", "-o", "out", "--jobs", "2", in: folder).status == 0)
    _ = try Program.run("new", "--client", "A & B", "-o", "one", in: folder)
    _ = try Program.run("new", "--client", "Guide", "--contact", "Lea", "-o", "one", in: folder)
    _ = try Program.run("new", "--client", "C", "-o", "one", in: folder)
    for client in ["A-B", "Guide", "C"] {
      for kind in ["funnel-kpi", "pipeline", "maturity", "readiness"] {
        #expect(
          try folder.bytes("out/\(client)/\(client)_\(kind).xlsx")
            == folder.bytes("one/\(client)_\(kind).xlsx"), "\(client) \(kind)")
      }
    }
  }

  @Test("a line that fails costs that line; the rest is made, and the status is 2")
  func errors() throws {
    let folder = try Folder()
    try folder.write(
      """
      client,language,brand,kinds
      A,,,readiness
      ,de,,readiness
      B,fr,,readiness
      C,,missing.yaml,readiness
      D,,,redness
      a,,,readiness
      "E
      E",,,readiness,stray
      ?,,,
      F,,,readiness
      """, to: "lists/clients.csv")
    let outcome = try Program.run("new", "--batch", "lists/clients.csv", "--quiet", in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.output == "A/A_readiness.xlsx\nF/F_readiness.xlsx\n")
    let lines = outcome.errors.split(separator: "\n").map(String.init)
    let starts = [
      "3: client: is empty; name the client",
      "4: language: \"fr\" is no language of the built-in templates; ",
      "5: lists/missing.yaml: does not exist; ", "6: kinds: \"redness\" is no kind of workbook; ",
      "7: client: the folder a is that of line 2 already; ", "8: \"stray\" stands beyond the last column; ",
      "10: client: \"?\" has no letter or digit that a folder could be named by; ",
    ]
    #expect(lines.count == starts.count)
    for (line, start) in zip(lines, starts) {
      #expect(line.hasPrefix("planner: lists/clients.csv:\(start)"), "\(line)")
    }
  }

  @Test("a second run makes what is missing and leaves the rest, unless forced")
  func again() throws {
    let folder = try Folder()
    try folder.write("client,kinds\nA,readiness\nB,readiness\n", to: "clients.csv")
    _ = try Program.run("new", "--batch", "clients.csv", in: folder)
    try folder.write("mine", to: "A/A_readiness.xlsx")
    try FileManager.default.removeItem(at: folder.file("B/B_readiness.xlsx"))
    let second = try Program.run("new", "--batch", "clients.csv", in: folder)
    #expect(second.status == 0)
    #expect(second.output == "B/B_readiness.xlsx\n")
    #expect(second.errors.contains("1 existed already and were left (--force makes them anew)"))
    #expect(try folder.read("A/A_readiness.xlsx") == "mine")
    #expect(try Program.run("new", "--batch", "clients.csv", "--force", in: folder).status == 0)
    #expect(try folder.read("A/A_readiness.xlsx") != "mine")
  }

  @Test(
    "a list that is none is refused",
    arguments: [
      ("", "clients.csv: is empty; "), ("client\n", "clients.csv: has no client in it; "),
      ("langage,client\nde,A\n", "clients.csv:1: \"langage\" is no known column; did you mean \"language\"?"),
      ("language\nde\n", "clients.csv:1: there is no column \"client\"; "),
      ("client,name\nA,B\n", "clients.csv:1: the column \"client\" stands there twice; "),
      ("client\n\"A\n", "clients.csv:2: a quotation mark is never closed; "),
    ])
  func noList(text: String, error: String) throws {
    let folder = try Folder()
    try folder.write(text, to: "clients.csv")
    let outcome = try Program.run("new", "--batch", "clients.csv", in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.hasPrefix("planner: \(error)"), "\(outcome.errors)")
    #expect(outcome.output == "")
  }

  @Test("a brand's name, colours, logo and footer are in the workbook")
  func brand() throws {
    let folder = try Folder()
    let pixel =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    try (Data(base64Encoded: pixel) ?? Data()).write(to: folder.file("logo.png"))
    try folder.write(
      "name: Muster\ncolours: {main: '#5A1F4E'}\nlogo: logo.png\nfooter: 50 & mehr\n", to: "brand.yaml")
    let outcome = try Program.run(
      "new", "readiness", "--client", "A", "--brand", "brand.yaml", in: folder)
    #expect(outcome == Program.Outcome(status: 0, output: "A_readiness.xlsx\n", errors: ""))
    #expect(try Program.run("read", "A_readiness.xlsx", in: folder).status == 0)
    try folder.write("name: Muster\ncolours: {main: '#FFD700'}\n", to: "pale.yaml")
    let pale = try Program.run("new", "--client", "B", "--brand", "pale.yaml", in: folder)
    #expect(pale.status == 2)
    #expect(pale.errors.hasPrefix("planner: pale.yaml:2: colours.main: #FFD700 has a contrast of 1.3:1 "))
    try folder.write("name: Muster\nlogo: brand.yaml\n", to: "odd.yaml")
    let odd = try Program.run("new", "--client", "B", "--brand", "odd.yaml", in: folder)
    #expect(odd.status == 2)
    #expect(odd.errors.hasPrefix("planner: odd.yaml: logo: brand.yaml is no PNG"))
  }
}
