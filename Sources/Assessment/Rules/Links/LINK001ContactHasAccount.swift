import Planning

/// A contact belongs to an account.
struct LINK001ContactHasAccount: LinkRule {
  static let description = RuleDescription.links(
    "LINK001", "contact-has-account", .warning,
    what: "A contact belongs to an account.",
    why:
      "A person without a company is missing wherever the company is looked at: in its history, its mailings, its turnover.",
    source: "CRM link check; domain notes 7.6, L01",
    fix: "Give each contact its account, and make the field required where contacts are entered.")

  static let requirement = LinkRequirement(.unlinked(.contacts, by: "account", to: .accounts))
}
