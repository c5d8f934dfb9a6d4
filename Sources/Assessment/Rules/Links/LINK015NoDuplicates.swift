import Planning

/// A person and a company are in the CRM once.
struct LINK015NoDuplicates: LinkRule {
  static let description = RuleDescription.links(
    "LINK015", "no-duplicates", .warning,
    what: "A person and a company are in the CRM once.",
    why: "Two records of one customer know half of him each; he is written to twice and counted twice.",
    source: "CRM link check; domain notes 7.6, L15",
    fix: "Merge the records of each cluster, and look for one before a new one is made.")

  static let requirement = LinkRequirement(
    part(.contacts, needs: "contacts.email|contacts.name|contacts.last"),
    part(.accounts, needs: "accounts.domain|accounts.name"))

  /// The clusters are found beforehand: contacts by e-mail address, else by the similarity of names within an account;
  /// accounts by domain, else by name without its legal form. All but the first of a cluster fail.
  private static func part(_ object: CRMObject, needs: LinkRequirement.Need) -> LinkRequirement.Part {
    .init(
      object, needs: needs, scope: "SELECT count(*) FROM \(object)",
      failing: "SELECT row FROM duplicates WHERE object = '\(object)' AND row <> cluster")
  }
}
