extension ExportLayout {
  /// Each CRM in three locales, with the heads that its documentation names.
  static let all: [ExportLayout] = hubspot + salesforce + pipedrive + dynamics

  private static let columns: [@Sendable (PlainDeal, ExportLayout) -> String] = [
    { deal, _ in deal.id }, { deal, _ in deal.name }, { deal, _ in deal.account }, { deal, _ in deal.owner },
    { deal, layout in layout.number(deal.amount) }, { _, _ in "EUR" },
    { deal, layout in layout.day(deal.created) },
    { deal, layout in layout.day(deal.since) }, { deal, layout in layout.day(deal.close) },
    { deal, _ in deal.nextStep }, { deal, layout in layout.day(deal.nextDate) },
    { deal, layout in layout.day(deal.last) }, { deal, _ in deal.lostReason },
  ]

  /// The columns that all have, in this order: id, name, account, owner, amount, currency, created, in stage since,
  /// close, next step, its day, last activity, reason lost; then those that differ.
  private init(
    _ crm: String, _ language: String, _ days: Days, _ numbers: Numbers, _ heads: [String],
    _ others: [(head: String, value: @Sendable (PlainDeal, ExportLayout) -> String)]
  ) {
    self.init(
      crm: crm, language: language, heads: zip(heads, Self.columns).map { ($0, $1) } + others, days: days,
      numbers: numbers, separator: numbers == .german || numbers == .french ? ";" : ",")
  }

  private static func stage(
    _ names: [Int: String], won: String? = nil, lost: String? = nil
  ) -> @Sendable (PlainDeal, ExportLayout) -> String {
    { deal, _ in
      switch deal.fate {
      case .won: won ?? names[deal.stage] ?? ""
      case .lost: lost ?? names[deal.stage] ?? ""
      case .open: names[deal.stage] ?? ""
      }
    }
  }

  private static func status(
    _ open: String, _ won: String, _ lost: String
  ) -> @Sendable (PlainDeal, ExportLayout) -> String {
    { deal, _ in deal.fate == .open ? open : deal.fate == .won ? won : lost }
  }

  private static let percent: @Sendable (PlainDeal, ExportLayout) -> String = { $1.percent($0) }

  // HubSpot writes days and numbers alike in all languages, and probabilities as fractions.
  private static let hubspot: [ExportLayout] = [
    ExportLayout(
      "hubspot", "en", .isoWithTime, .plain,
      [
        "Record ID", "Deal Name", "Associated Company", "Deal owner", "Amount", "Currency", "Create Date",
        "Date entered current stage", "Close Date", "Next step", "Next Activity Date", "Last Activity Date",
        "Closed Lost Reason",
      ],
      [
        (
          "Deal Stage",
          stage(
            [2: "Appointment Scheduled", 4: "Presentation Scheduled", 6: "Contract Sent"], won: "Closed Won",
            lost: "Closed Lost")
        ), ("Deal probability", fraction), ("Pipeline", { _, _ in "Sales Pipeline" }),
      ]),
    ExportLayout(
      "hubspot", "de", .isoWithTime, .plain,
      [
        "Datensatz-ID", "Deal-Name", "Zugeordnetes Unternehmen", "Deal-Inhaber", "Betrag", "Währung",
        "Erstellungsdatum", "Datum des Eintritts in die aktuelle Phase", "Abschlussdatum", "Nächster Schritt",
        "Datum der nächsten Aktivität", "Datum der letzten Aktivität", "Grund für verlorenen Deal",
      ],
      [
        (
          "Deal-Phase",
          stage(
            [2: "Termin vereinbart", 4: "Präsentation geplant", 6: "Vertrag gesendet"],
            won: "Abgeschlossen und gewonnen", lost: "Abgeschlossen und verloren")
        ), ("Deal-Wahrscheinlichkeit", fraction), ("Pipeline", { _, _ in "Vertriebspipeline" }),
      ]),
    ExportLayout(
      "hubspot", "fr", .isoWithTime, .plain,
      [
        "ID de fiche d'informations", "Nom de la transaction", "Entreprise associée",
        "Propriétaire de la transaction", "Montant", "Devise", "Date de création",
        "Date d'entrée dans la phase actuelle", "Date de fermeture", "Prochaine étape",
        "Date de la prochaine activité",
        "Date de la dernière activité", "Raison de la perte de la transaction",
      ],
      [
        (
          "Phase de la transaction",
          stage(
            [2: "Rendez-vous planifié", 4: "Présentation planifiée", 6: "Contrat envoyé"],
            won: "Fermée gagnée",
            lost: "Fermée perdue")
        ), ("Probabilité de la transaction", fraction), ("Pipeline", { _, _ in "Pipeline des ventes" }),
      ]),
  ]

  private static let fraction: @Sendable (PlainDeal, ExportLayout) -> String = { deal, _ in
    deal.fate == .open ? "\(deal.probability)" : deal.fate == .won ? "1" : "0"
  }

  private static let salesforce: [ExportLayout] = [
    ExportLayout(
      "salesforce", "en", .monthFirst, .english,
      [
        "Opportunity ID", "Opportunity Name", "Account Name", "Opportunity Owner", "Amount",
        "Amount Currency",
        "Created Date", "Last Stage Change Date", "Close Date", "Next Step", "Next Activity Date",
        "Last Activity",
        "Loss Reason",
      ],
      [
        (
          "Stage",
          stage(
            [2: "Qualification", 4: "Value Proposition", 6: "Negotiation/Review"], won: "Closed Won",
            lost: "Closed Lost")
        ), ("Probability (%)", percent), ("Type", { _, _ in "New Customer" }),
      ]),
    ExportLayout(
      "salesforce", "de", .dotted, .german,
      [
        "Opportunity-ID", "Opportunity-Name", "Accountname", "Opportunity-Inhaber", "Betrag",
        "Währung des Betrags",
        "Erstelldatum", "Datum der letzten Phasenänderung", "Schlusstermin", "Nächster Schritt",
        "Nächste Aktivität",
        "Letzte Aktivität", "Verlustgrund",
      ],
      [
        (
          "Phase",
          stage(
            [2: "Qualifizierung", 4: "Wertversprechen", 6: "Verhandlung/Prüfung"],
            won: "Geschlossen und gewonnen",
            lost: "Geschlossen und verloren")
        ), ("Wahrscheinlichkeit (%)", percent), ("Typ", { _, _ in "Neukunde" }),
      ]),
    ExportLayout(
      "salesforce", "fr", .slashed, .french,
      [
        "ID d'opportunité", "Nom de l'opportunité", "Nom du compte", "Propriétaire de l'opportunité",
        "Montant",
        "Devise du montant", "Date de création", "Date du dernier changement d'étape", "Date de clôture",
        "Étape suivante", "Prochaine activité", "Dernière activité", "Motif de la perte",
      ],
      [
        (
          "Étape",
          stage(
            [2: "Qualification", 4: "Proposition de valeur", 6: "Négociation/Révision"], won: "Fermée gagnée",
            lost: "Fermée perdue")
        ), ("Probabilité (%)", percent), ("Type", { _, _ in "Nouveau client" }),
      ]),
  ]

  // Pipedrive keeps the last stage of closed deals, and writes days and numbers alike in all languages.
  private static let pipedrive: [ExportLayout] = [
    ExportLayout(
      "pipedrive", "en", .iso, .plain,
      [
        "Deal - ID", "Deal - Title", "Deal - Organization", "Deal - Owner", "Deal - Value", "Deal - Currency",
        "Deal - Deal created", "Deal - Last stage change", "Deal - Expected close date",
        "Deal - Next activity",
        "Deal - Next activity date", "Deal - Last activity date", "Deal - Lost reason",
      ],
      [
        ("Deal - Stage", stage([2: "Contact Made", 4: "Demo Scheduled", 6: "Proposal Made"])),
        ("Deal - Status", status("Open", "Won", "Lost")), ("Deal - Probability", percent),
        ("Deal - Won time", { $0.fate == .won ? $1.day($0.close) : "" }),
        ("Deal - Lost time", { $0.fate == .lost ? $1.day($0.close) : "" }),
      ]),
    ExportLayout(
      "pipedrive", "de", .iso, .plain,
      [
        "Deal - ID", "Deal - Titel", "Deal - Organisation", "Deal - Besitzer", "Deal - Wert",
        "Deal - Währung",
        "Deal - Deal erstellt", "Deal - Letzte Phasenänderung", "Deal - Erwartetes Abschlussdatum",
        "Deal - Nächste Aktivität", "Deal - Datum der nächsten Aktivität",
        "Deal - Datum der letzten Aktivität",
        "Deal - Grund für Verlust",
      ],
      [
        ("Deal - Phase", stage([2: "Kontakt aufgenommen", 4: "Demo geplant", 6: "Angebot gemacht"])),
        ("Deal - Status", status("Offen", "Gewonnen", "Verloren")), ("Deal - Wahrscheinlichkeit", percent),
        ("Deal - Gewonnen am", { $0.fate == .won ? $1.day($0.close) : "" }),
        ("Deal - Verloren am", { $0.fate == .lost ? $1.day($0.close) : "" }),
      ]),
    ExportLayout(
      "pipedrive", "fr", .iso, .plain,
      [
        "Affaire - ID", "Affaire - Titre", "Affaire - Organisation", "Affaire - Propriétaire",
        "Affaire - Valeur",
        "Affaire - Devise", "Affaire - Affaire créée", "Affaire - Dernier changement d'étape",
        "Affaire - Date de clôture prévue", "Affaire - Prochaine activité",
        "Affaire - Date de la prochaine activité",
        "Affaire - Date de la dernière activité", "Affaire - Raison de la perte",
      ],
      [
        ("Affaire - Étape", stage([2: "Contact établi", 4: "Démo planifiée", 6: "Proposition envoyée"])),
        ("Affaire - Statut", status("Ouvert", "Gagné", "Perdu")), ("Affaire - Probabilité", percent),
        ("Affaire - Gagnée le", { $0.fate == .won ? $1.day($0.close) : "" }),
        ("Affaire - Perdue le", { $0.fate == .lost ? $1.day($0.close) : "" }),
      ]),
  ]

  private static let dynamics: [ExportLayout] = [
    ExportLayout(
      "dynamics", "en", .monthFirstWithTime, .english,
      [
        "(Do Not Modify) Opportunity", "Topic", "Potential Customer", "Owner", "Est. Revenue", "Currency",
        "Created On", "Stage Entered On", "Est. Close Date", "Next Step", "Next Activity Date",
        "Last Activity Date",
        "Lost Reason",
      ],
      [
        ("Pipeline Phase", stage([2: "1-Qualify", 4: "2-Develop", 6: "3-Propose"])),
        ("Status", status("Open", "Won", "Lost")),
        ("Status Reason", status("In Progress", "Won", "Out-Sold")),
        ("Probability", percent), ("Actual Close Date", { $0.fate == .open ? "" : $1.day($0.close) }),
        ("(Do Not Modify) Row Checksum", { deal, _ in "x\(deal.id)==" }),
      ]),
    ExportLayout(
      "dynamics", "de", .dotted, .german,
      [
        "(Nicht ändern) Verkaufschance", "Thema", "Potenzieller Kunde", "Besitzer", "Gesch. Umsatz",
        "Währung",
        "Erstellt am", "Phase begonnen am", "Gesch. Abschlussdatum", "Nächster Schritt",
        "Datum der nächsten Aktivität", "Datum der letzten Aktivität", "Verlustgrund",
      ],
      [
        ("Pipelinephase", stage([2: "1-Qualifizieren", 4: "2-Entwickeln", 6: "3-Vorschlagen"])),
        ("Status", status("Offen", "Gewonnen", "Verloren")),
        ("Statusgrund", status("In Bearbeitung", "Gewonnen", "Ausverkauft")), ("Wahrscheinlichkeit", percent),
        ("Tatsächliches Abschlussdatum", { $0.fate == .open ? "" : $1.day($0.close) }),
      ]),
    ExportLayout(
      "dynamics", "fr", .slashed, .french,
      [
        "(Ne pas modifier) Opportunité", "Sujet", "Client potentiel", "Propriétaire", "Revenu estimé",
        "Devise",
        "Créé le", "Phase commencée le", "Date de clôture estimée", "Étape suivante",
        "Date de la prochaine activité",
        "Date de la dernière activité", "Raison de la perte",
      ],
      [
        ("Phase du pipeline", stage([2: "1-Qualifier", 4: "2-Développer", 6: "3-Proposer"])),
        ("Statut", status("Ouvert", "Conclue", "Perdue")),
        ("Raison du statut", status("En cours", "Gagnée", "Épuisé")), ("Probabilité", percent),
        ("Date de clôture réelle", { $0.fate == .open ? "" : $1.day($0.close) }),
      ]),
  ]
}
