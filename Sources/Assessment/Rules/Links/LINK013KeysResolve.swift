import Planning

/// What a record refers to is there.
struct LINK013KeysResolve: LinkRule {
  static let description = RuleDescription.links(
    "LINK013", "keys-resolve", .error,
    what: "What a record refers to is there.",
    why:
      "A key that leads nowhere is a link that somebody believes in: reports leave the record out without a word.",
    source: "CRM link check; domain notes 7.6, L13",
    fix: "Restore what was deleted, or link the record anew.")

  static let requirement = LinkRequirement(
    CRMObject.allCases.flatMap { object in
      object.columns.compactMap { column in column.target.map { part(object, column, $0) } }
    })

  /// The keys of one column that are filled in, and those of them that nothing has. A row with two of them fails twice.
  private static func part(
    _ object: CRMObject, _ column: CRMColumn, _ target: CRMObject
  ) -> LinkRequirement.Part {
    let there = "\(object).\(column.name)"
    // A deal's own list of contacts is a table by itself, and so are the second and further keys of an activity.
    let isApart = object == .deals && column.kind == .keys
    var condition = "r.\(column.name) IS NOT NULL" + (isApart ? " AND false" : "")
    if object == .dealContacts, target == .deals { condition += " AND r.listed = 0" }
    var scope = "SELECT count(*) FROM \(object) AS r WHERE \(condition)"
    var failing = """
      SELECT row FROM \(object) AS r
      WHERE \(condition) AND NOT EXISTS (SELECT 1 FROM \(target) AS t WHERE t.id = r.\(column.name))
      """
    if object == .activities, column.kind == .keys {
      let more = "FROM activityMore AS m WHERE m.\(column.name) IS NOT NULL"
      scope = "SELECT (\(scope)) + (SELECT count(*) \(more))"
      failing += """
         UNION ALL SELECT m.activity \(more)
        AND NOT EXISTS (SELECT 1 FROM \(target) AS t WHERE t.id = m.\(column.name))
        """
    }
    return .init(object, needs: [.init("\(there)?\(target).id")], scope: scope, failing: failing)
  }
}
