extension SAXAttributes {
  /// The values of all attributes in the namespace of relationships, whatever their names.
  var relationshipIDs: [String] {
    guard let base else { return [] }
    var ids: [String] = []
    for index in 0..<count {
      guard let namespace = base[index * 5 + 2] else { continue }
      let name = String(cString: namespace)
      if name.hasSuffix("/officeDocument/2006/relationships")
        || name.hasSuffix("/officeDocument/relationships")
      {
        let id = text(index)
        if !id.isEmpty { ids.append(id) }
      }
    }
    return ids
  }
}
