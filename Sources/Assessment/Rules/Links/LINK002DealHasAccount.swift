import Planning

/// A deal belongs to an account.
struct LINK002DealHasAccount: LinkRule {
  static let description = RuleDescription.links(
    "LINK002", "deal-has-account", .warning,
    what: "A deal belongs to an account.",
    why: "What a customer buys, and what he might buy, can only be added up by account.",
    source: "CRM link check; domain notes 7.6, L02",
    fix: "Give each deal its account, and make the field required where deals are entered.")

  static let requirement = LinkRequirement(.unlinked(.deals, by: "account", to: .accounts))
}
