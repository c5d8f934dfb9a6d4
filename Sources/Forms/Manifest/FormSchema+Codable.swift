import Planning

// How a schema stands in the manifest: short keys, nothing written that is the usual case.

extension FieldSchema: Codable {
  private enum CodingKeys: String, CodingKey {
    case id, label, kind, choices, other, unit, min, max, required, computed
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      try values.decode(String.self, forKey: .id), label: try values.decode(String.self, forKey: .label),
      kind: try values.decode(AnswerKind.self, forKey: .kind),
      choices: try [Choice](pairs: values.decodeIfPresent([[String]].self, forKey: .choices)),
      acceptsOther: try values.decodeIfPresent(Bool.self, forKey: .other) ?? false,
      unit: try values.decodeIfPresent(String.self, forKey: .unit),
      minimum: try values.decodeIfPresent(Double.self, forKey: .min),
      maximum: try values.decodeIfPresent(Double.self, forKey: .max),
      isRequired: try values.decodeIfPresent(Bool.self, forKey: .required) ?? false,
      isComputed: try values.decodeIfPresent(Bool.self, forKey: .computed) ?? false)
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(id, forKey: .id)
    try values.encode(label, forKey: .label)
    try values.encode(kind, forKey: .kind)
    if !choices.isEmpty { try values.encode(choices.pairs, forKey: .choices) }
    if acceptsOther { try values.encode(true, forKey: .other) }
    try values.encodeIfPresent(unit, forKey: .unit)
    try values.encodeIfPresent(minimum, forKey: .min)
    try values.encodeIfPresent(maximum, forKey: .max)
    if isRequired { try values.encode(true, forKey: .required) }
    if isComputed { try values.encode(true, forKey: .computed) }
  }
}

extension TableSchema: Codable {
  private enum CodingKeys: String, CodingKey { case id, label, key, columns, rows, free }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let columns = try values.decode([FieldSchema].self, forKey: .columns)
    let ids = columns.map(\.id)
    self.init(
      id: try values.decode(String.self, forKey: .id), label: try values.decode(String.self, forKey: .label),
      keyLabel: try values.decodeIfPresent(String.self, forKey: .key), columns: columns,
      rows: try values.decodeIfPresent([CodedRow].self, forKey: .rows)?.map { $0.row(columns: ids) } ?? [],
      hasFreeRows: try values.decodeIfPresent(Bool.self, forKey: .free) ?? false)
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(id, forKey: .id)
    try values.encode(label, forKey: .label)
    try values.encodeIfPresent(keyLabel, forKey: .key)
    try values.encode(columns, forKey: .columns)
    let ids = columns.map(\.id)
    if !rows.isEmpty { try values.encode(rows.map { CodedRow($0, columns: ids) }, forKey: .rows) }
    if hasFreeRows { try values.encode(true, forKey: .free) }
  }
}

/// A row with its closed columns, or where they are fewer, its open ones.
private struct CodedRow: Codable {
  var key: String
  var closed: String?
  var open: String?
  var choices: [String: [[String]]]?

  init(_ row: RowSchema, columns: [String]) {
    key = row.key
    if row.closed.count * 2 > columns.count {
      let closed = Set(row.closed)
      open = columns.filter { !closed.contains($0) }.joined(separator: " ")
    } else if !row.closed.isEmpty {
      closed = row.closed.joined(separator: " ")
    }
    if !row.choices.isEmpty { choices = row.choices.mapValues(\.pairs) }
  }

  func row(columns: [String]) -> RowSchema {
    var closedIDs = closed?.split(separator: " ").map(String.init) ?? []
    if let open {
      let open = Set(open.split(separator: " ").map(String.init))
      closedIDs = columns.filter { !open.contains($0) }
    }
    return RowSchema(
      key: key, closed: closedIDs, choices: choices?.mapValues { [Choice](pairs: $0) } ?? [:])
  }
}

extension [Choice] {
  fileprivate var pairs: [[String]] { map { [$0.id, $0.label] } }
  fileprivate init(pairs: [[String]]?) {
    self = (pairs ?? []).compactMap { $0.count == 2 ? Choice(id: $0[0], label: $0[1]) : nil }
  }
}
