import Yams

/// One entry of a list of records, with what is needed to report about it later.
struct Entry<Value> {
  let id: String
  /// The name in the drop-downs, empty where the records have none.
  let name: String
  let line: Int?
  let value: Value
}

extension MapReader {
  /// A list of maps, each with an id of its own. `read` gets a reader whose path ends in the id.
  func records<Value>(
    _ key: String, id idKey: String = "id", nameKey: String? = "name", read: (String, MapReader) -> Value
  ) -> [Entry<Value>] {
    guard let node = required(key) else { return [] }
    guard case .sequence(let sequence) = node else {
      report(
        key, line: node.line, "\(node.sort) is no list", remedy: "write a line \"- \(idKey): ...\" for each")
      return []
    }
    if sequence.isEmpty { report(key, line: node.line, "is empty", remedy: "keep at least one entry") }
    var entries: [Entry<Value>] = []
    var seen: [String: Int] = [:]
    var names: [String: String] = [:]
    for (index, element) in sequence.enumerated() {
      guard let map = MapReader(element, path: joined("\(key).\(index + 1)"), problems: problems) else {
        continue
      }
      let id = map.text(idKey)
      if !id.isEmpty { map.path = joined("\(key).\(id)") }
      map.checkShape(ofID: id, idKey)
      if let earlier = seen[id.lowercased()], !id.isEmpty {
        map.report(
          idKey, line: map.line, "\"\(id)\" is already taken in line \(earlier)",
          remedy: "give it one of its own")
      }
      if seen[id.lowercased()] == nil { seen[id.lowercased()] = map.line ?? 0 }
      let name = nameKey.map { map.value($0)?.word?.trimmed ?? "" } ?? ""
      if !name.isEmpty, let owner = names.updateValue(id, forKey: name.lowercased()) {
        map.report(
          nameKey ?? "name", line: map.value(nameKey ?? "name")?.line,
          "\"\(shortened(name))\" stands at \(owner) too",
          remedy: "tell the two apart")
      }
      let value = read(id, map)
      map.finish()
      entries.append(Entry(id: id, name: name, line: map.line, value: value))
    }
    return entries
  }

  /// The ids of a list of records, before the records are read: entries may point to later ones.
  func ids(of key: String) -> [String] {
    value(key)?.sequence?.compactMap { element in
      element.mapping?.first { $0.key.word == "id" }?.value.word?.trimmed
    } ?? []
  }

  /// Ids stand in keys with dots, in names of ranges and in formulas.
  private func checkShape(ofID id: String, _ key: String) {
    let isPlain = id.utf8.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
        || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) || byte == UInt8(ascii: "_")
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }
    if !isPlain || id.utf8.count > 20 {
      report(
        key, line: line, "\"\(shortened(id))\" cannot be an id",
        remedy: "use up to 20 of the letters a-z, A-Z, digits, - and _")
    }
  }

  /// Ids that the program computes with: all there, in this order, and no others.
  func demand<Value>(_ ids: [String], of entries: [Entry<Value>], _ key: String) {
    let given = entries.map(\.id)
    for id in ids where !given.contains(id) {
      report(
        "\(key).\(id)", line: value(key)?.line ?? line, "is missing",
        remedy: "add it: the scores are computed with it")
    }
    for entry in entries where !ids.contains(entry.id) && !entry.id.isEmpty {
      report(
        "\(key).\(entry.id)", line: entry.line, "is not one of \(ids.joined(separator: " "))",
        remedy: "leave it out: there can be no others")
    }
    if given != ids, Set(given) == Set(ids), given.count == ids.count {
      report(
        key, line: entries.first?.line, "the entries are not in the order \(ids.joined(separator: " "))",
        remedy: "put them in that order")
    }
  }

  /// Reports where `word` is none of `ids`.
  func refer(_ key: String, line: Int?, _ word: String, to ids: [String], _ noun: String) {
    guard !word.isEmpty, !ids.contains(word) else { return }
    report(
      key, line: line, "\"\(shortened(word))\" is no \(noun) of this template",
      remedy: Suggestion.remedy(forID: word, among: ids))
  }
}
