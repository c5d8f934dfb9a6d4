import CLibXML2

/// Whether bytes from a caller are XML that a package may hold.
enum WellFormedXML {
  /// The local name of the root element; nil for what is not well-formed or declares a document type.
  static func rootName(of bytes: [UInt8]) -> String? { root(of: bytes)?.name }

  /// Name and namespace of the root element.
  static func root(of bytes: [UInt8]) -> (name: String, namespace: String?)? {
    let options = Int32(
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
    let document = bytes.withUnsafeBytes { bytes in
      xmlReadMemory(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count), nil, nil,
        options)
    }
    guard let document else { return nil }
    defer { xmlFreeDoc(document) }
    guard document.pointee.intSubset == nil, let root = xmlDocGetRootElement(document),
      let name = root.pointee.name
    else { return nil }
    let namespace = root.pointee.ns?.pointee.href.map { String(cString: $0) }
    return (String(cString: name), namespace)
  }
}
