import Planning

/// A record has a key, and no other record has the same.
struct LINK014KeysAreUnique: LinkRule {
  static let description = RuleDescription.links(
    "LINK014", "keys-are-unique", .error,
    what: "A record has a key, and no other record has the same.",
    why: "With two records under one key every link to it is a guess.",
    source: "CRM link check; domain notes 7.6, L14",
    fix: "Export again without joining tables; where the CRM itself holds both, keep one.")

  static let requirement = LinkRequirement(
    CRMObject.allCases.filter { object in object.columns.contains { $0.name == "id" } }.map { object in
      .init(
        object, needs: [.init("\(object)?\(object).id")], scope: "SELECT count(*) FROM \(object)",
        failing: """
          SELECT row FROM (
            SELECT row, id, row_number() OVER (PARTITION BY id ORDER BY row) AS place FROM \(object)
          ) WHERE place > 1 OR id IS NULL
          """)
    })
}
